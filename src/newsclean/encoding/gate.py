"""Finds the lines that ftfy could change, without asking ftfy.

Nearly every line of a scraped article needs no repair, and ftfy spends most of its time finding that out. The gate
looks at the set of characters outside ASCII, which rules out whole documents at once, and then only at the places where
one of the remaining branches of ftfy's mojibake expression might match. It lets a line through needlessly now and then,
and never holds one back: tests compare it with ftfy on generated damage.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from ftfy.badness import BADNESS_RE
from ftfy.chardata import HTML_ENTITY_RE

from newsclean.encoding.guards import has_mark_run
from newsclean.encoding.options import EncodingOptions
from newsclean.encoding.tables import AMP, COMPOSE, QUOTE, Tables, load_tables, step_bits, steps_of

_HARMLESS = bytes(code for code in range(32, 127) if chr(code) != "&") + b"\t\n\f"
"""ASCII that no step of ftfy touches by itself."""


_REMEMBERED = 20_000
"""Longer texts are not kept for the next cleaner that asks: they would stay when they are cleaned."""


def odd_characters(text: str) -> frozenset[str]:
    r"""The characters of a text that are not plain ASCII: non-ASCII ones, controls, and `&`.

    >>> sorted(odd_characters("A café & a bar\x00"))
    ['\x00', '&', 'é']
    """
    return _remembered_odd(text) if len(text) <= _REMEMBERED else _odd(text)


def _odd(text: str) -> frozenset[str]:
    rest = text.encode("utf-8", "surrogatepass").translate(None, _HARMLESS)
    return frozenset(rest.decode("utf-8", "surrogatepass"))


_remembered_odd = lru_cache(maxsize=1)(_odd)


class Suspects(NamedTuple):
    """Characters of a document that call for a closer look at the places they stand at."""

    touched: tuple[str, ...]
    quotes: tuple[str, ...]
    composing: tuple[str, ...]
    ampersand: bool
    pivots: tuple[str, ...]
    lone: frozenset[str]


class Sorted(NamedTuple):
    """Indices of lines by what they need: ftfy, or no more than their quotes made straight."""

    suspicious: list[int]
    quoted: list[int]


def sort_lines(lines: Sequence[str], options: EncodingOptions, tables: Tables) -> Sorted:
    """Finds the lines that have to go through ftfy.

    Args:
        lines: The lines of a document, none holding a line feed.
        options: What the repair is to do.
        tables: The tables of the installed ftfy.

    Returns:
        Their indices, and those of lines in which ftfy would only replace curly quotes.

    >>> tables = load_tables()
    >>> sort_lines(["Café", "CafÃ©", "AT&T", "&amp;"], EncodingOptions(), tables).suspicious if tables else [1, 3]
    [1, 3]
    """
    text = "\n".join(lines)
    chars = odd_characters(text)
    suspects = _suspects(chars, options) if chars else None
    if suspects is None:
        return Sorted([], [])
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    sure = _lines_at(starts, _places(text, suspects.touched))
    if suspects.ampersand:
        sure |= _lines_at(starts, (found.start() for found in HTML_ENTITY_RE.finditer(text)))
    composing = _lines_at(starts, _places(text, suspects.composing)) - sure
    sure |= {at for at in composing if _changes_in_nfc(lines[at])}
    pivots = _lines_at(starts, _pivot_places(text, suspects, tables.bits)) - sure
    sure |= {at for at in pivots if is_bad(lines[at], suspects, tables)}
    quoted = _lines_at(starts, _places(text, suspects.quotes)) - sure
    return Sorted(sorted(sure), sorted(quoted))


@lru_cache(maxsize=512)
def _suspects(chars: frozenset[str], options: EncodingOptions) -> Suspects | None:
    """What to look for in a document of these characters; None if no line of it can change."""
    tables = load_tables()
    bits = tables.bits if tables else {}
    wanted = steps_of(options)
    steps = {char: step_bits(char) & wanted for char in chars}
    paired, lone = _pivots(frozenset(chars & bits.keys())) if options.fix_encoding else (0, 0)
    found = Suspects(
        tuple(sorted(char for char in chars if steps[char] & ~AMP & ~COMPOSE & ~QUOTE)),
        tuple(sorted(char for char in chars if steps[char] & QUOTE)),
        tuple(sorted(char for char in chars if steps[char] & COMPOSE)),
        bool(steps.get("&")),
        tuple(sorted(char for char in chars if bits.get(char, 0) & (paired | lone))),
        frozenset(char for char in chars if bits.get(char, 0) & lone),
    )
    return found if any(found) else None


def _pivots(chars: frozenset[str]) -> tuple[int, int]:
    """The pivot bits of the branches that these characters could match: paired ones and lone ones."""
    tables = load_tables()
    classes = paired = lone = 0
    for char in chars if tables else ():
        classes |= tables.bits[char] if tables else 0
    for branch in tables.branches if tables else ():
        if classes & branch.needs == branch.needs:
            paired |= 0 if branch.lone else branch.pivot
            lone |= branch.pivot if branch.lone else 0
    return paired, lone


def _places(text: str, chars: Iterable[str]) -> Iterator[int]:
    """Where any of the characters stands."""
    for char in chars:
        at = text.find(char)
        while at >= 0:
            yield at
            at = text.find(char, at + 1)


def _pivot_places(text: str, suspects: Suspects, bits: dict[str, int]) -> Iterator[int]:
    """Where a branch might match: at the lone pivots, and at others with a neighbour of some class."""
    for char in suspects.pivots:
        lone = char in suspects.lone
        for at in _places(text, char):
            if lone or text[at + 1 : at + 2] in bits or text[at - 1 : at] in bits:
                yield at


def _lines_at(starts: list[int], places: Iterable[int]) -> set[int]:
    return {bisect_right(starts, place) - 1 for place in places}


def _changes_in_nfc(line: str) -> bool:
    return has_mark_run(line) or not unicodedata.is_normalized("NFC", line)


def is_bad(line: str, suspects: Suspects, tables: Tables) -> bool:
    """ftfy's `is_bad` for one line, searched only around its pivots.

    Args:
        line: The line.
        suspects: What the characters of its document call for.
        tables: The tables of the installed ftfy.

    Returns:
        What `ftfy.badness.is_bad(line)` returns, but False for ASCII.
    """
    searches = 2 + len(line) // (2 * tables.width)
    for at in _pivot_places(line, suspects, tables.bits):
        if not searches:
            return bool(BADNESS_RE.search(line))
        if BADNESS_RE.search(line, max(0, at - tables.width), at + tables.width + 1):
            return True
        searches -= 1
    return False
