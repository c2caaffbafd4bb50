"""`clean` and `iter_clean`: the two functions most callers need."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from typing import Unpack

from newsclean.article import Article
from newsclean.default import DEFAULT
from newsclean.errors import ConfigurationError
from newsclean.hints import Hints
from newsclean.pipeline import Pipeline

CHUNK = 50
"""Texts sent to a worker at once: sending one at a time costs more than cleaning it."""


def clean(text: str, pipeline: Pipeline | None = None, **hints: Unpack[Hints]) -> Article:
    """Cleans scraped news text.

    Args:
        text: the text a scraper took from a page.
        pipeline: what to run; `newsclean.DEFAULT` if None.
        hints: what you know besides: ``title``, ``lang``, ``url``, ``tags``, ``scope``, ``published``, ``authors``,
            ``now``; see `newsclean.Hints`.

    Returns:
        The article with its fields and the record of what was removed and repaired.

    Raises:
        InputError: text is not a string.
        ConfigurationError: a hint is unknown or malformed.

    >>> article = clean("It rained all day.\\n\\nComments\\n\\nPopular posts from this blog\\n\\nSun in the south")
    >>> article.text
    'It rained all day.'
    >>> [link.text for link in article.popular_posts]
    ['Sun in the south']
    """
    return (pipeline or DEFAULT)(text, **hints)


def iter_clean(
    texts: Iterable[str], pipeline: Pipeline | None = None, *, workers: int = 1, **hints: Unpack[Hints]
) -> Iterator[Article]:
    """Cleans many texts, in order, lazily.

    Args:
        texts: the texts; read as far as needed, also from an endless iterator.
        pipeline: what to run; `newsclean.DEFAULT` if None.
        workers: processes to use; 1 stays in this one.
        hints: hints that hold for every text.

    Returns:
        An iterator over the articles.

    Raises:
        ConfigurationError: workers is below 1.

    >>> [article.text for article in iter_clean(["It rained.", "It snowed."])]
    ['It rained.', 'It snowed.']
    """
    if workers < 1:
        raise ConfigurationError(f"workers is the number of processes, at least 1, not {workers}.")
    if workers == 1:
        return (clean(text, pipeline, **hints) for text in texts)
    return _in_processes(texts, pipeline or DEFAULT, workers, hints)


def _in_processes(texts: Iterable[str], pipeline: Pipeline, workers: int, hints: Hints) -> Iterator[Article]:
    source = iter(texts)
    with ProcessPoolExecutor(workers) as pool:
        chunks = iter(lambda: list(islice(source, CHUNK)), [])
        waiting = [pool.submit(_clean_chunk, chunk, pipeline, hints) for chunk in islice(chunks, 2 * workers)]
        while waiting:
            done = waiting.pop(0)
            waiting += [pool.submit(_clean_chunk, chunk, pipeline, hints) for chunk in islice(chunks, 1)]
            for article in done.result():
                yield Article.model_validate_json(article)


def _clean_chunk(texts: list[str], pipeline: Pipeline, hints: Hints) -> list[str]:
    return [pipeline(text, **hints).model_dump_json() for text in texts]
