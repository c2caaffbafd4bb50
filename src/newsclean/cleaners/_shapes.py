"""Shapes of lines that several context cleaners ask for."""

from newsclean.document import Document, Line

PROSE_WORDS = 12
HEADLINE_CHARS = (12, 160)


def is_prose(line: Line) -> bool:
    """Whether a line reads like a paragraph: it ends as a sentence does and has at least twelve words."""
    return line.words >= PROSE_WORDS and line.is_sentence


def is_headline_like(line: Line) -> bool:
    """Whether a line could be a headline: 12 to 160 characters without a final full stop (a question may be one)."""
    text = line.text
    return HEADLINE_CHARS[0] <= len(text) <= HEADLINE_CHARS[1] and not (line.is_sentence and text[-1] not in "?!'\"”’»")


def sign(document: Document, index: int) -> bool:
    """Whether any mark at all, sure or hint, says that a line is not article text."""
    return any(mark.label not in _STRUCTURE_LABELS for mark in document.marks[index])


_STRUCTURE_LABELS = ("heading", "list_item", "quote", "stamp", "note", "dek")
