"""The headline: which line it is, by the sum of what speaks for each.

The weights in `data/title.json` were fitted by `scripts/fit_title.py` on lines of scraped texts with a known headline.
"""

from __future__ import annotations

import json
import math
from functools import lru_cache
from operator import mul
from pathlib import Path
from typing import NamedTuple

from newsclean.document import Document
from newsclean.fields.layout import body_run
from newsclean.fields.titles_features import NAMES, features
from newsclean.fields.titles_lines import LONGEST, Candidate, Scene, is_page, scene_of
from newsclean.fields.titles_words import SITE_MARK, content_words, key_of, without_site
from newsclean.line import Line

__all__ = [
    "Headline",
    "best_candidate",
    "content_words",
    "headline_index",
    "is_page",
    "key_of",
    "share_of_odds",
    "without_site",
]

SURE = 0.5
"""Share of the evidence for a headline from which on what stands above it is no article."""

FIRST_HEADING = 20.0
"""Factor on the odds of a line that Markdown marks as a heading of the first level."""

_FEWEST_WORDS, _LONGEST_KICKER = 3, 5


class Headline(NamedTuple):
    """The likeliest headline.

    Attributes:
        line: its line, rather the article's own than the window title of a page.
        key: its words, folded.
        share: its share of the odds of all candidates and of there being none.
        part: the half-open part of that line's text that is the headline; None for all of it.
        parts: all lines of a headline that was cut in two.
    """

    line: Line
    key: str
    share: float
    part: tuple[int, int] | None = None
    parts: tuple[int, ...] = ()


def best_candidate(document: Document, run: tuple[int, int]) -> Headline | None:
    """The likeliest headline; prints of the same words stand together against the others. Found once a phase."""
    if "title" not in document.memo:
        document.memo["title"] = _best_candidate(document, run)
    best: Headline | None = document.memo["title"]
    return best


def headline_index(document: Document, least: float = SURE) -> int:
    """Where the headline begins, with so much of the evidence; 0 where the caller or an earlier round has told it."""
    if document.hints.get("title") is not None:
        return 0
    best = best_candidate(document, body_run(document))
    return min(best.parts, default=best.line.index) if best is not None and best.share >= least else 0


def _best_candidate(document: Document, run: tuple[int, int]) -> Headline | None:
    scene = scene_of(document, run) if document.lines else None
    if scene is None or not scene.found:
        return None
    shares = share_of_odds(scene)
    by_key: dict[str, float] = {}
    for one, share in shares:
        by_key[one.key] = by_key.get(one.key, 0.0) + share
    best = max(by_key, key=by_key.__getitem__)
    prints = [(share, -one.line.index, one) for one, share in shares if one.key == best]
    own = [found for found in prints if not (scene.page and found[2].line.index == 0)] or prints
    return _told_by_window(scene, max(own)[2], by_key[best])


def share_of_odds(scene: Scene) -> list[tuple[Candidate, float]]:
    """The share of each candidate in the odds of all and of there being no headline."""
    bias, weights = _weights()["page" if scene.page else "article"]
    odds = [
        (one, _odds(bias + sum(map(mul, weights, features(scene, one)))) * _markup(scene.document, one.line))
        for one in scene.found.values()
    ]
    total = 1.0 + sum(value for _, value in odds)
    return [(one, value / total) for one, value in odds]


def _odds(total: float) -> float:
    return math.exp(max(-30.0, min(30.0, total)))


def _markup(document: Document, line: Line) -> float:
    """What Markdown's sign of a first-level heading is worth."""
    return FIRST_HEADING if document.source.startswith("# ", line.start) else 1.0


@lru_cache(maxsize=1)
def _weights() -> dict[str, tuple[float, tuple[float, ...]]]:
    data = json.loads((Path(__file__).parent / "data" / "title.json").read_text(encoding="utf-8"))
    return {kind: (values["bias"], tuple(values.get(name, 0.0) for name in NAMES)) for kind, values in data.items()}


def _told_by_window(scene: Scene, one: Candidate, share: float) -> Headline:
    """Where a page's window title shows that a kicker is glued to the headline, or that two lines are one headline."""
    line, window = one.line, scene.found.get(0)
    if not scene.page or window is None:
        return Headline(line, one.key, share)
    if one is window:
        return _told_by_line(scene, window, share)
    for first, second in ((one.line.index - 1, one.line.index), (one.line.index, one.line.index + 1)):
        if first and second < len(scene.document.lines) and _is_cut(scene, first, second):
            return Headline(window.line, window.key, share, _place_of(window), (first, second))
    return Headline(line, one.key, share, None if window.key == one.key else _behind_kicker(one.text, window.text))


def _told_by_line(scene: Scene, window: Candidate, share: float) -> Headline:
    """The window title, or what it has in common with a line, each behind a kicker of its own."""
    for other in scene.found.values():
        part = _behind_kicker(other.text, window.text) if other is not window else None
        if part is not None:
            return Headline(other.line, other.key, share, part)
    return Headline(window.line, window.key, share, _place_of(window))


def _place_of(window: Candidate) -> tuple[int, int]:
    """Where in the window title the headline stands, with or without the site before it."""
    at = window.line.text.find(window.text)
    return at, at + len(window.text)


def _is_cut(scene: Scene, first: int, second: int) -> bool:
    lines = scene.document.lines
    return scene.top == f"{key_of(lines[first].text[:LONGEST])} {key_of(lines[second].text[:LONGEST])}"


def _behind_kicker(text: str, window: str) -> tuple[int, int] | None:
    """The part of a line behind a kicker and a dash that the window title has alone or behind another kicker."""
    for mark in SITE_MARK.finditer(text):
        kicker, rest = text[: mark.start()], text[mark.end() :]
        at = window.find(rest) if rest.count(" ") + 1 >= _FEWEST_WORDS else -1
        if at >= 0 and window.endswith(rest) and max(kicker.count(" "), window.count(" ", 0, at) - 1) < _LONGEST_KICKER:
            return mark.end(), len(text)
    return None
