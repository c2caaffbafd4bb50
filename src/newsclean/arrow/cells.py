"""Arrow cells as Python values."""

from typing import Any

import pyarrow as pa


def as_list(array: Any) -> list[Any]:
    """An array as Python values; a string that is no UTF-8 as its bytes, which `clean_row` then refuses.

    Args:
        array: a ``pyarrow.Array``.

    Returns:
        As many values.

    >>> as_list(pa.array([b"\\xff", b"rain"]).view(pa.string()))
    [b'\\xff', 'rain']
    """
    try:
        return list(array.to_pylist())
    except UnicodeDecodeError:
        return [as_value(scalar) for scalar in array]


def as_value(scalar: Any) -> Any:
    """A scalar as a Python value; a string that is no UTF-8 as its bytes."""
    try:
        return scalar.as_py()
    except UnicodeDecodeError:
        return scalar.as_buffer().to_pybytes()


def hint_cells(batch: Any, source: Any) -> list[Any]:
    """The cells of a hint: of a column of that name, or one ``pyarrow.Scalar`` for all rows.

    >>> hint_cells(pa.record_batch({"n": [1, 2]}), pa.scalar("page"))
    ['page', 'page']
    """
    if isinstance(source, pa.Scalar):
        return [source.as_py()] * batch.num_rows
    array = batch.column(source)
    if pa.types.is_timestamp(array.type):  # nanoseconds have no place in a datetime
        array = array.cast(pa.timestamp("us", array.type.tz), safe=False)
    return as_list(array)
