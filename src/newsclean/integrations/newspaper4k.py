"""newspaper4k: a parsed article cleaned, or as an Article of this library.

Needs no import of newspaper: anything with its Article's attributes will do.
"""

from typing import Any

from newsclean.article import Article
from newsclean.errors import InputError
from newsclean.integrations.extracted import clean_extracted
from newsclean.pipeline import Pipeline


def to_article(parsed: Any, pipeline: Pipeline | None = None) -> Article:
    """An Article from a parsed newspaper article, with its title, authors, date, language and keywords as hints.

    Args:
        parsed: a ``newspaper.Article`` after ``parse()``.
        pipeline: what to run; `newsclean.DEFAULT` if None.

    Returns:
        The article.

    Raises:
        InputError: it is not parsed yet.

    >>> from types import SimpleNamespace
    >>> to_article(SimpleNamespace(text="It rained.\\n\\nComments", title="Rain", is_parsed=True)).text
    'It rained.'
    """
    if not parsed.is_parsed:
        raise InputError("This newspaper article has no text yet: call its parse() first.")
    return clean_extracted(parsed.text, facts(parsed), pipeline)


def clean_article(parsed: Any, pipeline: Pipeline | None = None) -> Any:
    """Cleans ``parsed.text`` in place; newspaper cuts what it stores there at its ``max_text`` characters.

    Args:
        parsed: a ``newspaper.Article`` after ``parse()``.
        pipeline: what to run; `newsclean.DEFAULT` if None.

    Returns:
        The same newspaper article.

    Raises:
        InputError: it is not parsed yet.
    """
    parsed.text = to_article(parsed, pipeline).text
    return parsed


def facts(parsed: Any) -> dict[str, Any]:
    """The hints that a parsed newspaper article holds."""
    found = {name: getattr(parsed, attribute, None) for name, attribute in _ATTRIBUTES.items()}
    tags = [tag for tag in found["tags"] or () if tag]
    return {**found, "tags": tags or None, "authors": list(found["authors"] or ()) or None, "scope": "article"}


_ATTRIBUTES = {
    "title": "title",
    "url": "url",
    "lang": "meta_lang",
    "authors": "authors",
    "published": "publish_date",
    "tags": "meta_keywords",
}
