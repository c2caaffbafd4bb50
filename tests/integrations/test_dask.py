"""Dask: partitions."""

import pytest
from samples import TEXTS, TITLED, TITLES

pd = pytest.importorskip("pandas")
dd = pytest.importorskip("dask.dataframe")

from newsclean.integrations.dask import clean_frame  # noqa: E402


def test_partitions_are_cleaned_as_promised() -> None:
    frame = dd.from_pandas(pd.DataFrame({"body": TEXTS, "head": TITLES}), npartitions=2)
    lazy = clean_frame(frame, text="body", hints={"title": "head"})
    cleaned = lazy.compute(scheduler="threads")
    assert cleaned["body"].tolist() == [article.text for article in TITLED]
    assert cleaned["newsclean"].struct.field("title")[1] == "Snow in May"
    assert lazy.columns.tolist() == cleaned.columns.tolist() == ["body", "head", "newsclean", "newsclean_error"]
