"""Section names and menus."""

from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import Label


class Navigation(PhraseCleaner):
    """Section names and menus.

    >>> Navigation()("It rained all day.\\n\\nSitemap")
    'It rained all day.'
    """

    name = "navigation"
    labels: ClassVar[tuple[Label, ...]] = (Label.NAVIGATION,)
    needs: ClassVar[tuple[str, ...]] = ("neighbours",)
