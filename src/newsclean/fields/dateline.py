"""Datelines: where a report was filed, and by which agency, before its first sentence."""

from __future__ import annotations

import re
from typing import NamedTuple

import regex

from newsclean.fields.folding import fold
from newsclean.fields.metaline import labelled_spans
from newsclean.fields.name_words import is_agency, is_given_name, name_words

REACH = 90
"""Characters of a paragraph in which a dateline ends."""

_SIGNS = "-–—):"
_MAY_END = re.compile(r"[-–—]\s|[–—](?=[^\W\d_])|\)\s?:?\s|[^\W\d_]:\s")
_END = regex.compile(r"\s?\.?\s?[-–—]{1,2}\s|\s?[–—](?=\p{Lu})|(?<=\))\s?:?\s|(?<=\p{Lu}{3}):\s")
_AGENCY = regex.compile(r"[(（]([^()（）/]{2,40})(?:/[^()（）/]{1,20})?[)）]|/([^()（）/]{2,40})/")
"""An agency, and its regional service or a second one: "(dpa/lhe)", "(APA/dpa)"."""

_FULL_WIDTH = regex.compile(r"【([^【】＝=]{1,12})[＝=]?([^【】]{0,20})】|\(([^()=]{1,12})=([^()=]{2,12})\)")
_PLACE = regex.compile(r"(?:[\p{Lu}][\p{L}\p{M}'’.\-]*)(?:[ /]\p{L}[\p{L}\p{M}'’.\-]*){0,4}$")
_EDGES = " ,.:-–—\u00a0"


class DatelineFound(NamedTuple):
    """Place and agency as written, and where the dateline ends in the line."""

    place: str | None
    agency: str | None
    end: int


def parse_dateline(text: str) -> DatelineFound | None:
    """Reads a paragraph's dateline.

    >>> parse_dateline("BEIRUT/THE HAGUE, March 7 (Reuters) - A tank crew fired on reporters.")
    DatelineFound(place='BEIRUT/THE HAGUE', agency='Reuters', end=38)
    >>> parse_dateline("(AP) — It rained."), parse_dateline("Jane Doe – who was there – saw it.")
    (DatelineFound(place=None, agency='AP', end=7), None)
    >>> parse_dateline("Kassel (dpa/lhe) - Ein Schwan ruhte im Gleisbett.").agency
    'dpa'
    """
    start = text[:REACH]
    if not start[:1].isalpha() and start[:1] not in "(（【":
        return None
    wide = _FULL_WIDTH.match(start) if start[:1] in ("(", "【") else None
    if wide:
        return DatelineFound(wide[1] or wide[3], wide[2] or wide[4] or None, wide.end())
    if not any(sign in start for sign in _SIGNS) or not _MAY_END.search(start):
        return None
    for end in _END.finditer(start):
        found = _read_head(start[: end.start()], end.end(), end[0])
        if found:
            return found
    return None


def _read_head(head: str, end: int, separator: str) -> DatelineFound | None:
    agency = _AGENCY.search(head)
    name = (agency[1] or agency[2]).strip() if agency else None
    if name and not is_agency(name):
        return None
    rest = head.replace(agency[0], " ") if agency else head
    spans = labelled_spans(rest)
    for low, high in reversed(spans):
        rest = rest[:low] + rest[high:]
    place = rest.strip(_EDGES)
    if not place:
        return DatelineFound(None, name, end) if name and not spans else None
    if not is_place(place) or not (name or spans or _plain(place, separator)):
        return None
    return DatelineFound(place, name, end)


def is_place(text: str) -> bool:
    """Whether a string could be the name of one or two places: short, capitalised, no person, no other known word.

    >>> is_place("München/London"), is_place("KYIV, Ukraine"), is_place("Jane Doe"), is_place("The judge said")
    (True, True, False, False)
    """
    parts = [part.strip() for part in text.split(",")]
    if not 1 <= len(parts) <= 3 or not all(len(p) <= 30 and _PLACE.match(p) for p in parts):
        return False
    words = parts[0].replace("/", " ").split()
    if len(words) > 1 and is_given_name(words[0]) and not text.isupper():
        return False
    lists = name_words()
    small = [w for w in words if w[0].islower()]
    known = [w for w in words if fold(w) in lists.roles] or _NO_PLACES.intersection((fold(words[0]), fold(words[-1])))
    return len(words) <= 4 and not known and all(fold(w) in lists.particles or w in _SMALL for w in small)


_SMALL = frozenset(("am", "an", "im", "sur", "upon", "on", "ob", "nad", "bei"))
_NO_PLACES = frozenset(
    "the update live exclusive exklusiv watch video analysis opinion die der das summary disclaimer note breaking"
    " byline host correction editor question answer frage antwort warning quick key spoiler advertisement anzeige"
    " eilmeldung".split()
)


def _plain(place: str, separator: str) -> bool:
    """Without agency and date only capitals or one or two joined places before a long dash are believed."""
    if place.isupper():
        return len(place) > 4 and not is_given_name(place.split()[0])
    return separator.strip() in ("–", "—") and "/" in place and place.count(" ") <= 2
