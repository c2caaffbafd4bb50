"""Calendars other than the Gregorian that news sites print: Persian (Jalali) and Thai (Buddhist era)."""

from __future__ import annotations

import datetime as dt

_BEFORE_JALALI = 226894  # ordinal of the day before the first of the Persian era


def year_of(number: int) -> int:
    """Gregorian year of a printed one: two digits are of this century, 2400 to 2700 is Buddhist era.

    >>> year_of(26), year_of(2569), year_of(2026)
    (2026, 2026, 2026)
    """
    if number < 100:
        return 2000 + number
    return number - 543 if 2400 <= number <= 2700 else number


def date_of(year: int, month: int, day: int) -> dt.date | None:
    """A date from printed numbers, or None if there is no such day or the year is not one of news.

    >>> date_of(2026, 2, 30) is None, date_of(1405, 4, 21)
    (True, datetime.date(2026, 7, 12))
    """
    if 1300 <= year <= 1500:
        return jalali(year, month, day)
    year = year_of(year)
    if not 1800 <= year <= 2100:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def jalali(year: int, month: int, day: int) -> dt.date | None:
    """Gregorian date of a Persian one, by the arithmetic 33-year cycle (right for 1178 to 1633).

    >>> jalali(1399, 12, 30), jalali(1404, 1, 1)
    (datetime.date(2021, 3, 20), datetime.date(2025, 3, 21))
    """
    if not (1 <= month <= 12 and 1 <= day <= (31 if month <= 6 else 30)):
        return None
    days = 365 * (year - 1) + (8 * year + 21) // 33
    days += 31 * (month - 1) if month <= 7 else 30 * (month - 1) + 6
    return dt.date.fromordinal(_BEFORE_JALALI + days + day)
