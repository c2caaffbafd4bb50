"""Where the body of an article probably lies among a document's lines: enough to know what is its head."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.document import Document
from newsclean.line import Line
from newsclean.marks import STRUCTURE, Said
from newsclean.rules import has_no_stops

PROSE = 60
"""What a paragraph weighs at most, in words."""

_SENTENCE, _SHORT, _RESIDUE, _HEADING = 5, -5, -9, -2
_UNSTOPPED = 12
"""Words of a line of Thai from which on it is rather a sentence."""


def weights(document: Document) -> list[int]:
    """What each line says for (words of sentences) and against (residue, short lines) being in the body."""
    winners = map(document.winner, range(len(document.lines)))
    return [_weight(line, mark) for line, mark in zip(document.lines, winners, strict=True)]


def _weight(line: Line, mark: Said | None) -> int:
    if mark is not None and mark.label not in STRUCTURE:
        return _RESIDUE
    words = line.words
    if words >= _SENTENCE and (line.is_sentence or (words >= _UNSTOPPED and has_no_stops(line.text))):
        return min(words, PROSE)
    return _HEADING if mark is not None else _SHORT


def body_run(document: Document) -> tuple[int, int]:
    """The half-open range of lines that is probably the body, by the marks committed so far."""
    run: tuple[int, int] | None = document.memo.get("body_run")
    if run is None:
        run = document.memo["body_run"] = main_run(weights(document))
    return run


def main_run(values: Sequence[int]) -> tuple[int, int]:
    """The half-open stretch with the greatest sum; the first of equals; empty where nothing is positive.

    >>> main_run([-5, 20, -5, 30, -9, -9, -9, -9, 12])
    (1, 4)
    """
    best, start, end, total, since = 0, 0, 0, 0, 0
    for at, value in enumerate(values):
        if total <= 0:
            total, since = 0, at
        total += value
        if total > best:
            best, start, end = total, since, at + 1
    return start, end
