"""What the packs say of the lines of training pages: the bits that the cleaner gives the detector."""

from collections.abc import Sequence

from newsclean import DEFAULT
from newsclean.body.known import known_bits
from newsclean.document import Document
from newsclean.marks import Phase


def page_bits(lines: Sequence[str]) -> list[int]:
    """Bits of every line of a text, before any cleaner of the surroundings has run."""
    document = Document.from_text("\n".join(lines))
    if len(document.lines) != len(lines):
        raise ValueError("a training line is blank or has a line break in it")
    document.commit([mark for cleaner in DEFAULT.of_phase(Phase.LABEL) for mark in cleaner.propose(document)])
    return known_bits(document)
