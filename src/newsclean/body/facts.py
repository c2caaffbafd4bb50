"""What can be said of one line by itself, as small whole numbers.

The numbers are few and coarse on purpose: menu lines share them, so that one look-up answers for hundreds of lines.
"""

import json
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from importlib import resources
from typing import Final, NamedTuple

LENGTH_STEPS: Final = (4, 8, 13, 19, 26, 36, 51, 71, 101, 151, 221, 321, 501, 801)
LONGEST: Final = 801
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


def _length_table() -> bytes:
    steps = iter((*LENGTH_STEPS, LONGEST + 1))
    table, step, bucket = bytearray(), next(steps), 0
    for n in range(LONGEST + 1):
        if n >= step:
            bucket, step = bucket + 1, next(steps)
        table.append(bucket)
    return bytes(table)


LENGTHS: Final = _length_table()


@lru_cache(maxsize=1)
def word_lists() -> tuple[frozenset[str], dict[str, int], frozenset[str], frozenset[str]]:
    """Function words, and the bit mask of each signal word."""
    data = json.loads(resources.files(__package__).joinpath("words.json").read_text(encoding="utf-8"))
    masks: dict[str, int] = {}
    for bit, name in enumerate(SIGNAL_NAMES):
        for word in data["signals"][name].split():
            masks[word] = masks.get(word, 0) | 1 << bit
    plain = (frozenset(data[name].split()) for name in ("function", "legal", "credit"))
    function, legal, credit = plain
    return function, masks, legal, credit


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


def signal_mask(words: list[str], masks: dict[str, int]) -> int:
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
    line = line or " "
    function_words, masks, legal, credit = word_lists()
    n = len(line)
    head = line if n <= HEAD else line[:HEAD]
    words = head.lower().split()
    count = len(words) or 1
    lower = len(LOWER_WORD.findall(head)) * 6 // count
    digits = DIGITS.findall(head) if n < 151 else ()
    date = 0
    if digits:
        date = (1 if CLOCK.search(head) else 0) + (2 if DATE.search(head) else 0)
    symbol = SYMBOL.search(head) if n < 151 else None
    return Facts(
        LENGTHS[n] if n < LONGEST else 14,
        min(12, count),
        last_class(line),
        first_class(line),
        lower,
        min(len(function_words.intersection(words)), 7),
        min(len(digits), 4),
        date,
        SYMBOLS[symbol.group()] if symbol else 0,
        signal_mask(words, masks) if n <= SHORT else 0,
        min(line.count(". ") + line.count("? ") + line.count("! "), 4) if n > 40 else 0,
        min(head.count(","), 3),
        min(len(legal.intersection(words)), 4) if n > 30 else 0,
        ends_in_credit(line, credit) if 10 < n < 501 else 0,
        min(repeats, 3),
        min(twins, 3),
    )


def all_facts(lines: Sequence[str]) -> list[Facts]:
    """Facts of every line."""
    counts = Counter(lines)
    twins = Counter(line[:TWIN] for line in counts)
    return [line_facts(line, counts[line], twins[line[:TWIN]]) for line in lines]
