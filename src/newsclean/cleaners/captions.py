"""Captions beside a credit, and captions printed twice."""

from collections.abc import Iterator
from typing import ClassVar

from newsclean.cleaner import Cleaner
from newsclean.document import Document, Line
from newsclean.marks import Label, Mark

LONGEST_CAPTION = 400


class Captions(Cleaner):
    """Marks the neighbour of a credit as its caption, and the second print of a caption.

    >>> from newsclean.cleaners import PhotoCredits
    >>> PhotoCredits()("It rained.\\n\\nPHOTO: The river on Sunday.\\nThe river on Sunday.\\nAna Lima/AFP")
    'It rained.'
    """

    name = "captions"
    needs: ClassVar[tuple[str, ...]] = ()

    def context(self, document: Document) -> Iterator[Mark]:
        """Marks on captions."""
        for line in document.lines:
            mark = document.winner(line.index)
            if mark is None:
                continue
            if mark.label is Label.CAPTION:
                yield from _second_print(document, line, mark)
            elif mark.label is Label.CREDIT:
                yield from _caption_above(document, line)


def _second_print(document: Document, line: Line, mark: Mark) -> Iterator[Mark]:
    low, high = mark.content or (0, len(line.text))
    text = _key(line.text[low:high])
    for i in (line.index - 1, line.index + 1):
        if 0 <= i < len(document.lines) and text and _key(document.lines[i].text) == text:
            yield Mark(i, Label.CAPTION, "common.caption.second_print", 0.9)


def _caption_above(document: Document, line: Line) -> Iterator[Mark]:
    i = line.index - 1
    if i < 1 or document.label(i) is not None:
        return
    above = document.lines[i]
    if len(above.text) <= LONGEST_CAPTION and not above.is_sentence and above.words >= 4:
        yield Mark(i, Label.CAPTION, "common.caption.above_credit", 0.7)


def _key(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(". ")
