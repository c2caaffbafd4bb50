"""What can be said of one line by itself, as small whole numbers.

The numbers are few and coarse on purpose: menu lines share them, so that one look-up answers for hundreds of lines.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib import resources
from typing import Final, NamedTuple

LENGTH_STEPS: Final = (4, 8, 13, 19, 26, 36, 51, 71, 101, 151, 221, 321, 501, 801)
LONGEST: Final = 801
REMEMBERED: Final = 160
LAST: Final = {
    **dict.fromkeys(".!?。！？।؟", 1),
    **dict.fromkeys("…", 2),
    **dict.fromkeys(":：", 3),
    **dict.fromkeys(",;、，", 4),
    **dict.fromkeys("»›>→+▶▼", 5),
    **dict.fromkeys(")]", 6),
}
FIRST: Final = {**dict.fromkeys("\"'“”„«»‘’‚「『", 5), **dict.fromkeys("-–—•*·▪●→›>✓✔", 6)}
QUOTES: Final = "\"'”’»“‘*)]"
LOWER_WORD: Final = re.compile(r" [a-zß-öø-ÿа-яα-ω]")
DIGITS: Final = re.compile(r"\d+")
CLOCK: Final = re.compile(r"\d[:.h]\d\d(?!\d)")
DATE: Final = re.compile(r"(?<!\d)(?:(?:19|20)\d\d(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d)")
SYMBOLS: Final = {
    **dict.fromkeys("|•·", 1),
    "©": 2,
    **dict.fromkeys("›»→", 3),
    **dict.fromkeys("@{#", 4),
    **dict.fromkeys("$€£", 5),
}
SYMBOL: Final = re.compile("[" + re.escape("".join(SYMBOLS)) + "]")
SIGNAL_NAMES: Final = ("open", "close", "byline", "share", "comment", "related", "offer", "media")
NAME: Final = re.compile(r"[^\W\d_]+")
SHORT: Final = 80
TWIN: Final = 28
HEAD: Final = 160


class Facts(NamedTuple):
    """Coarse facts of one line; equal lines of menus and lists give equal facts."""

    length: int
    words: int
    last: int
    first: int
    lower: int
    function: int
    digits: int
    date: int
    symbol: int
    signals: int
    sentences: int
    commas: int
    legal: int
    credit: int
    repeats: int
    twins: int


OWN_FACTS: Final = Facts._fields.index("repeats")
"""So many facts are the line's own; the others say how often it stands in its text."""
SIGNALS: Final = Facts._fields.index("signals")


def _length_table() -> bytes:
    steps = iter((*LENGTH_STEPS, LONGEST + 1))
    table, step, bucket = bytearray(), next(steps), 0
    for n in range(LONGEST + 1):
        if n >= step:
            bucket, step = bucket + 1, next(steps)
        table.append(bucket)
    return bytes(table)


LENGTHS: Final = _length_table()


def _small_letters() -> bytes:
    letters = (bytes([code]).decode("cp1252", "replace") for code in range(256))
    return bytes(ord("a") if LOWER_WORD.match(f" {letter}") else code for code, letter in enumerate(letters))


_SMALL_AS_A: Final = _small_letters()
"""Turns every small letter of Windows-1252 into an a: four times as fast as the expression."""


class Words(NamedTuple):
    """The bit mask of each signal word; function, legal and credit words; all but the last together."""

    masks: dict[str, int]
    function: frozenset[str]
    legal: frozenset[str]
    credit: frozenset[str]
    known: frozenset[str]


@lru_cache(maxsize=1)
def word_lists() -> Words:
    """The words of `words.json`."""
    data = json.loads(resources.files(__package__).joinpath("words.json").read_text(encoding="utf-8"))
    masks: dict[str, int] = {}
    for bit, name in enumerate(SIGNAL_NAMES):
        for word in data["signals"][name].split():
            masks[word] = masks.get(word, 0) | 1 << bit
    function, legal, credit = (frozenset(data[name].split()) for name in ("function", "legal", "credit"))
    return Words(masks, function, legal, credit, function | legal | masks.keys())


def last_class(line: str) -> int:
    """Kind of the last character; a full stop inside closing quotes counts as one."""
    end = line[-1]
    if end in QUOTES and len(line) > 1:
        inner = LAST.get(line[-2], 0)
        if inner in (1, 2):
            return inner
    if line.endswith("..."):
        return 2
    found = LAST.get(end)
    if found is not None:
        return found
    return 7 if end.isdigit() else 0


def first_class(line: str) -> int:
    """Kind of the first character."""
    start = line[0]
    found = FIRST.get(start)
    if found is not None:
        return found
    if start.isupper():
        return 1
    if start.islower():
        return 2
    return 3 if start.isdigit() else 4 if start.isalpha() else 7


def signal_mask(words: Iterable[str], masks: dict[str, int]) -> int:
    """Bits of the kinds of signal word among a short line's words."""
    mask = 0
    for word in words:
        if word in masks:
            mask |= masks[word]
    return mask


def ends_in_credit(line: str, names: frozenset[str]) -> int:
    """Whether the end of the line names a picture's source."""
    tail = line[-48:]
    if "/" in tail or ":" in tail or "(" in tail or "|" in tail or "©" in tail:
        return 0 if names.isdisjoint(NAME.findall(tail.lower())) else 1
    return 0


def line_facts(line: str, repeats: int, twins: int) -> Facts:
    """Facts of one stripped line that stands `repeats` times in the text, its beginning `twins` times."""
    own = _remembered_facts(line) if len(line) < REMEMBERED else _own_facts(line)
    return Facts._make((*own, min(repeats, 3), min(twins, 3)))


def _own_facts(line: str) -> tuple[int, ...]:
    """All facts but the last two, which say how often the line stands in its text."""
    line = line or " "
    n = len(line)
    head = line if n <= HEAD else line[:HEAD]
    words = head.lower().split()
    count = len(words) or 1
    lists = word_lists()
    found = lists.known.intersection(words)
    functions = min(len(lists.function & found), 7) if found else 0
    mask = signal_mask(found, lists.masks) if found and n <= SHORT else 0
    legals = min(len(lists.legal & found), 4) if found and n > 30 else 0
    lower = lower_words(head) * 6 // count
    length, count = LENGTHS[n] if n < LONGEST else 14, min(12, count)
    if n <= SHORT and head.replace(" ", "").isalpha():  # most lines of menus: nothing to look for between the letters
        first = 1 if head[0].isupper() else 2 if head[0].islower() else 4
        return (length, count, 0, first, lower, functions, 0, 0, 0, mask, 0, 0, legals, 0)
    digits = DIGITS.findall(head) if n < 151 else ()
    symbol = SYMBOL.search(head) if n < 151 else None
    return (
        length,
        count,
        last_class(line),
        first_class(line),
        lower,
        functions,
        min(len(digits), 4),
        (1 if CLOCK.search(head) else 0) + (2 if DATE.search(head) else 0) if digits else 0,
        SYMBOLS[symbol.group()] if symbol else 0,
        mask,
        min(line.count(". ") + line.count("? ") + line.count("! "), 4) if n > 40 else 0,
        min(head.count(","), 3),
        legals,
        ends_in_credit(line, lists.credit) if 10 < n < 501 else 0,
    )


_remembered_facts = lru_cache(maxsize=8192)(_own_facts)
"""A text is read again when its residue is gone, and a site's menus are the same: most short lines are known then."""


def lower_words(text: str) -> int:
    """Number of small letters right behind a space.

    >>> lower_words("The river “rose” to a mark"), lower_words("Река вышла из берегов")
    (4, 3)
    """
    if text.isascii():  # written as it is, and with no table of characters
        return text.encode().translate(_SMALL_AS_A).count(b" a") if " " in text else 0
    try:
        return text.encode("cp1252").translate(_SMALL_AS_A).count(b" a")
    except UnicodeEncodeError:
        return len(LOWER_WORD.findall(text))


def all_facts(lines: Sequence[str]) -> list[Facts]:
    """Facts of every line."""
    counts = Counter(lines)
    starts = [line[:TWIN] for line in counts]
    twins = Counter(starts)
    known = {
        line: line_facts(line, count, twins[start]) for (line, count), start in zip(counts.items(), starts, strict=True)
    }
    return [known[line] for line in lines]
