"""Photos: captions and credits that stand together become one `Photo`."""

from typing import Any

from newsclean.article import Span
from newsclean.decide import Kept, Taken
from newsclean.document import Document
from newsclean.marks import Label
from newsclean.photos.credit import parse_credit, split_caption

MOST_COMPARED = 8
"""Lines of a photo that another caption is compared with; more prints of one caption there are not."""


def find_photos(document: Document, kept: list[Kept], taken: list[Taken]) -> tuple[dict[str, Any], dict[int, str]]:
    """The field ``photos``: captions printed twice once, each with the credit beside or inside it."""
    photos: list[dict[str, Any]] = []
    owners: dict[int, str] = {}
    for group in _groups([t for t in taken if t.mark.label in (Label.CAPTION, Label.CREDIT)]):
        for one in group:
            owners[one.start] = f"photos[{len(photos)}]"
        photos.append(_photo(document.source, group))
    return {"photos": photos}, owners


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
        return all(one.mark.label is not Label.CREDIT for one in group)
    captions = [one for one in group[:MOST_COMPARED] if one.mark.label is Label.CAPTION]
    return not captions or any(_same(one, part) for one in captions)


def _same(one: Taken, two: Taken) -> bool:
    a, b = _key(one), _key(two)
    return bool(a) and bool(b) and (a in b or b in a)


def _key(one: Taken) -> str:
    low, high = one.mark.content or (0, len(one.line.text))
    return " ".join(one.line.text[low:high].casefold().split()).rstrip(".")


def _photo(source: str, group: list[Taken]) -> dict[str, Any]:
    captions = [one.content(source) for one in group if one.mark.label is Label.CAPTION]
    credits = [one.content(source) for one in group if one.mark.label is Label.CREDIT]
    caption, inline = split_caption(min(captions, key=len)) if captions else (None, None)
    for one in group:
        inline = inline or _rest(one) or split_caption(one.content(source))[1]
    credit = parse_credit(credits[0] if credits else inline or "")
    return {
        "caption": caption or None,
        "credit": credit.text or None,
        "photographer": credit.photographer,
        "agency": credit.agency,
        "spans": [Span(one.start, one.end) for one in group],
    }


def _rest(one: Taken) -> str | None:
    """What a caption's line has behind its caption: the credit that a rule found at its end."""
    high = one.mark.content[1] if one.mark.content else len(one.line.text)
    return one.line.text[high:].strip() or None
