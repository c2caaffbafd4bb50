"""What goes from a page's ends as a whole: its head, above the headline, and its foot, behind a sign of the end.

Line by line both read like the body: menus with a sentence to each entry, boxes on the author or the site.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from newsclean.body.context import Page
from newsclean.body.known import COMMENT, END, FIELD, SURE

LEAST_BELOW: Final = 0.3
SURELY_BODY: Final = 0.9
ABOVE_HEADLINE: Final = 0.1
"""Of the lines taken above a headline 1 in 50 is the article's, about a tenth of what their probabilities say."""
BEHIND_END: Final = 0.5
"""Of the lines taken behind a sign of the end 1 in 12 is the article's, about half of what their probabilities say."""


def drop_head(page: Page, chances: list[float], kept: list[bool], headline: int) -> None:
    """Takes what is not surely body above the headline, where enough of what would stay is below it.

    Args:
        page: the page.
        chances: probability of each line; lowered for those taken out.
        kept: which lines would stay; changed in place.
        headline: index of the line that is the headline; 0 where only the window title or a given one may tell it.
    """
    headline, masses = headline or _titled_line(page), _masses(page, chances, kept)
    if headline and sum(masses[headline:]) >= LEAST_BELOW * sum(masses):
        _drop(range(headline), chances, kept, SURELY_BODY, ABOVE_HEADLINE)


def _titled_line(page: Page) -> int:
    """The line that the window title repeats, or that is the given title; 0 where none is."""
    return page.below_title.index(0) if 0 in page.below_title else 0


def drop_foot(page: Page, chances: list[float], kept: list[bool], most: float, bar: float) -> None:
    """Takes what is not likely body behind a sign of the end, where most of what would stay is above it.

    Args:
        page: the page.
        chances: probability of each line; lowered for those taken out.
        kept: which lines would stay; changed in place.
        most: share of what would stay that stands above the sign.
        bar: probability that a line behind it needs to stay.
    """
    masses = [*accumulate(_masses(page, chances, kept))]
    below = range(bisect_left(masses, most * masses[-1]), len(kept))
    sign = next((i for i in below if _is_sign(page.known[i])), len(kept))
    _drop(range(sign, len(kept)), chances, kept, bar, BEHIND_END)


def _is_sign(bits: int) -> bool:
    """Whether the phrases take a line for what stands below articles, or at the head of the next one."""
    return bool(bits & FIELD or (bits & SURE and bits & (END | COMMENT)))


def _drop(lines: range, chances: list[float], kept: list[bool], bar: float, share: float) -> None:
    for i in lines:
        if kept[i] and chances[i] < bar:
            kept[i], chances[i] = False, chances[i] * share


def _masses(page: Page, chances: Sequence[float], kept: Sequence[bool]) -> list[float]:
    """How much body each line that would stay is likely to hold."""
    return [p * size if keep else 0.0 for p, size, keep in zip(chances, page.sizes, kept, strict=True)]
