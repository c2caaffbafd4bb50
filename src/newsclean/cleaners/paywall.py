"""Subscription prompts; they set `Article.truncated`."""

from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import Label


class Paywall(PhraseCleaner):
    """Subscription prompts; they set `Article.truncated`.

    >>> Paywall()("It rained all day.\\n\\nAlready a subscriber? Log in")
    'It rained all day.'
    """

    name = "paywall"
    labels: ClassVar[tuple[Label, ...]] = (Label.PAYWALL,)
    needs: ClassVar[tuple[str, ...]] = ("neighbours",)
