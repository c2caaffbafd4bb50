"""Headings, list items and quotes that a scraper left marked as such."""

import re
from collections.abc import Iterator
from typing import ClassVar

from newsclean.cleaner import Cleaner
from newsclean.document import Document
from newsclean.marks import SURE, Label, Mark

_HEADING = re.compile(r"#{1,6}[ \t]{1,4}\S")
_STARTS = "#>*-•·–▪●"
_FORMS = (
    (_HEADING, Label.HEADING, "common.heading.markdown"),
    (re.compile(r">[ \t]{1,4}\S"), Label.QUOTE, "common.quote.markdown"),
    (re.compile(r"[*\-•·–▪●][ \t\u00a0]{1,4}\S"), Label.LIST_ITEM, "common.list_item.bullet"),
)


class Structure(Cleaner):
    """Marks lines that begin with Markdown's or a list's signs; they stay in the text as blocks of their kind.

    >>> from newsclean import Pipeline
    >>> [block.kind for block in Pipeline(["structure"])("## Rain\\n* more\\nIt rained.").blocks]
    ['heading', 'list_item', 'paragraph']
    """

    name = "structure"
    needs: ClassVar[tuple[str, ...]] = ()
    per_line: ClassVar[bool] = True

    def label(self, document: Document) -> Iterator[Mark]:
        """Marks on headings, list items and quotes, weaker than any that says residue."""
        for line in document.lines:
            if not document.read_again and document.source[line.start] == "#":  # repairs took the sign
                if _HEADING.match(document.source, line.start, line.end):
                    yield Mark(line.index, Label.HEADING, "common.heading.markdown", SURE)
            elif line.text and line.text[0] in _STARTS:
                for form, label, rule in _FORMS:
                    if form.match(line.text):
                        yield Mark(line.index, label, rule, SURE)
