"""Texts are opened to body detection by what stands around articles, not by the article's own lists."""

import math

import pytest

from body.pages import ARTICLE, BEHIND, FACTS, HEAD, MENU, long_menu
from newsclean import clean
from newsclean.body.gate import first_look, has_residue, openness
from newsclean.body.known import MAYBE, SURE, known_bits
from newsclean.document import Document

TABLE = [cell for n in range(30) for cell in (f"| Row {n}", f"{n}.5", "- none")]


def judged(lines: list[str]) -> float:
    return openness(lines, known_bits(Document.from_text("\n".join(lines))))


@pytest.mark.parametrize("lines", [[*MENU, *HEAD, *ARTICLE, *BEHIND], [*long_menu(200), *HEAD, *ARTICLE, *BEHIND]])
def test_pages_are_opened(lines: list[str]) -> None:
    assert judged(lines) > 0


@pytest.mark.parametrize(
    "lines", [ARTICLE, ARTICLE * 4, [*ARTICLE[:3], *FACTS, *ARTICLE[3:]], [*ARTICLE, *TABLE], [*ARTICLE, "Share this"]]
)
def test_what_an_extractor_returns_is_not(lines: list[str]) -> None:
    assert judged(lines) < 0
    assert not any(removed.rule.startswith("common.body") for removed in clean("\n\n".join(lines)).removed)


def test_counts_are_shares_and_logarithms() -> None:
    row = first_look(["Home", "- one", "It rained all day, and the river rose by a metre in the evening."], [1, 0, 2])
    assert list(row[1:3]) == pytest.approx([1 / 3, 2 / 3])
    assert row[8] == pytest.approx(1 / 6)
    assert list(row[9:]) == pytest.approx([2 / 3, 2 / 3])


def test_pairs_of_short_lines_are_pairs() -> None:
    prose = "It rained all day, and the river rose by a metre in the evening."
    row = first_look(["Home", prose, "News", "Sport", prose[:-1], prose], [0] * 6)
    assert row[6] == pytest.approx(2 / 6)  # News and Sport, Sport and the line without a full stop
    assert row[7] == pytest.approx(3 / 6)


def test_different_phrases_are_counted_once() -> None:
    lines = ["Share", "SHARE", "Comments", "It rained."]
    assert first_look(lines, [SURE, SURE, SURE, 0])[5] == pytest.approx(math.log1p(2))


@pytest.mark.parametrize(
    ("bits", "of", "opened"),
    [
        ([MAYBE] * 20, 200, True),
        ([MAYBE] * 20, 201, False),
        ([MAYBE] * 19, 100, False),
        ([SURE] * 3, 100, True),
        ([SURE] * 3, 101, False),
        ([SURE], 10, False),
    ],
)
def test_residue_is_a_number_and_a_share(bits: list[int], of: int, opened: bool) -> None:
    lines = [f"Line {n}" for n in range(of)]
    assert has_residue(lines, bits + [0] * (of - len(bits))) == opened


@pytest.mark.parametrize(("marks", "opened"), [(2, True), (3, False)])
def test_lines_as_an_extractor_writes_them_keep_it_closed(marks: int, opened: bool) -> None:
    lines = [*["- Rain", "| Snow", "- Wind"][:marks], "Share", "Comments"]
    assert has_residue(lines, [0] * marks + [SURE, SURE]) == opened
