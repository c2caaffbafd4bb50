"""The stretches of prose on a page: the article is one, a comment thread and a row of teasers are others."""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from newsclean.body.columns import Columns, taking

BREAK: Final = 3
"""More lines than these between two lines of prose part two stretches."""
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
    near = taking(wanted)(nearest(found, len(prose)))
    described = zip(*_described(found, prose, mass, sizes), strict=True)
    columns: Columns = {
        f"stretch {name}": [*map(values.__getitem__, near)] for name, values in zip(NAMES, described, strict=True)
    }
    from_start = [i - found[j].first for i, j in zip(wanted, near, strict=True)]
    to_end = [found[j].last - i for i, j in zip(wanted, near, strict=True)]
    off = [0 if a >= 0 <= b else -a if a < 0 else -b for a, b in zip(from_start, to_end, strict=True)]
    named = {"off": off, "count": [len(found)] * len(wanted), "from start": from_start, "to end": to_end}
    return columns | {f"stretch {name}": values for name, values in named.items()}


def nearest(found: Sequence[Stretch], lines: int) -> list[int]:
    """For each line the stretch nearest to it, the next one where two are.

    >>> nearest([Stretch(1, 2, 2), Stretch(6, 7, 2)], 9)
    [0, 0, 0, 0, 1, 1, 1, 1, 1]
    """
    out: list[int] = []
    for j, (one, following) in enumerate(pairwise(found)):
        out += [j] * ((one.last + following.first + 1) // 2 - len(out))
    return out + [len(found) - 1] * (lines - len(out))


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
