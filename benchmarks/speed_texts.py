"""Texts for the speed benchmark: made up from the fixtures' own lines, and the benchmark's pages where at hand."""

import gzip
import html
import json
import os
import random
import re
from pathlib import Path

from newsclean import clean

ROOT = Path(__file__).resolve().parents[1]
BENCH = Path(os.environ.get("NEWSCLEAN_BENCH", ROOT.parent / "shared" / "bench"))
PARAGRAPH = 60
"""Characters from which on a fixture's line that ends in a stop is used as a paragraph."""

ENOUGH = 6
"""Paragraphs that the fixtures of a language must have to be used."""

_WORD = re.compile(r"(?<![^\s])[^\W\d_A-ZÀ-ÞА-Я]{4,}(?!\w)")


def fixture_lines() -> dict[str, tuple[list[str], list[str]]]:
    """By language: the paragraphs and the short lines of the fixtures that need no repair, each once."""
    found: dict[str, tuple[list[str], list[str]]] = {}
    for path in sorted((ROOT / "fixtures").rglob("input.txt")):
        text = path.read_bytes().decode("utf-8")
        paragraphs, short = found.setdefault(path.parent.name.removeprefix("keep-")[:2], ([], []))
        lines = dict.fromkeys(line.strip() for line in text.split("\n"))
        long = [line for line in lines if len(line) >= PARAGRAPH and line[-1] in '.!?”"»“']
        paragraphs += [line for line in long if clean(line).text == line]
        short += [line for line in lines if 0 < len(line) < PARAGRAPH]
    return {lang: lists for lang, lists in found.items() if len(lists[0]) >= ENOUGH}


def varied(text: str, words: list[str], random_: random.Random) -> str:
    """The text with some of its words exchanged, so that no cache knows it."""
    return _WORD.sub(lambda found: random_.choice(words) if random_.random() < 0.15 else found[0], text)


def generated(kind: str, count: int, seed: int = 7) -> list[str]:
    """Made-up texts: ``extractor`` (a title, a byline, 22 lines) or ``page`` (130 short lines around them)."""
    random_ = random.Random(f"{kind} {seed}")
    languages = list(fixture_lines().values())
    texts = []
    for number in range(count):
        paragraphs, short = languages[number % len(languages)]
        words = sorted({word for line in paragraphs for word in _WORD.findall(line)})
        pairs = [" ".join(random_.choices(paragraphs, k=random_.randint(1, 3))) for _ in range(21)]
        body = [varied(pair, words, random_) for pair in pairs]
        around = [varied(random_.choice(short), words, random_) for _ in range(130 if kind == "page" else 2)]
        title = varied("The council of the valley talks about the river again", words, random_)
        texts.append("\n".join([*around[::2], title, "By Ana Ruiz", "12 July 2026, 9:30", *body, *around[1::2]]))
    return texts


def bench_texts(kind: str, limit: int) -> list[str]:
    """The texts of one kind of scrape of the benchmark's news pages; empty where the benchmark is not at hand."""
    path = BENCH / "dev" / "news-dev.jsonl.gz"
    if not path.exists():
        return []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        found = [json.loads(line)["scraped"].get(kind) for line in lines]
    return [text for text in found if text][:limit]


def corpora(limit: int) -> dict[str, list[str]]:
    """The texts by name of the corpus; those with ``page`` in their name are whole pages' texts."""
    found = {f"generated {kind}": generated(kind, limit if kind == "extractor" else limit // 3) for kind in KINDS}
    kinds = {"bench extractor": limit, "bench container": limit // 2, "bench page": limit // 3}
    found |= {name: bench_texts(name.split()[1], size) for name, size in kinds.items()}
    return {name: texts for name, texts in found.items() if texts}


KINDS = ("extractor", "page")


def as_html(text: str) -> str:
    """A page whose paragraphs are the text's lines."""
    body = "".join(f"<p>{html.escape(line)}</p>\n" for line in text.split("\n") if line.strip())
    return f"<!DOCTYPE html><html><head><title>Page</title></head><body><article>{body}</article></body></html>"
