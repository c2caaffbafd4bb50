"""The places at which a repaired line differs from the line before, found in one pass."""

from __future__ import annotations

_REACH = 24
"""How far two texts may drift apart at one change and still be brought together again."""
_AGREE = 2
"""Characters that have to agree for two places to be the same."""


def changed_places(before: str, after: str) -> list[tuple[int, int, str]]:
    """Describes how one text becomes another by small changes; linear in their length.

    Args:
        before: The text before.
        after: The text after.

    Returns:
        Changes (start, end, replacement) in positions of `before`, in order, not overlapping. They are exact, and small
        where the texts soon agree again; otherwise one change covers the rest.

    >>> changed_places("It itâ€™s so at the cafÃ©.", "It it’s so at the café.")
    [(5, 8, '’'), (23, 25, 'é')]
    """
    places: list[tuple[int, int, str]] = []
    tail = _common_tail(before, after)
    old_end, new_end = len(before) - tail, len(after) - tail
    i = j = 0
    while i < old_end or j < new_end:
        if i < old_end and j < new_end and before[i] == after[j]:
            i, j = i + 1, j + 1
            continue
        old, new = _meeting(before, after, i, j, (old_end, new_end))
        places.append((i, old, after[j:new]))
        i, j = old, new
    return places


def _common_tail(before: str, after: str) -> int:
    size, most = 0, min(len(before), len(after))
    while size < most and before[-1 - size] == after[-1 - size]:
        size += 1
    return size


def _meeting(before: str, after: str, i: int, j: int, ends: tuple[int, int]) -> tuple[int, int]:
    """The nearest places behind i and j from which the texts agree."""
    old_end, new_end = ends
    for distance in range(1, 2 * _REACH):
        for step in range(max(0, distance - _REACH), min(distance, _REACH) + 1):
            old, new = i + distance - step, j + step
            if old > old_end or new > new_end:
                continue
            if before[old : old + _AGREE] == after[new : new + _AGREE] and (old < old_end) == (new < new_end):
                return old, new
    return ends
