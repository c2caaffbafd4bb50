"""Puts glitches into clean articles, as an auto-poster does: topic words capitalised in mid-sentence."""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsclean.casing.tokens import Words, is_sentence_like, words_of

Place = tuple[int, int]
_JOINED = tuple("-–—/@'’_")


class Variant(NamedTuple):
    """An article with capitals put in: at every place of some words, at one place of each, or nowhere."""

    mode: str
    lines: Sequence[Words]
    places: frozenset[Place]


def variants(
    lines: Sequence[Words], topics: frozenset[str], seed: str, times: tuple[int, int] = (3, 2)
) -> Iterator[Variant]:
    """The clean article, then some with up to three of its topic words capitalised."""
    yield Variant("clean", lines, frozenset())
    yield from _glitched(lines, topics, random.Random(seed), times)


def excerpts(lines: Sequence[Words], topics: frozenset[str], seed: str, times: int = 2) -> Iterator[Variant]:
    """Short runs of one to three lines, as they are and with some topic words capitalised."""
    rng = random.Random(seed)
    for _ in range(times):
        start = rng.randrange(len(lines))
        part = lines[start : start + rng.choice((1, 1, 2, 3))]
        yield Variant("excerpt", part, frozenset())
        yield from _glitched(part, topics, rng, (1, 0))


def _glitched(
    lines: Sequence[Words], topics: frozenset[str], rng: random.Random, times: tuple[int, int]
) -> Iterator[Variant]:
    found = _places(lines, topics)
    for mode, count in zip(("all", "one"), times, strict=True):
        for _ in range(count if found else 0):
            chosen = rng.sample(sorted(found), min(rng.choice((1, 2, 3, 3)), len(found)))
            places = frozenset(p for key in chosen for p in (found[key] if mode == "all" else [rng.choice(found[key])]))
            yield Variant(mode, capitalised(lines, places), places)


def _places(lines: Sequence[Words], topics: frozenset[str]) -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = defaultdict(list)
    for line, words in enumerate(lines):
        if is_sentence_like(words):
            for n, (key, kind) in enumerate(zip(words.keys, words.kinds, strict=True)):
                if kind == "l" and key in topics and _is_free(words, n):
                    found[key].append((line, n))
    return found


def _is_free(words: Words, n: int) -> bool:
    return (
        n > 0
        and words.gaps[n] in (" ", ", ")
        and not words.gaps[n + 1].startswith(_JOINED)
        and words.keys[n] == words.words[n]
    )


def capitalised(lines: Sequence[Words], places: frozenset[Place]) -> list[Words]:
    """The lines with the words at the places capitalised."""
    by_line: dict[int, list[int]] = defaultdict(list)
    for line, n in places:
        by_line[line].append(n)
    return [_with_capitals(words, by_line[n]) if n in by_line else words for n, words in enumerate(lines)]


def _with_capitals(words: Words, chosen: Sequence[int]) -> Words:
    letters = list(words.text)
    for n in chosen:
        start = words.spans[n][0]
        letters[start] = letters[start].upper()
    return words_of("".join(letters))
