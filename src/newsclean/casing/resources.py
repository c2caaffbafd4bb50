"""The data of a language, read once: topic words, closed classes, the model."""

import gzip
import json
import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

LANGUAGES = ("en",)


class Language(NamedTuple):
    """Closed word classes of a language.

    Attributes:
        topics: lower-case words that sites use as tags and sections.
        classes: word -> class, for function words and some frequent modifiers.
        neighbours: word -> class, for capitalised neighbours: calendar, demonym, title.
        native: frequent function words of the language.
        foreign: function words of other languages that are none of it.
        labels_before: nouns and participles that a name follows ("the journal Science").
        labels_after: nouns that a name stands before ("the History tab").
        after_article: words capitalised by custom after "the".
    """

    topics: frozenset[str]
    classes: Mapping[str, str]
    neighbours: Mapping[str, str]
    native: frozenset[str]
    foreign: frozenset[str]
    labels_before: frozenset[str]
    labels_after: frozenset[str]
    after_article: frozenset[str]


class Model(NamedTuple):
    """What the build script computed.

    Attributes:
        common: words that are nearly always lower-case in mid-sentence.
        prior: topic word -> two letters, a (never) to g: how often it is capitalised alone and in names.
        pairs: "word word" -> in how many articles at least the pair was met in lower case.
        first: weights of the first pass, by feature.
        start: where the sum of the trees starts.
        trees: the second pass, see ``trees``.
        limits: least score for a repair, by level.
    """

    common: frozenset[str]
    prior: Mapping[str, str]
    pairs: Mapping[str, int]
    first: Mapping[str, float]
    start: float
    trees: Sequence[Sequence[float]]
    limits: Mapping[str, float]


def _read(lang: str, name: str) -> str:
    return files(__package__).joinpath("data", lang, name).read_text(encoding="utf-8")


def _inverted(table: Mapping[str, str]) -> dict[str, str]:
    return {word: name for name, words in reversed(list(table.items())) for word in words.split()}


@lru_cache
def language(lang: str) -> Language:
    """Closed classes of a language, from ``data/<lang>``."""
    words = tomllib.loads(_read(lang, "words.toml"))
    topics = tomllib.loads(_read(lang, "topics.toml"))
    native = frozenset(words["language"]["english"].split())
    return Language(
        topics=frozenset(word for group in topics.values() for word in group.split()),
        classes=_inverted(words["classes"]),
        neighbours=_inverted(words["neighbours"]),
        native=native,
        foreign=frozenset(words["language"]["foreign"].split()) - native,
        labels_before=frozenset(words["labels"]["before"].split()),
        labels_after=frozenset(words["labels"]["after"].split()),
        after_article=frozenset(words["labels"]["article"].split()),
    )


@lru_cache
def model(lang: str) -> Model:
    """The model of a language, from ``data/<lang>/model.json.gz``."""
    packed = files(__package__).joinpath("data", lang, "model.json.gz").read_bytes()
    return as_model(json.loads(gzip.decompress(packed)))


def as_model(raw: Mapping[str, Any]) -> Model:
    """A model from its JSON form."""
    return Model(
        common=frozenset(raw["common"].split()),
        prior=_inverted(raw["habits"]),
        pairs={pair: int(least) for least, pairs in raw["pairs"].items() for pair in pairs.split(",")},
        first=raw["first"],
        start=raw["start"],
        trees=raw["trees"],
        limits=raw["limits"],
    )
