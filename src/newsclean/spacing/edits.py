"""What every spacing rule gives back: small edits in the coordinates of the text it read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Edit(NamedTuple):
    """`text[start:end]` becomes `after`; `rule` says why."""

    start: int
    end: int
    after: str
    rule: str


def settle(edits: Iterable[Edit]) -> list[Edit]:
    """Sorts edits and drops those that overlap or touch the same gap as an earlier one.

    Args:
        edits: Edits of one text, in any order.

    Returns:
        The edits in order of position, none overlapping another.

    >>> settle([Edit(4, 5, "", "b"), Edit(1, 2, " ", "a"), Edit(4, 4, " ", "c")])
    [Edit(start=1, end=2, after=' ', rule='a'), Edit(start=4, end=4, after=' ', rule='c')]
    """
    kept: list[Edit] = []
    for edit in sorted(edits):
        if not kept or (edit.start >= kept[-1].end and edit[:2] != kept[-1][:2]):
            overlaps_insertion = bool(kept) and kept[-1].start == kept[-1].end == edit.start
            if not overlaps_insertion:
                kept.append(edit)
    return kept


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Carries out edits that do not overlap.

    Args:
        text: The text the edits were found in.
        edits: Edits sorted by position, as every `find_*` function of this package gives them.

    Returns:
        The edited text.

    >>> apply_edits("on.Speaking", [Edit(3, 3, " ", "glue.sentence")])
    'on. Speaking'
    """
    pieces: list[str] = []
    done = 0
    for start, end, after, _ in edits:
        pieces += (text[done:start], after)
        done = end
    pieces.append(text[done:])
    return "".join(pieces)
