"""pandas: series and frames."""

from typing import Any

import pytest
from samples import CLEANED, TEXTS, TITLED, TITLES

pd = pytest.importorskip("pandas")
pytest.importorskip("pyarrow")

from newsclean.integrations.pandas import clean_frame, clean_series  # noqa: E402


@pytest.mark.parametrize("kind", ["object", "string", "string[python]", "string[pyarrow]"])
def test_series_of_every_string_type(kind: str) -> None:
    series = pd.Series([*TEXTS, None], index=list("abcd"), name="body", dtype=kind)
    cleaned = clean_series(series)
    assert cleaned.dropna().tolist() == CLEANED
    assert cleaned.index.tolist() == list("abcd")
    assert (cleaned.name, cleaned.dtype) == ("body", series.dtype)
    assert cleaned.isna().tolist() == [False, False, False, True]


def frame() -> Any:
    return pd.DataFrame({"body": TEXTS, "head": TITLES, "other": [{"a": 1}, "b", 3]}, index=[5, 3, 1])


def test_frames_clean_with_hints_and_keep_other_columns_and_index() -> None:
    cleaned = clean_frame(frame(), text="body", hints={"title": "head"})
    assert cleaned["body"].tolist() == [article.text for article in TITLED]
    assert cleaned["newsclean"].struct.field("title")[3] == "Snow in May"
    assert cleaned["other"].tolist() == [{"a": 1}, "b", 3]
    assert cleaned.index.tolist() == [5, 3, 1]
    assert cleaned["newsclean_error"].isna().all()


def test_cells_of_any_kind_cost_no_other_row() -> None:
    given = pd.DataFrame(
        {"text": [*TEXTS, 7, None, pd.NA], "on": [pd.Timestamp("2024-05-01"), *[pd.NaT] * 5]}, index=[0] * 6
    )
    cleaned = clean_frame(given, hints={"published": "on"})
    assert cleaned["text"].tolist()[:4] == [*CLEANED, 7]
    assert cleaned["text"].isna().tolist() == [False] * 4 + [True] * 2
    assert cleaned["newsclean_error"].isna().tolist() == [True, True, True, False, True, True]
    assert cleaned["newsclean"].struct.field("published").tolist()[0] == pd.Timestamp("2024-05-01", tz="UTC")


def test_a_frame_of_no_rows_and_one_of_many() -> None:
    many = pd.concat([frame()] * 200, ignore_index=True)
    cleaned = clean_frame(many, text="body", fields=[])
    assert cleaned["body"].tolist() == CLEANED * 200
    empty = clean_frame(frame().iloc[:0], text="body")
    assert empty.dtypes.equals(clean_frame(frame(), text="body").dtypes)


def test_the_given_frame_stays_as_it_is() -> None:
    given = frame()
    clean_frame(given, text="body", into="clean")
    pd.testing.assert_frame_equal(given, frame())


def test_a_frame_survives_parquet(tmp_path: Any) -> None:
    cleaned = clean_frame(frame()[["body"]], text="body")
    cleaned.to_parquet(tmp_path / "clean.parquet")
    back = pd.read_parquet(tmp_path / "clean.parquet", dtype_backend="pyarrow")
    assert back["body"].tolist() == CLEANED
    assert back["newsclean"].struct.field("truncated").tolist() == [False] * 3
