"""The parts of a byline: what separates them, and what is taken out before it is read."""

from __future__ import annotations

import re
from functools import lru_cache

import regex

from newsclean.fields.asides import either
from newsclean.fields.folding import fold
from newsclean.fields.name_words import is_agency, name_words
from newsclean.fields.reading_time import find_reading_time

_STRONG = regex.compile(
    r"(?:(?<!\s)\s+)?[|·•●∙⋅;⁃►]\s*|(?<!\s)\s+[-–—/]+\s+|(?<!\s)\s+(?=@\w)|(?<=\p{Ll}\p{Ll})[/／](?=\p{Lu})"
)
_WEAK = regex.compile(r"(?:(?<!\s)\s+)?(?:[,，、&+]\s+|[,，、&()]\s*(?=\S))")
_NOISE = regex.compile(r"&nbsp;?|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,24}){1,4}|(?<!\w)@\w{1,40}|https?://\S{1,200}")
_GLUED_HANDLE = regex.compile(r"(?<=\p{Lu}\p{Ll}{1,20} \p{Lu}\p{Ll}{1,20})@\w{1,40}$")
_NICKNAME = regex.compile(r"(?<=\p{Lu}\p{Ll}{1,20}) \((\p{Lu}[\p{L}'’-]{1,20})\)(?= \p{Lu}\p{Ll})")
_SPACES = regex.compile(r"\s+")
_CAPITAL_JOINERS = frozenset(("And", "AND", "Und", "UND", "Et", "ET"))
"""Joiners that title case or capitals write so and that are no initials."""

_MAY_SEPARATE = re.compile(r"[|·•●∙⋅;⁃►\-–—/／@]")  # what every separator of _STRONG and _WEAK has
_SEPARATES = re.compile(r"[|·•●∙⋅;⁃►]|\s[-–—/]|\s@\w|[^\W\d_][/／][^\W\d_]")
_MAY_SEPARATE_WEAKLY = re.compile(r"[,，、&+()]")


def strong_parts(text: str) -> list[str]:
    """Parts between bars, dots, dashes and the like, which commas do not part.

    >>> strong_parts("Jane Doe, John Roe | Harbours")
    ['Jane Doe, John Roe', 'Harbours']
    """
    return _STRONG.split(text) if _MAY_SEPARATE.search(text) and _SEPARATES.search(text) else [text]


def _weak_parts(text: str) -> list[str]:
    return _WEAK.split(text) if _MAY_SEPARATE_WEAKLY.search(text) else [text]


def chunks_of(body: str) -> list[list[str]]:
    """Parts between strong separators, each a list of parts between commas and words such as "and"."""
    parts: list[list[str]] = []
    for strong in strong_parts(body):
        chunks: list[str] = []
        for weak in _weak_parts(strong):
            chunks += _at_joiners(weak)
        if chunks:
            parts.append(chunks)
    return parts


def _at_joiners(text: str) -> list[str]:
    """Splits at "and", "und", "et", unless the word is a part of a name ("Ortega y Gasset")."""
    joiners, found, words = name_words().joiners, [], text.split()
    if joiners.isdisjoint(fold(text).split()):
        return [" ".join(words)] if words else []
    current: list[str] = []
    for at, word in enumerate(words):
        joins = fold(word) in joiners and (not word[0].isupper() or word in _CAPITAL_JOINERS)
        if joins and (at == 0 or at + 1 == len(words) or _both_sides(current, words[at + 1 :])):
            found.append(" ".join(current))
            current = []
        else:
            current.append(word)
    found.append(" ".join(current))
    return [chunk for chunk in found if chunk]


def _both_sides(before: list[str], after: list[str]) -> bool:
    """A joiner stands between names of two words, or before an agency ("mit AP"), not inside a name."""
    if is_agency(" ".join(after)) or fold(after[0]) in name_words().newsroom:
        return True
    return not before or (len(before) >= 2 and len(after) >= 2) or is_agency(" ".join(before))


def without_addresses(text: str) -> str:
    """Without e-mail addresses, handles and links, and with single spaces."""
    if "@" in text or "&nbsp" in text or "://" in text:
        text = _GLUED_HANDLE.sub("", _NOISE.sub(" ", text))
    return _SPACES.sub(" ", text).strip() if "  " in text or not text.replace(" ", "a").isprintable() else text.strip()


def without_lists(text: str) -> str:
    """A line without the sections and tags behind "Categories:" and the like.

    >>> without_lists("12 July 2026 | Author: Jane Doe | Filed under: Harbours, Storms | Tags: quay, wind")
    '12 July 2026 | Author: Jane Doe'
    """
    found = _lists().search(text) if ":" in text or "：" in text else None
    return text[: found.start()].rstrip(" |·•.") if found else text


@lru_cache(maxsize=1)
def _lists() -> regex.Pattern[str]:
    words = either(name_words().list_labels)
    return regex.compile(rf"(?<=[|·•.,]\s?)(?:{words})\s?[:：]\s?\S", regex.IGNORECASE)


def parted_at_reading_time(text: str) -> str:
    """A separator where the reading time stood ("Jane Doe 15 min read"), before "15 min" is taken for a count.

    >>> parted_at_reading_time("Jane Doe 15 min read Harbours")
    'Jane Doe  |  Harbours'
    """
    found = find_reading_time(text)
    return f"{text[: found.start]} | {text[found.end :]}".strip(" |") if found else text


def without_nickname(text: str) -> str:
    """ "Jane (Mary) Doe" without the brackets.

    >>> without_nickname("Jane (Mary) Doe")
    'Jane Mary Doe'
    """
    return _NICKNAME.sub(r" \1", text) if "(" in text else text
