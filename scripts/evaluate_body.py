"""Scores cleaning with body detection on publishers the trees have not seen.

    python scripts/evaluate_body.py --bench ../shared/bench --set news --scrape page

Fits the trees once for each fold of publishers without the fold's pages, and cleans those pages with them; `score.py`
of the benchmark folder gives the figures. The numbers fitted on top of the trees (`settings` in weights.json) are
chosen without the fold's pages, too.
"""

import argparse
import collections
import importlib.util
import json
import pathlib
import sys
from collections.abc import Callable
from typing import Any

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "scripts")]

import train_body  # noqa: E402
from body_training.fitting import fold_of  # noqa: E402
from body_training.marking import page_bits  # noqa: E402
from body_training.pages import BODY, gold_page, records, site  # noqa: E402

from newsclean import DEFAULT  # noqa: E402
from newsclean.body import find, gate, segments, trees  # noqa: E402
from newsclean.pipeline import Pipeline  # noqa: E402


def use(weights: dict[str, Any]) -> None:
    """Lets the detector run on these weights in place of the package's."""
    model = trees.read_model(weights)
    trees.known_scores.cache_clear()
    trees.read_line.cache_clear()
    trees.local_function.cache_clear()
    find.fast_trees.cache_clear()
    segments.segment_trees.cache_clear()
    trees.model = find.model = gate.model = segments.model = lambda: model  # type: ignore[assignment]


def load_scorer(bench: pathlib.Path) -> Any:
    """The benchmark's score.py as a module."""
    spec = importlib.util.spec_from_file_location("score", bench / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def chosen_records(given: argparse.Namespace) -> dict[int, list[dict[str, Any]]]:
    """The records to score, by fold."""
    folds: dict[int, list[dict[str, Any]]] = collections.defaultdict(list)
    for path in sorted((given.bench / "dev").glob("*.jsonl.gz")):
        for record in records(path):
            if given.set in (None, record["set"]):
                folds[fold_of(site(record["url"] or record["publisher"]))].append(record)
    return folds


def scored(
    given: argparse.Namespace, clean: Callable[[str], Any], weights: list[dict[str, Any]]
) -> dict[Any, list[Any]]:
    """Rows of score.py for every page, each cleaned with the trees of its fold."""
    scorer, groups = load_scorer(given.bench), collections.defaultdict(list)
    for fold, found in sorted(chosen_records(given).items()):
        use(weights[fold])
        for record in found:
            for scrape, source in record["scraped"].items():
                if given.scrape in (None, scrape):
                    row = scorer.score_document(source, record["gold"], clean(source), record["publisher"])
                    groups[record["set"], scrape].append(row)
    return {key: scorer.summary(rows) for key, rows in sorted(groups.items())}


def reliability(given: argparse.Namespace, weights: list[dict[str, Any]]) -> list[tuple[float, int, float]]:
    """For each tenth of confidence: how many lines were called boilerplate with it, and the share that was."""
    found: dict[int, list[bool]] = collections.defaultdict(list)
    for fold, chosen in sorted(chosen_records(given).items()):
        use(weights[fold])
        for record in chosen:
            for scrape in sorted({"page", "container"} & set(record["scraped"])):
                page = gold_page(record, scrape, record["scraped"][scrape])
                for verdict in find.find_body(page.lines, known=page_bits(page.lines)):
                    if verdict.label != "body":
                        found[min(int(verdict.score * 10), 9)].append(page.labels[verdict.line] != BODY)
    return [(tenth / 10, len(right), sum(right) / len(right)) for tenth, right in sorted(found.items())]


def main() -> None:
    """Entry point."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=pathlib.Path, required=True, help="folder with dev/, train/ and score.py")
    parser.add_argument("--set", choices=["news", "articles"])
    parser.add_argument("--scrape", choices=["page", "container", "extractor"])
    parser.add_argument("--alone", action="store_true", help="body detection without the other cleaners")
    parser.add_argument("--reliability", action="store_true", help="how often lines called boilerplate are, instead")
    parser.add_argument("--models", type=pathlib.Path, help="keep the folds' weights here, or take them from here")
    given = parser.parse_args()
    if given.models and given.models.exists():
        weights = json.loads(given.models.read_text(encoding="utf-8"))
    else:
        weights = train_body.train(train_body.usual_pages(given.bench), {})[1]
        if given.models:
            given.models.write_text(json.dumps(weights), encoding="utf-8")
    pipeline = Pipeline(["body"]) if given.alone else DEFAULT
    if given.reliability:
        for least, lines, share in reliability(given, weights):
            print(f"from {least:.1f}: {lines:6d} lines, {share:.3f} boilerplate")
        return
    table = scored(given, pipeline, weights)
    columns = ["F1", "P", "R", "exact", "lost", "noise", "harm", "photoR", "title", "author", "date"]
    print(f"{'':20}" + " ".join(f"{name:>6}" for name in columns))
    for key, row in table.items():
        print(f"{' '.join(key):20}" + " ".join(f"{row[name]:6.3f}" for name in columns))


if __name__ == "__main__":
    main()
