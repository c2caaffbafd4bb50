"""The cheap first look: is there any capitalised topic word in mid-sentence at all?"""

import re
from collections.abc import Sequence
from functools import lru_cache

_BEFORE = frozenset("abcdefghijklmnopqrstuvwxyz0123456789,’'")
_STOPS = frozenset(".!?\n")


def find_capitalised(
    lines: Sequence[str], topics: frozenset[str], more: frozenset[str] = frozenset()
) -> dict[int, bool]:
    """Lines with a capitalised topic word after a letter, number or comma and a space.

    Args:
        lines: the lines of an article.
        topics: lower-case words; for these a pattern is made once and kept.
        more: some further words, such as the tags of one page.

    Returns:
        Line number -> whether one of its words stands free, without a capital beside it.

    Example:
        >>> lines = ["Travel is fun.", "He likes Travel. Travel is fun.", "He reads Travel Weekly."]
        >>> find_capitalised(lines, frozenset(["travel"]))
        {1: True, 2: False}
    """
    text = "\n".join(lines)
    found: dict[int, bool] = {}
    line, end = -1, 0
    for start, stop in _places(text, topics, more):
        if text[start - 1 : start] in _BEFORE:
            while start >= end:
                line += 1
                end += len(lines[line]) + 1
            found[line] = found.get(line, False) or _is_free(text, start, stop)
    return found


def _places(text: str, topics: frozenset[str], more: frozenset[str]) -> list[tuple[int, int]]:
    """Spans of a space and a capitalised word."""
    places = [match.span() for match in _pattern(topics).finditer(text)]
    for word in more - topics:
        start = text.find(f" {word.capitalize()}")
        while start >= 0:
            places.append((start, start + len(word) + 1))
            start = text.find(f" {word.capitalize()}", start + 1)
    return sorted(places) if more else places


def _is_free(text: str, start: int, end: int) -> bool:
    """Whether the words around do not start with a capital, but for the first of a sentence."""
    if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
        return False
    before = max(text.rfind(" ", max(0, start - 30), start), text.rfind("\n", max(0, start - 30), start))
    first = text[before + 1 : before + 2]
    return not first.isupper() or before < 1 or text[before] == "\n" or text[before - 1] in _STOPS


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
