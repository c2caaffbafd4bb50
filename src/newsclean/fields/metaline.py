"""Lines that carry several fields at once: "27 January 2026 • Jane Doe • 3 min read"."""

from __future__ import annotations

import regex

from newsclean.fields.dates import MAX_LINE, labelled_spans
from newsclean.fields.reading_time import find_reading_time

_EDGES = " \t|·•●∙,;:/-–—()[]"
_COUNTS = regex.compile(r"(?:^|\s)\d{1,6}(?=\s|$)")


def outside_dates(text: str) -> tuple[list[str], bool]:
    """The parts of a line that are neither date nor reading time, and whether it has a date.

    >>> outside_dates("27. Januar 2026 • Jane Doe • 3 min read")
    (['Jane Doe'], True)
    """
    spans = labelled_spans(text) if len(text) <= MAX_LINE else []
    dated = bool(spans)
    reading = find_reading_time(text, bare=dated)
    if reading:
        spans = sorted([*spans, (reading.start, reading.end)])
    pieces, at = [], 0
    for start, end in [*spans, (len(text), len(text))]:
        piece = text[at : max(at, start)]
        piece = (_COUNTS.sub(" ", piece) if dated else piece).strip(_EDGES)
        if piece:
            pieces.append(piece)
        at = max(at, end)
    return pieces, dated
