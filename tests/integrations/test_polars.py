"""Polars: namespace, eager and lazy frames."""

from typing import Any

import pytest
from samples import CLEANED, TEXTS, TITLED, TITLES

import newsclean

pl = pytest.importorskip("polars")

from newsclean.integrations.polars import clean_frame  # noqa: E402

WITH_NULL = pl.DataFrame(
    {"text": [*TEXTS, None], "title": [*TITLES, None]}, schema={"text": pl.String, "title": pl.String}
)


def test_expressions_clean() -> None:
    cleaned = WITH_NULL.select(pl.col("text").newsclean.clean())
    assert cleaned["text"].to_list() == [*CLEANED, None]


def test_expressions_take_a_pipeline() -> None:
    pipeline = newsclean.Pipeline(["share"])
    cleaned = WITH_NULL.select(pl.col("text").newsclean.clean(pipeline))["text"].to_list()
    assert cleaned == [*(pipeline(text).text for text in TEXTS), None]


def test_article_expressions_are_structs() -> None:
    article = pl.col("text").newsclean.article().struct
    rows = WITH_NULL.select(article.field("text"), credit=article.field("photos").list.first().struct.field("credit"))
    assert rows["text"].to_list() == [*CLEANED, None]
    assert rows["credit"][0] == newsclean.clean(TEXTS[0]).photos[0].credit


def test_expressions_are_lazy_and_stream() -> None:
    lazy = WITH_NULL.lazy().with_columns(clean=pl.col("text").newsclean.clean()).filter(pl.col("clean").is_not_null())
    assert lazy.collect(engine="streaming")["clean"].to_list() == CLEANED
    assert lazy.collect_schema()["clean"] == pl.String


@pytest.mark.parametrize("frame", [WITH_NULL, WITH_NULL.lazy()], ids=["eager", "lazy"])
def test_frames_clean_with_hints(frame: Any) -> None:
    cleaned = clean_frame(frame, hints={"title": "title"})
    promised = cleaned.collect_schema()
    cleaned = cleaned.lazy().collect()
    assert cleaned.schema == promised
    assert cleaned["text"].to_list() == [*(article.text for article in TITLED), None]
    assert cleaned["newsclean"].struct.field("title").to_list() == [*(article.title for article in TITLED), None]
    assert cleaned["newsclean_error"].null_count() == 4


def test_filters_and_slices_see_the_cleaned_text() -> None:
    lazy = clean_frame(WITH_NULL.lazy()).filter(~pl.col("text").str.contains("Comments")).select("text")
    assert lazy.collect()["text"].to_list() == CLEANED
    assert clean_frame(WITH_NULL.lazy()).slice(1, 1).collect()["text"].to_list() == CLEANED[1:2]


def test_an_empty_frame_has_the_same_schema() -> None:
    assert clean_frame(WITH_NULL.clear()).schema == clean_frame(WITH_NULL).schema
