"""Writes parts: the cleaned rows of one chunk in the format of the output. Runs in the workers."""

import csv
import datetime as dt
import io
import json
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pydantic_core import to_json

from newsclean.article import Article
from newsclean.corpus.formats import Format, parquet
from newsclean.corpus.job import Job
from newsclean.corpus.loading import Row

ARTICLE = "newsclean"
"""Column of the articles."""


class Cleaned(NamedTuple):
    """A cleaned row: its place in the chunk, the row, and its article (None where the text is null)."""

    at: int
    row: Row
    article: Article | None

    @property
    def text(self) -> str | None:
        """The cleaned text."""
        return self.article.text if self.article else None


def write_part(path: Path, good: Sequence[Cleaned], batch: Any, job: Job) -> None:
    """Writes the rows of a chunk, all or nothing: a kill leaves no half part behind.

    Args:
        path: where the part goes.
        good: the cleaned rows.
        batch: the record batch they came in, if any.
        job: the job.
    """
    if job.kind is None:
        _write_texts(good, job)
    else:
        replace_file(path, _ENCODERS[job.kind.format](good, batch, job))


def replace_file(path: Path, data: bytes) -> None:
    """Writes a file that is there whole or not at all, also after a power cut."""
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    with temporary.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    temporary.replace(path)


def _write_texts(good: Sequence[Cleaned], job: Job) -> None:
    for one in good:
        if one.text is None:
            continue
        path = job.output / one.row.name
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
        temporary.write_bytes(one.text.encode())
        temporary.replace(path)


def _records(good: Sequence[Cleaned], batch: Any, job: Job) -> Iterator[dict[str, Any]]:
    """The output's rows as dictionaries."""
    whole = batch.to_pylist() if batch is not None else None
    for one in good:
        record = whole[one.at] if whole is not None else one.row.record
        made = {**record, job.clean_column: one.text}
        yield made if job.fields == () else {**made, ARTICLE: _article(one.article, job)}


def _article(article: Article | None, job: Job) -> Any:
    if article is None or job.fields is None:
        return article
    return {name: getattr(article, name) for name in job.fields}


def as_json(value: Any) -> bytes:
    """A value as JSON; times as ISO strings, bytes as Base64, not-a-number as null.

    >>> as_json({"day": dt.date(2024, 5, 1), "x": float("nan")})
    b'{"day":"2024-05-01","x":null}'
    """
    return to_json(value, inf_nan_mode="null", bytes_mode="base64", fallback=str)


def _jsonl(good: Sequence[Cleaned], batch: Any, job: Job) -> bytes:
    return b"".join(as_json(record) + b"\n" for record in _records(good, batch, job))


def _csv(good: Sequence[Cleaned], batch: Any, job: Job) -> bytes:
    records = list(_records(good, batch, job))
    header = list(dict.fromkeys(name for record in records for name in record))
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_cell(record.get(name)) for name in header] for record in records)
    return stream.getvalue().encode()


def _cell(value: Any) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    return value.isoformat() if isinstance(value, dt.date) else as_json(value).decode()


def _parquet(good: Sequence[Cleaned], batch: Any, job: Job) -> bytes:
    """A Parquet file; a batch keeps its columns' types."""
    import pyarrow as pa

    from newsclean.arrow.faces import FINGERPRINT
    from newsclean.arrow.types import article_array, clean_text_type, default_fields

    rows = [one.row.record for one in good]
    table = pa.table(_columns(rows)) if batch is None else pa.table(batch).take(pa.array([one.at for one in good]))
    kind = clean_text_type(table.schema.field(job.text).type)
    table = _with_column(table, job.clean_column, pa.array([one.text for one in good], kind))
    if job.fields != ():
        articles = article_array([one.article for one in good], job.fields or default_fields())
        table = _with_column(table, ARTICLE, articles)
    fingerprint = {FINGERPRINT: job.pipeline.fingerprint().encode()}
    table = table.replace_schema_metadata({**(table.schema.metadata or {}), **fingerprint})
    sink = pa.BufferOutputStream()
    parquet().write_table(table, sink, compression="zstd")
    return sink.getvalue().to_pybytes()


def _columns(records: Sequence[dict[str, Any]]) -> dict[str, Any]:
    names = dict.fromkeys(name for record in records for name in record)
    return {name: arrow_column([record.get(name) for record in records]) for name in names}


def arrow_column(values: Sequence[Any]) -> Any:
    """An Arrow array of what a JSON file had; values of types that do not go together become JSON strings.

    >>> arrow_column([1, None]).type, arrow_column([1, "two", None]).to_pylist()
    (DataType(int64), ['1', 'two', None])
    """
    import pyarrow as pa

    try:
        return pa.array(values)
    except (pa.ArrowInvalid, pa.ArrowTypeError, OverflowError):
        return pa.array([value if value is None or isinstance(value, str) else json.dumps(value) for value in values])


def _with_column(table: Any, name: str, column: Any) -> Any:
    at = table.schema.get_field_index(name)
    return table.append_column(name, column) if at < 0 else table.set_column(at, name, column)


_ENCODERS: dict[Format, Callable[[Sequence[Cleaned], Any, Job], bytes]] = {
    Format.JSONL: _jsonl,
    Format.CSV: _csv,
    Format.PARQUET: _parquet,
}
