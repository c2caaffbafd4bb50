"""What the extractors' adapters share: cleaning a text with the facts the extractor found beside it."""

from collections.abc import Mapping
from typing import Any

from newsclean.article import Article
from newsclean.default import DEFAULT
from newsclean.pipeline import Pipeline
from newsclean.rows import read_hints


def clean_extracted(text: str | None, facts: Mapping[str, Any], pipeline: Pipeline | None) -> Article:
    """Cleans an extractor's text; empty facts are no hints.

    Args:
        text: the text; None is an empty one.
        facts: hint to what the extractor found.
        pipeline: what to run; `newsclean.DEFAULT` if None.

    Returns:
        The article.

    >>> clean_extracted("It rained.\\n\\nComments", {"title": None, "tags": []}, None).text
    'It rained.'
    """
    return (pipeline or DEFAULT)(text or "", **read_hints(facts))
