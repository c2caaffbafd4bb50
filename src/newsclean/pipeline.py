"""The pipeline: runs cleaners by phase, commits their marks, and hands the decisions to assembly."""

import hashlib
import json
import tomllib
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, Self, Unpack

from pydantic import BaseModel, ConfigDict, SerializeAsAny, field_validator

from newsclean.article import Article
from newsclean.assemble import assemble, splice
from newsclean.cleaner import Cleaner, make_cleaner
from newsclean.decide import Kept, Taken, decide
from newsclean.document import Document
from newsclean.errors import ConfigurationError, InputError, NewscleanError, available
from newsclean.fields.headline import title_text, titles_of
from newsclean.hints import Hints, checked_hints
from newsclean.line import Line
from newsclean.marks import Label, Mark, Phase
from newsclean.policy import Policy
from newsclean.rules import rule_index

MAX_ROUNDS = 8
"""Rounds of label, context and polish: the second sees what the first left, so that cleaning twice is cleaning once."""


class Decided(NamedTuple):
    """What the phases came to: the document, what stays (polished), what was taken, in order, and the language."""

    document: Document
    kept: list[Kept]
    taken: list[Taken]
    language: str | None


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
        langs = self.langs or ((known["lang"],) if known.get("lang") in _packed_languages() else ())
        document = Document.from_text(text, known, rule_index(langs))
        plan = _plan(self.cleaners)
        _repair(document, plan.repair)
        return _settle(document, plan)

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


class _Plan(NamedTuple):
    """The cleaners by when and on what they run; those of ``line_label`` look at one line at a time."""

    repair: list[Cleaner]
    line_label: list[Cleaner]
    label: list[Cleaner]
    context: list[Cleaner]
    polish: list[Cleaner]


def _plan(cleaners: tuple[Cleaner, ...]) -> _Plan:
    return _Plan(*([cleaners[at] for at in places] for places in _places(tuple(map(type, cleaners)))))


@lru_cache(maxsize=64)
def _places(classes: tuple[type[Cleaner], ...]) -> tuple[list[int], ...]:
    """Where the cleaners of each part of a plan stand."""
    per_line = [at for at, cls in enumerate(classes) if cls.phase is Phase.LABEL and cls.per_line]
    others = ([at for at, cls in enumerate(classes) if cls.phase is phase and at not in per_line] for phase in Phase)
    repair, *rest = others
    return (repair, per_line, *rest)


def _settle(document: Document, plan: _Plan) -> Decided:
    """Rounds of label, context and polish until one that sees what was left takes nothing and changes nothing."""
    taken: list[Taken] = []
    labels: dict[int, Label] = {}
    view, lines, changed = document, document.lines, True
    for _ in range(MAX_ROUNDS):
        _mark(view, plan)
        kept, now_taken = decide(view)
        taken += now_taken
        labels = {k.line.start: k.label for k in kept if k.label is not None} | labels
        lines = [k.line for k in kept]
        if not (now_taken or changed):
            break
        first, view = view is document, _what_stays(view, lines)
        view.hints = {**document.hints, "title": _title_of(document, taken)}
        repaired = (bool(now_taken) or (changed and not first)) and _repair(view, plan.repair)
        changed = _polish(view, plan.polish) or repaired
        taken += [Taken(line, Mark(line.index, Label.DUPLICATE, rule, 1.0)) for line, rule in view.moved]
        lines = view.lines
        if not (first or now_taken or changed):
            break
    taken.sort(key=lambda t: t.start)
    return Decided(document, [Kept(line, labels.get(line.start)) for line in lines], taken, view.language)


def _repair(document: Document, cleaners: list[Cleaner]) -> bool:
    """Repairs until nothing is left to repair, as one may lay bare what another mends; True where anything was."""
    for round_ in range(MAX_ROUNDS):
        new = {line.start for line in document.lines if not line.repaired}
        for line in document.lines:
            line.repaired = True  # a change takes it back
        if not _change(document, cleaners, lambda line: line.start in new or not line.repaired):  # noqa: B023
            return round_ > 0
    return True


def _change(document: Document, cleaners: list[Cleaner], is_new: Callable[[Line], bool]) -> bool:
    """Lets cleaners change a document, those that look at one line at a time its new lines; True where any did."""
    changed = False
    for cleaner in cleaners:
        seen, asks = document, cleaner.asks_again
        if cleaner.per_line:
            seen = document.part([line for line in document.lines if is_new(line) or asks(line)])
        changed = (bool(seen.lines) and document.change(cleaner.propose(seen))) or changed
    return changed


def _mark(document: Document, plan: _Plan) -> None:
    _ask_each_line(document, plan.line_label)
    document.commit(
        [
            *(_at(mark, line.index) for line in document.lines if line.said for mark in line.said),
            *_proposed(document, plan.label),
        ]
    )
    document.commit(_proposed(document, plan.context))


def _at(mark: Mark, index: int) -> Mark:
    return mark if mark.line == index else mark._replace(line=index)


def _proposed(document: Document, cleaners: list[Cleaner]) -> list[Mark]:
    return [mark for cleaner in cleaners if cleaner.may_propose(document) for mark in cleaner.propose(document)]


def _ask_each_line(document: Document, cleaners: list[Cleaner]) -> None:
    """What cleaners that look at one line at a time say of the lines they have not seen as they are."""
    new = [line for line in document.lines if line.said is None]
    if not new:
        return
    for line in new:
        blank = not line.text or line.text.isspace()
        line.said = (Mark(line.index, Label.INVISIBLE, "common.invisible.line", 1.0),) if blank else ()
    part, lines = document.part(new), document.lines
    for cleaner in cleaners:
        if cleaner.may_propose(part):
            for mark in cleaner.propose(part):
                lines[mark.line].said = (*(lines[mark.line].said or ()), mark)


def _what_stays(document: Document, kept: list[Line]) -> Document:
    """What stays as a document of its own, blank lines between all lines, as `Article.text` will have it.

    It shows what a text made of the lines would show and no more: what was said of a line because of a sign that a
    repair took from its start is forgotten.
    """
    lines = [line.copy(index, int(index > 0)) for index, line in enumerate(kept)]
    for line in lines:
        if line.edits and line.edits[0].start == line.start:
            line.said = None
    left = Document(document.source, lines, document.hints, document.rules)
    left.read_again = True
    return left


def _title_of(document: Document, taken: list[Taken]) -> str:
    if "title" in document.hints:
        return str(document.hints["title"])
    titles = titles_of(document, taken)
    return title_text(titles[0], document.source) if titles else ""


def _polish(document: Document, cleaners: list[Cleaner]) -> bool:
    """Lets the polishing cleaners change a document; True where anything changed."""
    new = {line.start for line in document.lines if not line.polished}
    for line in document.lines:
        line.polished = True  # a change takes it back
    return _change(document, cleaners, lambda line: line.start in new or not line.polished)


def _packed_languages() -> tuple[str, ...]:
    from newsclean.rules import pack_names

    return pack_names()


def _not_a_string(value: object) -> str:
    if isinstance(value, (bytes, bytearray)):
        return "newsclean takes str, not bytes: decode first, text = data.decode('utf-8')."
    return f"newsclean takes str, not {type(value).__name__}: {value!r:.60}."
