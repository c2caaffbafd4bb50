"""Which lines of a text could be its headline, and what of the text bears on all of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from newsclean.document import Document
from newsclean.fields.authors import parse_byline
from newsclean.fields.metaline import has_date
from newsclean.fields.titles_words import (
    SITE_MARK,
    content_words,
    key_of,
    parts_of_window,
    running_key,
    shared_words,
    size_of_run,
    width,
    without_site,
)
from newsclean.line import Line
from newsclean.marks import Label
from newsclean.rules import has_no_stops
from newsclean.shapes import is_prose

FIRST, LOOK_BACK, INTO_BODY = 12, 60, 8
"""Lines at a text's beginning, before its body and in it among which the headline is sought."""

DEEP = 20
"""Lines above the body from which on a text is rather a whole page's."""

MANY_SHORT = 7
"""Lines of three words or fewer among a text's first fifteen: a menu."""

_NEAR_TOP = 16
"""Lines at the top among which a part of the window title that stands alone shows that the first line is one."""

SHORTEST, LONGEST, LONG_PARAGRAPH = 6, 240, 300
TELLING = 12
"""Characters from which on the same words twice are no accident."""

META = (Label.BYLINE, Label.DATE, Label.READING_TIME)
_DAY = r"(?:[^\W\d]{3,12}\.? \d{1,2},? |\d{1,2}\.? [^\W\d]{3,12}\.? )?"
_LIFE = re.compile(_DAY + r"1[89]\d\d ?[-–—] ?" + _DAY + r"(?:19|20)\d\d")
"""Somebody's first and last day, below the name of an obituary."""

_MENU = (Label.USER_INTERFACE, Label.NAVIGATION, Label.NEWSLETTER, Label.LEGAL)
_FREE = (None, Label.HEADING)
_OPEN_ENDS = ":：;,"
_CLOSERS = "\"'”’»“)"
_QUOTES = "\"'”’»“‘„«‹›「」『』"
_SPOKEN = ("— ", "– ", "- ", "― ")
_RAISED = ("?", "？", "؟", "!", "！")
_TOP = 3
_MENU_WORDS, _NEAR_BODY, _SIGNATURE_WORDS = 2, 12, 5
_LONG_QUESTION, _LONGEST_SPEAKER, _SPEAKER_WORDS = 100, 30, 3
_SENTENCES, _SENTENCE = 3, 400
_LONGEST_AMOUNT = 60
_AMOUNT = re.compile(r"[\d½¼¾][\d½¼¾.,/–-]{0,6} ?([^\W\d_])")
_CAPTION_START = re.compile(r"(?i)(?:foto|photo|bild|image|picture|video|audio|caption|credit|quelle)\b|©")
_CAPTION_LETTERS = frozenset("fpbivacqFPBIVACQ©")


class Candidate(NamedTuple):
    """A line that could be the headline."""

    line: Line
    text: str  # of a window title, without the site
    key: str
    words: frozenset[str]


class Scene(NamedTuple):
    """What of a document bears on all its candidates."""

    document: Document
    start: int  # first line of the body
    page: bool  # a whole page, its first line the window title
    top: str  # key of that, without the site; empty on other texts
    top_words: frozenset[str]
    body: str  # key of its first sentences
    found: dict[int, Candidate]
    eligible: list[int]  # candidates that look like headlines, in order
    prose: list[int]  # paragraphs, in order
    meta: frozenset[int]  # lines that are, perhaps, byline, date or reading time


def scene_of(document: Document, run: tuple[int, int]) -> Scene:
    """Reads what all candidates are compared with, and the candidates."""
    page, lines, start = is_page(document, run), document.lines, run[0]
    last = min(len(lines), max(FIRST, start + INTO_BODY) + 4)
    meta = frozenset([n for n, marks in enumerate(document.marks[:last]) if marks and any_meta(document, n)])
    prose = [
        n for n, line in enumerate(lines[:last]) if line.is_sentence and is_prose(line) and document.winner(n) is None
    ]
    top = _without_site(lines, start) if page else ""
    key = key_of(top[:LONGEST]) if page else ""
    places = _places(document, start, top, meta) if page else _places_of_text(document, start, meta, prose)
    possible = [lines[n] for n in places if _may_be_title(document, lines[n], key)]
    body = running_key(" ".join(_first_sentences(lines[start : run[1]]))) if possible else ""
    words = content_words(key)
    found = {c.line.index: c for c in _candidates(possible, top) if not page or _is_telling(c, words, body, meta)}
    eligible = [n for n, c in found.items() if not (page and n == 0) and _is_eligible(document, c.line)]
    return Scene(document, start, page, key, words, body, found, eligible, prose, meta)


def _is_telling(one: Candidate, words: frozenset[str], body: str, meta: frozenset[int]) -> bool:
    """Not the entries of menus, which share no word with window title and body."""
    long_enough = one.text.count(" ") > _MENU_WORDS or not one.text.isascii() or one.line.index + 1 in meta
    return long_enough or not words.isdisjoint(one.words) or shared_words(one.words, body) > 0


def any_meta(document: Document, index: int) -> bool:
    """Whether a line is a byline, a date or a reading time, be it only perhaps."""
    marks = document.marks[index]
    return bool(marks) and (marks[0].label in META or (len(marks) > 1 and any(mark.label in META for mark in marks)))


def _first_sentences(body: list[Line]) -> Iterator[str]:
    sentences = (line for line in body if line.is_sentence or (not line.text.isascii() and has_no_stops(line.text)))
    return islice((line.text[:_SENTENCE] for line in sentences), _SENTENCES)


def is_page(document: Document, run: tuple[int, int]) -> bool:
    """Whether a text is a whole page's, so that its first line is the window title and no line of the article."""
    if "is_page" not in document.memo:
        document.memo["is_page"] = bool(document.lines) and _is_page(document, run[0])
    return bool(document.memo["is_page"])


def _is_page(document: Document, start: int) -> bool:
    lines, top = document.lines, document.lines[0].text
    head = without_site(top) if len(top) <= LONGEST else ""
    if head and _stands_below(head, lines):
        return True
    near = lines[: min(_NEAR_TOP, start + 1)]
    if len(top) <= LONGEST and any(_stands_below(part, near) for part in parts_of_window(top)):
        return True
    if start <= 5 or document.marks[0] or has_date(top):
        return False
    votes = (start > DEEP) + bool(head) + _has_menu(document) + (sum(n.words <= 3 for n in lines[1:16]) >= MANY_SHORT)
    votes -= any(any_meta(document, n) for n in range(1, 7))
    return votes >= 2 or (votes == 1 and _is_echoed(top, lines))


def _without_site(lines: list[Line], start: int) -> str:
    """The window title without the site's name: its part that stands lowest as a line, or what is before the name."""
    top = lines[0].text
    head = without_site(top) or top
    above = {key_of(line.text): line.index for line in lines[1 : start + INTO_BODY] if len(line.text) <= LONGEST}
    parts = parts_of_window(top) if key_of(head) not in above else []
    standing = [part for part in parts if len(part) >= SHORTEST and key_of(part) in above]
    return max(standing, key=lambda part: above[key_of(part)], default=head)


def _stands_below(head: str, lines: list[Line]) -> bool:
    size = len(head)
    alike = (line.text for line in lines[1:] if -5 < len(line.text) - size < 5)
    return any(text == head or key_of(text) == key_of(head) for text in alike)


def _has_menu(document: Document) -> bool:
    return any(document.label(n) in _MENU for n in range(1, min(16, len(document.lines))))


def _is_echoed(top: str, lines: list[Line]) -> bool:
    """Whether the first line begins or ends with another one."""
    texts = (line.text for line in lines[1:] if TELLING <= len(line.text) <= len(top))
    return any(top.startswith(text) or top.endswith(text) for text in texts)


def _candidates(lines: Iterable[Line], top: str) -> Iterator[Candidate]:
    for line in lines:
        text = top if top and not line.index else line.text
        key = key_of(text)
        yield Candidate(line, text, key, content_words(key))


def _places_of_text(document: Document, start: int, meta: frozenset[int], prose: list[int]) -> list[int]:
    """At the beginning, before the body's first paragraph, above a byline or a date; not below two paragraphs."""
    lines, back = document.lines, max(0, start - LOOK_BACK)
    end = _behind_paragraphs(document, prose)
    top = next((n for n in prose if n >= start), start + _TOP)
    places = {0, *range(min(FIRST, start)), *range(back, min(top, start + _TOP))}
    above_meta = {n - k for n in meta for k in (1, 2, 3)}
    places |= above_meta
    end = min(end, len(lines))
    return sorted([n for n in places if 0 <= n < end and (n == 0 or n in above_meta or _is_worded(lines[n].text))])


def _behind_paragraphs(document: Document, prose: list[int]) -> int:
    """The line behind the second paragraph that says something new."""
    first = prose[0] if prose else 0
    others = (n for n in prose if document.lines[n].text != document.lines[first].text)
    return next(others, len(document.lines))


def _places(document: Document, start: int, top: str, meta: frozenset[int]) -> list[int]:
    """On a page: its first line, lines before the body, above a byline or a date, or like the window title."""
    lines, back = document.lines, max(0, start - LOOK_BACK)
    near_meta = {n - k for n in meta for k in (1, 2, 3)}
    near = [n for n in range(back, start) if n >= start - _NEAR_BODY or n in near_meta or _is_worded(lines[n].text)]
    places = {0, *near, *range(start, _end_of_head(document, start)), *(n for n in near_meta if 0 <= n < back)}
    if back:
        texts = enumerate([line.text for line in lines[:back]])
        places |= {n for n, text in texts if len(text) >= TELLING and (text in top or top in text)}
    return sorted(places)


def _is_worded(text: str) -> bool:
    """Unlike a menu's lines."""
    return text.count(" ") >= _MENU_WORDS or not text.isascii()


def _end_of_head(document: Document, start: int) -> int:
    """The line behind the first long paragraph, if it is near."""
    head = document.lines[start + 2 : start + INTO_BODY]
    found = next((line.index + 1 for line in head if len(line.text) > LONG_PARAGRAPH), start + INTO_BODY)
    return min(found, len(document.lines))


def _may_be_title(document: Document, line: Line, top: str) -> bool:
    text = line.text
    if not SHORTEST <= len(text) <= LONGEST or text[-1] in _OPEN_ENDS or text[0] == "…":
        return False
    label = document.label(line.index)
    if label not in _FREE and not (label is Label.LIST_ITEM and _ends_breadcrumbs(document, line.index)):
        return False
    if line.is_sentence and not _may_be_sentence(document, line, top):
        return False
    if (text[-1].isdigit() and _LIFE.fullmatch(text)) or _is_signature(document, line):
        return False
    if text[0].isdigit() and _is_ingredient(document, line.index):
        return False
    return " " in text or not text.isascii() or key_of(text) == top


def _is_signature(document: Document, line: Line) -> bool:
    """Whether a short line above a byline or a date is a name with a role: "Ana Lima Journalist"."""
    if line.words > _SIGNATURE_WORDS or line.index + 1 >= len(document.lines) or not any_meta(document, line.index + 1):
        return False
    byline = parse_byline(line.text)
    return byline is not None and bool(byline.names) and all(name.role for name in byline.names)


def _is_ingredient(document: Document, index: int) -> bool:
    """Whether an amount ("3 ripe figs") stands beside another: an item of a list, though it has no bullet."""
    beside = [n for n in (index - 1, index + 1) if 0 <= n < len(document.lines) and not document.marks[n]]
    return _is_amount(document.lines[index].text) and any(_is_amount(document.lines[n].text) for n in beside)


def _is_amount(text: str) -> bool:
    found = _AMOUNT.match(text) if len(text) <= _LONGEST_AMOUNT else None
    return found is not None and found[1].islower()


def _ends_breadcrumbs(document: Document, index: int) -> bool:
    """Whether an item is the last of a list at the top, as that of the breadcrumbs is."""
    return index < FIRST and document.label(index + 1) is not Label.LIST_ITEM


def _may_be_sentence(document: Document, line: Line, top: str) -> bool:
    """A headline is a question that nobody is quoted with, an exclamation at the very top, or stands twice."""
    text = line.text
    said = (text[-1] in _QUOTES and (text[0] in _QUOTES or line.index == 0)) or text.startswith(_SPOKEN)
    if is_raised(text) and not said and len(text) <= _LONG_QUESTION:
        return True if line.index == 0 else is_question(text) and not _is_asked(document, line)
    if top and line.index and len(text) <= _LONG_QUESTION and is_like(content_words(key_of(text)), content_words(top)):
        return True
    return _texts(document).count(text) > 1


def is_like(words: frozenset[str], top: frozenset[str]) -> bool:
    """Whether half of the words of a window title, and two, are those of a line."""
    return len(words & top) >= max(2, len(top) / 2)


def _is_asked(document: Document, line: Line) -> bool:
    """Whether a question is an interviewer's: who asks stands before another line, or who answers before the next."""
    speaker = _speaker(line.text)
    if not speaker:
        return False
    below = document.lines[line.index + 1 : line.index + 2]
    if below and speaker.istitle() and (answers := _speaker(below[0].text)) and answers.istitle():
        return True
    return document.text.count(f"\n{speaker}: ") > document.text.count(f"\n{line.text}")


def _speaker(text: str) -> str:
    speaker, colon, _ = text[:_LONGEST_SPEAKER].partition(": ")
    return speaker if colon and len(speaker.split()) <= _SPEAKER_WORDS else ""


def _texts(document: Document) -> list[str]:
    if "texts" not in document.memo:
        document.memo["texts"] = [line.text for line in document.lines]
    texts: list[str] = document.memo["texts"]
    return texts


def is_raised(text: str) -> bool:
    """Whether a line ends with a question or exclamation mark."""
    return text.rstrip(_CLOSERS).endswith(_RAISED)


def is_question(text: str) -> bool:
    """Whether a line ends with a question mark."""
    return text.rstrip(_CLOSERS).endswith(_RAISED[:3])


def _is_eligible(document: Document, line: Line) -> bool:
    text = line.text
    if document.marks[line.index] or width(text) < 16 or line.is_sentence:
        return False
    if text.count(" ") < 2 and not size_of_run(text):
        return False
    return not SITE_MARK.search(text) and not (text[0] in _CAPTION_LETTERS and _CAPTION_START.match(text))


def prose_above(scene: Scene, index: int, reach: int) -> bool:
    """Whether a paragraph stands among so many lines above."""
    at = bisect_left(scene.prose, index)
    return at > 0 and scene.prose[at - 1] >= index - reach
