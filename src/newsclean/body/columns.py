"""Columns: one value for each wanted line, read out of lists with one value for each line of the text."""

from collections.abc import Callable, Sequence
from itertools import accumulate
from operator import itemgetter, sub
from typing import TypeVar

T = TypeVar("T")

Columns = dict[str, Sequence[float]]


def taking(wanted: Sequence[int]) -> Callable[[Sequence[T]], list[T]]:
    """Reads the values of the wanted lines: by `itemgetter`, which takes a third of a loop's time.

    >>> taking([0, 2])("abc"), taking([1])("abc"), taking([])("abc")
    (['a', 'c'], ['b'], [])
    """
    if len(wanted) < 2:  # of one place an itemgetter gives no tuple
        return lambda values: [values[i] for i in wanted]
    get = itemgetter(*wanted)
    return lambda values: [*get(values)]


_FLAGS = {1 << bit: bytes(code >> bit & 1 for code in range(256)) for bit in range(8)}


def flags_of(bits: bytes, bit: int) -> bytes:
    """One where a bit is set, and zero elsewhere.

    >>> list(flags_of(bytes([0, 2, 3]), 2))
    [0, 1, 1]
    """
    return bits.translate(_FLAGS[bit])


def count_from(flags: Sequence[int], first: int) -> list[int]:
    """How many are flagged from the first line up to each line, that one included; -1 before the first.

    >>> count_from([1, 0, 1, 1], 1)
    [-1, 0, 1, 2]
    """
    return [-1] * first + [*accumulate(flags[first:])]


def count_until(flags: Sequence[int], last: int) -> list[int]:
    """How many are flagged from each line up to the last, both included; -1 behind the last.

    >>> count_until([1, 0, 1, 1], 2)
    [2, 1, 1, -1]
    """
    return count_from(flags[::-1], len(flags) - 1 - last)[::-1]


def windows(
    values: Sequence[float], reaches: Sequence[int], wanted: Sequence[int]
) -> list[tuple[list[float], list[float]]]:
    """For each reach, sums over so many lines before each wanted line, and over so many after it.

    >>> windows([1, 2, 4, 8], [1, 2], [0, 2])
    [([0, 2], [2, 8]), ([0, 3], [6, 8])]
    """
    take, edge = taking(wanted), max(reaches) + 1
    total = [values[0] * 0] * edge + [*accumulate(values)]
    total += [total[-1]] * edge
    here, behind = take(total[edge - 1 :]), take(total[edge:])
    return [
        (
            [*map(sub, here, take(total[edge - 1 - reach :]))],
            [*map(sub, take(total[edge + reach :]), behind)],
        )
        for reach in reaches
    ]
