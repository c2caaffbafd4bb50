"""Which lines to keep, by the probability of each: the greatest expected F1, less segments of other texts."""

from collections.abc import Sequence
from typing import Any, Final

from newsclean.body.context import Page
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


def choose(page: Page, chances: list[float], dump: float, settings: dict[str, Any]) -> list[bool]:
    """Which lines to keep: all, where no body is sure or too much would go from a text that may be a container's.

    The probability of lines that go with their segment falls to the segment's.
    """
    keep_all = [True] * len(chances)
    sure = sum(size for p, size in zip(chances, page.sizes, strict=True) if p >= CONFIDENT)
    least = LEAST_BODY_OF_SHORT if len(chances) < SHORT_TEXT else LEAST_BODY
    if sure < least:
        return keep_all
    is_page, weak = dump >= settings["page_from"], dump < settings["container_from"]
    kind = "page" if is_page else "weak" if weak else "container"
    kept = above(page, chances, settings[f"{kind}_shares"])
    if is_page:
        drop_foreign(page, chances, kept, settings["segments"])
    gone = sum(size for keep, size in zip(kept, page.sizes, strict=True) if not keep)
    if not is_page and gone > settings["container_loss"] * sum(page.sizes):
        return keep_all
    _keep_dek(page, kept)
    return kept


def above(page: Page, chances: Sequence[float], shares: dict[str, Sequence[float]]) -> list[bool]:
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
