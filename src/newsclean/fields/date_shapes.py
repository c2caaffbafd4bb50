"""Dates and times built from the items of a line, by the orders in which languages write them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

import regex

from newsclean.fields.calendars import date_of
from newsclean.fields.date_tokens import LIGHT, SEPARATORS, Item
from newsclean.fields.date_words import zone_of

_DIGITS = regex.compile(r"\d+")
_MAX_GAP = 8  # items between a date and its time: ", Friday - at "


class Day(NamedTuple):
    """A day that items[at:end] spell; `year` 0 if none is given."""

    year: int
    month: int
    day: int
    at: int
    end: int


class Clock(NamedTuple):
    """A time of day that items[at:end] spell, with its zone as written."""

    time: dt.time
    zone: str
    at: int
    end: int


def _skip(items: Sequence[Item], at: int) -> int:
    """Past commas, full stops and filler words ("de", "of") between the parts of one date."""
    while at < len(items):
        item = items[at]
        filler = item.kind == "word" and item.word.plain and not item.word.month
        if item.text in LIGHT or filler or _is_hyphen(items, at):
            at += 1
        else:
            break
    return at


def _is_hyphen(items: Sequence[Item], at: int) -> bool:
    """A stroke without spaces, as in "19-Dec-2025"."""
    if items[at].text not in "-/" or not 0 < at < len(items) - 1:
        return False
    return items[at - 1].end == items[at].start and items[at].end == items[at + 1].start


def _part(items: Sequence[Item], at: int, kind: str) -> int:
    """The number an item stands for as a day, month or year; 0 if it cannot."""
    if at >= len(items):
        return 0
    item = items[at]
    if kind == "month":
        return item.word.month or -item.word.jalali
    number = item.number
    if kind == "day":
        return number if 1 <= number <= 31 else 0
    return number if 1300 <= number <= 2700 and len(item.text) == 4 else 0


FIRST_SHORT_YEAR = 40
"""What two digits must be at least to be a year of Thailand's calendar: 2540 was 1997."""

_FROM_DAY = (("day", "month", "year"),)
_FROM_MONTH = (("month", "day", "year"),)
_FROM_NUMBER = (*_FROM_DAY, ("year", "month", "day"), ("year", "day", "month"))
_SHORT = (("day", "month"), ("month", "day"))


def _in_order(items: Sequence[Item], at: int, order: tuple[str, ...]) -> Day | None:
    found, start = {"year": 0}, at
    for nth, kind in enumerate(order):
        at = _skip(items, at) if nth else at
        value = _part(items, at, kind) or (_thai_year(items, start, at) if kind == "year" else 0)
        if not value:
            return None
        found[kind] = value
        at += 1
    return Day(found["year"], found["month"], found["day"], start, at)


def _thai_year(items: Sequence[Item], start: int, at: int) -> int:
    """ "5 มี.ค. 69": behind a Thai month the last two digits of a year of the Buddhist era."""
    if at >= len(items) or len(items[at].text) != 2 or items[at].number < FIRST_SHORT_YEAR:
        return 0
    return 2500 + items[at].number if any("\u0e01" <= i.text[:1] <= "\u0e5b" for i in items[start:at]) else 0


def _polish_or_croatian(items: Sequence[Item], day: Day) -> Day:
    """ "listopada" is November in Polish and October in Croatian, which puts a full stop after the day."""
    words = [i for i in items[day.at : day.end] if i.kind == "word"]
    if words and words[0].text.casefold() == "listopada" and any(i.text == "." for i in items[day.at : day.end]):
        return day._replace(month=10)
    return day


def _vietnamese(items: Sequence[Item], at: int) -> Day | None:
    """ "12 tháng 7, 2026"."""
    middle = at + 1
    if middle + 1 >= len(items) or items[middle].text.casefold() not in ("tháng", "thang", "thg"):
        return None
    day, month, last = items[at].number, items[middle + 1].number, _skip(items, middle + 2)
    year = _part(items, last, "year")
    return Day(year, month, day, at, last + 1) if year and 1 <= month <= 12 else None


def numeric(text: str, month_first: bool) -> tuple[int, int, int]:
    """Year, month and day of a date in digits; the order is read off the numbers where they allow only one.

    >>> numeric("07/13/2026", False), numeric("07/12/2026", False), numeric("12.7.26", True)
    ((2026, 7, 13), (2026, 12, 7), (26, 7, 12))
    """
    a, b, c = (int(n) for n in _DIGITS.findall(text)[:3])
    if len(_DIGITS.findall(text)[0]) == 4:
        return a, b, c
    if text.startswith("令和"):
        return 2018 + a, b, c
    if b > 12 or (month_first and "/" in text and a <= 12):
        return c, a, b
    return c, b, a


def day_at(items: Sequence[Item], at: int, month_first: bool) -> Day | None:
    """The full date that begins at an item."""
    item = items[at]
    if item.kind in _NUMERIC:
        return Day(*numeric(item.text, month_first), at, at + 1)
    for order in _orders_from(item):
        day = _in_order(items, at, order)
        if day:
            return _polish_or_croatian(items, day)
    return _vietnamese(items, at) if item.kind == "number" else None


_NUMERIC = frozenset(("iso", "cjk", "ymd", "dmy"))


def _orders_from(item: Item) -> tuple[tuple[str, ...], ...]:
    """The orders of day, month and year that an item can begin."""
    if item.kind == "word":
        return _FROM_MONTH if item.word.month or item.word.jalali else ()
    return (_FROM_DAY if len(item.text) < 4 else _FROM_NUMBER) if item.kind == "number" else ()


def short_day_at(items: Sequence[Item], at: int) -> Day | None:
    """A date without a year: "August 8", "8. Juli"."""
    if items[at].kind == "cjkshort":
        month, day = (int(n) for n in _DIGITS.findall(items[at].text))
        return Day(0, month, day, at, at + 1)
    days = (_in_order(items, at, order) for order in _SHORT)
    return next((day for day in days if day), None)


def date_from(day: Day) -> dt.date | None:
    """The calendar date of a full day; a Persian month is marked by its minus sign."""
    if day.month < 0 and not 1300 <= day.year <= 1500:
        return None
    return date_of(day.year, abs(day.month), day.day)


def _is_space(item: Item) -> bool:
    plain = item.kind == "word" and item.word.plain and not item.word.kind
    return plain or item.text in SEPARATORS


def clock_after(items: Sequence[Item], at: int) -> Clock | None:
    """The time that follows a date, past separators, weekdays and words like "at" or "um"."""
    for gap in range(min(_MAX_GAP, len(items) - at)):
        clock = clock_at(items, at + gap, dots=True)
        if clock:
            return clock
        if not _is_space(items[at + gap]):
            return None
    return None


def clock_before(items: Sequence[Item], at: int, floor: int) -> Clock | None:
    """The time that stands before a date and belongs to no earlier one: "22:04, 22 Apr 2024"."""
    for start in range(at - 1, max(floor, at - _MAX_GAP) - 1, -1):
        clock = clock_at(items, start, dots=False)
        if clock and all(_is_space(i) for i in items[clock.end : at]):
            return clock
        item = items[start]
        if not (_is_space(item) or item.kind in ("ampm", "zone", "offset")):
            return None
    return None


def clock_at(items: Sequence[Item], at: int, dots: bool) -> Clock | None:
    """The time of day that begins at an item, with a.m./p.m. and zone; `dots` allows "17.30" by itself."""
    start, half = at, ""
    if items[at].kind == "ampm" and at + 1 < len(items):
        half, at = items[at].text, at + 1
    item, end = items[at], at + 1
    half_follows = end < len(items) and items[end].kind == "ampm"
    if item.kind not in _CLOCKS and not (item.kind == "number" and half_follows and 1 <= item.number <= 12):
        return None
    if item.kind == "dotclock" and not (dots or half_follows or _says_clock(items, end)):
        return None
    if half_follows:
        half, end = items[end].text, end + 1
    time = _time(item.text, half)
    zone, end = _zone(items, end)
    return Clock(time, zone, start, end) if time else None


_CLOCKS = frozenset({"clock", "hclock", "dotclock", "cjkclock"})


def _says_clock(items: Sequence[Item], at: int) -> bool:
    return at < len(items) and items[at].text.casefold() == "uhr"


def _time(text: str, half: str) -> dt.time | None:
    parts = [int(n) for n in _DIGITS.findall(text)]
    hour, minute, second = (*parts, 0, 0)[:3]
    after = half[:1] in "pP" or half in ("午後", "下午", "오후")
    if half and after and hour < 12:
        hour += 12
    if half and not after and hour == 12:
        hour = 0
    try:
        return dt.time(hour, minute, second)
    except ValueError:
        return None


def _zone(items: Sequence[Item], at: int) -> tuple[str, int]:
    """The zone at an item, or one filler word or bracket further ("Uhr MEZ", "(GMT+2)")."""
    for skip in range(2):
        here = at + skip
        if here < len(items) and items[here].kind in ("zone", "offset"):
            closed = skip and here + 1 < len(items) and items[here + 1].text == ")"
            return items[here].text, here + (2 if closed else 1)
        if here >= len(items) or not (items[here].text == "(" or items[here].word.plain):
            break
    return "", at


def offset_of(zone: str, day: dt.date) -> dt.tzinfo | None:
    """A zone as written ("CET", "GMT+2", "-0700") as an offset on a day.

    >>> import datetime as dt
    >>> str(offset_of("GMT+2", dt.date(2026, 7, 12))), str(offset_of("-0730", dt.date(2026, 7, 12)))
    ('UTC+02:00', 'UTC-07:30')
    """
    known = zone_of(zone, day)
    if known or not zone:
        return known
    signed = zone.removeprefix("GMT").removeprefix("UTC").strip().replace("−", "-").replace(":", "")
    if not signed:
        return dt.UTC
    digits = signed.lstrip("+-")
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    if hours > 14 or minutes > 59:
        return None
    return dt.timezone(dt.timedelta(hours=hours, minutes=minutes) * (-1 if signed[0] == "-" else 1))
