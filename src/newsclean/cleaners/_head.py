"""Where an article's head is: the lines around the beginning of the body, and behind its end."""

from typing import NamedTuple

from newsclean.document import Document
from newsclean.fields.layout import body_run
from newsclean.fields.titles import best_candidate, is_page
from newsclean.fields.titles_lines import any_meta
from newsclean.marks import STRUCTURE

ABOVE, BELOW, BEHIND = 24, 8, 5
"""Lines before the body, into it, and behind it in which a name by itself may be a byline."""

_LIKELY = 0.4


class Head(NamedTuple):
    """The body's first line and the line behind its last, and the lines of the head and behind the body."""

    start: int
    end: int
    lines: range
    behind: range
    title: int  # where the headline probably stands; -1 if nowhere, or if the caller said


def head_of(document: Document) -> Head:
    """The head of a document, by the marks committed so far."""
    start, end = body_run(document)
    size = len(document.lines)
    lines = range(max(0, start - ABOVE), min(size, end, start + BELOW))
    behind = range(max(lines.stop, end - 2), min(size, end + BEHIND))
    return Head(start, end, lines, behind, _title(document, (start, end)))


def _title(document: Document, run: tuple[int, int]) -> int:
    best = best_candidate(document, run) if not document.hints.get("title") else None
    if best is None or best.share < _LIKELY or (best.line.index == 0 and is_page(document, run)):
        return -1
    return best.line.index


def is_taken(document: Document, index: int) -> bool:
    """Whether a line is marked as something that leaves the text."""
    label = document.label(index)
    return label is not None and label not in STRUCTURE


def is_meta(document: Document, index: int) -> bool:
    """Whether a line is a byline, a date or a reading time, be it only perhaps."""
    return 0 <= index < len(document.lines) and any_meta(document, index)
