"""The files of a corpus, found in an order that is the same at every run."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from newsclean.corpus.formats import Format, Kind, kind_of
from newsclean.corpus.job import CorpusError


class Source(NamedTuple):
    """A file of rows, or all text files of a folder.

    Attributes:
        path: where it is.
        kind: what it is.
        name: what its rows are called by in messages and file names.
        size: bytes.
        state: digest of names, sizes and times, by which a changed input is noticed.
    """

    path: Path
    kind: Kind
    name: str
    size: int
    state: str


def find_sources(inputs: Iterable[Path], without: Path) -> list[Source]:
    """The sources of a job.

    Args:
        inputs: files and folders; of a folder all files of a known kind, in folders below it, too.
        without: the output, which is none of them though it may lie in such a folder.

    Returns:
        The sources in a fixed order.

    Raises:
        CorpusError: an input is missing, of an unknown kind, or nothing is in it.
    """
    found = [source for path in inputs for source in _sources_of(path, without)]
    if not found:
        raise CorpusError("There is no .txt, .jsonl, .csv or .parquet file (also .gz, .zst) in the input.")
    return found


def text_files(folder: Path, without: Path | None = None) -> Iterator[Path]:
    """The text files in and below a folder, sorted within each folder; only one folder's names are held at a time."""
    for path in _files(folder, without):
        kind = kind_of(path)
        if kind and kind.format is Format.TEXT:
            yield path


def _sources_of(path: Path, without: Path) -> Iterator[Source]:
    if path.is_dir():
        yield from _sources_in(path, without)
        return
    if not path.exists():
        raise CorpusError(f"There is no file or folder {path}.")
    kind = kind_of(path)
    if kind is None:
        raise CorpusError(f"{path} is of no known kind: .txt, .jsonl, .csv (also .gz, .zst), .parquet or a folder.")
    yield _source(path, kind, path.name, [path])


def _sources_in(folder: Path, without: Path) -> Iterator[Source]:
    texts = _source(folder, Kind(Format.TEXT, ""), folder.name, text_files(folder, without))
    if texts.size or any(True for _ in text_files(folder, without)):
        yield texts
    for path in _files(folder, without):
        kind = kind_of(path)
        if kind and kind.format is not Format.TEXT:
            yield _source(path, kind, path.relative_to(folder).as_posix(), [path])


def _source(path: Path, kind: Kind, name: str, files: Iterable[Path]) -> Source:
    digest, size = hashlib.sha256(), 0
    for file in files:
        stat = file.stat()
        size += stat.st_size
        digest.update(f"{file}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode(errors="surrogateescape"))
    return Source(path, kind, name, size, digest.hexdigest()[:32])


def _files(folder: Path, without: Path | None) -> Iterator[Path]:
    """All files but hidden ones and those of this library's output."""
    barred = without.resolve() if without else None
    for here, folders, files in os.walk(folder):
        names = [name for name in folders if not name.startswith(".") and not name.endswith(".partial")]
        folders[:] = sorted(name for name in names if (Path(here) / name).resolve() != barred)
        yield from (
            path
            for path in (Path(here) / name for name in sorted(files))
            if not path.name.startswith(".") and (barred is None or not _is_output(path, barred))
        )


def _is_output(path: Path, output: Path) -> bool:
    return path.resolve() in (output, output.with_name(output.name + ".bad.jsonl"))
