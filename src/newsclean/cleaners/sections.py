"""Section lines and breadcrumbs."""

import re
from collections.abc import Iterator
from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.document import Document
from newsclean.fields.section import LONGEST, parse_breadcrumbs
from newsclean.marks import Label, Mark

_SIGN = re.compile("[>›»→❯▸|/·•]")


class Sections(PhraseCleaner):
    """Marks section lines and breadcrumbs ("Home > Politics > Europe").

    >>> Sections()("Home > Weather > North\\n\\nIt rained all day.")
    'It rained all day.'
    """

    name = "sections"
    labels: ClassVar[tuple[Label, ...]] = (Label.SECTION,)
    needs: ClassVar[tuple[str, ...]] = ()

    def label(self, document: Document) -> Iterator[Mark]:
        """Marks of the packs' rules, and on trails of breadcrumbs."""
        yield from super().label(document)
        for line in document.lines:
            text = line.text
            if len(text) <= LONGEST and not line.is_letters and _SIGN.search(text) and parse_breadcrumbs(text):
                yield Mark(line.index, Label.SECTION, "common.section.breadcrumbs", 0.85)
