"""Closes two doors by which a page of 100 kB can stall ftfy or Unicode normalization for minutes.

Nested entities (`&amp;amp;amp;...`) take ftfy one round over the whole line for each level, and a long run of combining
marks takes `unicodedata.normalize` time with the square of its length.
"""

from __future__ import annotations

import re

import regex

MAX_MARKS = 30
"""Runs of combining marks longer than this are not text (Unicode's stream-safe format allows 30 as well)."""
MAX_ROUNDS = 12
"""Rounds of ftfy on one line; five nested levels of damage have been seen in the wild, never twelve."""

_MARK_RUN = regex.compile(rf"\p{{M}}{{{MAX_MARKS + 1}}}")
_NESTED = re.compile(r"&(?:(?:amp|AMP|#0{0,6}38|#[xX]0{0,6}26);){8,}")


def has_mark_run(text: str) -> bool:
    r"""Says whether a run of combining marks is too long to normalize.

    >>> has_mark_run("e\u0301" * 40), has_mark_run("e" + "\u0301\u0316" * 20)
    (False, True)
    """
    return not text.isascii() and _MARK_RUN.search(text) is not None


def collapse_nested(text: str) -> str:
    """Shortens chains of escaped ampersands to one level, which unescapes to the same character.

    >>> collapse_nested("AT&" + "amp;" * 5000 + "T and &amp;amp;lt;")
    'AT&amp;T and &amp;amp;lt;'
    """
    if "&" not in text:
        return text
    return _NESTED.sub("&amp;", text)
