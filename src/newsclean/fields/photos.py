"""Photos: captions and credits that stand together become one `Photo`."""

import itertools
import re
from collections.abc import Iterator
from typing import Any

from newsclean.article import Span
from newsclean.decide import Kept, Taken
from newsclean.document import Document
from newsclean.marks import Label
from newsclean.photos.credit import is_label, parse_credit
from newsclean.photos.trailing import split_caption

PHOTO_LABELS = (Label.CAPTION, Label.CREDIT)
ENDING = (*PHOTO_LABELS, Label.BYLINE, Label.DATE, Label.AGENCY)
"""What may stand between an article's last line and a photo of its own."""

_PLACE = re.compile(r"\d{1,3} ?/ ?\d{1,3}\s+(?=\w)")
"""A picture's place in a gallery before its caption: "1/5 The river"."""

MOST_COMPARED = 8
"""Lines of a photo that another caption is compared with; more prints of one caption there are not."""


def find_photos(document: Document, kept: list[Kept], taken: list[Taken]) -> tuple[dict[str, Any], dict[int, str]]:
    """The field ``photos``: captions printed twice once, each with the credit beside or inside it."""
    photos: list[dict[str, Any]] = []
    owners: dict[int, str] = {}
    parts = [t for t in _to_end(kept, taken) if t.mark.label in PHOTO_LABELS]
    for group in _groups(parts):
        photo = _photo(document.source, group)
        if photo["caption"] or photo["credit"]:
            owners.update((one.start, f"photos[{len(photos)}]") for one in group)
            photos.append(photo)
    return {"photos": photos}, owners


def _to_end(kept: list[Kept], taken: list[Taken]) -> list[Taken]:
    """What was taken from above the article's end, and the photo lines and signatures that end it.

    Of 53 photos that pages had further down, one was the article's: the others are of teasers, or a site's copyright.
    """
    if not kept:
        return taken
    end = kept[-1].line.start
    within = [t for t in taken if t.start < end]
    beyond = itertools.takewhile(lambda t: t.mark.label in ENDING, taken[len(within) :])
    return [*within, *beyond]


def _groups(parts: list[Taken]) -> list[list[Taken]]:
    """Runs of neighbouring captions and credits, cut where a second caption or credit begins another photo."""
    groups: list[list[Taken]] = []
    for part in parts:
        if groups and _belongs(groups[-1], part):
            groups[-1].append(part)
        else:
            groups.append([part])
    return groups


def _belongs(group: list[Taken], part: Taken) -> bool:
    near = part.line.index - group[-1].line.index <= 1
    if not near:
        return False
    if part.mark.label is Label.CREDIT:
        return all(one.mark.label is not Label.CREDIT or is_label(one.line.text) for one in group)
    said = (one for one in group[:MOST_COMPARED] if one.mark.label is Label.CAPTION)
    captions = [one for one in said if not is_label(one.line.text)]
    return not captions or any(_same(one, part) for one in captions)


def _same(one: Taken, two: Taken) -> bool:
    a, b = _key(one), _key(two)
    return bool(a) and bool(b) and (a in b or b in a)


def _key(one: Taken) -> str:
    low, high = one.mark.content or (0, len(one.line.text))
    return " ".join(one.line.text[low:high].casefold().split()).rstrip(".")


def _photo(source: str, group: list[Taken]) -> dict[str, Any]:
    captions = _said(source, group, Label.CAPTION)
    credits = _said(source, group, Label.CREDIT)
    caption, inline = split_caption(min(captions, key=len)) if captions else ("", None)
    if caption and not inline:
        caption, inline = next(_split_whole(group, caption), (caption, None))
    for one in group:
        inline = inline or _rest(one) or split_caption(one.content(source))[1]
    credit = parse_credit(credits[0] if credits else inline or "")
    return {
        "caption": _without_place(caption) or None,
        "credit": credit.text or None,
        "photographer": credit.photographer,
        "agency": credit.agency,
        "spans": [Span(one.start, one.end) for one in group],
    }


def _split_whole(group: list[Taken], caption: str) -> Iterator[tuple[str, str]]:
    """Caption and credit of a line whose rule found the credit's last word only: "The river / A. Limos nuotr."."""
    for one in group:
        if one.mark.content and one.line.text.startswith(caption):
            before, credit = split_caption(one.line.text)
            if credit and len(before) < len(caption):
                yield before, credit


def _without_place(caption: str) -> str:
    """A caption without the picture's place in a gallery; nothing if there is no more to it ("2/28 photos")."""
    found = _PLACE.match(caption)
    rest = caption[found.end() :] if found else caption
    return "" if found and is_label(rest) else rest


def _said(source: str, group: list[Taken], label: Label) -> list[str]:
    """The contents of a photo's lines with a label, but for what is only a word such as "Photos"."""
    contents = (one.content(source) for one in group if one.mark.label is label)
    return [content for content in contents if not is_label(content)]


def _rest(one: Taken) -> str | None:
    """What a caption's line has behind its caption: the credit that a rule found at its end."""
    high = one.mark.content[1] if one.mark.content else len(one.line.text)
    return one.line.text[high:].strip() or None
