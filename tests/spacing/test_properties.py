"""On any line: edits do not overlap, change only space and invisible characters, and settle at once."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean.spacing import (
    Edit,
    apply_edits,
    find_drop_cap,
    find_glue,
    find_joins,
    find_odd_spaces,
    find_punctuation,
    glue,
    punctuation,
)
from newsclean.spacing.scan import suspicious_places

PIECES = [
    *"aeTAI.,;:!?\"“”„«»'’()-…1%€кПあ字ไ한ש",
    " ", "  ", "\t", "\u00a0", "\u202f", "\u00ad", "\u200b", "\u200d", "\u200c", "\ufeff", "\u200e",
    "word", "The", "he", "on.", "Speaking", "‘s", "'s", "000", "km", "👩", "ق", "www.", "CNN", "les",
]  # fmt: skip
LINES = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)
INVISIBLE = " \t\u00a0\u202f\u00ad\u200b\u200c\u200d\ufeff\u200e"
FINDERS = [find_odd_spaces, find_glue, find_punctuation, find_drop_cap]
DELETE = str.maketrans(dict.fromkeys(INVISIBLE))


@pytest.mark.parametrize("find", FINDERS)
@given(line=LINES)
@settings(max_examples=400, deadline=None)
def test_edits(find: Callable[[str], list[Edit]], line: str) -> None:
    edits = find(line)
    assert all(a.end <= b.start and (a.start, a.end) != (b.start, b.end) for a, b in itertools.pairwise(edits))
    assert all(edit.after in ("", " ") and line[edit.start : edit.end] != edit.after for edit in edits)
    out = apply_edits(line, edits)
    assert out.translate(DELETE) == line.translate(DELETE)
    assert find(out) == []


@pytest.mark.parametrize("line", ["a\t\t\u00a0\u00a0a", "); \u00ad\u00a0;"])
def test_no_break_spaces_settle_at_once(line: str) -> None:
    assert find_odd_spaces(apply_edits(line, find_odd_spaces(line))) == []


@given(st.lists(LINES, max_size=20), st.data())
@settings(max_examples=100, deadline=None)
def test_joins_are_in_range(lines: list[str], data: st.DataObject) -> None:
    gaps = data.draw(st.lists(st.integers(0, 2), min_size=len(lines), max_size=len(lines)))
    joins = find_joins(lines, gaps)
    assert all(0 <= join.line < len(lines) - 1 and gaps[join.line + 1] == 0 for join in joins)


@given(line=LINES)
@settings(max_examples=1500, deadline=None)
def test_scan_sees_every_change(line: str) -> None:
    """The rules ask `suspicious_places` first, so what it hides is compared with the rules' own search."""
    if list(glue._find(line)) or list(punctuation._find(line, False)):
        assert suspicious_places(line)
        assert suspicious_places(f"Before, it rained.\n{line}\nAfter.")
