"""Lines that name the author."""

from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from newsclean.cleaners._phrases import HINT_SCORE, PhraseCleaner
from newsclean.document import Document
from newsclean.fields.authors import MAX_LINE, Byline, parse_byline, starts_like_byline
from newsclean.fields.metaline import has_date
from newsclean.marks import Label, Mark
from newsclean.rules import ends_sentence
from newsclean.shapes import is_prose

ENOUGH = 0.7
"""Confidence from which a byline is believed without the article's head around it."""


_MOST_BLANKS = 12

MOST_INSIDE = 2
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
        yield from super().label(document)
        short = (line for line in document.lines if 3 < len(line.text) <= MAX_LINE)
        read = [(line, byline) for line in short if (byline := _read(line.text)) is not None]
        prose = [line.index for line in document.lines if is_prose(line)] if len(read) > MOST_INSIDE else []
        inside = [line.index for line, _ in read if prose and prose[0] + 2 < line.index < prose[-1]]
        for line, byline in read:
            listed = len(inside) > MOST_INSIDE and line.index in inside
            score = 0.9 if byline.confidence >= ENOUGH and not listed else HINT_SCORE
            yield Mark(line.index, Label.BYLINE, f"common.byline.{byline.kind}", score)


@lru_cache(maxsize=4096)
def _read(text: str) -> Byline | None:
    """The byline a line is, if it begins with a byline's word or has a date; names alone are the head's business."""
    if text.count(" ") > _MOST_BLANKS and ends_sentence(text):
        return None
    if not (starts_like_byline(text) or has_date(text)):
        return None
    byline = parse_byline(text)
    return byline if byline is not None and byline.kind != "alone" else None
