"""The faces of the Arrow seam give what `clean` gives, whatever the string type and the chunks."""

import datetime as dt
from typing import Any

import pytest

pa = pytest.importorskip("pyarrow")

import newsclean  # noqa: E402
from newsclean.arrow import article_schema, clean_array, clean_batch, clean_batches, clean_table  # noqa: E402
from newsclean.arrow.faces import FINGERPRINT, SLICE  # noqa: E402
from newsclean.errors import ConfigurationError  # noqa: E402

RAIN = "It rained all day in the valley, and the river rose.\n\nPhoto: Ana Ruiz/Reuters\n\nComments"
PLAIN = "Nothing to take out of this sentence."
TEXTS = [RAIN, None, PLAIN, "", RAIN]
CLEANED = [None if text is None else newsclean.clean(text).text for text in TEXTS]
STRING_TYPES = [pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int32(), pa.string())]


def test_the_texts_need_cleaning() -> None:
    assert CLEANED[0] != RAIN
    assert CLEANED[2] == PLAIN


@pytest.mark.parametrize("kind", STRING_TYPES, ids=str)
def test_every_string_type_is_cleaned_as_by_clean(kind: Any) -> None:
    table = pa.table({"text": pa.array(TEXTS).cast(kind) if kind != pa.string_view() else pa.array(TEXTS, kind)})
    cleaned = clean_table(table)
    cleaned.validate(full=True)
    assert cleaned["text"].to_pylist() == CLEANED
    assert cleaned["text"].type == (pa.string() if pa.types.is_dictionary(kind) else kind)
    assert cleaned.schema.equals(article_schema(table.schema))
    assert clean_array(table["text"]).to_pylist() == CLEANED
    assert clean_array(table["text"].combine_chunks()).to_pylist() == CLEANED
    assert clean_batch(table.to_batches()[0]).to_pylist() == cleaned.to_pylist()


def test_chunks_and_slices_come_back_in_order() -> None:
    many = pa.chunked_array([TEXTS, [], TEXTS * (SLICE // 4)], pa.string())
    cleaned = clean_table(pa.table({"text": many, "row": range(len(many))}), fields=())
    assert cleaned["text"].to_pylist() == CLEANED * (1 + SLICE // 4)
    assert cleaned["row"].to_pylist() == list(range(len(many)))
    batch = pa.table({"text": many}).combine_chunks().to_batches()[0]
    assert clean_batch(batch, fields=()).column("text").to_pylist() == cleaned["text"].to_pylist()


def test_a_sliced_batch_is_cleaned_from_its_own_rows() -> None:
    batch = pa.record_batch({"text": [PLAIN, RAIN, PLAIN]}).slice(1, 1)
    assert clean_batch(batch).column("text").to_pylist() == [newsclean.clean(RAIN).text]


@pytest.mark.parametrize("texts", [[], [None, None], [PLAIN]], ids=["empty", "nulls", "clean"])
def test_the_schema_does_not_depend_on_the_rows(texts: Any) -> None:
    table = pa.table({"text": pa.array(texts, pa.string())})
    expected = clean_table(pa.table({"text": [RAIN]})).schema
    assert clean_table(table).schema.equals(expected, check_metadata=True)
    for batch in table.to_batches() or [pa.record_batch({"text": pa.array([], pa.string())})]:
        assert clean_batch(batch).schema.equals(expected, check_metadata=True)


def test_a_column_of_type_null_is_a_column_of_no_texts() -> None:
    assert clean_table(pa.table({"text": pa.nulls(2)}))["text"].to_pylist() == [None, None]


def test_hints_come_from_columns_and_from_scalars() -> None:
    table = pa.table({"body": ["Rain again\nIt rained."], "head": ["Rain again"], "keys": [["rain"]]})
    hints = {"title": "head", "tags": "keys", "scope": pa.scalar("page"), "published": pa.scalar("2024-05-01")}
    [row] = clean_table(table, text="body", hints=hints).to_pylist()
    expected = newsclean.clean(
        "Rain again\nIt rained.", title="Rain again", tags=["rain"], scope="page", published=dt.date(2024, 5, 1)
    )
    assert row["body"] == expected.text
    assert row["newsclean"]["title"] == expected.title == "Rain again"


def test_nanosecond_times_are_hints() -> None:
    table = pa.table({"text": [PLAIN], "seen": pa.array([1_700_000_000_123_456_789], pa.timestamp("ns", "UTC"))})
    assert clean_table(table, hints={"published": "seen"})["newsclean_error"].to_pylist() == [None]


def test_a_row_that_fails_is_an_error_value() -> None:
    table = pa.table({"text": [RAIN, RAIN, None], "scope": ["page", "planet", "planet"]})
    cleaned = clean_table(table, hints={"scope": "scope"})
    good, bad, null = cleaned.to_pylist()
    assert good["newsclean_error"] is None
    assert bad["newsclean_error"].startswith("ConfigurationError: Hint scope cannot be 'planet'.")
    assert (bad["text"], bad["newsclean"]) == (RAIN, None)
    assert (null["text"], null["newsclean"], null["newsclean_error"]) == (None, None, None)
    assert clean_table(table, hints={"scope": "scope"}, into="clean")["clean"].to_pylist() == [good["text"], None, None]


def test_a_string_that_is_no_utf8_costs_only_its_row() -> None:
    broken = pa.array([RAIN.encode(), b"\xff\xfe"]).view(pa.string())
    cleaned = clean_table(pa.table({"text": broken}))
    assert cleaned["text"].to_pylist() == [newsclean.clean(RAIN).text, None]
    assert "bytes" in cleaned["newsclean_error"][1].as_py()
    assert clean_array(broken).to_pylist() == [newsclean.clean(RAIN).text, None]


def test_metadata_keeps_what_was_there_and_has_the_fingerprint() -> None:
    pipeline = newsclean.DEFAULT.without("comments")
    table = pa.table({"text": [RAIN]}).replace_schema_metadata({"source": "press"})
    metadata = clean_table(table, pipeline=pipeline).schema.metadata
    assert metadata == {b"source": b"press", FINGERPRINT: pipeline.fingerprint().encode()}


def test_cleaning_again_replaces_the_columns() -> None:
    once = clean_table(pa.table({"text": [RAIN]}))
    assert clean_table(once).column_names == once.column_names


def test_a_stream_of_batches() -> None:
    batches = pa.table({"text": TEXTS}).to_batches(max_chunksize=2)
    texts = [text for batch in clean_batches(iter(batches)) for text in batch.column("text").to_pylist()]
    assert texts == CLEANED


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"text": "body"}, "no column body. Available: n, text"),
        ({"hints": {"title": "headline"}}, "no column headline"),
        ({"hints": {"titel": "text"}}, "Unknown hint titel. Available: authors"),
        ({"fields": ["titel"]}, "no field titel. Available: agency"),
        ({"text": "n"}, "of strings, not of int64"),
    ],
)
def test_wrong_options_are_refused_before_a_row_is_cleaned(options: Any, message: Any) -> None:
    table = pa.table({"text": [RAIN], "n": [1]})
    with pytest.raises(ConfigurationError, match=message):
        clean_table(table, **options)
    with pytest.raises(ConfigurationError, match=message):
        clean_batch(table.to_batches()[0], **options)


def test_an_array_of_numbers_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="not of int64"):
        clean_array(pa.array([1]))
