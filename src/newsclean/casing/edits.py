"""The edit a casing repair proposes, and how edits are applied."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple


class CasingEdit(NamedTuple):
    """One change of letter case: ``lines[line][start:end]`` becomes ``after``, which has the same letters."""

    line: int
    start: int
    end: int
    after: str
    rule: str
    score: float


def apply_edits(lines: Sequence[str], edits: Iterable[CasingEdit]) -> list[str]:
    """Put edits into lines.

    Args:
        lines: the lines the edits were found in.
        edits: non-overlapping edits, in any order.

    Returns:
        The lines with every edit made.

    Example:
        >>> edit = CasingEdit(0, 4, 13, "traveling", "en.casing.topic", 3.0)
        >>> apply_edits(["was Traveling by train"], [edit])
        ['was traveling by train']
    """
    by_line: dict[int, list[CasingEdit]] = defaultdict(list)
    for edit in edits:
        by_line[edit.line].append(edit)
    return [_spliced(line, by_line[n]) if n in by_line else line for n, line in enumerate(lines)]


def _spliced(line: str, edits: list[CasingEdit]) -> str:
    pieces, at = [], 0
    for edit in sorted(edits, key=lambda e: e.start):
        pieces += [line[at : edit.start], edit.after]
        at = edit.end
    return "".join([*pieces, line[at:]])
