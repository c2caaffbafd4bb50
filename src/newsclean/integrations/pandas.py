"""pandas: a series or a frame cleaned.

>>> import pandas as pd
>>> clean_series(pd.Series(["It rained.\\n\\nComments"], index=["a"])).to_dict()
{'a': 'It rained.'}
"""

from typing import Any

from newsclean.arrow import ARTICLE_COLUMN, ERROR_COLUMN, ArrowOptions, article_array
from newsclean.arrow.faces import SLICE
from newsclean.default import DEFAULT
from newsclean.integrations.missing import missing
from newsclean.pipeline import Pipeline
from newsclean.rows import Outcome, clean_row, clean_text, collector_paused

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
    texts = [clean_text(text, pipeline or DEFAULT) for text in _cells(series)]
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
    given.check(frame.columns)
    slices = [frame.iloc[at : at + SLICE] for at in range(0, max(1, len(frame)), SLICE)]
    made = pd.concat([_new_columns(some, given) for some in slices])
    return frame.assign(**{name: made[name] for name in made})


def _new_columns(frame: Any, options: ArrowOptions) -> Any:
    with collector_paused():
        cells = [_hint_cells(frame, source) for source in (options.hints or {}).values()]
        hints = [dict(zip(options.hints or {}, row, strict=True)) for row in zip(*cells, strict=True)] or [{}] * len(
            frame
        )
        rows = zip(_cells(frame[options.text]), hints, strict=True)
        outcomes = [clean_row(text, row, options.pipeline or DEFAULT) for text, row in rows]
        made = {options.into or options.text: _texts(frame[options.text], outcomes, options)}
        if options.chosen:
            made[ARTICLE_COLUMN] = _arrow(article_array([outcome.article for outcome in outcomes], options.chosen))
        made[ERROR_COLUMN] = _arrow(pa.array([outcome.error for outcome in outcomes], pa.string()))
        return pd.DataFrame(made, index=frame.index)


def _texts(series: Any, outcomes: list[Outcome], options: ArrowOptions) -> Any:
    """The cleaned texts; in place, a cell that could not be cleaned stays as it is."""
    texts = [outcome.article.text if outcome.article else None for outcome in outcomes]
    if options.into is None:
        failed = zip(texts, outcomes, series, strict=True)
        texts = [own if outcome.error else text for text, outcome, own in failed]
    return pd.Series(texts, series.index, dtype=series.dtype)


def _hint_cells(frame: Any, source: Any) -> list[Any]:
    return [source.as_py()] * len(frame) if isinstance(source, pa.Scalar) else _cells(frame[source])


def _cells(series: Any) -> list[Any]:
    """The cells, None for missing ones of any kind."""
    return [None if empty else cell for cell, empty in zip(series, series.isna(), strict=True)]


def _arrow(array: Any) -> Any:
    return pd.arrays.ArrowExtensionArray(array)
