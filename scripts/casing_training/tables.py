"""Counts over all training articles, which can leave out the article at hand."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from casing_training.corpus import Document
from newsclean.casing.evidence import Evidence, evidence_of
from newsclean.casing.resources import Language, Model

LEAST_SPREAD = 3
_ALONE_OR_PHRASE = (0.001, 0.004, 0.015, 0.05, 0.15, 0.5)


class Tables(NamedTuple):
    """Counts over all articles, and those of each article by name."""

    lower: Counter[str]
    alone: Counter[str]
    phrase: Counter[str]
    spread: Counter[str]  # articles with the word in lower case
    pairs: Counter[str]  # articles with the pair, its second word in lower case
    own: dict[str, Evidence]


def count(documents: Sequence[Document], known: Language) -> Tables:
    """Count all articles."""
    tables = Tables(Counter(), Counter(), Counter(), Counter(), Counter(), {})
    for document in documents:
        found = evidence_of(document.lines)
        tables.own[document.name] = found
        tables.lower.update(found.lower)
        tables.alone.update(found.alone)
        tables.phrase.update(found.phrase)
        tables.spread.update(set(found.lower))
        tables.pairs.update(_pairs_of(found, known))
    return tables


def _pairs_of(found: Evidence, known: Language) -> set[str]:
    return {
        f"{a} {b}" for a, b, shape in found.pairs if shape in ("ll", "Sl") and (a in known.topics or b in known.topics)
    }


class _Fewer(Mapping[str, int]):
    """Pair counts without one article, read as the shipped table is: rare pairs are unknown."""

    def __init__(self, pairs: Counter[str], own: set[str]) -> None:
        self.pairs, self.own = pairs, own

    def __getitem__(self, pair: str) -> int:
        left = self.pairs.get(pair, 0) - (pair in self.own)
        if left < LEAST_SPREAD:
            raise KeyError(pair)
        return left

    def __iter__(self) -> Iterator[str]:
        return iter(self.pairs)

    def __len__(self) -> int:
        return len(self.pairs)


def model_tables(tables: Tables, known: Language, without: str | None = None) -> Model:
    """The table part of a model, its weights empty; optionally as if one article had not been read."""
    own = tables.own[without] if without else Evidence(Counter(), Counter(), Counter(), Counter())
    return Model(
        common=_common(tables) if not without else frozenset(),
        prior={key: _habit(tables, own, key) for key in known.topics},
        first={},
        start=0.0,
        trees=[],
        limits={},
        pairs=_Fewer(tables.pairs, _pairs_of(own, known)),
    )


def _common(tables: Tables) -> frozenset[str]:
    """Words in three articles and six times at least, with a capital under a tenth of the time."""
    return frozenset(
        word
        for word, n in tables.lower.items()
        if n >= 6 and tables.spread[word] >= 3 and 10 * (tables.alone[word] + tables.phrase[word]) < n
    )


def _habit(tables: Tables, own: Evidence, key: str) -> str:
    lower = tables.lower[key] - own.lower[key]
    letters = [
        _letter(table[key] - less[key], lower)
        for table, less in ((tables.alone, own.alone), (tables.phrase, own.phrase))
    ]
    return "".join(letters)


def _letter(capital: int, lower: int) -> str:
    if capital + lower < 6:
        return "z"
    return "abcdefg"[sum(capital / (lower + 1) >= limit for limit in _ALONE_OR_PHRASE)]
