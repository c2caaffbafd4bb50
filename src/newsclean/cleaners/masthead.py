"""The article's head: names and dates that mean something only because of where they stand."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from newsclean.cleaner import Cleaner
from newsclean.document import Document
from newsclean.fields.authors import Byline, parse_byline
from newsclean.fields.bio import read_intro, strength
from newsclean.fields.dates import date_label, date_line
from newsclean.fields.layout import body_run
from newsclean.fields.metaline import has_date, without_reading_time
from newsclean.fields.prefixes import is_bare_prefix
from newsclean.fields.titles import best_candidate, is_page
from newsclean.line import Line
from newsclean.marks import STRUCTURE, SURE, Label, Mark

ABOVE, BELOW, BEHIND = 24, 8, 5
"""Lines before the body, into it, and behind it in which a name by itself may be a byline."""

_META = (Label.BYLINE, Label.DATE, Label.READING_TIME)
_LONGEST, _LONGEST_LABEL, _LONGEST_BIO = 120, 30, 1000
_MOST_DATES = 6
_BELOW_TITLE = 3
_DATE_BELOW = 2
"""Lines below the title in which a bare date is the article's: right below it, or below the dek."""

_LIKELY = 0.4
_SHORT = 60
_ENOUGH = 0.7
_KNOWN = 0.6
"""Confidence of a byline whose given names are known."""

_FEW_WORDS = 4

_LIST = 5
"""Lines with nothing but a name, one below another, from which on they are a list and not the authors."""


class Head(NamedTuple):
    """The body's first line and the line behind its last, and the lines of the head and behind the body."""

    start: int
    end: int
    lines: range
    behind: range
    title: int  # where the headline probably stands; -1 if nowhere, or if the caller said


class Masthead(Cleaner):
    """Marks names, agencies and dates without any label ("Jane Doe", "dpa", "12 July 2026") in the head of an article.

    A name by itself needs a date, a byline or the word "by" beside it, or a known given name right before the body;
    anywhere else it is a subhead, a speaker or a caption and stays.

    >>> from newsclean import Pipeline
    >>> article = Pipeline(["masthead"])(
    ...     "Jane Doe\\n12 July 2026, 9:30\\n\\nIt rained all day in the north and the river rose to the mark again.")
    >>> article.authors[0].name, str(article.published)
    ('Jane Doe', '2026-07-12 09:30:00')
    """

    name = "masthead"
    needs = ("dates", "bylines")

    def context(self, document: Document) -> Iterator[Mark]:
        """Marks on bylines and dates near the body's first line, and on a last line that is a name."""
        head = _head(document)
        names = [*_labelled_names(document, head), *_names(document, head)]
        yield from names
        yield from _dates(document, head, {mark.line for mark in names})


def _names(document: Document, head: Head) -> Iterator[Mark]:
    """Names by themselves."""
    for index in sorted({*head.lines, *head.behind, *_below_title(document, head), *_around_dates(document, head)}):
        line = document.lines[index]
        if document.label(index) is None and len(line.text) <= _LONGEST and not line.is_sentence:
            mark = _name(document, line, head)
            if mark is not None and not _is_in_list(document, index):
                yield mark


def _head(document: Document) -> Head:
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


def _below_title(document: Document, head: Head) -> Iterator[int]:
    if head.title >= 0:
        yield from range(head.title + 1, min(len(document.lines), head.title + 1 + _BELOW_TITLE))


def _around_dates(document: Document, head: Head) -> Iterator[int]:
    """Lines beside the first dates above the body, however far above: forms and offers may stand between."""
    dates = (line.index for line in document.lines[: head.start] if document.label(line.index) is Label.DATE)
    for index in islice(dates, _MOST_DATES):
        yield from (n for n in (index - 1, index + 1) if 0 <= n < len(document.lines))


def _is_taken(document: Document, index: int) -> bool:
    label = document.label(index)
    return label is not None and label not in STRUCTURE


def _is_meta(document: Document, index: int) -> bool:
    """Whether a line is a byline, a date or a reading time, be it only perhaps."""
    return 0 <= index < len(document.lines) and any(m.label in _META for m in document.marks[index])


def _labelled_names(document: Document, head: Head) -> Iterator[Mark]:
    """ "By" on a line of its own, and the names on the lines behind it; far from the article's head only one such."""
    near = {*head.lines, *head.behind}
    named = {line.index: _names_from(document, line.index + 1) for line in document.lines if _is_label(line)}
    far = {tuple(document.lines[n].text for n in names) for index, names in named.items() if index not in near}
    for index, names in named.items():
        if names and (index in near or len(far) == 1):
            yield Mark(index, Label.BYLINE, "common.byline.label", 0.9)
            yield from (Mark(n, Label.BYLINE, "common.byline.labelled", 0.92) for n in names)


def _is_label(line: Line) -> bool:
    return len(line.text) <= _LONGEST_LABEL and is_bare_prefix(line.text)


def _names_from(document: Document, start: int) -> list[int]:
    """The lines with names from a line on."""
    names = []
    for index in range(start, min(len(document.lines), start + 12)):
        text = document.lines[index].text
        byline = parse_byline(text) if len(text) <= _LONGEST else None
        if byline is not None and byline.confidence < _KNOWN and _is_wording(document, byline):
            break
        joins = text.strip(" ,;&").casefold() in ("", "und", "and", "et", "y", "e", "og", "och", "en")
        if not joins and (byline is None or byline.kind == "dated"):
            break
        if byline is not None or not joins or index > start:
            names.append(index)
    return names


def _bare_dates(document: Document) -> dict[int, Mark]:
    marked = enumerate(document.marks)
    hints = {n: next((m for m in marks if m.rule == "common.date.bare"), None) for n, marks in marked if marks}
    return {index: hint for index, hint in hints.items() if hint is not None}


def _dates(document: Document, head: Head, names: set[int]) -> Iterator[Mark]:
    """Bare dates outside the body or beside other lines of the head, and dates with a place ("Madrid - 29/05/2025")."""
    hints = _bare_dates(document)
    latest = max((index for index in hints if index < head.end), default=-1)
    for index, hint in hints.items():
        if index and date_label(document.lines[index - 1].text):
            yield hint._replace(rule="common.date.labelled", score=0.8)
            yield Mark(index - 1, Label.DATE, "common.date.label", 0.8)
        else:
            alone = latest <= index + 2
            beside = _beside_residue(document, index) or (alone and _is_in_head(document, index, head, names))
            if index < head.start or beside:
                yield hint._replace(score=0.7)
    near = (document.lines[index] for index in head.lines if not _is_taken(document, index))
    with_place = [line.index for line in near if len(line.text) <= _LONGEST and _is_dated_place(line)]
    if len(with_place) <= _FEW_WORDS:  # more are a table or a list of events
        yield from (Mark(index, Label.DATE, "common.date.with_place", 0.65) for index in with_place)


def _is_in_head(document: Document, index: int, head: Head, names: set[int]) -> bool:
    """Whether a date stands beside a name that is a byline, or below the title with at most a dek between.

    (Where more dates follow further down, they are the headings of a chronology.)
    """
    if not names.isdisjoint((index - 1, index + 1)):
        return True
    return (
        head.title >= 0
        and not document.lines[head.title].is_sentence
        and any(_is_print(document, above, head.title) for above in range(max(0, index - _DATE_BELOW), index))
    )


def _is_print(document: Document, index: int, title: int) -> bool:
    return index == title or document.lines[index].text == document.lines[title].text


def _is_dated_place(line: Line) -> bool:
    read = date_line(without_reading_time(line.text)) if has_date(line.text) else None
    if read is None or not read.rest:
        return False
    text = without_reading_time(line.text)
    words = [word for start, end in read.rest for word in text[start:end].split()]
    words = [word.strip("()-–—,./|") for word in words]
    return len(words) <= _FEW_WORDS and all(word.isalpha() and not word[0].islower() for word in words if word)


def _beside_meta(document: Document, index: int) -> bool:
    return any(_is_meta(document, n) for n in (index - 2, index - 1, index + 1, index + 2))


def _beside_residue(document: Document, index: int) -> bool:
    """Between two lines that leave the text, or beside another line of a head; the first and last lines count, too."""
    size = len(document.lines)
    sides = [n < 0 or n >= size or _is_taken(document, n) for n in (index - 1, index + 1)]
    return all(sides) or _is_sure_meta(document, index - 1) or _is_sure_meta(document, index + 1)


def _is_sure_meta(document: Document, index: int) -> bool:
    return document.label(index) in _META


def _name(document: Document, line: Line, head: Head) -> Mark | None:
    byline = parse_byline(line.text)
    if byline is None or (
        byline.kind in ("alone", "dated") and byline.confidence < _KNOWN and _is_wording(document, byline)
    ):
        return None
    beside, dated = _beside_meta(document, line.index), _next_to_date(document, line.index)
    last, presented = line.index == len(document.lines) - 1, _is_presented(document, line, byline)
    if not (beside if not byline.names else byline.confidence >= _KNOWN or dated or last or presented):
        return None
    near = max(0.45 * dated, 0.3 * beside)
    score = byline.confidence + near + 0.45 * presented + _place(document, line, head)
    score += 0.0 if byline.kind == "alone" else 0.1
    if score < (_ENOUGH if byline.names else 0.6):
        return None
    return Mark(line.index, Label.BYLINE, f"common.byline.{byline.kind}", max(SURE, min(0.85, score - 0.1)))


def _is_presented(document: Document, line: Line, byline: Byline) -> bool:
    """Whether another line, or the next one, is the person's biography: "Jane Doe is a writer and lives in Graz."."""
    if len(byline.names) != 1:
        return False
    text, name = document.text, byline.names[0].name
    at = text.find(f"\n{name} ") + 1
    elsewhere = text[at : at + _LONGEST_BIO].partition("\n")[0] if at else ""
    below = [line.text for line in document.lines[line.index + 1 : line.index + 2]]
    return any(_presents(one, name) for one in (elsewhere, *below))


def _presents(text: str, name: str) -> bool:
    intro = read_intro(text)
    return intro is not None and intro.name[0] == name.split()[0] and strength(intro, text) > 0


def _is_wording(document: Document, byline: Byline) -> bool:
    """Whether the words of what looks like a name stand in the text in small letters: they are words, no name."""
    text = document.text
    return any(f" {word.lower()}" in text for author in byline.names for word in author.name.split() if len(word) > 2)


def _is_in_list(document: Document, index: int) -> bool:
    """Whether names alone fill the lines around: a list, from which no name may go, as the next would then be first."""
    return _names_in_row(document, index, -1) + 1 + _names_in_row(document, index, 1) >= _LIST


def _names_in_row(document: Document, index: int, step: int) -> int:
    for count in range(_LIST):
        at = index + step * (count + 1)
        if not 0 <= at < len(document.lines) or not _is_name_alone(document.lines[at].text):
            return count
    return _LIST


def _is_name_alone(text: str) -> bool:
    byline = parse_byline(text) if len(text) <= _SHORT else None
    return byline is not None and byline.kind == "alone"


def _next_to_date(document: Document, index: int) -> bool:
    """Whether a date stands right above or below."""
    lines = document.lines
    near = [lines[n] for n in (index - 1, index + 1) if 0 <= n < len(lines)]
    return any(
        any(mark.label is Label.DATE for mark in document.marks[line.index])
        or (len(line.text) <= _SHORT and has_date(line.text))
        for line in near
    )


def _place(document: Document, line: Line, head: Head) -> float:
    """How much a place speaks for a byline: next to the body's beginning or end, rather than in it."""
    index = line.index
    if 0 <= head.title < index <= head.title + _BELOW_TITLE and _stands_alone(document, index):
        return 0.15
    if head.start <= index < head.end - 1:
        if _next_to_date(document, index):
            return 0.0
        beside = _is_taken(document, index - 1) or _is_taken(document, index + 1)
        return 0.1 if beside and index <= head.start + 6 and _stands_alone(document, index) else -0.25
    if index >= head.end - 1:
        last = index == len(document.lines) - 1
        return 0.45 if last and head.end - head.start >= 3 else 0.1 if index <= head.end + 1 else -0.2
    distance = sum(not document.marks[n] for n in range(index + 1, head.start))
    return 0.2 if distance <= 2 else 0.05 if distance <= 5 else -0.1


def _stands_alone(document: Document, index: int) -> bool:
    """No short line right behind that the name would be the heading of, or the name of a speaker."""
    if index + 1 >= len(document.lines) or document.lines[index + 1].is_sentence:
        return True
    return _is_taken(document, index + 1) or _is_meta(document, index + 1)
