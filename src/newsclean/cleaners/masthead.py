"""The article's head: names and dates that mean something only because of where they stand."""

import re
from collections.abc import Iterator
from itertools import islice

from newsclean.cleaner import Cleaner
from newsclean.cleaners._head import Head, is_meta
from newsclean.cleaners._head_dates import head_dates
from newsclean.document import Document
from newsclean.fields.asides import is_other_label
from newsclean.fields.authors import CHECKER, KNOWN, Byline, names_subject, parse_byline
from newsclean.fields.bio import read_intro, strength
from newsclean.fields.dates import date_line
from newsclean.fields.metaline import has_date
from newsclean.fields.prefixes import is_bare_prefix
from newsclean.line import Line
from newsclean.marks import SURE, Label, Mark

_LONGEST, _LONGEST_LABEL, _LONGEST_BIO = 120, 30, 1000
_MOST_DATES = 6
_BELOW_TITLE = 3
_SHORT = 60
_LONGEST_DAY = 16
_ENOUGH = 0.7
_ADDRESS = re.compile(r"(?:(?:[Ee]-?)?[Mm]ail: ?)?[\w.+-]{1,40}@[\w-]{1,30}(?:\.[\w-]{2,20}){1,3}")

_LIST = 5
"""Lines with nothing but a name, one below another, from which on they are a list and not the authors."""


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
        head = Head(document)
        names = [*_labelled_names(document, head), *_names(document, head), *_checkers(document)]
        yield from names
        yield from _addresses(document, {mark.line for mark in names})
        yield from head_dates(document, head, {mark.line for mark in names})


def _names(document: Document, head: Head) -> Iterator[Mark]:
    """Names by themselves."""
    if not any(_may_be_name(document, line) for line in document.lines):  # before a headline is sought
        return
    for index in sorted({*head.lines, *head.behind, *_below_title(document, head), *_around_dates(document, head)}):
        line = document.lines[index]
        mark = _name(document, line, head) if _may_be_name(document, line) else None
        if mark is not None and not _is_in_list(document, index):
            yield mark


def _may_be_name(document: Document, line: Line) -> bool:
    return not line.is_sentence and len(line.text) <= _LONGEST and document.label(line.index) is None


def _below_title(document: Document, head: Head) -> Iterator[int]:
    if head.title >= 0:
        yield from range(head.title + 1, min(len(document.lines), head.title + 1 + _BELOW_TITLE))


def _around_dates(document: Document, head: Head) -> Iterator[int]:
    """Lines beside the first dates above the body, however far above: forms and offers may stand between."""
    dates = (line.index for line in document.lines[: head.start] if document.label(line.index) is Label.DATE)
    for index in islice(dates, _MOST_DATES):
        yield from (n for n in (index - 1, index + 1) if 0 <= n < len(document.lines))


def _labelled_names(document: Document, head: Head) -> Iterator[Mark]:
    """ "By" on a line of its own, and the names on the lines behind it; far from the article's head only one such."""
    labels = [line.index for line in document.lines if len(line.text) <= _LONGEST_LABEL and is_bare_prefix(line.text)]
    if not labels:
        return
    near = {*head.lines, *head.behind}
    named = {index: _names_from(document, index + 1) for index in labels}
    far = {tuple(document.lines[n].text for n in names) for index, names in named.items() if index not in near}
    for index, names in named.items():
        if names and (index in near or len(far) == 1):
            yield Mark(index, Label.BYLINE, "common.byline.label", 0.9)
            yield from (Mark(n, Label.BYLINE, "common.byline.labelled", 0.92) for n in names)


def _names_from(document: Document, start: int) -> list[int]:
    """The lines with names from a line on."""
    names = []
    strong = len(document.lines[start - 1].text.split()) > 1
    for index in range(start, min(len(document.lines), start + 12)):
        text = document.lines[index].text
        byline = parse_byline(text) if len(text) <= _LONGEST else None
        if byline is not None and byline.confidence < KNOWN and _is_wording(document, byline, strong):
            break
        joins = text.strip(" ,;&").casefold() in ("", "und", "and", "et", "y", "e", "og", "och", "en")
        if not joins and (byline is None or byline.kind == "dated"):
            break
        if byline is not None or index > start:
            names.append(index)
    return names


def _checkers(document: Document) -> Iterator[Mark]:
    """The names below "Reviewed by" or "Photos by": they leave with the label, but are no authors."""
    for line in document.lines[1:]:
        above = document.lines[line.index - 1].text
        if len(above) <= _LONGEST_LABEL and len(line.text) <= _SHORT and is_other_label(above):
            byline = parse_byline(line.text)
            if byline is not None and byline.names and byline.kind in ("alone", "role"):
                yield Mark(line.index, Label.BYLINE, CHECKER, 0.93)


def _addresses(document: Document, names: set[int]) -> Iterator[Mark]:
    """E-mail addresses right below a byline, as some papers print them."""
    if "@" not in document.text:
        return
    for line in document.lines[1:]:
        text = line.text
        if "@" not in text or len(text) > _SHORT:
            continue
        above = line.index - 1
        signed = above in names or document.label(above) is Label.BYLINE
        if signed and document.label(line.index) is None and _ADDRESS.fullmatch(text):
            yield Mark(line.index, Label.BYLINE, "common.byline.address", 0.8)


def _beside_meta(document: Document, index: int) -> bool:
    return any(is_meta(document, n) for n in (index - 2, index - 1, index + 1, index + 2))


def _name(document: Document, line: Line, head: Head) -> Mark | None:
    byline = parse_byline(line.text)
    if byline is None or names_subject(byline):
        return None
    if (
        byline.kind in ("alone", "dated")
        and byline.confidence < KNOWN
        and (_is_wording(document, byline) or line.text in document.lines[0].text)
    ):
        return None
    beside, dated = _beside_meta(document, line.index), _next_to_date(document, line.index)
    last, presented = line.index == len(document.lines) - 1, _is_presented(document, line, byline)
    if not (beside if not byline.names else byline.confidence >= KNOWN or dated or last or presented):
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


def _is_wording(document: Document, byline: Byline, each: bool = False) -> bool:
    """Whether the words of what looks like a name stand in the text in small letters: they are words, no name.

    Below a label such as "Posted by" it takes each word of the name.
    """
    words = [word.lower() for author in byline.names for word in author.name.split() if len(word) > 2]
    small = [f" {word}" in document.text for word in words]
    return bool(small) and (all(small) if each else any(small))


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
        or _is_day(document, line)
        for line in near
    )


def _is_day(document: Document, line: Line) -> bool:
    """Whether a line is a day without its year or "2 days ago", and the next one a reading time, as blogs have them."""
    below = line.index + 1
    if len(line.text) > _LONGEST_DAY or below == len(document.lines) or not line.has_digit:
        return False
    if document.label(below) is not Label.READING_TIME:
        return False
    day = date_line(line.text)
    return day is not None and not day.rest


def _place(document: Document, line: Line, head: Head) -> float:
    """How much a place speaks for a byline: next to the body's beginning or end, rather than in it."""
    index = line.index
    if 0 <= head.title < index <= head.title + _BELOW_TITLE and _stands_alone(document, index):
        return 0.15
    if head.start <= index < head.end - 1:
        if _next_to_date(document, index):
            return 0.0
        beside = document.is_taken(index - 1) or document.is_taken(index + 1)
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
    return document.is_taken(index + 1) or is_meta(document, index + 1)
