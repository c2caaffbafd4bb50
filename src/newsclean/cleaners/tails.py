"""What stands below an article: comment threads and lists of other stories, cut only with evidence."""

import itertools
from collections.abc import Iterator
from typing import ClassVar

from newsclean.cleaner import Cleaner
from newsclean.document import Document
from newsclean.marks import Mark
from newsclean.shapes import is_prose, sign

SIGNS_PER_PROSE = 0.8
"""Residue lines asked for each paragraph-like line below a tail marker: a thread has a name, a date, a "Reply"."""

MAY_RUN_ON = 0.34
"""Share of paragraph-like lines that may follow one another directly: an article's do, those of a thread are parted."""


class Tails(Cleaner):
    """Takes everything below a marker such as "Comments" if nothing there reads like the article.

    What stands below may hold paragraphs (comments, excerpts of other posts) if residue lies between them. Above the
    marker there must be an article: a section of it headed "Comments" stays.

    >>> from newsclean.cleaners import Comments
    >>> text = "It rained all day and the river rose.\\n\\nComments\\n\\nNice rain\\n\\nTotally"
    >>> Comments()(text)
    'It rained all day and the river rose.'
    """

    name = "tails"
    needs: ClassVar[tuple[str, ...]] = ()

    def context(self, document: Document) -> Iterator[Mark]:
        """Marks from the first marker with evidence to the end of the document."""
        for index, mark in _markers(document):
            if _is_tail(document, index):
                yield mark._replace(score=0.9)
                yield from _below(document, index, mark)
                return


def _markers(document: Document) -> list[tuple[int, Mark]]:
    rules = document.rules.rules
    return [
        (index, mark)
        for index in document.marked
        for mark in document.marks[index]
        if mark.rule in rules and rules[mark.rule].extent == "tail" and mark.span is None
    ]


def _is_tail(document: Document, index: int) -> bool:
    lines = document.lines
    above = [i for i in range(index) if document.label(i) is None and (is_prose(lines[i]) or lines[i].is_sentence)]
    if not above:
        return False
    below = range(index + 1, len(lines))
    prose = [i for i in below if document.label(i) is None and is_prose(lines[i])]
    if not prose:
        return True
    signs = sum(sign(document, i) for i in range(index + 1, prose[-1]))
    if signs < SIGNS_PER_PROSE * len(prose):
        return False
    runs_on = sum(b - a == 1 for a, b in itertools.pairwise(prose))
    less_than_above = sum(lines[i].words for i in prose) <= sum(lines[i].words for i in above)
    return runs_on <= MAY_RUN_ON * len(prose) if less_than_above else runs_on == 0


def _below(document: Document, index: int, marker: Mark) -> Iterator[Mark]:
    """Marks on all lines below; a list label or another marker says what the lines after it are."""
    label = marker.label
    for i in range(index + 1, len(document.lines)):
        own = _own_mark(document, i)
        if own is None:
            yield Mark(i, label, f"common.follows.{label.value}", 0.8)
            continue
        if document.rules.rules[own.rule].extent != "line" and own.content is None:
            label = own.label
        if document.label(i) is None:
            yield own._replace(score=0.8)


def _own_mark(document: Document, index: int) -> Mark | None:
    marks = [m for m in document.marks[index] if m.rule in document.rules.rules and m.span is None]
    return max(marks, key=Mark.order) if marks else None
