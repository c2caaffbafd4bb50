"""Controls and counters of galleries."""

from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import Label


class Gallery(PhraseCleaner):
    """Controls and counters of galleries.

    >>> Gallery()("It rained all day.\\n\\nView gallery")
    'It rained all day.'
    """

    name = "gallery"
    labels: ClassVar[tuple[Label, ...]] = (Label.GALLERY,)
    needs: ClassVar[tuple[str, ...]] = ("neighbours",)
