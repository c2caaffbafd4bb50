"""The article's body in the text of a whole page: what stands before it, inside it and after it."""

from collections.abc import Iterator

from newsclean.body import find_body
from newsclean.cleaner import Cleaner
from newsclean.document import Document
from newsclean.marks import FIELDS, STRUCTURE, Label, Mark

LEAST_RESIDUE = 2
RESIDUE_SHARE = 0.03
"""Lines of menus, share bars and the like that a text must have for it to be a dump, in number and share: on what
extractors return these keep the model out of 97 of 100 texts that it would take paragraphs from, on pages of none."""

_RESIDUE = tuple(label for label in Label if label not in STRUCTURE | FIELDS)


class Body(Cleaner):
    """Marks the lines of a page's text that are not the article's; keeps out of texts that are clean already.

    A text is a page's or a container's where it has lines that the packs know as residue, or where the caller says so
    (``scope="page"``).

    Args:
        threshold: least probability of being boilerplate that a line needs to be marked (0.5: as the model decides).

    >>> Body()("It rained all day.\\n\\nThe river rose.")
    'It rained all day.\\n\\nThe river rose.'
    """

    name = "body"
    threshold: float = 0.5

    def context(self, document: Document) -> Iterator[Mark]:
        """Marks on the lines that a trained model takes for boilerplate."""
        hints = document.hints
        if hints.get("scope") != "page" and not has_residue(document):
            return
        lines = [line.text for line in document.lines]
        for verdict in find_body(lines, None, hints.get("title") or "", hints.get("scope") or ""):
            if verdict.label != "body" and verdict.score >= self.threshold:
                yield Mark(verdict.line, Label.BOILERPLATE, verdict.rule, max(verdict.score, 0.5))


def has_residue(document: Document) -> bool:
    """Whether enough lines are of the kinds that stand around articles and not in them."""
    lines = {line.index for line, _ in document.hits(*_RESIDUE)}
    return len(lines) >= LEAST_RESIDUE and len(lines) >= RESIDUE_SHARE * len(document.lines)
