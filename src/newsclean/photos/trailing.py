"""Where in a line its credit begins, and the caption before it."""

import re
from functools import lru_cache
from typing import NamedTuple

from newsclean.photos.credit import (
    EDGES,
    FIRST_LETTERS,
    HINT,
    MAX_CREDIT,
    OPEN,
    SURE,
    credit_score,
    is_agency,
    is_name,
    is_news_agency,
    is_short_title,
    parts_of,
    without_button,
)
from newsclean.photos.endings import find_ending
from newsclean.photos.lexicon import lexicon
from newsclean.photos.outlets import is_of_office, is_person_of_outlet, tells_whence

SHORTEST_CAPTION = 8
LONGEST_WITH_SOURCE = 250
"""A longer text before "(Source: ...)" is a paragraph with its source."""

WORDS_BEFORE_NAME = 7
"""Words a line must have before " / Ana Lima" for that to be a photographer and not the second of two titles."""

WORDS_BEFORE_LABEL = 3
"""Words a line must have before "Photo by Ana Lima" for them to be its caption."""

WORDS_OF_HOUSE = 6
LONGEST_CHINESE = 24
"""Characters of a Chinese credit: who has the longest name of an agency before the own."""

_LAST_WORD = 8
_SIGNED = re.compile(r"/[a-z]{2,4}\.$")
_BEFORE_CREDIT = " -–—|/([•·\u00a0、＝"
_STOPS, _QUOTES = ".!?\"”'’", "\"“„«»‹›”'‘’"
_TAKEN = ("撮影", "撮影）", "写す", "写す）")
_LAST_OF_PHOTOGRAPHER, _TO_FILM = ("摄", "攝", "供图", "供圖"), ("拍摄", "拍攝")
_GIVEN = ("提供圖片", "提供图片", "提供照片", "提供写真", "供图", "供圖", "제공", "攝", "摄")
_UNNAMED = frozenset(("fail", "hiasan", "ihsan", "ehsan", "arsip", "dokumen", "ilustrasi"))
_WIDE = str.maketrans("（）［］【】：／＝｜丨", "()[][]:/=||")
_LABEL_ENDS = re.compile(r"[:/=|]|(?<=\S)- ")
_COLON, _REPORTER = re.compile(r"[:：]|\s/\s"), re.compile(r"(?<=[.。])\s?/\s?[가-힣]{2,4} (?:[가-힣]{1,3}기자|기자)$")
_DASHED = re.compile(r"\s([-–—]\s?)(?:Foto|FOTO|Gambar|GAMBAR|Pix|PIX|Ảnh|ẢNH)\s(?=[^\W\d_])")
_STOP = re.compile(r"(?:[!?\"”)|—]|(?<!\s[^\W\d_a-z])\.)\s{1,2}|\s/\s|(?<=[a-z\d])\.(?=[A-Z])")
"""No full stop behind an initial."""
_MADE_BY = re.compile(
    r"\s(?=(?:Photos?|PHOTOS?|Fotos?|FOTOS?|Images?|Pictures?) (?:by|BY|[Cc]ourtesy|von|av|de) "
    r"|Picha na |(?:Foto|Gambar) oleh )"
)
_PLACE_IN_GALLERY = re.compile(r"^\[\d{1,2}/\d{1,2}\]\s?")


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
    if text[-1:] == "." and _SIGNED.search(text, max(0, len(text) - _LAST_WORD)):
        text = text.removesuffix(".")  # "ANTARA FOTO/Ana Lima/nz."
    text = without_button(text)
    for finder in (
        _bracketed,
        _marked,
        _labelled,
        _by_ending,
        _after_stop,
        _by_label,
        _by_agency,
        _taken_by,
        _photographed_by,
        _by_dash,
        _by_reporter,
    ):
        found = finder(text)
        if found is not None and found.start >= SHORTEST_CAPTION:
            return found
    return None


def _bracketed(text: str) -> Trailing | None:
    if text[-1:] not in ")]）］】":
        return None
    text = text.translate(_WIDE)
    start = max(text.rfind("("), text.rfind("["))
    inside, before = text[start:].strip(EDGES), text[:start].rstrip()
    if start < 0 or len(inside) > MAX_CREDIT:
        return None
    name_start = before.rfind(". ") + 2
    if is_agency(inside) and name_start > 2 and is_name(before[name_start:]):
        return Trailing(name_start, SURE)
    label, *rest = (piece.strip() for piece in _LABEL_ENDS.split(inside.casefold(), maxsplit=1))
    if label in lexicon().labels and rest and (":" in inside or not label.isascii()):
        return Trailing(start, SURE)
    if label in lexicon().provided and (label == inside.casefold() or credit_score(inside[len(label) + 1 :])):
        return Trailing(start, SURE)
    if inside.endswith(_GIVEN) and len(inside) <= LONGEST_CHINESE:
        return Trailing(start, SURE)
    if label in lexicon().source_labels:
        return Trailing(start, SURE if start <= LONGEST_WITH_SOURCE else HINT)
    score = credit_score(inside)
    if score >= SURE or (score == OPEN and "/" in inside and not all(map(is_agency, parts_of(inside)))):
        return Trailing(start, SURE)
    if score and text[start] == "[" and "/" in inside and " / " not in inside:
        return Trailing(start, OPEN)
    if before[-1:] in _STOPS and (is_person_of_outlet(inside) or tells_whence(inside)):
        return Trailing(start, OPEN)
    is_quote = text[0] in _QUOTES
    known = (
        is_of_office(inside)
        or is_news_agency(inside)
        or (is_name(inside) and not is_agency(inside) and len(inside.split()) <= 3 and not is_quote)
    )
    return Trailing(start, HINT) if known and before[-1:] in _STOPS else None


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
    end = len(text[:colon].rstrip())
    words = text[max(0, end - 30) : end].split()
    for count in (3, 2, 1):
        label = " ".join(words[-count:]).lstrip(EDGES)
        if len(words) < count or label.rstrip(EDGES).casefold() not in lexicon().labels:
            continue
        before = text[: end - len(label)].rstrip()
        closed = not before or not before[-1].isalnum() or before[-1].isdigit() or label[0].isupper()
        return end - len(label) if closed else None
    return None


def _only_credits(text: str) -> bool:
    """Whether a text is one credit, or several with labels of their own ("Ana Lima. Styling: Jo Poe")."""
    pieces = [piece.strip(EDGES) for piece in re.split(r"[:：]\s|(?<=\w\w)\.\s|\s\|\s", text)]
    pieces = [piece for piece in pieces if piece]
    return bool(pieces) and all(
        credit_score(piece) > 0 or (len(pieces) == 1 and (is_short_title(piece) or _is_of_house(piece)))
        for piece in pieces
    )


def _is_of_house(text: str) -> bool:
    """Whether a credit is a person's and an office's with small words in its name: "Ana Lima / Institute for rain"."""
    person, slash, house = (part.strip() for part in text.partition("/"))
    return bool(slash) and is_name(person) and house[:1].isupper() and len(house.split()) <= WORDS_OF_HOUSE


def _after_stop(text: str) -> Trailing | None:
    """A credit after the last full stop or bar: "... on Sunday. Ana Lima/AFP"."""
    if text[-1:] in ".!?":
        return None
    low = max(0, len(text) - MAX_CREDIT)
    open_one: Trailing | None = None
    for found in reversed(list(_STOP.finditer(text, low))):
        rest = text[found.end() :]
        score = credit_score(rest)
        if score >= SURE:
            return Trailing(found.end(), SURE)
        if (is_person_of_outlet(rest) and (found.group() != "." or "/" in rest)) or tells_whence(rest):
            return Trailing(found.end(), OPEN)
        if rest.isupper() and rest.casefold() in lexicon().provided:
            return Trailing(found.end(), OPEN)
        if found.group().strip() == "/" and _is_inside_credit(text[: found.start()]):
            continue
        if found.group().strip() == "/" and is_name(rest) and text[: found.start()].count(" ") >= WORDS_BEFORE_NAME:
            return Trailing(found.end(), OPEN)
        if found.group()[0] == "|" and rest.isupper() and text[: found.start()].rstrip()[-1:] in _STOPS:
            return Trailing(found.end(), OPEN)
        if open_one is None and score and is_news_agency(rest):
            open_one = Trailing(found.end(), HINT)
    return open_one


def _is_inside_credit(before: str) -> bool:
    """Whether what stands before a stroke is a sentence and a person's name: "... on Sunday. ANA LIMA / THE BAY"."""
    caption, stop, name = before.rpartition(". ")
    return bool(stop) and len(caption) >= SHORTEST_CAPTION and is_name(name) and not is_agency(name)


def _by_label(text: str) -> Trailing | None:
    """Who made the picture, no stop before it: "Children at the fair Photo by Ana Lima"."""
    found = _MADE_BY.search(text, max(0, len(text) - MAX_CREDIT))
    if found is None or text[: found.start()].count(" ") < WORDS_BEFORE_LABEL - 1:
        return None
    return Trailing(found.end(), SURE) if credit_score(text[found.end() :]) >= SURE else None


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


def _taken_by(text: str) -> Trailing | None:
    """A Japanese credit, behind the last of place and day: "橋＝4日、湯川町、佐藤恵子撮影"."""
    if not text.endswith(_TAKEN) or len(text) > LONGEST_WITH_SOURCE:
        return None
    start = max(text.rfind(sign) for sign in "＝、（")
    return Trailing(start + 1, SURE) if start > 0 and "＝" in text[: start + 1] else None


def _photographed_by(text: str) -> Trailing | None:
    """A Chinese credit behind the caption's full stop or blank: "桥。 记者 王某 摄", "桥（王某摄）"."""
    bare = text.rstrip(")）")
    if not bare.endswith(_LAST_OF_PHOTOGRAPHER) or bare[-2:] in _TO_FILM or len(text) > LONGEST_WITH_SOURCE:
        return None
    bracket = max(bare.rfind("("), bare.rfind("（"))
    start = bracket if bracket > 0 else bare.rfind("。") + 1
    return Trailing(start, SURE) if start > 0 and len(bare) - start <= LONGEST_CHINESE else None


def _by_dash(text: str) -> Trailing | None:
    """A person behind a dash and a word for photo: "at his workshop. - Foto Ana Lima"."""
    found = _DASHED.search(text, max(0, len(text) - MAX_CREDIT))
    if found is None or text[: found.start()].count(" ") < WORDS_BEFORE_LABEL - 1:
        return None
    parts = parts_of(text[found.end() :].rstrip("."))
    named = parts and (
        is_name(parts[0]) or parts[0].partition(" ")[0].casefold() in _UNNAMED or is_short_title(parts[0])
    )
    return Trailing(found.end(1), SURE) if named else None


def _by_reporter(text: str) -> Trailing | None:
    """A Korean reporter behind the caption's full stop: "섰다. /윤서하 기자"."""
    found = _REPORTER.search(text, max(0, len(text) - LONGEST_CHINESE)) if text.endswith("기자") else None
    return Trailing(found.start(), SURE) if found else None


def _by_ending(text: str) -> Trailing | None:
    """One of the forms that few languages have."""
    start = find_ending(text)
    return None if start is None else Trailing(start, SURE)


def _begins_agency(word: str) -> bool:
    """Cheap test: whether a photo agency's name may begin with this word."""
    if word.isalpha():
        return word.casefold() in _agency_starts()
    start = FIRST_LETTERS.search(word)
    return start is None or start.group().casefold() in _agency_starts()


@lru_cache(maxsize=1)
def _agency_starts() -> frozenset[str]:
    starts = (FIRST_LETTERS.search(name) for name in lexicon().photo_agencies)
    return frozenset(start.group() for start in starts if start)


def split_caption(text: str) -> tuple[str, str | None]:
    """A caption without the credit at its end, and that credit.

    >>> split_caption("The bridge at dawn. (Photo: Ana Lima/AFP)")
    ('The bridge at dawn.', '(Photo: Ana Lima/AFP)')
    """
    found = find_trailing_credit(text)
    if found is None:
        return text, None
    caption = text[: found.start].rstrip(_BEFORE_CREDIT).removesuffix(" via").rstrip(_BEFORE_CREDIT + ",")
    caption = _PLACE_IN_GALLERY.sub("", caption)
    before, comma, last = caption.rpartition(",")
    if comma and last.strip(" .").casefold() in lexicon().labels:
        caption = before.rstrip(_BEFORE_CREDIT)
    return caption, text[found.start :]
