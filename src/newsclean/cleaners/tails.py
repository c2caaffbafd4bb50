"""What stands below an article: comment threads and lists of other stories, cut only with evidence."""

import itertools
from bisect import bisect_right
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from newsclean.cleaner import Cleaner
from newsclean.document import Document
from newsclean.line import Line
from newsclean.marks import Label, Mark, Said
from newsclean.shapes import is_prose, sign

SIGNS_PER_PROSE = 0.8
"""Residue lines asked for each paragraph-like line below a tail marker: a thread has a name, a date, a "Reply"."""

MAY_RUN_ON = 0.34
"""Share of paragraph-like lines that may follow one another directly: an article's do, those of a thread are parted."""

WITHIN_ARTICLES = frozenset(
    {Label.ADVERTISEMENT, Label.USER_INTERFACE, Label.NEWSLETTER, Label.PAYWALL, Label.PLAYER, Label.EMBED}
)
"""What stands between the paragraphs of an article, too, and so says nothing about what is below a marker."""


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
        text: Reading | None = None
        for index, mark in _markers(document):
            text = text or Reading.of(document)
            if text.is_tail(index, document.winner(index) is not None):
                yield mark.at(index, 0.9)
                yield from _below(document, index, mark)
                return


def _markers(document: Document) -> Iterator[tuple[int, Said]]:
    rules = document.rules.rules
    return (
        (index, mark)
        for index in document.marked
        for mark in document.marks[index]
        if mark.rule in rules and rules[mark.rule].extent == "tail" and mark.span is None
    )


class Reading(NamedTuple):
    """What of a document reads like an article, counted up to each line, so that asking of many markers costs little.

    Attributes:
        first: the first line that reads like an article's, -1 where none does.
        prose: lines that read like paragraphs.
        close: how many of the first so many of `prose` stand directly below the one before.
        prose_words, words, signs: words of paragraphs, of all such lines, and lines with a sign, before each line.
        parting: lines before each with a sign that does not stand inside articles, too.
    """

    first: int
    prose: list[int]
    close: list[int]
    prose_words: list[int]
    words: list[int]
    signs: list[int]
    parting: list[int]

    @classmethod
    def of(cls, document: Document) -> "Reading":
        """Reads a document once."""
        free = [line for line in document.lines if document.label(line.index) is None]
        read = [line for line in free if is_prose(line) or line.is_sentence]
        prose = [line for line in read if is_prose(line)]
        close = [0, *(b.index - a.index == 1 for a, b in itertools.pairwise(prose))]
        signs = [sign(document, i) for i in range(len(document.lines))]
        parting = [seen and _parts(document, i) for i, seen in enumerate(signs)]
        return cls(
            read[0].index if read else -1,
            [line.index for line in prose],
            list(itertools.accumulate(close)),
            _words_before(document, prose),
            _words_before(document, read),
            list(itertools.accumulate(signs, initial=0)),
            list(itertools.accumulate(parting, initial=0)),
        )

    def is_tail(self, index: int, is_link: bool = False) -> bool:
        """Whether there is an article above a marker, and none below it.

        A marker that may be a link to what is below ("12 comments" above the article) asks for more.
        """
        if not 0 <= self.first < index:
            return False
        begin = bisect_right(self.prose, index)
        count = len(self.prose) - begin
        if not count:
            return True
        signs = self.parting if is_link else self.signs
        if signs[self.prose[-1]] - signs[index + 1] < SIGNS_PER_PROSE * count:
            return False
        runs_on = self.close[-1] - self.close[begin]
        less_than_above = self.prose_words[-1] - self.prose_words[index + 1] <= self.words[index]
        return runs_on <= MAY_RUN_ON * count if less_than_above else runs_on == 0


def _parts(document: Document, index: int) -> bool:
    """Whether a sign is of a kind that parts comments or other stories from one another."""
    return any(mark.label not in WITHIN_ARTICLES for mark in document.marks[index])


def _words_before(document: Document, lines: list[Line]) -> list[int]:
    counts = [0] * len(document.lines)
    for line in lines:
        counts[line.index] = line.words
    return list(itertools.accumulate(counts, initial=0))


def _below(document: Document, index: int, marker: Said) -> Iterator[Mark]:
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
            yield own.at(i, 0.8)


def _own_mark(document: Document, index: int) -> Said | None:
    marks = [m for m in document.marks[index] if m.rule in document.rules.rules and m.span is None]
    return max(marks, key=Said.order) if marks else None
