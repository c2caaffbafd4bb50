"""Texts are opened to body detection by what stands around articles, not by the article's own lists."""

import pytest

from body.pages import ARTICLE, BEHIND, FACTS, HEAD, MENU, long_menu
from newsclean import clean
from newsclean.body.gate import first_look, openness
from newsclean.body.known import known_bits
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
