"""Every fixture: what must come of it comes of it."""

from pathlib import Path

import pytest

from newsclean import clean
from newsclean.testing import Fixture, load_fixture, project

FOLDER = Path(__file__).parent.parent / "fixtures"
FIXTURES = [load_fixture(folder) for folder in sorted(FOLDER.iterdir()) if folder.is_dir()]
CHANGED = [fixture for fixture in FIXTURES if not fixture.unchanged]
UNCHANGED = [fixture for fixture in FIXTURES if fixture.unchanged]


@pytest.mark.parametrize("fixture", CHANGED, ids=lambda fixture: fixture.name)
def test_fixture_comes_out_as_expected(fixture: Fixture) -> None:
    assert project(clean(fixture.text, **fixture.hints)) == fixture.expected, (
        f"correct the rules, or run: python -m newsclean.testing record fixtures/{fixture.name}/input.txt"
    )


@pytest.mark.parametrize("fixture", UNCHANGED, ids=lambda fixture: fixture.name)
def test_fixture_comes_back_as_it_is(fixture: Fixture) -> None:
    article = clean(fixture.text, **fixture.hints)
    lines = [line.strip() for line in fixture.text.splitlines() if line.strip()]
    assert [block.text for block in article.blocks] == lines
    assert article.removed == ()


def test_half_of_the_fixtures_must_not_change() -> None:
    assert len(FIXTURES) >= 25
    assert len(UNCHANGED) >= len(FIXTURES) * 0.4
