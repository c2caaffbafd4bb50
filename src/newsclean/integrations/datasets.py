"""Hugging Face datasets: a dataset cleaned by one call of ``map``, found in the cache the next time."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from newsclean.arrow import ArrowOptions, clean_table
from newsclean.default import DEFAULT
from newsclean.integrations.missing import missing
from newsclean.pipeline import Pipeline

try:
    import datasets  # noqa: F401
except ImportError as error:
    raise missing("datasets") from error


def clean_dataset(dataset: Any, map_options: dict[str, Any] | None = None, **options: Any) -> Any:
    """Cleans a Dataset, DatasetDict, IterableDataset or IterableDatasetDict.

    Args:
        dataset: the dataset; its format stays out of the result, which has none.
        map_options: arguments for its ``map``: ``{"num_proc": 4, "batch_size": 500}``.
        options: ``text``, ``hints``, ``pipeline``, ``into``, ``fields``: see `newsclean.arrow.ArrowOptions`.

    Returns:
        A dataset with the columns that `newsclean.arrow.clean_table` gives. Its cache entry depends on the dataset, the
        options and the pipeline's fingerprint, hence on the version of newsclean.
    """
    cleaner = table_cleaner(**options)
    return dataset.with_format("arrow").map(cleaner, batched=True, **(map_options or {})).with_format(None)


@dataclass(frozen=True)
class TableCleaner:
    """`clean_table` with its options as plain data, so that its pickle, the cache's key, is the same in any process."""

    options: ArrowOptions
    pipeline: str
    fingerprint: str

    def __call__(self, table: Any) -> Any:
        return clean_table(table, **vars(replace(self.options, pipeline=_pipeline(self.pipeline))))


def table_cleaner(**options: Any) -> TableCleaner:
    """The function for ``Dataset.with_format("arrow").map(..., batched=True)``."""
    given = ArrowOptions(**options)
    pipeline = given.pipeline or DEFAULT
    return TableCleaner(replace(given, pipeline=None), pipeline.model_dump_json(), pipeline.fingerprint())


@lru_cache(maxsize=8)
def _pipeline(dumped: str) -> Pipeline:
    return Pipeline.model_validate_json(dumped)
