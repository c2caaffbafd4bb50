"""Whose pages these are: the copyright line of a site, which is no photo's credit."""

import re
from functools import lru_cache

from newsclean.photos.credit import parts_of, without_label
from newsclean.photos.lexicon import lexicon

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEAR_ALONE = re.compile(r"(?:©|\([cC]\)|[cC]opyright)\s?(?:(?:19|20)\d\d\s?[-–]\s?)?(?:19|20)\d\d$")
_SIGNS = ("©", "copyright", "(c)", "ⓒ", "&copy;")
_WORD = re.compile(r"[^\W_]+")


def reserves_rights(text: str) -> bool:
    """Whether a line reserves all rights, in any language, and no photo agency's, or ends in a sign and a year.

    >>> reserves_rights("Alle Rechte vorbehalten."), reserves_rights("© 2024 The AP. All rights reserved")
    (True, False)
    >>> reserves_rights("Contact Imprint © 2024"), reserves_rights("The harbour © 2024 Ana Lima")
    (True, False)
    """
    if text[-1:].isdigit() and _YEAR_ALONE.search(text):
        return True
    folded = text.casefold()
    openings, unspaced = _openings_of_rights()
    if openings.isdisjoint(_WORD.findall(folded)) and not any(phrase in folded for phrase in unspaced):
        return False  # spares most lines sixty searches
    return any(phrase in folded for phrase in lexicon().rights) and not _names_agency(text)


@lru_cache(maxsize=1)
def _openings_of_rights() -> tuple[frozenset[str], tuple[str, ...]]:
    """The first words of the phrases that reserve rights, and the phrases without word spaces, whole."""
    phrases = lexicon().rights
    openings = frozenset(_WORD.findall(phrase)[0] for phrase in phrases if " " in phrase)
    return openings, tuple(phrase for phrase in phrases if " " not in phrase)


def has_dated_copyright(text: str) -> bool:
    """Whether a line has a copyright sign and a year, and no photo agency: below an article it is the site's.

    >>> has_dated_copyright("The Bay Post © 2019-2024"), has_dated_copyright("© 2024 Getty Images")
    (True, False)
    """
    if _YEAR.search(text) is None:
        return False
    folded = text.casefold()
    return any(sign in folded for sign in _SIGNS) and not _names_agency(text)


def _names_agency(text: str) -> bool:
    """Whether a word or a part of a line is a photo agency's name, or in capitals a news agency's."""
    words = _WORD.findall(text)
    if any(word in _acronyms() or word.casefold() in lexicon().photo_agencies for word in words):
        return True
    return any(part.casefold() in lexicon().photo_agencies for part in parts_of(without_label(text)[0]))


@lru_cache(maxsize=1)
def _acronyms() -> frozenset[str]:
    names = lexicon().news_agencies
    return frozenset({"dpa"} | {name.upper() for name in names if len(name) <= 4 and name.isalpha()})
