"""fundus: an article cleaned, section by section, or as an Article of this library.

Needs no import of fundus: the given article's own classes are used.
"""

import datetime as dt
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from newsclean.article import Article
from newsclean.integrations.extracted import clean_extracted
from newsclean.pipeline import Pipeline

_GAP = "\n\n"


def to_article(source: Any, pipeline: Pipeline | None = None) -> Article:
    """An Article from a fundus article, with its title, authors, date and topics as hints.

    Args:
        source: a ``fundus.Article``; a field that holds an exception counts as missing.
        pipeline: what to run; `newsclean.DEFAULT` if None.

    Returns:
        The article; its spans refer to the source's paragraphs and headlines joined by blank lines.
    """
    return clean_extracted(_GAP.join(_lines(source.body)), facts(source), pipeline)


def clean_article(source: Any, pipeline: Pipeline | None = None) -> Any:
    """A cleaned copy of a fundus article; fundus articles cannot be changed.

    Args:
        source: a ``fundus.Article``.
        pipeline: what to run; `newsclean.DEFAULT` if None.

    Returns:
        A new ``fundus.Article`` whose body has only what belongs to the article, in the same sections; the source
        itself where it has no body.
    """
    if not _lines(source.body):
        return source
    body = _rebuilt(source.body, _kept_lines(source, to_article(source, pipeline)))
    return type(source)(html=source.html, exception=source.exception, **{**source.__extraction__, "body": body})


def facts(source: Any) -> dict[str, Any]:
    """The hints that a fundus article holds."""
    return {
        "title": _value(source.title, str),
        "url": _value(getattr(source.html, "responded_url", None), str),
        "authors": _value(source.authors, list) or None,
        "published": _value(source.publishing_date, dt.date),
        "tags": _value(source.topics, list) or None,
        "scope": "article",
    }


def _value(found: Any, kind: type) -> Any:
    return found if isinstance(found, kind) else None


def _lines(body: Any) -> list[str]:
    """Summary, headlines and paragraphs in order; none of a body that is missing or an exception."""
    if body is None or isinstance(body, Exception):
        return []
    return [*body.summary, *(line for section in body.sections for part in section for line in part)]


def _kept_lines(source: Any, article: Article) -> list[list[str]]:
    """For each line of the body the blocks that begin in it."""
    lines = _lines(source.body)
    kept: list[list[str]] = [[] for _ in lines]
    ends = list(accumulate(len(line) + len(_GAP) for line in lines))
    number = 0
    for block in article.blocks:
        while block.spans[0].start >= ends[number]:
            number += 1
        kept[number].append(block.text)
    return kept


def _rebuilt(body: Any, kept: Sequence[list[str]]) -> Any:
    """The body with the kept lines in the place of its own; sections left without a line are gone."""
    rest = iter(kept)

    def cleaned(part: Any) -> Any:
        return type(part)(text for _ in part for text in next(rest))

    summary = cleaned(body.summary)
    sections = [type(section)(cleaned(section.headline), cleaned(section.paragraphs)) for section in body.sections]
    return type(body)(summary=summary, sections=[s for s in sections if s.headline or s.paragraphs])
