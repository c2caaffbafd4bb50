"""How far what was taken lies from the article: bylines and dates of other stories stand further off."""

from bisect import bisect_right
from typing import NamedTuple

from newsclean.decide import Kept, Taken
from newsclean.document import Document
from newsclean.fields.layout import PROSE, main_run
from newsclean.marks import OTHER_STORIES, SURE, Label, Said
from newsclean.photos.credit import OF_PHOTOGRAPHERS

_BETWEEN = -3  # weight of a line that was taken, between two that stay
_LONGEST_UNNAMED = 160
_HEAD_LINES, _TAIL_LINES, _FAR_HEAD = 12, 6, 40


class Places(NamedTuple):
    """Line numbers of the source: where the title stands, and the first and last line of the body."""

    starts: list[int]
    title: int | None
    first: int
    last: int

    def line_of(self, start: int) -> int:
        """The number of the line that a position of the source lies in."""
        return max(0, bisect_right(self.starts, start) - 1)

    def head(self) -> tuple[int, int]:
        """Where in the source the first and last lines of the head start: from above the title to the body's second."""
        last = len(self.starts) - 1
        return (self.starts[max(0, self._top() - 3)], self.starts[min(last, self.first + 3)]) if self.starts else (0, 0)

    def _top(self) -> int:
        return self.title if self.title is not None and self.title <= self.first else self.first - _HEAD_LINES

    def closeness(self, start: int) -> float:
        """1 in the article's head, a little less above its title, less before and behind it, 0 far from it.

        The head reaches from the title, or some lines above the body, to the second line of the body.
        """
        at, top = self.line_of(start), self._top()
        if top - 3 <= at <= self.first + 3:
            return 1.0 if at >= top else 0.9
        if self.first + 3 < at <= self.last:
            return 0.5 if at <= self.first + _HEAD_LINES else 0.35
        if self.last < at <= self.last + _TAIL_LINES:
            return 0.6 - 0.03 * (at - self.last)
        return 0.0 if at > self.last else 0.4 if top - _FAR_HEAD <= at else 0.2


_FIELDS = frozenset({Label.TITLE, Label.BYLINE, Label.DATE, Label.READING_TIME, Label.SECTION, Label.TAGS})


def marked_as(document: Document, taken: list[Taken], labels: tuple[Label, ...]) -> list[Taken]:
    """What was taken as one of these labels, or was marked as one before a stronger mark took it as something else.

    A line that the body's finder or a share button's rule takes may still say who wrote; not so one of another story.
    """
    marks = _field_marks(document)
    found = []
    for one in _telling(document, taken, marks):
        if one.mark.label in labels:
            found.append(one)
        elif one.mark.label not in OTHER_STORIES and one.mark.rule not in OF_PHOTOGRAPHERS:
            own = [m for m in marks.get(one.start, ()) if m.label in labels]
            found += [one._replace(mark=max(own, key=Said.order))] if own else []
    return found


def _telling(document: Document, taken: list[Taken], marks: dict[int, list[Said]]) -> list[Taken]:
    """All but the boilerplate that nothing else is known of: nearly all of a page, and each field asks anew."""
    known: tuple[list[Taken], int, list[Taken]] | None = document.memo.get("telling")
    if known is None or known[0] is not taken or known[1] != len(taken):
        telling = [t for t in taken if t.mark.label is not Label.BOILERPLATE or t.line.start in marks]
        known = document.memo["telling"] = (taken, len(taken), telling)
    return known[2]


def _field_marks(document: Document) -> dict[int, list[Said]]:
    """The sure marks of fields on whole lines, by where the line starts."""
    known: dict[int, list[Said]] | None = document.memo.get("field_marks")
    if known is None:
        known = {}
        for line, marks in zip(document.lines, document.marks, strict=True):
            own = [m for m in marks if m.label in _FIELDS and m.span is None and m.score >= SURE] if marks else None
            if own:
                known[line.start] = own
        document.memo["field_marks"] = known
    return known


def unnamed_in_head(taken: list[Taken], places: Places) -> list[Taken]:
    """Short lines of the head that were taken as boilerplate and no more: they may still say who wrote, and when."""
    start, end = places.head()
    return [
        t
        for t in taken
        if start <= t.line.start <= end and t.mark.label is Label.BOILERPLATE and len(t.line.text) <= _LONGEST_UNNAMED
    ]


def places_of(document: Document, kept: list[Kept], taken: list[Taken]) -> Places:
    """Finds the body among what stays (it may hold residue that nobody knew) and the title nearest to it."""
    lines = document.lines
    starts = [line.start for line in lines]
    weights = [_BETWEEN] * len(lines)
    places = Places(starts, None, 0, 0)
    for k in kept:
        words = k.line.words
        weights[places.line_of(k.line.start)] = min(words, PROSE) if k.line.is_sentence and words >= 5 else -5
    if kept and max(weights) <= 0:  # a poem, a list
        for k in kept:
            weights[places.line_of(k.line.start)] = k.line.words
    first, end = main_run(weights)
    titles = [places.line_of(t.start) for t in marked_as(document, taken, (Label.TITLE,))]
    above = [at for at in titles if at <= first]
    title = max(above, default=None) if above else min(titles, default=None)
    return Places(starts, title, first, max(first, end - 1))
