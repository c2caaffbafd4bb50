"""Laws of the casing repairs."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newsclean.casing import apply_edits, capitalise_start, find_casing_edits

WORDS = st.sampled_from(
    [
        "the",
        "of",
        "and",
        "was",
        "in",
        "said",
        "that",
        "people",
        "Technology",
        "Travel",
        "Business",
        "business",
        "health",
        "Kim",
        "Berlin",
        "new",
        "for",
        "a",
        "with",
        "I",
        "“",
        "”",
        "(",
        ")",
        ",",
        ".",
        ":",
        "3",
        "Music's",
        "e-Travel",
        "NATO",
        "it",
        "They",
        "climate",
        "Weather",
        "weather",
    ]
)
LINES = st.lists(st.lists(WORDS, min_size=1, max_size=25).map(lambda w: " ".join(w) + "."), max_size=6)


@given(LINES)
def test_edits_change_only_letter_case(lines: list[str]) -> None:
    fixed = apply_edits(lines, find_casing_edits(lines, level="eager"))
    assert [line.lower() for line in fixed] == [line.lower() for line in lines]


@given(LINES)
def test_edits_do_not_overlap_and_are_ordered(lines: list[str]) -> None:
    edits = find_casing_edits(lines, level="eager")
    assert all(a[:2] < b[:2] and (a.line < b.line or a.end <= b.start) for a, b in pairwise(edits))
    assert all(lines[e.line][e.start : e.end] != e.after for e in edits)


@given(LINES)
def test_lower_case_text_is_untouched(lines: list[str]) -> None:
    assert find_casing_edits([line.lower() for line in lines], level="eager") == []


@given(st.lists(st.text(max_size=60), max_size=5))
def test_any_text_is_survived(lines: list[str]) -> None:
    fixed = apply_edits(lines, find_casing_edits(lines, level="eager", tags=lines))
    assert len(fixed) == len(lines)


@given(LINES)
def test_starts_are_capitalised_once(lines: list[str]) -> None:
    for line in lines:
        fixed = apply_edits([line], capitalise_start(line))
        assert capitalise_start(fixed[0]) == []
