"""Crawls a page, yields an item of every kind, and prints the cleaned items and the stats as JSON."""

import dataclasses
import json
import sys
from typing import Any

import attrs
import pydantic
import scrapy
from itemadapter import ItemAdapter
from scrapy.crawler import CrawlerProcess


class ScrapyItem(scrapy.Item):
    head = scrapy.Field()
    body = scrapy.Field()
    article = scrapy.Field()


@dataclasses.dataclass
class DataItem:
    head: str
    body: str
    article: Any = None


@attrs.define
class AttrsItem:
    head: str
    body: str
    article: Any = None


class ModelItem(pydantic.BaseModel):
    head: str
    body: str
    article: Any = None


KINDS: list[Any] = [dict, ScrapyItem, DataItem, AttrsItem, ModelItem]
items: list[Any] = []


class Collector:
    def process_item(self, item: Any) -> Any:
        items.append(ItemAdapter(item).asdict())
        return item


class NewsSpider(scrapy.Spider):
    name = "news"
    start_urls = tuple(sys.argv[1:2])

    def parse(self, response: Any) -> Any:
        body = "\n\n".join(response.css("p::text").getall())
        for kind in KINDS:
            yield kind(head=response.css("h1::text").get(), body=body)
        yield {"head": 7, "body": body}


def main() -> None:
    pipelines = {"newsclean.integrations.scrapy.NewscleanPipeline": 300, Collector: 900}
    settings = {"ITEM_PIPELINES": pipelines, "LOG_LEVEL": "INFO", "TELNETCONSOLE_ENABLED": False}
    process = CrawlerProcess(settings | json.loads(sys.argv[2]))
    crawler = process.create_crawler(NewsSpider)
    process.crawl(crawler)
    process.start()
    stats = {key: value for key, value in crawler.stats.get_stats().items() if key.startswith("newsclean/")}
    print(json.dumps({"items": items, "stats": stats}))


if __name__ == "__main__":
    main()
