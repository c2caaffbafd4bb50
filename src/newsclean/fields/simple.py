"""Fields that are one line each: title, dek, and the raw text of the date."""

from typing import Any

from newsclean.article import Span
from newsclean.decide import Kept, Taken
from newsclean.document import Document
from newsclean.marks import Label


def find_simple_fields(
    document: Document, kept: list[Kept], taken: list[Taken]
) -> tuple[dict[str, Any], dict[int, str]]:
    """The fields ``title`` and ``dek`` with their evidence."""
    fields: dict[str, Any] = {"evidence": {}, "title": document.hints.get("title") or None}
    owners: dict[int, str] = {}
    for one in taken:
        if one.mark.label is Label.TITLE and (not fields["title"] or fields["title"] == one.text(document.source)):
            fields["title"] = one.text(document.source)
            fields["evidence"]["title"] = {"rule": one.mark.rule, "span": Span(one.start, one.end)}
            owners[one.start] = "title"
    for k in kept:
        if k.label is Label.DEK and "dek" not in fields:
            fields["dek"] = k.line.text.strip()
            fields["evidence"]["dek"] = {"rule": "common.dek.line", "span": Span(k.line.start, k.line.end)}
    return fields, owners
