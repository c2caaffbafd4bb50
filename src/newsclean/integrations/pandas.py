"""pandas: a series or a frame cleaned.

>>> import pandas as pd
>>> clean_series(pd.Series(["It rained.\\n\\nComments"], index=["a"])).to_dict()
{'a': 'It rained.'}
"""

from typing import Any

from newsclean.arrow import ARTICLE_COLUMN, ERROR_COLUMN, ArrowOptions, clean_table
from newsclean.default import DEFAULT
from newsclean.integrations.missing import missing
from newsclean.pipeline import Pipeline
from newsclean.rows import clean_row

try:
    import pandas as pd
    import pyarrow as pa
except ImportError as error:
    raise missing("pandas") from error


def clean_series(series: Any, pipeline: Pipeline | None = None) -> Any:
    """Cleans the texts of a series.

    Args:
        series: a ``pandas.Series``; cells that are no strings are missing in the result.
        pipeline: what to run; `newsclean.DEFAULT` if None.

    Returns:
        A series of the same index, name and missing values.
    """
    outcomes = [clean_row(text, {}, pipeline or DEFAULT) for text in _texts(series)]
    texts = [outcome.article.text if outcome.article else None for outcome in outcomes]
    return pd.Series(texts, index=series.index, name=series.name, dtype=series.dtype)


def clean_frame(frame: Any, **options: Any) -> Any:
    """Cleans the text column of a frame.

    Args:
        frame: a ``pandas.DataFrame``.
        options: ``text``, ``hints``, ``pipeline``, ``into``, ``fields``: see `newsclean.arrow.ArrowOptions`.

    Returns:
        A frame of the same index and columns, with the cleaned text and, as ``ArrowDtype`` columns, ``newsclean``
        (its ``.struct.field("title")`` is a series) and ``newsclean_error``.

    >>> frame = pd.DataFrame({"body": ["It rained.\\n\\nComments"]}, index=[7])
    >>> clean_frame(frame, text="body", fields=["truncated"])["newsclean"].struct.field("truncated").to_dict()
    {7: False}
    """
    given = ArrowOptions(**options)
    read = {given.text, *(column for column in (given.hints or {}).values() if isinstance(column, str))}
    table = pa.Table.from_pandas(frame[[column for column in frame if column in read]], preserve_index=False)
    cleaned = clean_table(table, **vars(given))
    made = {given.into or given.text: pd.Series(cleaned[given.into or given.text].to_pylist(), frame.index)}
    for name in {ARTICLE_COLUMN, ERROR_COLUMN} & set(cleaned.column_names):
        made[name] = pd.Series(pd.arrays.ArrowExtensionArray(cleaned[name]), frame.index)
    return frame.assign(**{name: made[name] for name in cleaned.column_names if name in made})


def _texts(series: Any) -> list[Any]:
    return [None if missing_cell else text for text, missing_cell in zip(series, series.isna(), strict=True)]
