"""Spark: local mode, through mapInArrow and as a column function."""

import os
import shutil
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from samples import CLEANED, TEXTS, TITLED, TITLES

import newsclean

pytest.importorskip("pyspark")
pytest.importorskip("pandas")
pytestmark = [
    pytest.mark.filterwarnings("ignore"),  # Spark warns of its own deprecations
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java"),
]


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["PYTHONPATH"] = ":".join(path for path in sys.path if path)
    builder = SparkSession.builder.master("local[1]").appName("newsclean")
    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.shuffle.partitions": "1",
    }
    for key, value in settings.items():
        builder = builder.config(key, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


@pytest.fixture(scope="module")
def frame(spark: Any) -> Any:
    rows = [(*row, n) for n, row in enumerate(zip([*TEXTS, None], [*TITLES, None], strict=True))]
    return spark.createDataFrame(rows, "body string, head string, id int")


def test_frames_clean_with_hints(frame: Any) -> None:
    from newsclean.integrations.spark import clean_frame

    cleaned = clean_frame(frame, text="body", hints={"title": "head"})
    assert cleaned.columns == ["body", "head", "id", "newsclean", "newsclean_error"]
    rows = cleaned.orderBy("id").collect()
    assert [row.body for row in rows] == [*(article.text for article in TITLED), None]
    assert [row.newsclean and row.newsclean.title for row in rows] == [*(article.title for article in TITLED), None]
    assert rows[0].newsclean.photos[0].credit == TITLED[0].photos[0].credit
    assert [row.newsclean_error for row in rows] == [None] * 4


def test_a_column_function(frame: Any) -> None:
    from newsclean.integrations.spark import clean_column

    cleaned = frame.select("id", clean_column()("body").alias("clean")).orderBy("id").collect()
    assert [row.clean for row in cleaned] == [*CLEANED, None]
    pipeline = newsclean.Pipeline(["share"])
    cleaned = frame.select("id", clean_column(pipeline)("body").alias("clean")).orderBy("id").collect()
    assert [row.clean for row in cleaned] == [*(pipeline(text).text for text in TEXTS), None]
