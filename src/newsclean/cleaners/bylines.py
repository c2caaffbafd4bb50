"""Lines that name the author."""

from collections.abc import Iterator
from typing import ClassVar

from newsclean.cleaners._phrases import HINT_SCORE, PhraseCleaner
from newsclean.document import Document, Line
from newsclean.fields.authors import MAX_LINE, Byline, parse_byline, starts_like_byline
from newsclean.fields.metaline import has_date
from newsclean.marks import Label, Mark

ENOUGH = 0.7
"""Confidence from which a byline is believed without the article's head around it."""


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

    def label(self, document: Document) -> Iterator[Mark]:
        """Marks of the packs' rules, and of the reader of bylines."""
        yield from super().label(document)
        for line in document.lines:
            byline = _read(line)
            if byline is not None:
                score = 0.9 if byline.confidence >= ENOUGH else HINT_SCORE
                yield Mark(line.index, Label.BYLINE, f"common.byline.{byline.kind}", score)


def _read(line: Line) -> Byline | None:
    """The byline a line is, if it begins with a byline's word or has a date; names alone are the head's business."""
    text = line.text
    if not 3 < len(text) <= MAX_LINE or not (starts_like_byline(text) or has_date(text)):
        return None
    byline = parse_byline(text)
    return byline if byline is not None and byline.kind != "alone" else None
