"""The dek (standfirst): the line or two below the title that sum the article up."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document
from newsclean.fields.dates import date_line
from newsclean.fields.prefixes import is_bare_prefix
from newsclean.fields.titles_lines import META
from newsclean.fields.titles_words import content_words, key_of, running_key, shared_words, width
from newsclean.line import Line
from newsclean.marks import SURE, Label
from newsclean.shapes import is_prose

SHORTEST, LONGEST = 40, 450
_SHARED = 4
_REACH = 12
_BELOW, _BEHIND, _PARAGRAPHS = 4, 40, 2
"""Lines below a dek in which the head goes on, and in which so many paragraphs of the article must stand."""

_WORDS_OF_LABEL, _LONGEST_LABEL = 5, 30

_AGAIN = 0.7
"""Share of the title's words that another print of it has."""

_HEAD = {Label.BYLINE, Label.DATE, Label.CAPTION, Label.CREDIT, Label.READING_TIME}
_BYLINE = {Label.BYLINE}


def find_dek(document: Document, title: Line | None) -> Line | None:
    """The dek below a title, or None.

    It is one where the head goes on below it (byline, date, photo), where it has no final full stop, or where it says
    what the paragraph behind it says again. Without a title only the last of these counts, on the first line.
    """
    at = title.index + 1 if title is not None else 0
    line = _first_free(document, at)
    if line is not None and title is not None and _is_title_again(line, title):
        line = _first_free(document, line.index + 1)
    if line is None or not SHORTEST <= width(line.text) <= LONGEST or not (line.is_sentence or _is_worded(line.text)):
        return None
    if title is not None and _is_within_head(document, title, line):
        return line
    paragraph = _first_free(document, line.index + 1)
    if paragraph is None or not paragraph.is_sentence or len(paragraph.text) < len(line.text) / 2:
        return None
    first = title is not None and not _is_below_byline(document, title, line)
    head_goes_on = first and paragraph.index > line.index + 1
    open_end = first and not line.is_sentence
    return line if head_goes_on or open_end or _says_the_same(line, paragraph) else None


def _is_title_again(line: Line, title: Line) -> bool:
    """Whether a line is another print of the title, with a kicker or in other words of the same."""
    own = content_words(key_of(title.text))
    return len(line.text) < 2 * len(title.text) and len(own) > 1 and _shared(own, line) >= _AGAIN * len(own)


def _shared(own: frozenset[str], line: Line) -> int:
    return shared_words(own, running_key(line.text))


def _is_within_head(document: Document, title: Line, line: Line) -> bool:
    """Whether byline, date or photo stand right below a line, and paragraphs below them.

    Below a date only a byline counts, and below a byline nothing does.
    """
    above = {label for index in range(title.index + 1, line.index) for label in _kinds(document, index)}
    if Label.BYLINE in above:
        return False
    wanted = _BYLINE if Label.DATE in above else _HEAD
    found = next((True for index in _head_below(document, line) if wanted & _kinds(document, index)), False)
    behind = document.lines[line.index + 1 : line.index + 1 + _BEHIND]
    return found and sum(is_prose(one) and document.label(one.index) is None for one in behind) >= _PARAGRAPHS


def _is_worded(text: str) -> bool:
    """Whether a line without a final stop may be a sentence of sorts, and no menu, list of sections or date line."""
    words = text.split()
    if text.isupper() or text.islower() or date_line(text) is not None:
        return False
    return not text[0].islower() and (any(word.islower() for word in words) or text.upper() == text.lower())


def _head_below(document: Document, line: Line) -> Iterator[int]:
    """The next few lines below a dek as far as they are marked, or as short as labels are."""
    for index in range(line.index + 1, min(len(document.lines), line.index + 1 + _BELOW)):
        if not document.marks[index] and document.lines[index].words > _WORDS_OF_LABEL:
            return
        yield index


def _kinds(document: Document, index: int) -> set[Label]:
    """What a line is, be it only perhaps a byline or a date."""
    kinds = {m.label for m in document.marks[index] if m.score >= SURE or m.label in META}
    return kinds | _BYLINE if is_bare_prefix(document.lines[index].text[:_LONGEST_LABEL]) else kinds


def _is_below_byline(document: Document, title: Line, line: Line) -> bool:
    """What stands below byline and date is text, unless it says what the first paragraph says."""
    between = range(title.index + 1, line.index)
    return any(m.label in (Label.BYLINE, Label.DATE) for n in between for m in document.marks[n])


def _first_free(document: Document, start: int) -> Line | None:
    """The first line from there on that no mark is sure about, if it is near."""
    for index in range(start, min(len(document.lines), start + _REACH)):
        if not document.is_taken(index):
            return document.lines[index]
    return None


def _says_the_same(dek: Line, paragraph: Line) -> bool:
    if len(dek.text) > 300 or (len(paragraph.text) <= len(dek.text) and not dek.is_sentence):
        return False
    own = content_words(key_of(dek.text))
    return len(own) >= _SHARED and shared_words(own, running_key(paragraph.text[:600])) >= max(_SHARED, len(own) * 0.4)
