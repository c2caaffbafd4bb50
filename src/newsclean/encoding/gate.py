"""Finds the lines that ftfy could change, without asking ftfy.

Nearly every line of a scraped article needs no repair, and ftfy spends most of its time finding that out. The gate
looks at the set of characters outside ASCII, which rules out whole documents at once, and then only at the places where
one of the remaining branches of ftfy's mojibake expression might match. It lets a line through needlessly now and then,
and never holds one back: tests compare it with ftfy on generated damage.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ftfy.badness import BADNESS_RE
from ftfy.chardata import HTML_ENTITY_RE

from newsclean.encoding.guards import has_mark_run
from newsclean.encoding.options import EncodingOptions
from newsclean.encoding.tables import AMP, COMPOSE, QUOTE, Tables, step_bits, steps_of

_HARMLESS = bytes(code for code in range(32, 127) if chr(code) != "&") + b"\t\n\f"
"""ASCII that no step of ftfy touches by itself."""


class Suspects(NamedTuple):
    """Characters of a document that call for a closer look at the lines they stand in."""

    touched: tuple[str, ...]
    quotes: tuple[str, ...]
    ampersand: bool
    composing: tuple[str, ...]
    pivots: tuple[str, ...]
    lone: frozenset[str]


def find_suspects(text: str, options: EncodingOptions, tables: Tables) -> Suspects | None:
    """Looks at the characters of a whole document.

    Args:
        text: The document.
        options: What the repair is to do.
        tables: The tables of the installed ftfy.

    Returns:
        The characters to look for in the lines; None if no line can change.
    """
    rest = text.encode("utf-8", "surrogatepass").translate(None, _HARMLESS)
    if not rest:
        return None
    wanted = steps_of(options)
    class_bits = tables.bits
    steps = classes = 0
    chars = set(rest.decode("utf-8", "surrogatepass"))
    for char in chars:
        steps |= step_bits(char)
        classes |= class_bits.get(char, 0)
    paired, lone = _pivots(classes) if options.fix_encoding else (0, 0)
    steps &= wanted
    if not (steps or paired or lone):
        return None
    return _suspects(frozenset(chars), wanted, paired, lone, tables)


@lru_cache(maxsize=512)
def _pivots(classes: int) -> tuple[int, int]:
    """The pivot bits of the branches that characters of these classes could match: paired ones and lone ones."""
    from newsclean.encoding.tables import load_tables

    tables = load_tables()
    paired = lone = 0
    for branch in tables.branches if tables else ():
        if classes & branch.needs == branch.needs:
            paired |= 0 if branch.lone else branch.pivot
            lone |= branch.pivot if branch.lone else 0
    return paired, lone


def _suspects(chars: frozenset[str], wanted: int, paired: int, lone: int, tables: Tables) -> Suspects:
    bits = tables.bits
    steps = {char: step_bits(char) & wanted for char in chars}
    return Suspects(
        tuple(char for char in chars if steps[char] & ~AMP & ~COMPOSE & ~QUOTE),
        tuple(char for char in chars if steps[char] & QUOTE),
        bool(steps.get("&")),
        tuple(char for char in chars if steps[char] & COMPOSE),
        tuple(char for char in chars if bits.get(char, 0) & (paired | lone)),
        frozenset(char for char in chars if bits.get(char, 0) & lone),
    )


def may_change(line: str, suspects: Suspects) -> bool:
    """Says whether a step of ftfy other than the mojibake test could change one line.

    Args:
        line: The line.
        suspects: What `find_suspects` said of its document.

    Returns:
        False only if these steps would surely return the line as it is.
    """
    if suspects.ampersand and "&" in line and HTML_ENTITY_RE.search(line):
        return True
    if any(char in line for char in suspects.touched):
        return True
    if line.isascii():
        return False
    if any(char in line for char in suspects.composing):
        return has_mark_run(line) or not unicodedata.is_normalized("NFC", line)
    return False


def is_bad(line: str, suspects: Suspects, tables: Tables) -> bool:
    """ftfy's `is_bad` for one line, searched only around its pivots.

    Args:
        line: The line.
        suspects: What `find_suspects` said of the document.
        tables: The tables of the installed ftfy.

    Returns:
        What `ftfy.badness.is_bad(line)` returns, but False for ASCII.
    """
    searches = 2 + len(line) // (2 * tables.width)
    for at in _places(line, suspects, tables.bits):
        if not searches:
            return bool(BADNESS_RE.search(line))
        if BADNESS_RE.search(line, max(0, at - tables.width), at + tables.width + 1):
            return True
        searches -= 1
    return False


def _places(line: str, suspects: Suspects, bits: dict[str, int]) -> Iterator[int]:
    """Where a branch might match: at the pivots with a neighbour of some class, or with a lone one."""
    for char in suspects.pivots:
        lone = char in suspects.lone
        at = line.find(char)
        while at >= 0:
            if lone or line[at + 1 : at + 2] in bits or (at and line[at - 1] in bits):
                yield at
            at = line.find(char, at + 1)


class Sorted(NamedTuple):
    """Lines by what they need: ftfy, or no more than their quotes made straight."""

    suspicious: list[int]
    quoted: list[int]


def sort_lines(lines: Sequence[str], options: EncodingOptions, tables: Tables) -> Sorted:
    """Finds the lines that have to go through ftfy.

    Args:
        lines: The lines of a document.
        options: What the repair is to do.
        tables: The tables of the installed ftfy.

    Returns:
        Their indices, and those of lines in which ftfy would only replace curly quotes.

    >>> from newsclean.encoding.tables import load_tables
    >>> tables = load_tables()
    >>> sort_lines(["Café", "CafÃ©", "AT&T", "&amp;"], EncodingOptions(), tables).suspicious if tables else [1, 3]
    [1, 3]
    """
    suspects = find_suspects("\n".join(lines), options, tables)
    found = Sorted([], [])
    if suspects is None:
        return found
    for at, line in enumerate(lines):
        if may_change(line, suspects) or (not line.isascii() and is_bad(line, suspects, tables)):
            found.suspicious.append(at)
        elif suspects.quotes and any(quote in line for quote in suspects.quotes):
            found.quoted.append(at)
    return found
