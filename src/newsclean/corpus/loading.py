"""Turns a raw chunk into rows: texts, hints, and the rows that cannot be read. Runs in the workers."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from newsclean.corpus.formats import Format, bare_name, kind_of, reading
from newsclean.corpus.job import Job
from newsclean.corpus.readers import Chunk


class Row(NamedTuple):
    """A row as read.

    Attributes:
        number: its number in the source.
        name: its file name in a folder of text files.
        record: its columns; for a bad row whatever could be read of it.
        error: why it is bad, or None.
    """

    number: int
    name: str
    record: Any
    error: str | None = None


@dataclass(frozen=True)
class Loaded:
    """The rows of a chunk, and the record batch they came in, if any."""

    rows: list[Row]
    batch: Any = None

    def cells(self, row: Row, job: Job) -> dict[str, Any]:
        """The row's hints."""
        return dict(job.constants) | {hint: row.record.get(column) for hint, column in job.hints}


def load(chunk: Chunk, job: Job) -> Loaded:
    """Reads the rows of a chunk.

    Args:
        chunk: what a reader gave.
        job: the job.

    Returns:
        The rows, bad ones among them.
    """
    if isinstance(chunk.payload, str):
        return Loaded([Row(chunk.first, "", None, chunk.payload)])
    return _LOADERS[chunk.source.kind.format](chunk, job)


def _load_lines(chunk: Chunk, job: Job) -> Loaded:
    read = [_json_row(line) for line in chunk.payload]
    return Loaded([
        _checked(_named(chunk, at, record, error), job)
        for at, (record, error) in enumerate(read)
        if record is not None or error
    ])  # fmt: skip


def _json_row(line: bytes) -> tuple[Any, str | None]:
    """The object of a line, or why there is none; neither for a blank line."""
    try:
        text = line.decode("utf-8-sig").strip()
        record = json.loads(text) if text else None
        if "\\ud" in text.lower():
            json.dumps(record, ensure_ascii=False).encode()
    except UnicodeError as error:
        return repr(line), f"The line is not UTF-8: {error}"
    except ValueError as error:
        return text, f"The line is not JSON: {error}"
    if text and not isinstance(record, dict):
        return text, "The line is no JSON object."
    return record, None


def _load_cells(chunk: Chunk, job: Job) -> Loaded:
    rows = [_csv_row(chunk, at, cells) for at, cells in enumerate(chunk.payload)]
    return Loaded([_checked(row, job) for row in rows])


def _csv_row(chunk: Chunk, at: int, cells: list[str]) -> Row:
    if len(cells) != len(chunk.header):
        return _named(chunk, at, cells, f"The row has {len(cells)} cells, the header has {len(chunk.header)}.")
    try:
        "".join(cells).encode()
    except UnicodeError:
        return _named(chunk, at, [ascii(cell) for cell in cells], "The row is not UTF-8.")
    return _named(chunk, at, dict(zip(chunk.header, cells, strict=True)))


def _load_texts(chunk: Chunk, job: Job) -> Loaded:
    root = chunk.source.path if chunk.source.path.is_dir() else chunk.source.path.parent
    return Loaded([_text_row(path, root, chunk.first + at, job) for at, path in enumerate(chunk.payload)])


def _text_row(path: Path, root: Path, number: int, job: Job) -> Row:
    name = bare_name(path.relative_to(root).as_posix())
    kind = kind_of(path)
    try:
        with reading(path, kind.compression if kind else "") as (stream, _):
            text = stream.read().decode("utf-8-sig")
    except (OSError, EOFError, ValueError) as error:
        return Row(number, name, {"id": name}, f"{path} cannot be read: {error}")
    return Row(number, name, {"id": name, job.text: text})


def _load_batch(chunk: Chunk, job: Job) -> Loaded:
    """Only the columns needed become Python values; the batch keeps the types of the others."""
    from newsclean.arrow.cells import as_list, hint_cells

    batch = chunk.payload
    texts = as_list(batch.column(job.text))
    hints = {column: hint_cells(batch, column) for column in dict(job.hints).values()}
    records = ({**{name: cells[at] for name, cells in hints.items()}, job.text: texts[at]} for at in range(len(batch)))
    return Loaded([_named(chunk, at, record) for at, record in enumerate(records)], batch)


def _named(chunk: Chunk, at: int, record: Any, error: str | None = None) -> Row:
    number = chunk.first + at
    return Row(number, f"{chunk.source.name}/{number:09d}.txt", record, error)


def _checked(row: Row, job: Job) -> Row:
    """The row, or a bad one where the text is missing; a text that is null stays null."""
    if row.error or job.text in row.record:
        return row
    return row._replace(error=f"The row has no {job.text}; it has {', '.join(row.record) or 'nothing'}.")


_LOADERS: Mapping[Format, Callable[[Chunk, Job], Loaded]] = {
    Format.JSONL: _load_lines,
    Format.CSV: _load_cells,
    Format.TEXT: _load_texts,
    Format.PARQUET: _load_batch,
}
