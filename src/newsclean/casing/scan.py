"""The cheap first look: is there any capitalised topic word in mid-sentence at all?"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

_BEFORE = frozenset("abcdefghijklmnopqrstuvwxyz0123456789,’'")


def find_capitalised(lines: Sequence[str], topics: frozenset[str]) -> Iterator[int]:
    """Numbers of the lines with a capitalised topic word after a letter, number or comma and a space.

    Args:
        lines: the lines of an article.
        topics: lower-case words.

    Yields:
        Line numbers, ascending, each once.

    Example:
        >>> lines = ["Travel is fun.", "He likes Travel. Travel is fun."]
        >>> list(find_capitalised(lines, frozenset(["travel"])))
        [1]
    """
    text = "\n".join(lines)
    starts = [
        m.start() for m in _pattern(topics).finditer(text) if text[m.start() - 1 : m.start()] in _BEFORE
    ]
    line, end = -1, -1
    for start in starts:
        if start < end:
            continue
        while start >= end:
            line += 1
            end += len(lines[line]) + 1
        yield line


@lru_cache(maxsize=8)
def _pattern(topics: frozenset[str]) -> re.Pattern[str]:
    tree: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in sorted(topics):
        node = tree
        for char in word.capitalize():
            node = node.setdefault(char, {})
        node[""] = {}
    return re.compile(f" {_branches(tree)}(?![a-z])")


def _branches(node: dict[str, dict]) -> str:  # type: ignore[type-arg]
    options = [re.escape(char) + _branches(below) for char, below in node.items() if char]
    if not options:
        return ""
    if len(options) == 1 and "" not in node:
        return options[0]
    return f"(?:{'|'.join(options)}){'?' if '' in node else ''}"
