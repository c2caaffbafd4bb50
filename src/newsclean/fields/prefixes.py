"""The words that bylines begin with: "by", "von", "written by", "this post was written by"."""

from __future__ import annotations

import re
from functools import lru_cache

from newsclean.fields.folding import fold
from newsclean.fields.name_words import is_given_name, name_words

_AFTER_PREFIX = " :：.-–—|"
_GLUED = re.compile("B[yY](?=[A-Z][a-z])")
_BY = frozenset(("By", "BY"))
_SENTENCE_WORDS = 4
"""Words from which on what a byline begins with makes it a sentence: "This post was written by"."""


def starts_like_byline(text: str) -> bool:
    """A cheap test: whether a line begins with a word that bylines begin with, or ends like a Korean or Chinese one.

    >>> starts_like_byline("By Jane Doe"), starts_like_byline("Jane Doe")
    (True, False)
    """
    words = name_words()
    first = text[:24].partition(" ")[0]
    if not first.isalpha():
        first = re.split("[\u00a0&:：.,;-]", first, maxsplit=1)[0]
    first = fold(first)
    if (first in words.first and (first not in words.common_first or strip_prefix(text)[1])) or _is_glued(text):
        return True
    return not text.isascii() and (text.startswith(words.cjk_prefixes) or any(s in text for s in words.cjk_suffixes))


def _is_glued(text: str) -> bool:
    """ "ByJane Doe": the word and a known given name, which stood apart on the page."""
    return text[:2] in _BY and _GLUED.match(text) is not None and is_given_name(text[2:].partition(" ")[0])


@lru_cache(maxsize=2048)
def is_bare_prefix(text: str) -> bool:
    """Whether a line is nothing but the word before a name.

    >>> is_bare_prefix("By"), is_bare_prefix("Autor:"), is_bare_prefix("By Jane")
    (True, True, False)
    """
    return fold(text).strip(" :：.-–—|") in name_words().prefixes


def strip_prefix(text: str) -> tuple[str, str]:
    """Takes "By", "Von:", "Autor -" off a line; gives the rest and the folded words taken.

    >>> strip_prefix("Written by: Jane Doe"), strip_prefix("Jane Doe")
    (('Jane Doe', 'written by'), ('Jane Doe', ''))
    """
    words = name_words()
    if not text.isascii() and text.startswith(words.cjk_prefixes):
        start = next(start for start in words.cjk_prefixes if text.startswith(start))
        return text[len(start) :].strip(" :：=／"), start
    if _is_glued(text):
        return text[2:], "by"
    parts = text.split(" ", 6)
    if fold(parts[0]).rstrip(_AFTER_PREFIX) in words.first:
        for size in range(min(6, len(parts) - 1), 0, -1):
            phrase = fold(" ".join(parts[:size])).rstrip(_AFTER_PREFIX)
            if phrase in words.prefixes:
                return text[len(" ".join(parts[:size])) :].strip(" :：-–—|•·"), phrase
    head, colon, tail = text.partition(":")
    if colon and len(head) < 40 and fold(head).strip() in words.prefixes:
        return tail.strip(), fold(head).strip()
    return text, ""


def is_sentence_prefix(prefix: str) -> bool:
    """Whether a byline that begins so may end with a full stop, being a sentence."""
    return prefix.count(" ") + 1 >= _SENTENCE_WORDS
