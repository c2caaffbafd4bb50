"""Labels of advertisements."""

from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import Label


class Advertisement(PhraseCleaner):
    """Labels of advertisements.

    >>> Advertisement()("It rained all day.\\n\\nAdvertisement")
    'It rained all day.'
    """

    name = "advertisement"
    labels: ClassVar[tuple[Label, ...]] = (Label.ADVERTISEMENT,)
    needs: ClassVar[tuple[str, ...]] = ("neighbours",)
