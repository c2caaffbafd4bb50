"""File formats and compressions, told from names; opening for reading and writing."""

import gzip
import io
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple


class Format(StrEnum):
    """How rows are stored."""

    TEXT = "txt"
    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"


class Kind(NamedTuple):
    """A format and its compression: ``gz``, ``zst`` or nothing."""

    format: Format
    compression: str


_FORMATS = {
    ".txt": Format.TEXT,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".csv": Format.CSV,
    ".parquet": Format.PARQUET,
    ".pq": Format.PARQUET,
}
_COMPRESSIONS = {".gz": "gz", ".zst": "zst"}


def kind_of(path: Path) -> Kind | None:
    """The kind of a file by its name; None if no known one.

    >>> kind_of(Path("news.jsonl.gz")), kind_of(Path("news.docx")), kind_of(Path("news.parquet.gz"))
    (Kind(format=<Format.JSONL: 'jsonl'>, compression='gz'), None, None)
    """
    suffixes = [suffix.lower() for suffix in path.suffixes]
    compression = _COMPRESSIONS.get(suffixes[-1], "") if suffixes else ""
    known = _FORMATS.get(suffixes[-2] if len(suffixes) > 1 else "") if compression else None
    known = known if compression else _FORMATS.get(suffixes[-1] if suffixes else "")
    if known is None or (known is Format.PARQUET and compression):
        return None
    return Kind(known, compression)


def bare_name(name: str) -> str:
    """A name without its compression's suffix.

    >>> bare_name("a/b.txt.gz"), bare_name("a/b.txt")
    ('a/b.txt', 'a/b.txt')
    """
    stem, dot, last = name.rpartition(".")
    return stem if dot + last.lower() in _COMPRESSIONS else name


@contextmanager
def reading(path: Path, compression: str) -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """A file for reading: the stream of its content, and the file itself, whose position tells how far one is."""
    with path.open("rb") as raw:
        yield (io.BufferedReader(_decompressed(raw, compression)) if compression else raw), raw


@contextmanager
def writing(path: Path, compression: str) -> Iterator[Any]:
    """A binary stream that compresses into a file."""
    if not compression:
        with path.open("wb") as stream:
            yield stream
    elif compression == "gz":
        with (
            path.open("wb") as raw,
            gzip.GzipFile(filename="", fileobj=raw, mode="wb", compresslevel=6, mtime=0) as stream,
        ):
            yield stream
    else:
        with path.open("wb") as raw, _zstandard().ZstdCompressor(level=3).stream_writer(raw) as stream:
            yield stream


def _decompressed(raw: BinaryIO, compression: str) -> Any:
    if compression == "gz":
        return gzip.GzipFile(fileobj=raw)
    return _zstandard().ZstdDecompressor().stream_reader(raw, read_across_frames=True)


def _zstandard() -> Any:
    try:
        import zstandard
    except ImportError as error:
        raise ImportError('Files in .zst need zstandard: pip install "newsclean[corpus]"') from error
    return zstandard


def need_libraries(kind: Kind) -> None:
    """Raises where the library for files of a kind is missing.

    Raises:
        ImportError: with the command that installs it.

    >>> need_libraries(Kind(Format.CSV, "gz"))
    """
    if kind.format is Format.PARQUET:
        parquet()
    if kind.compression == "zst":
        _zstandard()


def parquet() -> Any:
    """The module ``pyarrow.parquet``.

    Raises:
        ImportError: pyarrow is missing.
    """
    try:
        import pyarrow.parquet
    except ImportError as error:
        raise ImportError('Parquet files need pyarrow: pip install "newsclean[corpus]"') from error
    return pyarrow.parquet
