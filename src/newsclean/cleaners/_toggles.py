"""Captions with buttons that hide them, and their credit printed again below: "hide caption", "toggle caption"."""

from collections.abc import Iterator

from newsclean.document import Document
from newsclean.marks import Label, Mark
from newsclean.photos.credit import BUTTONS, MAX_CREDIT, TOGGLED, without_button

_SCORE = 0.95
_WORD, _LONGEST = ("aption", "CAPTION"), max(map(len, BUTTONS))


def toggled(document: Document) -> Iterator[Mark]:
    """Marks on the caption above such buttons and on both prints of its credit; none where they differ."""
    if not any(map(document.source.__contains__, _WORD)):
        return
    short = (line for line in document.lines if len(line.text) <= _LONGEST)
    buttons = [line.index for line in short if line.text.casefold() in BUTTONS]
    for first in buttons:
        if first - 1 not in buttons and first:
            last = next(n for n in range(first, len(document.lines) + 1) if n not in buttons) - 1
            yield from _around(document, first, last)


def _around(document: Document, first: int, last: int) -> Iterator[Mark]:
    if last + 1 >= len(document.lines):
        return
    above, credit = without_button(document.lines[first - 1].text), document.lines[last + 1].text
    if len(credit) > MAX_CREDIT or not above.endswith(credit):
        return
    yield Mark(last + 1, Label.GALLERY, TOGGLED, _SCORE)
    if above != credit:
        yield Mark(first - 1, Label.CAPTION, TOGGLED, _SCORE, content=(0, len(above) - len(credit)))
        return
    yield Mark(first - 1, Label.CREDIT, TOGGLED, _SCORE)
    if first > 1:
        yield Mark(first - 2, Label.CAPTION, TOGGLED, _SCORE)
