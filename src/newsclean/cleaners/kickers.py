"""What stands above the headline: kickers, sections, breadcrumbs, a short menu."""

from collections.abc import Iterator
from typing import ClassVar

from newsclean.cleaner import Cleaner
from newsclean.document import Document
from newsclean.fields.layout import body_run
from newsclean.fields.name_words import is_given_name
from newsclean.fields.names import find_person
from newsclean.fields.titles import SURE, headline_index, is_page
from newsclean.fields.titles_words import SITE_MARK
from newsclean.line import Line
from newsclean.marks import Label, Mark
from newsclean.shapes import PROSE_WORDS

_MOST_LINES = 30
_SENTENCE_WORDS, _HEADLINE_WORDS = 5, 6
_ENDS = "\"'”’»"


class Kickers(Cleaner):
    """Marks the short lines above the headline, where no sentence stands among them: an article begins below it.

    Args:
        sure: least share of the evidence for a headline (`newsclean.cleaners.Title`) for lines above it to go.

    >>> from newsclean import Pipeline
    >>> text = "Weather\\n\\nStorm closes the harbour\\n\\nBy Jane Doe\\n\\nThe harbour was closed by the storm."
    >>> Pipeline(["kickers", "bylines"])(text).text
    'The harbour was closed by the storm.'
    """

    name = "kickers"
    needs: ClassVar[tuple[str, ...]] = ("title",)

    sure: float = SURE

    def context(self, document: Document) -> Iterator[Mark]:
        """Marks on the lines above the headline; they yield to marks that say what a line is."""
        above = document.lines[: headline_index(document, self.sure)] if len(document.lines) > 2 else []
        if len(above) > _MOST_LINES or any(_may_be_body(line) for line in above):
            return
        for line in above[:-1] if above and _may_head_dek(document, above[-1]) else above:
            if not _names_somebody(line):
                yield Mark(line.index, Label.BOILERPLATE, "common.kicker.above_title", 0.7)


def _names_somebody(line: Line) -> bool:
    """Whether a line may be the author's name: what stands around it decides, in later rounds too."""
    return is_given_name(line.text.partition(" ")[0]) and find_person(line.text) is not None


def _may_be_body(line: Line) -> bool:
    return line.words >= PROSE_WORDS or (line.words >= _SENTENCE_WORDS and line.is_sentence)


def _may_head_dek(document: Document, line: Line) -> bool:
    """Whether the last line above may itself be the headline, and what was taken for that its dek."""
    text = line.text
    if line.words < _HEADLINE_WORDS or text[:1].islower() or (not text[-1:].isalpha() and text[-1:] not in _ENDS):
        return False
    if document.marks[line.index] or is_page(document, body_run(document)):
        return False
    return not (line.has_digit or SITE_MARK.search(text)) and sum(word.islower() for word in text.split()) > 1
