"""Words too common to decide alone ("Facebook", "Home") decide beside other residue."""

from collections.abc import Iterator
from typing import ClassVar

from newsclean.cleaner import Cleaner
from newsclean.document import Document
from newsclean.marks import STRUCTURE, SURE, Mark

ENOUGH_HINTS = 3
"""Hints in a row that are evidence for one another."""


class Neighbours(Cleaner):
    """Makes hints sure: those beside a line that is surely residue, and runs of three or more.

    >>> from newsclean.cleaners import Share
    >>> Share()("It rained all day.\\n\\nFacebook\\n\\nThe river rose.") == "It rained all day.\\n\\nThe river rose."
    False
    """

    name = "neighbours"
    needs: ClassVar[tuple[str, ...]] = ()

    def context(self, document: Document) -> Iterator[Mark]:
        """Marks on the lines of each run of hints that has evidence."""
        run: list[Mark] = []
        for hint in filter(None, (_hint(document, index) for index in document.marked)):
            if run and hint.line != run[-1].line + 1:
                yield from _promoted(document, run)
                run = []
            run.append(hint)
        yield from _promoted(document, run)


def _hint(document: Document, index: int) -> Mark | None:
    if document.winner(index) is not None and not _is_structure(document, index):
        return None
    hints = [m for m in document.marks[index] if m.score < SURE and m.span is None and m.rule in document.rules.rules]
    hints = [m for m in hints if document.rules.rules[m.rule].extent != "tail"]
    return max(hints, key=Mark.order) if hints else None


def _promoted(document: Document, run: list[Mark]) -> Iterator[Mark]:
    if not run:
        return
    beside = (run[0].line - 1, run[-1].line + 1)
    if len(run) >= ENOUGH_HINTS or any(_is_residue(document, i) for i in beside):
        for hint in run:
            yield hint._replace(score=0.6)


def _is_residue(document: Document, index: int) -> bool:
    label = document.label(index)
    return label is not None and label not in STRUCTURE


def _is_structure(document: Document, index: int) -> bool:
    return document.label(index) in STRUCTURE
