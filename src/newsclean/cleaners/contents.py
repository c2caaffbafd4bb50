"""Tables of contents: an article's headings, listed above it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import ClassVar

from newsclean.cleaner import Cleaner
from newsclean.document import Document
from newsclean.line import Line
from newsclean.marks import Label, Mark
from newsclean.shapes import is_prose

MANY, FEW = 10, 2
"""Entries that make a table of contents by themselves, and below a line that says so ("Table of contents")."""

WITH_TEXT = 2 / 3
"""Share of the entries' headings that have a paragraph of their own below them."""

LONGEST = 100
_LABEL = ".contents"
_WORDS = re.compile(r"\w+")
_NUMBERING = re.compile(r"(?:\d{1,4} ){1,3}|[ivxlc]{1,5} |[a-z] ")


class Contents(Cleaner):
    """Takes the entries of a table of contents: lines that stand again below, in order, as headings of paragraphs.

    Nothing is lost, as each entry stands again as a heading. Of two entries in a row one may be worded otherwise there.

    >>> sand = "Sand is best, as the water that the plants do not drink runs off at once."
    >>> light = "It needs little of it, and in the summer months none at all before the late evening."
    >>> Contents()("\\n".join(["Table of contents", "Soil", "Light", "Soil", sand, "Light", light])).split("\\n")[:3]
    ['Soil', 'Sand is best, as the water that the plants do not drink runs off at once.', 'Light']
    """

    name = "contents"
    needs: ClassVar[tuple[str, ...]] = ("navigation",)

    def may_propose(self, document: Document) -> bool:
        """Whether the packs know a label in it, or it may have entries and their headings without one."""
        if any(_LABEL in hit.rule.id for _, hit in document.hits(Label.NAVIGATION)):
            return True
        short = [line.text for line in document.lines if len(line.text) <= LONGEST]
        if len(short) < 2 * MANY:
            return False
        return document.has_hits((Label.NAVIGATION,)) or len(short) - len(set(short)) >= MANY

    def context(self, document: Document) -> Iterator[Mark]:
        """Marks on the entries, and on the label where it was no more than a hint."""
        places = _places(document.lines)
        labels = {index: mark for index in document.marked if (mark := _label(document, index))}
        behind = 0
        for at, own in enumerate(places):
            if at < behind or not (len(own) > 1 or at in labels):  # no table begins anywhere else
                continue
            label = labels.get(at) if len(own) == 1 else None
            entries, headings = _entries(places, at + (label is not None))
            if len(entries) >= (FEW if label else MANY) and _have_text(document, headings):
                yield from _marks(label, entries)
            behind = max([at, *entries]) + 1


def _label(document: Document, index: int) -> Mark | None:
    for mark in document.marks[index]:
        if mark.label is Label.NAVIGATION and _LABEL in mark.rule:
            return mark.at(index, 0.9)
    return None


def _key(line: Line) -> str:
    """The line's words without its number in the list; empty for lines that are no headings."""
    if len(line.text) > LONGEST or is_prose(line):
        return ""
    plain = line.is_letters and line.text.isascii()
    words = " ".join(line.text.lower().split() if plain else _WORDS.findall(line.text.casefold()))
    numbering = _NUMBERING.match(words)
    return words[numbering.end() :] if numbering else words


def _places(lines: Sequence[Line]) -> list[Sequence[int]]:
    """For each line the places of all that have its words, one list for all of them; empty for what is no heading."""
    by_key: dict[str, list[int]] = {}
    places: list[Sequence[int]] = []
    for line in lines:
        key = _key(line)
        places.append(by_key.setdefault(key, []) if key else ())
        if key:
            by_key[key].append(line.index)
    return places


def _entries(places: Sequence[Sequence[int]], at: int) -> tuple[list[int], list[int]]:
    """The entries from a line on, as far as their headings follow one another below, and those headings."""
    entries: list[int] = []
    headings: list[int] = []
    for index in range(at, len(places)):
        if headings and index >= headings[0]:
            break
        heading = _next(places[index], headings[-1] if headings else index)
        if heading is not None:
            entries.append(index)
            headings.append(heading)
        elif not places[index] or not entries or entries[-1] < index - 1:
            break
    return entries, headings


def _next(places: Sequence[int], after: int) -> int | None:
    at = bisect_right(places, after)
    return places[at] if at < len(places) else None


def _have_text(document: Document, headings: Sequence[int]) -> bool:
    lines = document.lines
    with_text = sum(any(map(is_prose, lines[heading + 1 : heading + 3])) for heading in headings)
    return with_text >= WITH_TEXT * len(headings)


def _marks(label: Mark | None, entries: Sequence[int]) -> Iterator[Mark]:
    if label is not None:
        yield label
    for index in range(entries[0], entries[-1] + 1):
        yield Mark(index, Label.NAVIGATION, "common.navigation.contents", 0.8)
