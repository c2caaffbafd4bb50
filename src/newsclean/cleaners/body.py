"""The article's body in the text of a whole page: what stands before it, inside it and after it."""

from collections.abc import Iterator

from newsclean.body import find_body
from newsclean.cleaner import Cleaner
from newsclean.document import Document
from newsclean.marks import FIELDS, STRUCTURE, Label, Mark

LEAST_RESIDUE, LEAST_WITH_HINTS = 2, 20
RESIDUE_SHARE, SHARE_WITH_HINTS = 0.03, 0.10
"""What a text must have, in number and share of its lines, to be taken for a dump: lines that are surely menus, share
bars and the like, or more that may be. Chosen on the benchmark's pages so that what extractors return is left alone and
whole pages are not (docs/body.md)."""

EXTRACTED_LINES, PHRASES_OF_EXTRACTED = 3, 3
"""Lines with an extractor's marks, and the different phrases of residue that a text with so many must have:
no page or container counted has such marks, and what looks like short residue in a text that has are table cells."""

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
    """Whether enough lines are of the kinds that stand around articles and not in them: some surely, or many maybe."""
    sure: dict[int, str] = {}
    maybe: set[int] = set()
    for line, hit in document.hits(*_RESIDUE):
        if hit.rule.hint:
            maybe.add(line.index)
        else:
            sure[line.index] = line.text.casefold()
    size, every, phrases = len(document.lines), len(sure.keys() | maybe), len(set(sure.values()))
    many = every >= LEAST_WITH_HINTS and every >= SHARE_WITH_HINTS * size
    if not many:
        one_button = phrases == 1 and len(sure) > LEAST_RESIDUE and every - len(sure) < LEAST_RESIDUE
        if one_button or len(sure) < LEAST_RESIDUE or len(sure) < RESIDUE_SHARE * size:
            return False
    return phrases >= PHRASES_OF_EXTRACTED or not _is_extracted(document)


def _is_extracted(document: Document) -> bool:
    """Whether list items begin with a hyphen or table rows have bars: an extractor chose these lines already."""
    marked = (line.text.startswith(("- ", "|")) for line in document.lines)
    return sum(marked) >= EXTRACTED_LINES
