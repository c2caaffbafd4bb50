"""Lines that name the author."""

from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from newsclean.cleaners._phrases import HINT_SCORE, PhraseCleaner
from newsclean.document import Document
from newsclean.fields.authors import MAX_LINE, Byline, names_subject, parse_byline
from newsclean.fields.metaline import has_date
from newsclean.fields.prefixes import starts_like_byline
from newsclean.line import Line
from newsclean.marks import Label, Mark
from newsclean.shapes import is_post_signature, is_prose

ENOUGH = 0.7
"""Confidence from which a byline is believed without the article's head around it."""


_MOST_BLANKS = 12

MOST_INSIDE = 1
"""Bylines among the paragraphs of one article; more are a list of books or films, and stay."""


class Bylines(PhraseCleaner):
    """Marks lines that read like a byline as a whole, in many languages.

    "By", "Von" or "Par" at a line's start alone prove nothing. A name by itself is a byline only in the article's head
    (see `newsclean.cleaners.Masthead`).

    >>> Bylines()("By Jane Doe and John Roe\\n\\nBy noon it rained.")
    'By noon it rained.'
    """

    name = "bylines"
    labels: ClassVar[tuple[Label, ...]] = (Label.BYLINE,)
    needs: ClassVar[tuple[str, ...]] = ()
    per_line: ClassVar[bool] = False

    def label(self, document: Document) -> Iterator[Mark]:
        """Marks of the packs' rules, and of the reader of bylines."""
        lines = (line for line in document.lines if _may_be_byline(line))
        marks = [*super().label(document), *(mark for line in lines if (mark := _mark(line)) is not None)]
        listed = _listed(document, {mark.line for mark in marks})
        yield from (mark._replace(score=HINT_SCORE) if mark.line in listed else mark for mark in marks)


def _may_be_byline(line: Line) -> bool:
    """Cheap test that paragraphs fail."""
    if not 3 < len(line.text) <= MAX_LINE or is_post_signature(line.text):
        return False
    return not (line.is_sentence and line.text.count(" ") > _MOST_BLANKS)


def _mark(line: Line) -> Mark | None:
    byline = _read(line.text)
    if byline is None:
        return None
    if names_subject(byline):
        return Mark(line.index, Label.DATE, "common.date.with_place", HINT_SCORE)
    score = 0.9 if byline.confidence >= ENOUGH else HINT_SCORE
    return Mark(line.index, Label.BYLINE, f"common.byline.{byline.kind}", score)


def _listed(document: Document, bylines: set[int]) -> set[int]:
    """Those of too many different bylines that stand among the article's paragraphs."""
    if len(bylines) <= MOST_INSIDE:
        return set()
    prose = [line.index for line in document.lines if is_prose(line)]
    inside = {index for index in bylines if prose and prose[0] + 2 < index < prose[-1]}
    return inside if len({document.lines[index].text for index in inside}) > MOST_INSIDE else set()


@lru_cache(maxsize=4096)
def _read(text: str) -> Byline | None:
    """The byline a line is, if it begins with a byline's word or has a date; names alone are the head's business."""
    if not (starts_like_byline(text) or has_date(text)):
        return None
    byline = parse_byline(text)
    return byline if byline is not None and byline.kind != "alone" else None
