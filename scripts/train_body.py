"""Trains the body detector: python scripts/train_body.py --bench ../shared/bench

Reads labelled pages, fits the trees and what stands on them (dump weights, calibration, by cross-validation with
publishers kept apart), and writes src/newsclean/body/weights.json: all of it, thresholds included.
"""

import argparse
import json
import pathlib
import sys
from typing import Any

import lightgbm
import numpy

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "scripts")]

from body_training.fitting import (  # noqa: E402
    COMMON,
    CONTEXT,
    FOLDS,
    LOCAL,
    LOCAL_SCRAPES,
    Sample,
    Trees,
    context_matrix,
    exported,
    fit_context,
    fit_local,
)  # fmt: skip
from body_training.pages import Page, read_pages, with_crops  # noqa: E402
from body_training.segments import SEGMENT, fit_segment, gather  # noqa: E402
from body_training.settings import Evidence, fit_settings  # noqa: E402

from newsclean.body.choice import UNLIKELY  # noqa: E402


def usual_pages(bench: pathlib.Path) -> list[Page]:
    """What the package's weights are trained on: voted pages without their crops."""
    pages = with_crops(read_pages(bench))
    return [p for p in pages if p.source != "silver" or p.scrape in LOCAL_SCRAPES]


def cross_local(sample: Sample) -> tuple[Any, list[Any]]:
    """Scores of every line by itself, by trees that saw no page of its publisher; and those trees."""
    scores, made = numpy.zeros((len(sample.labels), 4)), []
    for fold in range(FOLDS):
        trees = fit_local(sample, (sample.folds != fold) & sample.scrape_mask(LOCAL_SCRAPES))
        scores[sample.folds == fold] = trees.predict(sample.local[sample.folds == fold], num_threads=1)
        made.append(trees)
    return scores, made


def cross_context(sample: Sample, rows: Any, lines: Any) -> tuple[Any, list[Any]]:
    """Probability of every line in its surroundings, by trees that saw no page of its publisher; and those trees."""
    chances, made = numpy.full(len(sample.labels), UNLIKELY), []
    folds, labels, weights = sample.folds[lines], sample.labels[lines], sample.weights[lines]
    for fold in range(FOLDS):
        seen = folds != fold
        trees = fit_context(rows[seen], labels[seen], weights[seen])
        chances[lines[~seen]] = trees.predict(rows[~seen], num_threads=1)
        made.append(trees)
        print(f"fold {fold} of {FOLDS}", file=sys.stderr)
    return chances, made


def train(pages: list[Page], about: dict[str, Any]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The content of the weights file, and for each fold of publishers that of one made without their pages."""
    sample = Sample(pages)
    scores, locals_ = cross_local(sample)
    rows, lines = context_matrix(sample, scores)
    chances, contexts = cross_context(sample, rows, lines)
    evidence = Evidence(sample, scores, chances)
    found, folds = gather(sample, scores, chances), []
    for fold in range(FOLDS):
        seen = sample.page_folds != fold
        trees = Trees(locals_[fold], contexts[fold], fit_segment(found, seen))
        folds.append(exported(trees, fit_settings(evidence, seen), {"without": fold}))
    every = sample.page_folds >= 0
    local = fit_local(sample, sample.scrape_mask(LOCAL_SCRAPES))
    context = fit_context(rows, sample.labels[lines], sample.weights[lines])
    return exported(Trees(local, context, fit_segment(found, every)), fit_settings(evidence, every), about), folds


def header(pages: list[Page]) -> dict[str, Any]:
    """Says what made the weights, and of what."""
    counts: dict[str, int] = {}
    for page in pages:
        counts[f"{page.source} {page.scrape}"] = counts.get(f"{page.source} {page.scrape}", 0) + 1
    sites = len({page.group for page in pages})
    return {
        "made_by": "scripts/train_body.py",
        "tool": f"LightGBM {lightgbm.__version__}, exported",
        "parameters": {"both": COMMON, "local": LOCAL, "context": CONTEXT, "segment": SEGMENT},
        "data": "pages with a known article (news: publishers' parsers; articles: WCXB, CC-BY-4.0) and voted pages",
        "texts": counts,
        "sites": sites,
    }


def main() -> None:
    """Entry point."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=pathlib.Path, required=True, help="folder with dev/ and train/")
    parser.add_argument("--to", type=pathlib.Path, default=ROOT / "src" / "newsclean" / "body" / "weights.json")
    parser.add_argument("--folds", type=pathlib.Path, help="write here what evaluate_body.py needs to cross-validate")
    given = parser.parse_args()
    pages = usual_pages(given.bench)
    data, folds = train(pages, header(pages))
    if given.folds:
        given.folds.write_text(json.dumps(folds), encoding="utf-8")
    given.to.write_text(dumps(data), encoding="utf-8")
    print(f"{given.to}: {given.to.stat().st_size} bytes")


def dumps(data: dict[str, Any]) -> str:
    """JSON with the parts one under another and each tree on a line."""
    plain = {key: value for key, value in data.items() if key not in ("local", "context", "segment")}
    head = json.dumps(plain, ensure_ascii=False, indent=1).removesuffix("\n}")
    compact = {"separators": (",", ":")}
    classes = ["[" + ",\n".join(json.dumps(tree, **compact) for tree in trees) + "]" for trees in data["local"]]
    context, segment = (",\n".join(json.dumps(t, **compact) for t in data[name]) for name in ("context", "segment"))
    return f'{head},\n"local": [{",".join(classes)}],\n"context": [{context}],\n"segment": [{segment}]\n}}\n'


if __name__ == "__main__":
    main()
