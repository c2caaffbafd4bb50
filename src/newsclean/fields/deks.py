"""The dek (standfirst): the line or two below the title that sum the article up."""

from __future__ import annotations

from newsclean.document import Document
from newsclean.fields.titles_words import content_words, key_of, running_key, shared_words
from newsclean.line import Line
from newsclean.marks import Label

SHORTEST, LONGEST = 40, 450
_SHARED = 4
_REACH = 12


def find_dek(document: Document, title: Line | None) -> Line | None:
    """The dek below a title, or None.

    It is one where the head goes on below it (byline, date, photo), where it has no final full stop, or where it says
    what the paragraph behind it says again. Without a title only the last of these counts, on the first line.
    """
    at = title.index + 1 if title is not None else 0
    line = _first_free(document, at)
    if line is None or not SHORTEST <= len(line.text) <= LONGEST:
        return None
    paragraph = _first_free(document, line.index + 1)
    if paragraph is None or not paragraph.is_sentence or len(paragraph.text) < len(line.text) / 2:
        return None
    first = title is not None and not _is_below_byline(document, title, line)
    head_goes_on = first and paragraph.index > line.index + 1
    open_end = first and not line.is_sentence
    return line if head_goes_on or open_end or _says_the_same(line, paragraph) else None


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
