"""The words of dates in some forty languages, read from `data/dates.toml` and `data/zones.toml`."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import regex

from newsclean.fields.folding import fold

_DATA = Path(__file__).parent / "data"
WORD = r"(?:[\u0e00-\u0e7f]+(?:\.[\u0e00-\u0e7f]+)*|[\p{L}\p{M}][\p{L}\p{M}\u200c’']*)"
_UNITS = ("minute", "hour", "day", "week", "month")


class DateWord(NamedTuple):
    """What a word or phrase may mean in a date line; several meanings at once are usual ("mar")."""

    month: int = 0
    jalali: int = 0
    kind: str = ""  # "published" or "updated"
    unit: str = ""
    plain: bool = False  # a weekday or filler: says nothing and may stand between parts
    ago: bool = False
    days_back: int = -1  # today 0, yesterday 1


def _merge(old: DateWord, new: DateWord) -> DateWord:
    said = {name: value for name, value in new._asdict().items() if value != DateWord._field_defaults[name]}
    return old._replace(**said)


def phrase_key(form: str) -> tuple[str, ...]:
    """The folded words of a phrase, as the tokens of a line are compared with."""
    return tuple(fold(w).rstrip("'’") for w in _WORDS.findall(form.replace("_", " ")))


_WORDS = regex.compile(WORD)


def _entries(language: dict[str, Any]) -> list[tuple[str, DateWord]]:
    found: list[tuple[str, DateWord]] = []
    for role in ("months", "jalali"):
        for number, forms in enumerate(language.get(role, ()), 1):
            word = DateWord(month=number) if role == "months" else DateWord(jalali=number)
            found += [(form, word) for form in forms.split()]
    for kind in ("published", "updated"):
        found += [(form, DateWord(kind=kind)) for form in language.get(kind, ())]
    for unit in _UNITS:
        found += [(form, DateWord(unit=unit)) for form in language.get(unit, "").split()]
    for role in ("weekdays", "fillers"):
        found += [(form, DateWord(plain=True)) for form in language.get(role, "").split()]
    found += [(form, DateWord(ago=True)) for form in language.get("ago", "").split()]
    for back, role in enumerate(("today", "yesterday")):
        found += [(form, DateWord(days_back=back)) for form in language.get(role, "").split()]
    return found


@lru_cache(maxsize=1)
def date_words() -> dict[tuple[str, ...], DateWord]:
    """Folded phrase -> its meanings, of all languages together."""
    data = tomllib.loads((_DATA / "dates.toml").read_text(encoding="utf-8"))
    words: dict[tuple[str, ...], DateWord] = {}
    for language in data.values():
        for form, word in _entries(language):
            key = phrase_key(form)
            if key:
                words[key] = _merge(words.get(key, DateWord()), word)
    return words


@lru_cache(maxsize=1)
def words_in_dates() -> frozenset[str]:
    """The folded words that can make a date of the numbers beside them, compounds in their parts."""
    return _parts(
        key
        for key, word in date_words().items()
        if word.month or word.jalali or word.unit or word.ago or word.days_back >= 0
    )


@lru_cache(maxsize=1)
def words_of_months() -> frozenset[str]:
    """The folded words of which a date that is not all numbers has one: months, "tháng", which counts them."""
    return _parts(key for key, word in date_words().items() if word.month or word.jalali) | {"thang"}


def _parts(phrases: Iterable[tuple[str, ...]]) -> frozenset[str]:
    return frozenset(part for key in phrases for word in key for part in regex.split(r"[^\p{L}\p{M}]+", word) if part)


@lru_cache(maxsize=1)
def longest_phrase() -> dict[str, int]:
    """First word -> how many words its longest phrase has."""
    longest: dict[str, int] = {}
    for key in date_words():
        longest[key[0]] = max(longest.get(key[0], 0), len(key))
    return longest


@lru_cache(maxsize=1)
def _zones() -> tuple[dict[str, float], dict[str, float]]:
    data = tomllib.loads((_DATA / "zones.toml").read_text(encoding="utf-8"))
    return data["fixed"], data["american"]


def is_zone(name: str) -> bool:
    """Whether a word in capitals is the abbreviation of a time zone."""
    fixed, american = _zones()
    return name in fixed or name in american


def zone_of(name: str, day: dt.date) -> dt.timezone | None:
    """The offset an abbreviation stands for on a day.

    >>> import datetime as dt
    >>> str(zone_of("ET", dt.date(2026, 7, 12))), str(zone_of("ET", dt.date(2026, 1, 12)))
    ('UTC-04:00', 'UTC-05:00')
    """
    fixed, american = _zones()
    hours = fixed.get(name)
    if hours is None and name in american:
        hours = american[name] + (1 if american_summer(day) else 0)
    return None if hours is None else dt.timezone(dt.timedelta(hours=hours))


def american_summer(day: dt.date) -> bool:
    """Daylight saving time in the United States: second Sunday of March to first of November (since 2007)."""
    march, november = dt.date(day.year, 3, 8), dt.date(day.year, 11, 1)
    start = march + dt.timedelta(days=(6 - march.weekday()) % 7)
    end = november + dt.timedelta(days=(6 - november.weekday()) % 7)
    return start <= day < end
