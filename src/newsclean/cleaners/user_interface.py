"""Buttons, menus and messages of the page."""

from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import Label


class UserInterface(PhraseCleaner):
    """Buttons, menus and messages of the page.

    >>> UserInterface()("It rained all day.\\n\\nSkip to main content")
    'It rained all day.'
    """

    name = "user_interface"
    labels: ClassVar[tuple[Label, ...]] = (Label.USER_INTERFACE,)
    needs: ClassVar[tuple[str, ...]] = ("neighbours",)
