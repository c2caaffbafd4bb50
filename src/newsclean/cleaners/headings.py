"""Section headings and the time stamps of live blogs, told by shape and place; they stay, as blocks of their kind."""

import re
from collections.abc import Iterator
from typing import ClassVar

from newsclean.cleaner import Cleaner
from newsclean.document import Document
from newsclean.line import Line
from newsclean.marks import SURE, Label, Mark
from newsclean.shapes import is_bullet, is_prose

LONGEST_HEADING = 90
LEAST_STAMPS = 3
_STAMP = re.compile(r"(?:\d{1,2}[.:h]\d{2})(?::\d{2})?(?: ?(?:Uhr|Uhr:|h|[ap]\.?m\.?|[A-Z]{2,4}))?$", re.IGNORECASE)


class Headings(Cleaner):
    """Marks short lines without a full stop between two paragraphs as headings, and lone times as stamps.

    Both stay in the text. A time is a stamp where the text has three or more, each above a paragraph or a heading.

    >>> from newsclean import Pipeline
    >>> prose = "It rained all day and all night in the valley, and the river rose by a metre."
    >>> [block.kind for block in Pipeline(["headings"])(f"{prose}\\n\\nWhat comes next\\n\\n{prose}").blocks]
    ['paragraph', 'heading', 'paragraph']
    """

    name = "headings"
    needs: ClassVar[tuple[str, ...]] = ()

    def context(self, document: Document) -> Iterator[Mark]:
        """Marks that any mark of residue outweighs, but for stamps."""
        lines = document.lines
        for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
            if len(line.text) <= LONGEST_HEADING and is_prose(below) and is_prose(above) and _is_short_title(line):
                yield Mark(line.index, Label.HEADING, "common.heading.between", SURE)
        stamps = [line.index for line in lines[:-1] if len(line.text) <= 14 and _STAMP.match(line.text)]
        stamps = [index for index in stamps if _opens_entry(lines, index + 1)]
        if len(stamps) >= LEAST_STAMPS and any(map(is_prose, lines)):
            yield from (Mark(index, Label.STAMP, "common.stamp.time", 0.95) for index in stamps)


def _opens_entry(lines: list[Line], index: int) -> bool:
    """Whether a line has words enough for an entry of a live blog, or is a heading of one or two above a sentence."""
    if lines[index].words > 2:
        return True
    below = lines[index + 1 : index + 2]
    return bool(below) and lines[index].words > 0 and below[0].is_sentence and below[0].words > 2


def _is_short_title(line: Line) -> bool:
    text = line.text
    if is_bullet(text) or text[:1].islower() or text[:1] in "\"“„«'‘(|":
        return False
    return not line.is_sentence or text[-1] == "?"
