"""Cost: a small part of ftfy's on real texts, and linear in the length of any text."""

from __future__ import annotations

import gzip
import json
import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import ftfy
import pytest

from newsclean.encoding import fix_lines
from newsclean.encoding.changes import changed_places
from newsclean.encoding.html import find_html
from newsclean.spacing import find_glue, find_odd_spaces, find_punctuation

NEWS = Path(os.environ.get("NEWSCLEAN_BENCH", Path(__file__).parents[3] / "shared" / "bench")) / "dev/news-dev.jsonl.gz"
MOST_OF_FTFY = 0.06


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


@pytest.mark.skipif(not NEWS.exists(), reason="the benchmark is not at hand")
def test_costs_a_small_part_of_ftfy() -> None:
    with gzip.open(NEWS, "rt", encoding="utf-8") as rows:
        scraped = [json.loads(row)["scraped"] for row in rows]
    texts = [scrapes["extractor"] for scrapes in scraped if "extractor" in scrapes][:60]
    lines = [text.split("\n") for text in texts]
    ratios = []
    for _ in range(5):  # interleaved, so that both meet the same load
        whole = seconds(lambda: [ftfy.fix_text(text) for text in texts])
        ratios.append(seconds(lambda: [fix_lines(document) for document in lines]) / whole)
    assert statistics.median(ratios) < MOST_OF_FTFY


STALLS = {
    "nested ampersands": lambda size: "&" + "amp;" * (size // 4),
    "nested semicolons": lambda size: "&amp" + "&#59" * (size // 4) + ";",
    "marks": lambda size: "e" + "\u0301\u0316" * (size // 2),
    "marks as entities": lambda size: "e" + "&#x301;&#x316;" * (size // 14),
    "one mojibake": lambda size: "cafÃ© " * (size // 6),
    "quotes beside letters": lambda size: "é “a” " * (size // 6),
    "spaces": lambda size: "a " + " " * size + "b",
    "commas": lambda size: "a,b, c ," * (size // 8),
    "brackets": lambda size: "( " * (size // 2),
    "quotes": lambda size: '" ' * (size // 2),
    "tags": lambda size: "<p" * (size // 2),
    "open comments": lambda size: "<!-- > " * (size // 7),
    "closed tags": lambda size: "a<b>" * (size // 4),
    "glued quotes": lambda size: 'a,"b" ' * (size // 6),
    "direction marks": lambda size: "a\u200e" * (size // 2),
    "odd runs": lambda size: "a \u00a0\u00ad b\u200b" * (size // 7),
    "dots": lambda size: "ab.Ab" * (size // 5),
    "no-break spaces": lambda size: "5\u00a0" * (size // 2),
}


def all_rules(text: str) -> None:
    fix_lines([text])
    for find in (find_html, find_odd_spaces, find_glue, find_punctuation):
        find(text)


@pytest.mark.parametrize("name", STALLS)
def test_cost_grows_with_length_only(name: str) -> None:
    """Ten times the text costs about ten times the time; with the square of the length it would be a hundred."""
    small, large = STALLS[name](25_000), STALLS[name](250_000)
    first = min(seconds(lambda: all_rules(small)) for _ in range(2))
    assert seconds(lambda: all_rules(large)) < 0.1 + 30 * first


@pytest.mark.parametrize(("name", "size"), [("nested ampersands", 5_000_000), ("marks", 1_000_000)])
def test_what_stalls_ftfy_is_done_in_seconds(name: str, size: int) -> None:
    """50 kB of the first take ftfy 7 seconds, of the second 2; both with the square of the length."""
    text = STALLS[name](size)
    assert seconds(lambda: fix_lines([text])) < 30


def test_a_guard_says_so() -> None:
    assert ("guard", "nested-entities") in fix_lines(["R&" + "amp;" * 1000 + "D"])[0].plan
    assert fix_lines(["R&" + "amp;" * 1000 + "D"])[0].text == "R&D"
    marks = "Ã©" + "e" + "\u0301\u0316" * 100
    assert ("guard", "combining-marks") in fix_lines([marks])[0].plan


def test_changes_are_exact_and_linear() -> None:
    before, after = "Ã© und Ã¤, " * 5_000, "é und ä, " * 5_000
    assert seconds(lambda: changed_places(before, after)) < 5
    places = changed_places(before, after)
    rebuilt, done = [], 0
    for start, end, text in places:
        rebuilt += [before[done:start], text]
        done = end
    assert "".join([*rebuilt, before[done:]]) == after
    assert len(places) == 10_000
