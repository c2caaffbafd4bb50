"""Credits: what one is made of, how it splits into photographer and agency, and how surely a text is one."""

import re
from functools import lru_cache
from typing import NamedTuple

from newsclean.photos.lexicon import lexicon

MAX_CREDIT = 90
"""No credit of the 560 counted in research was longer; most have 10 to 40 characters."""

SURE, OPEN, HINT, WEAK = 0.9, 0.6, 0.4, 0.3
"""How sure a credit is: labelled or by a known agency; a person and an outlet; only with evidence; a name alone."""

LONGEST_SIGN = 4
"""Letters that sign a photo agency's chain: "ANTARA FOTO/Ana Lima/nz"."""

WORDS_OF_PART, WORDS_FROM_STOCK = 3, 6
"""Words behind a label up to which a part of a chain, and a name with "on Unsplash", make a credit."""

_PARTS = re.compile(
    r"(?:(?<!\s)\s+)?(?:[/|;]\s*|,\s+|[()\[\]]\s*)|(?<!\s)\s+(?:via|for|für|through|on behalf of|[-–—])\s+"
)
_NAME_WORD = re.compile(r"^[^\W\d_][\w.’'\-\u200c]{0,30}$")
_DOMAIN = re.compile(r"^[\w-]{2,30}\.(?:com|net|org|id|co|tv|in|my|vn|info|news)(?:\.[a-z]{2})?$")
_PROSE = re.compile(r",\s|\s[a-zäöü]{4,30}\s")
_AND = re.compile(r"\s(?:und|and|et|y|e|i|og|och|en|&)\s")
_FROM = frozenset(("on", "from", "auf", "von", "sur", "en", "su", "på", "op"))
_PARTICLES = frozenset("de da di do dos du del della van von der den ter la le al bin el y e af zu".split())
EDGES = " \t\u00a0()[]{}-–—|•.,:;*_"
TOGGLED, BELOW_LABEL = "common.caption.toggled", "common.credit.below_label"
OF_PHOTOGRAPHERS = frozenset((TOGGLED, BELOW_LABEL))
"""Rules by which a line's name is a photographer's, though a byline may look the same."""

BUTTONS = frozenset(("hide caption", "toggle caption", "show caption"))
"""Buttons below a photo, which some scrapes have at the end of its credit."""

_SHORT_LABEL = re.compile(r"^(?:[Ff]ot|FOT|[Rr]ys|[Zz]dj)\.\s")
_OF_PHOTO = re.compile(r"(?<=\S)\s(?:nuotr|iliustr)\.?$")
_LICENSED = re.compile(r" Purchase Licensing Rights(?:, opens new tab)?$")

_MARK = re.compile(r"(?:©|\(c\)|\bcopyright\b)\s{0,2}(?:(?:19|20)\d\d,?\s(?=[^\W\d_]))?", re.IGNORECASE)
FIRST_LETTERS = re.compile(r"[^\W_]+")
_LABEL_END = re.compile(r"[:：=…]|\.{3}|\s/\s|\s(?=\S)")


class Credit(NamedTuple):
    """A credit, whole and split; what its form does not tell is None."""

    text: str
    photographer: str | None
    agency: str | None


def is_agency(name: str) -> bool:
    """Whether a name is a known agency, or has a word by which outlets are called.

    >>> is_agency("AFP"), is_agency("ABC News"), is_agency("Ana Lima")
    (True, True, False)
    """
    words = lexicon()
    folded = name.strip(EDGES).casefold()
    known = folded in words.photo_agencies or folded in words.news_agencies
    return known or not words.outlet_words.isdisjoint(folded.split())


def holds_agency(phrase: str) -> bool:
    """Whether what a rule took for a credit's label is or holds an agency's name, which belongs to the credit.

    >>> holds_agency("© Getty"), holds_agency("Picture alliance"), holds_agency("Foto:")
    (True, True, False)
    """
    bare = _MARK.sub("", phrase).strip(EDGES).casefold()
    names = lexicon().photo_agencies | lexicon().news_agencies
    return bare in names or not names.isdisjoint(FIRST_LETTERS.findall(bare))


def is_name(text: str) -> bool:
    """Whether a text is two to five words as a person's name has them.

    >>> is_name("Ana Lima"), is_name("Jan van der Berg"), is_name("山田太郎"), is_name("the mayor"), is_name("Ana")
    (True, True, True, False, False)
    """
    words = text.split()
    if len(words) == 1:
        return 2 <= len(text) <= 6 and all("\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7af" for c in text)
    if not 2 <= len(words) <= 5 or not all(_NAME_WORD.match(word) for word in words):
        return False
    return all(w[0].isupper() or w in _PARTICLES or (not w.isascii() and not w[0].islower()) for w in words)


def _trimmed(text: str) -> str:
    """A text without the signs at its edges, but for a bracket that closes one inside it: "Ana Lima (CC BY 2.0)"."""
    inner = text.strip(EDGES)
    if "(" in inner and inner.count("(") > inner.count(")") and ")" in text[len(inner) :]:
        return inner + ")"
    return inner


def _without_mark(text: str) -> tuple[str, bool]:
    """A text without the copyright signs it begins with, and whether it had one."""
    text, marked = text.strip(), False
    while found := _MARK.match(text) or _MARK.match(_trimmed(text)):
        text, marked = found.string[found.end() :], True
    return _trimmed(text), marked


def without_label(text: str) -> tuple[str, bool]:
    """A credit without what announces it ("Photo:", "©", "Foto von"), and whether there was such a label.

    >>> without_label("(Photo by Ana Lima/AFP)"), without_label("Ana Lima")
    (('Ana Lima/AFP', True), ('Ana Lima', False))
    """
    text, marked = _without_mark(text)
    for end in _LABEL_END.finditer(text, 0, 40) if _may_be_labelled(text) else ():
        colon = end.group().strip()
        label = text[: end.start()].strip(EDGES).casefold()
        if colon == "/" and not any(map(_is_named, parts_of(text[end.end() :]))):
            continue  # "Photographer / Videographer"
        if label in lexicon().labels and (
            colon or label.endswith((" by", " von", " of", " de", " di", " na", " oleh"))
        ):
            return without_label(text[end.end() :])[0], True
    return text, marked


def _is_named(part: str) -> bool:
    return is_name(part) or is_agency(part)


def is_label(text: str) -> bool:
    """Whether a line is nothing but the label of a photo or credit.

    >>> is_label("Foto:"), is_label("Photos"), is_label("Foto/Video"), is_label("Foto: Ana Lima")
    (True, True, True, False)
    """
    known = lexicon().labels
    return bool(text) and all(part.casefold() in known or part.casefold() == "video" for part in parts_of(text))


def may_follow_label(text: str) -> bool:
    """Whether a line below "Foto:" is the credit it announces: names, an outlet, few words in capitals.

    >>> may_follow_label("Ana Lima"), may_follow_label("Bay Post/ana"), may_follow_label("teilen")
    (True, True, False)
    """
    return len(text) <= MAX_CREDIT and (labelled_score(text) > 0 or (text[:1].isupper() and is_short_title(text)))


def _may_be_labelled(text: str) -> bool:
    """Cheap test: whether a label may begin with the first word."""
    first = _LABEL_END.split(text[:40], maxsplit=1)[0]
    return first.rstrip(EDGES).casefold() in _label_starts()


@lru_cache(maxsize=1)
def _label_starts() -> frozenset[str]:
    return frozenset(_LABEL_END.split(label, maxsplit=1)[0].rstrip(EDGES) for label in lexicon().labels)


def without_button(text: str) -> str:
    """A caption or credit without the button or the offer of a licence at its end.

    >>> without_button("The river. Ana Lima hide caption")
    'The river. Ana Lima'
    """
    if text[-8:].casefold() != " caption":
        return _LICENSED.sub("", text) if "icensing" in text else text
    head = text[:-8].rpartition(" ")
    return head[0] if f"{head[2]}{text[-8:]}".casefold() in BUTTONS else text


def parts_of(text: str) -> list[str]:
    """The parts of a credit, split at slashes, bars, commas, brackets and "via"."""
    return [part for part in (p.strip(EDGES) for p in _PARTS.split(text)) if part]


def parse_credit(text: str) -> Credit:
    """Splits a credit.

    Args:
        text: a credit line or the inside of its brackets, with or without its label.

    Returns:
        The credit without its label, the photographer and the agency where its form tells them.

    >>> parse_credit("Photo: Ana Lima/AFP")
    Credit(text='Ana Lima/AFP', photographer='Ana Lima', agency='AFP')
    >>> parse_credit("SN/APA/KEYSTONE/Ana Lima").photographer, parse_credit("© 2026 Ana Lima").photographer
    ('Ana Lima', 'Ana Lima')
    """
    text = _SHORT_LABEL.sub("", without_label(without_button(text))[0].removesuffix("撮影"), count=1)
    label, colon, rest = text.partition(": ")
    if colon and (label.casefold() in lexicon().source_labels or label.casefold() in lexicon().provided):
        text = rest
    parts = [one for part in parts_of(_OF_PHOTO.sub("", text, count=1)) if not _is_filler(part) for one in _named(part)]
    people = [part for part in parts if is_name(part) and not is_agency(part) and not part.startswith("The ")]
    others = [part for part in parts if part not in people]
    return Credit(text, people[0] if people else None, "/".join(others) or None)


def _named(part: str) -> list[str]:
    """The names in a part of a credit: two persons, or a person and the site that has the photo ("on Unsplash")."""
    people = _AND.split(part)
    if len(people) > 1 and all(map(is_name, people)):
        return people
    *words, link, site = ["", "", *part.split()]
    if link in _FROM and words[2:] and _site(site) in lexicon().photo_agencies:
        return [" ".join(words[2:]), site]
    return [part]


def _is_filler(part: str) -> bool:
    """Whether a part of a credit says how the photo came or under which licence, and not from whom."""
    folded = part.casefold()
    words = lexicon()
    return folded in words.fillers or folded in words.provided or folded.startswith(words.licences)


def labelled_score(text: str) -> float:
    """How surely what follows a label such as "Foto:" is a credit and no caption; a label lets more forms pass.

    >>> labelled_score("sid / DW"), labelled_score("Ana Lima on Unsplash"), labelled_score("The river at dawn")
    (0.3, 0.6, 0.0)
    """
    bare = text.rstrip(" .")
    score = credit_score(bare)
    if score or not bare or len(bare) > MAX_CREDIT or bare[-1] in "?!:":
        return score
    parts, words = parts_of(bare), bare.split()
    chained = len(parts) > 1 and all(len(part.split()) <= WORDS_OF_PART for part in parts) and not _PROSE.search(bare)
    people = all(map(is_name, _AND.split(bare)))
    domain = len(words) == 1 and "." in bare[1:]
    return OPEN if chained or people or _is_from_stock(bare) or domain or _MARK.match(text) else 0.0


def _is_from_stock(text: str) -> bool:
    """Whether few words end in the name of a photo agency: "ana on Unsplash"."""
    words = text.split()
    return 0 < len(words) <= WORDS_FROM_STOCK and _site(words[-1]) in lexicon().photo_agencies


def _site(word: str) -> str:
    """A name or address without what ends addresses: "Shutterstock.com" is "shutterstock"."""
    return word.casefold().strip(EDGES).removesuffix(".com")


def credit_score(text: str) -> float:
    """How surely a text of at most 90 characters is nothing but a credit, 0 to 0.9.

    >>> credit_score("Ana Lima/AFP"), credit_score("Foto: Ana Lima"), credit_score("He left at once")
    (0.9, 0.9, 0.0)
    """
    if not text or len(text) > MAX_CREDIT or text.endswith(("?", "!")):
        return 0.0
    bare, labelled = without_label(text)
    parts = _unsigned(parts_of(bare))
    if not parts or len(parts) > 6 or not all(map(_may_be_credited, parts)):
        return SURE if labelled and (is_short_title(bare) or _is_from_stock(bare)) else 0.0
    if labelled or any(part.casefold() in lexicon().photo_agencies for part in parts):
        return SURE
    return _score_of_parts(parts, "/" in bare)


def _unsigned(parts: list[str]) -> list[str]:
    """The parts of a photo agency's chain without the small letters that sign it: "ANTARA FOTO/Ana Lima/nz"."""
    signed = len(parts) > 2 and parts[0].casefold() in lexicon().photo_agencies
    return parts[:-1] if signed and len(parts[-1]) <= LONGEST_SIGN and parts[-1].islower() else parts


def _score_of_parts(parts: list[str], chained: bool) -> float:
    """Without a label or a photo agency only a chain can be more than a weak credit: "Pittsburgh, PA" is a place."""
    people = [part for part in parts if is_name(part) and not is_agency(part)]
    if not chained or len(parts) < 2:
        return OPEN if parts[0] in people and len(parts) > 1 and is_news_agency(parts[-1]) else WEAK
    if any(map(is_news_agency, parts)):
        return SURE if not all(map(is_agency, parts)) else OPEN
    return OPEN if people and (any(map(is_agency, parts)) or any(map(_is_outlet_sign, parts))) else WEAK


def is_news_agency(part: str) -> bool:
    """Whether a part of a credit is a news agency, written as agencies are: "AFP", not "afp"."""
    return part.casefold() in lexicon().news_agencies and (len(part) > 3 or part.isupper() or part == "dpa")


def _is_outlet_sign(part: str) -> bool:
    """Whether a part of a chain is an outlet by its form: capitals alone, or the address of a site."""
    return (2 <= len(part) <= 6 and part.isupper() and part.isalpha()) or _DOMAIN.match(part.casefold()) is not None


def _may_be_credited(part: str) -> bool:
    """Whether a part of a credit can be a person, an agency, an outlet, or say where the photo came from."""
    words = part.split()
    if part.casefold() in lexicon().fillers or is_agency(part):
        return len(words) <= 6
    return 0 < len(words) <= 5 and words[0][0].isalpha() and all(not w[0].islower() or w in _PARTICLES for w in words)


def is_short_title(text: str) -> bool:
    """What may follow a label though it is no name: "Bild Från Polisen", not "The river on Sunday."."""
    words = text.split()
    if len(words) == 1:
        return True
    capitals = all(not word[0].islower() or word in _PARTICLES for word in words)
    return 0 < len(text) <= 60 and (capitals or (len(words) <= 4 and text[-1] not in ".!?" and not text[0].islower()))
