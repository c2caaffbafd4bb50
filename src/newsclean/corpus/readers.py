"""Reads sources in chunks; a chunk is raw, so that the workers do the parsing, and the same at every run."""

import csv
import io
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from newsclean.corpus.formats import Format, parquet, reading
from newsclean.corpus.job import CorpusError, Job
from newsclean.corpus.sources import Source, text_files
from newsclean.errors import available

CHUNK_BYTES = 8 << 20
"""A chunk ends here even if it has fewer rows than asked for."""

_FIELD_LIMIT = 1 << 30


def _codec_errors() -> tuple[type[Exception], ...]:
    """The errors of broken compressed files, as far as the libraries are there."""
    try:
        import zstandard
    except ImportError:
        return (zlib.error,)
    return (zlib.error, zstandard.ZstdError)


READ_ERRORS: tuple[type[Exception], ...] = (OSError, EOFError, ValueError, csv.Error, *_codec_errors())
"""What reading a broken file raises."""


@dataclass(frozen=True)
class Chunk:
    """Some rows of a source.

    Attributes:
        source: where they are from.
        first: number of the first row; the first of a source is 1.
        payload: lines, rows of cells, paths, or a record batch; an error text for a source that broke off.
        position: bytes of the source read so far.
        number: its place among all chunks of the job.
        header: names of the columns of a CSV file.
    """

    source: Source
    first: int
    payload: Any
    position: int
    number: int = -1
    header: tuple[str, ...] = ()


def read_chunks(source: Source, job: Job) -> Iterator[Chunk]:
    """The chunks of a source; one that cannot be read to its end closes with a chunk whose payload is the reason."""
    last = 0
    try:
        for chunk in _READERS[source.kind.format](source, job):
            last = chunk.first + len(chunk.payload) - 1
            yield chunk
    except READ_ERRORS as error:
        yield Chunk(source, last + 1, f"The file cannot be read further: {error}", source.size)


def check_columns(source: Source, job: Job) -> None:
    """Raises before a row is read where a file with fixed columns lacks one that the job names.

    Raises:
        CorpusError: a column is missing, or two have one name.
    """
    names = _column_names(source)
    if names is None:
        return
    missing = sorted({job.text, *dict(job.hints).values()} - set(names))
    if missing:
        raise CorpusError(f"{source.path} has no column {', '.join(missing)}. {available(names)}")
    if len(set(names)) < len(names):
        raise CorpusError(f"{source.path} has two columns of one name: {', '.join(names)}.")


def _column_names(source: Source) -> list[str] | None:
    try:
        if source.kind.format is Format.PARQUET:
            return list(parquet().read_schema(source.path).names)
        if source.kind.format is Format.CSV:
            with reading(source.path, source.kind.compression) as (stream, _):
                return next(_csv_rows(stream), [])
    except READ_ERRORS:
        return None  # the reader meets the same error and reports it in the file of bad rows
    return None


def _read_lines(source: Source, job: Job) -> Iterator[Chunk]:
    with reading(source.path, source.kind.compression) as (stream, raw):
        first = 1
        for lines in _limited(stream, job.rows, len):
            yield Chunk(source, first, lines, raw.tell())
            first += len(lines)


def _read_csv(source: Source, job: Job) -> Iterator[Chunk]:
    with reading(source.path, source.kind.compression) as (stream, raw):
        rows = _csv_rows(stream)
        header = tuple(next(rows, ()))
        first = 1
        for cells in _limited(rows, job.rows, lambda row: sum(map(len, row))):
            yield Chunk(source, first, cells, raw.tell(), header=header)
            first += len(cells)


def _csv_rows(stream: Any) -> Iterator[list[str]]:
    """Rows of cells; bytes that are no UTF-8 stay recognisable as surrogates, blank lines are no rows."""
    csv.field_size_limit(_FIELD_LIMIT)
    text = io.TextIOWrapper(stream, "utf-8-sig", errors="surrogateescape", newline="")
    try:
        yield from (row for row in csv.reader(text) if row)
    finally:
        text.detach()  # the stream is its opener's to close


def _read_texts(source: Source, job: Job) -> Iterator[Chunk]:
    files = iter([source.path] if source.path.is_file() else text_files(source.path, job.output))
    first = 1
    position = 0
    while paths := list(islice(files, job.rows)):
        position += sum(path.stat().st_size for path in paths)
        yield Chunk(source, first, paths, position)
        first += len(paths)


def _read_parquet(source: Source, job: Job) -> Iterator[Chunk]:
    # Reading through a buffer and without prefetch keeps a few pages in memory in place of a whole row group.
    with parquet().ParquetFile(source.path, pre_buffer=False, buffer_size=1 << 20) as file:
        first = 1
        total = max(1, file.metadata.num_rows)
        for batch in file.iter_batches(batch_size=job.rows, use_threads=False):
            position = source.size * (first - 1 + len(batch)) // total
            yield Chunk(source, first, batch, position)
            first += len(batch)


def _limited(items: Iterable[Any], count: int, weight: Callable[[Any], int]) -> Iterator[list[Any]]:
    """Lists of at most so many items, ended early by their weight."""
    taken: list[Any] = []
    heavy = 0
    for item in items:
        taken.append(item)
        heavy += weight(item)
        if len(taken) == count or heavy >= CHUNK_BYTES:
            yield taken
            taken, heavy = [], 0
    if taken:
        yield taken


_READERS: dict[Format, Callable[[Source, Job], Iterator[Chunk]]] = {
    Format.JSONL: _read_lines,
    Format.CSV: _read_csv,
    Format.TEXT: _read_texts,
    Format.PARQUET: _read_parquet,
}
