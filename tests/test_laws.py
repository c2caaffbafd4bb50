"""The laws over every fixture and over generated texts."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

import laws
from newsclean import Article, Pipeline, clean
from newsclean.testing import Fixture, load_fixture
from residue import texts

FIXTURES = [
    load_fixture(folder) for folder in sorted((Path(__file__).parent.parent / "fixtures").iterdir()) if folder.is_dir()
]
SLOW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.name)
def test_laws_hold_over_fixture(fixture: Fixture) -> None:
    laws.all_laws(fixture.text, fixture.hints)
    laws.order(fixture.text, fixture.hints)


@SLOW
@given(texts)
def test_accounting_and_replay(text: str) -> None:
    article = clean(text)
    laws.accounting(text, article)
    laws.replay(text, article)


@SLOW
@given(texts)
def test_idempotence(text: str) -> None:
    laws.idempotence(clean(text))


@SLOW
@given(texts)
def test_policy_is_monotone(text: str) -> None:
    laws.policy(text)
    laws.nothing_dropped(text)


@settings(SLOW, max_examples=30)
@given(texts)
def test_order_does_not_matter(text: str) -> None:
    laws.order(text)


@SLOW
@given(texts)
def test_article_survives_json(text: str) -> None:
    article = clean(text)
    assert Article.model_validate_json(article.model_dump_json()) == article


@SLOW
@given(texts)
def test_an_empty_pipeline_changes_no_character(text: str) -> None:
    assert Pipeline([]).strip(text) == text
