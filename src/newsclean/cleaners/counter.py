"""Lone numbers and counters."""

from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import Label


class Counter(PhraseCleaner):
    """Lone numbers and counters.

    >>> Counter()("It rained all day.")
    'It rained all day.'
    """

    name = "counter"
    labels: ClassVar[tuple[Label, ...]] = (Label.COUNTER,)
    needs: ClassVar[tuple[str, ...]] = ("neighbours",)
