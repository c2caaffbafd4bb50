"""The pipeline: cleaners and a policy, made from names or TOML, and what they come to handed to assembly."""

import hashlib
import json
import tomllib
from collections.abc import Iterable, Sequence
from typing import Any, Self, Unpack

from pydantic import BaseModel, ConfigDict, SerializeAsAny, field_validator

from newsclean.article import Article
from newsclean.assemble import assemble, splice
from newsclean.cleaner import Cleaner, make_cleaner
from newsclean.document import Document
from newsclean.errors import ConfigurationError, InputError, NewscleanError, available
from newsclean.hints import Hints, checked_hints
from newsclean.marks import Phase
from newsclean.matching import rule_index
from newsclean.policy import Policy
from newsclean.rounds import Decided, settle


class Pipeline(BaseModel):
    """Cleaners, run by phase, and the policy by which their findings leave the text.

    Args:
        cleaners: cleaners, or names of cleaners.
        policy: which labels leave the text.
        langs: languages of the rule packs in use, as two letters; all where empty.
        skip: names of cleaners not to add though a given one needs them.

    Raises:
        ConfigurationError: an unknown cleaner, option or pack, or two cleaners of one name.

    >>> from newsclean.cleaners import Comments
    >>> Pipeline([Comments()])("It rained all day.\\n\\nComments\\n\\nGreat!").text
    'It rained all day.'
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    cleaners: tuple[SerializeAsAny[Cleaner], ...] = ()
    policy: Policy = Policy()
    langs: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()

    def __init__(self, cleaners: Iterable[Cleaner | type[Cleaner] | str | dict[str, Any]] = (), **options: Any) -> None:
        if isinstance(cleaners, (str, dict)) or not isinstance(cleaners, Iterable):
            raise ConfigurationError(f"A pipeline takes a list of cleaners or of their names, not {cleaners!r}.")
        made = [_as_cleaner(item) for item in cleaners]
        super().__init__(cleaners=_with_needs(made, options.get("skip", ())), **options)

    @field_validator("cleaners", mode="after")
    @classmethod
    def _each_once(cls, cleaners: tuple[Cleaner, ...]) -> tuple[Cleaner, ...]:
        names = [cleaner.name for cleaner in cleaners]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ConfigurationError(f"A pipeline has each cleaner once; given more often: {', '.join(twice)}.")
        return cleaners

    @field_validator("langs", mode="after")
    @classmethod
    def _known(cls, langs: tuple[str, ...]) -> tuple[str, ...]:
        rule_index(langs)
        return langs

    def __call__(self, text: str, **hints: Unpack[Hints]) -> Article:
        """Cleans a text.

        Args:
            text: scraped text.
            hints: what the caller knows: see `newsclean.Hints`.

        Returns:
            The article.

        Raises:
            InputError: text is no string.
            ConfigurationError: an unknown or malformed hint.
        """
        decided = self.decided(text, **hints)
        return assemble(*decided, self.policy)

    def strip(self, text: str, **hints: Unpack[Hints]) -> str:
        """Cleans a string and returns a string: line separators stay as they are, clean text comes back unchanged.

        >>> Pipeline(["comments"]).strip("It rained.\\r\\n \\r\\n")
        'It rained.\\r\\n \\r\\n'
        """
        decided = self.decided(text, **hints)
        return splice(decided.document, decided.kept, decided.taken, self.policy)

    def decided(self, text: str, **hints: Unpack[Hints]) -> Decided:
        """Runs the phases; see `newsclean.explain` for a readable form of what comes out."""
        if not isinstance(text, str):
            raise InputError(_not_a_string(text))
        known = checked_hints(hints)
        langs = self.langs or ((known["lang"],) if "lang" in known and known["lang"] in _packed_languages() else ())
        document = Document.from_text(text, known, rule_index(langs))
        return settle(document, self.cleaners)

    def of_phase(self, phase: Phase) -> list[Cleaner]:
        """The cleaners of a phase, in order."""
        return [cleaner for cleaner in self.cleaners if cleaner.phase is phase]

    def without(self, *names: str) -> Self:
        """The same pipeline without some cleaners.

        Raises:
            ConfigurationError: it has no such cleaner.
        """
        self._require(names)
        rest = tuple(c for c in self.cleaners if c.name not in names)
        return self.model_copy(update={"cleaners": rest, "skip": tuple(sorted({*self.skip, *names}))})

    def replace(self, *cleaners: Cleaner) -> Self:
        """The same pipeline with cleaners in the place of those of the same name.

        Raises:
            ConfigurationError: it has no cleaner of that name.
        """
        self._require([c.name for c in cleaners])
        new = {c.name: c for c in cleaners}
        return self.model_copy(update={"cleaners": tuple(new.get(c.name, c) for c in self.cleaners)})

    def _require(self, names: Sequence[str]) -> None:
        own = {c.name for c in self.cleaners}
        missing = sorted(set(names) - own)
        if missing:
            raise ConfigurationError(f"This pipeline has no cleaner {', '.join(missing)}. {available(own)}")

    def fingerprint(self) -> str:
        """A hexadecimal digest of version, cleaners, options and policy, the same on any machine."""
        from newsclean import __version__

        stable = json.dumps([__version__, self.model_dump(mode="json")], sort_keys=True, ensure_ascii=True)
        return hashlib.sha256(stable.encode("ascii")).hexdigest()[:32]

    @classmethod
    def from_toml(cls, toml: str) -> Self:
        """Reads a pipeline from TOML text: ``cleaners`` (names or tables with a ``name``), ``policy``, ``langs``.

        Raises:
            ConfigurationError: not TOML, or not a pipeline.

        >>> Pipeline.from_toml('cleaners = ["comments", {name = "share"}]').cleaners[1].name
        'share'
        """
        try:
            return cls.model_validate(tomllib.loads(toml))
        except tomllib.TOMLDecodeError as error:
            raise ConfigurationError(f"This is not TOML: {error}.") from error
        except NewscleanError:
            raise
        except ValueError as error:
            raise ConfigurationError(f"This is not a pipeline: {error}") from error

    def to_toml(self) -> str:
        """The pipeline as TOML text; `from_toml` reads it back to an equal pipeline."""
        data = self.model_dump(mode="json")
        lines = [f"langs = {json.dumps(data['langs'])}", f"skip = {json.dumps(data['skip'])}", ""]
        for cleaner in data["cleaners"]:
            lines += ["[[cleaners]]", *(f"{key} = {_toml_value(value)}" for key, value in cleaner.items()), ""]
        lines += ["[policy]", *(f"{key} = {_toml_value(value)}" for key, value in data["policy"].items()), ""]
        return "\n".join(lines)


def _toml_value(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(k)} = {_toml_value(v)}" for k, v in value.items()) + "}"
    return json.dumps(value, ensure_ascii=False)


def _with_needs(cleaners: list[Cleaner], skip: Iterable[str]) -> tuple[Cleaner, ...]:
    """The cleaners, and behind them those they need and are not among them."""
    names = {cleaner.name for cleaner in cleaners} | set(skip)
    complete = list(cleaners)
    for cleaner in complete:
        for need in cleaner.needs:
            if need not in names:
                names.add(need)
                complete.append(make_cleaner(need))
    return tuple(complete)


def _as_cleaner(item: Any) -> Cleaner:
    if isinstance(item, Cleaner):
        return item
    if isinstance(item, str):
        return make_cleaner(item)
    if isinstance(item, type) and issubclass(item, Cleaner):
        return item()
    if isinstance(item, dict) and "name" in item:
        return make_cleaner(**item)
    raise ConfigurationError(
        f"A pipeline takes cleaners, their names, or tables with a `name`, not {item!r}. "
        "Make a cleaner of a function with newsclean.cleaner.cleaner(name, phase)."
    )


def _packed_languages() -> tuple[str, ...]:
    from newsclean.rules import pack_names

    return pack_names()


def _not_a_string(value: object) -> str:
    if isinstance(value, (bytes, bytearray)):
        return "newsclean takes str, not bytes: decode first, text = data.decode('utf-8')."
    return f"newsclean takes str, not {type(value).__name__}: {value!r:.60}."
