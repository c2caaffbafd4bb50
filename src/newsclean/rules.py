"""Rules and packs: their models and their loading."""

import tomllib
from functools import lru_cache
from importlib import resources
from typing import Annotated, Literal, Self

import regex
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from newsclean.errors import ConfigurationError, PackError, available
from newsclean.marks import Label

_STOPS, _CLOSERS = ".!?。！？।؟۔។။", "\"'”“’»«‘›‹)」』）"
_NOT_SENTENCE_ENDS = ("...", "Inc.", "Ltd.", "Co.")
LONG_UNSTOPPED = 100
"""Characters from which on a line of Thai or Lao, which have no full stop, is a sentence: headlines have about 80."""


@lru_cache(maxsize=1024)
def compiled(pattern: str) -> regex.Pattern[str]:
    """A rule's pattern, ready for use.

    Raises:
        ValueError: it is no regular expression.

    >>> compiled("share (?:this|it)").match("Share this").end()
    10
    """
    try:
        return regex.compile(pattern, regex.IGNORECASE)
    except regex.error as error:
        raise ValueError(f"pattern {pattern!r} is no regular expression: {error}") from error


def _lines(value: object) -> object:
    """A text with a phrase a line as its phrases: TOML reads one text several times faster than a list of them."""
    if not isinstance(value, str):
        return value
    return tuple(filter(None, map(str.strip, value.split("\n"))))


Phrases = Annotated[tuple[str, ...], BeforeValidator(_lines)]
"""Phrases or lines: a list of texts, or one text with a phrase a line."""


class Rule(BaseModel):
    """One rule of a pack, as it stands in the TOML file (fields: see ``packs/README.md``)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z]{2,6}(\.[a-z0-9_]+){2,}$")
    label: Label
    match: Literal["line", "prefix", "suffix", "regex"] = "line"
    extent: Literal["line", "block", "tail"] = "line"
    any: Phrases = ()
    pattern: str | None = None
    needs: tuple[str, ...] = ()
    max_chars: int = Field(default=100, ge=1, le=600)
    sentence: bool = False
    part: bool = False
    content: bool = False
    hint: bool = False
    upper: bool = False
    score: float = Field(default=0.9, ge=0.5, le=1)
    strips: Phrases = Field(min_length=1)
    keeps: Phrases = Field(min_length=1)

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.match == "regex" and not (self.pattern and bool(self.needs) != bool(self.any)):
            raise ValueError(f"rule {self.id}: a regex rule has `pattern`, and either `needs` or `any`")
        if self.match != "regex" and not self.any:
            raise ValueError(f"rule {self.id}: a {self.match} rule lists its phrases in `any`")
        if self.pattern is not None:
            compiled(self.pattern)
        return self


class Pack(BaseModel):
    """One language's rules."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    lang: str
    name: str
    function_words: tuple[str, ...] = ()
    rule: tuple[Rule, ...] = ()

    @model_validator(mode="after")
    def _own_ids(self) -> Self:
        for rule in self.rule:
            if rule.id.split(".")[:2] != [self.lang, rule.label.value]:
                raise ValueError(f"rule {rule.id}: an id reads {self.lang}.{rule.label.value}.slug")
        return self


def parse_pack(toml: str, source: str = "pack") -> Pack:
    """Reads a pack from TOML text.

    Args:
        toml: the text of a pack file.
        source: its name, for error messages.

    Returns:
        The validated pack.

    Raises:
        PackError: not TOML, or not a pack; the message names file and field.

    >>> parse_pack('lang = "xx"\\nname = "Example"').name
    'Example'
    """
    try:
        return Pack.model_validate(tomllib.loads(toml))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise PackError(f"{source} is not a rule pack: {error}. See packs/README.md.") from error


@lru_cache(maxsize=1)
def pack_names() -> tuple[str, ...]:
    """Names of the packs that come with newsclean, sorted.

    >>> "common" in pack_names()
    True
    """
    folder = resources.files("newsclean") / "packs"
    return tuple(sorted(f.name[:-5] for f in folder.iterdir() if f.name.endswith(".toml")))


@lru_cache(maxsize=256)
def load_pack(lang: str) -> Pack:
    """Loads a pack by its language.

    Raises:
        ConfigurationError: there is no such pack; the message lists those there are.

    >>> load_pack("common").lang
    'common'
    """
    if lang not in pack_names():
        raise ConfigurationError(f"There is no pack {lang!r}. {available(pack_names())}")
    file = resources.files("newsclean") / "packs" / f"{lang}.toml"
    return parse_pack(file.read_text(encoding="utf-8"), file.name)


def has_no_stops(text: str) -> bool:
    """Whether a line ends in a script without full stops: Thai, Lao.

    >>> has_no_stops("ฝนตก"), has_no_stops("rain")
    (True, False)
    """
    return "\u0e01" <= text[-1:] <= "\u0edf"


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does: a full stop, question or exclamation mark, also before a quote.

    Thai and Lao have no full stop: a long line is one.

    >>> ends_sentence("He left."), ends_sentence("Read more..."), ends_sentence("Five things to know")
    (True, False, False)
    """
    last = text.rstrip()[-3:].rstrip(_CLOSERS)
    if last[-1:] not in _STOPS:
        return len(text) >= LONG_UNSTOPPED and has_no_stops(text)
    return bool(last) and not text.endswith(_NOT_SENTENCE_ENDS)
