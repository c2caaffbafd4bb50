"""trafilatura: the Document of ``bare_extraction`` cleaned, or as an Article.

Needs no import of trafilatura: anything with its Document's attributes will do. Only ``text`` is cleaned; ``body``, the
XML tree that ``extract(output_format="xml")`` writes, stays as it is.
"""

from typing import Any

from newsclean.article import Article
from newsclean.integrations.extracted import clean_extracted
from newsclean.pipeline import Pipeline


def to_article(document: Any, pipeline: Pipeline | None = None) -> Article:
    """An Article from an extracted page, with title, authors, date, language and tags as hints.

    Args:
        document: a ``trafilatura`` Document.
        pipeline: what to run; `newsclean.DEFAULT` if None.

    Returns:
        The article.

    >>> from types import SimpleNamespace
    >>> to_article(SimpleNamespace(text="It rained.\\n\\nComments", title="Rain")).text
    'It rained.'
    """
    return clean_extracted(document.text, facts(document), pipeline)


def clean_document(document: Any, pipeline: Pipeline | None = None) -> Any:
    """Cleans ``document.text`` in place.

    Args:
        document: a ``trafilatura`` Document, or None (a page that trafilatura discarded).
        pipeline: what to run; `newsclean.DEFAULT` if None.

    Returns:
        The same document.

    >>> clean_document(None)
    """
    if document is not None and document.text:
        document.text = to_article(document, pipeline).text
    return document


def facts(document: Any) -> dict[str, Any]:
    """The hints that a Document holds."""
    found = {name: getattr(document, attribute, None) for name, attribute in _ATTRIBUTES.items()}
    return {**found, "tags": list(found["tags"] or ()) or None, "scope": "article"}


_ATTRIBUTES = {
    "title": "title",
    "url": "url",
    "lang": "language",
    "authors": "author",
    "published": "date",
    "tags": "tags",
}
