"""The days and times that the items of a line spell, in order: full dates, and what refers to something outside."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from newsclean.fields.date_shapes import (
    Clock,
    Day,
    clock_after,
    clock_at,
    clock_before,
    date_from,
    day_at,
    offset_of,
    short_day_at,
)
from newsclean.fields.date_tokens import Item

_DAYS = {"minute": 1 / 1440, "hour": 1 / 24, "day": 1, "week": 7, "month": 30}


_WEEKDAYS = {name: at for at, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}


class Reading(NamedTuple):
    """A value that items[at:end] spell; None if it refers to something unknown."""

    value: dt.datetime | dt.date | None
    at: int
    end: int
    floating: bool = False  # a time of day without a date


def readings(items: Sequence[Item], now: dt.datetime | None, month_first: bool | None) -> list[Reading]:
    """All dates and times of a line; arguments as those of `newsclean.fields.dates.find_dates`."""
    found = _full(items, _american(items) if month_first is None else month_first)
    return sorted(found + _partial(items, found, now), key=lambda one: one.at)


def _american(items: Sequence[Item]) -> bool:
    zones = (i.text for i in items if i.kind == "zone")
    return any(z in _AMERICAN for z in zones)


_AMERICAN = frozenset(("ET", "CT", "PT", "MT", "EST", "EDT", "CDT", "MST", "MDT", "PST", "PDT", "CST", "AKDT", "HST"))


def _full(items: Sequence[Item], month_first: bool) -> list[Reading]:
    found: list[Reading] = []
    at, floor = 0, 0
    while at < len(items):
        day = day_at(items, at, month_first)
        value = date_from(day) if day else None
        if day is None or value is None:
            at += 1
            continue
        value = _by_weekday(items, at, value, month_first) if items[at].kind == "dmy" else value
        found.append(_with_time(items, day, value, floor))
        at = floor = found[-1].end
    return found


def _by_weekday(items: Sequence[Item], at: int, value: dt.date, month_first: bool) -> dt.date:
    """The day that an English weekday before it fits: "Sun, 03/08/2026" is the eighth of March."""
    before = next((item.text[:3].casefold() for item in reversed(items[:at]) if item.kind != "stroke"), "")
    weekday = _WEEKDAYS.get(before)
    if weekday in (None, value.weekday()):
        return value
    swapped = day_at(items, at, not month_first)
    other = date_from(swapped) if swapped else None
    return other if other is not None and other.weekday() == weekday else value


def _with_time(items: Sequence[Item], day: Day, value: dt.date, floor: int) -> Reading:
    iso = _iso(items[day.at].text) if items[day.at].kind == "iso" else None
    if iso:
        return Reading(iso, day.at, day.end)
    clock = clock_after(items, day.end) or clock_before(items, day.at, floor)
    if clock is None:
        return Reading(value, day.at, day.end)
    return Reading(_at_time(value, clock), min(day.at, clock.at), max(day.end, clock.end))


def _at_time(day: dt.date, clock: Clock) -> dt.datetime:
    return dt.datetime.combine(day, clock.time, offset_of(clock.zone, day))


def _iso(text: str) -> dt.datetime | None:
    if len(text) == 10:
        return None
    try:
        return dt.datetime.fromisoformat(text.replace(",", ".").replace(" ", "T", 1).replace(" ", ""))
    except ValueError:
        return None


def _partial(items: Sequence[Item], full: list[Reading], now: dt.datetime | None) -> list[Reading]:
    """What refers to something outside: relative times, days without a year, times with a label of their own."""
    taken = {n for f in full for n in range(f.at, f.end)}
    found: list[Reading] = []
    at = 0
    while at < len(items):
        here = None if at in taken or not _may_begin(items[at]) else _partial_at(items, at, now)
        if here and taken.isdisjoint(range(here.at, here.end)):
            found.append(here)
            at = here.end
        else:
            at += 1
    return found


def _may_begin(item: Item) -> bool:
    if item.kind == "word":
        word = item.word
        return word.ago or word.days_back >= 0 or word.month > 0
    return item.kind not in ("stroke", "zone", "offset")


def _partial_at(items: Sequence[Item], at: int, now: dt.datetime | None) -> Reading | None:
    return _ago(items, at, now) or _named_day(items, at, now) or _short(items, at, now) or _floating(items, at)


def _ago(items: Sequence[Item], at: int, now: dt.datetime | None) -> Reading | None:
    """ "2 hours ago", "vor 3 Stunden", "hace 2 días"."""
    start = at
    before = items[at].word.ago
    at += before
    if at + 1 >= len(items) or items[at].number < 0 or not items[at + 1].word.unit:
        return None
    amount, unit, end = items[at].number, items[at + 1].word.unit, at + 2
    after = end < len(items) and items[end].word.ago
    if not (before or after or items[at + 1].word.ago or items[at + 1].text.endswith(("前", "전"))):
        return None
    value = None
    if now is not None and amount * _DAYS[unit] < 36500:
        value = now - dt.timedelta(days=amount * _DAYS[unit])
    return Reading(value, start, end + (1 if after else 0))


def _named_day(items: Sequence[Item], at: int, now: dt.datetime | None) -> Reading | None:
    """ "Heute, 12:34 Uhr", "Today 5:00 am"."""
    back = items[at].word.days_back
    clock = clock_after(items, at + 1) if back >= 0 else None
    if clock is None:
        return None
    value = _at_time(now.date() - dt.timedelta(days=back), clock) if now else None
    return Reading(value, at, clock.end)


def _short(items: Sequence[Item], at: int, now: dt.datetime | None) -> Reading | None:
    """ "August 8, 4 pm": the year is that of the latest such day not after now."""
    day = short_day_at(items, at)
    if day is None or not 1 <= day.month <= 12 or date_from(day._replace(year=2024)) is None:
        return None
    clock = clock_after(items, day.end)
    end = clock.end if clock else day.end
    value = _latest(day, now.date()) if now else None
    return Reading(_at_time(value, clock) if value and clock else value, at, end)


def _latest(day: Day, today: dt.date) -> dt.date | None:
    years = (date_from(day._replace(year=year)) for year in range(today.year + 1, today.year - 9, -1))
    return next((value for value in years if value and value <= today + dt.timedelta(days=1)), None)


def _floating(items: Sequence[Item], at: int) -> Reading | None:
    clock = clock_at(items, at, dots=True)
    return Reading(dt.datetime.combine(dt.date.min, clock.time), at, clock.end, floating=True) if clock else None
