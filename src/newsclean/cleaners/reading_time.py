"""Reading times."""

from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import Label


class ReadingTime(PhraseCleaner):
    """Reading times.

    >>> ReadingTime()("It rained all day.")
    'It rained all day.'
    """

    name = "reading_time"
    labels: ClassVar[tuple[Label, ...]] = (Label.READING_TIME,)
    needs: ClassVar[tuple[str, ...]] = ()
