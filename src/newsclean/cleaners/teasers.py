"""Headlines of other stories that no phrase announces: bulleted runs between paragraphs, headlines printed twice."""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import ClassVar

from newsclean.cleaner import Cleaner
from newsclean.document import Document, Line
from newsclean.marks import STRUCTURE, Label, Mark
from newsclean.shapes import is_headline_like, is_prose

BULLETS = "-*•–▪●"
LONG_WORD = 5
MOST_SHARED = 0.4
"""Share of a run's long words that may stand elsewhere in the text: an article's own list speaks of its subject."""

SHORT_KICKER = 4
LEAST_AFTER_KICKER = 4


class Teasers(Cleaner):
    """Marks bulleted headlines that stand unannounced between two paragraphs, and lines that say a headline twice.

    A run is taken if a full sentence stands above it (no colon, no heading), all its lines look like headlines, at
    least half of them have a kicker ("Weather: Snow closes the pass"), and its words are foreign to the text.

    >>> text = '''It rained all day and all night in the valley, and the river rose by a metre.
    ... - Trains: Strike ends after nine weeks of talks
    ... - Football: Rovers sign goalkeeper from Spain
    ... The bridge was closed at noon and stayed closed until Friday, the council said.'''
    >>> len(Teasers()(text).splitlines())
    2
    """

    name = "teasers"
    needs: ClassVar[tuple[str, ...]] = ()

    def context(self, document: Document) -> Iterator[Mark]:
        """Marks on teasers, as related links."""
        run: list[Line] = []
        words = Words(document)
        for line in document.lines:
            if _may_be_teaser(document, line):
                run.append(line)
                continue
            if len(run) > 1:
                yield from _run_marks(document, run, words)
            run = []
            if _says_twice(line.text):
                yield Mark(line.index, Label.RELATED, "common.follows.related.twice", 0.8)
        if len(run) > 1:
            yield from _run_marks(document, run, words)


def _may_be_teaser(document: Document, line: Line) -> bool:
    if line.text[:1] not in BULLETS:
        return False
    label = document.label(line.index)
    return (label is None or label in STRUCTURE) and is_headline_like(line) and line.text[-1] not in ":;,"


def _run_marks(document: Document, run: list[Line], words: "Words") -> Iterator[Mark]:
    above = document.lines[run[0].index - 1] if run[0].index else None
    if above is None or not is_prose(above) or above.text.endswith((":", "：")):
        return
    if sum(_has_kicker(line.text) for line in run) * 2 < len(run) or _is_own_list(run, words):
        return
    for line in run:
        yield Mark(line.index, Label.RELATED, "common.follows.related.run", 0.7, content=_without_bullet(line.text))


def _without_bullet(text: str) -> tuple[int, int]:
    return (len(text) - len(text.lstrip(BULLETS + " ")), len(text))


def _has_kicker(text: str) -> bool:
    """Whether a line reads "Word or three: A headline"."""
    head, colon, rest = text.lstrip(BULLETS + " ").partition(": ")
    rest = rest.lstrip("„“\"'«‘ ")
    short = len(head.split()) <= SHORT_KICKER
    return bool(colon) and short and rest[:1].isupper() and len(rest.split()) >= LEAST_AFTER_KICKER


def _is_own_list(run: list[Line], words: "Words") -> bool:
    """Whether a run's long words stand in the rest of the text, too."""
    inside = Counter(word for line in run for word in _long_words(line.text))
    shared = sum(words.lines[word] > count for word, count in inside.items())
    return shared > MOST_SHARED * len(inside)


class Words:
    """In how many lines of a document each long word stands; counted when first asked."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def lines(self) -> Counter[str]:
        """Long word to number of lines."""
        return Counter(word for line in self._document.lines for word in _long_words(line.text))


def _long_words(text: str) -> set[str]:
    words = (word.strip(".,:;!?\"'“”„»«()") for word in text.casefold().split())
    return {word for word in words if len(word) >= LONG_WORD}


def _says_twice(text: str) -> bool:
    """Whether a line is one headline printed twice: "Snow closes the pass Snow closes the pass"."""
    middle, odd = divmod(len(text), 2)
    if not odd or text[middle] != " " or not 20 <= middle <= 200 or text[0] == "|":
        return False
    return text[:middle] == text[middle + 1 :]
