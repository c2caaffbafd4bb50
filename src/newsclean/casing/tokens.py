"""Words of a line with the kind of each: lower, capitalised, first of its sentence, ..."""

import re
from typing import NamedTuple

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,:]\d+)*")
_JOINING = frozenset((" ", ", ", " & "))  # gaps that do not start a sentence, a quote or a bracket
_ALWAYS_CAPITAL = frozenset(("I", "I'm", "I’m", "I've", "I’ve", "I'd", "I’d", "I'll", "I’ll"))
_POSSESSIVE = ("'s", "’s")
_LEAST_WORDS = 6
_CLOSING = ".!?\"”'’)…"
_ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "st",
        "vs",
        "jr",
        "sr",
        "gen",
        "sen",
        "rep",
        "gov",
        "prof",
        "col",
        "lt",
        "sgt",
        "capt",
        "no",
        "inc",
        "co",
        "corp",
        "ltd",
    ]
)

LOWER, CAPITAL, FIRST, ALL_CAPS, NUMBER, PRONOUN = "lCSAnI"


class Words(NamedTuple):
    """The words of one line, as parallel tuples.

    Attributes:
        text: the line.
        spans: start and end of each word.
        words: the words as written.
        keys: lower-cased, without a possessive ending.
        gaps: what stands before each word; one more item for what stands after the last.
        kinds: a letter for each word: l lower, C capitalised in mid-sentence, S capitalised as the first
            word of a
            sentence, quote, bracket or list item, A all capitals, n number, I the pronoun.
    """

    text: str
    spans: tuple[tuple[int, int], ...]
    words: tuple[str, ...]
    keys: tuple[str, ...]
    gaps: tuple[str, ...]
    kinds: str


def words_of(line: str) -> Words:
    """Split a line into words and tell their kinds.

    Example:
        >>> w = words_of("The NATO chief met Kim, I think. Nobody knew.")
        >>> w.kinds, w.gaps[5]
        ('SAllCIlSl', ', ')
    """
    spans, words, keys, gaps, kinds = [], [], [], [], []
    at, before = 0, ""
    for match in WORD.finditer(line):
        start, end = match.span()
        word, gap = line[start:end], line[at:start]
        key = word.lower()
        if key[-2:] in _POSSESSIVE:
            key = key[:-2]
        kinds.append(_kind(word, gap, before))
        spans.append((start, end))
        words.append(word)
        keys.append(key)
        gaps.append(gap)
        at, before = end, key
    gaps.append(line[at:])
    return Words(line, tuple(spans), tuple(words), tuple(keys), tuple(gaps), "".join(kinds))


def _kind(word: str, gap: str, before: str) -> str:
    if word.islower():
        return LOWER
    if word[0].isdigit():
        return NUMBER
    if not word[0].isupper():
        return CAPITAL  # iPhone, jQuery
    if word in _ALWAYS_CAPITAL:
        return PRONOUN
    if len(word) > 1 and word.isupper():
        return ALL_CAPS
    joined = before and (gap in _JOINING or (gap == ". " and before in _ABBREVIATIONS))
    return CAPITAL if joined else FIRST


def may_be_sentence(line: str) -> bool:
    """A cheap first look: whether `is_sentence_like` may say yes.

    Example:
        >>> may_be_sentence("He moved into Gaming in the spring."), may_be_sentence("Ten Ways to Grow Your Business")
        (True, False)
    """
    return line.count(" ") >= _LEAST_WORDS - 2 and line.rstrip()[-1:] in _CLOSING


def is_sentence_like(words: Words) -> bool:
    """Tell running text from a heading, a menu or a list of names: six words, closed by a stop, most of them
    lower.

    Example:
        >>> is_sentence_like(words_of("He moved into Gaming in the spring."))
        True
        >>> is_sentence_like(words_of("Ten Ways to Grow Your Business"))
        False
    """
    if len(words.words) < _LEAST_WORDS or words.text.rstrip()[-1:] not in _CLOSING:
        return False
    capitals = sum(kind in "CSA" for kind in words.kinds)
    return capitals <= 0.6 * len(words.words)
