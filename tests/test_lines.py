"""Lines of a source: where they begin and end, and the blank lines between them."""

import pytest

from newsclean.line import split_lines

SEPARATORS = ["\n", "\r\n", "\r"]
PARTS = ["", "It rained.", "  The river rose. \t", "", " \u3000 ", "\tHe left.", "She stayed."]


@pytest.mark.parametrize("separator", SEPARATORS)
def test_lines_are_stretches_of_the_source_without_blanks(separator: str) -> None:
    source = separator.join(PARTS)
    lines = split_lines(source)
    assert [line.text for line in lines] == ["It rained.", "The river rose.", "He left.", "She stayed."]
    assert [source[line.start : line.end] for line in lines] == [line.text for line in lines]
    assert [line.index for line in lines] == [0, 1, 2, 3]


@pytest.mark.parametrize("separator", SEPARATORS)
def test_blank_lines_before_a_line_are_counted(separator: str) -> None:
    assert [line.gap for line in split_lines(separator.join(PARTS))] == [0, 0, 2, 0]


def test_separators_may_be_mixed() -> None:
    assert [line.gap for line in split_lines("a\r\n\nb\r\r\rc\nd")] == [0, 1, 2, 0]


def test_one_letter_before_the_first_break_is_a_line() -> None:
    assert [(line.start, line.end, line.gap) for line in split_lines("\ra\r\rb")] == [(1, 2, 0), (4, 5, 1)]
