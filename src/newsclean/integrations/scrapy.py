"""Scrapy: an item pipeline.

In ``settings.py``::

    ITEM_PIPELINES = {"newsclean.integrations.scrapy.NewscleanPipeline": 300}
    NEWSCLEAN_FIELD = "text"                     # field with the text, cleaned in place
    NEWSCLEAN_HINTS = {"title": "headline"}      # hint to field
    NEWSCLEAN_ARTICLE_FIELD = "article"          # field for the Article as a dictionary; none by default
    NEWSCLEAN_PIPELINE = {"cleaners": ["comments", "share"]}    # newsclean.DEFAULT by default
"""

import logging
from typing import Any, Self

from newsclean.article import Article
from newsclean.default import DEFAULT
from newsclean.errors import NewscleanError
from newsclean.hints import checked_hints
from newsclean.integrations.missing import missing
from newsclean.pipeline import Pipeline
from newsclean.rows import clean_row

try:
    from itemadapter import ItemAdapter
    from scrapy.exceptions import NotConfigured
except ImportError as error:
    raise missing("scrapy") from error

_log = logging.getLogger(__name__)


class NewscleanPipeline:
    """Cleans a text field of every item, whatever its class (dict, Item, dataclass, attrs, pydantic).

    An item whose text cannot be cleaned passes unchanged, with a warning in the log. What was removed is counted in the
    crawl's stats under ``newsclean/``. Cleaning blocks the reactor for a fraction of a millisecond an item.

    Args:
        field: name of the text field.
        hints: hint to the field that has it.
        article_field: field that gets the Article as a dictionary; items with fixed fields must declare it.
        pipeline: what to run.
    """

    def __init__(
        self,
        field: str = "text",
        hints: dict[str, str] | None = None,
        article_field: str | None = None,
        pipeline: Pipeline = DEFAULT,
    ) -> None:
        self.field, self.hints, self.article_field, self.pipeline = field, hints or {}, article_field, pipeline
        self.stats: Any = None

    @classmethod
    def from_crawler(cls, crawler: Any) -> Self:
        """Builds the pipeline from the crawler's settings.

        Raises:
            NotConfigured: a ``NEWSCLEAN_`` setting is wrong; Scrapy then logs the reason and goes on without it.
        """
        settings = crawler.settings
        try:
            hints = settings.getdict("NEWSCLEAN_HINTS")
            checked_hints(dict.fromkeys(hints))
            pipeline = _pipeline(settings.get("NEWSCLEAN_PIPELINE"))
        except (NewscleanError, ValueError) as error:
            raise NotConfigured(f"newsclean: {error}") from error
        made = cls(settings.get("NEWSCLEAN_FIELD", "text"), hints, settings.get("NEWSCLEAN_ARTICLE_FIELD"), pipeline)
        made.stats = crawler.stats
        return made

    def process_item(self, item: Any, spider: Any = None) -> Any:
        """Cleans the item in place and returns it."""
        adapter = ItemAdapter(item)
        cells = {hint: adapter.get(field) for hint, field in self.hints.items()}
        article, error = clean_row(adapter.get(self.field), cells, self.pipeline)
        if error:
            _log.warning("Item passes uncleaned: %s", error)
            self._count("newsclean/failed")
        if article:
            self._store(adapter, article)
        return item

    def _store(self, adapter: Any, article: Article) -> None:
        adapter[self.field] = article.text
        if self.article_field:
            adapter[self.article_field] = article.model_dump(mode="json")
        self._count("newsclean/cleaned")
        for removed in article.removed:
            self._count(f"newsclean/removed/{removed.label}")

    def _count(self, key: str) -> None:
        if self.stats:
            self.stats.inc_value(key)


def _pipeline(setting: Any) -> Pipeline:
    if setting is None or isinstance(setting, Pipeline):
        return setting or DEFAULT
    return Pipeline.model_validate_json(setting) if isinstance(setting, str) else Pipeline.model_validate(setting)
