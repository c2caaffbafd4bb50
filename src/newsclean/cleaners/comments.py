"""Headings and prompts of comment sections; the thread below them is found by `tails`."""

from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import Label


class Comments(PhraseCleaner):
    """Headings and prompts of comment sections; the thread below them is found by `tails`.

    >>> Comments()("It rained all day.\\n\\nLeave a comment")
    'It rained all day.'
    """

    name = "comments"
    labels: ClassVar[tuple[Label, ...]] = (Label.COMMENTS,)
    needs: ClassVar[tuple[str, ...]] = ("tails", "neighbours")
