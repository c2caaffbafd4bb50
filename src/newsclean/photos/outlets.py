"""Whose a picture is: a person's of an outlet, an office's, or how it came."""

import re

from newsclean.fields.name_words import is_given_name
from newsclean.photos.credit import EDGES, credit_score, is_name, is_short_title, parts_of
from newsclean.photos.lexicon import lexicon

_CALL_SIGN = re.compile(r"[KW][A-Z]{3}(?:[- ](?:TV|FM|AM|DT|\d{1,2}))?")
_OF_OUTLET = re.compile(r" ?[/|] ?| for |, (?=[Tt]he |THE |[Ss]taff)")


def is_of_office(inside: str) -> bool:
    """Whether brackets hold a station's call sign, or an office in capitals: "KFRX", "Halden Police Department"."""
    words = inside.split()
    if _CALL_SIGN.fullmatch(inside):
        return True
    is_office = 1 < len(words) <= 6 and not lexicon().offices.isdisjoint(inside.casefold().split())
    return is_office and is_short_title(inside) and words[0][0].isupper()


def is_person_of_outlet(text: str) -> bool:
    """Whether a text is a person and whose the photo is.

    >>> is_person_of_outlet("Ana Lima/The Bay Courier"), is_person_of_outlet("ANA LIMA | Staff")
    (True, True)
    >>> is_person_of_outlet("Bay/The Bay Courier"), is_person_of_outlet("Ana Lima/Jo Poe")
    (False, False)
    """
    person, *outlets = _OF_OUTLET.split(text.strip(EDGES))
    given = person.partition(" ")[0]
    if len(person.split()) > 3 or not is_name(person) or not is_given_name(given.title() if given.isupper() else given):
        return False
    words = outlets[0].casefold().split() if len(outlets) == 1 else []
    return 0 < len(words) <= 4 and (
        words[0] in ("the", "staff") or words[-1] == "staff" or words[-1] in lexicon().papers
    )


def tells_whence(text: str) -> bool:
    """Whether a chain of two says how the photo came: "Dawn/File", "Provided/Bay Police".

    >>> tells_whence("Dawn/File"), tells_whence("File/Staff")
    (True, False)
    """
    parts = parts_of(text)
    if len(parts) != 2 or "/" not in text or not credit_score(text):
        return False
    return sum(part.casefold() in lexicon().whence for part in parts) == 1
