r"""Invisible characters, no-break spaces and runs of spaces.

Deleted: soft hyphen, zero width space, word joiner, byte order mark, and joiners or direction marks where no
script of the line needs them. No-break spaces become plain ones except where
French punctuation or a number wants them.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from newsclean.spacing.edits import Edit, settle
from newsclean.spacing.scripts import looks_like_code
from newsclean.spacing.words import word_set

_SOFT_HYPHEN, _ZWNJ, _ZWJ = "\u00ad", "\u200c", "\u200d"
_ZERO_WIDTH = "\u200b\u2060\ufeff\u180e"
_BIDI = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_ODD_SPACES = "\u00a0\u202f\u2007\u2009\u2002\u2003\u2004\u2005\u2006\u2008\u200a\u205f\u2028\u2029"
SUSPECTS = _SOFT_HYPHEN + _ZWNJ + _ZWJ + _ZERO_WIDTH + _BIDI + _ODD_SPACES
"""Every character one of these rules may change."""
_SUSPECT = re.compile(f"[{SUSPECTS}]")
_DELETED = str.maketrans(dict.fromkeys(_SOFT_HYPHEN + _ZERO_WIDTH + _BIDI + _ZWNJ + _ZWJ))
_SPACES = re.compile(rf"[ \t{_ODD_SPACES}][ \t{SUSPECTS}]*[ \t{_ODD_SPACES}]")
_TWO_SPACES = re.compile(rf"[ {_ODD_SPACES}][ {SUSPECTS}]*[ {_ODD_SPACES}]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_JOINING_SCRIPTS = re.compile(
    "[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\ua840-\ua87f\ufb50-\ufdff\ufe70-\ufefe]"
)
_SPACELESS_SCRIPTS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_EMOJI = re.compile("[\u2190-\u2bff\u3030\u303d\ufe0f\U0001f000-\U0001faff]")
_AFTER_NUMBER = re.compile(r"[^\s\u00a0,;:!?()]{1,10}")


def find_invisible(text: str) -> list[Edit]:
    r"""Finds invisible characters and odd spaces of one line.

    Args:
        text: One line of text; spaces at its ends are left to whoever strips it.

    Returns:
        Deletions (`invisible.*`) and no-break spaces to make plain (`space.no-break`), in order.

    >>> find_invisible("Wirt\u00adschaft")
    [Edit(start=4, end=5, after='', rule='invisible.soft-hyphen')]
    >>> [edit.start for edit in find_invisible("up\u00a05\u00a0% to 1\u00a0000\u00a0jobs\u00a0!")]
    [2, 15]
    """
    if text.isascii():
        return []
    edits = []
    needs_direction = _RIGHT_TO_LEFT.search(text.replace("\ufeff", "")) is not None
    for found in _SUSPECT.finditer(text, len(text) - len(text.lstrip()), len(text.rstrip())):
        rule, after = _verdict(text, found.start(), needs_direction)
        if rule:
            edits.append(Edit(found.start(), found.end(), after, rule))
    return edits


def _verdict(text: str, at: int, needs_direction: bool) -> tuple[str, str]:
    """The rule that changes the suspect at `at` and what it puts there; an empty rule keeps it."""
    char = text[at]
    if char in _ODD_SPACES:
        return ("", "") if _keeps_space(text, at) else ("space.no-break", " ")
    if char == _SOFT_HYPHEN:
        return "invisible.soft-hyphen", ""
    if char in _ZERO_WIDTH:
        return ("", "") if _separates_spaceless_words(text, at) else ("invisible.zero-width", "")
    if char in _BIDI:
        return ("", "") if needs_direction else ("invisible.direction", "")
    return ("", "") if _joiner_needed(text, at) else ("invisible.joiner", "")


def _separates_spaceless_words(text: str, at: int) -> bool:
    """Thai, Lao, Burmese and Khmer mark word boundaries with U+200B."""
    around = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
    return text[at] == "\u200b" and bool(_SPACELESS_SCRIPTS.search(around))


def _joiner_needed(text: str, at: int) -> bool:
    """Joiners belong between letters of joining scripts (ZWJ also at their end) and inside emoji."""
    before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    if _JOINING_SCRIPTS.match(before) or _JOINING_SCRIPTS.match(after):
        return True
    return text[at] == _ZWJ and bool(_EMOJI.match(before)) and bool(_EMOJI.match(after))


def _keeps_space(text: str, at: int) -> bool:
    """A no-break space is right before French punctuation, inside guillemets and within or after a number."""
    before, after = text[max(0, at - 24) : at].translate(_DELETED)[-1:], text[at + 1 : at + 24].translate(_DELETED)
    if before == "«" or (after and after[0] in "»?!:;%‰"):
        return bool(before.strip()) and bool(after[:1].strip())
    if not before.isdigit():
        return False
    if after[:3].isdigit() and len(after[:3]) == 3 and not after[3:4].isdigit():
        return True
    unit = _AFTER_NUMBER.match(after)
    return unit is not None and (unit.group() in word_set("units") or unit.group().rstrip(".") in word_set("units"))


def find_space_runs(text: str) -> list[Edit]:
    r"""Finds runs of spaces and tabs inside a line; indents, line ends, code and tables stay.

    Args:
        text: One line of text.

    Returns:
        Edits that leave one plain space (`space.run`).

    >>> find_space_runs("in  detail. \t His book")
    [Edit(start=2, end=4, after=' ', rule='space.run'), Edit(start=11, end=14, after=' ', rule='space.run')]
    >>> find_space_runs("    return  1")
    []
    """
    if "  " not in text and "\t" not in text and (text.isascii() or not _SUSPECT.search(text)):
        return []
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    runs = [found.span() for found in _SPACES.finditer(text, first, last)]
    if not runs or _is_tabular(text, first, last) or looks_like_code(text):
        return []
    return [Edit(start, end, " ", "space.run") for start, end in runs if text[start:end] != " "]


def _is_tabular(text: str, first: int, last: int) -> bool:
    """Two cells or more set off by single tabs; no-break spaces count as the plain ones they become."""
    return text.count("\t", first, last) > 1 and not _TWO_SPACES.search(text, first, last)


def find_odd_spaces(text: str) -> list[Edit]:
    r"""All of this module's edits for a line, as one list.

    >>> find_odd_spaces("a\u00a0 word")
    [Edit(start=1, end=3, after=' ', rule='space.run')]
    """
    return settle(_prefer_runs(find_space_runs(text), find_invisible(text)))


def _prefer_runs(runs: list[Edit], others: list[Edit]) -> Iterator[Edit]:
    """All runs, and of the others those outside them; both are sorted."""
    yield from runs
    ends = iter([*runs, Edit(sys.maxsize, sys.maxsize, "", "")])
    run = next(ends)
    for edit in others:
        while run.end <= edit.start:
            run = next(ends)
        if edit.start < run.start:
            yield edit
