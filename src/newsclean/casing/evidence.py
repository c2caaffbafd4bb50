"""What a document itself says about its words: how often each is lower, capitalised alone, part of a name."""

from collections import Counter
from collections.abc import Iterable, Set
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


def evidence_of(document: Iterable[Words], keys: Set[str] | None = None) -> Evidence:
    """Count a document's words.

    Args:
        document: the words of its lines.
        keys: count only these words, and pairs with one of them; None counts all.

    Example:
        >>> from newsclean.casing.tokens import words_of
        >>> found = evidence_of([words_of("They said Travel is fun, and travel with Kim Lee is better.")])
        >>> found.alone["travel"], found.lower["travel"], found.phrase["kim"]
        (1, 1, 1)
    """
    found = Evidence(Counter(), Counter(), Counter(), Counter())
    for words in document:
        running = is_sentence_like(words)
        for n, key in enumerate(words.keys):
            if keys is None or key in keys:
                _count(words, n, running, found)
                if keys is not None:
                    _count_pair_after(words, n, keys, found)
    return found


def _count(words: Words, n: int, running: bool, found: Evidence) -> None:
    key, kind = words.keys[n], words.kinds[n]
    if kind == "l":
        found.lower[key] += 1
    elif kind == "C" and running:
        (found.phrase if has_capital_neighbour(words, n) else found.alone)[key] += 1
    if n and words.gaps[n] == " ":
        found.pairs[words.keys[n - 1], key, words.kinds[n - 1 : n + 1]] += 1


def _count_pair_after(words: Words, n: int, keys: Set[str], found: Evidence) -> None:
    """The pair with the next word, unless that word counts it itself."""
    if n + 1 < len(words.keys) and words.gaps[n + 1] == " " and words.keys[n + 1] not in keys:
        found.pairs[words.keys[n], words.keys[n + 1], words.kinds[n : n + 2]] += 1


def has_capital_neighbour(words: Words, n: int) -> bool:
    """Whether the word before or after is capitalised and joined to word n by a space."""
    before = n > 0 and words.gaps[n] == " " and words.kinds[n - 1] in "CA"
    return before or (n + 1 < len(words.kinds) and words.gaps[n + 1] == " " and words.kinds[n + 1] in "CA")
