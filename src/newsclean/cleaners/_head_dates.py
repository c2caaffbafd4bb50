"""Bare dates that are the article's because of where they stand."""

import re
from collections.abc import Iterator

from newsclean.cleaners._head import Head
from newsclean.document import Document
from newsclean.fields.date_extras import without_extras
from newsclean.fields.dates import date_label, date_line, is_date_line
from newsclean.fields.metaline import has_date, without_reading_time
from newsclean.fields.titles_lines import META
from newsclean.line import Line
from newsclean.marks import Label, Mark, Said

_DATE_BELOW = 2
"""Lines below the title in which a bare date is the article's: right below it, or below the dek."""

_MOST_BETWEEN = 4
"""Lines between the title and the only bare date of a text that may be the article's: dek, kicker, name and role."""

_SHORTEST_TITLE = 16
_FEW_WORDS, _LONGEST = 4, 120
_MOST_PARTS = 7
_STROKES = re.compile(r"[|·•]|\s[-–—]\s")


def head_dates(document: Document, head: Head, names: set[int]) -> Iterator[Mark]:
    """Bare dates outside the body or beside other lines of the head, and dates with a place ("Madrid - 29/05/2025")."""
    hints = _bare_dates(document)
    latest = max((index for index in hints if index < head.end), default=-1)
    labelled = _labelled(document, head, hints)
    for index, hint in hints.items():
        if index in labelled:
            yield hint.at(index, 0.8)._replace(rule="common.date.labelled")
            yield Mark(index - 1, Label.DATE, "common.date.label", 0.8)
        else:
            alone = latest <= index + 2 and _is_in_head(document, index, head, names)
            first = len(hints) == 1 and index < head.end - 1 and _is_near_top(document, index, head)
            beside = _beside_residue(document, index) or alone or first
            if index < head.start or beside:
                yield hint.at(index, 0.7)
    near = (document.lines[index] for index in head.lines if not document.is_taken(index))
    with_place = [line.index for line in near if len(line.text) <= _LONGEST and _is_dated_place(line)]
    if len(with_place) <= _FEW_WORDS:  # more are a table or a list of events
        yield from (Mark(index, Label.DATE, "common.date.with_place", 0.65) for index in with_place)


def _bare_dates(document: Document) -> dict[int, Said]:
    hints: dict[int, Said] = {}
    for index in document.marked:
        for mark in document.marks[index]:
            if mark.rule == "common.date.bare":
                hints.setdefault(index, mark)
    return hints


def _labelled(document: Document, head: Head, hints: dict[int, Said]) -> set[int]:
    """The dates below a line such as "Published"; several of them in the body are those of what it speaks of."""
    found = {index for index in hints if index and date_label(document.lines[index - 1].text)}
    inside = {index for index in found if head.start < index < head.end - 1}
    return found if len(inside) <= 2 else found - inside  # published and updated


def _is_in_head(document: Document, index: int, head: Head, names: set[int]) -> bool:
    """Whether a date stands beside a name that is a byline, or below the title with at most a dek between.

    (Where more dates follow further down, they are the headings of a chronology.)
    """
    if not names.isdisjoint((index - 1, index + 1)):
        return True
    return (
        head.title >= 0
        and not _is_statement(document.lines[head.title])
        and any(_is_print(document, above, head.title) for above in range(max(0, index - _DATE_BELOW), index))
    )


def _is_statement(line: Line) -> bool:
    """Whether what was taken for the title is a sentence; questions are titles often."""
    return line.is_sentence and not line.text.endswith("?")


def _is_near_top(document: Document, index: int, head: Head) -> bool:
    """Whether little stands between a date and the title, or the text's top: a dek, a kicker, a name; or it is right
    above a headline that the window title of a page repeats."""
    top = head.title if head.title < index and not _is_statement(document.lines[head.title]) else -1
    between = document.lines[top + 1 : index]
    if len(between) <= _MOST_BETWEEN and sum(line.is_sentence for line in between) <= (1 if top < 0 else 2):
        return True
    below = document.lines[index + 1].text if index + 1 < len(document.lines) else ""
    return len(below) >= _SHORTEST_TITLE and below in document.lines[0].text


def _is_print(document: Document, index: int, title: int) -> bool:
    return index == title or document.lines[index].text == document.lines[title].text


def _is_dated_place(line: Line) -> bool:
    read = date_line(without_reading_time(line.text)) if has_date(line.text) else None
    if read is None or not read.rest:
        return False
    text = without_extras(line.text)
    words = [word.strip("()-–—,./|@") for start, end in _rest(text) for word in text[start:end].split()]
    few = len(words) <= _FEW_WORDS and all(word.isalpha() and not word[0].islower() for word in words if word)
    return few or _is_in_parts(text)


def _rest(text: str) -> tuple[tuple[int, int], ...]:
    read = date_line(text)
    return read.rest if read is not None else ()


def _is_in_parts(text: str) -> bool:
    """ "Essay | Published: 2026-07-12 | boats | old towns": strokes part the date from a few words each."""
    parts = [part.strip() for part in _STROKES.split(text) if part.strip()]
    others = [part for part in parts if not has_date(part)]
    return (
        len(others) < len(parts) <= _MOST_PARTS
        and all(len(part.split()) <= _FEW_WORDS and not part.endswith((".", "?", "!", ":")) for part in others)
        and all(is_date_line(part) for part in parts if part not in others)
    )


def _beside_residue(document: Document, index: int) -> bool:
    """Between two lines that leave the text, or beside another line of a head; the first and last lines count, too."""
    size = len(document.lines)
    sides = [n < 0 or n >= size or document.is_taken(n) for n in (index - 1, index + 1)]
    return all(sides) or _is_sure_meta(document, index - 1) or _is_sure_meta(document, index + 1)


def _is_sure_meta(document: Document, index: int) -> bool:
    return document.label(index) in META
