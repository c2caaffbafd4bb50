"""Puts the parts together into the output: streamed, in order, and renamed into place when whole."""

import csv
import io
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from newsclean.corpus.formats import Format, parquet, writing
from newsclean.corpus.job import Job
from newsclean.corpus.journal import Journal

ROW_GROUP_BYTES = 8 << 20
"""Rows of several parts are gathered up to this size for a row group."""


def merge(journal: Journal, job: Job) -> None:
    """Writes the output and the file of bad rows.

    Args:
        journal: the state of the run, all chunks done.
        job: the job.
    """
    _merge_bad(journal, job)
    if job.kind is None:
        job.output.mkdir(parents=True, exist_ok=True)
        return
    merged = journal.folder / "merged"
    _MERGERS[job.kind.format](journal.parts(), merged, job)
    merged.replace(job.output)


def _merge_bad(journal: Journal, job: Job) -> None:
    target = job.beside(".bad.jsonl")
    target.unlink(missing_ok=True)
    if parts := journal.bad_parts():
        gathered = journal.folder / "bad"
        _merge_lines(parts, gathered, job, compression="")
        gathered.replace(target)


def _merge_lines(parts: Sequence[Path], merged: Path, job: Job, compression: str | None = None) -> None:
    if compression is None:
        compression = job.kind.compression if job.kind else ""
    with writing(merged, compression) as out:
        for part in parts:
            with part.open("rb") as stream:
                shutil.copyfileobj(stream, out, 1 << 20)


def _merge_csv(parts: Sequence[Path], merged: Path, job: Job) -> None:
    """One header for all: the columns of the parts in the order they come up."""
    header = list(dict.fromkeys(name for part in parts for name in next(_rows(part))))
    compression = job.kind.compression if job.kind else ""
    with writing(merged, compression) as out, io.TextIOWrapper(out, "utf-8", newline="") as text:
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(header)
        for part in parts:
            rows = _rows(part)
            place = {name: at for at, name in enumerate(next(rows))}
            writer.writerows([row[place[name]] if name in place else "" for name in header] for row in rows)


def _rows(part: Path) -> Iterator[list[str]]:
    with part.open(encoding="utf-8", newline="") as stream:
        yield from csv.reader(stream)


def _merge_parquet(parts: Sequence[Path], merged: Path, job: Job) -> None:
    schema = common_schema([parquet().read_schema(part) for part in parts], job)
    with parquet().ParquetWriter(merged, schema, compression="zstd") as writer:
        for table in _gathered(parts, schema):
            writer.write_table(table, row_group_size=max(1, len(table)))


def _gathered(parts: Sequence[Path], schema: Any) -> Iterator[Any]:
    import pyarrow as pa

    tables: list[Any] = []
    for part in parts:
        tables.append(_fitted(parquet().read_table(part, use_threads=False), schema))
        if sum(table.nbytes for table in tables) >= ROW_GROUP_BYTES:
            yield pa.concat_tables(tables)
            tables = []
    if tables:
        yield pa.concat_tables(tables)


def common_schema(schemas: Sequence[Any], job: Job) -> Any:
    """The schema that takes the rows of all parts; columns whose types do not go together become strings.

    >>> import pyarrow as pa
    >>> job = Job.of(["in.jsonl"], "out.parquet")
    >>> common_schema([pa.schema({"n": pa.int64()}), pa.schema({"n": pa.string(), "x": pa.null()})], job).to_string()
    'n: string\\nx: null'
    """
    import pyarrow as pa

    if not schemas:
        return pa.schema({job.text: pa.string()})
    fields: dict[str, Any] = {}
    for field in (field for schema in schemas for field in schema):
        fields[field.name] = _common_field(fields[field.name], field) if field.name in fields else field
    return pa.schema(list(fields.values()), schemas[0].metadata)


def _common_field(one: Any, other: Any) -> Any:
    import pyarrow as pa

    if one.equals(other):
        return one
    try:
        schemas = [pa.schema([field.with_nullable(True)]) for field in (one, other)]
        return pa.unify_schemas(schemas, promote_options="permissive").field(0)
    except (pa.ArrowInvalid, pa.ArrowTypeError):
        return pa.field(one.name, pa.string())


def _fitted(table: Any, schema: Any) -> Any:
    """The table with the columns of the schema, those it lacks as nulls."""
    import pyarrow as pa

    names = set(table.column_names)
    columns = [
        _cast(table[field.name], field.type) if field.name in names else pa.nulls(len(table), field.type)
        for field in schema
    ]
    return pa.table(columns, schema=schema)


def _cast(column: Any, kind: Any) -> Any:
    import pyarrow as pa

    from newsclean.corpus.writers import as_json

    if column.type.equals(kind):
        return column
    if pa.types.is_string(kind):
        values = column.to_pylist()
        return pa.array([v if v is None or isinstance(v, str) else as_json(v).decode() for v in values], kind)
    return column.cast(kind)


_MERGERS: dict[Format, Callable[[Sequence[Path], Path, Job], None]] = {
    Format.JSONL: _merge_lines,
    Format.CSV: _merge_csv,
    Format.PARQUET: _merge_parquet,
}
