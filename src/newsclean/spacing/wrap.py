"""Paragraphs broken into lines of one width by a mailer, a feed or a printout.

A writer that wraps fills each line: the next word would not have fitted. Lists, verse and tables do not,
and that is the test: a document counts as wrapped when nearly all its breaks without a blank line pass.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from newsclean.spacing.scripts import LOWER, looks_like_code
from newsclean.spacing.words import word_set

MIN_WIDTH, MAX_WIDTH = 45, 100
"""Usual widths are 60 to 80; narrower columns cannot be told from lists, wider lines are paragraphs."""
MIN_BREAKS = 4
FULL_SHARE = 0.85
"""Share of breaks at which the next word would not have fitted."""
LOWER_SHARE = 0.35
"""Share of breaks followed by a lower-case letter: more than half in prose, less in verse and lists."""
_LISTED = re.compile(r"(?:[-*•–—·▪+>|]|\d{1,3}[.)]|[a-z]\)) ")
_STARTS_LOWER = re.compile(f"[{LOWER}]")
_SPLIT_WORD = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,})-$")
_WORD = re.compile(r"[^\W\d_]+")


class Join(NamedTuple):
    """`line` and the line after it are one: put `glue` between them, without the hyphen if `drop_hyphen`."""

    line: int
    glue: str
    drop_hyphen: bool


def find_joins(lines: Sequence[str], gaps: Sequence[int]) -> list[Join]:
    """Finds the line breaks of a hard-wrapped document that stand inside its paragraphs.

    Args:
        lines: The non-blank lines of a document.
        gaps: How many blank lines stand before each of them.

    Returns:
        The breaks to close, in order; nothing if the document is not clearly wrapped.

    >>> lines = ["The council met on Monday to hear what the harbour would cost",
    ...          "this year, and what the owners of the small boats had to pay",
    ...          "for the new wall that keeps the storms of the winter out and",
    ...          "the fish in, as one of them said with a laugh that was heard",
    ...          "through the whole of the old hall."]
    >>> [join.line for join in find_joins(lines, [0, 0, 0, 0, 0])]
    [0, 1, 2, 3]
    >>> find_joins(["Roses are red,", "violets are blue,"] * 5, [0] * 10)
    []
    """
    if not _is_narrow(lines):
        return []
    lengths = [len(line) for line, gap in zip(lines, gaps[1:], strict=False) if gap == 0]
    width = _width(lengths) if len(lengths) >= MIN_BREAKS else 0
    if not MIN_WIDTH <= width <= MAX_WIDTH:
        return []
    breaks = [at for at in range(len(lines) - 1) if gaps[at + 1] == 0]
    full = [at for at in breaks if _is_full(lines[at], lines[at + 1], width)]
    if not _is_wrapped(lines, breaks, full, width):
        return []
    words: frozenset[str] | None = None
    joins = []
    for at in full:
        if _may_join(lines[at], lines[at + 1], width):
            words = _vocabulary(lines) if words is None and lines[at].endswith("-") else words
            joins.append(_join(at, lines[at], lines[at + 1], words or frozenset()))
    return joins


def _is_narrow(lines: Sequence[str]) -> bool:
    """Cheap: at most one line in ten is wider than any wrapping."""
    return sum(len(line) > MAX_WIDTH for line in lines) * 10 <= len(lines)


def _width(lengths: list[int]) -> int:
    """The width the writer wrapped to: the longest line, one in twenty aside."""
    return sorted(lengths)[(len(lengths) * 19 - 1) // 20]


def _is_full(line: str, following: str, width: int) -> bool:
    """Would the next word not have fitted?"""
    first_word = following.split(" ", 1)[0]
    return width * 0.6 < len(line) <= MAX_WIDTH and len(line) + 1 + len(first_word) > width


def _is_wrapped(lines: Sequence[str], breaks: list[int], full: list[int], width: int) -> bool:
    if len(full) < MIN_BREAKS:
        return False
    are_full = set(full)
    counted = sum(at in are_full or not _ends_paragraph(lines[at], lines[at + 1], width) for at in breaks)
    lower_share = sum(bool(_STARTS_LOWER.match(lines[at + 1])) for at in full) / len(full)
    return len(full) / counted >= FULL_SHARE and lower_share >= LOWER_SHARE


def _ends_paragraph(line: str, following: str, width: int) -> bool:
    """The last line of a paragraph, with no blank line below it, is no evidence against wrapping."""
    if len(line) <= width * 0.6:
        return True
    return line[-1] in '.!?…"”“»' and not _STARTS_LOWER.match(following)


def _may_join(line: str, following: str, width: int) -> bool:
    if _LISTED.match(following) or (_LISTED.match(line) and len(line) < width * 0.6):
        return False
    return not looks_like_code(line) and not looks_like_code(following)


def _join(at: int, line: str, following: str, words: frozenset[str]) -> Join:
    """A space, or nothing after a hyphen; the hyphen goes if the document has the word without it."""
    split = _SPLIT_WORD.search(line)
    first = _WORD.match(following)
    if not split or not first:
        return Join(at, "" if line.endswith(("—", "/")) else " ", False)
    if first[0].casefold() in word_set("hyphen_follows"):
        return Join(at, " ", False)
    whole = (split[1] + first[0]).casefold()
    return Join(at, "", _STARTS_LOWER.match(first[0]) is not None and whole in words)


def _vocabulary(lines: Sequence[str]) -> frozenset[str]:
    return frozenset(word.casefold() for line in lines for word in _WORD.findall(line))
