"""Comment threads without a heading, told by the lines that part one comment from the next."""

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources
from typing import ClassVar, NamedTuple

from newsclean.cleaner import Cleaner
from newsclean.document import Document
from newsclean.line import Line
from newsclean.marks import Label, Mark
from newsclean.shapes import is_prose

LEAST_SIGNATURES = 3
LEAST_PROSE_ABOVE = 3
LINES_PER_SIGNATURE = 8
"""In the threads counted, two to seven lines stand between one signature and the next."""

LONGEST_SIGNATURE = 60
_POSTED_AT = re.compile(
    r"(?:on )?[\w./-]{3,12},? ?[\w.,]{1,12},? ?\d{4},? (?:at|um|à|@) \d{1,2}[:.h]\d\d", re.IGNORECASE
)


class _Words(NamedTuple):
    says: tuple[str, ...]
    buttons: frozenset[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    data = tomllib.loads((resources.files("newsclean.cleaners") / "threads.toml").read_text(encoding="utf-8"))
    return _Words(tuple(f" {word}" for word in sorted(data["says"])), frozenset(data["buttons"]))


class Threads(Cleaner):
    """Takes a thread of readers' comments below the article: from its first signature to the end.

    A signature is a line such as "Ana says:", "Reply", or "June 3, 2024 at 4:15 pm". Three are asked for, close
    together, and an article above them.

    >>> article = "It rained all day and all night in the valley, and the river rose.\\n" * 3
    >>> thread = "Ana says:\\nSo wet!\\nReply\\nBo says:\\nIndeed.\\nReply\\n"
    >>> Threads()(article + thread) == article
    True
    """

    name = "threads"
    needs: ClassVar[tuple[str, ...]] = ()

    def context(self, document: Document) -> Iterator[Mark]:
        """Marks from the first signature of a thread to the end of the document."""
        words = _words()
        short = (line for line in document.lines if len(line.text) <= LONGEST_SIGNATURE)
        signatures = [line.index for line in short if _is_signature(line, words)]
        if len(signatures) < LEAST_SIGNATURES:
            return
        first, last = signatures[0], signatures[-1]
        above = sum(is_prose(line) for line in document.lines[:first])
        if above < LEAST_PROSE_ABOVE or last - first > LINES_PER_SIGNATURE * len(signatures):
            return
        for index in range(first, len(document.lines)):
            if document.label(index) is None:
                yield Mark(index, Label.COMMENTS, "common.follows.comments.thread", 0.75)


def _is_signature(line: Line, words: _Words) -> bool:
    text = line.text
    folded = text.casefold().strip(" :….-*•")
    if folded in words.buttons or "(score:" in folded:
        return True
    if folded.endswith(words.says):
        return line.words <= 6 and text[-1] not in ".!?"
    return "20" in text and _POSTED_AT.match(text) is not None
