"""Links to other stories, and readers' comments: the lists that were taken from around the article."""

import re
from typing import Any

from newsclean.article import Span
from newsclean.decide import Kept, Taken
from newsclean.document import Document
from newsclean.shapes import is_prose

_MARKDOWN_LINK = re.compile(r"[*\-•\s]{0,4}\[([^\[\]]{1,400})\]\(([^()\s]{1,2000})\)$")
LONGEST_DATE = 4


def find_links(document: Document, kept: list[Kept], taken: list[Taken]) -> tuple[dict[str, Any], dict[int, str]]:
    """The fields ``related``, ``popular_posts`` and ``comments``."""
    fields: dict[str, Any] = {"related": [], "popular_posts": [], "comments": []}
    owners: dict[int, str] = {}
    for one in taken:
        name = one.mark.label.value
        if name not in fields or _is_heading(one) or (name != "comments" and _is_excerpt(one)):
            continue
        owners[one.start] = f"{name}[{len(fields[name])}]"
        fields[name].append(_link(document, one) if name != "comments" else _comment(document, one))
    return fields, owners


def _is_heading(taken: Taken) -> bool:
    """A line that only announces a list ("Related stories") is no link of it."""
    return taken.mark.content is None and not taken.mark.rule.startswith("common.follows.")


def _is_excerpt(taken: Taken) -> bool:
    """A paragraph or a date below a headline of a list: no link of its own."""
    return is_prose(taken.line) or (taken.line.words <= LONGEST_DATE and taken.line.text[-4:].isdigit())


def _comment(document: Document, taken: Taken) -> dict[str, Any]:
    return {"text": taken.content(document.source), "span": Span(taken.start, taken.end)}


def _link(document: Document, taken: Taken) -> dict[str, Any]:
    """A link's words, and its address, which the source has even where repairs took the markup away."""
    text = taken.content(document.source)
    markup, address = _MARKDOWN_LINK.match(text), _MARKDOWN_LINK.match(document.source, taken.start, taken.end)
    link: dict[str, Any] = {"text": markup[1] if markup else text, "span": Span(taken.start, taken.end)}
    return {**link, "url": address[2]} if address else link
