"""Headlines of other stories that no phrase announces: runs between paragraphs, headlines printed twice."""

from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

from newsclean.cleaner import Cleaner
from newsclean.cleaners._subheads import Words, heads_paragraph, long_words
from newsclean.document import Document
from newsclean.line import Line
from newsclean.marks import Label, Mark
from newsclean.shapes import HEADLINE_CHARS, is_headline_like, is_prose

BULLETS = "-*•–▪●"
LONGEST_HEADLINE = HEADLINE_CHARS[1]
MOST_SHARED = 0.4
"""Share of a run's long words that may stand elsewhere in the text: an article's own list speaks of its subject."""

LEAST_BULLETED, LEAST_PLAIN = 2, 3
"""Lines a run with bullets, or without, must have: two headings of an article may follow one another."""

LEAST_SHARED = 0.2
"""The same share for a run that ends a text, no paragraph above it."""

SHORT_KICKER = 4
LEAST_AFTER_KICKER = 4


class Teasers(Cleaner):
    """Marks headlines that stand unannounced between two paragraphs or at the end, and lines that say one twice.

    A run of two lines with bullets, or of three, is taken if a paragraph stands above it or nothing below, all its
    lines look like headlines, at least half of them have a kicker ("Weather: Snow closes the pass"), and its words are
    foreign to the text. Its last line stays where it is the heading of the paragraph below.

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
            if len(line.text) % 2 and _says_twice(line.text):
                yield Mark(line.index, Label.RELATED, "common.follows.related.twice", 0.8)
            if _may_be_teaser(document, line):
                run.append(line)
                continue
            if len(run) > 1:
                yield from _run_marks(document, run, words)
            run = []
        if len(run) > 1:
            yield from _run_marks(document, run, words)


def _may_be_teaser(document: Document, line: Line) -> bool:
    if not line.text or len(line.text) > LONGEST_HEADLINE or line.text[-1] in ":;,|" or not is_headline_like(line):
        return False
    return not document.is_taken(line.index)


def _run_marks(document: Document, run: list[Line], words: Words) -> Iterator[Mark]:
    if not any(_have_kickers(some) and _may_be_run(document, some) for some in (run, run[:-1])):
        return
    run = _without_subhead(document, run, words)
    if not (_have_kickers(run) and _may_be_run(document, run)):
        return
    is_last = run[-1].index + 1 == len(document.lines)
    below_prose = is_prose(document.lines[run[0].index - 1])
    if not (below_prose or is_last) or _shared(run, words) > (MOST_SHARED if below_prose else LEAST_SHARED):
        return
    for line in run:
        yield Mark(line.index, Label.RELATED, "common.follows.related.run", 0.7, content=_without_bullet(line.text))


def _without_subhead(document: Document, run: list[Line], words: Words) -> list[Line]:
    """A run without a last line that is the heading of the paragraph below."""
    last, others = run[-1], run[:-1]
    foreign = last.text[0] not in BULLETS and others[-1].text[0] in BULLETS
    return others if foreign or heads_paragraph(document, last, words) else run


def _may_be_run(document: Document, run: list[Line]) -> bool:
    """Whether a run has bullets or is long, does not open the text, and is not announced by a colon."""
    first = run[0].index
    if not first or document.lines[first - 1].text.endswith((":", "：")):
        return False
    return len(run) >= (LEAST_BULLETED if all(line.text[0] in BULLETS for line in run) else LEAST_PLAIN)


def _without_bullet(text: str) -> tuple[int, int]:
    return (len(text) - len(text.lstrip(BULLETS + " ")), len(text))


def _has_kicker(text: str) -> bool:
    """Whether a line reads "Word or three: A headline"."""
    if ": " not in text:
        return False
    head, colon, rest = text.lstrip(BULLETS + " ").partition(": ")
    rest = rest.lstrip("„“\"'«‘ ")
    short = len(head.split()) <= SHORT_KICKER and not head[:1].islower() and "(" not in head
    return bool(colon) and short and rest[:1].isupper() and len(rest.split()) >= LEAST_AFTER_KICKER


def _have_kickers(run: list[Line]) -> bool:
    return sum(_has_kicker(line.text) for line in run) * 2 >= len(run) > 0


def _shared(run: list[Line], words: Words) -> float:
    """The share of a run's long words that stand in the rest of the text, too."""
    inside = Counter(word for line in run for word in long_words(line.text))
    return sum(words.lines[word] > count for word, count in inside.items()) / max(1, len(inside))


def _says_twice(text: str) -> bool:
    """Whether a line is one headline printed twice: "Snow closes the pass Snow closes the pass"."""
    middle, odd = divmod(len(text), 2)
    if not odd or text[middle] != " " or not 20 <= middle <= 200:
        return False
    return text[:middle] == text[middle + 1 :] and "|" not in text and "/" not in text  # as the cells of tables have
