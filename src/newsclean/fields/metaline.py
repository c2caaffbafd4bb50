"""Lines that carry several fields at once: "27 January 2026 • Jane Doe • 3 min read"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

import regex

from newsclean.fields.date_tokens import SEPARATORS, Item, items_of
from newsclean.fields.dates import MAX_LINE, find_dates, may_hold_day
from newsclean.fields.reading_time import find_reading_time

_DATE_LIKE = re.compile(r"\d{4}|\d[./-]\d|\d[年년월月]")
_HAS_DIGIT = re.compile(r"\d")
_EDGES = " \t|·•●∙,;:/-–—()[]"
_COUNTS = regex.compile(r"(?:^|\s)\d{1,6}(?=\s|$)")


def outside_dates(text: str) -> tuple[list[str], bool]:
    """The parts of a line that are neither date nor reading time, and whether it has a date.

    >>> outside_dates("27. Januar 2026 • Jane Doe • 3 min read")
    (['Jane Doe'], True)
    """
    spans = labelled_spans(text) if _HAS_DIGIT.search(text) and not _is_period(text) else []
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


def _is_period(text: str) -> bool:
    """Two bare days with something between are a period ("2 October 2025 - 15 February 2026"), no article's date."""
    mentions = find_dates(text) if len(text) <= MAX_LINE else ()
    bare = len(mentions) == 2 and all(m.kind == "plain" and not isinstance(m.value, dt.datetime) for m in mentions)
    return bare and bool(text[mentions[0].end : mentions[1].start].strip())


def has_date(text: str) -> bool:
    """A cheap test, then the reader: whether a short line has a full date.

    >>> has_date("Jane Doe | 12 July 2026"), has_date("Jane Doe | 2026")
    (True, False)
    """
    if len(text) > MAX_LINE or not _DATE_LIKE.search(text) or not may_hold_day(text):
        return False
    return any(m.value is not None for m in find_dates(text))


def without_reading_time(text: str) -> str:
    """A date line without the reading time some sites add to it.

    >>> without_reading_time("12 July 2026 • 3 min read")
    '12 July 2026 • '
    """
    found = find_reading_time(text, bare=True)
    return text[: found.start] + text[found.end :] if found else text


def labelled_spans(text: str) -> list[tuple[int, int]]:
    """Where a line's dates stand, each with the label and fillers before it ("Published on 12 July 2026").

    >>> labelled_spans("Jane Doe, published on 12 July 2026")
    [(10, 35)]
    """
    mentions = find_dates(text)
    if not mentions:
        return []
    items = items_of(text)
    return [(_label_start(items, m.start), _clock_word_end(items, m.end)) for m in mentions]


def _clock_word_end(items: Sequence[Item], end: int) -> int:
    """Past "Uhr" or "h" behind a time."""
    behind = next((i for i in items if i.start >= end), None)
    return behind.end if behind is not None and behind.text.casefold() in _CLOCK_WORDS else end


_CLOCK_WORDS = frozenset(("uhr", "h", "hrs", "น", "час", "val", "ora", "óra", "uur", "hs", "ч", "local", "hod"))


def _label_start(items: Sequence[Item], start: int) -> int:
    for item in reversed([i for i in items if i.end <= start]):
        word = item.word
        if not (word.plain or word.kind or word.ago or item.text in SEPARATORS or item.kind == "ampm"):
            break
        if item.text not in SEPARATORS:
            start = item.start
    return start
