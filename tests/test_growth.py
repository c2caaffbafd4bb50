"""The cost of cleaning grows with the text, for texts of every shape; `benchmarks/growth.py` measures to 50 MB."""

import gc
import math
import time
from collections.abc import Callable, Iterator

import pytest

from adversarial import SHAPES
from newsclean import DEFAULT, clean, explain

SMALL, LARGE = 8_000, 32_000
MOST = 1.3
"""Exponent on small texts, where fixed costs and thresholds still show; above it larger texts decide."""
MOST_OF_LARGE = 1.2
AT_ONCE = 0.02


@pytest.fixture(autouse=True)
def _without_collector() -> Iterator[None]:
    clean(SHAPES["mixed page"](20_000))
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def _seconds(function: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    function(text)
    return time.process_time() - start


def _exponent(function: Callable[[str], object], name: str, scale: int = 1) -> float:
    texts = [SHAPES[name](size * scale) for size in (SMALL, LARGE)]
    large = min(_seconds(function, texts[1]) for _ in range(2))
    if large < AT_ONCE:
        return 0.0
    small = min(_seconds(function, texts[0]) for _ in range(3))
    return math.log(large / small) / math.log(LARGE / SMALL)


def _grows_with_size(function: Callable[[str], object], name: str) -> bool:
    """A busy machine may spoil one measurement; what is quadratic fails all."""
    return _exponent(function, name) <= MOST or any(_exponent(function, name, n) <= MOST_OF_LARGE for n in (4, 8, 6))


@pytest.mark.parametrize("name", SHAPES)
def test_cleaning_is_linear(name: str) -> None:
    assert _grows_with_size(clean, name)


@pytest.mark.parametrize("name", ["mixed page", "short lines", "commas glued", "captions and credits"])
def test_explaining_and_stripping_are_linear(name: str) -> None:
    assert _grows_with_size(lambda text: str(explain(text)), name)
    assert _grows_with_size(DEFAULT.strip, name)


def test_lines_that_may_be_names_do_not_each_look_through_the_whole_text() -> None:
    # The search is so fast that texts of the sizes above do not show it.
    small, large = (SHAPES["Arabic page"](size) for size in (200_000, 800_000))
    assert _seconds(clean, large) < 8 * max(_seconds(clean, small), _seconds(clean, small))


def test_a_quadratic_cleaner_would_be_seen() -> None:
    def quadratic(text: str) -> int:
        lines = text.split("\n")
        return sum(any(line == other for other in lines[:i]) for i, line in enumerate(lines))

    assert _exponent(quadratic, "different words") > MOST
