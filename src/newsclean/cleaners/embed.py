"""Leftovers of embedded posts and content from elsewhere."""

from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import Label


class Embed(PhraseCleaner):
    """Leftovers of embedded posts and content from elsewhere.

    >>> Embed()("It rained all day.\\n\\nView this post on Instagram")
    'It rained all day.'
    """

    name = "embed"
    labels: ClassVar[tuple[Label, ...]] = (Label.EMBED,)
    needs: ClassVar[tuple[str, ...]] = ("neighbours",)
