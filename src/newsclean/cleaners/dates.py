"""Lines that say when the article appeared or changed."""

from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import Label


class Dates(PhraseCleaner):
    """Lines that say when the article appeared or changed.

    >>> Dates()("It rained all day.")
    'It rained all day.'
    """

    name = "dates"
    labels: ClassVar[tuple[Label, ...]] = (Label.DATE,)
    needs: ClassVar[tuple[str, ...]] = ()
