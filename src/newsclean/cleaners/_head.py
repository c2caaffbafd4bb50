"""Where an article's head is: the lines around the beginning of the body, and behind its end."""

from functools import cached_property

from newsclean.document import Document
from newsclean.fields.layout import body_run
from newsclean.fields.titles import best_candidate, is_page
from newsclean.fields.titles_lines import any_meta

ABOVE, BELOW, BEHIND = 24, 8, 5
"""Lines before the body, into it, and behind it in which a name by itself may be a byline."""

_LIKELY = 0.4


class Head:
    """The head of a document, by the marks committed so far.

    Attributes:
        start, end: the body's first line, and the line behind its last.
        lines: the lines of the head.
        behind: those behind the body.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self.start, self.end = body_run(document)
        size = len(document.lines)
        self.lines = range(max(0, self.start - ABOVE), min(size, self.end, self.start + BELOW))
        self.behind = range(max(self.lines.stop, self.end - 2), min(size, self.end + BEHIND))

    @cached_property
    def title(self) -> int:
        """Where the headline probably stands; -1 if nowhere, or if the caller said. Sought when first asked for."""
        return _title(self._document, (self.start, self.end))


def _title(document: Document, run: tuple[int, int]) -> int:
    best = best_candidate(document, run) if not document.hints.get("title") else None
    if best is None or best.share < _LIKELY or (best.line.index == 0 and is_page(document, run)):
        return -1
    return best.line.index


def is_meta(document: Document, index: int) -> bool:
    """Whether a line is a byline, a date or a reading time, be it only perhaps."""
    return 0 <= index < len(document.lines) and any_meta(document, index)
