"""What a line's surroundings say: its neighbours, the body around it, what came before and what follows."""

import re
from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from operator import mul
from typing import Final, NamedTuple

from newsclean.body.columns import Columns, count_from, flags_of, taking, windows
from newsclean.body.distances import since, until
from newsclean.body.facts import Facts
from newsclean.body.known import known_columns
from newsclean.body.stretches import stretch_columns

Scores = tuple[float, float, float, float]
"""Probabilities of one line by itself: body, before it, inside it, after it."""

WORD_LENGTH: Final = 5
TITLE_BREAK: Final = re.compile(r" [|–—·•»:-]{1,3} ")
FAR: Final = 40
TWIN: Final = 28
"""Lines that begin with the same characters, so many, are twins."""
MANY_REPEATS: Final = 3
NO_TITLE: Final = 99
PROSE: Final = 0.55
PROSE_LENGTH: Final = 7
NEAR_PROSE: Final = 12
ENDS_SENTENCE: Final = (1, 2)
MAYBE_BODY: Final = 0.3
LONGEST: Final = 1500
MANY: Final = 1000
"""Lines from which on their columns are packed: a tenth of the memory, for a little time."""
_WHOLE: Final = "bhq"
"""Whole numbers in one byte, two or eight."""
REACHES: Final = (3, 8, 20)
COUNTED: Final = ("byline", "comment", "related", "date")
SIGNALS: Final = {"close": 1, "byline": 2, "share": 3, "comment": 4, "related": 5}
FRACTIONS: Final = frozenset(
    "body,before,inside,after,body-1,body+1,body-2,body+2,before-1,before+1,after-1,after+1,mass-3,mass+3,mass-8,"
    "mass+8,mass-20,mass+20,befores-8,befores+8,afters-8,afters+8,mass before,mass after,place,block share,"
    "block length,after since,before until,shared,stretch share,stretch of greatest,stretch length,"
    "stretch density".split(",")
)
"""Columns with fractions; the others hold whole numbers only, which are compared in a third of the time."""
UNUSED: Final = ("signals", "digits", "date", "symbol", "commas", "legal")
"""Facts that count in a line by itself, and add nothing once its surroundings are known."""


class Page(NamedTuple):
    """A page's lines with what is known of each by itself, and its main block."""

    lines: Sequence[str]
    facts: Sequence[Facts]
    sizes: Sequence[int]
    body: Sequence[float]
    before: Sequence[float]
    inside: Sequence[float]
    after: Sequence[float]
    mass: Sequence[float]
    first: int
    last: int
    title: str
    known: Sequence[int]
    prose: Sequence[int]
    below_title: Sequence[int]


def read_page(
    lines: Sequence[str],
    facts: Sequence[Facts],
    scores: Sequence[Scores],
    title: str = "",
    known: Sequence[int] | None = None,
) -> Page:
    """Gathers a page's columns and finds its main block; `known` holds bits of `newsclean.body.known`."""
    sizes = [size if size < LONGEST else LONGEST for size in map(len, lines)]
    body, before, inside, after = (list(column) for column in zip(*scores, strict=True))
    mass = [*map(mul, body, sizes)]
    first, last = main_block(body, sizes)
    prose = [1 if p > PROSE and fact.length >= PROSE_LENGTH else 0 for p, fact in zip(body, facts, strict=True)]
    title, bits = title or likely_title(lines), [0] * len(lines) if known is None else known
    below = title_distance(lines, title)
    return Page(lines, facts, sizes, body, before, inside, after, mass, first, last, title, bits, prose, below)


def likely_title(lines: Sequence[str]) -> str:
    """The longest part of the first line: the head of a page names title and site there."""
    return max(TITLE_BREAK.split(lines[0][:300]), key=len)


def main_block(body: Sequence[float], sizes: Sequence[int]) -> tuple[int, int]:
    """First and last line of the stretch with the greatest sum of (p - 0.5) x length.

    >>> main_block([0.1, 0.9, 0.9, 0.2], [10, 100, 100, 50])
    (1, 2)
    """
    best = run = 0.0
    start = first = last = 0
    for i, (p, size) in enumerate(zip(body, sizes, strict=True)):
        if run <= 0:
            run, start = 0.0, i
        run += (p - 0.5) * size
        if run > best:
            best, first, last = run, start, i
    return first, last


def candidates(page: Page) -> list[int]:
    """Lines that may be body: likely by themselves, sentences, or not far from prose."""
    behind, ahead = since(page.prose, FAR), until(page.prose, FAR)
    return [
        i
        for i, (p, a, b, fact) in enumerate(zip(page.body, behind, ahead, page.facts, strict=True))
        if p > MAYBE_BODY
        or a <= NEAR_PROSE
        or b <= NEAR_PROSE
        or (fact.length >= PROSE_LENGTH and fact.last in ENDS_SENTENCE)
    ]


def context_rows(page: Page, wanted: Sequence[int]) -> Iterator[tuple[float, ...]]:
    """What is known of each wanted line and its surroundings, in the order of `column_names`.

    One after the other, as a row takes about as much memory as 800 letters.
    """
    columns = ((name, column) for group in _groups() for name, column in group(page, wanted).items())
    if len(wanted) < MANY:
        return zip(*[column for _, column in columns], strict=True)
    return zip(*[_packed("d" if name in FRACTIONS else _WHOLE, column) for name, column in columns], strict=True)


def _packed(codes: str, column: Sequence[float]) -> Sequence[float]:
    """A column as numbers of the first of these sizes that holds them all."""
    try:
        return array(codes[0], column)
    except OverflowError:
        return _packed(codes[1:], column)


def column_names() -> list[str]:
    """Names of the columns of `context_rows`."""
    facts = Facts(*[0] * len(Facts._fields))
    page = read_page(["x"], [facts], [(0.5, 0.2, 0.2, 0.1)])
    return [name for group in _groups() for name in group(page, [0])]


def whole_columns() -> frozenset[int]:
    """Places of the columns without fractions."""
    return frozenset(place for place, name in enumerate(column_names()) if name not in FRACTIONS)


def _groups() -> tuple[Callable[[Page, Sequence[int]], Columns], ...]:
    return (_own, _neighbours, _masses, _place, _block, _signals, _words, _shapes, _known, _stretches)


def _own(page: Page, wanted: Sequence[int]) -> Columns:
    take = taking(wanted)
    columns: Columns = {name: take(getattr(page, name)) for name in ("body", "before", "inside", "after")}
    fields = zip(*take(page.facts), strict=True)
    columns |= {name: values for name, values in zip(Facts._fields, fields, strict=True) if name not in UNUSED}
    return columns | _repeats(page.lines, wanted)


def _repeats(lines: Sequence[str], wanted: Sequence[int]) -> Columns:
    """How often each wanted line stands on the page, and how many different lines begin as it does: both up to 3."""
    counts = Counter(lines)
    twins = Counter([line[:TWIN] for line in counts])
    found = taking(wanted)(lines)
    return {"repeats": _up_to_many(counts, found), "twins": _up_to_many(twins, [line[:TWIN] for line in found])}


def _up_to_many(counts: Counter[str], keys: Sequence[str]) -> list[int]:
    return [count if count < MANY_REPEATS else MANY_REPEATS for count in map(counts.__getitem__, keys)]


def _neighbours(page: Page, wanted: Sequence[int]) -> Columns:
    columns: Columns = {}
    take = taking(wanted)
    length = [fact.length for fact in page.facts]
    for name, values, by in (
        ("body", page.body, (1, 2)),
        ("before", page.before, (1,)),
        ("after", page.after, (1,)),
        ("length", length, (1,)),
    ):
        edge = [-1.0] * 2 if name in FRACTIONS else [-1] * 2
        padded = [*edge, *values, *edge]
        for step in by:
            columns[f"{name}-{step}"] = take(padded[2 - step :])
            columns[f"{name}+{step}"] = take(padded[2 + step :])
    return columns


def _masses(page: Page, wanted: Sequence[int]) -> Columns:
    columns: Columns = {}
    for name, values, reaches in (
        ("mass", page.mass, REACHES),
        ("befores", page.before, (8,)),
        ("afters", page.after, (8,)),
    ):
        for reach, (behind, ahead) in zip(reaches, windows(values, reaches, wanted), strict=True):
            columns[f"{name}-{reach}"], columns[f"{name}+{reach}"] = behind, ahead
    return columns


def _place(page: Page, wanted: Sequence[int]) -> Columns:
    n = len(page.lines)
    upto = [0.0, *accumulate(page.mass)]
    total = upto[-1] or 1.0
    k = len(wanted)
    return {
        "mass before": [upto[i] / total for i in wanted],
        "mass after": [1 - upto[i + 1] / total for i in wanted],
        "mass": [round(total)] * k,
        "lines": [n] * k,
        "place": [i / n for i in wanted],
        "title": taking(wanted)(page.below_title),
    }


def _block(page: Page, wanted: Sequence[int]) -> Columns:
    first, last, k = page.first, page.last, len(wanted)
    place = [0, *accumulate(page.sizes)]
    after, before = [0.0, *accumulate(page.after)], [0.0, *accumulate(page.before)]
    mass = sum(page.mass[first : last + 1])
    mean = 1 + (place[last + 1] - place[first]) / (last - first + 1)
    return {
        "block edge": [i - first if i + i < first + last else last - i for i in wanted],
        "block lines": [i - first if i < first else i - last if i > last else 0 for i in wanted],
        "block share": [mass / (sum(page.mass) or 1.0)] * k,
        "block mass": [round(mass)] * k,
        "block length": [page.sizes[i] / mean for i in wanted],
        "after since": [after[i] - after[first] if i >= first else -1.0 for i in wanted],
        "before until": [before[last + 1] - before[i + 1] if i <= last else -1.0 for i in wanted],
    }


def _signals(page: Page, wanted: Sequence[int]) -> Columns:
    columns: Columns = {}
    take, masks = taking(wanted), bytes([fact.signals for fact in page.facts])
    flagged = {name: flags_of(masks, 1 << bit) for name, bit in SIGNALS.items()}
    flagged["date"] = bytes([1 if fact.date and fact.length < 9 else 0 for fact in page.facts])
    for name, flags in flagged.items():
        columns[f"since {name}"] = take(since(flags, FAR))
        if name in COUNTED:
            columns[f"count {name}"] = take(count_from(flags, page.first))
    for name in ("byline", "comment"):
        columns[f"until {name}"] = take(until(flagged[name], FAR))
    columns["prose behind"] = take([FAR, *since(page.prose, FAR)])
    columns["prose ahead"] = take([*until(page.prose, FAR), FAR][1:])
    return columns


def title_distance(lines: Sequence[str], title: str) -> list[int]:
    """Lines since the title stood on a line of its own (again, where the first line is it)."""
    key = title.casefold().strip()
    if len(key) < 12:
        return [NO_TITLE] * len(lines)
    start = key[:60]
    longest, letters = 2 * len(key), {start[0], start[0].upper(), start[0].title()}
    own = [
        i
        for i, line in enumerate(lines)
        if line[:1] in letters and len(line) <= longest and line.casefold().startswith(start)
    ]
    if len(own) > 1 and own[0] == 0:
        del own[0]
    return distances(own[0], len(lines)) if own else [NO_TITLE] * len(lines)


def distances(place: int, count: int) -> list[int]:
    """How far each of so many lines is behind a place, at most FAR; below zero ahead of it.

    >>> distances(1, 4)
    [-1, 0, 1, 2]
    """
    ahead, behind = min(place, FAR), min(count - place - 1, FAR)
    return [-FAR] * (place - ahead) + [*range(-ahead, behind + 1)] + [FAR] * (count - place - 1 - behind)


def long_words(text: str) -> set[str]:
    """The longer words, with what is written onto them: looking at letters would take twice as long.

    >>> sorted(long_words("The river rose again"))
    ['again', 'river']
    """
    return {word for word in text.lower().split() if len(word) >= WORD_LENGTH}


def _words(page: Page, wanted: Sequence[int]) -> Columns:
    """Share of a longer line's words that stand in other lines of the main block, and how many in the title."""
    bags: dict[int, set[str]] = {}
    for i in {*wanted, *range(page.first, page.last + 1)}:
        if page.facts[i].length >= 6:
            bags[i] = long_words(page.lines[i][:300])
    counts: Counter[str] = Counter()
    for i in range(page.first, page.last + 1):
        counts.update(bags.get(i, ()))
    several = {word for word, count in counts.items() if count > 1}
    title = long_words(page.title)
    shared, titled = [], []
    for i in wanted:
        bag = bags.get(i)
        known = several if page.first <= i <= page.last else counts.keys()
        shared.append(len(bag & known) / len(bag) if bag else -1.0)
        titled.append(len(title & bag) if bag else -1)
    return {"shared": shared, "titled": titled}


def _shapes(page: Page, wanted: Sequence[int]) -> Columns:
    """How many of the four lines on both sides have the line's shape."""
    shapes = [-9] * 4 + [fact.length // 2 * 100 + fact.first * 10 + fact.last for fact in page.facts] + [-9] * 4
    return {"alike": [shapes[i : i + 9].count(shapes[i + 4]) for i in wanted]}


def _known(page: Page, wanted: Sequence[int]) -> Columns:
    return known_columns(page.known, page.first, page.last, wanted)


def _stretches(page: Page, wanted: Sequence[int]) -> Columns:
    return stretch_columns(page.prose, page.mass, page.sizes, wanted)
