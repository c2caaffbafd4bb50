"""Reads pages with a known (or voted) article and labels every line of every scrape of them.

A record is one page: `scraped` maps a kind of scrape to its text; `gold` holds the article, or `votes` how many of
three HTML extractors keep each line of the page. Labels: body, before, inside, after (noise by where it stands).
"""

import bisect
import collections
import dataclasses
import gzip
import json
import pathlib
import re
import unicodedata
import urllib.parse
from collections.abc import Iterable, Iterator
from typing import Any

BODY, BEFORE, INSIDE, AFTER = range(4)
DEK_REACH, DEK_LENGTH = 10, 60
LINE_BREAK = re.compile(r"\r\n|\n|\r")
CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
WORD = re.compile(rf"[{CJK}]|[^\W{CJK}]+")
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
SECOND_LEVEL = {"co", "com", "org", "net", "ac", "gov", "edu", "or", "ne", "gv"}


@dataclasses.dataclass
class Page:
    """One scrape of one page: its non-blank lines, the label of each, and how much each counts in training."""

    id: str
    group: str
    source: str
    scrape: str
    lines: list[str]
    gaps: list[int]
    labels: list[int]
    weights: list[float]
    text: str = ""
    gold: dict[str, Any] | None = None
    publisher: str = ""


def words(text: str) -> list[str]:
    """Letters and digits; each Han, kana or Hangul character one word."""
    return WORD.findall(unicodedata.normalize("NFC", text.translate(INVISIBLE)))


def split(text: str) -> tuple[list[str], list[int]]:
    """Non-blank lines and the number of blank lines before each."""
    lines, gaps, gap = [], [], 0
    for raw in LINE_BREAK.split(text):
        line = raw.strip()
        if line:
            lines.append(line)
            gaps.append(gap)
        gap = 0 if line else gap + 1
    return lines, gaps


def site(url: str) -> str:
    """The registered domain, roughly: what keeps one publisher's pages together."""
    host = (urllib.parse.urlsplit(url).hostname or url).removeprefix("www.")
    parts = host.split(".")
    keep = 3 if len(parts) > 2 and parts[-2] in SECOND_LEVEL else 2
    if parts[-2:] in (["wordpress", "com"], ["blogspot", "com"], ["substack", "com"]):
        keep = 3
    return ".".join(parts[-keep:])


class Aligner:
    """Finds which lines of a scrape are the gold article's, in its order."""

    def __init__(self, body: str) -> None:
        self.tokens = words(body)
        self.places: dict[tuple[str, ...], list[int]] = collections.defaultdict(list)
        for i in range(len(self.tokens) - 3):
            self.places[tuple(self.tokens[i : i + 4])].append(i)

    def spans(self, tokens: list[str]) -> tuple[float, int, int]:
        """Share of a line's 4-grams in the gold, and where they begin and end there."""
        hits = [self.places.get(tuple(tokens[i : i + 4])) for i in range(len(tokens) - 3)]
        found = [places for places in hits if places]
        if not found:
            return 0.0, -1, -1
        sole = [places[0] for places in found if len(places) == 1] or [found[0][0]]
        middle = sorted(sole)[len(sole) // 2]
        near = [min(places, key=lambda p: abs(p - middle)) for places in found]
        near = [p for p in near if abs(p - middle) <= 2 * len(tokens)]
        return len(found) / max(1, len(hits)), min(near), max(near) + 4

    def chain(self, spans: list[tuple[float, int, int]], sizes: list[int]) -> set[int]:
        """The heaviest set of lines whose places in the gold rise and hardly overlap."""
        link: dict[int, int] = {}
        ends: list[int] = []
        scores: list[tuple[float, int]] = []
        for i, (share, start, end) in enumerate(spans):
            if share < 0.3:
                continue
            slack = start + (end - start) // 3
            at = bisect.bisect_right(ends, slack)
            before, previous = scores[at - 1] if at else (0.0, -1)
            total = before + share * sizes[i]
            link[i] = previous
            spot = bisect.bisect_left(ends, end)
            if spot and scores[spot - 1][0] >= total:
                continue
            while spot < len(ends) and scores[spot][0] <= total:
                del ends[spot], scores[spot]
            ends.insert(spot, end)
            scores.insert(spot, (total, i))
        kept: set[int] = set()
        i = scores[-1][1] if scores else -1
        while i >= 0:
            kept.add(i)
            i = link[i]
        return kept

    def shares(self, lines: list[str]) -> list[float]:
        """How far each line belongs to the article: 0 to 1."""
        tokens = [words(line) for line in lines]
        spans = [self.spans(t) if len(t) >= 4 else (0.0, -1, -1) for t in tokens]
        kept = self.chain(spans, [len(t) for t in tokens])
        shares = [spans[i][0] if i in kept else 0.0 for i in range(len(lines))]
        ends = self._ends(spans, kept)
        position = 0
        for i, line_tokens in enumerate(tokens):
            if i in kept:
                position = max(position, spans[i][2])
            elif line_tokens and len(line_tokens) <= 12:
                at = self._find(line_tokens, position, ends[i])
                if at >= 0 and kept:
                    shares[i], position = 1.0, at + len(line_tokens)
        return shares

    def _ends(self, spans: list[tuple[float, int, int]], kept: set[int]) -> list[int]:
        """For each line, where in the gold the next kept line begins (a little leeway after the last)."""
        ends, limit = [], len(self.tokens)
        for i in range(len(spans) - 1, -1, -1):
            ends.append(limit)
            if i in kept:
                limit = spans[i][1]
        return ends[::-1]

    def _find(self, tokens: list[str], start: int, end: int) -> int:
        n = len(tokens)
        for i in range(start, min(end, start + 40) - n + 1):
            if self.tokens[i : i + n] == tokens:
                return i
        return -1


def regions(is_body: list[bool]) -> list[int]:
    """Noise by where it stands: ahead of the first body line, behind the last, or between."""
    at = [i for i, body in enumerate(is_body) if body]
    if not at:
        return [BEFORE] * len(is_body)
    return [
        BODY if body else BEFORE if i < at[0] else AFTER if i > at[-1] else INSIDE for i, body in enumerate(is_body)
    ]


def doubtful_deks(lines: list[str], labels: list[int]) -> set[int]:
    """Lines a little above the body that may be its dek: gold of different makers keeps or drops them by habit."""
    first = labels.index(BODY) if BODY in labels else 0
    near = range(max(0, first - DEK_REACH), first)
    return {i for i in near if len(lines[i]) >= DEK_LENGTH and (lines[i][-1] in '.!?…”"' or len(lines[i]) >= 90)}


def gold_page(record: dict[str, Any], scrape: str, text: str) -> Page:
    """A page whose article is known."""
    lines, gaps = split(text)
    gold = record["gold"]
    shares = Aligner(gold["body"]).shares(lines)
    weights = [0.1 if 0.35 < share < 0.65 else 1.0 for share in shares]
    labels = regions([share >= 0.5 for share in shares])
    if not gold.get("summary"):
        doubtful = doubtful_deks(lines, labels)
        weights = [0.0 if i in doubtful else weight for i, weight in enumerate(weights)]
    group = site(record["url"] or record["publisher"])
    publisher = record["publisher"]
    return Page(record["id"], group, record["set"], scrape, lines, gaps, labels, weights, text, gold, publisher)


VOTE_WEIGHT = {0: 1.0, 1: 0.2, 2: 0.7, 3: 1.0}


def voted_page(record: dict[str, Any], scrape: str, text: str, votes: dict[str, int]) -> Page:
    """A page of which only extractors' votes are known; other scrapes take the votes of the same line."""
    lines, gaps = split(text)
    own = [vote for vote in record["votes"] if vote >= 0]
    found = own if scrape == "page" else [votes.get(line, -1) for line in lines]
    weights = [0.5 * VOTE_WEIGHT.get(v, 0.0) for v in found]
    labels = regions([v >= 2 for v in found])
    doubtful = doubtful_deks(lines, labels)
    weights = [0.0 if i in doubtful else weight for i, weight in enumerate(weights)]
    return Page(record["id"], site(record["url"] or record["id"]), "silver", scrape, lines, gaps, labels, weights, text)


def voted_pages(record: dict[str, Any]) -> Iterator[Page]:
    """All scrapes of a voted page, if two extractors agreed on anything."""
    lines, _ = split(record["scraped"]["page"])
    flat = [v for v in record["votes"] if v >= 0]
    if len(flat) != len(lines) or sum(len(x) for x, v in zip(lines, flat, strict=True) if v >= 2) < 150:
        return
    votes: dict[str, int] = {}
    for line, vote in zip(lines, flat, strict=True):
        votes[line] = max(vote, votes.get(line, 0))
    for scrape, text in record["scraped"].items():
        yield voted_page(record, scrape, text, votes)


def crop(page: Page, margin: int = 8) -> Page:
    """The page from a few lines ahead of the body to a few behind it: what a hand-written spider takes."""
    at = [i for i, label in enumerate(page.labels) if label == BODY] or [0]
    part = slice(max(0, at[0] - margin), at[-1] + margin + 1)
    return dataclasses.replace(
        page,
        scrape="crop",
        lines=page.lines[part],
        gaps=page.gaps[part],
        labels=page.labels[part],
        weights=page.weights[part],
    )


def only_body(page: Page) -> Page:
    """The article's own lines: what a perfect cleaner leaves, and nothing may be taken from."""
    kept = [i for i, label in enumerate(page.labels) if label == BODY]
    return dataclasses.replace(
        page,
        scrape="clean",
        lines=[page.lines[i] for i in kept],
        gaps=[1] * len(kept),
        labels=[BODY] * len(kept),
        weights=[page.weights[i] for i in kept],
    )


def with_crops(pages: Iterable[Page]) -> Iterator[Page]:
    """Every scrape; and of every whole page its body alone, and a crop around it."""
    for page in pages:
        yield page
        if page.scrape == "page" and BODY in page.labels:
            yield only_body(page)
            yield crop(page)


def records(path: pathlib.Path) -> Iterator[dict[str, Any]]:
    """The records of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def read_pages(bench: pathlib.Path, silver: bool = True) -> Iterator[Page]:
    """Every scrape of every page in `bench/dev`, then of `bench/train`."""
    for path in sorted((bench / "dev").glob("*.jsonl.gz")):
        for record in records(path):
            for scrape, text in record["scraped"].items():
                yield gold_page(record, scrape, text)
    for path in sorted((bench / "train").glob("*.jsonl.gz")) if silver else ():
        for record in records(path):
            yield from voted_pages(record)
