"""Fits the body detector's trees: a line by itself first, then the line in its surroundings."""

import hashlib
from collections.abc import Sequence
from typing import Any, NamedTuple

import lightgbm
import numpy

from body_training.marking import page_bits
from body_training.pages import BODY, Page
from newsclean.body.context import Page as ReadPage
from newsclean.body.context import candidates, column_names, context_rows, read_page
from newsclean.body.facts import Facts, line_facts
from newsclean.body.segments import Row
from newsclean.body.trees import local_row

FOLDS = 5
LOCAL = {"objective": "multiclass", "num_class": 4, "num_leaves": 15, "learning_rate": 0.15, "min_data_in_leaf": 200}
CONTEXT = {
    "objective": "binary",
    "num_leaves": 16,
    "learning_rate": 0.12,
    "min_data_in_leaf": 100,
    "feature_fraction": 0.6,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
}
COMMON = {
    "min_sum_hessian_in_leaf": 1e-3,
    "max_bin": 63,
    "num_threads": 1,
    "verbose": -1,
    "seed": 7,
    "deterministic": True,
}
LOCAL_ROUNDS, CONTEXT_ROUNDS = 28, 110
SCRAPE_WEIGHT = {"page": 1.0, "container": 1.0, "crop": 0.7, "extractor": 0.5, "clean": 0.3}
SOURCE_WEIGHT = {"news": 2.0}
LOCAL_SCRAPES = ("page", "container")


class Sample:
    """Pages as matrices: facts of every line by itself, labels, weights, and where each page's lines stand."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.pages = [page for page in pages if page.lines]
        self.facts = [[*map(line_facts, page.lines)] for page in self.pages]
        self.known = [page_bits(page.lines) for page in self.pages]
        self.local = numpy.array([local_row(f) for facts in self.facts for f in facts], numpy.float32)
        self.labels = numpy.array([label for page in self.pages for label in page.labels])
        self.weights = numpy.array([w for page in self.pages for w in line_weights(page)], numpy.float32)
        self.edges = numpy.cumsum([0] + [len(page.lines) for page in self.pages])
        self.page_of = numpy.repeat(numpy.arange(len(self.pages)), numpy.diff(self.edges))
        self.page_folds = numpy.array([fold_of(page.group) for page in self.pages])
        self.folds = self.page_folds[self.page_of]

    def scrape_mask(self, scrapes: Sequence[str]) -> Any:
        """Which lines belong to pages scraped in one of these ways."""
        return numpy.array([page.scrape in scrapes for page in self.pages])[self.page_of]

    def read(self, k: int, scores: Any) -> ReadPage:
        """The detector's view of a page, by every line's scores."""
        own = [tuple(score) for score in scores[self.edges[k] : self.edges[k + 1]].tolist()]
        return read_page(self.pages[k].lines, self.facts[k], own, "", self.known[k])


def fold_of(group: str) -> int:
    """The fold of a publisher: all its pages are in one."""
    return int(hashlib.md5(group.encode()).hexdigest(), 16) % FOLDS


def line_weights(page: Page) -> list[float]:
    """Weight of each line by its length, a page's sum being the same for short and long ones."""
    sizes = [len(line) ** 0.75 + 10 for line in page.lines]
    scale = SCRAPE_WEIGHT[page.scrape] * SOURCE_WEIGHT.get(page.source, 1.0) / sum(sizes)
    return [weight * size * scale for weight, size in zip(page.weights, sizes, strict=True)]


def fit_local(sample: Sample, chosen: Any, rounds: int = LOCAL_ROUNDS) -> Any:
    """Trees for a line by itself, in four classes."""
    chosen = chosen & (sample.weights > 0)
    return _fit(LOCAL, sample.local[chosen], sample.labels[chosen], sample.weights[chosen], rounds)


def fit_context(rows: Any, labels: Any, weights: Any, rounds: int = CONTEXT_ROUNDS) -> Any:
    """Trees for a line in its surroundings: body or not."""
    chosen = weights > 0
    return _fit(CONTEXT, rows[chosen], labels[chosen] == BODY, weights[chosen], rounds)


def _fit(parameters: dict[str, Any], rows: Any, labels: Any, weights: Any, rounds: int) -> Any:
    data = lightgbm.Dataset(rows, labels, weight=weights * len(weights) / weights.sum())
    return lightgbm.train({**COMMON, **parameters}, data, rounds)


def context_matrix(sample: Sample, scores: Any) -> tuple[Any, Any]:
    """Rows of all candidate lines, and which lines of the sample they are."""
    rows, lines = [], []
    for k in range(len(sample.pages)):
        read = sample.read(k, scores)
        wanted = candidates(read)
        if wanted:
            rows.append(numpy.array(list(context_rows(read, wanted)), numpy.float32))
            lines.append(sample.edges[k] + numpy.array(wanted))
    return numpy.vstack(rows), numpy.concatenate(lines)


def tree_data(node: dict[str, Any]) -> Any:
    """A tree of LightGBM's dump in the package's form."""
    if "leaf_value" in node:
        return round(node["leaf_value"], 3)
    threshold = float(f"{node['threshold']:.5g}")
    return [node["split_feature"], threshold, tree_data(node["left_child"]), tree_data(node["right_child"])]


class Trees(NamedTuple):
    """The fitted trees: of a line by itself, of a line in its surroundings, of a segment."""

    local: Any
    context: Any
    segment: Any


def exported(trees: Trees, settings: dict[str, Any], about: dict[str, Any]) -> dict[str, Any]:
    """The content of a weights file."""
    local, context, segment = (
        [tree_data(info["tree_structure"]) for info in fitted.dump_model()["tree_info"]] for fitted in trees
    )
    own = [*Facts._fields, *[f"signal {bit}" for bit in range(8)]]
    return {
        "about": about,
        "columns": {"local": own, "context": column_names(), "segment": list(Row._fields)},
        "settings": settings,
        "local": [local[k::4] for k in range(4)],
        "context": context,
        "segment": segment,
    }
