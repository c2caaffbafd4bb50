"""`clean` and `iter_clean`."""

import itertools

import pytest

import newsclean
from newsclean.errors import ConfigurationError

TEXTS = [f"It rained for {n} days.\n\nComments" for n in range(120)]


def test_iter_clean_keeps_the_order() -> None:
    assert [article.text for article in newsclean.iter_clean(TEXTS)] == [t.split("\n")[0] for t in TEXTS]


def test_iter_clean_in_processes_gives_the_same_articles() -> None:
    assert list(newsclean.iter_clean(TEXTS, workers=2)) == list(newsclean.iter_clean(TEXTS))


def test_iter_clean_is_lazy() -> None:
    endless = (f"It rained {n} times." for n in itertools.count())
    assert next(newsclean.iter_clean(endless)).text == "It rained 0 times."


def test_iter_clean_passes_hints_and_pipelines_on() -> None:
    pipeline = newsclean.Pipeline(["share"])
    (article,) = newsclean.iter_clean(["Rain\n\nIt rained.\n\nComments"], pipeline, title="Rain")
    assert article.title == "Rain"
    assert "Comments" in article.text


def test_iter_clean_wants_a_worker() -> None:
    with pytest.raises(ConfigurationError, match="at least 1"):
        newsclean.iter_clean([], workers=0)


def test_title_given_leaves_the_text_and_is_the_field() -> None:
    article = newsclean.clean("Rain\n\nIt rained all day.", title="Rain")
    assert (article.title, article.text) == ("Rain", "It rained all day.")


def test_an_empty_title_says_there_is_none() -> None:
    text = "Rain in the north\n\nIt rained all day and all night in the north."
    assert newsclean.clean(text, title="").text == text
