"""Reads bylines: who wrote an article, in the forms of many languages, without roles, "By", or e-mail addresses.

Words at the start of a line ("by", "von", "par") prove nothing by themselves: the whole of a short line must read
like a byline. Agencies and newsrooms are kept apart from persons.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

import regex

from newsclean.fields.asides import without_asides, without_section
from newsclean.fields.byline_chunks import Author, Chunks, is_handle, read_chunks
from newsclean.fields.byline_parts import (
    chunks_of,
    parted_at_reading_time,
    strong_parts,
    without_addresses,
    without_lists,
    without_nickname,
)
from newsclean.fields.folding import fold
from newsclean.fields.metaline import outside_dates
from newsclean.fields.name_words import is_given_name, is_known_name, is_subject, name_words
from newsclean.fields.names import find_person
from newsclean.fields.prefixes import is_bare_prefix, is_sentence_prefix, strip_prefix

MAX_LINE = 180
"""Characters above which a line is no byline (four authors with roles)."""

KNOWN = 0.6
"""Confidence from which on the given names of a byline are known."""

CHECKER = "common.byline.checker"
"""The rule of lines that name who checked or illustrated: no authors."""

_LONGEST_FIRM, _LONGEST_SECTION = 9, 3
_WORDS_OF_WORDING = 3
_MOST_REST = 5
"""Parts, beside a date and a known name, that are something else: sections, tags."""

Kind = Literal["prefix", "role", "dated", "alone"]


class Byline(NamedTuple):
    """What a line says about who wrote.

    Attributes:
        names: the persons, in order.
        agency: the news agency or newsroom named, as written; None if none.
        rest: what else stands there.
        kind: what gives the line away: a word such as "by", a role or agency beside a name, a date, or nothing.
        confidence: 0 to 1.
    """

    names: tuple[Author, ...]
    agency: str | None
    rest: str
    kind: Kind
    confidence: float


_END = regex.compile(r"(?:\p{Ll}{4}|[)\]])[.!?…:]$|[\u0590-\u0dff]{2}[.!?…]$|[。！？।۔؟]$")
_LONGEST_PLACE = 3
_STOPS = ".!?…:。！？।۔؟"
_MAY_PART = re.compile(r"[|·•●∙⋅;⁃►\-–—/／@,，、&+()\d:：]|\.\w")
_AROUND_WORD = ".'’\"“”*_#[]–!?"


def parse_byline(text: str) -> Byline | None:
    """Reads a line as a byline.

    Args:
        text: one line.

    Returns:
        The byline, or None if the line does not read like one.

    >>> parse_byline("By Jane Doe and J. R. Smith").names
    (Author(name='Jane Doe', role=None), Author(name='J. R. Smith', role=None))
    >>> parse_byline("Von Eva Beispiel, Redakteurin, mit dpa")  # doctest: +NORMALIZE_WHITESPACE
    Byline(names=(Author(name='Eva Beispiel', role='Redakteurin'),), agency='dpa', rest='', kind='prefix',
           confidence=0.95)
    >>> parse_byline("By the time she arrived, Jane Doe had left") is None
    True
    """
    if not 2 < len(text) <= MAX_LINE:
        return None
    return _parse(text)


def names_subject(byline: Byline) -> bool:
    """Whether what stands beside a date, or alone, is a section or a society and no person.

    Args:
        byline: what a line says.

    >>> names_subject(parse_byline("12.07.2026 Forschung Umwelt")), names_subject(parse_byline("By Jane Doe"))
    (True, False)
    """
    unmarked = byline.kind in ("dated", "alone") and bool(byline.names)
    return unmarked and all(is_subject(author.name) for author in byline.names)


def _from_prefix(pieces: list[str]) -> list[str]:
    """ "Section, News | Written by Jane Doe": what stands before the words is not part of the byline."""
    parts = [part for piece in pieces for part in strong_parts(piece)]
    for at, part in enumerate(parts[1:], 1):
        body, prefix = strip_prefix(part)
        short = sum(len(part.split()) for part in parts[:at]) <= _LONGEST_SECTION
        if " " in prefix or (prefix and short and is_given_name(body.partition(" ")[0])):
            return parts[at:]
    return pieces


@lru_cache(maxsize=2048)
def _parse(text: str) -> Byline | None:
    text = without_nickname(without_asides(without_lists(parted_at_reading_time(without_addresses(text)))))
    if not text or _is_sentence(text) or _is_lone_word(text) or _has_foreign_word(text) or is_bare_prefix(text):
        return None
    pieces, dated = outside_dates(text)
    pieces = _from_prefix(pieces)
    body, prefix = strip_prefix(" | ".join(pieces).strip())
    if not prefix and _is_credit(body):
        return None
    if prefix or dated or _is_in_place(body):
        body = " | ".join(without_section(part) for part in strong_parts(body))
    if not body or not (prefix or _name_like(body)):
        return None
    if prefix in name_words().on_behalf:
        return _for_somebody(body)
    read = read_chunks(chunks_of(body), bool(prefix), dated)
    if read.bad or not (read.persons or read.agencies):
        return None
    byline = _judge(read, prefix, dated)
    return None if byline is not None and _is_entry(text, byline) else byline


def _is_entry(text: str, byline: Byline) -> bool:
    """ "19 September: Harbour Street": a day of a programme and a place, not a date and somebody known."""
    day, colon, _ = text.partition(": ")
    return bool(colon) and byline.kind == "dated" and byline.confidence <= KNOWN and any(map(str.isdigit, day))


def _for_somebody(body: str) -> Byline | None:
    """ "On behalf of Doe & Roe LLP | Harbour Law": a firm, whatever its name looks like, and the section."""
    firm, *rest = strong_parts(body)
    words = len(firm.split())
    return Byline((), firm, " | ".join(rest), "prefix", 0.85) if words <= _LONGEST_FIRM and len(rest) <= 2 else None


def _is_in_place(body: str) -> bool:
    """ "Jane Doe in Riga": a name that is known, and where the writer is."""
    name, joined, place = body.partition(" in ")
    if not joined or len(name.split()) not in (2, 3) or not is_given_name(name.partition(" ")[0]):
        return False
    return 0 < len(place.split()) <= _LONGEST_PLACE and all(word[0].isupper() for word in f"{name} {place}".split())


def _is_sentence(text: str) -> bool:
    """Whether a line ends like a sentence, and does not begin like one that says who wrote."""
    if text[-1] not in _STOPS or not _END.search(text):
        return False
    return not is_sentence_prefix(strip_prefix(text)[1])


def _is_lone_word(text: str) -> bool:
    """A cheap look at a line of one word, as menus have them: whether it is that and names neither agency nor desk."""
    if not text.isalpha() or (not text.isascii() and max(text) > "\u036f"):
        return False
    lists, word = name_words(), fold(text)
    return word not in lists.agencies and word not in lists.newsroom_alone


def _has_foreign_word(text: str) -> bool:
    """A cheap look at a line in one piece: whether it has a small word that no byline has ("What happens next")."""
    if _MAY_PART.search(text):
        return False
    known = name_words().known
    small = (word for word in text.split() if word[0].islower() and word[1:2] not in ("'", "’"))
    return any(fold(word).strip(_AROUND_WORD) not in known for word in small)


def _is_credit(text: str) -> bool:
    """ "Jane Doe/AFP" is who took the photo: a slash joins a person to an agency or outlet, not two persons."""
    head, slash, tail = text.partition("/")
    return bool(slash) and " / " not in text and not find_person(tail.split("/")[0]) and bool(find_person(head))


def _name_like(text: str) -> bool:
    """A byline has a capital, or a script without them."""
    return any(not c.islower() and c.isalpha() for c in text)


def _by_suffix(persons: list[Author]) -> bool:
    """Whether a name carries the word that Korean and Chinese put behind a reporter's name."""
    return any(p.role in name_words().cjk_suffixes for p in persons)


_CONFIDENCE: dict[Kind, tuple[float, float]] = {
    "prefix": (0.95, 0.85),
    "role": (0.8, 0.55),
    "dated": (0.85, 0.6),
    "alone": (0.6, 0.3),
}
"""By kind: with a known given name (or an agency behind "by"), and without."""


def _judge(read: Chunks, prefix: str, dated: bool) -> Byline | None:
    known = any(is_known_name(p.name) for p in read.persons)
    agency_only = bool(read.agencies) and not read.persons
    by_handle = dated and not read.rest and len(read.persons) == 1 and is_handle(read.persons[0].name)
    if prefix in name_words().weak and not (known or by_handle) and (read.rest or not read.agencies):
        return None
    kind = _kind(read, prefix, dated)
    sure = known or _by_suffix(read.persons) or (kind == "prefix" and agency_only)
    confidence = 0.75 if kind == "role" and dated and not sure else _CONFIDENCE[kind][0 if sure else 1]
    if kind == "alone" and _doubtful(read.persons, known):
        return None
    if read.rest:
        if kind in ("alone", "dated") and (not known or any(map(_is_wording, read.rest))):
            return None
        if len(read.rest) > (_MOST_REST if known and dated else 2):
            return None
        confidence -= 0.05 if _by_suffix(read.persons) else 0.2
    agency = ", ".join(read.agencies) or None
    return Byline(tuple(read.persons), agency, " | ".join(read.rest), kind, round(confidence, 2))


def _is_wording(chunk: str) -> bool:
    """Whether what stands beside a name goes on in words: "to lead the council from", and no section or counter."""
    words = chunk.split()
    return len(words) >= _WORDS_OF_WORDING and any(_is_foreign(word) for word in words)


def _is_foreign(word: str) -> bool:
    """Whether a word in small letters is none that bylines have."""
    bare = word.strip(_AROUND_WORD)
    return len(bare) > _WORDS_OF_WORDING and bare.isalpha() and bare.islower() and fold(bare) not in name_words().known


def _kind(read: Chunks, prefix: str, dated: bool) -> Kind:
    if prefix:
        return "prefix"
    if read.persons and (read.agencies or any(_has_role(person) for person in read.persons)):
        return "role"
    return "dated" if dated else "alone"


def _has_role(person: Author) -> bool:
    """Whether what stands behind a name is what somebody does, and not only where ("Jane Doe, Harbour Project")."""
    lists, words = name_words(), fold(person.role or "").replace("-", " ").split()
    return bool(words) and (person.role in lists.cjk_suffixes or any(w.strip(".,–") in lists.roles for w in words))


def _doubtful(persons: list[Author], known: bool) -> bool:
    """Names that nothing else speaks for: longer than names are, or capitals that may be an abbreviation."""
    if not persons:
        return False
    if any(p.name.isupper() and len(p.name) < 40 for p in persons) and not known:
        return True
    first, *others = persons[0].name.split()
    if len(first) == 2 and first.isupper() and len(others) == 1 and not known:  # "HR Strategy"
        return True
    return len(persons) == 1 and len(others) > (3 if known else 2)
