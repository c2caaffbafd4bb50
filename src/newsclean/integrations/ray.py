"""Ray Data: a dataset cleaned batch by batch, on one machine or on a cluster whose workers have newsclean installed.

Needs no import of ray: the given dataset's own method is used.
"""

from typing import Any

from newsclean.arrow import ArrowOptions, clean_table


def clean_dataset(dataset: Any, map_options: dict[str, Any] | None = None, **options: Any) -> Any:
    """Cleans a Ray dataset, lazily as all its operations.

    Args:
        dataset: a ``ray.data.Dataset``.
        map_options: arguments for its ``map_batches``: ``{"batch_size": 500, "num_cpus": 0.5}``.
        options: ``text``, ``hints``, ``pipeline``, ``into``, ``fields``: see `newsclean.arrow.ArrowOptions`.

    Returns:
        A dataset with the columns that `newsclean.arrow.clean_table` gives.
    """
    arguments = vars(ArrowOptions(**options))
    return dataset.map_batches(clean_table, batch_format="pyarrow", fn_kwargs=arguments, **(map_options or {}))
