"""The Arrow type of an article, derived from the Article's own annotations so that the two cannot differ."""

import datetime as dt
import types
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pyarrow as pa
from pydantic import BaseModel

from newsclean.arrow.columns import column
from newsclean.article import Article
from newsclean.errors import ConfigurationError, available

ARTICLE_COLUMN = "newsclean"
"""Column of the articles."""

ERROR_COLUMN = "newsclean_error"
"""Column of the reasons why rows could not be cleaned."""

MOMENT = pa.timestamp("us", tz="UTC")
"""A day is its midnight; a time without zone is taken as UTC. ``published_raw`` has what the text says."""

_LEAVES = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_(), dt.datetime: MOMENT}


@lru_cache
def article_type(fields: tuple[str, ...] | None = None) -> Any:
    """The struct type of articles.

    Args:
        fields: names of the `Article` fields to have, or ``"text"``; None for ``text`` and all fields.

    Returns:
        A ``pyarrow.StructType``.

    Raises:
        ConfigurationError: the article has no such field.

    >>> article_type(("title", "published"))
    StructType(struct<title: string, published: timestamp[us, tz=UTC]>)
    """
    known = {"text": str, **get_type_hints(Article, include_extras=False)}
    known = {name: known[name] for name in ("text", *Article.model_fields)}
    names = tuple(known) if fields is None else fields
    unknown = sorted(set(names) - set(known))
    if unknown:
        raise ConfigurationError(f"An article has no field {', '.join(unknown)}. {available(known)}")
    return pa.struct([pa.field(name, _arrow_type(known[name])) for name in names])


def article_schema(
    schema: Any, text: str = "text", into: str | None = None, fields: Sequence[str] | None = None
) -> Any:
    """The schema that `clean_table` gives for a table of this schema, before a row is cleaned.

    Args:
        schema: a ``pyarrow.Schema``.
        text: name of the text column.
        into: column for the cleaned text; the text column itself where None.
        fields: article fields to have; see `ArrowOptions`.

    Returns:
        A ``pyarrow.Schema`` without the fingerprint, which depends on the pipeline.

    >>> article_schema(pa.schema({"text": pa.large_string()}), fields=["title"]).names
    ['text', 'newsclean', 'newsclean_error']
    """
    own = [(into or text, clean_text_type(schema.field(text).type))]
    chosen = default_fields() if fields is None else tuple(fields)
    own += [(ARTICLE_COLUMN, article_type(chosen))] if chosen else []
    own += [(ERROR_COLUMN, pa.string())]
    for name, kind in own:
        at = schema.get_field_index(name)
        schema = schema.append(pa.field(name, kind)) if at < 0 else schema.set(at, pa.field(name, kind))
    return schema


def default_fields() -> tuple[str, ...]:
    """All fields of an article; not ``text``, which has its own column in a table."""
    return tuple(Article.model_fields)


def clean_text_type(kind: Any) -> Any:
    """The string type of the cleaned text of a column.

    Raises:
        ConfigurationError: it is no column of strings.

    >>> clean_text_type(pa.dictionary(pa.int32(), pa.string())), clean_text_type(pa.null())
    (DataType(string), DataType(string))
    """
    if pa.types.is_dictionary(kind):
        return clean_text_type(kind.value_type)
    if pa.types.is_null(kind):
        return pa.string()
    if pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind):
        return kind
    raise ConfigurationError(f"The text column is of strings, not of {kind}: name another one, or cast it.")


def article_array(articles: Sequence[Article | None], fields: tuple[str, ...] | None = None) -> Any:
    """Articles as an Arrow array.

    Args:
        articles: articles; None becomes null.
        fields: see `article_type`.

    Returns:
        A ``pyarrow.StructArray``.

    >>> import newsclean
    >>> article_array([newsclean.clean("It rained."), None], ("text", "truncated")).to_pylist()
    [{'text': 'It rained.', 'truncated': False}, None]
    """
    return column(articles, article_type(fields))


def _arrow_type(hint: Any) -> Any:
    """The Arrow type of an annotation; a mapping is a list of key and value, since few engines take Arrow maps."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return pa.string()
    if origin is tuple:
        return pa.list_(_arrow_type(arguments[0]))
    if origin is dict:
        return pa.list_(pa.struct({"key": _arrow_type(arguments[0]), "value": _arrow_type(arguments[1])}))
    if isinstance(hint, types.UnionType) or arguments:
        return _arrow_type(next(part for part in arguments if part is not type(None)))
    return _leaf(hint)


def _leaf(hint: type) -> Any:
    if hint in _LEAVES:
        return _LEAVES[hint]
    if issubclass(hint, Enum):
        return pa.string()
    names = hint.model_fields if issubclass(hint, BaseModel) else hint._fields  # type: ignore[attr-defined]
    hints = get_type_hints(hint)
    return pa.struct([pa.field(name, _arrow_type(hints[name])) for name in names])
