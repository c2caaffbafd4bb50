"""A long run of made-up inputs on one core, that can be stopped and goes on where it was.

    python -m tests.fuzz.campaign --count 1000000 --log campaign.jsonl
    python -m tests.fuzz.campaign --sum campaign.jsonl             # what has run so far

Every line of the log is a batch: the inputs by their first number and how many, their shape, and which broke which law.
Failures are made small and saved as `run.py` does it. Batches that the log has are not run again.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from run import BATCH, LAWS, MOST_SAVED, SHAPES, check_batch, save, smaller  # noqa: E402


def read_log(log: Path) -> list[dict[str, Any]]:
    """The batches that have run."""
    if not log.exists():
        return []
    return [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]


def waiting(first: int, count: int, shape: str, done: list[dict[str, Any]]) -> Iterator[tuple[int, int]]:
    """First number and size of each batch that has not run."""
    known = {one["first"] for one in done if one["shape"] == shape}
    starts = range(first, first + count, BATCH)
    return ((start, min(BATCH, first + count - start)) for start in starts if start not in known)


def version() -> str:
    """The commit that is checked out, for the log."""
    asked = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=HERE, capture_output=True, text=True, check=False
    )
    return asked.stdout.strip()


def run(options: argparse.Namespace) -> int:
    """Runs the batches that wait; returns how many inputs failed."""
    failed, saved, commit = 0, 0, version()
    end = time.monotonic() + 60 * options.minutes
    for first, count in waiting(options.seed, options.count, options.shape, read_log(options.log)):
        if time.monotonic() > end:
            break
        start = time.process_time()
        failures = check_batch(first, count, options.shape)
        one = {
            "commit": commit,
            "shape": options.shape,
            "first": first,
            "count": count,
            "seconds": round(time.process_time() - start, 2),
            "failed": [[failure.seed, failure.law] for failure in failures],
        }
        with options.log.open("a", encoding="utf-8") as out:
            out.write(json.dumps(one) + "\n")
        failed += len(failures)
        for failure in failures[: MOST_SAVED - saved]:
            saved += 1
            print(f"{save(smaller(failure))} (seed {failure.seed})", flush=True)
    return failed


def summary(done: list[dict[str, Any]]) -> str:
    """How many inputs of each shape ran, on how many each law was tried, and how many broke it."""
    lines = []
    for shape in sorted({one["shape"] for one in done}):
        of_shape = [one for one in done if one["shape"] == shape]
        seconds = sum(one["seconds"] for one in of_shape)
        lines.append(f"{shape}: {sum(one['count'] for one in of_shape)} inputs, {seconds:.0f} s of one core")
        broke = Counter(law for one in of_shape for _, law in one["failed"])
        for law, (_, every) in LAWS.items():
            tried = sum(len(range(-one["first"] % every, one["count"], every)) for one in of_shape)
            lines.append(f"  {law}: {broke[law]} of {tried}")
    return "\n".join(lines)


def main() -> int:
    """Runs or sums up; exit code 1 where a law was broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=0, help="number of the first input")
    parser.add_argument("--shape", choices=sorted(SHAPES), default="short")
    parser.add_argument("--minutes", type=float, default=24 * 60)
    parser.add_argument("--log", type=Path, default=Path("campaign.jsonl"))
    parser.add_argument("--sum", type=Path, help="sum up this log and run nothing")
    options = parser.parse_args()
    if options.sum:
        print(summary(read_log(options.sum)))
        return 0
    failed = run(options)
    print(summary(read_log(options.log)))
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
