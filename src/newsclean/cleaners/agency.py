"""Footers that name agencies and desks."""

from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import Label


class AgencyFooter(PhraseCleaner):
    """Footers that name agencies and desks.

    >>> AgencyFooter()("It rained all day.")
    'It rained all day.'
    """

    name = "agency"
    labels: ClassVar[tuple[Label, ...]] = (Label.AGENCY,)
    needs: ClassVar[tuple[str, ...]] = ("neighbours",)
