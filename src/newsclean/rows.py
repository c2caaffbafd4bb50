"""One row of a table or file: its hints read from cells, and its text cleaned without ever raising."""

import datetime as dt
import gc
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from newsclean.article import Article
from newsclean.pipeline import Pipeline

_LISTS = ("tags", "authors")
_MOMENTS = ("published", "now")
_SEPARATORS = re.compile("[;,|]")


class Outcome(NamedTuple):
    """What became of a row: an article, or why there is none; neither where the row has no text."""

    article: Article | None
    error: str | None


def clean_row(text: object, cells: Mapping[str, Any], pipeline: Pipeline) -> Outcome:
    """Cleans a row; whatever goes wrong with it is an error value, so that it costs no other row.

    Args:
        text: the row's text; None gives an empty outcome.
        cells: hint name to cell, as tables and files have them; see `read_hints`.
        pipeline: what to run.

    Returns:
        The article or the error.

    >>> from newsclean import DEFAULT
    >>> clean_row("It rained.\\n\\nComments", {"tags": "rain; weather"}, DEFAULT).article.text
    'It rained.'
    >>> clean_row(7, {}, DEFAULT).error
    'InputError: newsclean takes str, not int: 7.'
    """
    if text is None:
        return Outcome(None, None)
    try:
        return Outcome(pipeline(text, **read_hints(cells)), None)  # type: ignore[arg-type]
    except Exception as error:
        return Outcome(None, f"{type(error).__name__}: {error}")


def clean_text(text: object, pipeline: Pipeline) -> str | None:
    """The cleaned text of a row without hints; None where it has none or cannot be cleaned.

    >>> from newsclean import DEFAULT
    >>> clean_text("It rained.\\n\\nComments", DEFAULT), clean_text(7, DEFAULT)
    ('It rained.', None)
    """
    article = clean_row(text, {}, pipeline).article
    return article.text if article else None


def read_hints(cells: Mapping[str, Any]) -> dict[str, Any]:
    """Hints from cells: empty cells are no hints, lists may be one string, times may be ISO strings.

    Args:
        cells: hint name to cell.

    Returns:
        Hints as a pipeline takes them.

    Raises:
        ValueError: a string for ``published`` or ``now`` is no ISO date.

    >>> read_hints({"tags": "rain, weather", "title": None, "published": "2024-05-01"})
    {'tags': ['rain', 'weather'], 'published': datetime.date(2024, 5, 1)}
    """
    return {name: _read(name, cell) for name, cell in cells.items() if not _is_empty(cell)}


@contextmanager
def collector_paused() -> Iterator[None]:
    """Keeps Python's cycle collector from walking through a batch's living articles again and again.

    For batches of some hundred rows: articles have no cycles, and the walks cost a third of cleaning.

    >>> with collector_paused():
    ...     gc.isenabled()
    False
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _is_empty(cell: Any) -> bool:
    return cell is None or cell == "" or (isinstance(cell, float) and cell != cell)


def _read(name: str, cell: Any) -> Any:
    if not isinstance(cell, str):
        return cell
    if name in _LISTS:
        return [part for part in map(str.strip, _SEPARATORS.split(cell)) if part]
    if name in _MOMENTS:
        return dt.date.fromisoformat(cell) if len(cell) == 10 else dt.datetime.fromisoformat(cell)
    return cell
