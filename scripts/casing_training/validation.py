"""Cross-validated figures: each publisher's articles are repaired by a model that never saw the publisher."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from typing import NamedTuple

from casing_training.corpus import Document
from casing_training.glitches import Variant, variants
from casing_training.training import train
from newsclean.casing.find import edits_of, setting_of
from newsclean.casing.resources import Model, language

LIMITS = (0.0, 0.5, 1.5, 2.3, 2.7, 3.2, 4.0)
STRICT = 2.7  # for words that are no tags, while the limit of tags varies
LOCAL = -2.0
Key = tuple[str, str, float, str]  # kind of article, mode, limit, what is counted


class Result(NamedTuple):
    """Counts, and the false changes of the lowest limit with their scores, for study."""

    counts: Counter[Key]
    false: list[tuple[float, str, str]]


def cross_validate(documents: Sequence[Document], folds: int, workers: int, trees: int) -> Result:
    """Repair every article by a model of the other folds."""
    parts = [[d for d in documents if fold_of(d.publisher, folds) == k] for k in range(folds)]
    rests = [[d for d in documents if fold_of(d.publisher, folds) != k] for k in range(folds)]
    whole = Result(Counter(), [])
    with ProcessPoolExecutor(workers) as pool:
        for result in pool.map(_judge, rests, parts, repeat(trees)):
            whole.counts.update(result.counts)
            whole.false.extend(result.false)
    return whole


def fold_of(publisher: str, folds: int) -> int:
    """A fold that depends on nothing but the publisher's name."""
    return int(hashlib.sha1(publisher.encode()).hexdigest(), 16) % folds


def _judge(rest: Sequence[Document], part: Sequence[Document], trees: int) -> Result:
    trained = train(rest, language("en"), trees)
    result = Result(Counter(), [])
    for document in part:
        for variant in variants(document.lines, language("en").topics, f"test {document.name}", (1, 1)):
            for limit in LIMITS:
                _count(document, variant, trained, limit, result)
    return result


def _count(document: Document, variant: Variant, trained: Model, limit: float, result: Result) -> None:
    right = {(line, variant.lines[line].spans[n][0]) for line, n in variant.places}
    words = {variant.lines[line].keys[n] for line, n in variant.places}
    lines = [line.text for line in variant.lines]
    for mode, tags in ((variant.mode, []), (f"{variant.mode} with tags", sorted(words or _some_topics(document)))):
        limits = {"strict": STRICT if tags else limit, "strict.tag": limit, "local": LOCAL}
        edits = edits_of(lines, setting_of("en", tags, trained._replace(limits=limits)), "strict")
        found = {(edit.line, edit.start) for edit in edits}
        counts = {"right": len(found & right), "wrong": len(found - right), "glitches": len(right)}
        result.counts.update({(document.kind, mode, limit, name): n for name, n in counts.items()})
        if mode == "clean" and limit == LIMITS[0]:
            result.false.extend((e.score, document.name, _shown(lines[e.line], e.start, e.end)) for e in edits)


def _some_topics(document: Document) -> list[str]:
    """Three frequent topic words of a clean article, as its tags."""
    topics = language("en").topics
    counts = Counter(key for line in document.lines for key in line.keys if key in topics)
    return [key for key, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:3]]


def _shown(line: str, start: int, end: int) -> str:
    return f"{line[max(0, start - 50) : start]}[{line[start:end]}]{line[end : end + 40]}"


def table(result: Result, words: dict[str, int], tags: bool) -> Iterator[str]:
    """Lines of a Markdown table: limit, and for each kind of article false changes, recall and collateral."""
    columns = ("false /10k", "all", "one", "collateral /10k")
    kinds = sorted(words)
    yield "| score | " + " | ".join(f"{kind}: {column}" for kind in kinds for column in columns) + " |"
    yield "|" + "---|" * (1 + len(columns) * len(kinds))
    for limit in LIMITS:
        cells = [cell for kind in kinds for cell in _cells(result.counts, kind, words[kind], limit, tags)]
        yield f"| {limit:g} | " + " | ".join(cells) + " |"


def _cells(counts: Counter[Key], kind: str, words: int, limit: float, tags: bool) -> list[str]:
    clean, everywhere, once = (f"{mode} with tags" if tags else mode for mode in ("clean", "all", "one"))
    false = counts[kind, clean, limit, "wrong"]
    recall = [
        f"{counts[kind, mode, limit, 'right'] / max(1, counts[kind, mode, limit, 'glitches']):.3f}"
        for mode in (everywhere, once)
    ]
    collateral = sum(counts[kind, mode, limit, "wrong"] for mode in (everywhere, once)) / 2
    return [f"{1e4 * false / words:.2f} ({false})", *recall, f"{1e4 * collateral / words:.2f}"]
