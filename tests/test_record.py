"""What an Article keeps of its parts: as numbers until someone asks, and then as before."""

import copy
import gc
import pickle
import tracemalloc

import pytest
from pydantic import BaseModel, TypeAdapter

from adversarial import UNITS
from newsclean import Article, clean

TEXT = "It rained all day.\n\nPHOTO: The river\nAna Lima/AFP\n\nHe went away , they said.\n\nComments\n\nSo wet"
SIZE, MOST = 20_000, 16
"""Bytes of a kept Article for each character; lines of a single letter cost most."""
WITH_PHOTOS = {"captions and credits": 70, "Japanese page": 80, "German page": 30}
"""Photos are models: a page of nothing but captions has one for every fifty characters."""


class Page(BaseModel):
    article: Article


def test_parts_are_made_when_asked_for() -> None:
    article = clean(TEXT)
    assert not {"blocks", "removed", "repairs"} & set(vars(article))
    assert article.text.startswith("It rained")
    assert article.removed is article.removed
    assert all(type(getattr(article, name)) is tuple for name in ("blocks", "removed", "repairs"))
    assert [r.text for r in article.removed][-2:] == ["Comments", "So wet"]


def test_an_article_asked_and_one_not_asked_are_equal() -> None:
    asked, read = clean(TEXT), Article.model_validate_json(clean(TEXT).model_dump_json())
    assert asked.removed
    assert asked == clean(TEXT) == read == asked
    assert read.text == clean(TEXT).text
    assert clean(TEXT) != clean(TEXT + "\n\nThe sun came out.")
    assert clean(TEXT) != TEXT


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda a: pickle.loads(pickle.dumps(a))])
def test_copies_are_equal(copied: object) -> None:
    assert copied(clean(TEXT)) == clean(TEXT)  # type: ignore[operator]


def test_an_update_wins_over_the_record() -> None:
    assert clean(TEXT).model_copy(update={"removed": ()}).removed == ()


def test_dumps_have_all_fields_in_order_wherever_the_article_stands() -> None:
    article = clean(TEXT)
    assert list(article.model_dump()) == list(Article.model_fields) == [name for name, _ in clean(TEXT)]
    assert Page.model_validate_json(Page(article=clean(TEXT)).model_dump_json()).article == article
    assert list(article.model_dump(include={"removed", "title"})) == ["title", "removed"]
    assert f"removed={article.removed!r}" in repr(clean(TEXT))


def test_the_schema_of_what_is_dumped_is_that_of_the_fields() -> None:
    assert Article.model_json_schema(mode="serialization") == Article.model_json_schema()
    assert TypeAdapter(list[Article]).json_schema(mode="serialization")["items"] == {"$ref": "#/$defs/Article"}


def test_an_article_has_no_hash_and_no_other_attributes() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(clean(TEXT))
    with pytest.raises(AttributeError, match="nothing"):
        getattr(clean(TEXT), "nothing")  # noqa: B009


def _kept(name: str) -> float:
    """Bytes a character that an article of one kind of line keeps."""
    unit = UNITS[name]
    text = (unit * (SIZE // len(unit) + 1))[:SIZE]
    clean(text)  # what is remembered of lines is not the article's
    gc.collect()
    tracemalloc.start()
    article = clean(text)
    gc.collect()
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert article.source_chars == SIZE
    return kept / SIZE


@pytest.mark.parametrize("name", ["short lines", "threads", "entities", "tail markers", *WITH_PHOTOS])
def test_a_kept_article_is_small(name: str) -> None:
    assert _kept(name) <= WITH_PHOTOS.get(name, MOST)
