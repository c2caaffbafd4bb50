"""What a byline may hold beside names and dates: counts ("5 comments"), who checked or illustrated, the section."""

from __future__ import annotations

from functools import lru_cache

import regex

from newsclean.fields.dates import find_dates, may_hold_date
from newsclean.fields.name_words import is_given_name, name_words

_SHORTEST = 16
"""Characters that two names with a word between have at least ("Ann Li, 3 views")."""

_BEHIND = r"(?!\p{L})"
_STOP = r"(?<!(?<!\p{L})(?:\p{Lu}|Dr|Dra|Prof|Mr|Mrs|Ms|St|Sr|Jr|Ing|Mag|Hon|Rev))\.\s"
_PART_ENDS = rf"(?=\s*[|·•●∙⋅;►]|\s+[-–—]\s|{_STOP}|$)"


def without_asides(text: str) -> str:
    """A line without the counts in it, and without those who did something else than write.

    >>> without_asides("12 July 2026 · 6279 words · Jane Doe · 5 Comments")
    '12 July 2026 · | · Jane Doe'
    >>> without_asides("12 July 2026 Jane Doe 1 comment Harbours, Storms")
    '12 July 2026 Jane Doe | Harbours, Storms'
    >>> without_asides("By Jane Doe | Fact-checked by John Roe")
    'By Jane Doe'
    >>> without_asides("12 July 2026 · Jane Doe on behalf of the harbour · No comments on Storm closes the harbour")
    '12 July 2026 · Jane Doe'
    >>> without_asides("Reviewed by John Roe")
    'Reviewed by John Roe'
    """
    if len(text) < _SHORTEST:
        return text
    folded = text.casefold()
    words = name_words()
    if any(map(str.isdigit, text)) and any(word in folded for word in words.counted):
        text = _counts().sub(_to_date, text)
    if any(word in folded for word in words.uncounted):
        text = _uncounted().sub(_to_date, text)
    if any(word in folded for word in words.others):
        text = _others().sub("", text)
    if any(word in folded for word in words.on_behalf):
        text = _on_behalf().sub("", text)
    return text.strip(" |·•●∙⋅")


def is_count(text: str) -> bool:
    """Whether a text is nothing but a count of comments or views, or a prompt to comment.

    >>> is_count("3 comments"), is_count("Leave a comment"), is_count("comments on the budget")
    (True, True, False)
    """
    return bool(_counts().fullmatch(text.strip()) or _uncounted().fullmatch(text.strip()))


def is_other_label(text: str) -> bool:
    """Whether a line is nothing but what stands before those who did something else than write.

    >>> is_other_label("Medically reviewed by:"), is_other_label("Written by")
    (True, False)
    """
    return text.strip(" :,.").casefold() in name_words().others


def _to_date(match: regex.Match[str]) -> str:
    """A separator, and what looks like the headline commented on and is a date ("5 views on 12 July 2026")."""
    what = match["what"] or ""
    return f"| {what}" if what and may_hold_date(what) and find_dates(what) else "|"


def either(words: tuple[str, ...]) -> str:
    """An expression for any of some words, as `name_words` gives them: the longest first."""
    return "|".join(map(regex.escape, words))


def _to_what() -> str:
    return rf"(?:\s(?:{either(name_words().commented_on)})\s(?P<what>[^|·•●∙⋅►]{{1,160}})$)?"


@lru_cache(maxsize=1)
def _counts() -> regex.Pattern[str]:
    words = either(name_words().counted)
    return regex.compile(rf"(?<![\w,.])\d[\d,.]{{0,7}}\+?\s?(?:{words}){_BEHIND}{_to_what()}", regex.IGNORECASE)


@lru_cache(maxsize=1)
def _uncounted() -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\p{{L}})(?:{either(name_words().uncounted)}){_BEHIND}{_to_what()}", regex.IGNORECASE)


@lru_cache(maxsize=1)
def _on_behalf() -> regex.Pattern[str]:
    """Whom an author speaks for, to the end of the part; not at the beginning of a line or part."""
    words, end = either(name_words().on_behalf), r"(?=\s*[|·•●∙⋅;►]|$)"
    return regex.compile(rf"(?<=\p{{L}}[,.]?\s)(?:{words})\s[^|·•●∙⋅;►\d]{{1,80}}?{end}", regex.IGNORECASE)


@lru_cache(maxsize=1)
def _others() -> regex.Pattern[str]:
    """From such words to the end of the part they stand in; not at the line's beginning, where they are all of it, nor
    behind what says that the same person wrote ("Story and photos by")."""
    words, joiners = either(name_words().others), either(tuple(sorted(name_words().joiners)))
    also = rf"(?<!^\w{{1,15}}\s(?:{joiners}|&)\s)"
    return regex.compile(rf"(?<=\S\s){also}(?:{words})(?!\p{{L}})[^|·•●∙⋅;►]{{0,80}}?{_PART_ENDS}", regex.IGNORECASE)


def without_section(text: str) -> str:
    """A byline without the section behind the name: "Jane Doe in Project Management".

    >>> without_section("Jane Doe in Politics, World"), without_section("Jan in 't Veld")
    ('Jane Doe', "Jan in 't Veld")
    """
    words = text.split()
    first = 1 if is_given_name(text.partition(" ")[0]) else 2
    for at, word in enumerate(words[first:], first):
        if word.lower() in name_words().sections and words[at + 1 : at + 2] not in (["'t"], ["’t"]):
            return " ".join(words[:at])
    return text
