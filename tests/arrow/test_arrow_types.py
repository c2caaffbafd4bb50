"""The struct of an article has every field of the Article, and every value."""

import datetime as dt
from typing import Any

import pytest
from pydantic import BaseModel

pa = pytest.importorskip("pyarrow")

from newsclean.arrow import article_array, article_type  # noqa: E402
from newsclean.article import (  # noqa: E402
    Article,
    Author,
    Block,
    Candidate,
    Dateline,
    Evidence,
    Photo,
    Removed,
    Repair,
    Span,
)
from newsclean.marks import Label  # noqa: E402

FULL = Article(
    title="Rain",
    authors=(Author(name="Ana Ruiz"), Author(name="Bo Li", role="photos")),
    published=dt.date(2024, 5, 1),
    updated=dt.datetime(2024, 5, 1, 12, tzinfo=dt.timezone(dt.timedelta(hours=2))),
    dateline=Dateline(place="Lima", span=Span(0, 4)),
    tags=("rain", "valley"),
    reading_time=3,
    blocks=(Block(kind="paragraph", text="It rained.", spans=(Span(0, 4), Span(5, 11))),),
    photos=(Photo(credit="Ana Ruiz/AP", photographer="Ana Ruiz", agency="AP", spans=(Span(12, 20),)),),
    truncated=True,
    removed=(
        Removed(label=Label.CREDIT, rule="en.x", text="Photo", span=Span(1, 6), confidence=0.9, field="photos[0]"),
    ),
    repairs=(Repair(rule="x", before="a", after="b", span=Span(0, 1)),),
    evidence={"title": Evidence(rule="given", lost=(Candidate(value="Snow", rule="shape", span=Span(3, 7)),))},
    source_chars=30,
)


def plain(value: Any) -> Any:
    """An Article's data as Arrow gives it back: lists, mappings as entries, spans as structs, moments in UTC."""
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return [{"key": key, "value": plain(item)} for key, item in value.items()]
    if isinstance(value, BaseModel):
        return {name: plain(getattr(value, name)) for name in type(value).model_fields}
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC)
    if isinstance(value, dt.date):
        return dt.datetime(value.year, value.month, value.day, tzinfo=dt.UTC)
    return value


def as_plain(article: Article) -> dict[str, Any]:
    return {"text": article.text, **plain(article)}


def test_the_type_has_every_field() -> None:
    assert [field.name for field in article_type()] == ["text", *Article.model_fields]


def test_every_value_survives() -> None:
    articles = [FULL, None, Article()]
    array = article_array(articles)
    array.validate(full=True)
    assert array.to_pylist() == [None if article is None else as_plain(article) for article in articles]


@pytest.mark.parametrize("articles", [[], [None], [None, None, FULL]], ids=len)
def test_the_type_does_not_depend_on_the_articles(articles: Any) -> None:
    assert article_array(articles).type == article_type()


def test_times_without_zone_are_utc() -> None:
    article = Article(published=dt.datetime(2024, 5, 1, 12))
    assert article_array([article], ("published",)).to_pylist() == [
        {"published": dt.datetime(2024, 5, 1, 12, tzinfo=dt.UTC)}
    ]
