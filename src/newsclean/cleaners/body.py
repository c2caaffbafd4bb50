"""The article's body in the text of a whole page: what stands before it, inside it and after it."""

from collections.abc import Iterator

from newsclean.body.find import LEAST_LINES, find_residue, is_plain
from newsclean.body.known import known_bits
from newsclean.cleaner import Cleaner
from newsclean.document import Document
from newsclean.fields.titles import headline_index
from newsclean.marks import Label, Mark

DECIDES = 0.5
"""From this score on a mark can decide, and what the model takes shall."""


class Body(Cleaner):
    """Marks the lines of a page's text that are not the article's; keeps out of texts that are clean already.

    A text is a page's or a container's where a few counts say so (its short lines, what the packs know of them), or the
    caller (``scope="page"``).

    Args:
        threshold: least probability of being boilerplate that a line needs to be marked (0.5: as the model decides).

    >>> Body()("It rained all day.\\n\\nThe river rose.")
    'It rained all day.\\n\\nThe river rose.'
    """

    name = "body"
    threshold: float = 0.5

    def context(self, document: Document) -> Iterator[Mark]:
        """Marks on the lines that a trained model takes for boilerplate."""
        scope, title = document.hints.get("scope") or "", document.hints.get("title") or ""
        lines = [line.text for line in document.lines]
        if scope == "article" or len(lines) < LEAST_LINES or is_plain(lines):  # before any phrase is looked up
            return
        label, threshold = Label.BOILERPLATE, self.threshold
        for line, rule, score in find_residue(lines, title, scope, known_bits(document), headline_index(document)):
            if score >= threshold:
                yield Mark(line, label, rule, score if score > DECIDES else DECIDES)
