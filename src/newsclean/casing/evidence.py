"""What a document itself says about its words: how often each is lower, capitalised alone, part of a name."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsclean.casing.tokens import Words, is_sentence_like


class Evidence(NamedTuple):
    """Counts over one document, by lower-case word.

    Attributes:
        lower: written in lower case anywhere.
        alone: capitalised in mid-sentence, no capital beside it.
        phrase: capitalised in mid-sentence beside another capital.
        pairs: (word, next word, shapes) with shapes such as "lC": lower, then capitalised.
    """

    lower: Counter[str]
    alone: Counter[str]
    phrase: Counter[str]
    pairs: Counter[tuple[str, str, str]]


def evidence_of(document: Sequence[Words]) -> Evidence:
    """Count a document's words.

    Example:
        >>> from newsclean.casing.tokens import words_of
        >>> found = evidence_of([words_of("They said Travel is fun, and travel with Kim Lee is better.")])
        >>> found.alone["travel"], found.lower["travel"], found.phrase["kim"]
        (1, 1, 1)
    """
    found = Evidence(Counter(), Counter(), Counter(), Counter())
    for words in document:
        found.lower.update(key for key, kind in zip(words.keys, words.kinds, strict=True) if kind == "l")
        found.pairs.update(_pairs(words))
        if is_sentence_like(words):
            _count_capitals(words, found)
    return found


def _count_capitals(words: Words, found: Evidence) -> None:
    for n, kind in enumerate(words.kinds):
        if kind == "C":
            (found.phrase if has_capital_neighbour(words, n) else found.alone)[words.keys[n]] += 1


def has_capital_neighbour(words: Words, n: int) -> bool:
    """Whether the word before or after is capitalised and joined to word n by a space."""
    before = n > 0 and words.gaps[n] == " " and words.kinds[n - 1] in "CA"
    return before or (n + 1 < len(words.kinds) and words.gaps[n + 1] == " " and words.kinds[n + 1] in "CA")


def _pairs(words: Words) -> Iterable[tuple[str, str, str]]:
    for n in range(1, len(words.keys)):
        if words.gaps[n] == " ":
            yield words.keys[n - 1], words.keys[n], words.kinds[n - 1 : n + 1]
