"""The gate's tables: which characters let ftfy change a line, as bits of a mask.

Bits 0 to n-1 are the character classes of ftfy's BADNESS_RE (from `ftfy_tables.json`, which
`scripts/build_ftfy_tables.py` writes); the bits above say which of ftfy's other steps a character concerns.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

import ftfy
from ftfy.badness import BADNESS_RE
from ftfy.chardata import CONTROL_CHARS, DOUBLE_QUOTE_RE, LIGATURES, SINGLE_QUOTE_RE, WIDTH_MAP

from newsclean.encoding.options import EncodingOptions

KNOWN_FTFY = "6.3."
"""Versions whose steps the fixer repeats, as long as their BADNESS_RE is the one the tables were made of."""


class Branch(NamedTuple):
    """One branch of BADNESS_RE: the class bits it needs, and the class whose characters show where it may match."""

    needs: int
    pivot: int
    lone: bool


class Tables(NamedTuple):
    """The file as Python values; `bits` maps a character to the mask of the classes it is in."""

    branches: tuple[Branch, ...]
    width: int
    bits: dict[str, int]
    top: int


@lru_cache(maxsize=1)
def load_tables() -> Tables | None:
    """The tables, or None if they were made for another ftfy: its lines then all go through ftfy itself.

    >>> tables = load_tables()
    >>> tables is None or len(tables.branches) > 30
    True
    """
    source = json.loads(files("newsclean.encoding").joinpath("ftfy_tables.json").read_text(encoding="utf-8"))
    pattern = hashlib.sha256(BADNESS_RE.pattern.encode()).hexdigest()
    if not ftfy.__version__.startswith(KNOWN_FTFY) or source["badness"] != pattern:
        return None
    bits: dict[str, int] = {}
    for at, chars in enumerate(source["classes"]):
        for char in chars:
            bits[char] = bits.get(char, 0) | 1 << at
    branches = tuple(
        Branch(sum(1 << at for at in branch["needs"]), 1 << branch["pivot"], branch["lone"])
        for branch in source["branches"]
    )
    return Tables(branches, source["width"], bits, 1 << len(source["classes"]))


_STEPS = ("amp", "quote", "control", "ligature", "width", "c1", "break", "surrogate", "compose", "other")
_STEP = {name: 1 << at for at, name in enumerate(_STEPS)}
AMP, QUOTE, COMPOSE = _STEP["amp"], _STEP["quote"], _STEP["compose"]


@lru_cache(maxsize=8192)
def step_bits(char: str) -> int:
    """Which steps of ftfy, the mojibake test apart, may change text for holding this character.

    >>> step_bits("a"), step_bits("&") == AMP, step_bits("\u2019") & QUOTE > 0
    (0, True, True)
    """
    code = ord(char)
    found = AMP if char == "&" else 0
    found |= QUOTE if SINGLE_QUOTE_RE.match(char) or DOUBLE_QUOTE_RE.match(char) else 0
    found |= _STEP["control"] if code in CONTROL_CHARS else 0
    found |= _STEP["ligature"] if code in LIGATURES else 0
    found |= _STEP["width"] if code in WIDTH_MAP else 0
    found |= _STEP["c1"] if 0x80 <= code <= 0x9F else 0
    found |= _STEP["break"] if char in "\r\u2028\u2029\x85" else 0
    found |= _STEP["surrogate"] if 0xD800 <= code <= 0xDFFF else 0
    found |= COMPOSE if _may_compose(char) else 0
    return found | (_STEP["other"] if code > 127 else 0)


def _may_compose(char: str) -> bool:
    """May NFC change this character or join it to the one before? (Marks, jamo, and characters with another NFC.)"""
    code = ord(char)
    if unicodedata.category(char)[0] == "M" or 0x1100 <= code <= 0x11FF or 0x16D60 <= code <= 0x16D6F:
        return True
    return not 0xD800 <= code <= 0xDFFF and unicodedata.normalize("NFC", char) != char


@lru_cache(maxsize=64)
def steps_of(options: EncodingOptions) -> int:
    """The step bits that matter under some options.

    >>> steps_of(EncodingOptions()) & QUOTE
    0
    """
    wanted = {
        "amp": bool(options.unescape_html),
        "quote": options.uncurl_quotes,
        "control": options.remove_control_chars or options.remove_terminal_escapes,
        "ligature": options.fix_latin_ligatures,
        "width": options.fix_character_width,
        "c1": options.fix_c1_controls or options.fix_line_breaks,
        "break": options.fix_line_breaks,
        "surrogate": options.fix_surrogates,
        "compose": options.normalization == "NFC",
        "other": options.normalization not in ("NFC", None),
    }
    return sum(_STEP[name] for name, is_wanted in wanted.items() if is_wanted)
