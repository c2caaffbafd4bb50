"""A line as a sequence of items a date can be built from: numbers, numeric dates, clock times, known words."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from newsclean.fields.date_words import WORD, DateWord, date_words, is_zone, longest_phrase
from newsclean.fields.folding import fold

_AFTER_YEAR = r"(?<=[./-]\ ?(?:19|20)\d\d)"
_BEFORE_DAY = r"(?=\d{1,2}(?:\ ?[./-]\ ?\d{1,2}\ ?[./-]\ ?\d|\.?\ ?\p{L}))"
"""Of two days without a space between them, as some themes print them: "3 May 20244 May 2024", "3.5.20244.5.2024"."""
_TOKEN = regex.compile(
    r"""
    (?P<word>(?!(?<=\d|\d\ )[aApP]\.?\ ?[mM]\b|GMT|UTC|午前|午後|上午|下午|오전|오후|令和)"""
    + WORD
    + r""")
  | (?P<iso>\d{4}-\d{2}-\d{2}
      (?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:\s?(?:Z\b|[+-]\d{2}:?\d{2}(?!\d)))?)?(?!\d))
  | (?P<cjk>(?:\d{4}|令和\s?\d{1,2})\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일号號])
  | (?P<cjkshort>(?<!\d)\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일号號])
  | (?P<cjkclock>\d{1,2}\s?[時时點点시](?!間|间|간)\s?(?:\d{1,2}\s?[分분])?)
  | (?P<ymd>(?<!\d)\d{4}\ ?(?P<a>[./•·–-])\ ?\d{1,2}\ ?(?P=a)\ ?\d{1,2}(?!\d))
  | (?P<dmy>(?:(?<!\d)|"""
    + _AFTER_YEAR
    + r""")\d{1,2}\ ?(?P<b>[./-])\ ?\d{1,2}\ ?(?P=b)\ ?(?:\d{4}(?:(?!\d)|"""
    + _BEFORE_DAY
    + r""")|\d{2}(?!\d)))
  | (?P<clock>(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d))
  | (?P<hclock>(?<!\d)\d{1,2}\ ?[hH]\ ?\d{2}(?!\d))
  | (?P<dotclock>(?<![\d.])\d{1,2}\.\d{2}(?![\d]|\.\d))
  | (?P<offset>(?<=:\d\d|:\d\d\ )(?:[+-]\d{4}|\+\d{2}:\d{2})(?!\d))
  | (?P<zone>(?:GMT|UTC)\ ?(?:[+\-−]\d{1,2}(?::?\d{2})?)?(?![\p{L}\d]))
  | (?P<number>(?:19|20)\d\d"""
    + _BEFORE_DAY
    + r"""|\d+(?:(?:st|nd|rd|th|er|º|ª|ος|η)(?!\p{L}))?)
  | (?P<ampm>(?:(?<=\d|\d\ )[aApP]\.?\ ?[mM]\b\.?)|(?:午前|午後|上午|下午|오전|오후))
  | (?P<other>"""
    + WORD
    + r""")
  | (?P<stroke>[^\s])
    """,
    regex.VERBOSE,
)
_KIND = {"other": "word"}  # a word that only looked like a zone or "am"
_NO_WORD = DateWord()
LIGHT = frozenset(".,،'’")
SEPARATORS = frozenset(".,،।'’-–—−|/•·∙●:;：()[]（）【】@‧・>»*_~⁃◦◆⋅📅🗓🕒🕐🕓⏰⏱⌚✍📝👤\ufe0f\u200e\u200f")


class Item(NamedTuple):
    """A token, or several words that make one phrase."""

    kind: str
    text: str
    start: int
    end: int
    word: DateWord = _NO_WORD

    @property
    def number(self) -> int:
        """The item's number; -1 if it is none (scripts with digits of their own included)."""
        if self.kind != "number":
            return -1
        digits = self.text[:8]
        while digits and not digits.isdecimal():
            digits = digits[:-1]
        return int(digits) if digits else -1


def _raw(text: str) -> list[Item]:
    return [Item(_KIND.get(str(m.lastgroup), str(m.lastgroup)), m[0], *m.span()) for m in _TOKEN.finditer(text)]


def _known(items: list[Item], at: int) -> tuple[Item, int]:
    """The longest known phrase that begins at a word, and of how many items it is made."""
    first = items[at]
    if is_zone(first.text) and at and items[at - 1].kind in ("clock", "ampm"):
        return first._replace(kind="zone"), 1
    words = [fold(first.text).rstrip("'’")]
    most = longest_phrase().get(words[0], 0)
    for item in items[at + 1 : at + most]:
        if item.kind != "word":
            break
        words.append(fold(item.text).rstrip("'’"))
    for size in range(min(most, len(words)), 0, -1):
        word = date_words().get(tuple(words[:size]))
        if word:
            return first._replace(end=items[at + size - 1].end, word=word), size
    return (first._replace(kind="zone") if is_zone(first.text) else first), 1


@lru_cache(maxsize=512)
def items_of(text: str) -> tuple[Item, ...]:
    """Splits a line; a known phrase is one item, and its `text` is the line's own.

    >>> [(i.kind, i.text) for i in items_of("Posted: 12 July 2026, 22:09 CET")]  # doctest: +NORMALIZE_WHITESPACE
    [('word', 'Posted'), ('stroke', ':'), ('number', '12'), ('word', 'July'), ('number', '2026'),
     ('stroke', ','), ('clock', '22:09'), ('zone', 'CET')]
    """
    raw, items, at = _raw(text), [], 0
    while at < len(raw):
        item = raw[at]
        if item.kind == "word":
            item, size = _known(raw, at)
            item = item._replace(text=text[item.start : item.end])
            at += size - 1
        items.append(item)
        at += 1
    return tuple(items)
