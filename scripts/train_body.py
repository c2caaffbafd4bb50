"""Trains the body detector: python scripts/train_body.py --bench ../shared/bench

Reads labelled pages, fits the trees and what stands on them (dump weights, calibration, by cross-validation with
publishers kept apart), and writes src/newsclean/body/weights.json.
"""

import argparse
import json
import pathlib
import sys
from typing import Any

import lightgbm
import numpy
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "scripts")]

from body_training.fitting import (  # noqa: E402
    COMMON,
    FOLDS,
    LOCAL_SCRAPES,
    Sample,
    context_matrix,
    exported,
    fit_context,
    fit_local,
)  # fmt: skip
from body_training.pages import BODY, Page, read_pages, with_crops  # noqa: E402

from newsclean.body.context import read_page  # noqa: E402
from newsclean.body.find import UNLIKELY, dump_row  # noqa: E402

RULES = {
    "dump_from": 0.25,
    "container_from": 0.6,
    "page_from": 0.8,
    "scope_from": 0.05,
    "page_shares": [0.2, 0.4, 0.5],
    "container_shares": [0.1, 0.35, 0.5],
    "weak_shares": [0.03, 0.1, 0.2],
    "container_loss": 0.3,
}
NOISY = 0.12
STEPS = 21


def usual_pages(bench: pathlib.Path) -> list[Page]:
    """What the package's weights are trained on: voted pages without their crops."""
    pages = with_crops(read_pages(bench))
    return [p for p in pages if p.source != "silver" or p.scrape in LOCAL_SCRAPES]


def cross_local(sample: Sample) -> Any:
    """Scores of every line by itself, by trees that saw no page of its publisher."""
    scores = numpy.zeros((len(sample.labels), 4))
    for fold in range(FOLDS):
        trees = fit_local(sample, (sample.folds != fold) & sample.scrape_mask(LOCAL_SCRAPES))
        scores[sample.folds == fold] = trees.predict(sample.local[sample.folds == fold], num_threads=1)
    return scores


def cross_context(sample: Sample, rows: Any, lines: Any) -> Any:
    """Probability of every line in its surroundings, by trees that saw no page of its publisher."""
    chances = numpy.full(len(sample.labels), UNLIKELY)
    folds, labels, weights = sample.folds[lines], sample.labels[lines], sample.weights[lines]
    for fold in range(FOLDS):
        seen = folds != fold
        trees = fit_context(rows[seen], labels[seen], weights[seen])
        chances[lines[~seen]] = trees.predict(rows[~seen], num_threads=1)
    return chances


def calibration(sample: Sample, chances: Any) -> list[list[float]]:
    """Share of lines that are body by their probability: a rising function, as a few points.

    Counts lines, not characters, of whole pages and containers with a known article.
    """
    known = sample.scrape_mask(("page", "container")) & (sample.weights > 0)
    known &= numpy.array([page.source != "silver" for page in sample.pages])[sample.page_of]
    curve = IsotonicRegression(out_of_bounds="clip", y_min=0.001, y_max=0.999)
    curve.fit(chances[known], sample.labels[known] == BODY)
    steps = numpy.linspace(0, 1, STEPS)
    return [[round(float(x), 4) for x in steps], [round(float(y), 4) for y in curve.predict(steps)]]


def dump_weights(sample: Sample, scores: Any) -> dict[str, Any]:
    """Logistic weights that tell texts with much besides the article from clean ones."""
    rows, noisy = [], []
    for k, page in enumerate(sample.pages):
        known = [tuple(score) for score in scores[sample.edges[k] : sample.edges[k + 1]].tolist()]
        rows.append(dump_row(read_page(page.lines, sample.facts[k], known, "")))
        sizes = [len(line) for line in page.lines]
        foreign = sum(size for size, label in zip(sizes, page.labels, strict=True) if label != BODY)
        noisy.append(foreign > NOISY * sum(sizes))
    fitted = LogisticRegression(C=10.0, max_iter=2000).fit(numpy.array(rows), noisy)
    return {"bias": round(float(fitted.intercept_[0]), 3), "weights": [round(float(w), 3) for w in fitted.coef_[0]]}


def train(pages: list[Page], about: dict[str, Any]) -> dict[str, Any]:
    """The content of the weights file."""
    sample = Sample(pages)
    scores = cross_local(sample)
    rows, lines = context_matrix(sample, scores)
    chances = cross_context(sample, rows, lines)
    settings = {**RULES, "calibration": calibration(sample, chances), "dump": dump_weights(sample, scores)}
    local = fit_local(sample, sample.scrape_mask(LOCAL_SCRAPES))
    context = fit_context(rows, sample.labels[lines], sample.weights[lines])
    return exported(local, context, settings, about)


def header(pages: list[Page]) -> dict[str, Any]:
    """Says what made the weights, and of what."""
    counts: dict[str, int] = {}
    for page in pages:
        counts[f"{page.source} {page.scrape}"] = counts.get(f"{page.source} {page.scrape}", 0) + 1
    sites = len({page.group for page in pages})
    return {
        "made_by": "scripts/train_body.py",
        "tool": f"LightGBM {lightgbm.__version__}, exported; parameters {COMMON}",
        "data": "pages with a known article (news: publishers' parsers; articles: WCXB, CC-BY-4.0) and voted pages",
        "texts": counts,
        "sites": sites,
    }


def main() -> None:
    """Entry point."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=pathlib.Path, required=True, help="folder with dev/ and train/")
    parser.add_argument("--to", type=pathlib.Path, default=ROOT / "src" / "newsclean" / "body" / "weights.json")
    given = parser.parse_args()
    pages = usual_pages(given.bench)
    data = train(pages, header(pages))
    given.to.write_text(dumps(data), encoding="utf-8")
    print(f"{given.to}: {given.to.stat().st_size} bytes")


def dumps(data: dict[str, Any]) -> str:
    """JSON with the parts one under another and each tree on a line."""
    plain = {key: value for key, value in data.items() if key not in ("local", "context")}
    head = json.dumps(plain, ensure_ascii=False, indent=1).removesuffix("\n}")
    compact = {"separators": (",", ":")}
    classes = ["[" + ",\n".join(json.dumps(tree, **compact) for tree in trees) + "]" for trees in data["local"]]
    context = ",\n".join(json.dumps(tree, **compact) for tree in data["context"])
    return f'{head},\n"local": [{",".join(classes)}],\n"context": [{context}]\n}}\n'


if __name__ == "__main__":
    main()
