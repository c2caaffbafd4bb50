"""Leftovers of audio and video players."""

from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import Label


class Player(PhraseCleaner):
    """Leftovers of audio and video players.

    >>> Player()("It rained all day.\\n\\nPlay video")
    'It rained all day.'
    """

    name = "player"
    labels: ClassVar[tuple[Label, ...]] = (Label.PLAYER,)
    needs: ClassVar[tuple[str, ...]] = ("neighbours",)
