"""Where the article's body is: a probability a line, when to keep out, and a verdict on every line."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final, NamedTuple

from newsclean.body.context import Page, candidates, context_rows, read_page
from newsclean.body.facts import OWN_FACTS, Facts, all_facts
from newsclean.body.gate import SENTENCE_ENDS, SHORT_LINE, has_residue, openness
from newsclean.body.known import phrase_bits
from newsclean.body.trees import as_function, known_scores, logistic, model

LEAST_LINES: Final = 10
LEAST_BODY: Final = 120
LONG_TEXT: Final = 1000
LEAST_TAKEN: Final = 1 / 64
LEAST_OF_LONG: Final = 1 / 8
"""Share of the lines below which nothing is taken, so that looking again and again ends (`newsclean.rounds`); of a text
of more than LONG_TEXT lines, so that it ends soon."""
SHORT_TEXT: Final = 50
LEAST_BODY_OF_SHORT: Final = 500
CONFIDENT: Final = 0.6
CORE: Final = 0.5
"""The body's edges are its first and last line above this share of the greatest expected F1, the best choice's own."""
UNLIKELY: Final = 0.01
FIRST_TREES: Final = 30
CLEAR: Final = 2.4
"""Log-odds after the first trees from which the others would not change the decision."""
FEW_PAIRS: Final = 0.15
PARAGRAPH: Final = 7
HEADLINE: Final = 6
DEK_REACH: Final = 12
TOP: Final = 6
BELOW_TITLE: Final = 4
CJK_SHARE: Final = 0.2
CJK_SAMPLE: Final = 4000
CJK: Final = re.compile("[\u3040-\u9fff\uac00-\ud7af]")
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


def body_probabilities(
    lines: Sequence[str], gaps: Sequence[int] | None = None, title: str = "", known: Sequence[int] | None = None
) -> list[float]:
    """Probability of every line that it belongs to the article.

    Args:
        lines: stripped lines that are not blank.
        gaps: blank lines before each. Not used: in a cleaned text they all are one, so they must not decide.
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
    facts = all_facts(lines)
    known = phrase_bits(lines) if known is None else known
    return read_page(lines, facts, [known_scores(fact[:OWN_FACTS]) for fact in facts], title, known)


def _probabilities(page: Page) -> list[float]:
    found = [UNLIKELY] * len(page.lines)
    wanted = candidates(page)
    first, rest = fast_trees()
    for i, row in zip(wanted, context_rows(page, wanted) if wanted else (), strict=True):
        score = first(row)
        found[i] = logistic(score if score > CLEAR or score < -CLEAR else score + rest(row))
    return found


@lru_cache(maxsize=1)
def fast_trees() -> tuple[Callable[[Sequence[float]], float], Callable[[Sequence[float]], float]]:
    """The package's first context trees, which settle most lines, and the rest."""
    trees = model().context
    return as_function(trees[:FIRST_TREES]), as_function(trees[FIRST_TREES:])


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
    body = sum(p * root for p, root in zip(page.body, roots, strict=True)) / sum(roots)
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
    pairs = sum([a and b for a, b in pairwise(low)])
    return pairs < FEW_PAIRS * len(low)


def is_cjk(lines: Sequence[str]) -> bool:
    """Whether a good part of the text is Han, kana or Hangul, where the detector is not safe."""
    sample = "".join(lines)[:CJK_SAMPLE]
    if sample.isascii():
        return False
    return len(CJK.findall(sample)) > CJK_SHARE * len(sample)


def best_f1(chances: Sequence[float], sizes: Sequence[int]) -> float:
    """The greatest expected F1 of any choice of lines; the choice is the lines above half of it (Lewis 1995).

    Lines hardly likely to be body are never in the choice, so that only what they are expected to hold counts.

    >>> best_f1([1.0, 1.0, 0.0], [100, 100, 50])
    1.0
    """
    expected = sum([p * size for p, size in zip(chances, sizes, strict=True)])
    likely = [pair for pair in zip(chances, sizes, strict=True) if pair[0] > UNLIKELY]
    kept = both = best = 0.0
    for p, size in sorted(likely, reverse=True):
        kept, both = kept + size, both + p * size
        found = 2 * both / (kept + expected)
        if found < best:  # from the choice's end on it only falls
            break
        best = found
    return best


def choose(page: Page, chances: Sequence[float], dump: float, settings: dict[str, Any]) -> list[bool]:
    """Which lines to keep: all, where no body is sure or too much would go from a text that may be a container's."""
    keep_all = [True] * len(chances)
    sure = sum(size for p, size in zip(chances, page.sizes, strict=True) if p >= CONFIDENT)
    least = LEAST_BODY_OF_SHORT if len(chances) < SHORT_TEXT else LEAST_BODY
    if sure < least:
        return keep_all
    is_page, weak = dump >= settings["page_from"], dump < settings["container_from"]
    kept = _above(page, chances, settings["page_shares" if is_page else "weak_shares" if weak else "container_shares"])
    gone = sum(size for keep, size in zip(kept, page.sizes, strict=True) if not keep)
    if not is_page and gone > settings["container_loss"] * sum(page.sizes):
        return keep_all
    _keep_dek(page, kept)
    return kept


def _above(page: Page, chances: Sequence[float], shares: dict[str, Sequence[float]]) -> list[bool]:
    """The lines above their shares of the greatest expected F1; those of kinds that may be body, inside its edges."""
    best = best_f1(chances, page.sizes)
    core = [i for i, p in enumerate(chances) if p >= best * CORE]
    first, last = core[0], core[-1]
    inside, outside = ([best * share for share in shares[side]] for side in ("inside", "outside"))
    return [
        p > UNLIKELY and p >= (inside if first < i < last else outside)[_kind(page.facts[i])]
        for i, p in enumerate(chances)
    ]


def _keep_dek(page: Page, kept: list[bool]) -> None:
    """Keeps paragraphs that stand at the top or just below the title, not far above the first line kept."""
    first = kept.index(True)
    title = page.below_title
    for i in range(max(0, first - DEK_REACH), first):
        fact = page.facts[i]
        is_near = i <= TOP or 1 <= title[i] <= BELOW_TITLE
        if is_near and _kind(fact) == 0 and fact.function > 1 and not fact.credit and not fact.legal:
            kept[i] = True


def _kind(fact: Facts) -> int:
    """0 for a line that may be a paragraph, 1 for one as long as a heading or headline, 2 for a short one."""
    if fact.length >= PARAGRAPH and fact.last in (1, 2):
        return 0
    return 1 if fact.length >= HEADLINE else 2


def find_body(
    lines: Sequence[str],
    gaps: Sequence[int] | None = None,
    title: str = "",
    scope: str = "",
    known: Sequence[int] | None = None,
) -> list[Verdict]:
    """A verdict on every line; all are body where the text is no dump or the body is not sure.

    Args:
        lines: stripped lines that are not blank.
        gaps: blank lines before each; not used (see `body_probabilities`).
        title: the article's title, if it is known.
        scope: ``page`` says that the text is a whole page's, ``article`` that it is an extractor's.
        known: what is known of each line, as bits of `newsclean.body.known`; what the packs' phrases say where None.

    Returns:
        One verdict a line, in order.

    >>> {verdict.label for verdict in find_body(["It rained all day.", "The river rose."])}
    {'body'}
    """
    found = _found(lines, title, scope, known)
    return _verdicts(*found) if found else [Verdict(i, "body", "", 1.0) for i in range(len(lines))]


def _found(
    lines: Sequence[str], title: str, scope: str, known: Sequence[int] | None
) -> tuple[Sequence[float], Sequence[bool]] | None:
    """Probability of every line and whether it stays; None where all do."""
    if scope == "article" or len(lines) < LEAST_LINES:
        return None
    known, settings = phrase_bits(lines) if known is None else known, model().settings
    is_page = scope == "page" or openness(lines, known) > 0
    if not (is_page or has_residue(lines, known)) or is_plain(lines) or is_cjk(lines):
        return None
    page = _read(lines, title, known)
    dump = dump_score(page)
    if dump < settings["scope_from" if scope == "page" else "dump_from"]:
        return None
    chances = _probabilities(page)
    kept = choose(page, chances, 1.0 if is_page else dump, settings)
    least = LEAST_TAKEN if len(kept) <= LONG_TEXT else LEAST_OF_LONG
    return None if kept.count(False) < least * len(kept) else (chances, kept)


def _verdicts(chances: Sequence[float], kept: Sequence[bool]) -> list[Verdict]:
    first = kept.index(True)
    last = len(kept) - 1 - kept[::-1].index(True)
    table = calibration_table(model().settings["calibration"])
    shares = [table[int(p * TABLE)] for p in chances]
    return [
        Verdict(i, "body", "", shares[i])
        if keep
        else Verdict(i, "boilerplate", f"common.body.{_place(i, first, last)}", round(1 - shares[i], 3))
        for i, keep in enumerate(kept)
    ]


def _place(index: int, first: int, last: int) -> str:
    return "before" if index < first else "after" if index > last else "inside"


def calibration_table(points: tuple[Sequence[float], Sequence[float]]) -> list[float]:
    """The share of lines with a probability that are body (fitted in cross-validation), for each hundredth.

    >>> calibration_table(([0.0, 1.0], [0.2, 0.8]))[50]
    0.5
    """
    return [round(_between(points[0], points[1], k / TABLE), 3) for k in range(TABLE + 1)]


def _between(steps: Sequence[float], shares: Sequence[float], chance: float) -> float:
    at = min(max(bisect_right(steps, chance), 1), len(steps) - 1)
    low, high = steps[at - 1], steps[at]
    return shares[at - 1] + (shares[at] - shares[at - 1]) * (chance - low) / (high - low)
