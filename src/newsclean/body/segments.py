"""A second look at what would stay, a segment at a time: comments and other articles read like the body, line by line.

A segment is a run of lines that would stay. Seen as a whole, one of another text shares fewer words with the greatest
segment, its lines are likely by halves, and what the packs know stands between the two.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import accumulate
from math import sqrt
from typing import Final, NamedTuple

from newsclean.body.context import Page, long_words
from newsclean.body.known import END, SURE
from newsclean.body.trees import as_function, logistic, model

BREAK: Final = 1
"""More lines than these that would go, between two that would stay, part two segments."""
LEAST_WORDS: Final = 30
"""Only lines of more characters have words that tell one text from another."""
LOOKED_AT: Final = 400
LIKELY: Final = 0.8
"""Segments of lines as likely as this are the article's: nobody need look at their words."""


SHORT: Final = 1000
"""Where what would stay has fewer characters, a paragraph or two behind a box may be half of the article: they need no
more than what stands ahead of the main segment."""


class Segment(NamedTuple):
    """A run of lines, and what they come to together."""

    lines: list[int]
    size: int
    mass: float
    greatest: float
    least: float
    length: float
    spread: float
    function: float


class Row(NamedTuple):
    """What is known of a segment, most of it against the main one: the columns of its trees."""

    off: int
    place: int
    segments: int
    size: int
    share: float
    of_main: float
    main_share: float
    chance: float
    greatest: float
    least: float
    main_chance: float
    lines_between: int
    sure_between: int
    end_between: int
    shared: float
    words: int
    titled: float
    length: float
    of_main_length: float
    spread: float
    function: float
    total: int
    lines_of_page: int
    share_of_page: float
    text_between: int


def runs(kept: Sequence[bool]) -> list[list[int]]:
    """The runs of lines that would stay.

    >>> runs([True, False, True, False, False, True])
    [[0, 2], [5]]
    """
    found: list[list[int]] = []
    for i, keep in enumerate(kept):
        if not keep:
            continue
        if found and i - found[-1][-1] <= BREAK + 1:
            found[-1].append(i)
        else:
            found.append([i])
    return found


def segments(page: Page, chances: Sequence[float], kept: Sequence[bool]) -> list[Segment]:
    """The segments of a page, described."""
    return [_described(page, chances, lines) for lines in runs(kept)]


def _described(page: Page, chances: Sequence[float], lines: list[int]) -> Segment:
    sizes, own = [page.sizes[i] for i in lines], [chances[i] for i in lines]
    n, size = len(lines), sum(sizes)
    length = size / n
    spread = sqrt(sum([(x - length) ** 2 for x in sizes]) / n) / length
    mass = sum([p * x for p, x in zip(own, sizes, strict=True)])
    function = sum([page.facts[i].function for i in lines]) / n
    return Segment(lines, size, mass, max(own), min(own), length, spread, function)


def _words(page: Page, segment: Segment) -> set[str]:
    lines = [page.lines[i][:LOOKED_AT] for i in segment.lines if page.sizes[i] > LEAST_WORDS]
    return long_words(" ".join(lines))


def greatest(found: Sequence[Segment]) -> int:
    """Place of the main segment, the one with the most text that is likely body: it always stays."""
    masses = [segment.mass for segment in found]
    return masses.index(max(masses))


def doubtful(found: Sequence[Segment]) -> list[int]:
    """Places of the segments that may be of another text.

    >>> segment = Segment([1, 2], 100, 90.0, 0.9, 0.9, 50.0, 0.0, 3.0)
    >>> doubtful([segment, segment._replace(mass=60.0), segment._replace(mass=85.0)])
    [1]
    """
    main = greatest(found)
    return [j for j, segment in enumerate(found) if j != main and segment.mass < LIKELY * segment.size]


def segment_rows(page: Page, found: Sequence[Segment], wanted: Sequence[int]) -> list[Row]:
    """What is known of the wanted segments, given by their places."""
    at = greatest(found)
    main, title, main_words = found[at], long_words(page.title), _words(page, found[at])
    total, mass = sum([segment.size for segment in found]), sum([segment.mass for segment in found])
    whole = [0, *accumulate(page.sizes)]
    sure, ends = (_counts(page.known, bit) for bit in (SURE, END))
    rows = []
    for j in wanted:
        own, words = found[j], _words(page, found[j])
        start, stop = _between(own, main)
        row = Row(
            off=j - at,
            place=j,
            segments=len(found),
            size=own.size,
            share=own.size / total,
            of_main=own.size / main.size,
            main_share=main.mass / mass,
            chance=own.mass / own.size,
            greatest=own.greatest,
            least=own.least,
            main_chance=main.mass / main.size,
            lines_between=stop - start,
            sure_between=sure[stop] - sure[start],
            end_between=ends[stop] - ends[start],
            shared=len(words & main_words) / max(1, len(words)),
            words=len(words),
            titled=len(words & title) / max(1, len(title)),
            length=own.length,
            of_main_length=own.length / main.length,
            spread=own.spread,
            function=own.function,
            total=total,
            lines_of_page=len(page.lines),
            share_of_page=total / whole[-1],
            text_between=whole[stop] - whole[start],
        )
        rows.append(row)
    return rows


def _counts(known: Sequence[int], bit: int) -> list[int]:
    return [0, *accumulate([1 if bits & bit else 0 for bits in known])]


def _between(one: Segment, other: Segment) -> tuple[int, int]:
    """The first line between two segments, and the one behind the last."""
    above, below = (one, other) if one.lines[0] < other.lines[0] else (other, one)
    return above.lines[-1] + 1, below.lines[0]


def drop_foreign(page: Page, chances: list[float], kept: list[bool], bars: Sequence[float]) -> None:
    """Takes out of what would stay the segments that are hardly the article's.

    Args:
        page: the page.
        chances: probability of each line; that of the lines taken out is at most their segment's from here on.
        kept: which lines would stay; changed in place.
        bars: least probability that a segment needs, ahead of the main one and behind it.
    """
    found = segments(page, chances, kept)
    wanted = doubtful(found) if len(found) > 1 else []
    if not wanted:
        return
    for j, row in zip(wanted, segment_rows(page, found, wanted), strict=True):
        chance = segment_chance(row)
        if chance < bars[row.off > 0 and row.total >= SHORT]:
            for i in found[j].lines:
                kept[i], chances[i] = False, min(chance, chances[i])


def segment_chance(row: Row) -> float:
    """Probability that a segment is the article's."""
    return logistic(segment_trees()(*row)[0])


@lru_cache(maxsize=1)
def segment_trees() -> Callable[..., tuple[float, ...]]:
    """The package's trees of a segment."""
    return as_function(model().segment)
