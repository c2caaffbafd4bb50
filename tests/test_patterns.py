"""Every pattern of the library costs time in proportion to the text, whatever the text."""

import itertools
import math
import re
import time
from collections.abc import Callable
from typing import Any

import pytest
import regex

from patterns import Found, all_patterns, hard_units, methods_of, unsafe

PATTERNS = all_patterns()
SMALL, LARGE = 2_000, 8_000
FEW_MILLISECONDS = 0.006
MOST = 1.2

UNSAFE = {
    "trailing spaces": re.compile(r"\s+$"),
    "leading dot star": re.compile(r".*photo by"),
    "nested": re.compile(r"(\w+\s?)+:$"),
    "nested alike": re.compile(r"(?:[a-z]+|b)*c"),
    "lazy dot": re.compile(r"\(.*?\)"),
    "words and breaks": re.compile(r"x[\s\w]+y"),
    "inner repeat at the start": re.compile(r"(?:[a-z]+)-x"),
    "with regex": regex.compile(r"\p{L}+@"),
}
SAFE = {
    "numbers": re.compile(r"\d+(?:[.,]\d+)*"),
    "guarded": re.compile(r"(?<!\s)\s+$"),
    "possessive start": re.compile(r"x\s*y"),
    "bounded": re.compile(r"\s{1,4}$"),
    "brackets": re.compile(r"\([^()]*\)"),
}


def test_the_walk_finds_patterns_everywhere() -> None:
    names = {found.name for found in PATTERNS}
    assert len(names) > 80
    for part in ("newsclean.line._LINES", "newsclean.spacing.scan._patterns()", "structure._FORMS[1]"):
        assert any(part in name for name in names), part


@pytest.mark.parametrize("name", UNSAFE)
def test_unsafe_constructions_are_known(name: str) -> None:
    assert unsafe(Found(f"example.{name}", UNSAFE[name]))


@pytest.mark.parametrize("name", SAFE)
def test_safe_constructions_are_let_through(name: str) -> None:
    assert not unsafe(Found(f"example.{name}", SAFE[name]))


@pytest.mark.parametrize("found", PATTERNS, ids=lambda found: found.name)
def test_pattern_has_no_unsafe_construction(found: Found) -> None:
    if found.name.endswith(("BADNESS_RE", "HTML_ENTITY_RE", "QUOTE_RE")):
        pytest.skip("ftfy's")
    assert unsafe(found) == [], f"{found.name}: {found.source}"


def test_an_attack_finds_a_quadratic_pattern() -> None:
    assert _worst(Found("example.quadratic", re.compile(r"\s+$")))


@pytest.mark.parametrize("found", PATTERNS, ids=lambda found: found.name)
def test_pattern_is_linear_on_text_made_for_it(found: Found) -> None:
    assert _worst(found) == ""


def _worst(found: Found) -> str:
    """The first attack that costs more than time in proportion to its size; empty where none does."""
    calls = [_call(found.pattern, method) for method in sorted(methods_of(found))]
    for unit, call in itertools.product(hard_units(found), calls):
        slope = _exponent(call, unit)
        if slope > MOST and (slope := _exponent(call, unit)) > MOST:  # once may be the machine's doing
            return f"{unit!r} repeated: exponent {slope:.2f}"
    return ""


def _exponent(call: Callable[[str], object], unit: str) -> float:
    texts = [(unit * (size // len(unit) + 1))[:size] + "\x01" for size in (SMALL, LARGE)]
    large = _seconds(call, texts[1])
    if large < FEW_MILLISECONDS:
        return 0.0
    small = min(_seconds(call, texts[0]) for _ in range(3))
    large = min(large, *(_seconds(call, texts[1]) for _ in range(2)))
    return math.log(large / small) / math.log(LARGE / SMALL) if large >= FEW_MILLISECONDS else 0.0


def _seconds(call: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    call(text)
    return time.process_time() - start


def _call(pattern: Any, method: str) -> Callable[[str], object]:
    limit = {"timeout": 20} if isinstance(pattern, regex.Pattern) else {}
    if method == "sub":
        return lambda text: pattern.sub("", text, **limit)
    if method in ("finditer", "search", "findall", "split"):
        return lambda text: sum(1 for _ in pattern.finditer(text, **limit))
    return lambda text: getattr(pattern, method)(text, **limit)
