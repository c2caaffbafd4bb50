"""How fast newsclean is, as a ratio to ftfy and other libraries, measured in one process.

    python benchmarks/speed.py            # all libraries that are installed, then the time of each cleaner
    python benchmarks/speed.py --check    # only newsclean against ftfy; exits with 1 above a ceiling
    python benchmarks/speed.py --plot docs/speed.svg

Times are those of the processor, not of the clock. Each round runs every library over the same texts, one after the
other, so that what else the machine does falls on all of them; a ratio is that of one round, and the median of the
rounds is given with the least and the greatest. Caches of lines are emptied before each pass.
"""

import argparse
import functools
import gc
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from speed_peers import Step, installed
from speed_plot import plot
from speed_texts import corpora

import newsclean.assemble
import newsclean.document
import newsclean.pipeline
import newsclean.rounds
from newsclean import clean
from newsclean.cleaner import Cleaner
from newsclean.document import Document

BASE = "ftfy.fix_text"
OWN = "newsclean.clean"
CEILINGS = {"generated extractor": 1.5, "generated page": 4.0, "bench extractor": 0.9, "bench page": 3.2}
"""Ratios to ftfy above which `--check` fails: a seventh to a quarter above what was measured, for busy machines."""

AIMS = {"extractor": 0.15, "page": 0.6}
"""What it shall come down to: on an extractor's texts, and on whole pages with body detection."""

TRIES = 3
SMALL_CACHE = 300
"""Caches of fewer entries hold data files, not lines."""


class Ratio(NamedTuple):
    """Time of one text in microseconds, and the ratio to the base: median, least and greatest of the rounds."""

    microseconds: float
    median: float
    least: float
    greatest: float


def seconds(step: Step, texts: Sequence[str]) -> float:
    """Processor time of one pass over the texts."""
    start = time.process_time()
    for text in texts:
        step(text)
    return time.process_time() - start


def line_caches() -> list[Any]:
    """The library's caches that remember lines of text."""
    caches = (one for one in gc.get_objects() if isinstance(one, functools._lru_cache_wrapper))
    own = (one for one in caches if one.__module__.startswith("newsclean"))
    return [one for one in own if (one.cache_parameters()["maxsize"] or 0) >= SMALL_CACHE]


def measure(steps: dict[str, Step], texts: Sequence[str], rounds: int) -> dict[str, Ratio]:
    """Every step over the same texts, round by round."""
    for step in steps.values():
        seconds(step, texts[:5])
    caches, taken = line_caches(), {name: [] for name in steps}
    for _ in range(rounds):
        for name, step in steps.items():
            for cache in caches:
                cache.cache_clear()
            taken[name].append(seconds(step, texts))
    return {name: _ratio(times, taken[BASE], len(texts)) for name, times in taken.items()}


def _ratio(times: Sequence[float], base: Sequence[float], texts: int) -> Ratio:
    ratios = [one / other for one, other in zip(times, base, strict=True)]
    return Ratio(statistics.median(times) / texts * 1e6, statistics.median(ratios), min(ratios), max(ratios))


@contextmanager
def timed(times: Counter[str]) -> Iterator[None]:
    """Counts the time of every cleaner and of what stands around them."""
    undo = [
        _replace(Cleaner, "propose", lambda old: _proposing(old, times)),
        *(
            _replace(owner, name, lambda old, label=label: _counting(old, label, times))
            for owner, name, label in (
                (newsclean.pipeline, "assemble", "assembly, with the fields"),
                (newsclean.assemble, "find_fields", "of which the fields"),
                (newsclean.rounds, "decide", "decisions"),
                (Document, "_find_hits", "phrases of all packs"),
                (newsclean.document, "split_lines", "lines"),
            )
            if hasattr(owner, name)
        ),
    ]
    try:
        yield
    finally:
        for put_back in undo:
            put_back()


def _replace(owner: Any, name: str, wrap: Callable[[Any], Any]) -> Callable[[], None]:
    old = getattr(owner, name)
    setattr(owner, name, wrap(old))
    return lambda: setattr(owner, name, old)


def _counting(function: Any, label: str, times: Counter[str]) -> Any:
    def run(*args: Any) -> Any:
        start = time.process_time()
        result = function(*args)
        times[label] += time.process_time() - start
        return result

    return run


def _proposing(function: Any, times: Counter[str]) -> Any:
    def run(cleaner: Cleaner, document: Document) -> list[Any]:
        if cleaner.phase == "label":
            document.hits()  # the look-up of all packs is one for all cleaners
        start = time.process_time()
        result = list(function(cleaner, document))
        times[f"{cleaner.phase.value} {cleaner.name}"] += time.process_time() - start
        return result

    return run


def stages(texts: Sequence[str], rounds: int) -> dict[str, float]:
    """Microseconds of a text in each cleaner and step, as a share of ftfy's, the greatest first."""
    tables: list[Counter[str]] = []
    for _ in range(rounds):
        times: Counter[str] = Counter()
        with timed(times):
            seconds(clean, texts)
        tables.append(times)
    names = {name for table in tables for name in table}
    median = {name: statistics.median(table[name] for table in tables) / len(texts) * 1e6 for name in names}
    return dict(sorted(median.items(), key=lambda item: -item[1]))


def check(texts: dict[str, list[str]], rounds: int) -> int:
    """Compares with the ceilings; a noisy machine gets three tries."""
    steps = {name: step for name, step in installed().items() if name in (BASE, OWN)}
    failed = 0
    for name, some in texts.items():
        if name not in CEILINGS:
            continue
        best = _best_of_tries(steps, some, rounds, CEILINGS[name])
        failed += best > CEILINGS[name]
        print(f"{name:20} {best:.2f} of ftfy.fix_text (at most {CEILINGS[name]}, aim {AIMS[name.split()[-1]]})")
    return 1 if failed else 0


def _best_of_tries(steps: dict[str, Step], texts: Sequence[str], rounds: int, enough: float) -> float:
    """The least median of up to three measurements; the first that is low enough."""
    best = float("inf")
    for _ in range(TRIES):
        best = min(best, measure(steps, texts, rounds)[OWN].median)
        if best <= enough:
            break
    return best


def report(texts: dict[str, list[str]], rounds: int) -> dict[str, dict[str, Ratio]]:
    """Prints the tables."""
    steps, tables = installed(), {}
    for name, some in texts.items():
        lines = sum(1 for text in some for line in text.split("\n") if line.strip()) / len(some)
        print(f"\n{name}: {len(some)} texts of {lines:.0f} lines")
        tables[name] = measure(steps, some, rounds)
        for peer, ratio in tables[name].items():
            spread = f"{ratio.least:.2f}-{ratio.greatest:.2f}"
            print(f"  {peer:28} {ratio.microseconds:9.0f} us a text   {ratio.median:6.2f} x ftfy  ({spread})")
        for stage, taken in list(stages(some, rounds).items())[:24]:
            print(f"    {stage:34} {taken:8.1f} us   {taken / tables[name][BASE].microseconds:6.3f}")
    return tables


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="only compare with the ceilings")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--limit", type=int, default=60, help="texts of a corpus")
    parser.add_argument("--plot", type=Path, help="write the ratios as SVG")
    options = parser.parse_args()
    texts = corpora(options.limit)
    if options.check:
        return check(texts, options.rounds)
    tables = report(texts, options.rounds)
    if options.plot:
        options.plot.write_text(plot(tables), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
