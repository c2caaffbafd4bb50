"""Reading time: "5 min read", "Lesedauer: 7 Minuten"."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import regex

from newsclean.fields.folding import fold

_HAS_DIGIT = re.compile(r"\d")
MAX_LINE, _LONGEST_BARE = 200, 14


class ReadingTime(NamedTuple):
    """Minutes, and where in the line they are said."""

    minutes: int
    start: int
    end: int


@lru_cache(maxsize=1)
def _patterns() -> tuple[regex.Pattern[str], ...]:
    data = tomllib.loads((Path(__file__).parent / "data" / "reading.toml").read_text(encoding="utf-8"))
    sets = {kind: _either(words) for kind, words in data.items()}
    number = rf"(?P<n>\d{{1,3}})(?:[-–]\d{{1,3}})?[\s-]{{0,2}}(?:{sets['minutes']})(?!\p{{L}})\.?"
    about = r"[\s:：.(]{0,4}(?:ca\.?|etwa|circa|about|environ|ok\.?|约|約|~)?\s{0,2}"
    return (
        regex.compile(rf"(?<!\p{{L}})(?:{sets['before']}){about}{number}"),
        regex.compile(rf"(?<!\d){number}[\s-]{{0,3}}(?:{sets['behind']})(?!\p{{L}})"),
        regex.compile(rf"(?:^|(?<=[|·•●∙–—-]\s?)){number}(?=\s*(?:$|[|·•●∙]))"),
    )


@lru_cache(maxsize=1)
def _minute_roots() -> tuple[str, ...]:
    """The shortest beginnings of all minute words: without one of them a line has no reading time."""
    data = tomllib.loads((Path(__file__).parent / "data" / "reading.toml").read_text(encoding="utf-8"))
    words = sorted({fold(word) for word in data["minutes"]} - {"m"}, key=len)
    return tuple(w for n, w in enumerate(words) if not any(w.startswith(v) for v in words[:n]))


def _either(words: list[str]) -> str:
    return "|".join(regex.escape(fold(word)) for word in sorted(words, key=len, reverse=True))


def find_reading_time(text: str, bare: bool = False) -> ReadingTime | None:
    """Finds a reading time in a short line.

    Args:
        text: the line.
        bare: a number of minutes by itself will do, as beside a date ("12 July 2026 • 3 min").

    >>> find_reading_time("2 minute read"), find_reading_time("She had 5 minutes")
    (ReadingTime(minutes=2, start=0, end=13), None)
    """
    if len(text) > MAX_LINE or not _HAS_DIGIT.search(text):
        return None
    folded = fold(text)
    if not any(root in folded for root in _minute_roots()):
        return None
    if len(folded) != len(text):
        folded = text.lower() if len(text.lower()) == len(text) else text
    for pattern in _patterns() if bare else _patterns()[:2]:
        match = pattern.search(folded)
        if match:
            return ReadingTime(int(match["n"]), match.start(), match.end())
    return None


@lru_cache(maxsize=2048)
def is_reading_time(text: str) -> bool:
    """Whether a line is a reading time and nothing else.

    >>> is_reading_time("Lesedauer: 7 Minuten"), is_reading_time("Updated, 5 min read")
    (True, False)
    """
    return _is_all(text, find_reading_time(text))


@lru_cache(maxsize=2048)
def is_bare_time(text: str) -> bool:
    """Whether a line is a number of minutes and nothing else; it is a reading time only beside a date, or announced.

    >>> is_bare_time("3 min."), is_bare_time("3 min walk")
    (True, False)
    """
    return len(text) <= _LONGEST_BARE and _is_all(text, find_reading_time(text, bare=True))


def _is_all(text: str, found: ReadingTime | None) -> bool:
    return found is not None and not any(c.isalnum() for c in text[: found.start] + text[found.end :])
