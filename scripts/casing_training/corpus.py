"""Articles to learn from, one JSON object a line: ``gold.body``, or ``scraped.page`` with ``votes``."""

import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from newsclean.casing.language import is_native
from newsclean.casing.resources import Language
from newsclean.casing.tokens import Words, words_of


class Document(NamedTuple):
    """One article: its lines as words, and the publisher it came from."""

    name: str
    kind: str
    publisher: str
    lines: Sequence[Words]


def read(paths: Iterable[Path], known: Language) -> list[Document]:
    """All articles of the files that are written in the language."""
    return [document for path in paths for document in _documents(path, known)]


def _documents(path: Path, known: Language) -> Iterator[Document]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            record = json.loads(line)
            lines = [text.strip() for text in _texts(record) if text.strip()]
            if record["lang"] == "en" and lines and is_native(lines, known):
                publisher = record.get("publisher") or urlsplit(record["url"]).netloc
                yield Document(record["id"], record.get("set", "other"), publisher, [words_of(text) for text in lines])


def _texts(record: dict[str, Any]) -> list[str]:
    if "gold" in record:
        return str(record["gold"]["body"] or "").split("\n")
    page = record["scraped"]["page"].split("\n")
    return [text for text, votes in zip(page, record["votes"], strict=True) if votes >= 2]
