"""Polars: an expression namespace and a function on frames. Importing this module registers the namespace.

>>> import polars as pl
>>> import newsclean.integrations.polars
>>> frame = pl.DataFrame({"text": ["It rained.\\n\\nComments"]})
>>> frame.select(pl.col("text").newsclean.clean())["text"].to_list()
['It rained.']
"""

from functools import partial
from typing import Any

from newsclean.arrow import ArrowOptions, article_array, article_type, clean_array, clean_table
from newsclean.integrations.missing import missing
from newsclean.pipeline import Pipeline

try:
    import polars as pl
    import pyarrow as pa
except ImportError as error:
    raise missing("polars") from error


def clean_frame(frame: Any, **options: Any) -> Any:
    """Cleans the text column of a frame.

    Args:
        frame: a ``DataFrame`` or ``LazyFrame``.
        options: ``text``, ``hints``, ``pipeline``, ``into``, ``fields``: see `newsclean.arrow.ArrowOptions`.

    Returns:
        A frame of the same kind with the columns that `newsclean.arrow.clean_table` gives.

    >>> clean_frame(pl.LazyFrame({"text": ["It rained.\\n\\nComments"]}), fields=()).collect()["text"].to_list()
    ['It rained.']
    """
    if not isinstance(frame, pl.LazyFrame):
        return _clean_eagerly(frame, **options)
    empty = pl.DataFrame(schema=frame.collect_schema())
    schema = _clean_eagerly(empty, **options).schema
    # A filter on the text must see the cleaned one; a slice may go first, as rows do not depend on each other.
    function = partial(_clean_eagerly, **options)
    pushdown = {"predicate_pushdown": False, "projection_pushdown": False, "slice_pushdown": True}
    return frame.map_batches(function, schema=schema, streamable=True, **pushdown)


def _clean_eagerly(frame: Any, **options: Any) -> Any:
    return pl.from_arrow(clean_table(frame.to_arrow(), **vars(ArrowOptions(**options))))


@pl.api.register_expr_namespace("newsclean")
class NewscleanExpressions:
    """The namespace ``pl.col("text").newsclean``."""

    def __init__(self, expression: Any) -> None:
        self._expression = expression

    def clean(self, pipeline: Pipeline | None = None) -> Any:
        """The cleaned text, as String; null where the text is null or cannot be cleaned."""
        return self._map(partial(_clean_series, pipeline=pipeline), pl.String())

    def article(self, pipeline: Pipeline | None = None) -> Any:
        """The articles, as Struct: ``.newsclean.article().struct.field("title")``."""
        return self._map(partial(_article_series, pipeline=pipeline), _struct())

    def _map(self, function: Any, kind: Any) -> Any:
        return self._expression.map_batches(function, return_dtype=kind, is_elementwise=True)


def _clean_series(series: Any, pipeline: Pipeline | None) -> Any:
    return pl.Series(series.name, clean_array(series.to_arrow(), pipeline), pl.String())


def _article_series(series: Any, pipeline: Pipeline | None) -> Any:
    names = [field.name for field in article_type()]
    table = pa.table({"text": series.to_arrow()})
    return pl.Series(series.name, clean_table(table, pipeline=pipeline, fields=names)["newsclean"], _struct())


def _struct() -> Any:
    return pl.from_arrow(article_array([])).dtype
