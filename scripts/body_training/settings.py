"""Fits what stands on the trees: when a text is taken apart, how much of it goes, and how sure that is.

Everything is fitted on lines judged by trees that saw no page of their publisher, and on the pages of the given
publishers alone, so that cross-validation can leave a fold's out.
"""

from collections.abc import Iterable, Sequence
from itertools import product
from typing import Any

import numpy
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

from body_training.fitting import Sample
from body_training.pages import BODY
from newsclean.body.find import choose, dump_row
from newsclean.body.gate import first_look

TIERS = {"scope_from": 0.05, "dump_from": 0.25, "container_from": 0.6, "page_from": 0.8, "container_loss": 0.3}
CAUTIOUS = {
    "container_shares": {"inside": [0.06, 0.12, 0.25], "outside": [0.1, 0.25, 0.4]},
    "weak_shares": {"inside": [0.03, 0.1, 0.2], "outside": [0.03, 0.1, 0.2]},
}
"""Shares where a text may be a container's, and where it may be clean: chosen by hand, for what they do not lose."""
INSIDE = ([0.04, 0.12, 0.25], [0.05, 0.2, 0.35], [0.1, 0.3, 0.45])
OUTSIDE = ([0.15, 0.3, 0.45], [0.25, 0.4, 0.5], [0.35, 0.45, 0.5])
PRICE_OF_LOST = 0.6
"""What a paragraph lost counts: as much as this part of itself in F1."""
OPEN_FROM = 1.0
"""Log-odds of being a whole page's that open a text."""
NOISY = 0.12
STEPS = 21
PARAGRAPH_WORDS = 8


class Evidence:
    """Judged pages: rows for each of the fits, and what each choice of shares does to each page."""

    def __init__(self, sample: Sample, scores: Any, chances: Any) -> None:
        self.sample, self.chances = sample, chances
        self.scrapes = numpy.array([page.scrape for page in sample.pages])
        self.sources = numpy.array([page.source for page in sample.pages])
        self.gate_rows = numpy.array([first_look(p.lines, b) for p, b in zip(sample.pages, sample.known, strict=True)])
        self.dump_rows = numpy.zeros((len(sample.pages), 3))
        self.noisy = numpy.zeros(len(sample.pages), bool)
        self.outcomes: dict[int, dict[int, tuple[float, ...]]] = {}
        for k, page in enumerate(sample.pages):
            read = sample.read(k, scores)
            self.dump_rows[k] = dump_row(read)
            foreign = sum(size for size, label in zip(read.sizes, page.labels, strict=True) if label != BODY)
            self.noisy[k] = foreign > NOISY * sum(read.sizes)
            if page.source != "silver" and page.scrape == "page":
                self.outcomes[k] = self._outcomes(k, read)

    def _outcomes(self, k: int, read: Any) -> dict[int, tuple[float, ...]]:
        page = self.sample.pages[k]
        chances = self.chances[self.sample.edges[k] : self.sample.edges[k + 1]].tolist()
        words = [max(1, line.count(" ") + 1) for line in page.lines]
        body = [label == BODY for label in page.labels]
        found = {}
        for number, shares in enumerate(options()):
            kept = choose(read, chances, 1.0, {**TIERS, "page_shares": shares})
            found[number] = _outcome(words, body, kept)
        return found


def options() -> list[dict[str, list[float]]]:
    """The choices of shares for whole pages that are compared."""
    return [{"inside": i, "outside": o} for i, o in product(INSIDE, OUTSIDE)]


def _outcome(words: Sequence[int], body: Sequence[bool], kept: Sequence[bool]) -> tuple[float, ...]:
    """Precision, recall, paragraphs lost and paragraphs there were."""
    left = sum(n for n, keep in zip(words, kept, strict=True) if keep)
    gold = sum(n for n, is_body in zip(words, body, strict=True) if is_body)
    both = sum(n for n, is_body, keep in zip(words, body, kept, strict=True) if is_body and keep)
    long = [keep for n, is_body, keep in zip(words, body, kept, strict=True) if is_body and n >= PARAGRAPH_WORDS]
    return (both / left if left else 0.0, both / gold if gold else 1.0, len(long) - sum(long), len(long))


def fit_settings(evidence: Evidence, chosen: Any) -> dict[str, Any]:
    """The settings block of a weights file, from the chosen pages."""
    return {
        **TIERS,
        "page_shares": best_shares(evidence, chosen),
        **CAUTIOUS,
        "gate": gate_weights(evidence, chosen),
        "dump": dump_weights(evidence, chosen),
        "calibration": calibration(evidence, chosen),
    }


def best_shares(evidence: Evidence, chosen: Any) -> dict[str, list[float]]:
    """The shares with the greatest F1, less the price of what is lost, both the mean of the sets of pages."""
    pages = [k for k in evidence.outcomes if chosen[k]]
    sets = sorted({str(evidence.sources[k]) for k in pages})
    ranked = [
        sum(_worth(evidence.outcomes[k][number] for k in pages if evidence.sources[k] == name) for name in sets)
        for number in range(len(options()))
    ]
    return options()[ranked.index(max(ranked))]


def _worth(outcomes: Iterable[tuple[float, ...]]) -> float:
    precision, recall, lost, there = numpy.array(list(outcomes)).T
    p, r = precision.mean(), recall.mean()
    return float(2 * p * r / (p + r) - PRICE_OF_LOST * lost.sum() / there.sum())


def gate_weights(evidence: Evidence, chosen: Any) -> dict[str, Any]:
    """Logistic weights that tell whole pages from containers and extractors' texts, hardly any of them above zero."""
    known = chosen & numpy.isin(evidence.scrapes, ("page", "container", "extractor"))
    return _rounded(_logistic(evidence.gate_rows[known], evidence.scrapes[known] == "page"), -OPEN_FROM)


def dump_weights(evidence: Evidence, chosen: Any) -> dict[str, Any]:
    """Logistic weights that tell texts with much besides the article from clean ones."""
    return _rounded(_logistic(evidence.dump_rows[chosen], evidence.noisy[chosen]), 0.0)


def _logistic(rows: Any, labels: Any) -> Any:
    return LogisticRegression(C=10.0, max_iter=5000).fit(rows, labels)


def _rounded(fitted: Any, shift: float) -> dict[str, Any]:
    weights = [round(float(weight), 3) for weight in fitted.coef_[0]]
    return {"bias": round(float(fitted.intercept_[0]) + shift, 3), "weights": weights}


def calibration(evidence: Evidence, chosen: Any) -> list[list[float]]:
    """Share of lines that are body by their probability: a rising function, as a few points.

    Counts lines, not characters, of whole pages and containers with a known article.
    """
    sample = evidence.sample
    pages = chosen & (evidence.sources != "silver") & numpy.isin(evidence.scrapes, ("page", "container"))
    known = pages[sample.page_of] & (sample.weights > 0)
    curve = IsotonicRegression(out_of_bounds="clip", y_min=0.001, y_max=0.999)
    curve.fit(evidence.chances[known], sample.labels[known] == BODY)
    steps = numpy.linspace(0, 1, STEPS)
    return [[round(float(x), 4) for x in steps], [round(float(y), 4) for y in curve.predict(steps)]]
