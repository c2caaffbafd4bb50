"""Section lines and breadcrumbs."""

from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import Label


class Sections(PhraseCleaner):
    """Section lines and breadcrumbs.

    >>> Sections()("It rained all day.")
    'It rained all day.'
    """

    name = "sections"
    labels: ClassVar[tuple[Label, ...]] = (Label.SECTION,)
    needs: ClassVar[tuple[str, ...]] = ()
