"""Where the article's body is: a probability a line, when to keep out, and a verdict on every line."""

import math
import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache
from operator import and_, mul
from typing import Final, NamedTuple

from newsclean.body.choice import UNLIKELY, choose, inner_lines, tier_of
from newsclean.body.context import Page, candidates, context_rows, read_page, whole_columns
from newsclean.body.gate import SENTENCE_ENDS, SHORT_LINE, has_residue, has_some_residue, openness
from newsclean.body.known import phrase_bits
from newsclean.body.trees import as_function, logistic, model, read_line

RULES: Final = ("common.body.before", "common.body.inside", "common.body.after")
LEAST_LINES: Final = 10
LONG_TEXT: Final = 1000
LEAST_TAKEN: Final = 1 / 64
LEAST_OF_LONG: Final = 1 / 8
"""Share of the lines below which nothing is taken, so that looking again and again ends (`newsclean.rounds`); of a text
of more than LONG_TEXT lines, so that it ends soon."""
FIRST_TREES: Final = 30
CLEAR: Final = 2.4
"""Log-odds after the first trees from which the others would not change the decision."""
NEARLY_PAGE: Final = -0.5
SURELY_DUMP: Final = 0.9
"""What the first look nearly takes for a whole page is one if its lines are so surely a dump's."""
FEW_PAIRS: Final = 0.15
CJK_SHARE: Final = 0.2
CJK_SAMPLE: Final = 4000
CJK: Final = re.compile("[\u3040-\u9fff\uac00-\ud7af]")
CJK_BYTES: Final = bytes(range(0xE3, 0xEE))
"""What the UTF-8 of such a character begins with; counted in a tenth of the expression's time."""
TABLE: Final = 100


class Verdict(NamedTuple):
    """What the detector says of one line.

    Attributes:
        line: index among the lines given.
        label: ``body`` or ``boilerplate``.
        rule: ``common.body.before``, ``.inside`` or ``.after``; empty for the body.
        score: probability that the label is right.
    """

    line: int
    label: str
    rule: str
    score: float


def body_probabilities(lines: Sequence[str], title: str = "", known: Sequence[int] | None = None) -> list[float]:
    """Probability of every line that it belongs to the article.

    Args:
        lines: stripped lines that are not blank.
        title: the article's title, if it is known.
        known: what is known of each line, as bits of `newsclean.body.known`; what the packs' phrases say where None.

    Returns:
        One number a line, 0 to 1.

    >>> body_probabilities([])
    []
    """
    if not lines:
        return []
    return _probabilities(_read(lines, title, known))


def _read(lines: Sequence[str], title: str = "", known: Sequence[int] | None = None) -> Page:
    facts, scores = zip(*map(read_line, lines), strict=True)
    return read_page(lines, facts, scores, title, phrase_bits(lines) if known is None else known)


def _probabilities(page: Page, inner: range = range(0)) -> list[float]:
    """Probability of every line: of the inner ones, which nothing can take, as they are by themselves."""
    found = [UNLIKELY] * len(page.lines)
    found[inner.start : inner.stop] = page.body[inner.start : inner.stop]
    wanted = [i for i in candidates(page) if i not in inner]
    first, rest = fast_trees()
    for i, row in zip(wanted, context_rows(page, wanted) if wanted else (), strict=True):
        (score,) = first(*row)
        if -CLEAR <= score <= CLEAR:
            score += rest(*row)[0]
        found[i] = logistic(score)
    return found


@lru_cache(maxsize=1)
def fast_trees() -> tuple[Callable[..., tuple[float, ...]], ...]:
    """The package's first context trees, which settle most lines, and the rest."""
    trees, whole = model().context, whole_columns()
    return as_function(trees[:FIRST_TREES], whole=whole), as_function(trees[FIRST_TREES:], whole=whole)


def looks_like_dump(lines: Sequence[str]) -> float:
    """Probability that a text is a page's or a container's with much besides the article, by its lines' shapes.

    >>> looks_like_dump(["Home", "News", "Sport", "Sign in"]) > 0.5 > looks_like_dump(["It rained and the river rose."])
    True
    """
    if not lines:
        return 0.0
    return dump_score(_read(lines))


def dump_row(page: Page) -> list[float]:
    """What tells a dump from a clean text: how much of it looks like head, like foot, and unlike a body."""
    n = len(page.lines)
    roots = [size**0.5 for size in page.sizes]
    body = sum(map(mul, page.body, roots)) / sum(roots)
    return [sum(page.before) / n, sum(page.after) / n, 1 - body]


def dump_score(page: Page) -> float:
    """`looks_like_dump` for a page already read."""
    fitted = model().settings["dump"]
    return logistic(fitted["bias"] + sum(w * x for w, x in zip(fitted["weights"], dump_row(page), strict=True)))


def is_plain(lines: Sequence[str]) -> bool:
    """Whether short or unpunctuated lines hardly ever stand together: a look so cheap that clean texts cost nothing.

    >>> is_plain(["Rain", "It rained all day, and in the evening the river rose by a metre.", "Later"])
    True
    """
    low = [len(line) < SHORT_LINE or line[-1:] not in SENTENCE_ENDS for line in lines]
    pairs: int = sum(map(and_, low, low[1:]))
    return pairs < FEW_PAIRS * len(low)


def is_cjk(lines: Sequence[str]) -> bool:
    """Whether a good part of the text is Han, kana or Hangul, where the detector is not safe."""
    sample = "".join(lines)[:CJK_SAMPLE]
    raw = b"" if sample.isascii() else sample.encode("utf-8", "replace")
    if len(raw) - len(raw.translate(None, CJK_BYTES)) <= CJK_SHARE * len(sample):
        return False
    return len(CJK.findall(sample)) > CJK_SHARE * len(sample)


def find_body(
    lines: Sequence[str],
    title: str = "",
    scope: str = "",
    known: Sequence[int] | None = None,
    headline: int = 0,
) -> list[Verdict]:
    """A verdict on every line; all are body where the text is no dump or the body is not sure.

    Args:
        lines: stripped lines that are not blank.
        title: the article's title, if it is known.
        scope: ``page`` says that the text is a whole page's, ``article`` that it is an extractor's.
        known: what is known of each line, as bits of `newsclean.body.known`; what the packs' phrases say where None.
        headline: which line is very likely the headline of a page of which no title is given; 0 where none is known.

    Returns:
        One verdict a line, in order.

    >>> {verdict.label for verdict in find_body(["It rained all day.", "The river rose."])}
    {'body'}
    """
    verdicts = [Verdict(i, "body", "", 1.0) for i in range(len(lines))]
    found = None if is_plain(lines) else _found(lines, title, scope, known, headline)
    if found:
        shares, _ = _fitted()
        verdicts = [Verdict(i, "body", "", shares[int(p * TABLE)]) for i, p in enumerate(found[0])]
        for i, rule, score in _residue(*found):
            verdicts[i] = Verdict(i, "boilerplate", rule, score)
    return verdicts


def find_residue(
    lines: Sequence[str], title: str, scope: str, known: Sequence[int], headline: int = 0
) -> list[tuple[int, str, float]]:
    """The lines that are boilerplate by `find_body`, each with its rule and how sure that is; not for plain texts."""
    found = _found(lines, title, scope, known, headline)
    return _residue(*found) if found else []


def _found(
    lines: Sequence[str], title: str, scope: str, known: Sequence[int] | None, headline: int
) -> tuple[Sequence[float], Sequence[bool]] | None:
    """Probability of every line and whether it stays; None where all do."""
    if scope == "article" or len(lines) < LEAST_LINES:
        return None
    known, settings = phrase_bits(lines) if known is None else known, model().settings
    look = math.inf if scope == "page" else openness(lines, known)
    has_residues = look > 0 or has_some_residue(lines, known)
    if not (has_residues or look > NEARLY_PAGE):
        return None
    page = _read(lines, title, known)
    dump = dump_score(page)
    is_page = look > (NEARLY_PAGE if dump >= SURELY_DUMP else 0)
    if not (is_page or has_residues):
        return None
    if scope == "page":
        settings = settings | {"dump_from": settings["scope_from"]}
    is_opened = is_page or has_residue(lines, known)
    tier = tier_of(is_opened, is_page, not is_cjk(lines), dump, settings)
    if not tier:
        return None
    chances = _probabilities(page, inner_lines(page, settings["most_gone"]["ends"]) if tier == "ends" else range(0))
    kept = choose(page, chances, tier, settings, headline)
    least = LEAST_TAKEN if len(kept) <= LONG_TEXT else LEAST_OF_LONG
    return None if kept.count(False) < least * len(kept) else (chances, kept)


def _residue(chances: Sequence[float], kept: Sequence[bool]) -> list[tuple[int, str, float]]:
    first, end, n = kept.index(True), len(kept) - kept[::-1].index(True), len(kept)
    _, scores = _fitted()
    return [
        (i, rule, scores[int(chances[i] * TABLE)])
        for rule, lines in zip(RULES, (range(first), range(first, end), range(end, n)), strict=True)
        for i in lines
        if not kept[i]
    ]


def _fitted() -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Of lines with a probability, for each hundredth: the share that is body, and the share that is not."""
    steps, measured = model().settings["calibration"]
    return calibration_table((tuple(steps), tuple(measured)))


@lru_cache(maxsize=4)
def calibration_table(
    points: tuple[tuple[float, ...], tuple[float, ...]],
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """The share of lines with a probability that are body (fitted in cross-validation), and its complement.

    >>> body, other = calibration_table(((0.0, 1.0), (0.2, 0.8)))
    >>> body[50], other[0]
    (0.5, 0.8)
    """
    body = tuple(round(_between(points[0], points[1], k / TABLE), 3) for k in range(TABLE + 1))
    return body, tuple(round(1 - share, 3) for share in body)


def _between(steps: Sequence[float], shares: Sequence[float], chance: float) -> float:
    at = min(max(bisect_right(steps, chance), 1), len(steps) - 1)
    low, high = steps[at - 1], steps[at]
    return shares[at - 1] + (shares[at] - shares[at - 1]) * (chance - low) / (high - low)
