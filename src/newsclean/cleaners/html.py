"""HTML that a scraper left in the text: tags, comments, entities."""

from collections.abc import Iterator
from typing import ClassVar

from newsclean.cleaner import Cleaner
from newsclean.document import Document
from newsclean.encoding import fix_line
from newsclean.encoding.changes import changed_places
from newsclean.encoding.html import find_html
from newsclean.marks import Edit
from newsclean.spacing import apply_edits

_ROUNDS = 6
"""Entities may hide tags and tags entities; nothing real is nested deeper."""


class Html(Cleaner):
    """Takes tags and comments out of the text and decodes entities; what only looks like HTML stays.

    >>> Html()("<p>It was <b>late</b>, and R&amp;D was asleep.<br></p>")
    'It was late, and R&D was asleep.'
    >>> Html()("I <3 you if a < b, and the <br> tag too.")
    'I <3 you if a < b, and the <br> tag too.'
    """

    name = "html"
    per_line: ClassVar[bool] = True

    def repair(self, document: Document) -> Iterator[Edit]:
        """Edits that leave the words."""
        for line in document.lines:
            text = line.text
            if "<" not in text and "&" not in text:
                continue
            edits = find_html(text)
            if not edits:
                continue
            once = apply_edits(text, edits)
            settled = _settled(once)
            if settled == once.strip():
                yield from (Edit(line.index, start, end, after, f"common.{rule}") for start, end, after, rule in edits)
            else:
                for start, end, after in changed_places(text, settled):
                    yield Edit(line.index, start, end, after, "common.html.nested")


def _settled(text: str) -> str:
    """The text once nothing is left to decode: what entities hid may be a tag or mojibake."""
    for _ in range(_ROUNDS):
        before = text = text.strip()
        text = fix_line(text).text if "&" in text or not text.isascii() else text
        text = apply_edits(text, find_html(text))
        if text == before:
            break
    return text.strip()
