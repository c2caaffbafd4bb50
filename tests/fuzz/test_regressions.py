"""Inputs that once broke a law, and a few hundred new ones."""

from typing import Any

import pytest
from generated import cases
from hypothesis import HealthCheck, given, settings
from run import LAWS, REGRESSIONS, broken, check, load
from short import cases as short_cases

FILES = sorted(REGRESSIONS.glob("*.json"))
SLOW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_regression_stays_fixed(file: Any) -> None:
    failure = load(file)
    assert broken(failure.law, failure.text, failure.hints) == ""


@pytest.mark.parametrize("file", sorted((REGRESSIONS / "open").glob("*.json")), ids=lambda file: file.stem)
@pytest.mark.xfail(reason="known; move the file up once it holds", strict=True)
def test_open_case(file: Any) -> None:
    failure = load(file)
    assert broken(failure.law, failure.text, failure.hints) == ""


@SLOW
@given(cases)
def test_laws_hold_on_made_up_pages(case: tuple[str, dict[str, Any]]) -> None:
    for law in ("article", "idempotence", "json", "strings"):
        assert broken(law, *case) == ""


def test_laws_hold_on_the_first_numbers() -> None:
    assert [f for seed in range(80) for f in check(seed)] == []
    assert [f for seed in range(250) for f in check(seed, "short")] == []


@SLOW
@given(short_cases)
def test_laws_hold_on_short_texts(case: tuple[str, dict[str, Any]]) -> None:
    for law in ("article", "idempotence"):
        assert broken(law, *case) == ""


def test_every_law_can_be_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(*_: Any, **__: Any) -> Any:
        raise ValueError("broken")

    for name in ("clean", "explain"):
        monkeypatch.setattr(f"run.{name}", wrong)
    monkeypatch.setattr("laws.policy", wrong)
    monkeypatch.setattr("laws.order", wrong)
    assert all(broken(law, "It rained.", {}) for law in LAWS)
