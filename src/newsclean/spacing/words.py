"""The word lists of the spacing rules, read once from `words.toml` beside this file."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, list[str]]]:
    source = files("newsclean.spacing").joinpath("words.toml").read_text(encoding="utf-8")
    return tomllib.loads(source)


@lru_cache(maxsize=16)
def word_set(name: str) -> frozenset[str]:
    """All words of one table of `words.toml`, whatever their language.

    Args:
        name: A table, such as `drop_caps`.

    Returns:
        The words as written in the file.

    Raises:
        KeyError: There is no such table.

    >>> "the" in word_set("drop_caps")
    True
    """
    return frozenset(word for words in _tables()[name].values() for word in words)


@lru_cache(maxsize=32)
def words_of(name: str, key: str) -> frozenset[str]:
    """The words of one key of a table.

    >>> "les" in words_of("function_words", "fr")
    True
    """
    return frozenset(_tables()[name][key])
