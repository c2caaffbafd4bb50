"""Days that no line for dates names: at the edge of a line around the headline, or ahead of the first sentence."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document
from newsclean.fields.dates import DateMention, date_order, find_dates, may_hold_day
from newsclean.fields.place import Places
from newsclean.line import Line
from newsclean.marks import Label

_ABOVE, _BELOW = 3, 4
"""Lines above and below the headline that are looked at."""

_LONGEST, _OPENING = 120, 80
"""Characters of a line with more than the date, and of a paragraph's opening that is read."""

_INITIALS = 8
"""Characters that may stand ahead of the date that opens a paragraph ("Red. / ")."""

_STROKES = "/|·•⋅-–—"


def unmarked_days(document: Document, places: Places) -> Iterator[tuple[Line, DateMention, str]]:
    """The dates with their lines and rules, from the headline on, then upwards."""
    lines = [line for line in _around_headline(document, places) if may_hold_day(_read_of(line))]
    month_first = date_order(line.text for line in document.lines) if lines else None
    for line in lines:
        text = _read_of(line)
        days = [mention for mention in find_dates(text, None, month_first) if mention.value is not None]
        rule = _rule(document, line, text, days) if days else ""
        if rule:
            yield line, days[0], rule


def _around_headline(document: Document, places: Places) -> Iterator[Line]:
    if places.title is not None:
        yield from document.lines[places.title + 1 : places.title + 1 + _BELOW]
        yield from reversed(document.lines[max(0, places.title - _ABOVE) : places.title])


def _is_paragraph(line: Line) -> bool:
    return line.is_sentence or len(line.text) > _LONGEST


def _read_of(line: Line) -> str:
    """What of a line is read: all, or how a paragraph opens."""
    return line.text[:_OPENING] if _is_paragraph(line) else line.text


def _rule(document: Document, line: Line, text: str, days: list[DateMention]) -> str:
    """By what the first of a line's days may be that of publication; empty if by nothing."""
    if _is_paragraph(line):
        return "common.date.opening" if _opens_paragraph(text, days[0]) else ""
    stands_out = (_at_edge(text, days) or _said_twice(days)) and not _of_photo(document, line)
    return "common.date.at_edge" if stands_out else ""


def _opens_paragraph(text: str, day: DateMention) -> bool:
    """ "Red. / 31.10.2023 The harbour ...": nothing but initials before it, and a sentence begins behind it."""
    before, behind = text[: day.start].rstrip(), text[day.end :].lstrip(f" :.{_STROKES}")
    alone = not before or (len(before) <= _INITIALS and before[-1] in _STROKES)
    return alone and behind[:1].isupper() and behind.split()[0].strip(",:").isalpha()


def _of_photo(document: Document, line: Line) -> bool:
    return document.label(line.index) in (Label.CAPTION, Label.CREDIT, Label.GALLERY)


def _said_twice(days: list[DateMention]) -> bool:
    """As WordPress prints a day of publication and the same day of change."""
    return len(days) == 2 and days[0].value == days[1].value


def _at_edge(text: str, days: list[DateMention]) -> bool:
    """Behind the line's begin, or ahead of its end, with no word of a sentence beside it."""
    first, last = days[0], days[-1]
    return not text[: first.start].strip(f" {_STROKES}") or not text[last.end :].strip(f" {_STROKES}")
