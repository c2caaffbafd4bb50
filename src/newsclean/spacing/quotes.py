"""Which end of a quotation a quotation mark is, judged from the marks of its line."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MARK = re.compile('["“”„«»]')


def quote_roles(text: str) -> dict[int, str]:
    """Says of each quotation mark of a line whether it surely opens a quotation or closes one.

    Args:
        text: One line of text.

    Returns:
        Position of the mark to `opens` or `closes`; marks that may be either are left out.

    >>> quote_roles('He said,"so it is."')
    {8: 'opens', 18: 'closes'}
    >>> quote_roles("„Das ist so,“sagte er"), quote_roles("“It is so,”he said")
    ({0: 'opens', 12: 'closes'}, {0: 'opens', 10: 'closes'})
    """
    return {at: role for at, role in _roles(text) if role}


def _roles(text: str) -> Iterator[tuple[int, str]]:
    """One pass; straight marks alternate, and an odd number of them says nothing."""
    even, balanced = text.count('"') % 2 == 0, text.count("«") == text.count("»")
    last = dict.fromkeys('"“”„', -1)
    straight = 0
    guillemet = ""
    for found in _MARK.finditer(text):
        at, mark = found.start(), found.group()
        if mark == '"':
            yield at, ("closes" if straight % 2 else "opens") if even else ""
            straight += 1
        elif mark in "«»":
            guillemet = guillemet or mark
            yield at, ("opens" if mark == guillemet else "closes") if balanced else ""
        else:
            yield at, _curly(mark, last, "„" in text)
            last[mark] = at


def _curly(mark: str, last: dict[str, int], german: bool) -> str:
    """U+201C opens in English and closes after a low German mark."""
    if mark == "„":
        return "opens"
    if mark == "”":
        return "closes" if max(last["“"], last["„"]) > last["”"] else ""
    if last["„"] >= 0:
        return "closes" if last["„"] > max(last["“"], last["”"]) else ""
    return "opens" if not german and last["“"] <= last["”"] else ""
