"""Small corpora for the tests of the corpus command, and readers of what it writes."""

import csv
import gzip
import io
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import newsclean

WORDS = "rain river town mayor water night school road bridge council morning valley people house boat dam".split()


def page(number: int) -> str:
    """A page of its own: a paragraph, and what scrapers leave behind it."""
    words = [WORDS[(number * step) % len(WORDS)] for step in range(3, 15)]
    return f"Report {number} says: {' '.join(words)}.\n\nPhoto: Ana Ruiz/Reuters\n\nComments"


PAGES = [page(number) for number in range(25)]
CLEANED = [newsclean.clean(text).text for text in PAGES]
assert all(clean != text for clean, text in zip(CLEANED, PAGES, strict=True))


def write(path: Path, records: Sequence[dict[str, Any]]) -> Path:
    """A corpus in the format and compression of the name; a folder of text files where it has no suffix."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.suffix:
        for record in records:
            file = path / str(record["id"] % 3) / f"{record['id']:03d}.txt"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(record["text"].encode())
    elif path.suffix == ".parquet":
        import pyarrow as pa
        import pyarrow.parquet as pq

        pq.write_table(pa.Table.from_pylist(list(records)), path)
    else:
        path.write_bytes(_packed(_lines(path, records).encode(), path.suffix))
    return path


def _lines(path: Path, records: Sequence[dict[str, Any]]) -> str:
    if ".jsonl" in path.suffixes:
        return "".join(json.dumps(record) + "\n" for record in records)
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, list(records[0]))
    writer.writeheader()
    writer.writerows(records)
    return stream.getvalue()


def _packed(data: bytes, suffix: str) -> bytes:
    if suffix == ".gz":
        return gzip.compress(data[: len(data) // 2]) + gzip.compress(data[len(data) // 2 :])
    if suffix == ".zst":
        import zstandard

        half = len(data) // 2
        return b"".join(zstandard.ZstdCompressor().compress(part) for part in (data[:half], data[half:]))
    return data


def read(path: Path) -> list[dict[str, Any]]:
    """The rows of an output."""
    if path.is_dir():
        files = sorted(path.rglob("*.txt"))
        return [{"id": int(file.stem), "text": file.read_bytes().decode()} for file in files]
    if path.suffix == ".parquet":
        import pyarrow.parquet as pq

        return list(pq.read_table(path).to_pylist())
    text = _unpacked(path).decode()
    if path.suffixes[-1 - (path.suffix in (".gz", ".zst"))] == ".jsonl":
        return [json.loads(line) for line in text.split("\n") if line]
    return list(csv.DictReader(io.StringIO(text, newline="")))


def _unpacked(path: Path) -> bytes:
    data = path.read_bytes()
    if path.suffix == ".gz":
        return gzip.decompress(data)
    if path.suffix == ".zst":
        import zstandard

        return bytes(zstandard.ZstdDecompressor().stream_reader(data).read())  # the first frame only: there must be one
    return data


def rows(texts: Iterable[Any]) -> list[dict[str, Any]]:
    """Records with a number and a text."""
    return [{"id": number, "text": text} for number, text in enumerate(texts)]
