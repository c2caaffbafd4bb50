"""Credits: what one is made of, how it splits into photographer and agency, and where it stands in a line."""

import re
from functools import lru_cache
from typing import NamedTuple

from newsclean.photos.lexicon import lexicon

MAX_CREDIT = 90
"""No credit of the 560 counted in research was longer; most have 10 to 40 characters."""

SURE, OPEN, HINT, WEAK = 0.9, 0.6, 0.4, 0.3
"""How sure a credit is: labelled or by a known agency; a person and an outlet; only with evidence; a name alone."""

SHORTEST_CAPTION = 8
LONGEST_WITH_SOURCE = 250
"""A longer text before "(Source: ...)" is a paragraph with its source."""

WORDS_BEFORE_NAME = 7
"""Words a line must have before " / Ana Lima" for that to be a photographer and not the second of two titles."""

_PARTS = re.compile(
    r"(?:(?<!\s)\s+)?(?:[/|;]\s*|,\s+|[()\[\]]\s*)|(?<!\s)\s+(?:via|for|für|through|on behalf of|[-–—])\s+"
)
_NAME_WORD = re.compile(r"^[^\W\d_][\w.’'\-]{0,30}$")
_PARTICLES = frozenset("de da di do dos du del della van von der den ter la le al bin el y e af zu".split())
_EDGES = " \t\u00a0()[]{}-–—|•.,:;*_"
_MARK = re.compile(r"(?:©|\(c\)|\bcopyright\b)\s{0,2}", re.IGNORECASE)
_FIRST_LETTERS = re.compile(r"[^\W_]+")
_COLON = re.compile(r"[:：]")
_STOP = re.compile(r"[.!?\"”)|—]\s{1,2}|\s/\s")
_LABEL_END = re.compile(r"[:：=]|\s(?=\S)")


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
    folded = name.strip(_EDGES).casefold()
    known = folded in words.photo_agencies or folded in words.news_agencies
    return known or not words.outlet_words.isdisjoint(folded.split())


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


def without_label(text: str) -> tuple[str, bool]:
    """A credit without what announces it ("Photo:", "©", "Foto von"), and whether there was such a label.

    >>> without_label("(Photo by Ana Lima/AFP)"), without_label("Ana Lima")
    (('Ana Lima/AFP', True), ('Ana Lima', False))
    """
    text = text.strip(_EDGES)
    found = _MARK.match(text)
    marked = found is not None
    text = text[found.end() :].strip(_EDGES) if found else text
    for end in _LABEL_END.finditer(text, 0, 40) if _may_be_labelled(text) else ():
        colon = end.group().strip()
        label = text[: end.start()].strip(_EDGES).casefold()
        if label in lexicon().labels and (colon or label.endswith((" by", " von", " of", " de", " di"))):
            return without_label(text[end.end() :])[0], True
    return text, marked


def _may_be_labelled(text: str) -> bool:
    """Cheap test: whether a label may begin with the first word."""
    first = _LABEL_END.split(text[:40], maxsplit=1)[0]
    return first.rstrip(_EDGES).casefold() in _label_starts()


@lru_cache(maxsize=1)
def _label_starts() -> frozenset[str]:
    return frozenset(_LABEL_END.split(label, maxsplit=1)[0].rstrip(_EDGES) for label in lexicon().labels)


def parts_of(text: str) -> list[str]:
    """The parts of a credit, split at slashes, bars, commas, brackets and "via"."""
    return [part for part in (p.strip(_EDGES) for p in _PARTS.split(text)) if part]


def parse_credit(text: str) -> Credit:
    """Splits a credit.

    Args:
        text: a credit line or the inside of its brackets, with or without its label.

    Returns:
        The credit without its label, the photographer and the agency where its form tells them.

    >>> parse_credit("Photo: Ana Lima/AFP")
    Credit(text='Ana Lima/AFP', photographer='Ana Lima', agency='AFP')
    >>> parse_credit("SN/APA/KEYSTONE/Ana Lima").photographer
    'Ana Lima'
    """
    text = without_label(text)[0]
    fillers = lexicon().fillers
    parts = [part for part in parts_of(text) if part.casefold() not in fillers]
    people = [part for part in parts if is_name(part) and not is_agency(part)]
    others = [part for part in parts if part not in people]
    return Credit(text, people[0] if people else None, "/".join(others) or None)


def credit_score(text: str) -> float:
    """How surely a text of at most 90 characters is nothing but a credit, 0 to 0.9.

    >>> credit_score("Ana Lima/AFP"), credit_score("Foto: Ana Lima"), credit_score("He left at once")
    (0.9, 0.9, 0.0)
    """
    if not text or len(text) > MAX_CREDIT or text.endswith(("?", "!")):
        return 0.0
    bare, labelled = without_label(text)
    parts = parts_of(bare)
    if not parts or len(parts) > 6 or not all(map(_may_be_credited, parts)):
        return SURE if labelled and _is_short_title(bare) else 0.0
    if labelled or any(part.casefold() in lexicon().photo_agencies for part in parts):
        return SURE
    return _score_of_parts(parts, "/" in bare)


def _score_of_parts(parts: list[str], chained: bool) -> float:
    """Without a label or a photo agency only a chain can be more than a weak credit: "Pittsburgh, PA" is a place."""
    people = [part for part in parts if is_name(part) and not is_agency(part)]
    if not chained or len(parts) < 2:
        return OPEN if parts[0] in people and len(parts) > 1 and _is_news_agency(parts[-1]) else WEAK
    if any(map(_is_news_agency, parts)):
        return SURE if not all(map(is_agency, parts)) else OPEN
    return OPEN if people and (any(map(is_agency, parts)) or any(map(_is_acronym, parts))) else WEAK


def _is_news_agency(part: str) -> bool:
    return part.casefold() in lexicon().news_agencies and (len(part) > 3 or part.isupper() or part == "dpa")


def _is_acronym(part: str) -> bool:
    return 2 <= len(part) <= 6 and part.isupper() and part.isalpha()


def _may_be_credited(part: str) -> bool:
    """Whether a part of a credit can be a person, an agency, an outlet, or say where the photo came from."""
    words = part.split()
    if part.casefold() in lexicon().fillers or is_agency(part):
        return len(words) <= 6
    return 0 < len(words) <= 5 and words[0][0].isalpha() and all(not w[0].islower() or w in _PARTICLES for w in words)


def _is_short_title(text: str) -> bool:
    """What may follow a label though it is no name: "Bild Från Polisen", not "The river on Sunday."."""
    words = text.split()
    if len(words) == 1:
        return True
    capitals = all(not word[0].islower() or word in _PARTICLES for word in words)
    return 0 < len(text) <= 60 and (capitals or (len(words) <= 4 and text[-1] not in ".!?" and not text[0].islower()))


class Trailing(NamedTuple):
    """The credit at the end of a caption: where it begins, and how sure it is one."""

    start: int
    score: float


def find_trailing_credit(text: str) -> Trailing | None:
    """Finds the credit that ends a caption line.

    Args:
        text: a line.

    Returns:
        Where the credit begins, its bracket or label included, and a score; None if there is none. A score below 0.5
        asks for evidence around the line: an article's last paragraph may end in "(dpa)".

    >>> line = "The bridge at dawn. (Photo: Ana Lima/AFP)"
    >>> line[find_trailing_credit(line).start :]
    '(Photo: Ana Lima/AFP)'
    >>> find_trailing_credit("Two people died, the agency said. (dpa)").score
    0.4
    """
    for finder in (_bracketed, _marked, _labelled, _after_stop, _by_agency):
        found = finder(text)
        if found is not None and found.start >= SHORTEST_CAPTION:
            return found
    return None


def _bracketed(text: str) -> Trailing | None:
    if text[-1:] not in ")]":
        return None
    start = max(text.rfind("("), text.rfind("["))
    inside, before = text[start:].strip(_EDGES), text[:start].rstrip()
    if start < 0 or len(inside) > MAX_CREDIT:
        return None
    name_start = before.rfind(". ") + 2
    if is_agency(inside) and name_start > 2 and is_name(before[name_start:]):
        return Trailing(name_start, SURE)
    label = inside.partition(":")[0].casefold()
    if label in lexicon().labels and ":" in inside:
        return Trailing(start, SURE)
    if label in lexicon().source_labels:
        return Trailing(start, SURE if start <= LONGEST_WITH_SOURCE else HINT)
    score = credit_score(inside)
    if score >= SURE or (score == OPEN and "/" in inside and not all(map(is_agency, parts_of(inside)))):
        return Trailing(start, SURE)
    known = _is_news_agency(inside) or (is_name(inside) and not is_agency(inside) and len(inside.split()) <= 3)
    return Trailing(start, HINT) if known and before[-1:] in ".!?\"”'’" else None


def _marked(text: str) -> Trailing | None:
    low = max(0, len(text) - MAX_CREDIT)
    start = max(text.rfind("©", low), text.rfind("/Copyright ", low) + 1, text.rfind("- Copyright ", low) + 2)
    if start <= low or text.endswith(("!", "?")) or not text[start + 1 :].strip():
        return None
    while start and text[start - 1] in " -–—|(\u00a0":
        start -= 1
    return Trailing(start + (text[start] == " "), SURE)


def _labelled(text: str) -> Trailing | None:
    """The first "Label:" in the line's last stretch behind which stand only credits."""
    for colon in _COLON.finditer(text, max(0, len(text) - 2 * MAX_CREDIT)):
        start = _label_start(text, colon.start())
        if start is not None and _only_credits(text[colon.end() :]):
            return Trailing(start, SURE)
    return None


def _label_start(text: str, colon: int) -> int | None:
    words = text[max(0, colon - 30) : colon].split()
    for count in (3, 2, 1):
        label = " ".join(words[-count:]).lstrip(_EDGES)
        if len(words) < count or label.rstrip(_EDGES).casefold() not in lexicon().labels:
            continue
        before = text[: colon - len(label)].rstrip()
        closed = not before or not before[-1].isalnum() or before[-1].isdigit() or label[0].isupper()
        return colon - len(label) if closed else None
    return None


def _only_credits(text: str) -> bool:
    """Whether a text is one credit, or several with labels of their own ("Ana Lima. Styling: Jo Poe")."""
    pieces = [piece.strip(_EDGES) for piece in re.split(r"[:：]\s|(?<=\w\w)\.\s|\s\|\s", text)]
    pieces = [piece for piece in pieces if piece]
    return bool(pieces) and all(
        credit_score(piece) > 0 or (len(pieces) == 1 and _is_short_title(piece)) for piece in pieces
    )


def _after_stop(text: str) -> Trailing | None:
    """A credit after the last full stop or bar: "... on Sunday. Ana Lima/AFP"."""
    if text[-1:] in ".!?":
        return None
    low = max(0, len(text) - MAX_CREDIT)
    for found in reversed(list(_STOP.finditer(text, low))):
        rest = text[found.end() :]
        score = credit_score(rest)
        if score >= SURE:
            return Trailing(found.end(), SURE)
        if found.group().strip() == "/" and is_name(rest) and text[: found.start()].count(" ") >= WORDS_BEFORE_NAME:
            return Trailing(found.end(), OPEN)
        if score and _is_news_agency(rest):
            return Trailing(found.end(), HINT)
    return None


def _by_agency(text: str) -> Trailing | None:
    """A photo agency's name from which on all is credit, no stop before it: "in the country AP Photo/Ana Lima"."""
    if text[-1:] in ".!?":
        return None
    words = text[-MAX_CREDIT:].split(" ")
    counts = range(2, min(8, len(words)))
    for count in [count for count in counts if _begins_agency(words[-count])]:
        rest = " ".join(words[-count:])
        first = parts_of(rest)[:1]
        if first and first[0].casefold() in lexicon().photo_agencies and credit_score(rest) >= SURE:
            return Trailing(len(text) - len(rest), SURE)
    return None


def _begins_agency(word: str) -> bool:
    """Cheap test: whether a photo agency's name may begin with this word."""
    if word.isalpha():
        return word.casefold() in _agency_starts()
    start = _FIRST_LETTERS.search(word)
    return start is None or start.group().casefold() in _agency_starts()


@lru_cache(maxsize=1)
def _agency_starts() -> frozenset[str]:
    starts = (_FIRST_LETTERS.search(name) for name in lexicon().photo_agencies)
    return frozenset(start.group() for start in starts if start)


def split_caption(text: str) -> tuple[str, str | None]:
    """A caption without the credit at its end, and that credit.

    >>> split_caption("The bridge at dawn. (Photo: Ana Lima/AFP)")
    ('The bridge at dawn.', '(Photo: Ana Lima/AFP)')
    """
    found = find_trailing_credit(text)
    return (text, None) if found is None else (text[: found.start].rstrip(" -–—|/"), text[found.start :])
