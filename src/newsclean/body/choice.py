"""Which lines to keep, by the probability of each: the greatest expected F1, less segments of other texts."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, compress
from typing import Any, Final

from newsclean.body.context import Page
from newsclean.body.ends import drop_foot, drop_head
from newsclean.body.facts import Facts
from newsclean.body.segments import drop_foreign

LEAST_BODY: Final = 120
SHORT_TEXT: Final = 50
LEAST_BODY_OF_SHORT: Final = 500
CONFIDENT: Final = 0.6
CORE: Final = 0.5
"""The body's edges are its first and last line above this share of the greatest expected F1, the best choice's own."""
UNLIKELY: Final = 0.01
PARAGRAPH: Final = 7
HEADLINE: Final = 6
DEK_REACH: Final = 12
TOP: Final = 6
BELOW_TITLE: Final = 4


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


def tier_of(is_opened: bool, is_page: bool, is_readable: bool, dump: float, settings: dict[str, Any]) -> str:
    """How far a text is taken apart: as a ``page``, a ``container``, at its ``ends``, its ``edges``, or not at all.

    Args:
        is_opened: whether enough stands around the article for the text to be taken apart at all.
        is_page: whether it surely is a whole page's.
        is_readable: whether its language is one whose lines the detector reads well.
        dump: probability that much of it is not the article's.
        settings: of the model.

    >>> bars = {"dump_from": 0.25, "container_from": 0.6, "page_from": 0.8}
    >>> [tier_of(True, False, True, dump, bars) for dump in (0.5, 0.7, 0.9)], tier_of(True, True, False, 0.9, bars)
    (['ends', 'container', 'page'], 'edges')
    """
    if not is_readable:
        return "edges"
    if not is_opened and dump >= settings["page_from"]:
        return ""  # a list or a table: the first look knows such texts from pages, their lines do not
    if not is_opened or dump < settings["dump_from"]:
        return "ends"
    if is_page or dump >= settings["page_from"]:
        return "page"
    return "container" if dump >= settings["container_from"] else "ends"


def choose(page: Page, chances: list[float], tier: str, settings: dict[str, Any], headline: int = 0) -> list[bool]:
    """Which lines to keep: all, where no body is sure or too much would go from a text that may be a container's.

    Where too much would go from a container's, its ends alone are looked at, where much may be of other texts.
    The probability of lines that go with their segment falls to the segment's, that of lines that go with the head or
    the foot of the page falls, too.
    """
    keep_all = [True] * len(chances)
    sure = sum([size for p, size in zip(chances, page.sizes, strict=True) if p >= CONFIDENT])
    least = LEAST_BODY_OF_SHORT if len(chances) < SHORT_TEXT else LEAST_BODY
    if sure < least:
        return keep_all
    kept = above(page, chances, settings[f"{tier}_shares"])
    if tier == "page":
        drop_foreign(page, chances, kept, settings["segments"])
    if tier == "container" and _gone(page, kept) > settings["most_gone"]["container"]:
        tier, kept = "ends of container", above(page, chances, settings["ends_shares"])
    if _gone(page, kept) > settings["most_gone"].get(tier, 1):
        return keep_all
    if tier == "page":
        drop_head(page, chances, kept, headline)
    if tier in settings["foot"]:
        drop_foot(page, chances, kept, *settings["foot"][tier])
    _keep_dek(page, kept)
    return kept


def inner_lines(page: Page, most: float) -> range:
    """The lines that stay where only the ends may go and at most a share of the text: half of the work."""
    places, reach = [*accumulate(page.sizes)], most * sum(page.sizes)
    return range(bisect_right(places, reach) + 1, bisect_left(places, places[-1] - reach))


def _gone(page: Page, kept: Sequence[bool]) -> float:
    """Share of the text that would go."""
    total = sum(page.sizes)
    return (total - sum(compress(page.sizes, kept))) / total


def above(page: Page, chances: Sequence[float], shares: dict[str, Sequence[float]]) -> list[bool]:
    """The lines above their shares of the greatest expected F1; those of kinds that may be body, inside its edges."""
    best = best_f1(chances, page.sizes)
    core = [i for i, p in enumerate(chances) if p >= best * CORE]
    first, last = core[0], core[-1]
    inside, outside = ([best * share for share in shares[side]] for side in ("inside", "outside"))
    return [
        p >= inside[_kind(fact)] if first < i < last else p > UNLIKELY and p >= outside[_kind(fact)]
        for i, (p, fact) in enumerate(zip(chances, page.facts, strict=True))
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
