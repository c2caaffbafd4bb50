"""Edits in source positions: composing, applying and reporting them. No rules here."""

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

REPORT_REACH = 40
"""How far a repair is widened, in characters to each side, to show the whole word it changes."""

LONGEST_REPORT = 400
"""Characters from which on a repair is widened no further: one word may hold a million soft hyphens."""


class SourceEdit(NamedTuple):
    """``source[start:end]`` becomes ``after``; rule says why."""

    start: int
    end: int
    after: str
    rule: str


def apply_edits(source: str, start: int, end: int, edits: Sequence[SourceEdit]) -> str:
    """The text of a source span with its edits spliced in.

    >>> apply_edits("was Traveling by", 0, 16, [SourceEdit(4, 13, "traveling", "en.casing.topic")])
    'was traveling by'
    """
    if not edits:
        return source[start:end]
    pieces, at = [], start
    for edit in edits:
        pieces += [source[at : edit.start], edit.after]
        at = edit.end
    return "".join([*pieces, source[at:end]])


class _Piece(NamedTuple):
    """A stretch of the present text, the source span it comes from, and the edit that made it."""

    left: int
    right: int
    start: int
    end: int
    edit: SourceEdit | None


def _pieces(start: int, end: int, edits: Sequence[SourceEdit]) -> list[_Piece]:
    pieces, at, left = [], start, 0
    for edit in edits:
        middle = left + edit.start - at
        right = middle + len(edit.after)
        pieces += [_Piece(left, middle, at, edit.start, None), _Piece(middle, right, edit.start, edit.end, edit)]
        at, left = edit.end, right
    pieces.append(_Piece(left, left + end - at, at, end, None))
    return pieces


def compose(
    start: int, end: int, edits: Sequence[SourceEdit], changes: Iterable[tuple[int, int, str, str]]
) -> tuple[SourceEdit, ...]:
    """Adds changes of a line's present text to its edits.

    Args:
        start: where the line starts in the source.
        end: where it ends.
        edits: its edits so far, sorted, not overlapping.
        changes: (start, end, after, rule) in positions of the present text; of overlapping ones the first wins.

    Returns:
        The edits of both, sorted, not overlapping, in source positions.

    >>> compose(10, 20, (), [(0, 3, "abc", "r")])
    (SourceEdit(start=10, end=13, after='abc', rule='r'),)
    """
    ordered = _without_overlaps(changes)
    if not edits:
        return tuple(SourceEdit(start + s, start + e, after, rule) for s, e, after, rule in ordered)
    pieces, behind = _pieces(start, end, edits), []
    for change in reversed(ordered):
        behind += _compose_one(pieces, change)
    behind += [piece.edit for piece in reversed(pieces) if piece.edit is not None]
    return tuple(reversed(behind))


def _without_overlaps(changes: Iterable[tuple[int, int, str, str]]) -> list[tuple[int, int, str, str]]:
    kept: list[tuple[int, int, str, str]] = []
    for change in sorted(sorted(changes, key=itemgetter(1)), key=itemgetter(0)):
        if not kept or (change[0] >= kept[-1][1] and change[:2] != kept[-1][:2]):
            kept.append(change)
    return kept


def _compose_one(pieces: list[_Piece], change: tuple[int, int, str, str]) -> list[SourceEdit]:
    """Puts a change in the place of the pieces it touches; returns the edits behind it, which nothing will change."""
    low, high, after, rule = change
    settled: list[SourceEdit] = []
    while pieces[-1].left > high:
        piece = pieces.pop()
        if piece.edit is not None:
            settled.append(piece.edit)
    touched = []
    while pieces and pieces[-1].right >= low:
        touched.append(pieces.pop())
    first, last = touched[-1], touched[0]
    made = [piece for piece in touched if piece.edit is not None]
    left = min([low, *(piece.left for piece in made)])
    head = "".join(p.edit.after[: max(0, low - p.left)] for p in reversed(made) if p.edit is not None)
    tail = "".join(p.edit.after[high - p.left :] for p in reversed(made) if p.edit is not None and high < p.right)
    start = first.start if first.edit is not None else first.start + low - first.left
    end = last.end if last.edit is not None else last.start + min(last.right, high) - last.left
    if first.edit is None and first.left < low:
        pieces.append(_Piece(first.left, low, first.start, start, None))
    merged = SourceEdit(start, end, head + after + tail, rule)
    pieces.append(_Piece(left, left + len(merged.after), start, end, merged))
    return settled


def report(source: str, edits: Iterable[SourceEdit]) -> Iterator[SourceEdit]:
    """Edits as a reader wants to see them: insertions and deletions widened to the word, neighbours merged.

    Args:
        source: the text.
        edits: its edits, sorted, not overlapping.

    >>> list(report('War II,"so it', [SourceEdit(7, 7, " ", "common.spacing.glued")]))
    [SourceEdit(start=4, end=10, after='II, "so', rule='common.spacing.glued')]
    """
    wide: SourceEdit | None = None
    for edit in edits:
        start, end = _word_around(source, edit)
        if wide is not None and edit.start < wide.end:
            reach = end if wide.end - wide.start < LONGEST_REPORT else edit.end
            wide = _absorb(source, wide, edit, max(reach, wide.end))
            continue
        if wide is not None:
            start = max(start, wide.end)
            yield wide
        wide = SourceEdit(start, end, source[start : edit.start] + edit.after + source[edit.end : end], edit.rule)
    if wide is not None:
        yield wide


def _absorb(source: str, wide: SourceEdit, edit: SourceEdit, end: int) -> SourceEdit:
    """A widened edit into whose unchanged end another edit falls."""
    kept = wide.after[: len(wide.after) - (wide.end - edit.start)]
    return SourceEdit(wide.start, end, kept + edit.after + source[edit.end : end], wide.rule)


def _word_around(source: str, edit: SourceEdit) -> tuple[int, int]:
    start, end = edit.start, edit.end
    if start != end and edit.after:
        return start, end
    while start > max(0, edit.start - REPORT_REACH) and not source[start - 1].isspace():
        start -= 1
    while end < min(len(source), edit.end + REPORT_REACH) and not source[end].isspace():
        end += 1
    return start, end
