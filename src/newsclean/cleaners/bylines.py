"""Lines that name the author."""

from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import Label


class Bylines(PhraseCleaner):
    """Lines that name the author.

    >>> Bylines()("It rained all day.")
    'It rained all day.'
    """

    name = "bylines"
    labels: ClassVar[tuple[Label, ...]] = (Label.BYLINE,)
    needs: ClassVar[tuple[str, ...]] = ()
