"""Notes that stay in the text and are copied as data, and the sign of a paywall."""

from typing import Any

from newsclean.article import Span
from newsclean.decide import Kept, Taken
from newsclean.document import Document
from newsclean.marks import NOTES, Label


def find_notes(document: Document, kept: list[Kept], taken: list[Taken]) -> tuple[dict[str, Any], dict[int, str]]:
    """The fields ``notes`` and ``truncated``."""
    notes = [{"text": k.line.text.strip(), "span": Span(k.line.start, k.line.end)} for k in kept if k.label in NOTES]
    truncated = any(t.mark.label is Label.PAYWALL for t in taken)
    return {"notes": notes, "truncated": truncated}, {}
