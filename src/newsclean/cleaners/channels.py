"""Prompts to follow the publisher on WhatsApp, Telegram, Google and their like, in any wording."""

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources
from typing import ClassVar, NamedTuple

from newsclean.cleaner import Cleaner
from newsclean.cleaners._clauses import opens_clause
from newsclean.document import Document
from newsclean.line import Line
from newsclean.marks import Label, Mark

LONGEST = 130
_START = 4
_QUOTES = frozenset('“”«»"「」『』')


class _Prompts(NamedTuple):
    place: re.Pattern[str]
    begins: tuple[str, ...]
    anywhere: tuple[str, ...]


class _Data(NamedTuple):
    kinds: tuple[_Prompts, ...]
    places: re.Pattern[str]
    leads: frozenset[str]
    starts: frozenset[str]


@lru_cache(maxsize=1)
def _data() -> _Data:
    data = tomllib.loads((resources.files("newsclean.cleaners") / "channels.toml").read_text(encoding="utf-8"))
    kinds = tuple(_prompts(data[kind]) for kind in ("messengers", "google"))
    places = _either([place for kind in ("messengers", "google") for place in data[kind]["places"]])
    starts = frozenset(call[:_START] for kind in kinds for call in kind.begins)
    return _Data(kinds, places, frozenset(data["leads"]), starts)


def _prompts(kind: dict[str, list[str]]) -> _Prompts:
    return _Prompts(_either(kind["places"]), tuple(sorted(set(kind["begins"]))), tuple(sorted(set(kind["anywhere"]))))


def _either(places: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(places))))


class Channels(Cleaner):
    """Marks short lines that call on readers to follow a channel or to prefer the publisher in Google.

    Such a line names the place, and a call such as "join our" opens it or stands behind a punctuation mark; a full
    sentence must begin with the call. Lines with quotation marks stay.

    >>> Channels()("It rained all day.\\nNever miss a flood: join our channel on WhatsApp")
    'It rained all day.'
    """

    name = "channels"
    needs: ClassVar[tuple[str, ...]] = ()
    per_line: ClassVar[bool] = True

    def label(self, document: Document) -> Iterator[Mark]:
        """Marks on prompts, as share."""
        data = _data()
        for line in document.lines:
            if len(line.text) <= LONGEST and _is_prompt(line, data):
                yield Mark(line.index, Label.SHARE, "common.share.channel", 0.85)


def _is_prompt(line: Line, data: _Data) -> bool:
    text = line.text
    is_sentence = line.is_sentence and text[-1] != "!"
    if is_sentence and text[:_START].casefold() not in data.starts:
        return False
    kinds = [kind for kind in data.kinds if kind.place.search(text)] if data.places.search(text) else []
    if not kinds or not _QUOTES.isdisjoint(text if "„" not in text else text.replace("“", "")):
        return False
    folded = text.casefold().replace("’", "'")
    if is_sentence:
        return any(folded.startswith(kind.begins) for kind in kinds)
    return any(_calls(folded, kind, data.leads) for kind in kinds)


def _calls(folded: str, kind: _Prompts, leads: frozenset[str]) -> bool:
    return any(call in folded for call in kind.anywhere) or any(
        opens_clause(call, folded, leads) for call in kind.begins
    )
