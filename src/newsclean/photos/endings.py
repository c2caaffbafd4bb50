"""Forms of credits at a caption's end: "Mynd/Ana Lima", ", fot. Ana Lima", "/ A. Limos nuotr."."""

import re

from newsclean.photos.credit import MAX_CREDIT, credit_score, is_agency, is_name, is_short_title

_SIGNS = re.compile(r"[^\s/]/[^\W\d_]|(?:ot|OT|ys|dj)\. |(?:oto|OTO|ímka)(?: [A-Z]{1,3})? [–—-]")
"""What one of the forms holds, for a quick look."""

_SLASHED = re.compile(r"(?:^|\s)((?:Mynd|Ljósmynd|Skjáskot)/)(?=[^\W\d_])")
_OF_SITE = re.compile(r"(?:^|\s)((?:[Ff]oto|Fotó|Bilde|[a-z0-9-]{2,20}\.[a-z]{2,3})/)(?=[^\W\d_])")
_SHORTENED = re.compile(r"(?<=[\w.,;!?)\"”–—-])\s((?:[Ff]ot|FOT|[Rr]ys|[Zz]dj)\.\s)(?=[^\W\d_])")
_DASHED = re.compile(
    r"[.!?\"”“)\d]\s((?:Foto|FOTO|Snímka|Ilustračné foto|Ilustrační foto)(?: [A-Z]{1,3})?\s[–—-]\s)(?=[^\W\d_])"
)
_OWNED = re.compile(
    r"(?:[/(|]\s?|[.!?”“]\s)((?:[^\W\d_]\.\s?)?[^\W\d_]\S{1,20}(?:\s(?:/\s)?[^\W\d_]\S{1,20}){0,4}\s(?:nuotr|iliustr)\.?)\)?$"
)
"""Whose photo it is stands before the word for it, in the genitive."""


def find_ending(text: str) -> int | None:
    """Where the credit begins that ends a caption in one of these forms.

    >>> line = "Tower at the harbour, fot. Ana Lima"
    >>> line[find_ending(line) :]
    'fot. Ana Lima'
    >>> find_ending("Tower at the harbour, the foot of it.") is None
    True
    """
    low = max(0, len(text) - MAX_CREDIT)
    if text.endswith((".", ")", "!", "?", ":", "nuotr")):
        owned = _OWNED.search(text, low) if "nuotr" in text[-8:] or "iliustr" in text[-10:] else None
        return owned.start(1) if owned and owned[1][0].isupper() else None
    if _SIGNS.search(text, low) is None:
        return None
    for pattern, is_credit in _FORMS:
        found = pattern.search(text, low)
        rest = text[found.end() :] if found else ""
        if found and rest[0].isupper() and is_credit(rest):
            return found.start(1)
    return None


def _is_credited(text: str) -> bool:
    return credit_score(text) > 0 or is_agency(text) or is_name(text)


def _is_credited_briefly(text: str) -> bool:
    return _is_credited(text) or is_short_title(text)


_FORMS = (
    (_SLASHED, _is_credited_briefly),
    (_OF_SITE, is_name),
    (_SHORTENED, _is_credited),
    (_DASHED, _is_credited_briefly),
)
