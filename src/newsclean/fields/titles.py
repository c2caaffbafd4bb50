"""The headline: what speaks for a line being it, and the sum of that.

The weights in `data/title.json` were fitted by `scripts/fit_title.py` on lines of scraped pages with a known headline.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import regex

from newsclean.document import Document, Line
from newsclean.fields.folding import fold, fold_western
from newsclean.fields.metaline import has_date
from newsclean.marks import Label

LOOK_BACK = 60
"""Lines before the body among which the headline is sought."""

DEEP = 20
"""Lines above the body from which on a text is a whole page's."""

FIRST_HEADING = 20.0
"""Factor on the odds of a line that Markdown marks as a heading of the first level."""

NO_TITLE = {"page": 0.15, "article": 0.4}
"""Odds given to there being no title among the candidates (chosen on the pages the weights were fitted on)."""

SHORTEST, LONGEST = 6, 240
_WORDS = regex.compile(r"[\p{L}\p{N}]+")
_EAST_ASIAN = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")
_SITE_MARK = regex.compile(r"\s[|\-–—·•»:/>›→]{1,2}\s|\s?[|｜]\s?")
_META = (Label.BYLINE, Label.DATE, Label.READING_TIME)
_CAPTION_START = regex.compile(r"(?i)(foto|photo|bild|image|picture|video|audio|caption|credit|quelle|©)\b|©")


class Context(NamedTuple):
    """What of a document bears on all its candidates."""

    start: int  # first line of the body
    end: int
    counts: Counter[str]
    eligible: tuple[int, ...]  # lines that look like headlines at all
    top: str  # key of the first line: on a whole page, the window title
    top_words: frozenset[str]
    body_words: frozenset[str]


def key_of(text: str) -> str:
    """The words of a line, folded: what two prints of one headline share.

    >>> key_of("‘Rain’ in the  North!")
    'rain in the north'
    """
    western = fold_western(text)
    return " ".join(_WORDS.findall(fold(text.replace("\u00ad", ""))) if western is None else western.split())


def content_words(key: str) -> frozenset[str]:
    """The first five letters of a key's longer words; in East Asian scripts its pairs of characters.

    >>> sorted(content_words("rain in the northern hills"))
    ['hills', 'north', 'rain']
    """
    if not key.isascii() and _EAST_ASIAN.search(key):
        run = key.replace(" ", "")
        return frozenset(run[i : i + 2] for i in range(len(run) - 1))
    return frozenset([word[:5] for word in key.split() if len(word) > 3])


def context_of(document: Document, run: tuple[int, int]) -> Context:
    """Reads what all candidates are compared with."""
    lines, (start, end) = document.lines, run
    sentences = islice((line.text[:400] for line in lines[start:end] if line.is_sentence), 3)
    body = content_words(key_of(" ".join(sentences)))
    top = key_of(lines[0].text[:LONGEST]) if lines else ""
    eligible = tuple(line.index for line in candidates(document, run) if _is_eligible(document, line))
    counts = Counter(line.key for line in lines if line.key)
    return Context(start, end, counts, eligible, top, content_words(top), body)


def is_page(run: tuple[int, int]) -> bool:
    """Whether so much stands above the body that the text is a whole page, whose first line is the window title."""
    return run[0] > DEEP


def candidates(document: Document, run: tuple[int, int]) -> list[Line]:
    """Lines that could be the headline: short ones before the body, and the first."""
    start = run[0]
    first = 1 if is_page(run) else 0
    near = range(max(first, start - LOOK_BACK), min(len(document.lines), start + 3))
    places = sorted({*range(first, min(2, len(document.lines))), *near})
    return [document.lines[i] for i in places if _may_be_title(document, document.lines[i])]


def _may_be_title(document: Document, line: Line) -> bool:
    text = line.text
    if not SHORTEST <= len(text) <= LONGEST or document.label(line.index) not in (None, Label.HEADING):
        return False
    if text[-1] in ":：;," or (line.is_sentence and not _is_question(text) and not _stands_twice(document, line)):
        return False
    return text.count(" ") >= 1 or not text.isascii()


def _is_question(text: str) -> bool:
    return text.rstrip("\"'”’»“")[-1:] in "?？؟"


def _stands_twice(document: Document, line: Line) -> bool:
    """Whether a line that ends as a sentence repeats: only then is it a headline and not the article's first."""
    return any(other.text == line.text for other in document.lines if other is not line)


def _is_eligible(document: Document, line: Line) -> bool:
    text = line.text
    if document.marks[line.index] or (text.count(" ") < 2 and not _EAST_ASIAN.search(text)):
        return False
    return len(text) >= 16 and not _SITE_MARK.search(text) and not _CAPTION_START.match(text) and not line.is_sentence


def features(document: Document, line: Line, seen: Context) -> dict[str, float]:
    """What speaks for and against a line being the headline; each between 0 and 1."""
    key = key_of(line.text)
    words = key.split()
    return {
        **_repeats(document, line, key, seen),
        **_place(document, line, seen),
        **_shape(line, words),
        **_labels(document, line),
    }


def _repeats(document: Document, line: Line, key: str, seen: Context) -> dict[str, float]:
    own, i, lines = content_words(key), line.index, document.lines
    long_enough = len(key) >= 12
    above = lines[i - 1].key if i else ""
    window = bool(i) and long_enough and (seen.top == key or seen.top.startswith(key + " "))
    shared_top = len(own & seen.top_words) / max(3, len(own)) if i else 0.0
    return {
        "twice": float(long_enough and seen.counts[line.key] > 1),
        "in_window_title": float(window),
        "like_window_title": 0.0 if window else shared_top,
        "much_like_window_title": float(not window and shared_top >= 0.6 and len(own) >= 3),
        "near_and_like": shared_top / (1 + max(0, seen.start - i)),
        "in_breadcrumb": float(long_enough and above != line.key and above.endswith(line.key)),
        "shared_with_body": len(own & seen.body_words) / max(3, len(own)),
        "nothing_shared": float(not own & seen.body_words),
        "longer_follows": float(any(k.key.endswith(" " + line.key) for k in lines[i + 1 : i + 4])),
    }


def _place(document: Document, line: Line, seen: Context) -> dict[str, float]:
    i, lines = line.index, document.lines
    between = [n for n in range(i + 1, seen.start) if document.label(n) is None]
    following = lines[i + 1] if i + 1 < len(lines) else None
    before = sum(n < i for n in seen.eligible)
    return {
        "first_eligible": float(i in seen.eligible and before == 0),
        "second_eligible": float(i in seen.eligible and before == 1),
        "later_eligible": min(1.0, before / 8),
        "before_longer": float(following is not None and len(following.text) > max(60, len(line.text) * 1.1)),
        "kicker_before": float(i > 0 and len(lines[i - 1].text) < 30 and lines[i - 1].words <= 3),
        "first": float(i == 0),
        "first_of_page": float(i == 0 and seen.start > 12),
        "in_body": float(i >= seen.start),
        "near": 1 / (1 + len(between)) if i < seen.start else 0.0,
        "adjacent": float(i + 1 == seen.start),
        "far": min(1.0, max(0, seen.start - i) / LOOK_BACK),
        "before_sentence": float(following is not None and following.is_sentence and len(following.text) > 60),
        "gap_before": float(line.gap > 0),
        "gap_after": float(following is not None and following.gap > 0),
    }


def _shape(line: Line, words: list[str]) -> dict[str, float]:
    text = line.text
    wide = not text.isascii() and bool(_EAST_ASIAN.search(text))
    size = len(text) * (2 if wide else 1)
    small = [w for w in text.split() if w[:1].isalpha()]
    return {
        "tiny": float(size < 16),
        "short": float(16 <= size < 30),
        "usual": float(30 <= size <= 110),
        "long": float(size > 140),
        "two_words": float(len(words) <= 2 and not wide),
        "three_words": float(len(words) == 3 and not wide),
        "full_stop": float(text.endswith((".", "。", ";", ",", "…"))),
        "question": float(text.endswith(("?", "!", "？", "！"))),
        "colon": float(text.endswith(":")),
        "site_mark": float(_SITE_MARK.search(text) is not None),
        "starts_small": float(text[:1].islower()),
        "capitals": float(text.isupper()),
        "caption_start": float(_CAPTION_START.match(text) is not None),
        "all_capitalised": float(len(small) > 2 and all(w[0].isupper() for w in small)),
        "digit_first": float(text[:1].isdigit()),
    }


def _labels(document: Document, line: Line) -> dict[str, float]:
    i = line.index
    hints = {m.label for m in document.marks[i]} if i < len(document.marks) else set()
    return {
        "part_marked": float(any(m.span for m in document.marks[i])),
        "dated": float(has_date(line.text)),
        "marked_near": min(1.0, sum(bool(m) for m in document.marks[max(0, i - 8) : i + 9]) / 5),
        "hinted": float(bool(hints)),
        "meta_after": float(any(_is_meta(document, n) for n in (i + 1, i + 2, i + 3))),
        "meta_next": float(_is_meta(document, i + 1)),
        "meta_before": float(any(_is_meta(document, n) for n in (i - 1, i - 2))),
    }


def _is_meta(document: Document, index: int) -> bool:
    if not 0 <= index < len(document.lines):
        return False
    return any(mark.label in _META for mark in document.marks[index])


def best_candidate(document: Document, run: tuple[int, int]) -> tuple[Line, float] | None:
    """The likeliest headline and its share of the odds of all candidates and of there being none.

    A line that stands alone as a candidate needs less than one among several. Found once a phase.
    """
    if "title" not in document.memo:
        document.memo["title"] = _best_candidate(document, run)
    best: tuple[Line, float] | None = document.memo["title"]
    return best


def _best_candidate(document: Document, run: tuple[int, int]) -> tuple[Line, float] | None:
    lines = candidates(document, run)
    if not lines:
        return None
    seen, page = context_of(document, run), is_page(run)
    found = [(odds(features(document, line, seen), page) * _markup(document, line), line) for line in lines]
    none = NO_TITLE["page" if page else "article"]
    line = max(found, key=lambda pair: (pair[0], -pair[1].index))[1]
    key = key_of(line.text)
    same = sum(one for one, other in found if other is line or key_of(other.text) == key)
    return line, same / (none + sum(one for one, _ in found))


def _markup(document: Document, line: Line) -> float:
    """What Markdown's sign of a first-level heading is worth."""
    return FIRST_HEADING if document.source.startswith("# ", line.start) else 1.0


def without_site(text: str) -> str:
    """A window title without the site's name behind it; empty where none is.

    >>> without_site("Rain in the north - more to come | Example Times"), without_site("Rain in the north")
    ('Rain in the north - more to come', '')
    """
    marks = list(_SITE_MARK.finditer(text))
    if not marks:
        return ""
    head, tail = text[: marks[-1].start()], text[marks[-1].end() :]
    return head.strip() if len(tail.split()) <= 4 and len(head) > len(tail) and len(head) >= 16 else ""


@lru_cache(maxsize=1)
def _weights() -> dict[str, dict[str, float]]:
    text = (Path(__file__).parent / "data" / "title.json").read_text(encoding="utf-8")
    weights: dict[str, dict[str, float]] = json.loads(text)
    return weights


def odds(values: dict[str, float], page: bool) -> float:
    """The odds of a line with these features being the headline."""
    weights = _weights()["page" if page else "article"]
    total = weights["bias"] + sum([weights.get(name, 0.0) * value for name, value in values.items() if value])
    return math.exp(max(-30.0, min(30.0, total)))
