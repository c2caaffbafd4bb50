"""Words glued together where a link or an emphasis began or ended in the page.

`the old wall,"so it` lost the space between the comma and the link. Only Latin, Greek and Cyrillic text is
touched, and nothing inside an address, a file name, a number or code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.spacing.edits import Edit, settle
from newsclean.spacing.quotes import quote_roles
from newsclean.spacing.scan import suspicious_places
from newsclean.spacing.scripts import LOWER, UPPER, WESTERN, looks_like_code
from newsclean.spacing.words import word_set

_COMMA = re.compile(rf"(?<=[{WESTERN}][{WESTERN}]),(?=[{WESTERN}])")
_SENTENCE = re.compile(rf"(?<=[{LOWER}][{LOWER}])[.!?…](?=[{UPPER}](?:[{LOWER}'’]| [{LOWER}]))")
_BEFORE_QUOTE = re.compile(rf"(?<=[{WESTERN}0-9.,;:!?])[\"“„«»](?=[{WESTERN}])")
_AFTER_QUOTE = re.compile(rf"(?<=[{WESTERN}][.,!?])[\"”“»«](?=[{WESTERN}]{{2}})")
_DATELINE = re.compile(r"\((?:CNN|AP|Reuters|REUTERS|AFP|dpa|UPI|ANSA|EFE|Bloomberg)\)(?=[A-ZÀ-Þ][a-zà-ÿ ])")
_NOT_PROSE = frozenset("/\\@=&#<>_{}[]|~^*+")
_MOST_QUOTES = 200
"""A line with more quotation marks is data; each of them costs a look at the whole line."""
_QUOTES = '"”“„»«'


def find_glue(text: str) -> list[Edit]:
    r"""Finds missing spaces of one line.

    Args:
        text: One line of text.

    Returns:
        Insertions of one space: `glue.comma`, `glue.sentence`, `glue.before-quote`, `glue.after-quote`,
        `glue.dateline`.

    >>> find_glue('the storm of that spring,"so it is not a surprise."')
    [Edit(start=25, end=25, after=' ', rule='glue.before-quote')]
    >>> find_glue("as the storm went on.Speaking with her, he left")
    [Edit(start=21, end=21, after=' ', rule='glue.sentence')]
    >>> find_glue("See example.com, Node.js, U.S.A. and 1,000 more at Amazon.de")
    []
    """
    if " " not in text.strip() or not suspicious_places(text) or looks_like_code(text):
        return []
    return settle(_find(text))


def _find(text: str) -> Iterator[Edit]:
    for found in _COMMA.finditer(text):
        if _is_prose_around(text, found.start()):
            yield Edit(found.end(), found.end(), " ", "glue.comma")
    for found in _SENTENCE.finditer(text):
        if _is_sentence_end(text, found.start()):
            yield Edit(found.end(), found.end(), " ", "glue.sentence")
    if 0 < sum(map(text.count, _QUOTES)) <= _MOST_QUOTES:
        yield from _find_at_quotes(text)
    for found in _DATELINE.finditer(text[:80]):
        yield Edit(found.end(), found.end(), " ", "glue.dateline")


def _find_at_quotes(text: str) -> Iterator[Edit]:
    roles = quote_roles(text)
    for found in _BEFORE_QUOTE.finditer(text):
        at = found.start()
        if roles.get(at) == "opens" and _is_prose_around(text, at) and not _is_number_mark(text, at):
            yield Edit(at, at, " ", "glue.before-quote")
    for found in _AFTER_QUOTE.finditer(text):
        if roles.get(found.start()) == "closes" and _is_prose_around(text, found.start()):
            yield Edit(found.end(), found.end(), " ", "glue.after-quote")


def _is_number_mark(text: str, at: int) -> bool:
    """`12"Vinyl`: inches; `5:"x"` and `1,"a"`: data."""
    return (text[at - 1].isdigit() and text[at] == '"') or text[at - 2 : at - 1].isdigit()


def _token(text: str, at: int) -> tuple[int, int]:
    """The run of characters without space around `at`, at most 60 to each side."""
    start, end = max(0, at - 60), min(len(text), at + 61)
    left = max(text.rfind(" ", start, at), text.rfind("\u00a0", start, at), text.rfind("\t", start, at))
    right = text.find(" ", at, end)
    return (left + 1 if left >= 0 else start), (right if right >= 0 else end)


def _is_prose_around(text: str, at: int) -> bool:
    start, end = _token(text, at)
    return _NOT_PROSE.isdisjoint(text[start:end])


def _is_sentence_end(text: str, at: int) -> bool:
    """Is the mark at `at` the end of one sentence glued to the next, not a name, an address or code?"""
    start, end = _token(text, at)
    before, after = text[start:at].lstrip("\"'“”„«»‘’(‚"), text[at + 1 : end].rstrip(".,;:!?\"'“”„«»‘’)")
    if not _NOT_PROSE.isdisjoint(text[start:end]) or "." in before or "." in after or "(" in after or ":" in after:
        return False
    if any(char.isupper() for char in after[1:]) and not after.isupper():
        return False
    word = before.casefold()
    if word in word_set("abbreviations") or not word_set("identifiers").isdisjoint((word, after.casefold())):
        return False
    second = text[end + 1 : end + 2] if text[end : end + 1].isspace() else ""
    return second.isalpha() and _starts_sentence(before, after, second)


def _starts_sentence(before: str, after: str, second: str) -> bool:
    """A sentence has a second word: `Data.Con 2031` and `pathlib.Path - files` are names.

    A common opening word may follow a capitalised word, if that is long or lower case follows; another capital must
    follow a plain lower-case word.
    """
    if _opens_sentences(after):
        return before.islower() or second.islower() or len(before) > 4
    return before.islower() and len(after) > 2


def _opens_sentences(word: str) -> bool:
    folded = word.casefold().replace("’", "'")
    forms = {folded, folded.split("'")[0]}
    return word in ("A", "I") or any(forms & word_set(table) for table in ("drop_caps", "sentence_starts"))
