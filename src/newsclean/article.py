"""The types a user stores: the Article and its parts. All immutable, all to and from JSON."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetJsonSchemaHandler,
    PrivateAttr,
    SerializerFunctionWrapHandler,
    TypeAdapter,
    model_serializer,
)

from newsclean.marks import Label
from newsclean.record import Record


class Span(NamedTuple):
    """A half-open stretch of the source text: ``source[start:end]``."""

    start: int
    end: int


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def _day_or_moment(value: object) -> object:
    """A ten-character ISO string is a day, a longer one a moment: pydantic alone would read both as either."""
    if isinstance(value, str):
        return dt.date.fromisoformat(value) if len(value) == 10 else dt.datetime.fromisoformat(value)
    return value


Moment = Annotated[dt.datetime | dt.date, BeforeValidator(_day_or_moment)]
"""A point in time as exactly as the text gives it: a date, or a datetime (aware where a zone is stated)."""

BlockKind = Literal["dek", "paragraph", "heading", "list_item", "quote", "stamp", "note", "other"]


class Block(_Part):
    """A piece of the article's text."""

    kind: BlockKind
    text: str
    spans: tuple[Span, ...]


class Photo(_Part):
    """A photo: its caption, and its credit whole and split where its form says how."""

    caption: str | None = None
    credit: str | None = None
    photographer: str | None = None
    agency: str | None = None
    spans: tuple[Span, ...] = ()


class Link(_Part):
    """A link to another story; ``url`` where the text had it."""

    text: str
    url: str | None = None
    span: Span


class Comment(_Part):
    """A line of a reader's comment."""

    text: str
    span: Span


class Note(_Part):
    """A correction, editor's note or disclosure."""

    text: str
    span: Span


class Author(_Part):
    """A person who wrote the article."""

    name: str
    role: str | None = None


class Dateline(_Part):
    """Where a report was filed and by which agency; it also stays in its sentence."""

    place: str | None = None
    agency: str | None = None
    span: Span


class Removed(_Part):
    """A stretch of the source that is not in the article's text, and why."""

    label: Label
    rule: str
    text: str
    span: Span
    confidence: float
    field: str | None = None


class Repair(_Part):
    """A change: ``source[span.start:span.end] == before`` reads ``after`` in the article."""

    rule: str
    before: str
    after: str
    span: Span


class Candidate(_Part):
    """What a field could have been."""

    value: str
    rule: str
    span: Span | None = None


class Evidence(_Part):
    """Where a field's value comes from, and what lost against it."""

    rule: str
    span: Span | None = None
    lost: tuple[Candidate, ...] = ()


class Stats(_Part):
    """Sizes, and how often each label and rule removed or repaired something."""

    source_chars: int
    text_chars: int
    removed_chars: int
    labels: dict[str, int]
    rules: dict[str, int]


class Article(BaseModel):
    """What `newsclean.clean` returns: the article, its fields, and a record of all that was done.

    Attributes:
        title: the headline, None where no line is surely one.
        dek: the standfirst; also the first block.
        authors: persons only; agencies are in ``agency``.
        published, updated: a date or a datetime; ``published_raw``, ``updated_raw``: the text they were read from.
        dateline: place and agency before the first sentence.
        section, tags, language, reading_time: as the text says (reading time in minutes; language as two letters).
        agency: the news agency or newsroom named as source.
        blocks: the text in order: dek, paragraphs, headings, list items, quotes, stamps, notes.
        photos, related, popular_posts, comments, notes: the parts taken from around the text.
        truncated: the text says that more is behind a paywall.
        removed: every stretch taken out, with label, rule, span and confidence.
        repairs: every change made, in source positions, not overlapping.
        evidence: for each field, where it comes from.

    >>> Article(blocks=(Block(kind="paragraph", text="It rained.", spans=(Span(0, 10),)),)).text
    'It rained.'
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str | None = None
    dek: str | None = None
    authors: tuple[Author, ...] = ()
    published: Moment | None = None
    published_raw: str | None = None
    updated: Moment | None = None
    updated_raw: str | None = None
    dateline: Dateline | None = None
    section: str | None = None
    language: str | None = None
    agency: str | None = None
    tags: tuple[str, ...] = ()
    reading_time: int | None = None
    blocks: tuple[Block, ...] = ()
    photos: tuple[Photo, ...] = ()
    related: tuple[Link, ...] = ()
    popular_posts: tuple[Link, ...] = ()
    comments: tuple[Comment, ...] = ()
    notes: tuple[Note, ...] = ()
    truncated: bool = False
    removed: tuple[Removed, ...] = ()
    repairs: tuple[Repair, ...] = ()
    evidence: dict[str, Evidence] = {}
    source_chars: int = 0

    _record: Record | None = PrivateAttr(default=None)

    @classmethod
    def recorded(cls, fields: dict[str, Any], record: Record) -> Self:
        """An article whose blocks, removed stretches and repairs are made when someone asks for them."""
        article = cls.model_validate(fields)
        for name in _RECORDED:
            del article.__dict__[name]
        article.__pydantic_fields_set__.update(_RECORDED)
        article._record = record
        return article

    if not TYPE_CHECKING:  # for mypy, what is not there is not there

        def __getattr__(self, name: str) -> Any:
            if name not in _RECORDED:
                return super().__getattr__(name)
            value = _adapter(name).validate_python(getattr(self._record, name)())
            return self.__dict__.setdefault(name, value)

    def _complete(self) -> Self:
        for name in _RECORDED:
            getattr(self, name)
        return self

    @model_serializer(mode="wrap")
    def _dumped(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        dumped: dict[str, Any] = handler(self._complete())
        return {name: dumped[name] for name in type(self).model_fields if name in dumped} | dumped

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """What is dumped has the schema of the fields, though a function dumps it."""
        return handler({key: value for key, value in core_schema.items() if key != "serialization"})

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Article):
            return NotImplemented
        return type(self) is type(other) and dict(self) == dict(other)

    __hash__ = None  # type: ignore[assignment]

    def __iter__(self) -> Iterator[tuple[str, Any]]:  # type: ignore[override]
        self._complete()
        return ((name, self.__dict__[name]) for name in type(self).model_fields)

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        yield from self

    @cached_property
    def text(self) -> str:
        """The blocks, dek included, joined by blank lines."""
        texts = self._record.texts() if self._record is not None else [block.text for block in self.blocks]
        return "\n\n".join(texts)

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The texts of all blocks but the dek."""
        return tuple(block.text for block in self.blocks if block.kind != "dek")

    @property
    def stats(self) -> Stats:
        """Sizes in characters, and counts by label and by rule."""
        rules = Counter(r.rule for r in self.removed) + Counter(r.rule for r in self.repairs)
        return Stats(
            source_chars=self.source_chars,
            text_chars=len(self.text),
            removed_chars=sum(len(r.text) for r in self.removed),
            labels=dict(sorted(Counter(r.label.value for r in self.removed).items())),
            rules=dict(sorted(rules.items())),
        )

    def to_markdown(self) -> str:
        """The article as Markdown: title, dek, byline, text, photos; what the text says is escaped.

        >>> Article(title="A *star*", blocks=()).to_markdown()
        '# A \\\\*star\\\\*'
        """
        from newsclean.render import markdown

        return markdown(self)

    def to_html(self) -> str:
        """The article as an HTML fragment, ``<article>...</article>``; what the text says is escaped.

        >>> Article(title="AT&T").to_html()
        '<article>\\n<h1>AT&amp;T</h1>\\n</article>'
        """
        from newsclean.render import html

        return html(self)


_RECORDED = ("blocks", "removed", "repairs")
"""Fields that a page fills with thousands of parts: kept as numbers until asked for."""


@lru_cache(maxsize=len(_RECORDED))
def _adapter(name: str) -> TypeAdapter[Any]:
    return TypeAdapter(
        {"blocks": tuple[Block, ...], "removed": tuple[Removed, ...], "repairs": tuple[Repair, ...]}[name]
    )
