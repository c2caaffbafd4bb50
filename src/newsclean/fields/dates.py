"""Finds dates in a line of news text, in some forty languages, and tells lines that are nothing but a date.

Absolute dates need no clock; relative ones ("2 hours ago") get a value only with the caller's `now`. A date without a
time is a `date`, one with a time a `datetime`, aware if a zone is written. Words stand in `data/dates.toml`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

import regex

from newsclean.fields.date_readings import Reading, readings
from newsclean.fields.date_tokens import SEPARATORS, Item, items_of
from newsclean.fields.date_words import words_in_dates, words_of_months
from newsclean.fields.folding import fold_western

MAX_LINE = 200
"""Characters above which a line is prose, not a date line."""

Kind = Literal["published", "updated", "plain"]
_HAS_DIGIT = re.compile(r"\d")
_DIGITS_TOGETHER = re.compile(r"\d ?[./\-:hH•·–] ?\d|\d ?[aApP]\.? ?[mM]")
_NUMERIC_DAY = re.compile(r"\d ?[./•·–-] ?\d{1,2} ?[./•·–-] ?\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_CJK = regex.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


class DateMention(NamedTuple):
    """A date as it stands in a line.

    Attributes:
        value: `datetime` (aware if a zone is written) or `date`; None if the year is not written or it is relative
            to an unknown now.
        raw: the text of it, time and zone included.
        start: where it begins in the line.
        end: where it ends.
        kind: what the words beside it say: published, updated, or plain.
    """

    value: dt.datetime | dt.date | None
    raw: str
    start: int
    end: int
    kind: Kind = "plain"


class DateLine(NamedTuple):
    """The dates of a line and the spans of what else stands in it."""

    mentions: tuple[DateMention, ...]
    rest: tuple[tuple[int, int], ...]


def find_dates(text: str, now: dt.datetime | None = None, month_first: bool | None = None) -> tuple[DateMention, ...]:
    """The dates in a line, in order.

    Args:
        text: one line; longer ones than `MAX_LINE` are prose and give nothing.
        now: the time that relative dates ("2 hours ago") and dates without a year refer to.
        month_first: order of 07/12/2026; by default day first unless the line has an American time zone.

    Returns:
        One mention a date.

    >>> [(str(m.value), m.kind) for m in find_dates("Published Jun 04, 2026 • Last updated 05.06.2026, 9:30 pm CET")]
    [('2026-06-04', 'published'), ('2026-06-05 21:30:00+01:00', 'updated')]
    >>> find_dates("vor 3 Stunden")[0].value is None
    True
    >>> import datetime as dt
    >>> str(find_dates("vor 3 Stunden", now=dt.datetime(2026, 7, 12, 9))[0].value)
    '2026-07-12 06:00:00'
    """
    return _read(text, now, month_first).mentions


def date_line(text: str, now: dt.datetime | None = None, month_first: bool | None = None) -> DateLine | None:
    """The dates of a line and what else is in it; None if it has no date.

    >>> line = date_line("Madrid - 29/05/2025 20:00")
    >>> [("Madrid - 29/05/2025 20:00")[a:b] for a, b in line.rest]
    ['Madrid']
    """
    line = _read(text, now, month_first)
    return line if line.mentions else None


def is_date_line(text: str) -> bool:
    """Whether a line is only dates, times and the words that go with them.

    >>> is_date_line("Publié le 30/04/2024 - 16:00, mis à jour à 17:10"), is_date_line("Born on 12 July 2026 in Rome")
    (True, False)
    >>> is_date_line("May 2, 1936 - January 19, 2025")
    False
    """
    line = _read(text, None, None)
    return bool(line.mentions) and not line.rest


_LONGEST_LABEL = 40
_FIRST_PAGES, _SHORTEST_LIFE = 1990, 10
"""No page of the web was published before that year, and hardly one was updated so many years later."""


@lru_cache(maxsize=2048)
def date_label(text: str) -> Kind | None:
    """What a line says of the date below it, if it is nothing but a date's label; None if it is not.

    >>> date_label("Published on:"), date_label("Last updated"), date_label("Published by Jane Doe"), date_label("on")
    ('published', 'updated', None, None)
    """
    if len(text) > _LONGEST_LABEL or _HAS_DIGIT.search(text):
        return None
    items = items_of(text)
    if not all(item.word.kind or item.word.plain or item.text in SEPARATORS for item in items):
        return None
    kind = _label(items)
    return None if kind == "plain" else kind


def _read(text: str, now: dt.datetime | None, month_first: bool | None) -> DateLine:
    if len(text) > MAX_LINE or not may_hold_date(text):
        return DateLine((), ())
    line = _parse(text, now, month_first)
    return DateLine((), ()) if len(line.mentions) == 2 and _is_life(line) else line


def _is_life(line: DateLine) -> bool:
    """Whether two days are somebody's first and last: "May 2, 1936 - January 19, 2025"."""
    born, died = (mention.value.year if mention.value else 0 for mention in line.mentions)
    return 0 < born < _FIRST_PAGES and died >= born + _SHORTEST_LIFE


def may_hold_date(text: str) -> bool:
    """Absolute dates have a digit; the day words ("Heute") count only with a time, so they need one too.

    In Western spelling the digits stand together with others as in 12/07 or 9:30, or beside a word of dates.
    """
    if _HAS_DIGIT.search(text) is None:
        return False
    western = fold_western(text) if _DIGITS_TOGETHER.search(text) is None else None
    return western is None or not words_in_dates().isdisjoint(western.split())


def may_hold_day(text: str) -> bool:
    """A full date is all numbers, or has a month's name."""
    if _HAS_DIGIT.search(text) is None:
        return False
    if _NUMERIC_DAY.search(text):
        return True
    western = fold_western(text)
    return western is None or not words_of_months().isdisjoint(_LETTERS.findall(western))


@lru_cache(maxsize=2048)
def _parse(text: str, now: dt.datetime | None, month_first: bool | None) -> DateLine:
    items = items_of(text)
    found = readings(items, now, month_first)
    kinds = _kinds(items, found, text)
    mentions = _twice(_mentions(text, items, found, kinds), text)
    return DateLine(mentions, _rest(items, found) if mentions else ())


def _kinds(items: Sequence[Item], found: list[Reading], text: str) -> list[Kind]:
    """The label before each date; in Chinese, Japanese and Korean it may stand behind ("22:09 更新")."""
    edges = [0, *(f.end for f in found)]
    gaps = [_label(items[a : f.at]) for a, f in zip(edges, found, strict=False)]
    if found and gaps[0] == "plain" and _CJK.search(text):
        starts = [*(f.at for f in found[1:]), len(items)]
        behind = [_label(items[f.end : b]) for f, b in zip(found, starts, strict=True)]
        if behind[0] != "plain":
            return behind
    return gaps


def _label(items: Sequence[Item]) -> Kind:
    kinds = [i.word.kind for i in items if i.word.kind]
    if not kinds:
        return "plain"
    return "updated" if kinds[-1] == "updated" else "published"


def _mentions(text: str, items: Sequence[Item], found: list[Reading], kinds: list[Kind]) -> tuple[DateMention, ...]:
    """Times by themselves take the day of the date before them, or count for nothing."""
    mentions: list[DateMention] = []
    for one, kind in zip(found, kinds, strict=True):
        value = _on_day(one.value, mentions) if one.floating else one.value
        if one.floating and value is None and kind == "plain":
            continue
        start, end = items[one.at].start, items[one.end - 1].end
        mentions.append(DateMention(value, text[start:end], start, end, kind))
    return tuple(mentions)


def _twice(mentions: tuple[DateMention, ...], text: str) -> tuple[DateMention, ...]:
    """Two days with nothing between, of which the second has no label: publication and, later, update, in any order."""
    if len(mentions) != 2 or mentions[0].kind == "updated" or mentions[1].kind != "plain":
        return mentions
    one, two = mentions
    if one.value is None or two.value is None or text[one.end : two.start].strip():
        return mentions
    days = day_of(one.value), day_of(two.value)
    if days[0] == days[1]:
        return mentions
    if days[0] < days[1]:
        return one._replace(kind="published"), two._replace(kind="updated")
    return one._replace(kind="updated"), two._replace(kind="published")


def _on_day(time: dt.datetime | dt.date | None, before: list[DateMention]) -> dt.datetime | None:
    last = before[-1].value if before else None
    if not isinstance(time, dt.datetime) or last is None:
        return None
    day, zone = (last.date(), last.tzinfo) if isinstance(last, dt.datetime) else (last, None)
    return dt.datetime.combine(day, time.time(), zone)


def _rest(items: Sequence[Item], found: list[Reading]) -> tuple[tuple[int, int], ...]:
    """Spans of what is neither date nor label nor separator; neighbours merged."""
    taken = {n for f in found for n in range(f.at, f.end)}
    spans: list[tuple[int, int]] = []
    last = -2
    for n, item in enumerate(items):
        if n in taken or item.text in SEPARATORS or item.kind in ("zone", "ampm", "offset"):
            continue
        word = item.word
        if word.plain or word.kind or word.ago or word.days_back >= 0:
            continue
        if last == n - 1:
            spans[-1] = (spans[-1][0], item.end)
        else:
            spans.append((item.start, item.end))
        last = n
    return tuple(spans)


def day_of(value: dt.datetime | dt.date) -> dt.date:
    """The calendar day of a value, for comparisons of dates with datetimes."""
    return value.date() if isinstance(value, dt.datetime) else value


_SLASHED = regex.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?![\d/])")


def date_order(lines: Iterable[str]) -> bool | None:
    """What the dates of one text prove of their order: True for month first, False for day first, None for nothing.

    >>> date_order(["07/12/2026", "07/31/2026"]), date_order(["07/12/2026"])
    (True, None)
    >>> date_order(["07/12/2026", "July 12, 2026"])
    True
    """
    lines, doubtful = tuple(lines), []
    for line in lines:
        for first, second, year in _SLASHED.findall(line[:MAX_LINE]) if "/" in line else ():
            if (int(first) > 12) != (int(second) > 12):
                return int(second) > 12
            if first != second and len(year) == 4 and 0 < int(first) < 13 and 0 < int(second) < 13:
                doubtful.append((int(year), int(first), int(second)))
    return _order_beside(lines, doubtful[0]) if doubtful else None


def _order_beside(lines: Iterable[str], numbers: tuple[int, int, int]) -> bool | None:
    """The order of a date in digits that another line spells out."""
    year, first, second = numbers
    for line in lines:
        if str(year) not in line or "/" in line or len(line) > MAX_LINE:
            continue
        days = {day_of(found.value) for found in find_dates(line) if found.value is not None}
        if dt.date(year, first, second) in days:
            return True
        if dt.date(year, second, first) in days:
            return False
    return None
