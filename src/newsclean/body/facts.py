"""What can be said of one line by itself, as small whole numbers.

The numbers are few and coarse on purpose: menu lines share them, so that one look-up answers for hundreds of lines.
"""

import json
import re
from collections.abc import Iterable, Sequence
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
NUMERIC_DATE: Final = re.compile(r"(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d")
CENTURIES: Final = ("19", "20")
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
HEAD: Final = 160


class Facts(NamedTuple):
    """Coarse facts of one line; lines of menus and lists share them."""

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


def _byte_classes() -> bytes:
    """What each byte of UTF-8 may be part of, as one character: `translate` takes a quarter of an expression's time."""
    classes = bytearray(b"." * 256)
    for kind, members in (
        (b"A", b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        (b"a", b"abcdefghijklmnopqrstuvwxyz"),
        (b"0", b"0123456789"),
        (b" ", b" "),
        (b"|", b"|@{#$"),
        (b":", b":/("),
        (b"l", b"\xc3"),  # followed by the second byte of a small letter or of another
        (b"a", bytes([0x9F, *range(0xA0, 0xB7), *range(0xB8, 0xC0)])),
        (b"g", b"\xce\xcf\xd0\xd1"),  # Greek and Cyrillic
        (b"s", b"\xc2\xe2"),  # signs
        (b"x", bytes([*range(0xD9, 0xE2), *range(0xE3, 0xF5)])),  # scripts with digits of their own
    ):
        for code in members:
            classes[code] = kind[0]
    return bytes(classes)


_CLASSES: Final = _byte_classes()


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


def line_facts(line: str) -> Facts:
    """Facts of one stripped line."""
    line = line or " "
    n = len(line)
    head = line if n <= HEAD else line[:HEAD]
    shape, words = shape_of(head), head.lower().split()
    function, signals, legal = word_kinds(words, n)
    count = len(words) or 1
    lower, length = lower_words(head, shape) * 6 // count, LENGTHS[n] if n < LONGEST else 14
    count = count if count < 12 else 12
    if n <= SHORT and head.replace(" ", "").isalpha():  # most lines of menus: nothing to look for between the letters
        first = 1 if head[0].isupper() else 2 if head[0].islower() else 4
        return _made(Facts, (length, count, 0, first, lower, function, 0, 0, 0, signals, 0, 0, legal, 0))
    digits, date, symbol = _figures(head, shape) if n < 151 else (0, 0, 0)
    sentences, commas = sentence_ends(line) if n > 40 else 0, head.count(",")
    return Facts(
        length,
        count,
        last_class(line),
        first_class(line),
        lower,
        function,
        digits,
        date,
        symbol,
        signals,
        sentences if sentences < 4 else 4,
        commas if commas < 3 else 3,
        legal,
        ends_in_credit(line, word_lists().credit) if 10 < n < 501 else 0,
    )


_made: Final = tuple.__new__
"""Makes a named tuple in half the time of its class, which looks at each field by itself."""


def word_kinds(words: Sequence[str], length: int) -> tuple[int, int, int]:
    """How many function words, up to 7, the bits of the kinds of signal word, and how many legal words, up to 4."""
    lists = word_lists()
    if lists.known.isdisjoint(words):
        return 0, 0, 0
    found = lists.known.intersection(words)
    function = len(lists.function & found)
    legal = len(lists.legal & found) if length > 30 else 0
    signals = signal_mask(found, lists.masks) if length <= SHORT else 0
    return function if function < 7 else 7, signals, legal if legal < 4 else 4


def _figures(text: str, shape: str) -> tuple[int, int, int]:
    """How many runs of digits, up to 4; bits of times and dates among them; the kind of the first symbol."""
    digits = DIGITS.findall(text) if "0" in shape or "x" in shape else ()
    symbol = SYMBOL.search(text) if "|" in shape or "s" in shape else None
    count = len(digits)
    return count if count < 4 else 4, date_bits(text, digits) if digits else 0, SYMBOLS[symbol[0]] if symbol else 0


def shape_of(text: str) -> str:
    """A character for each byte of the text in UTF-8, which says what the byte may be part of."""
    return text.encode("utf-8", "replace").translate(_CLASSES).decode("latin-1")


def lower_words(text: str, shape: str) -> int:
    """Number of small letters right behind a space, in a text with a shape.

    >>> [lower_words(text, shape_of(text)) for text in ("The river “rose” to a mark", "Река вышла из берегов")]
    [4, 3]
    """
    if " " not in shape:
        return 0
    if " g" in shape:
        return len(LOWER_WORD.findall(text))
    return shape.count(" a") + (shape.count(" la") if " l" in shape else 0)


def date_bits(text: str, digits: Sequence[str]) -> int:
    """1 for a time of day, 2 for a date or a year, 3 for both, in a text with these runs of digits.

    >>> [date_bits(text, DIGITS.findall(text)) for text in ("9:30", "3.4.2025", "in 2025, 9.30 Uhr", "15,000")]
    [1, 2, 3, 0]
    """
    if len(digits) == 1:
        return 2 if _is_year(digits[0]) else 0
    is_time = any(len(run) == 2 for run in digits[1:]) and CLOCK.search(text)
    is_date = any(map(_is_year, digits)) or (len(digits) > 2 and NUMERIC_DATE.search(text))
    return (1 if is_time else 0) + (2 if is_date else 0)


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and digits.startswith(CENTURIES)


def sentence_ends(line: str) -> int:
    """How many stops have a space behind them."""
    questions = line.count("? ") if "?" in line else 0
    return line.count(". ") + questions + (line.count("! ") if "!" in line else 0)
