"""Newsletter boxes."""

from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import Label


class Newsletter(PhraseCleaner):
    """Newsletter boxes.

    >>> Newsletter()("It rained all day.\\n\\nSign up for our daily newsletter")
    'It rained all day.'
    """

    name = "newsletter"
    labels: ClassVar[tuple[Label, ...]] = (Label.NEWSLETTER,)
    needs: ClassVar[tuple[str, ...]] = ("neighbours",)
