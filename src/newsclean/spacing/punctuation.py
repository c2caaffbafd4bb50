"""Spaces before punctuation and inside brackets or quotation marks, where they are surely wrong.

French sets a space before `? ! : ;` and inside guillemets, German closes `„...“` with a mark that others
open with: both stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.spacing.edits import Edit, settle
from newsclean.spacing.scan import suspicious_places
from newsclean.spacing.scripts import WESTERN, looks_english, looks_french, looks_like_code

_WORD_END = rf"[{WESTERN}0-9)\]%€$£”’»]"
_COMMA = re.compile(rf"(?<={_WORD_END}) {{1,3}},(?=[ \u00a0]|$)")
_STOP = re.compile(rf"(?<={_WORD_END}) {{1,3}}\.(?=$| [A-ZÀ-ÞΑ-ΩЀ-Я\"“„«]|[\"”](?: |$))")
_FRENCH_MARK = re.compile(rf"(?<={_WORD_END}) {{1,3}}[?!;](?=[ \"”]|$)")
_COLON = re.compile(rf"(?<=[{WESTERN}]) {{1,3}}:(?= [{WESTERN}\"“„])")
_POSSESSIVE = re.compile(r"(?<=[A-Za-zÀ-ÿ]) ['’]s(?=[ ,.;:!?]|$)")
_BRACKET = re.compile(r"(?<![^\s\"“„(])\(([^()]{2,300})\)")
_STRAIGHT = re.compile(r"\"([^\"]{2,600})\"")
_CURLY = re.compile(r"“([^“”„]{2,600})”")


def find_punctuation(text: str, *, french: bool | None = None) -> list[Edit]:
    """Finds spaces to take away around the punctuation of one line.

    Args:
        text: One line of text.
        french: Whether `? ! : ;` may have a space before them; None looks at the line itself.

    Returns:
        Deletions: `space.before-comma`, `space.before-stop`, `space.before-mark`, `space.before-colon`,
        `space.before-possessive`, `space.in-brackets`, `space.in-quotes`.

    >>> from newsclean.spacing.edits import apply_edits
    >>> line = 'The mayor , who left ( in May ) , said : " Never again ! "'
    >>> apply_edits(line, find_punctuation(line))
    'The mayor, who left (in May), said: "Never again!"'
    >>> find_punctuation("Qui est là ?")
    []
    """
    if not suspicious_places(text) or looks_like_code(text):
        return []
    return settle(_find(text, french))


def _find(text: str, french: bool | None) -> Iterator[Edit]:
    if " ," in text:
        yield from _gaps(_COMMA, text, "space.before-comma")
    if " ." in text:
        yield from _gaps(_STOP, text, "space.before-stop")
    if any(pair in text for pair in (" ?", " !", " ;", " :")) and not (
        looks_french(text) if french is None else french
    ):
        yield from _gaps(_FRENCH_MARK, text, "space.before-mark")
        yield from _gaps(_COLON, text, "space.before-colon")
    if (" 's" in text or " ’s" in text) and looks_english(text):
        yield from _gaps(_POSSESSIVE, text, "space.before-possessive")
    if "( " in text or " )" in text:
        yield from _inner(_BRACKET, text, "space.in-brackets")
    yield from _in_quotes(text)


def _gaps(pattern: re.Pattern[str], text: str, rule: str) -> Iterator[Edit]:
    """The spaces a match begins with."""
    for found in pattern.finditer(text):
        width = len(found.group()) - len(found.group().lstrip(" "))
        yield Edit(found.start(), found.start() + width, "", rule)


def _in_quotes(text: str) -> Iterator[Edit]:
    if '" ' in text and _pairs_up(text):
        yield from _inner(_STRAIGHT, text, "space.in-quotes")
    if ("“ " in text or " ”" in text) and "„" not in text and text.count("“") == text.count("”"):
        yield from _inner(_CURLY, text, "space.in-quotes")


def _pairs_up(text: str) -> bool:
    """Do straight marks alternate, none that opens behind a letter, none that closes before one?"""
    marks = [at for at, char in enumerate(text) if char == '"']
    behind_letter = any(text[at - 1 : at].isalnum() or text[at - 1 : at] in tuple(".,!?") for at in marks[::2])
    before_letter = any(text[at + 1 : at + 2].isalnum() for at in marks[1::2])
    return len(marks) % 2 == 0 and not behind_letter and not before_letter


def _inner(pattern: re.Pattern[str], text: str, rule: str) -> Iterator[Edit]:
    """Spaces just inside a pair, if the pair stands free and what it holds begins and ends like prose."""
    for found in pattern.finditer(text):
        inside = found.group(1)
        core = inside.strip(" ")
        if len(core) == len(inside) or not core or not _stands_free(text, found) or not _reads_as_prose(core):
            continue
        start, end = found.span(1)
        head, tail = len(inside) - len(inside.lstrip(" ")), len(inside) - len(inside.rstrip(" "))
        if head:
            yield Edit(start, start + head, "", rule)
        if tail:
            yield Edit(end - tail, end, "", rule)


def _stands_free(text: str, found: re.Match[str]) -> bool:
    """Space or nothing before the pair; space, punctuation or nothing behind it."""
    before, after = text[max(0, found.start() - 1) : found.start()], text[found.end() : found.end() + 1]
    return (not before or before in " \u00a0(") and (not after or after in " \u00a0,.;:!?)")


def _reads_as_prose(core: str) -> bool:
    return core[0].isalnum() and (core[-1].isalnum() or core[-1] in ".,!?…%'’")
