"""Dask: a data frame cleaned partition by partition, on one machine or on a cluster."""

from typing import Any

from newsclean.integrations.missing import missing

try:
    import dask.dataframe  # noqa: F401

    from newsclean.integrations.pandas import clean_frame as clean_partition
except ImportError as error:
    raise missing("dask") from error


def clean_frame(frame: Any, **options: Any) -> Any:
    """Cleans the text column of a Dask data frame, lazily.

    Args:
        frame: a ``dask.dataframe.DataFrame``.
        options: ``text``, ``hints``, ``pipeline``, ``into``, ``fields``: see `newsclean.arrow.ArrowOptions`.

    Returns:
        A data frame whose partitions are what `newsclean.integrations.pandas.clean_frame` gives.

    >>> import dask.dataframe as dd
    >>> import pandas as pd
    >>> frame = dd.from_pandas(pd.DataFrame({"text": ["It rained.\\n\\nComments"]}), npartitions=1)
    >>> clean_frame(frame, fields=()).compute()["text"].to_list()
    ['It rained.']
    """
    meta = clean_partition(frame._meta, **options)
    return frame.map_partitions(clean_partition, meta=meta, **options)
