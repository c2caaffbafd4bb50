"""The faces of the seam: record batch, stream of batches, table, array."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from newsclean.arrow.cells import as_list, as_value, hint_cells
from newsclean.arrow.columns import column
from newsclean.arrow.types import (
    ARTICLE_COLUMN,
    ERROR_COLUMN,
    article_array,
    article_schema,
    clean_text_type,
    default_fields,
)
from newsclean.default import DEFAULT
from newsclean.errors import ConfigurationError, available
from newsclean.hints import Hints
from newsclean.pipeline import Pipeline
from newsclean.rows import Outcome, clean_row, clean_text, collector_paused

SLICE = 500
"""Rows cleaned at once: large enough that the fixed costs of an Arrow array vanish, small in memory."""

FINGERPRINT = b"newsclean.fingerprint"
"""Key of the schema metadata under which the pipeline's fingerprint stands."""


@dataclass(frozen=True)
class ArrowOptions:
    """How to clean a table; the keyword arguments of `clean_table`, `clean_batch` and `clean_batches`.

    Attributes:
        text: name of the text column.
        hints: hint to the column that has it, ``{"title": "headline"}``, or to a ``pyarrow.scalar`` for all rows.
        pipeline: what to run; `newsclean.DEFAULT` if None.
        into: column for the cleaned text; the text column itself if None.
        fields: article fields in the column ``newsclean``; all if None, no such column if empty.
    """

    text: str = "text"
    hints: Mapping[str, Any] | None = None
    pipeline: Pipeline | None = None
    into: str | None = None
    fields: Sequence[str] | None = None

    def check(self, names: Iterable[str]) -> None:
        """Raises before a row is cleaned where a table with these columns cannot be.

        Raises:
            ConfigurationError: a column is missing, or a hint is unknown.
        """
        there = list(names)
        hints = self.hints or {}
        missing = {self.text, *(source for source in hints.values() if isinstance(source, str))} - set(there)
        if missing:
            raise ConfigurationError(f"The table has no column {', '.join(sorted(missing))}. {available(there)}")
        unknown = sorted(set(hints) - set(Hints.__annotations__))
        if unknown:
            raise ConfigurationError(f"Unknown hint {', '.join(unknown)}. {available(Hints.__annotations__)}")

    @property
    def chosen(self) -> tuple[str, ...]:
        """The article fields to have."""
        return default_fields() if self.fields is None else tuple(self.fields)

    def schema(self, schema: Any) -> Any:
        """The schema of the result for an input schema, with the pipeline's fingerprint in its metadata."""
        made = article_schema(schema, self.text, self.into, self.fields)
        fingerprint = (self.pipeline or DEFAULT).fingerprint()
        return made.with_metadata({**(schema.metadata or {}), FINGERPRINT: fingerprint.encode()})


def clean_table(
    table: Any,
    text: str = "text",
    hints: Mapping[str, Any] | None = None,
    pipeline: Pipeline | None = None,
    into: str | None = None,
    fields: Sequence[str] | None = None,
) -> Any:
    """Cleans the text column of a table.

    Args:
        table: a ``pyarrow.Table``; the text column is of any string type, chunked or dictionary-encoded.
        text, hints, pipeline, into, fields: see `ArrowOptions`.

    Returns:
        The table with the cleaned text, the articles in ``newsclean`` and, in ``newsclean_error``, why a row could not
        be cleaned (such a row keeps its text; in a column ``into`` it is null). Nulls stay null.

    Raises:
        ConfigurationError: a column or hint is missing, or is not of strings.

    >>> table = pa.table({"body": ["Rain again\\nIt rained."], "headline": ["Rain again"]})
    >>> cleaned = clean_table(table, text="body", hints={"title": "headline"}, fields=["title"])
    >>> cleaned.to_pylist()
    [{'body': 'It rained.', 'headline': 'Rain again', 'newsclean': {'title': 'Rain again'}, 'newsclean_error': None}]
    """
    options = ArrowOptions(text, hints, pipeline, into, fields)
    options.check(table.schema.names)
    return _cleaned(table, options)


def clean_batch(batch: Any, **options: Any) -> Any:
    """Cleans the text column of a ``pyarrow.RecordBatch``; arguments and result as of `clean_table`.

    >>> batch = pa.record_batch({"text": ["It rained.\\n\\nComments"]})
    >>> clean_batch(batch, fields=()).to_pylist()
    [{'text': 'It rained.', 'newsclean_error': None}]
    """
    given = ArrowOptions(**options)
    given.check(batch.schema.names)
    cleaned = _cleaned(pa.Table.from_batches([batch]), given)
    return pa.record_batch([_whole(column) for column in cleaned.columns], schema=cleaned.schema)


def clean_batches(batches: Iterable[Any], **options: Any) -> Iterator[Any]:
    """Cleans a stream of record batches, one at a time; arguments and results as of `clean_batch`.

    >>> batch = pa.record_batch({"text": ["It rained.\\n\\nComments"]})
    >>> [cleaned.num_rows for cleaned in clean_batches([batch, batch])]
    [1, 1]
    """
    return (clean_batch(batch, **options) for batch in batches)


def clean_array(array: Any, pipeline: Pipeline | None = None) -> Any:
    """Cleans an array of texts.

    Args:
        array: a ``pyarrow.Array`` or ``ChunkedArray`` of strings.
        pipeline: what to run; `newsclean.DEFAULT` if None.

    Returns:
        The cleaned texts: as long, chunked alike. Nulls stay null, and a text that cannot be cleaned becomes null:
        `clean_table` says why.

    Raises:
        ConfigurationError: the array is not of strings.

    >>> clean_array(pa.array(["It rained.\\n\\nComments", None])).to_pylist()
    ['It rained.', None]
    """
    kind = clean_text_type(array.type)
    if isinstance(array, pa.ChunkedArray):
        return pa.chunked_array([clean_array(chunk, pipeline) for chunk in array.chunks], kind)
    return pa.array([clean_text(text, pipeline or DEFAULT) for text in as_list(array)], kind)


def _cleaned(table: Any, options: ArrowOptions) -> Any:
    """The table with its new columns, cleaned in slices: only so many articles are in memory as objects at once."""
    schema = options.schema(table.schema)
    slices = []
    for batch in table.to_batches(max_chunksize=SLICE):
        with collector_paused():
            made = _new_columns(batch, _outcomes(batch, options), options)
        columns = [made[name] if name in made else batch.column(name) for name in schema.names]
        slices.append(pa.record_batch(columns, schema=schema))
    return pa.Table.from_batches(slices, schema)


def _whole(column: Any) -> Any:
    return pa.concat_arrays(column.chunks) if column.num_chunks else pa.array([], column.type)


def _outcomes(batch: Any, options: ArrowOptions) -> list[Outcome]:
    pipeline = options.pipeline or DEFAULT
    texts = as_list(batch.column(options.text))
    if not options.hints:
        return [clean_row(text, {}, pipeline) for text in texts]
    columns = [hint_cells(batch, column) for column in options.hints.values()]
    rows = zip(*columns, strict=True)
    return [
        clean_row(text, dict(zip(options.hints, cells, strict=True)), pipeline)
        for text, cells in zip(texts, rows, strict=True)
    ]


def _new_columns(batch: Any, outcomes: list[Outcome], options: ArrowOptions) -> dict[str, Any]:
    source = batch.column(options.text)
    texts = _texts(outcomes, source.type) if options.into else _in_place(source, outcomes)
    made = {options.into or options.text: texts}
    if options.chosen:
        made[ARTICLE_COLUMN] = article_array([outcome.article for outcome in outcomes], options.chosen)
    return made | {ERROR_COLUMN: column([outcome.error for outcome in outcomes], pa.string())}


def _in_place(source: Any, outcomes: list[Outcome]) -> Any:
    """The cleaned texts; a row that failed keeps its own, unless it is no text at all."""
    failed = [row for row, outcome in enumerate(outcomes) if outcome.error]
    kept = {row: as_value(source[row]) for row in failed}
    return _texts(outcomes, source.type, {row: own for row, own in kept.items() if isinstance(own, str)})


def _texts(outcomes: Sequence[Outcome], kind: Any, kept: Mapping[int, str] | None = None) -> Any:
    texts = [outcome.article.text if outcome.article else None for outcome in outcomes]
    for row, own in (kept or {}).items():
        texts[row] = own
    return pa.array(texts, clean_text_type(kind))
