"""Words too common to decide alone ("Facebook", "Home") decide beside other residue and at both ends of a text."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from newsclean.cleaner import Cleaner
from newsclean.document import Document
from newsclean.marks import SURE, Label, Mark, Said
from newsclean.shapes import is_bullet, is_prose

ENOUGH_HINTS = 3
"""Hints in a row that are evidence for one another."""

OF_SITES = frozenset({Label.NAVIGATION, Label.USER_INTERFACE, Label.RELATED, Label.SHARE, Label.AUTHOR_BIO})
"""Labels of hints that decide at the ends of a text; a number or a name there may be a field of the article."""

_QUOTES = "\"'”’»“"

LEAST_PARAGRAPHS = 3
"""Paragraphs that a text needs for words at its ends to be outside of it."""


class Neighbours(Cleaner):
    """Makes hints sure: those beside residue, runs of three or more, and those above or below everything else.

    >>> from newsclean.cleaners import Share
    >>> Share()("It rained all day.\\n\\nFacebook\\n\\nThe river rose.") == "It rained all day.\\n\\nThe river rose."
    False
    """

    name = "neighbours"
    needs: ClassVar[tuple[str, ...]] = ()

    def context(self, document: Document) -> Iterator[Mark]:
        """Marks on the lines of each run of hints that has evidence."""
        hints = {index: hint for index in document.marked if (hint := _hint(document, index))}
        if not hints:
            return
        outer = set(_outer(document, hints))
        for run in _runs(hints):
            sure = _is_sure(document, run)
            for index in run:
                if sure or index in outer:
                    yield hints[index].at(index, 0.6)


def _hint(document: Document, index: int) -> Said | None:
    if document.is_taken(index) or _is_answer(document, index):
        return None
    rules = document.rules.rules
    hints = [
        mark
        for mark in document.marks[index]
        if mark.score < SURE and mark.span is None and mark.rule in rules and rules[mark.rule].extent != "tail"
    ]
    return max(hints, key=Said.order) if len(hints) > 1 else hints[0] if hints else None


def _is_answer(document: Document, index: int) -> bool:
    """Whether a line with a stop follows a question: "No.", which is a button elsewhere."""
    if index == 0 or document.lines[index].text[-1] not in ".!":
        return False
    above = document.lines[index - 1]
    return "?" in above.text and (above.is_sentence or above.text.rstrip(_QUOTES)[-1] == "?")


def _runs(hints: Iterable[int]) -> Iterator[range]:
    """The lines with hints, those that follow one another together."""
    first = last = -1
    for index in hints:
        if first < 0 or index > last + 1:
            if first >= 0:
                yield range(first, last + 1)
            first = index
        last = index
    if first >= 0:
        yield range(first, last + 1)


def _outer(document: Document, hints: dict[int, Said]) -> Iterator[int]:
    """The hints of the site above and below everything else, where there is an article between them."""
    if sum(map(is_prose, document.lines)) < LEAST_PARAGRAPHS:
        return
    for indexes in (range(len(document.lines)), reversed(range(len(document.lines)))):
        for index in indexes:
            if index in hints and _is_of_site(document, index, hints[index]):
                yield index
            elif not document.is_taken(index):
                break


def _is_sure(document: Document, run: range) -> bool:
    beside = (run[0] - 1, run[-1] + 1)
    return len(run) >= ENOUGH_HINTS or any(document.is_taken(index) for index in beside)


def _is_of_site(document: Document, index: int, hint: Said) -> bool:
    """Whether a hint is of the site around an article, and no item of a list, which may be the article's."""
    return hint.label in OF_SITES and not is_bullet(document.lines[index].text)
