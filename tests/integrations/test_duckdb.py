"""DuckDB: SQL functions, also on more rows than a vector has."""

import pytest
from samples import CLEANED, RAIN, TEXTS

import newsclean

duckdb = pytest.importorskip("duckdb")
pa = pytest.importorskip("pyarrow")

from newsclean.integrations.duckdb import register  # noqa: E402


def test_the_text_function_keeps_rows_and_nulls() -> None:
    with register(duckdb.connect()) as connection:
        connection.from_arrow(pa.table({"id": range(4), "text": [*TEXTS, None]})).create("news")
        rows = connection.sql("SELECT newsclean(text) FROM news ORDER BY id").fetchall()
    assert [text for (text,) in rows] == [*CLEANED, None]


def test_many_vectors() -> None:
    with register(duckdb.connect(), "tidy", newsclean.Pipeline(["comments"])) as connection:
        given = "'Row ' || i || E' said so.\\n\\nComments'"
        query = f"SELECT count(*) FROM range(3000) t(i) WHERE tidy({given}) = 'Row ' || i || ' said so.'"
        assert connection.sql(query).fetchall() == [(3000,)]


def test_the_article_function_gives_a_struct() -> None:
    article = newsclean.clean(RAIN)
    with register(duckdb.connect()) as connection:
        query = "SELECT a.text, a.photos[1].credit, len(a.removed) FROM (SELECT newsclean_article(?) AS a)"
        assert connection.execute(query, [RAIN]).fetchall() == [
            (article.text, article.photos[0].credit, len(article.removed))
        ]
        assert connection.execute("SELECT newsclean_article(NULL)").fetchall() == [(None,)]
