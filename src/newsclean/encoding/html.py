"""HTML left in text: tags, comments and entities, also in lines ftfy leaves because they hold a `<`.

What only looks like HTML stays: `a < b`, `<3`, `AT&T`, `List<String>`, tags an article speaks of, and code.
"""

from __future__ import annotations

import html
import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from ftfy.chardata import HTML_ENTITIES

from newsclean.spacing.edits import Edit, settle

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:]{0,11})(/|\s[^<>]{0,2000})?>")
_DECLARATION = re.compile(r"<(?:!doctype|\?xml|!\[CDATA\[)[^<>]{0,300}>", re.IGNORECASE)
_ENTITY = re.compile(r"&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,23})(;?)")
_FLAGS = frozenset(("disabled", "checked", "selected", "async", "defer", "hidden", "controls", "required", "/"))
_CODE = ("();", "=> ", "==", "{ ", "};", "&&", "||", "`")


class Tag(NamedTuple):
    """A tag as it stands in the text."""

    start: int
    end: int
    closes: bool
    element: str
    attributes: str


@lru_cache(maxsize=8)
def elements(kind: str) -> frozenset[str]:
    """One list of `html.toml`.

    >>> "br" in elements("single")
    True
    """
    source = files("newsclean.encoding").joinpath("html.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(source)[kind])


def find_html(text: str) -> list[Edit]:
    """Finds the tags, comments and entities of one line.

    Args:
        text: One line of text.

    Returns:
        Edits `html.tag`, `html.comment` and `html.entity`, in order.

    >>> from newsclean.spacing.edits import apply_edits
    >>> line = '<p>It was <b>late</b>.<br/>She left&nbsp;for Caf&eacute; X &amp Y.</p>'
    >>> apply_edits(line, find_html(line))
    'It was late. She left\\xa0for Café X & Y.'
    >>> find_html("I <3 AT&T if a < b, c > d and R&D &c. use List<String> or the <br> tag")
    []
    """
    edits: list[Edit] = []
    if "<" in text and ">" in text and not any(mark in text for mark in _CODE):
        edits += _comments(text)
        edits += _tags(text)
    if "&" in text:
        edits += _entities(text)
    return settle(_outermost(edits))


def _outermost(edits: list[Edit]) -> Iterator[Edit]:
    """Edits that do not lie inside another (a tag inside a comment)."""
    end = -1
    for edit in sorted(edits, key=lambda edit: (edit.start, -edit.end)):
        if edit.start >= end:
            yield edit
            end = edit.end


def _comments(text: str) -> Iterator[Edit]:
    start = text.find("<!--")
    while start >= 0:
        end = text.find("-->", start)
        if end < 0:
            break
        yield Edit(start, end + 3, _between(text, start, end + 3), "html.comment")
        start = text.find("<!--", end)
    for found in _DECLARATION.finditer(text):
        yield Edit(found.start(), found.end(), "", "html.tag")


def _tags(text: str) -> Iterator[Edit]:
    tags = [tag for tag in _parsed(text) if not _is_spoken_of(text, tag)]
    opened = {tag.element for tag in tags if not tag.closes}
    closed = {tag.element for tag in tags if tag.closes}
    yield from _skipped(text, tags)
    sure = [t for t in tags if t.element in opened & closed or t.attributes or _stands_alone(text, t)]
    for run in _runs(sure):
        parts = any(tag.element not in elements("inline") and tag.element != "wbr" for tag in run)
        after = _between(text, run[0].start, run[-1].end) if parts else ""
        yield Edit(run[0].start, run[-1].end, after, "html.tag")


def _runs(tags: list[Tag]) -> Iterator[list[Tag]]:
    """Tags that stand side by side."""
    run: list[Tag] = []
    for tag in tags:
        if run and run[-1].end != tag.start:
            yield run
            run = []
        run.append(tag)
    if run:
        yield run


def _parsed(text: str) -> Iterator[Tag]:
    """Tags of known elements whose attributes look like attributes."""
    known = elements("inline") | elements("breaks") | elements("single") | elements("skipped")
    for found in _TAG.finditer(text):
        element, attributes = found[2].lower(), (found[3] or "").strip(" /\t")
        if element in known and (not attributes or "=" in attributes or _FLAGS.issuperset(attributes.split())):
            yield Tag(found.start(), found.end(), bool(found[1]), element, attributes)


def _is_spoken_of(text: str, tag: Tag) -> bool:
    following = text[tag.end : tag.end + 12].lower().split(" ")
    return len(following) > 1 and not following[0] and following[1].strip(".,;:!?)") in elements("spoken_of")


def _stands_alone(text: str, tag: Tag) -> bool:
    """A tag without its partner: surely one if it needs none, or sits on the word it belongs to."""
    if tag.element in elements("single"):
        return True
    before, after = text[max(0, tag.start - 1) : tag.start], text[tag.end : tag.end + 1]
    inside, outside = (before, after) if tag.closes else (after, before)
    return bool(inside.strip() or not (before or after) or not outside) and not (outside.isalnum() and not tag.closes)


def _skipped(text: str, tags: list[Tag]) -> Iterator[Edit]:
    """Scripts and styles from their first tag to their last."""
    for element in elements("skipped"):
        ends = [tag.end for tag in tags if tag.element == element and tag.closes]
        starts = [tag.start for tag in tags if tag.element == element and not tag.closes]
        if starts and ends and starts[0] < ends[-1]:
            yield Edit(starts[0], ends[-1], _between(text, starts[0], ends[-1]), "html.tag")


def _between(text: str, start: int, end: int) -> str:
    """A space if the gap would glue two words."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return " " if before.strip() and after.strip() else ""


def _entities(text: str) -> Iterator[Edit]:
    for found in _ENTITY.finditer(text):
        char = _decoded(found[1]) if found[2] else _decoded_bare(text, found)
        if char and char != found[0]:
            end = found.end() if found[2] else found.start() + 1 + len(_bare_name(found[1]))
            yield Edit(found.start(), end, char, "html.entity")


def _decoded(name: str) -> str:
    """The character of an entity written with its semicolon; empty if there is none."""
    if name[0] != "#":
        return HTML_ENTITIES.get(f"&{name};", "")
    char = html.unescape(f"&{name};")
    return char if len(char) == 1 and (char.isprintable() or char.isspace()) and char not in "\r\n" else ""


def _bare_name(name: str) -> str:
    """The name a semicolon is missing after: `nbspword` is `nbsp`, other names must end where the letters do."""
    return "nbsp" if name.startswith("nbsp") else name


def _decoded_bare(text: str, found: re.Match[str]) -> str:
    """The same without the semicolon: a few names, and numbers, and never inside an address."""
    name = _bare_name(found[1])
    follows = text[found.start() + 1 + len(name) : found.start() + 2 + len(name)]
    if follows == "=" or _in_address(text, found.start()):
        return ""
    if name[0] == "#":
        return _decoded(name) if len(name) > 2 else ""
    return _decoded(name) if name in elements("bare") else ""


def _in_address(text: str, at: int) -> bool:
    """Does the run of characters before `at` look like an address with a query?"""
    run = text[max(0, at - 200) : at].rpartition(" ")[2]
    return ("?" in run and "=" in run) or "://" in run
