"""Which end of a quotation a quotation mark is, judged from the marks of its line."""

from __future__ import annotations


def is_opening(text: str, at: int) -> bool:
    """Says whether the quotation mark at `at` surely opens a quotation.

    >>> is_opening('He said,"so it is."', 8), is_opening('„Das ist so,“sagte er', 12)
    (True, False)
    """
    return _role(text, at) == "opens"


def is_closing(text: str, at: int) -> bool:
    """Says whether the quotation mark at `at` surely closes a quotation.

    >>> is_closing('"It is so,"he said', 10), is_closing("“It is so,”he said", 10)
    (True, True)
    """
    return _role(text, at) == "closes"


def _role(text: str, at: int) -> str:
    mark = text[at]
    if mark == '"':
        return _straight(text, at)
    if mark == "„":
        return "opens"
    if mark == "“":
        return _high_six(text, at)
    if mark == "”":
        return "closes" if _is_open(text, at, "“„", "”") else ""
    return _guillemet(text, at)


def _straight(text: str, at: int) -> str:
    """Straight marks alternate; an odd number of them on the line says nothing."""
    if text.count('"') % 2:
        return ""
    return "closes" if text.count('"', 0, at) % 2 else "opens"


def _high_six(text: str, at: int) -> str:
    """U+201C opens in English and closes after a low German mark."""
    if "„" in text[:at]:
        return "closes" if _is_open(text, at, "„", "“”") else ""
    return "opens" if "„" not in text and "“" not in text[:at].rpartition("”")[2] else ""


def _guillemet(text: str, at: int) -> str:
    """The first guillemet of the line opens: « in French, » in German."""
    if text.count("«") != text.count("»"):
        return ""
    first = next(char for char in text if char in "«»")
    return "opens" if text[at] == first else "closes"


def _is_open(text: str, at: int, openers: str, closers: str) -> bool:
    opened = max(text.rfind(mark, 0, at) for mark in openers)
    closed = max(text.rfind(mark, 0, at) for mark in closers)
    return opened > closed
