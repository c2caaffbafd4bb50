"""Scrapy: a real spider against a local server; the pipeline built from settings."""

import http.server
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from samples import SNOW, TITLED

import newsclean

pytest.importorskip("scrapy")

SETTINGS = {"NEWSCLEAN_FIELD": "body", "NEWSCLEAN_HINTS": {"title": "head"}, "NEWSCLEAN_ARTICLE_FIELD": "article"}
PAGE = "<html><h1>Snow in May</h1>" + "".join(f"<p>{line}</p>" for line in SNOW.split("\n\n")) + "</html>"


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(PAGE.encode())

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def crawl(address: str, settings: dict[str, Any]) -> tuple[dict[str, Any], str]:
    command = [sys.executable, str(Path(__file__).with_name("scrapy_crawl.py")), address, json.dumps(settings)]
    environment = {"PYTHONPATH": ":".join(path for path in sys.path if path)}
    run = subprocess.run(command, capture_output=True, text=True, timeout=90, env=environment, check=False)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout.splitlines()[-1]), run.stderr


def test_a_spider_with_items_of_every_kind(address: str) -> None:
    result, log = crawl(address, SETTINGS)
    *good, bad = result["items"]
    article = TITLED[1]
    expected = {"head": "Snow in May", "body": article.text, "article": article.model_dump(mode="json")}
    assert good == [expected] * 5
    assert bad == {"head": 7, "body": SNOW}
    assert "Item passes uncleaned: ConfigurationError: Hint title is a string" in log
    assert result["stats"]["newsclean/cleaned"] == 5
    assert result["stats"]["newsclean/failed"] == 1
    assert result["stats"]["newsclean/removed/title"] == 5


def test_wrong_settings_switch_the_pipeline_off_and_say_why(address: str) -> None:
    result, log = crawl(address, {"NEWSCLEAN_FIELD": "body", "NEWSCLEAN_PIPELINE": {"cleaners": ["coments"]}})
    assert {item["body"] for item in result["items"]} == {SNOW}
    assert "newsclean: " in log
    assert "coments" in log


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_pipeline_in_the_settings_is_used() -> None:
    from scrapy.utils.test import get_crawler

    from newsclean.integrations.scrapy import NewscleanPipeline

    pipeline = newsclean.Pipeline(["comments"])
    for setting in (pipeline, pipeline.model_dump(mode="json"), pipeline.model_dump_json(), {"cleaners": ["comments"]}):
        crawler = get_crawler(settings_dict={"NEWSCLEAN_PIPELINE": setting})
        assert NewscleanPipeline.from_crawler(crawler).pipeline == pipeline
    assert NewscleanPipeline.from_crawler(get_crawler()).pipeline == newsclean.DEFAULT
