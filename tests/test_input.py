"""Bad and strange input: a typed error or a right answer, never a hang, never a silent loss."""

import time
from typing import Any

import pytest

import laws
import newsclean
from newsclean.errors import ConfigurationError, InputError


@pytest.mark.parametrize("value", [b"text", None, 3, ["text"], 1.5], ids=repr)
def test_what_is_no_string_is_refused(value: Any) -> None:
    with pytest.raises(InputError, match="takes str"):
        newsclean.clean(value)


def test_bytes_are_told_how_to_become_text() -> None:
    with pytest.raises(InputError, match="decode"):
        newsclean.clean(b"text")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n",
        "\r\n\r\n",
        "\ud800 lone surrogate stays.",
        "NUL \0 in the text.",
        "\x85",
        "\u200b",
        "&amp;" * 99,
        "a" * 9,
    ],
    ids=repr,
)
def test_strange_text_is_accounted_for(text: str) -> None:
    article = newsclean.clean(text)
    laws.accounting(text, article)
    assert article.text.strip() or not text.replace("\u200b", "").strip()


def test_one_line_of_five_megabytes() -> None:
    text = "The river rose after the rain, and the bridge was closed. " * 90_000
    start = time.perf_counter()
    assert newsclean.clean(text).text == text.strip()
    assert time.perf_counter() - start < 60


def test_a_million_empty_lines() -> None:
    start = time.perf_counter()
    assert newsclean.clean("It rained.\n" + "\n" * 1_000_000 + "It stopped.").text == "It rained.\n\nIt stopped."
    assert time.perf_counter() - start < 60


@pytest.mark.parametrize(
    ("hints", "says"),
    [
        ({"titel": "x"}, "Unknown hint titel"),
        ({"title": 3}, "title is a string"),
        ({"tags": "one"}, "tags is a list"),
        ({"scope": "html"}, "Available: article, container, page"),
        ({"now": "today"}, "date or datetime"),
    ],
)
def test_wrong_hints_are_explained(hints: Any, says: str) -> None:
    with pytest.raises(ConfigurationError, match=says):
        newsclean.clean("It rained.", **hints)


def test_hints_that_are_none_are_no_hints() -> None:
    assert newsclean.clean("It rained.", title=None) == newsclean.clean("It rained.")  # type: ignore[arg-type]
