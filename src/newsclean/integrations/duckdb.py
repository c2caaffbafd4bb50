"""DuckDB: SQL functions.

>>> import duckdb
>>> connection = register(duckdb.connect())
>>> connection.sql("SELECT newsclean(E'It rained.\\\\n\\\\nComments')").fetchall()
[('It rained.',)]
"""

from typing import Any

from newsclean.arrow import article_array, article_type, clean_array, clean_table
from newsclean.integrations.missing import missing
from newsclean.pipeline import Pipeline

try:
    import duckdb
    import pyarrow as pa
except ImportError as error:
    raise missing("duckdb") from error


def register(connection: Any, name: str = "newsclean", pipeline: Pipeline | None = None) -> Any:
    """Registers ``newsclean(text)``, the cleaned text, and ``newsclean_article(text)``, a struct of the article.

    Args:
        connection: a DuckDB connection.
        name: name of the first function, and beginning of the second's.
        pipeline: what to run; `newsclean.DEFAULT` if None.

    Returns:
        The connection. The functions give NULL for NULL and for a text that cannot be cleaned.
    """
    names = [field.name for field in article_type()]

    def clean(texts: Any) -> Any:
        return clean_array(texts, pipeline)

    def article(texts: Any) -> Any:
        return clean_table(pa.table({"text": texts}), pipeline=pipeline, fields=names)["newsclean"]

    connection.create_function(name, clean, ["VARCHAR"], "VARCHAR", type="arrow")
    connection.create_function(f"{name}_article", article, ["VARCHAR"], _struct(), type="arrow")
    return connection


def _struct() -> Any:
    with duckdb.connect() as connection:
        return connection.from_arrow(pa.table({"article": article_array([])})).types[0]
