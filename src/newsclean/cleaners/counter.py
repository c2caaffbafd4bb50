"""Lone numbers and counters."""

from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import Label


class Counter(PhraseCleaner):
    """Lone numbers and counters.

    >>> Counter()("It rained all day.\\n\\n12\\n\\n3\\n\\n1 / 7")
    'It rained all day.'
    """

    name = "counter"
    labels: ClassVar[tuple[Label, ...]] = (Label.COUNTER,)
    needs: ClassVar[tuple[str, ...]] = ("neighbours",)
