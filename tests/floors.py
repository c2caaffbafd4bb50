"""Quality floors: the scores over the benchmark may not fall. Compares nothing where the benchmark is not at hand.

    python tests/floors.py                              # compares
    python tests/floors.py --update                     # raises the floors to what is scored now
    python tests/floors.py --update --allow-regression  # lowers them, too: say why in the changelog

The floors stand in ``floors.json``: for each set and kind of scrape the least F1, recall and field scores and the most
that may be lost. A score may miss its floor by the tolerance, which is what other versions of the libraries move.
"""

import argparse
import gzip
import importlib.util
import json
import os
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from newsclean import clean

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
BENCH = Path(os.environ.get("NEWSCLEAN_BENCH", HERE.parents[1] / "shared" / "bench"))
LIMIT = 200
LEAST = ("F1", "exact", "photoR", "photoP", "credit", "title", "author", "date")
MOST = ("lost", "harm")
TOLERANCE = {"lost": 0.5, "harm": 0.6, "exact": 0.02}
USUAL_TOLERANCE = 0.005


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", BENCH / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scores() -> dict[str, dict[str, float]]:
    """The summary of every set and kind of scrape, over the first 200 pages of each set."""
    score = scorer()
    rows: dict[str, list[Any]] = {}
    for path in sorted((BENCH / "dev").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for _, line in zip(range(LIMIT), lines, strict=False):
                record = json.loads(line)
                for scrape, source in record["scraped"].items():
                    row = score.score_document(source, record["gold"], clean(source), record["publisher"])
                    rows.setdefault(f"{record['set']} {scrape}", []).append(row)
    return {key: round_all(score.summary(of_key)) for key, of_key in sorted(rows.items())}


def round_all(summary: dict[str, float]) -> dict[str, float]:
    return {name: round(summary[name], 4) for name in (*LEAST, *MOST) if summary[name] == summary[name]}


def below(name: str, value: float, floor: float) -> bool:
    tolerance = TOLERANCE.get(name, USUAL_TOLERANCE)
    return value > floor + tolerance if name in MOST else value < floor - tolerance


def regressions(now: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]) -> list[str]:
    return [
        f"{key}: {name} {now[key].get(name)} (floor {floor})"
        for key, wanted in floors.items()
        for name, floor in wanted.items()
        if key in now and below(name, now[key].get(name, float("nan")), floor)
    ]


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--allow-regression", action="store_true")
    given = parser.parse_args()
    if not (BENCH / "score.py").is_file():
        print("quality floors: the benchmark is not at hand, nothing compared")
        return 0
    now = scores()
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    worse = regressions(now, floors)
    for key, values in now.items():
        print(f"{key:20}", "  ".join(f"{name} {value:.3f}" for name, value in values.items()))
    print("\n".join(["below the floor:", *worse]) if worse else "no score is below its floor")
    if given.update and (not worse or given.allow_regression):
        FLOORS.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
        return 0
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
