"""Newsletter boxes, and prompts to subscribe in any wording."""

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources
from typing import ClassVar, NamedTuple

from newsclean.cleaners._clauses import opens_clause
from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.document import Document
from newsclean.line import Line
from newsclean.marks import Label, Mark

LONGEST = 220
"""Two sentences: what the newsletter brings, and the call."""

REACH = 80
"""Characters between a call and the word for a newsletter: its name, and what it brings."""

_JOINS = ",;("
_QUOTES = frozenset('“”«»„"「」『』')


class _Calls(NamedTuple):
    places: tuple[str, ...]
    needs: tuple[str, ...]
    leads: frozenset[str]
    calls: tuple[str, ...]
    loose: tuple[str, ...]
    anywhere: tuple[str, ...]


@lru_cache(maxsize=1)
def _calls() -> _Calls:
    data = tomllib.loads((resources.files("newsclean.cleaners") / "newsletter.toml").read_text(encoding="utf-8"))
    places, needs, calls, loose, anywhere = (
        tuple(sorted(set(data[key]))) for key in ("places", "needs", "calls", "loose", "anywhere")
    )
    return _Calls(places, needs, frozenset(data["leads"]), calls, loose, anywhere)


class Newsletter(PhraseCleaner):
    """Newsletter boxes, and prompts to subscribe that no phrase of a pack has.

    Such a prompt has one or two sentences, no quotation marks, and a call ("sign up for our") at the beginning of a
    clause that names a newsletter.

    >>> Newsletter()("It rained all day.\\n\\nSign up for our daily newsletter")
    'It rained all day.'
    >>> Newsletter()("It rained all day.\\n\\nMore rain? Subscribe to our little Sunday newsletter.")
    'It rained all day.'
    """

    name = "newsletter"
    labels: ClassVar[tuple[Label, ...]] = (Label.NEWSLETTER,)
    needs: ClassVar[tuple[str, ...]] = ("neighbours",)

    def label(self, document: Document) -> Iterator[Mark]:
        """Marks of the packs' rules, and on prompts."""
        yield from super().label(document)
        data = _calls()
        if not any(map(document.source.__contains__, data.needs)):
            return
        for line in document.lines:
            short = len(line.text) <= LONGEST
            if short and any(map(line.text.__contains__, data.needs)) and is_prompt(line, data):
                yield Mark(line.index, Label.NEWSLETTER, "common.newsletter.call", 0.85)


def is_prompt(line: Line, data: _Calls) -> bool:
    """Whether a line calls on its reader to subscribe to a newsletter."""
    folded = line.text.casefold().replace("’", "'")
    if not any(place in folded for place in data.places) or not _QUOTES.isdisjoint(line.text):
        return False
    if any(_names_place(folded, call, data) for call in data.anywhere):
        return True
    if any(_calls_for_place(folded, call, data) for call in data.calls):
        return True
    ends = folded.rstrip(".!?… ").endswith(data.places)
    return (ends or not line.is_sentence or folded[-1] == "!") and any(
        _calls_for_place(folded, call, data) for call in data.loose
    )


def _names_place(folded: str, call: str, data: _Calls) -> bool:
    """Whether a word for a newsletter stands behind a call, before the sentence ends."""
    _, found, behind = folded.partition(call)
    return bool(found) and not behind[:1].isalnum() and _in_clause(behind[:REACH], data.places)


def _in_clause(behind: str, places: tuple[str, ...]) -> bool:
    at = min((at for at in map(behind.find, places) if at >= 0), default=-1)
    return at >= 0 and not any(mark in behind[:at] for mark in (". ", "! ", "? "))


def _calls_for_place(folded: str, call: str, data: _Calls) -> bool:
    """Whether a call opens a clause that names a newsletter."""
    return _names_place(folded, call, data) and opens_clause(call, folded, data.leads, _JOINS)
