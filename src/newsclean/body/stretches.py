"""The stretches of prose on a page: the article is one, a comment thread and a row of teasers are others."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import Final, NamedTuple

BREAK: Final = 3
"""More lines than these between two lines of prose part two stretches."""
NOWHERE: Final = 999

Columns = dict[str, Sequence[float]]
NAMES: Final = ("share", "of greatest", "rank", "index", "gap", "gap lines", "length", "density")


class Stretch(NamedTuple):
    """First and last line, and how many of the lines from one to the other are prose."""

    first: int
    last: int
    prose: int


def stretches(prose: Sequence[int]) -> list[Stretch]:
    """Stretches of the lines flagged as prose.

    >>> stretches([1, 0, 1, 0, 0, 0, 0, 1])
    [Stretch(first=0, last=2, prose=2), Stretch(first=7, last=7, prose=1)]
    """
    found: list[Stretch] = []
    for i, flag in enumerate(prose):
        if not flag:
            continue
        if found and i - found[-1].last <= BREAK + 1:
            found[-1] = Stretch(found[-1].first, i, found[-1].prose + 1)
        else:
            found.append(Stretch(i, i, 1))
    return found


def stretch_columns(
    prose: Sequence[int], mass: Sequence[float], sizes: Sequence[int], wanted: Sequence[int]
) -> Columns:
    """What is known of the stretch nearest to each wanted line, and where in it the line stands.

    >>> columns = stretch_columns([1, 0, 1], [9.0, 1.0, 9.0], [10, 10, 10], [1])
    >>> columns["stretch rank"], columns["stretch off"]
    ([0], [0])
    """
    found = stretches(prose)
    if not found:
        names = (*NAMES, "off", "count", "from start", "to end")
        return {f"stretch {name}": [-1] * len(wanted) for name in names}
    rows = _described(found, prose, mass, sizes)
    ends = [stretch.last for stretch in found]
    near = [_nearest(found, bisect_left(ends, i), i) for i in wanted]
    columns: Columns = {f"stretch {name}": [rows[j][k] for j, _ in near] for k, name in enumerate(NAMES)}
    columns["stretch off"] = [off for _, off in near]
    columns["stretch count"] = [len(found)] * len(wanted)
    columns["stretch from start"] = [i - found[j].first for i, (j, _) in zip(wanted, near, strict=True)]
    columns["stretch to end"] = [found[j].last - i for i, (j, _) in zip(wanted, near, strict=True)]
    return columns


def _nearest(found: list[Stretch], after: int, i: int) -> tuple[int, int]:
    """The stretch nearest to a line, and how many lines off it is; `after` is the first that ends at it or later."""
    behind = i - found[after - 1].last if after else NOWHERE
    if after == len(found):
        return after - 1, behind
    ahead = max(found[after].first - i, 0)
    return (after, ahead) if after == 0 or ahead <= behind else (after - 1, behind)


def _described(
    found: list[Stretch], prose: Sequence[int], mass: Sequence[float], sizes: Sequence[int]
) -> list[tuple[float, ...]]:
    weights, place = [0.0, *accumulate(mass)], [0, *accumulate(sizes)]
    words = [0, *accumulate(size if flag else 0 for flag, size in zip(prose, sizes, strict=True))]
    own = [weights[s.last + 1] - weights[s.first] for s in found]
    total, greatest = weights[-1] or 1.0, max(own) or 1.0
    main = own.index(max(own))
    ranks = {j: rank for rank, j in enumerate(sorted(range(len(found)), key=lambda j: -own[j]))}
    lengths = [(words[s.last + 1] - words[s.first]) / s.prose for s in found]
    rows: list[tuple[float, ...]] = []
    for j, s in enumerate(found):
        low, high = (found[main], s) if j > main else (s, found[main])
        gap = place[high.first] - place[low.last + 1] if j != main else 0
        lines = high.first - low.last if j != main else 0
        density = s.prose / (s.last + 1 - s.first)
        row = (own[j] / total, own[j] / greatest, ranks[j], j - main, gap, lines, lengths[j] / lengths[main], density)
        rows.append(row)
    return rows
