"""Passages that stand twice: extractors and pages give some paragraphs two times over."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from newsclean.cleaner import Cleaner
from newsclean.document import Document
from newsclean.line import Line
from newsclean.marks import Label, Mark
from newsclean.shapes import is_bullet, is_prose

LEAST_PARAGRAPHS = 2
LEAST_WORDS = 60
"""A passage has at least so many paragraphs and words. In 2,304 scraped texts whose articles are known, all 1,144 lines
of such passages were there once too often; of shorter ones (refrains, programmes, cards) a good part belongs twice."""

SCORE = 0.6
"""Less than almost any verdict of body detection: what is outside of the article leaves as that, both copies of it."""


class _Passage(NamedTuple):
    """``size`` lines from ``first`` on stand again from ``second`` on; all count the lines that are not taken yet."""

    first: int
    second: int
    size: int


class Repeats(Cleaner):
    """Takes one of two copies of a passage: the one with fewer paragraphs beside it, of equals the later.

    A copy is the same line by line. What stands once stays: no copy leaves without its twin (`newsclean.decide`).

    >>> text = "\\n\\n".join([
    ...     "The council closed the old bridge on Monday after divers had found new cracks in its pillars.",
    ...     "Engineers will look at the damage this week, and until they are done the ferry runs also at night.",
    ...     "About 14,000 cars crossed the bridge every day; they now have to go through the tunnel in the north.",
    ...     "The council will vote on the money in May, and the work can begin in June at the earliest.",
    ... ])
    >>> Repeats()(text + "\\n\\n" + text) == text
    True
    """

    name = "repeats"
    needs: ClassVar[tuple[str, ...]] = ()

    def may_propose(self, document: Document) -> bool:
        """Whether any paragraph stands twice."""
        paragraphs = [line.text for line in document.lines if is_prose(line)]
        return len(set(paragraphs)) + LEAST_PARAGRAPHS <= len(paragraphs)

    def context(self, document: Document) -> Iterator[Mark]:
        """Marks on one copy of each passage."""
        lines = [line for line in document.lines if not document.is_taken(line.index)]
        for passage in _passages(lines):
            at = _copy_to_take(lines, passage)
            for line in lines[at : at + passage.size]:
                yield Mark(line.index, Label.DUPLICATE, "common.duplicate.passage", SCORE, extent=passage.size)


def _passages(lines: Sequence[Line]) -> Iterator[_Passage]:
    seen: dict[str, int] = {}
    at = 0
    while at < len(lines):
        first = seen.get(lines[at].text, at)
        size = _size(lines, first, at)
        if _is_long_enough(lines[at : at + size]):
            yield _Passage(first, at, size)
        for line in lines[at : at + max(size, 1)]:
            seen.setdefault(line.text, at)
            at += 1


def _size(lines: Sequence[Line], first: int, second: int) -> int:
    size, most = 0, min(second - first, len(lines) - second)
    while size < most and lines[first + size].text == lines[second + size].text:
        size += 1
    return size


def _is_long_enough(passage: Sequence[Line]) -> bool:
    paragraphs = sum(is_prose(line) and not is_bullet(line.text) for line in passage)
    return paragraphs >= LEAST_PARAGRAPHS and sum(line.words for line in passage) >= LEAST_WORDS


def _copy_to_take(lines: Sequence[Line], passage: _Passage) -> int:
    first, second, size = passage
    return second if _company(lines, first, size) >= _company(lines, second, size) else first


def _company(lines: Sequence[Line], at: int, size: int) -> int:
    """How many of the two lines beside a copy are paragraphs."""
    beside = [lines[i] for i in (at - 1, at + size) if 0 <= i < len(lines)]
    return sum(is_prose(line) for line in beside)
