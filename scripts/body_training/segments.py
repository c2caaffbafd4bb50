"""Segments that would stay, by lines judged by trees that saw no page of their publisher; and their trees."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import lightgbm
import numpy

from body_training.fitting import COMMON, Sample
from body_training.pages import BODY, Page
from body_training.settings import SHARES
from newsclean.body.choice import above
from newsclean.body.segments import doubtful, segment_rows, segments

SEGMENT = {
    "objective": "binary",
    "num_leaves": 8,
    "learning_rate": 0.08,
    "min_data_in_leaf": 80,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
}
ROUNDS = 60
SCRAPES = ("page", "container")
SCALES = (0.7, 1.0, 1.4, 2.0)
"""The shares of whole pages, times these, make four choices of lines for each page: more segments to learn from."""
CLEARLY = 0.8
"""Share of a segment's text that is body, or is not, for it to be learnt from."""


class Segments(NamedTuple):
    """Segments of all pages: rows, whether they are the article's, weights, and the page of each."""

    rows: Any
    labels: Any
    weights: Any
    pages: Any


def gather(sample: Sample, scores: Any, chances: Any) -> Segments:
    """The segments of whole pages and containers that are in doubt."""
    found: list[tuple[Sequence[float], float, float, int]] = []
    for k, page in enumerate(sample.pages):
        if page.scrape in SCRAPES:
            own, read = chances[sample.edges[k] : sample.edges[k + 1]].tolist(), sample.read(k, scores)
            found += [(*segment, k) for scale in SCALES for segment in _of_page(page, read, own, _scaled(scale))]
    rows, shares, weights, pages = (numpy.array(column) for column in zip(*found, strict=True))
    weights[(shares < CLEARLY) & (shares > 1 - CLEARLY)] = 0
    return Segments(rows, shares > 0.5, weights, pages)


def _scaled(scale: float) -> dict[str, list[float]]:
    return {side: [scale * share for share in shares] for side, shares in SHARES["page_shares"].items()}


def _of_page(
    page: Page, read: Any, chances: list[float], shares: dict[str, list[float]]
) -> list[tuple[Sequence[float], float, float]]:
    kept = above(read, chances, shares)
    if all(kept) or not any(kept):
        return []
    parts = segments(read, chances, kept)
    total, wanted = sum(part.size for part in parts), doubtful(parts)
    found = []
    for j, row in zip(wanted, segment_rows(read, parts, wanted), strict=True):
        known = [(read.sizes[i] * page.weights[i], page.labels[i] == BODY) for i in parts[j].lines]
        size = sum(weight for weight, _ in known)
        if size:
            body = sum(weight for weight, is_body in known if is_body)
            found.append((row, body / size, (size / total) ** 0.75))
    return found


def fit_segment(found: Segments, chosen: Any, rounds: int = ROUNDS) -> Any:
    """Trees for a segment of the chosen pages: the article's or not."""
    used = chosen[found.pages] & (found.weights > 0)
    weights = found.weights[used]
    data = lightgbm.Dataset(found.rows[used], found.labels[used], weight=weights * len(weights) / weights.sum())
    return lightgbm.train({**COMMON, **SEGMENT}, data, rounds)
