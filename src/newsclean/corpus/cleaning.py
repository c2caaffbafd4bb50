"""Cleans a chunk and writes its part. Runs in the workers; only counts come back."""

from pathlib import Path
from typing import NamedTuple

from pydantic_core import to_json

from newsclean.corpus.job import Job
from newsclean.corpus.journal import bad_path, part_path
from newsclean.corpus.loading import Loaded, Row, load
from newsclean.corpus.readers import Chunk
from newsclean.corpus.summary import Summary
from newsclean.corpus.writers import Cleaned, replace_file, write_part
from newsclean.rows import clean_row, collector_paused


class Bad(NamedTuple):
    """A row that goes into the file of bad rows."""

    row: Row
    error: str


def clean_chunk(chunk: Chunk, job: Job, folder: Path) -> Summary:
    """Cleans a chunk; its part and its bad rows are whole files in the folder when this returns.

    Args:
        chunk: the chunk.
        job: the job.
        folder: where parts go.

    Returns:
        The counts.
    """
    with collector_paused():
        loaded = load(chunk, job)
        good, bad = _clean(loaded, job)
        if good:
            write_part(part_path(folder, chunk.number), good, loaded.batch, job)
        if bad:
            replace_file(bad_path(folder, chunk.number), b"".join(_bad_line(chunk, one, loaded) for one in bad))
        return _counted(good, bad, job)


def _clean(loaded: Loaded, job: Job) -> tuple[list[Cleaned], list[Bad]]:
    good: list[Cleaned] = []
    bad: list[Bad] = []
    for at, row in enumerate(loaded.rows):
        if row.error:
            bad.append(Bad(row, row.error))
            continue
        article, error = clean_row(row.record[job.text], loaded.cells(row, job), job.pipeline)
        if error:
            bad.append(Bad(row, error))
        else:
            good.append(Cleaned(at, row, article))
    return good, bad


def _bad_line(chunk: Chunk, bad: Bad, loaded: Loaded) -> bytes:
    row = bad.row
    record = row.record
    if loaded.batch is not None and isinstance(record, dict):
        record = {name: _printable(value) for name, value in record.items()}
    line = {"source": str(chunk.source.path), "row": row.number, "error": bad.error, "record": record}
    return to_json(line, inf_nan_mode="null", bytes_mode="base64", fallback=str) + b"\n"


def _printable(value: object) -> object:
    return value if isinstance(value, (str, int, float, type(None))) else repr(value)


def _counted(good: list[Cleaned], bad: list[Bad], job: Job) -> Summary:
    counts = Summary(rows=len(good) + len(bad), bad=len(bad), labels={}, rules={})
    for one in good:
        if one.article:
            counts.add(one.row.record[job.text], one.article)
        else:
            counts.empty += 1
    return counts
