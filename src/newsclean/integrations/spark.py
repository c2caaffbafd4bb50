"""Spark: a data frame cleaned through Arrow, and a column function.

newsclean must be installed on the executors. ``spark.sql.execution.arrow.maxRecordsPerBatch`` (10,000 by default) times
the length of a text is what a Python worker holds in memory: lower it for long texts.
"""

from collections.abc import Iterator
from functools import partial
from typing import Any

from newsclean.arrow import ArrowOptions, article_schema, clean_batches
from newsclean.default import DEFAULT
from newsclean.integrations.missing import missing
from newsclean.pipeline import Pipeline

try:
    import pandas as pd
    from pyspark.sql.functions import pandas_udf
    from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema

    from newsclean.integrations.pandas import clean_series
except ImportError as error:
    raise missing("spark", "pyspark") from error


def clean_frame(frame: Any, **options: Any) -> Any:
    """Cleans a Spark data frame by ``mapInArrow``, lazily.

    Args:
        frame: a ``pyspark.sql.DataFrame``.
        options: ``text``, ``hints``, ``pipeline``, ``into``, ``fields``: see `newsclean.arrow.ArrowOptions`.

    Returns:
        A data frame with the columns that `newsclean.arrow.clean_table` gives.
    """
    given = ArrowOptions(**options)
    schema = article_schema(to_arrow_schema(frame.schema), given.text, given.into, given.fields)
    return frame.mapInArrow(partial(clean_batches, **vars(given)), from_arrow_schema(schema))


def clean_column(pipeline: Pipeline = DEFAULT) -> Any:
    """A column function: ``frame.withColumn("text", clean_column()("text"))``.

    Args:
        pipeline: what to run.

    Returns:
        A user-defined function from a column of texts to a column of cleaned texts; null where the text is null or
        cannot be cleaned.
    """

    def clean(batches: Iterator[pd.Series]) -> Iterator[pd.Series]:
        return (clean_series(series, pipeline) for series in batches)

    return pandas_udf(clean, "string")
