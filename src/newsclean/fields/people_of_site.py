"""The person whose site it is: where the window title, the top and the copyright line of a page say the same name."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import regex

from newsclean.document import Document
from newsclean.fields.folding import fold
from newsclean.fields.name_words import is_given_name
from newsclean.fields.names import find_person
from newsclean.line import Line
from newsclean.marks import Label

_LONGEST_TITLE, _LONGEST_TOP, _LONGEST_FOOT = 200, 60, 160
_TOP_LINES, _FOOT_LINES = 12, 25
_LEAST_LINES = 8
_ENOUGH = 2
_MOST_WORDS, _MOST_BEHIND = 3, 4
_PARTS = regex.compile(r"[|•·»«:—–]|(?<!\s)\s+-\s|//")
_OWNS = regex.compile(r"['’]s?(?=\s|$)")
_COPYRIGHT = regex.compile(
    r"(?:©|\(c\)|\bcopyright)(?:\s?(?:©|\(c\)|copyright))?[\s\d,–-]{0,16}(?:\bby\s)?\s?(?P<who>[^|•·©\d]{4,60})",
    regex.IGNORECASE,
)
_END = regex.compile(r"\s?(?:[.,;|•·<>]|\s[-–—]|\b(?:all|alle|tous|todos|tutti)\s).*", regex.IGNORECASE)


class SiteWords(NamedTuple):
    """The words of `data/sites.toml`, case folded."""

    works: frozenset[str]
    firms: frozenset[str]


@lru_cache(maxsize=1)
def site_words() -> SiteWords:
    """Both lists."""
    data = tomllib.loads((Path(__file__).parent / "data" / "sites.toml").read_text(encoding="utf-8"))
    return SiteWords(frozenset(data["works"]), frozenset(data["firms"]))


def owner_of_site(document: Document, title: int | None) -> tuple[Line, str] | None:
    """The person whom at least two of the window title, the top lines and the copyright line name, and nobody else.

    The headline (line `title`) names whom it speaks of. Never from the name alone: a page that sells something, or has
    stores and investors, is a firm's.
    """
    if len(document.lines) < _LEAST_LINES:
        return None
    headline = document.lines[title].text.casefold() if title else ""
    named = [one for one in _named(document) if one.owned or one.name.casefold() not in headline]
    votes = Counter(name for _, name in {(one.where, fold(one.name)) for one in named})
    agreed = sorted(name for name, count in votes.items() if count >= _ENOUGH)
    if len(agreed) != 1 or _is_firm(document):
        return None
    return next((one.line, one.name) for one in named if fold(one.name) == agreed[0])


class _Naming(NamedTuple):
    """A place that names a person: which of the three, the line, the name, and whether as an owner ("Jane's blog")."""

    where: str
    line: Line
    name: str
    owned: bool


def _named(document: Document) -> Iterator[_Naming]:
    yield from _in_window_title(document.lines[0])
    for line in document.lines[1:_TOP_LINES]:
        name, owned = _person(_PARTS.split(line.text)[0]) if len(line.text) <= _LONGEST_TOP else ("", False)
        if name and (owned or document.label(line.index) is not Label.TITLE):
            yield _Naming("top", line, name, owned)
    for line in document.lines[-_FOOT_LINES:]:
        match = _COPYRIGHT.search(line.text) if len(line.text) <= _LONGEST_FOOT else None
        name, owned = _person(_END.sub("", match["who"])) if match else ("", False)
        if name:
            yield _Naming("foot", line, name, owned)


def _in_window_title(line: Line) -> Iterator[_Naming]:
    """The site's name is the last part of a window title; an owner's may stand anywhere."""
    parts = _PARTS.split(line.text) if len(line.text) <= _LONGEST_TITLE else []
    for at, part in enumerate(parts):
        name, owned = _person(part)
        if name and (owned or 0 < at == len(parts) - 1):
            yield _Naming("window", line, name, owned)


def _person(text: str) -> tuple[str, bool]:
    """The name that a part of a line is, "Jane Doe's tech blog" included; only with a known given name."""
    text = text.strip()
    owns = _OWNS.search(text)
    name, behind = (text[: owns.start()], text[owns.end() :]) if owns else (text, "")
    words = name.split()
    if not 2 <= len(words) <= _MOST_WORDS or not is_given_name(words[0]) or not _is_work(behind, bool(owns)):
        return "", False
    person = find_person(name)
    return (name, bool(owns)) if person is not None and person.name == name else ("", False)


def _is_work(behind: str, owned: bool) -> bool:
    words = behind.casefold().split()
    return not owned or (0 < len(words) <= _MOST_BEHIND and words[-1] in site_words().works)


def _is_firm(document: Document) -> bool:
    firms = site_words().firms
    return any(len(line.text) <= _LONGEST_TOP and line.text.casefold().strip(" .:") in firms for line in document.lines)
