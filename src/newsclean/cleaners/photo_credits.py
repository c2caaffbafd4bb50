"""Photo captions and credits that a rule or their form gives away."""

import re
from collections.abc import Iterator
from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner, mark_of
from newsclean.document import Document
from newsclean.line import Line
from newsclean.marks import Label, Mark
from newsclean.matching import Hit
from newsclean.photos.copyright import reserves_rights
from newsclean.photos.credit import (
    HINT,
    MAX_CREDIT,
    OPEN,
    credit_score,
    holds_agency,
    is_name,
    labelled_score,
    without_label,
)
from newsclean.photos.trailing import SHORTEST_CAPTION, find_trailing_credit

LONGEST_CAPTION = 500
"""The longest 5 % of 530 captions counted have over 205 characters, few over 400."""

_CREDIT_SIGN = re.compile("[/©:：()|—–（摄攝供]|- (?=[FGPẢ])")
_AGENCY_ENDS = ("images", "reuter", "euters", "pexels", "flickr", "splash", "ixabay")
_HOW_IT_CAME = (" HANDOUT", " SUPPLIED", " SUBMITTED", " CONTRIBUTED", " PROVIDED")
_WHOLE_ENDS = (" via Wikimedia Commons", " AP Photo", " Getty", ". getty", *_HOW_IT_CAME)
_LAST_OF_AGENCY = frozenset("srSRſPakEhyoTD")
"""Last letters of all that `_ends_in_agency` looks for, the long s for its case folding."""

_MADE_SIGNS = (" by ", " BY ", "icha na ", "oto oleh ", "ambar oleh ", "ourtesy", "redit", " von ", "撮影", "写す")
_MADE = (
    "picha na ",
    "foto oleh ",
    "gambar oleh ",
    "oto by ",
    "otos by ",
    "oto courtesy",
    "otos courtesy",
    "mage by ",
    "mages by ",
    "image courtesy",
    "oto von ",
    "courtesy of ",
    "credit...",
    "credit…",
    "撮影",
    "写す",
)
_SENTENCE_ENDS = tuple('.!?…"”“»。！？」')


class PhotoCredits(PhraseCleaner):
    """Marks captions and credits: labelled ("PHOTO: ...", "Foto: Name/dpa"), or of a form that only they have.

    >>> PhotoCredits()("It rained.\\n\\nThe river in the old town on Sunday\\nAna Lima/AFP\\n\\nIt stopped.")
    'It rained.\\n\\nIt stopped.'
    """

    name = "photo_credits"
    labels: ClassVar[tuple[Label, ...]] = (Label.CAPTION, Label.CREDIT)
    needs: ClassVar[tuple[str, ...]] = ("captions",)

    def label(self, document: Document) -> Iterator[Mark]:
        """Marks on captions and credits that need no neighbour; a line that reserves all rights is the site's."""
        credited: set[int] = set()
        for line, hit in document.hits(*self.labels):
            if not reserves_rights(line.text):
                named = _of_hit(line, hit)
                yield named
                if named.label is Label.CREDIT and named.score >= OPEN:
                    credited.add(line.index)
        for line in document.lines:
            if _may_have_credit(line) and line.index not in credited:
                mark = _credit_or_caption(line)
                if mark is not None:
                    yield site_copyright(mark) if reserves_rights(line.text) else mark


def _credit_or_caption(line: Line) -> Mark | None:
    """A line that is nothing but a credit, or a sentence and a surer one: "Boats, at dawn. Photo: Ana Lima / Post"."""
    credit = _credit(line)
    if credit is not None and (credit.score > HINT or ". " not in line.text):
        return credit
    caption = _caption(line)
    return caption if credit is None or (caption is not None and caption.score > OPEN) else credit


def site_copyright(mark: Mark) -> Mark:
    """What is no credit but the copyright of a site, as surely as the mark on it says that it is no article text."""
    return Mark(mark.line, Label.LEGAL, "common.legal.copyright", mark.score)


def _may_have_credit(line: Line) -> bool:
    """Cheap test that most paragraphs fail: a credit does not end as a sentence does, unless a sign announces it."""
    text = line.text
    if len(text) > LONGEST_CAPTION:
        return False
    tail = text[-MAX_CREDIT:]
    if line.is_letters:
        return _ends_in_agency(text) or _says_whose(tail)
    if text[-1:] in _SENTENCE_ENDS:
        return ":" in tail or "©" in tail or "：" in tail or "Copyright " in tail or "/" in tail[-6:]
    return _CREDIT_SIGN.search(tail) is not None or _ends_in_agency(text) or _says_whose(tail)


def _says_whose(tail: str) -> bool:
    """Cheap test: whether words say who made a picture, without any sign: "Photo by Ana Lima"."""
    if not any(map(tail.__contains__, _MADE_SIGNS)):
        return False
    folded = tail.casefold()
    return any(map(folded.__contains__, _MADE))


def _of_hit(line: Line, hit: Hit) -> Mark:
    """What follows "Photo:" is a credit or a caption, what precedes a credit a caption: the words say which."""
    mark = mark_of(line, hit)
    if hit.rule.match == "suffix" and hit.start >= SHORTEST_CAPTION and mark.span is None:
        return mark._replace(label=Label.CAPTION, content=(0, hit.start))
    if mark.content is None:
        return mark
    low, high = mark.content
    if labelled_score(line.text[low:high]) <= 0 or (hit.rule.label is Label.CAPTION and _has_no_case(line.text, low)):
        return mark._replace(label=Label.CAPTION)
    content = None if holds_agency(line.text[:low]) else mark.content
    score = mark.score if credit_score(line.text[low:high]) > 0 else min(mark.score, OPEN)
    return mark._replace(label=Label.CREDIT, content=content, score=score)


def _has_no_case(text: str, start: int) -> bool:
    """Whether the letters from here on have no capitals: any few words look like a name then, and the label decides."""
    first = next((character for character in text[start:] if character.isalpha()), "a")
    return not first.isupper() and not first.islower()


def _credit(line: Line) -> Mark | None:
    """A line that is nothing but a credit; an open one ("Ana Lima/Bay News") hints until a caption is beside it."""
    text = line.text
    if len(text) > MAX_CREDIT or text[:1] in "-|*•":
        return None
    score = credit_score(text)
    if score < OPEN and "/" not in text:
        return None
    if score > OPEN and _says_whose(text) and not _ends_in_agency(text) and not is_name(without_label(text)[0]):
        score = OPEN  # "Image by Ana's Studio via Bay Blog": nothing says that the line above is its caption
    elif score <= OPEN:
        score = min(score, HINT)
    return Mark(line.index, Label.CREDIT, "common.credit.line", score) if score else None


def _ends_in_agency(text: str) -> bool:
    if text[-1:] not in _LAST_OF_AGENCY:
        return False
    return (
        text[-6:].casefold() in _AGENCY_ENDS
        or text[-3:] in ("AFP", "dpa", "ock", "EFE")
        or text[-2:] == "AP"
        or text.endswith(_WHOLE_ENDS)
    )


def _caption(line: Line) -> Mark | None:
    text = line.text
    if text[:1] in "-|*•":
        return None
    found = find_trailing_credit(text)
    if found is None:
        return None
    if len(text) <= MAX_CREDIT and _belongs_to_credit(text[: found.start].rstrip(" (/|-–")):
        return Mark(line.index, Label.CREDIT, "common.credit.line", found.score)
    return Mark(line.index, Label.CAPTION, "common.caption.with_credit", found.score)


def _belongs_to_credit(before: str) -> bool:
    """Whether what stands before an outlet is no caption: "Photo by Ana Lima", "Ana Lima [CC BY 4.0], via"."""
    if before.endswith(" via"):
        return "[" in before
    bare, labelled = without_label(before)
    return labelled and (is_name(bare) or " " not in bare) and not before.casefold().startswith("copyright")
