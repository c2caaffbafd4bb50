"""The words of bylines and names, read from `data/bylines.toml` and `data/given_names.txt`."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from newsclean.fields.folding import fold

_DATA = Path(__file__).parent / "data"

_ASIDES = ("counted", "uncounted", "commented_on", "list_labels", "others", "on_behalf")
_AS_WRITTEN = ("family_first", "given_last")


class NameWords(NamedTuple):
    """Folded words, by what they do in a byline."""

    prefixes: dict[str, int]  # phrase -> number of words
    first: frozenset[str]  # first words of the prefixes
    weak: frozenset[str]
    cjk_prefixes: tuple[str, ...]
    cjk_suffixes: tuple[str, ...]
    joiners: frozenset[str]
    particles: frozenset[str]
    credentials: frozenset[str]
    agencies: frozenset[str]
    common_first: frozenset[str]
    newsroom: frozenset[str]
    newsroom_alone: frozenset[str]
    roles: frozenset[str]
    jobs: frozenset[str]
    role_words: frozenset[str]
    trailing: frozenset[str]
    surnames: frozenset[str]
    not_names: frozenset[str]
    subjects: frozenset[str]  # of sections and societies
    given_words: frozenset[str]  # given names that are ordinary words as well
    counted: tuple[str, ...]
    uncounted: tuple[str, ...]
    commented_on: tuple[str, ...]
    list_labels: tuple[str, ...]
    others: tuple[str, ...]
    on_behalf: tuple[str, ...]
    sections: frozenset[str]
    behind_dates: frozenset[str]
    family_first: frozenset[str]  # case folded, with their accents
    given_last: frozenset[str]
    known: frozenset[str]  # all words of all lists, but for those of names


@lru_cache(maxsize=1)
def name_words() -> NameWords:
    """All lists, folded once."""
    data = tomllib.loads((_DATA / "bylines.toml").read_text(encoding="utf-8"))
    sets = {key: frozenset(fold(w) for w in words) for key, words in data.items()}
    sets["prefixes"] = {phrase: phrase.count(" ") + 1 for phrase in sets["prefixes"]}  # type: ignore[assignment]
    sets["first"] = frozenset(phrase.partition(" ")[0] for phrase in sets["prefixes"])
    for key in ("cjk_prefixes", "cjk_suffixes", *_ASIDES):
        sets[key] = tuple(sorted(data[key], key=lambda w: (-len(w), w)))  # type: ignore[assignment]
    for key in _AS_WRITTEN:
        sets[key] = frozenset(data[key])
    others = (*_ASIDES, *_AS_WRITTEN, "subjects", "given_words", "sections", "behind_dates", "jobs", "common_first")
    own = [words for key, words in sets.items() if key not in others]
    sets["known"] = frozenset(part for words in own for word in words for part in word.replace("-", " ").split())
    return NameWords(**sets)  # type: ignore[arg-type]


_STROKES = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "þ": "th", "ı": "i"})
"""Letters that are no letter with an accent, as lists of names write them in ASCII."""


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Common given names of many countries, folded; parts of double names count too."""
    return _words_of("given_names.txt")


@lru_cache(maxsize=1)
def subject_words() -> frozenset[str]:
    """English words that no surname is, folded; `scripts/build_subject_words.py` computes them."""
    return _words_of("subject_words.txt")


def _words_of(name: str) -> frozenset[str]:
    lines = (_DATA / name).read_text(encoding="utf-8").split("\n")
    return frozenset(fold(w) for line in lines if not line.startswith("#") for w in line.split())


def is_given_name(word: str) -> bool:
    """Whether a word, or the first part of a double name, is a known given name.

    >>> is_given_name("Jörg"), is_given_name("Anne-Kathrin"), is_given_name("Share")
    (True, True, False)
    >>> is_given_name("Łukasz"), is_given_name("Bjørn"), is_given_name("Þórdís")
    (True, True, True)
    """
    folded = fold(word)
    if not folded.isascii():
        folded = folded.translate(_STROKES)
    return folded in given_names() or folded.partition("-")[0] in given_names()


def is_known_name(name: str) -> bool:
    """Whether a name begins with a given name or, as in Hungary and Vietnam, with the family's.

    >>> is_known_name("Jörg Beispiel"), is_known_name("Példa Szilvia"), is_known_name("Phạm Ví Dụ")
    (True, True, True)
    >>> is_known_name("Harbour Views")
    False
    """
    first, *_, last = name.casefold().split() * 2
    return is_given_name(first) or last in name_words().given_last or first in name_words().family_first


def is_subject(name: str) -> bool:
    """Whether what stands like a name is a section or a society: no known given name, and a word that no name has.

    >>> is_subject("Forschung Umwelt"), is_subject("Handball Rheinland"), is_subject("Eva Archiv")
    (True, True, False)
    >>> is_subject("Case Studies"), is_subject("Siobhánin Brook")
    (True, False)
    """
    lists, folded = name_words(), fold(name)
    words = folded.split()
    if folded in lists.subjects:
        return True
    if is_given_name(words[0]) and words[0] not in lists.given_words:
        return False
    return any(word in lists.subjects or word in subject_words() for word in words)


def is_agency(text: str) -> bool:
    """Whether a chunk of a byline is the name of a news agency.

    >>> is_agency("dpa"), is_agency("Agence France-Presse"), is_agency("Jane Doe")
    (True, True, False)
    """
    return fold(text).strip(" .()") in name_words().agencies
