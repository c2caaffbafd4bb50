"""One spelling for words that are looked up: small letters, no accents."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import regex

_ACCENTS = regex.compile(r"[\u0300-\u036f\u200b-\u200f\u00ad]")


def _western_table() -> tuple[bytes, bytes]:
    """What each byte of Windows-1252 is folded to (no letter or digit: a space), and the bytes left to `fold`."""
    table, hard = bytearray(range(256)), bytearray()
    for code in range(256):
        letter = bytes([code]).decode("cp1252", "replace")
        folded = fold(letter) if letter.isalnum() else " "
        try:
            (table[code],) = folded.encode("cp1252")
        except ValueError:
            hard.append(code)
    return bytes(table), bytes(hard)


def fold_western(text: str) -> str | None:
    """The words of a Western European text, each as `fold` gives it, with spaces between; None for other texts.

    >>> fold_western("Émile’s café—open!").split(), fold_western("Škoda") is None, fold_western("Ősi")
    (['emile', 's', 'cafe', 'open'], False, None)
    """
    if text.isascii():
        return text.encode("ascii").translate(_FOLDED).decode("ascii")
    try:
        raw = text.encode("cp1252")
    except UnicodeEncodeError:
        return None
    if len(raw.translate(None, _HARD)) != len(raw):
        return None
    folded = raw.translate(_FOLDED, b"\xad")
    return folded.decode("ascii" if folded.isascii() else "cp1252")


def fold(word: str) -> str:
    """Small letters without accents; what other scripts call marks (Hindi, Thai, kana) stays.

    >>> fold("Févr"), fold("MÄRZ"), fold("İstanbul"), fold("й") == fold("и")
    ('fevr', 'marz', 'istanbul', True)
    """
    return word.lower() if word.isascii() else _fold(word)


@lru_cache(maxsize=4096)
def _fold(word: str) -> str:
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", word.casefold())))


_FOLDED, _HARD = _western_table()
