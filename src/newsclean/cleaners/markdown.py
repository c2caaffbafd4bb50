"""Markdown that a scraper left: heading signs and links."""

import re
from collections.abc import Iterator
from typing import ClassVar

from newsclean.cleaner import Cleaner
from newsclean.document import Document
from newsclean.marks import Edit

_HEADING = re.compile(r"#{1,6}[ \t]{1,4}(?=\S)")
_LINK = re.compile(r"\[([^\[\]\n]{1,400})\]\((?:https?://|/|mailto:|#)[^()\s]{0,2000}(?: \"[^\"\n]{0,200}\")?\)")


class Markdown(Cleaner):
    """Takes the signs of headings and the addresses of links out of the text; bullets stay.

    >>> Markdown()("## Rain\\n\\nIt [rained](https://example.com/rain) all day.")
    'Rain\\n\\nIt rained all day.'
    """

    name = "markdown"
    per_line: ClassVar[bool] = True

    def repair(self, document: Document) -> Iterator[Edit]:
        """Edits that leave the words."""
        for line in document.lines:
            heading = _HEADING.match(line.text) if line.text.startswith("#") else None
            if heading:
                yield Edit(line.index, 0, heading.end(), "", "common.markdown.heading")
            if "](" in line.text:
                for found in _LINK.finditer(line.text):
                    yield Edit(line.index, found.start(), found.start() + 1, "", "common.markdown.link")
                    yield Edit(line.index, found.end(1), found.end(), "", "common.markdown.link")
