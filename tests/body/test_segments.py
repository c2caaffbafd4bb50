"""Segments of other texts are seen as a whole, and go; the main one stays."""

from collections.abc import Callable

import pytest

from body.pages import ARTICLE, BEHIND
from newsclean.body import segments
from newsclean.body.context import Page, read_page
from newsclean.body.facts import line_facts
from newsclean.body.known import END, SURE
from newsclean.body.trees import known_scores

LINES = [*ARTICLE[:4], *BEHIND[:3], *ARTICLE[4:6]]
FIRST, SECOND = range(4), range(7, 9)
KEPT = [True] * 4 + [False] * 3 + [True] * 2
CHANCES = [0.9] * 4 + [0.1] * 3 + [0.4] * 2


@pytest.fixture
def page() -> Page:
    facts = [*map(line_facts, LINES)]
    scores = [*map(known_scores, facts)]
    return read_page(LINES, facts, scores, "", [0] * 4 + [SURE, SURE | END, 0] + [0] * 2)


def test_the_greatest_segment_is_the_main_one(page: Page) -> None:
    found = segments.segments(page, CHANCES, KEPT)
    assert [part.lines for part in found] == [list(FIRST), list(SECOND)]
    assert segments.greatest(found) == 0


def test_a_segment_is_described_against_the_main_one(page: Page) -> None:
    main, other = found = segments.segments(page, CHANCES, KEPT)
    assert segments.doubtful(found) == [1]
    [row] = segments.segment_rows(page, found, [1])
    assert (row.off, row.lines_between, row.sure_between, row.end_between) == (1, 3, 2, 1)
    assert row.chance == pytest.approx(0.4)
    assert row.share == pytest.approx(other.size / (main.size + other.size))
    assert row.text_between == sum(map(len, LINES[4:7]))


def says(monkeypatch: pytest.MonkeyPatch, chance: Callable[[segments.Row], float]) -> None:
    monkeypatch.setattr(segments, "segment_chance", chance)


def test_in_a_short_text_both_sides_of_the_main_segment_have_the_milder_bar(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(segments, "SHORT", 10_000)
    says(monkeypatch, lambda row: 0.15)
    kept = list(KEPT)
    segments.drop_foreign(page, list(CHANCES), kept, (0.1, 0.2))
    assert kept == KEPT


def test_each_side_of_the_main_segment_has_its_bar(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segments, "SHORT", 0)
    says(monkeypatch, lambda row: 0.15)
    ahead, behind, chances = list(KEPT), list(KEPT), list(CHANCES)
    segments.drop_foreign(page, chances, behind, (0.1, 0.2))
    assert behind == [True] * 4 + [False] * 5
    assert chances == [0.9] * 4 + [0.1] * 3 + [0.15] * 2
    segments.drop_foreign(page, [0.2] * 4 + [0.1] * 3 + [0.99] * 2, ahead, (0.1, 0.2))
    assert ahead == KEPT


def test_the_main_segment_always_stays(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    says(monkeypatch, lambda row: 0.0)
    kept = list(KEPT)
    for _ in range(2):
        segments.drop_foreign(page, list(CHANCES), kept, (1.0, 1.0))
    assert kept == [True] * 4 + [False] * 5


@pytest.mark.parametrize("kept", [[True] * len(LINES), KEPT])
def test_likely_segments_and_sole_ones_are_not_asked(
    page: Page, monkeypatch: pytest.MonkeyPatch, kept: list[bool]
) -> None:
    def never(row: segments.Row) -> float:
        raise AssertionError(row)

    says(monkeypatch, never)
    after = list(kept)
    segments.drop_foreign(page, [0.9] * len(LINES), after, (1.0, 1.0))
    assert after == kept
