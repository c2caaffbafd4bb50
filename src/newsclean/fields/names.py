"""Tells names of persons from everything else that stands in capitals, and cleans them of titles and roles."""

from __future__ import annotations

from typing import NamedTuple

import regex

from newsclean.fields.folding import fold
from newsclean.fields.name_words import is_given_name, name_words

_CASELESS = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Arabic}\p{Hebrew}\p{Devanagari}\p{Bengali}\p{Tamil}\p{Thai}]"
)
_EAST_ASIAN = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")
_CAPITALISED = regex.compile(r"(?:[dlDL]['’])?[\p{Lu}\p{Lt}][\p{L}\p{M}'’ʼ.\-‑]{0,30}$")
_INITIALS = regex.compile(r"(?:\p{Lu}\.[-‑]?){1,3}\p{Lu}?$|\p{Lu}{1,2}$|\p{Lu}\p{Ll}\.$")
_SUFFIX = frozenset(("jr", "sr", "Jr", "Sr", "JR", "SR", "II", "III", "IV"))
_AGO = regex.compile(r"\s\d{1,3}\s?(?:hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?|[hdmw])(?:\s+ago)?$")
_EAST_ASIAN_NAME = regex.compile(r"[\p{Hangul}]{2,4}$|[\p{Han}\p{Hiragana}\p{Katakana}]{2,6}$|[\p{Katakana}・]{3,16}$")
_OF_PLACES = frozenset(("zum", "zur"))
"""Particles that stand in hardly a name, but in headlines: "Von Riga zum Meer"."""
_ADJECTIVE = ("ische", "ischer", "ischen", "iale", "ique", "al", "ic", "ico", "ica", "iczny", "ый", "ая")
_MOST_WORDS, _MOST_ROLE_WORDS = 5, 6
_NAME_AND_OUTLET = 4


class Person(NamedTuple):
    """A name, the role said with it, and the outlet said with it."""

    name: str
    role: str = ""
    outlet: str = ""


def find_person(chunk: str, prefixed: bool = False) -> Person | None:
    """Reads one chunk of a byline as a person.

    Args:
        chunk: text between two separators.
        prefixed: a word such as "by" stood before, so a rarer shape is believed.

    Returns:
        The person, or None.

    >>> find_person("Prof. Dr. Eva Beispiel, Chefredakteurin".partition(",")[0])
    Person(name='Eva Beispiel', role='', outlet='')
    >>> find_person("Jan van der Berg Correspondent"), find_person("Middle East")
    (Person(name='Jan van der Berg', role='Correspondent', outlet=''), None)
    """
    words = _without_titles(_without_links(_said_once(_without_ago(chunk).split())))
    if not words or len(words) > 12:
        return None
    if not chunk.isascii() and _EAST_ASIAN.search(chunk):
        return _east_asian(words, prefixed)
    words, outlet = _outlet(words, prefixed)
    name, role = _role(words)
    if prefixed and not role:
        name = _until_foreign(name)
    if not is_name(name, prefixed):
        return None
    return Person(" ".join(name).rstrip(",;"), role, outlet)


def _without_ago(chunk: str) -> str:
    """ "Jane Doe 3 hours ago" without the time."""
    return _AGO.sub("", chunk) if any(map(str.isdigit, chunk)) else chunk


def _said_once(words: list[str]) -> list[str]:
    """ "Jane Doe Jane Doe", as beside a picture of her, is one name."""
    half = len(words) // 2
    return words[:half] if half > 1 and len(words) % 2 == 0 and words[:half] == words[half:] else words


def _without_titles(words: list[str]) -> list[str]:
    """Academic and courtesy titles are dropped on both sides."""
    credentials = name_words().credentials
    while words and fold(words[0]).strip(".,") in credentials:
        words = words[1:]
    while len(words) > 2 and fold(words[-1]).strip(".,") in credentials:
        words = words[:-1]
    return words


def _without_links(words: list[str]) -> list[str]:
    """Names of networks behind a name are links, not surnames."""
    while len(words) > 1 and fold(words[-1]) in name_words().trailing:
        words = words[:-1]
    return words


def _outlet(words: list[str], prefixed: bool = False) -> tuple[list[str], str]:
    """ "Jane Doe The Example Times" -> name and outlet."""
    lists = name_words()
    if prefixed and len(words) == _NAME_AND_OUTLET and words[-1] == "News":
        return words[:2], " ".join(words[2:])
    if len(words) <= 2 or not is_given_name(words[0]):
        return words, ""
    for at in range(2, len(words) - 1):
        if words[at] in ("Special", "special") and words[at + 1] == "to":
            return words[:at], " ".join(words[at + 2 :]).removeprefix("The ")
        if words[at] in ("The", "for", "For"):
            return words[:at], " ".join(words[at + (words[at] != "The") :])
    if fold(words[-1]) in lists.newsroom:
        return words[:2], " ".join(words[2:])
    return words, ""


def _until_foreign(words: list[str]) -> list[str]:
    """ "Jane Doe WordPress", "Jane Doe Gardener": the name without what was glued to it."""
    lists, given = name_words(), bool(words) and is_given_name(words[0]) and not _is_family_first(words)
    for at in range(2, len(words)):
        folded = fold(words[at]).strip(".,'’")
        foreign = given and folded in lists.not_names and folded not in lists.surnames | lists.particles
        if foreign or folded in lists.jobs:
            return words[:at]
    return words


def _is_family_first(words: list[str]) -> bool:
    """ "Nguyễn Văn An": words of such names fold to ordinary ones of other languages."""
    return words[0].lower() in name_words().family_first


def _role(words: list[str]) -> tuple[list[str], str]:
    """Splits a name from the role before or behind it."""
    lists = name_words()
    folded = [fold(w).strip(".,–-") for w in words]
    if lists.roles.isdisjoint(folded):
        return words, ""
    roles = [n for n, w in enumerate(folded) if w in lists.roles]
    if roles[0] < 2 or all(w in lists.role_words or w in lists.roles for w in folded[: roles[0]]):
        after = _last_leading_role(folded, roles) + 1
        return words[after:], " ".join(words[:after])
    cut = _role_start(words, folded, roles[0])
    return words[:cut], once(words[cut:])


def is_role(text: str) -> bool:
    """Whether a short line says what somebody does: "Senior Content Editor".

    >>> is_role("Senior Content Editor"), is_role("The editor was not there when it happened")
    (True, False)
    """
    words = text.split()
    return 0 < len(words) <= _MOST_ROLE_WORDS and any(fold(word).strip(".,") in name_words().roles for word in words)


def _last_leading_role(folded: list[str], roles: list[int]) -> int:
    return max(n for n in roles if n <= len(folded) - 1 and n - roles[0] <= 2)


def _role_start(words: list[str], folded: list[str], first: int) -> int:
    """Walks left from the role over its adjectives ("Senior Political", "Landespolitische")."""
    lists, cut = name_words(), first
    while cut > 2 and (
        folded[cut - 1] in lists.role_words
        or (words[cut - 1].endswith(_ADJECTIVE) and cut > 2)
        or (words[cut - 1][:1].islower() and folded[cut - 1] not in lists.particles)
        or not words[cut - 1][:1].isalpha()
    ):
        cut -= 1
    return cut


def once(words: list[str]) -> str:
    """A phrase said twice is said once: "Journalist Journalist" -> "Journalist"."""
    half = len(words) // 2
    if len(words) % 2 == 0 and words[:half] == words[half:]:
        words = words[:half]
    return " ".join(words).strip(" –-—,|/")


def is_name(words: list[str], prefixed: bool = False) -> bool:
    """Whether words have the shape of a person's full name.

    >>> is_name(["J.", "R.", "Smith"]), is_name(["Share", "Article"]), is_name(["Van", "der"])
    (True, False, False)
    """
    if not 2 <= len(words) <= _MOST_WORDS + 1:
        return False
    given = is_given_name(words[0]) or (len(words) > 2 and _INITIALS.match(words[0]) is not None)
    small = prefixed and given and len(words) == 2 and words[0].islower()
    shapes = _shapes(words, small)
    if not shapes or shapes[-1] == "particle" or shapes.count("name") < (1 if "initial" in shapes else 2):
        return False
    if shapes.count("particle") + _MOST_WORDS < len(words):
        return False
    if shapes[0] == "particle" or (shapes[-1] == "initial" and not (prefixed and given and len(words) > 2)):
        return False
    if not given and not _OF_PLACES.isdisjoint(words):
        return False
    return not _has_foreign_word(words, shapes, given, prefixed)


def _shapes(words: list[str], small: bool) -> list[str]:
    """What each word can be in a name; empty where one can be nothing."""
    shapes = []
    for word in words:
        shape = _shape(word, small)
        if not shape:
            return []
        shapes.append(shape)
    return shapes


def _shape(word: str, small: bool) -> str:
    folded = fold(word).strip(".,")
    if word.strip(".,") in _SUFFIX:
        return "suffix"
    if _INITIALS.match(word):
        return "initial"
    if word[:1].islower() and folded in name_words().particles:
        return "particle"
    if _CAPITALISED.match(word):
        return "name"
    if _CASELESS.match(word) or (small and word.isalpha()):
        return "name"
    return ""


def _has_foreign_word(words: list[str], shapes: list[str], given: bool, prefixed: bool) -> bool:
    """Whether a word is none of a name's; behind a given name some are surnames too ("Stephen King")."""
    lists = name_words()
    if _is_family_first(words):
        return False
    for at, (word, shape) in enumerate(zip(words, shapes, strict=True)):
        folded = fold(word).strip(".,'’")
        foreign = folded in lists.not_names or folded in lists.newsroom or folded in lists.roles
        foreign = foreign or (at == 0 and folded in lists.role_words)
        if shape != "name" or not foreign:
            continue
        if given and (at == 0 or folded in lists.surnames or (prefixed and at + 1 == len(words) == 2)):
            continue
        return True
    return False


def _east_asian(words: list[str], prefixed: bool) -> Person | None:
    """Korean, Japanese and Chinese names: two to four characters, known by the word before or behind them."""
    suffixes = name_words().cjk_suffixes
    words = [w for w in words if w != "외" and not w.endswith("명")]
    for at, word in enumerate(words):
        for suffix in suffixes:
            name = word.removesuffix(suffix)
            if name == word:
                continue
            name = name or (words[at - 1] if at else "")
            return Person(name, suffix) if _EAST_ASIAN_NAME.match(name) else None
    name = " ".join(words) if len(words) <= 2 else ""
    if prefixed and name and all(_EAST_ASIAN_NAME.match(w) or len(w) == 1 for w in words):
        return Person(name)
    return None
