"""Split initials: the page set its first letter apart, and the scrape shows `T he spark`.

An initial and the rest are joined only when the word they make is known to open paragraphs (`drop_caps` in
`words.toml`), or occurs elsewhere in the document while its rest does not.
"""

from __future__ import annotations

import re
from collections.abc import Container

from newsclean.spacing.edits import Edit
from newsclean.spacing.scripts import LOWER, UPPER
from newsclean.spacing.words import word_set

_SPLIT = re.compile(rf"[\"“„«'‘]?([{UPPER}]) ([{LOWER}]+|[{UPPER}]+)(?=(?:['’][{LOWER}{UPPER}]{{1,2}})?(?: |,))")
_INITIAL = re.compile(rf"[\"“„«'‘]?([{UPPER}])")
_REST = re.compile(rf"([{LOWER}]+|[{UPPER}]+)(?=(?:['’][{LOWER}{UPPER}]{{1,2}})?(?: |,))")


def find_drop_cap(text: str, known: Container[str] = ()) -> list[Edit]:
    """Finds a split initial at the start of one line.

    Args:
        text: One line of text.
        known: Case-folded words of the document.

    Returns:
        The deletion of the space after the initial (`drop-cap.space`), or nothing.

    >>> find_drop_cap("T he spark came late")
    [Edit(start=1, end=2, after='', rule='drop-cap.space')]
    >>> find_drop_cap("K unz left", {"kunz"})
    [Edit(start=1, end=2, after='', rule='drop-cap.space')]
    >>> find_drop_cap("A man walked in"), find_drop_cap("T cells divide")
    ([], [])
    """
    if text[1:2] != " " and text[2:3] != " ":
        return []
    found = _SPLIT.match(text)
    if not found or not _is_word(found[1], found[2], known):
        return []
    return [Edit(found.end(1), found.start(2), "", "drop-cap.space")]


def joins_drop_cap(first: str, second: str, known: Container[str] = ()) -> bool:
    """Says whether a line of one letter is the initial of the line below it.

    Args:
        first: The line that may be an initial, with or without an opening quotation mark.
        second: The line below.
        known: Case-folded words of the document.

    Returns:
        True if the two are to be joined without a space.

    >>> joins_drop_cap("T", "he spark came late"), joins_drop_cap("A", "man walked in")
    (True, False)
    """
    if not 0 < len(first) < 3:
        return False
    initial, rest = _INITIAL.fullmatch(first), _REST.match(second)
    return initial is not None and rest is not None and _is_word(initial[1], rest[1], known)


def _is_word(initial: str, rest: str, known: Container[str]) -> bool:
    """Do initial and rest make one word?"""
    if rest.isupper() and (len(rest) < 2 or initial in "AIO"):  # "A US ship", "I AM": words of their own
        return False
    word = (initial + rest).casefold()
    if word in word_set("drop_caps"):
        return True
    alone = initial in "AIOUYEÀÉ" or len(rest) < 3
    return not alone and word in known and rest.casefold() not in known
