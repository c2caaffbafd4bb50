"""The words of photo credits, from ``credits.toml``."""

import tomllib
from functools import lru_cache
from importlib import resources
from typing import NamedTuple


class Lexicon(NamedTuple):
    """The lists of ``credits.toml``, case folded."""

    photo_agencies: frozenset[str]
    news_agencies: frozenset[str]
    outlet_words: frozenset[str]
    fillers: frozenset[str]
    labels: frozenset[str]
    source_labels: frozenset[str]
    provided: frozenset[str]
    papers: frozenset[str]
    offices: frozenset[str]
    whence: frozenset[str]
    picture_words: tuple[str, ...]
    rights: tuple[str, ...]
    licences: tuple[str, ...]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Loads the lists once.

    >>> "getty images" in lexicon().photo_agencies
    True
    """
    data = tomllib.loads((resources.files("newsclean.photos") / "credits.toml").read_text(encoding="utf-8"))
    folded = {name: frozenset(word.casefold() for word in words) for name, words in data.items()}
    return Lexicon(
        folded["photo_agencies"],
        folded["news_agencies"],
        folded["outlet_words"],
        folded["fillers"],
        folded["labels"],
        folded["source_labels"],
        folded["provided"],
        folded["papers"],
        folded["offices"],
        folded["whence"],
        tuple(sorted(folded["picture_words"])),
        tuple(sorted(folded["rights"])),
        tuple(sorted(folded["licences"])),
    )
