"""One spelling for words that are looked up: small letters, no accents."""

from __future__ import annotations

import unicodedata

import regex

_ACCENTS = regex.compile(r"[\u0300-\u036f\u200b-\u200f\u00ad]")


def fold(word: str) -> str:
    """Small letters without accents; what other scripts call marks (Hindi, Thai, kana) stays.

    >>> fold("Févr"), fold("MÄRZ"), fold("İstanbul"), fold("й") == fold("и")
    ('fevr', 'marz', 'istanbul', True)
    """
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", word.casefold())))
