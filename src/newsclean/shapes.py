"""Shapes of lines that several context cleaners ask for."""

import re

from newsclean.document import Document
from newsclean.line import Line
from newsclean.marks import STRUCTURE
from newsclean.rules import has_no_stops

BULLETS = tuple("-*•–▪●·")
PROSE_WORDS = 12
HEADLINE_CHARS = (20, 160)
HEADLINE_WORDS = 4
QUOTES = "'\"”’»"
_INNER_STOP = re.compile(r"[.!?][\"'”’»]? ")
_SAID = re.compile('["“][^"“”]{15,120}["”] ?\\w')
"""What somebody says, and who: "อ่านก่อนก็ได้ ชอบค่อยจ่าย" ยายว่า."""


def is_bullet(text: str) -> bool:
    """Whether a line is an item of a list: a bullet and a blank at its start."""
    return text[:1] in BULLETS and text[1:2].isspace()


def is_prose(line: Line) -> bool:
    """Whether a line reads like a paragraph: it ends as a sentence does and has at least twelve words."""
    return line.words >= PROSE_WORDS and line.is_sentence


def is_headline_like(line: Line) -> bool:
    """Whether a line could be a headline: 20 to 160 characters, four words, no final stop (a question may be one).

    What somebody says in a paragraph ends in quotation marks, too, but has a full stop before them or another sentence.
    """
    text = line.text
    low, high = HEADLINE_CHARS
    if "\u2e80" <= text[0] <= "\ud7af":
        low, high = low // 2, high // 2
    if not low <= len(text) <= high or line.words < HEADLINE_WORDS:
        return False
    if not line.is_sentence:
        return not (has_no_stops(text) and _SAID.match(text))
    return text[-1] in "?!" or (text[-1] in QUOTES and text[-2] not in ".…" and _INNER_STOP.search(text) is None)


def is_post_signature(text: str) -> bool:
    """Whether a line signs a post of a network that a page shows: its name and date are not the article's.

    >>> is_post_signature("— Ana Lima (@analima) May 3, 2021"), is_post_signature("Ana Lima (@analima)")
    (True, False)
    """
    return text[:1] in "—–-" and "(@" in text


def sign(document: Document, index: int) -> bool:
    """Whether any mark at all, sure or hint, says that a line is not article text."""
    return any(mark.label not in STRUCTURE for mark in document.marks[index])
