"""What cleaning takes at its peak, over the size of the text; `benchmarks/memory.py` measures more shapes, to 50 MB."""

import gc
import tracemalloc

import pytest

from adversarial import SHAPES
from newsclean import clean

SIZE = 20_000
CEILINGS = {
    "prose": 10.5,
    "one paragraph": 13,
    "teasers": 10.5,
    "headlines": 19,
    "mixed page": 75,
    "credits": 51,
    "tail markers": 89,
    "short lines": 141,
    "initials": 366,
    "HTML lines": 70,
}
"""A fifth above what was measured. Lines of few letters cost most: what is known of a line takes 150 to 300 bytes,
whatever it says."""
LEFT = 0.1
"""Bytes for each of a long text's that may stay when its article is gone."""


def _peak(text: str) -> float:
    clean(text)  # what is remembered of lines is not this text's
    gc.collect()
    tracemalloc.start()
    clean(text)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / len(text.encode())


@pytest.mark.parametrize("name", CEILINGS)
def test_cleaning_takes_memory_by_its_lines(name: str) -> None:
    assert _peak(SHAPES[name](SIZE)) <= CEILINGS[name]


def test_a_long_text_is_not_kept() -> None:
    text = SHAPES["prose"](200_000)
    clean(SHAPES["prose"](1000))
    gc.collect()
    tracemalloc.start()
    assert clean(text).text
    gc.collect()
    kept = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert kept / len(text) <= LEFT
