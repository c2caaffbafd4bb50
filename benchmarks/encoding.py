"""Cost of the encoding and spacing repair beside `ftfy.fix_text`, on any texts, and on texts made to stall.

    python benchmarks/encoding.py                       # the texts of fixtures/
    python benchmarks/encoding.py TEXTS.jsonl.gz FIELD  # a text field of each row, such as scraped.extractor

Both sides see the same texts in turn within one process; the table gives the median of the ratios.
"""

from __future__ import annotations

import gzip
import json
import statistics
import sys
import time
from collections.abc import Callable
from functools import reduce
from pathlib import Path

import ftfy

from newsclean.cleaners import Html, Invisible, Mojibake, Spacing, Wrapping
from newsclean.document import Document
from newsclean.encoding import EncodingOptions, fix_lines

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
ROUNDS = 7


def texts(arguments: list[str]) -> list[str]:
    """The texts of the file given, or of the fixtures."""
    if not arguments:
        return [file.read_text(encoding="utf-8") for file in sorted(FIXTURES.glob("*/input.txt"))]
    keys = arguments[1].split(".")
    with gzip.open(arguments[0], "rt", encoding="utf-8") as rows:
        found = [reduce(lambda value, key: (value or {}).get(key), keys, json.loads(row)) for row in rows]
    return [text for text in found if text]


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def compare(documents: list[str]) -> None:
    """Prints the cost of each part as a share of ftfy's."""
    lines = [text.split("\n") for text in documents]
    views = [Document.from_text(text) for text in documents]
    parts: dict[str, Callable[[], object]] = {
        "fix_lines": lambda: [fix_lines(document) for document in lines],
        "fix_lines, ftfy's defaults": lambda: [fix_lines(d, EncodingOptions.ftfy_defaults()) for d in lines],
    }
    for cleaner in (Mojibake(), Html(), Invisible(), Wrapping(), Spacing()):
        parts[f"cleaner {cleaner.name}"] = lambda cleaner=cleaner: [list(cleaner.propose(view)) for view in views]
    ratios: dict[str, list[float]] = {name: [] for name in parts}
    costs = []
    for _ in range(ROUNDS):
        costs.append(seconds(lambda: [ftfy.fix_text(text) for text in documents]))
        for name, work in parts.items():
            ratios[name].append(seconds(work) / costs[-1])
    print(f"{len(documents)} texts; ftfy.fix_text {statistics.median(costs) / len(documents) * 1e6:.0f} us a text = 1")
    for name, found in ratios.items():
        print(f"  {name:28} {statistics.median(found):.4f}")


def stall() -> None:
    """Prints seconds for texts that stall ftfy: linear, so ten times the text is ten times the time."""
    made = {
        "nested ampersands": lambda n: "&" + "amp;" * (n // 4),
        "combining marks": lambda n: "e" + "\u0301\u0316" * (n // 2),
        "mojibake throughout": lambda n: "cafÃ© " * (n // 6),
    }
    for name, make in made.items():
        times = [seconds(lambda n=n, make=make: fix_lines([make(n)])) for n in (500_000, 5_000_000)]
        print(f"  {name:28} 500 kB {times[0]:.2f} s, 5 MB {times[1]:.2f} s")


if __name__ == "__main__":
    compare(texts(sys.argv[1:]))
    stall()
