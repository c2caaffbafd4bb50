"""Speed that can be compared within one process: what more languages cost, and that later rounds are cheap."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from newsclean import DEFAULT, Pipeline

FOLDER = Path(__file__).parent.parent / "fixtures"
TEXTS = [path.read_bytes().decode("utf-8") for path in sorted(FOLDER.glob("*en-*/input.txt"))]
MOST_FOR_LANGUAGES = 1.05
ROUNDS, TRIES = 15, 4


def seconds(pipeline: Pipeline) -> float:
    """Processor time of one pass over the English fixtures."""
    start = time.process_time()
    for text in TEXTS:
        pipeline(text)
    return time.process_time() - start


def ratio(one: Callable[[], float], other: Callable[[], float]) -> float:
    """The median of ratios of passes that follow one another, in turns, so that noise falls on both."""
    found = []
    for number in range(ROUNDS):
        first, second = (one, other) if number % 2 else (other, one)
        a, b = first(), second()
        found.append(a / b if number % 2 else b / a)
    return statistics.median(found)


def test_all_packs_cost_little_more_than_english_alone() -> None:
    english = Pipeline(DEFAULT.cleaners, langs=("en",), skip=DEFAULT.skip)
    seconds(english)
    seconds(DEFAULT)
    tries = (ratio(lambda: seconds(DEFAULT), lambda: seconds(english)) for _ in range(TRIES))
    best = next((one for one in tries if one <= MOST_FOR_LANGUAGES), None)
    assert best is not None, f"in {TRIES} tries all packs cost over {MOST_FOR_LANGUAGES} times English alone"
