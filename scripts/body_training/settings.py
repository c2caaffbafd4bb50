"""Fits what stands on the trees: when a text is taken apart, how much of it goes, and how sure that is.

All but the constants below is fitted on lines judged by trees that saw no page of their publisher, and on the pages of
the given publishers alone, so that cross-validation can leave a fold's out.
"""

from typing import Any

import numpy
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

from body_training.fitting import Sample
from body_training.pages import BODY
from newsclean.body.find import dump_row
from newsclean.body.gate import first_look

TIERS = {
    "scope_from": 0.05,
    "dump_from": 0.25,
    "container_from": 0.6,
    "page_from": 0.8,
    "most_gone": {"container": 0.3, "ends": 0.2, "ends of container": 0.5},
}
SHARES = {
    "page_shares": {"inside": [0.02, 0.06, 0.2], "outside": [0.1, 0.2, 0.3]},
    "container_shares": {"inside": [0.06, 0.12, 0.25], "outside": [0.1, 0.25, 0.4]},
    "ends_shares": {"inside": [0.0, 0.0, 0.0], "outside": [0.03, 0.1, 0.3]},
    "edges_shares": {"inside": [0.0, 0.0, 0.0], "outside": [0.0, 0.0, 0.0]},
}
"""Shares of the greatest expected F1 that lines need to stay, by kind: in whole pages, where a text may be a
container's, where it may be clean, and where the detector reads badly. Chosen by hand in cross-validation, for what
they do not lose."""
SEGMENTS = [0.06, 0.2]
"""Least probability that a segment of a whole page needs to stay, ahead of the main one and behind it."""
FOOT = {"page": [0.9, 0.3], "ends": [0.95, 0.1]}
"""Behind a sign of the end: the share of the article that must stand above it, and the least probability a line below
it needs to stay."""
OPEN_FROM = 1.0
"""Log-odds of being a whole page's that open a text."""
NOISY = 0.12
STEPS = 21


class Evidence:
    """Judged pages: rows for each of the fits."""

    def __init__(self, sample: Sample, scores: Any, chances: Any) -> None:
        self.sample, self.chances = sample, chances
        self.scrapes = numpy.array([page.scrape for page in sample.pages])
        self.sources = numpy.array([page.source for page in sample.pages])
        self.gate_rows = numpy.array([first_look(p.lines, b) for p, b in zip(sample.pages, sample.known, strict=True)])
        self.dump_rows = numpy.zeros((len(sample.pages), 3))
        self.noisy = numpy.zeros(len(sample.pages), bool)
        for k, page in enumerate(sample.pages):
            read = sample.read(k, scores)
            self.dump_rows[k] = dump_row(read)
            foreign = sum(size for size, label in zip(read.sizes, page.labels, strict=True) if label != BODY)
            self.noisy[k] = foreign > NOISY * sum(read.sizes)


def fit_settings(evidence: Evidence, chosen: Any) -> dict[str, Any]:
    """The settings block of a weights file, from the chosen pages."""
    return {
        **TIERS,
        **SHARES,
        "segments": SEGMENTS,
        "foot": FOOT,
        "gate": gate_weights(evidence, chosen),
        "dump": dump_weights(evidence, chosen),
        "calibration": calibration(evidence, chosen),
    }


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
