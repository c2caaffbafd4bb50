"""Cross-validated figures: each publisher's articles are judged by a model that never saw the publisher."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import NamedTuple

from casing_training.corpus import Document
from casing_training.glitches import variants
from casing_training.training import sample_of, scored, train
from newsclean.casing.resources import language


class Judged(NamedTuple):
    """One candidate of one variant of an article."""

    kind: str
    mode: str
    name: str
    key: str
    label: bool
    score: float
    text: str


class Result(NamedTuple):
    """Judged candidates, and how many glitches were put in by kind and mode."""

    judged: list[Judged]
    injected: Counter[tuple[str, str]]


def cross_validate(documents: Sequence[Document], folds: int, workers: int) -> Result:
    """Judge every article by a model of the other folds."""
    parts = [[d for d in documents if fold_of(d.publisher, folds) == k] for k in range(folds)]
    rests = [[d for d in documents if fold_of(d.publisher, folds) != k] for k in range(folds)]
    whole = Result([], Counter())
    with ProcessPoolExecutor(workers) as pool:
        for result in pool.map(_judge, rests, parts):
            whole.judged.extend(result.judged)
            whole.injected.update(result.injected)
    return whole


def fold_of(publisher: str, folds: int) -> int:
    """A fold that depends on nothing but the publisher's name."""
    return int(hashlib.sha1(publisher.encode()).hexdigest(), 16) % folds


def _judge(rest: Sequence[Document], part: Sequence[Document]) -> Result:
    known = language("en")
    trained = train(rest, known)
    result = Result([], Counter())
    for document in part:
        for variant in variants(document.lines, known.topics, f"test {document.name}", (2, 2)):
            result.injected[document.kind, variant.mode] += len(variant.places)
            sample = sample_of(document, variant, known, trained)
            for candidate, label, score in zip(sample.found, sample.labels, scored(sample), strict=True):
                words = variant.lines[candidate.line]
                start, end = words.spans[candidate.n]
                text = f"{words.text[max(0, start - 50) : start]}[{words.text[start:end]}]{
                    words.text[end : end + 40]
                }"
                result.judged.append(
                    Judged(document.kind, variant.mode, document.name, candidate.key, label, score, text)
                )
    return result


def table(result: Result, words: dict[str, int], limits: Iterable[float]) -> Iterable[str]:
    """Lines of a Markdown table: limit, and by kind false changes per 10,000 words and recall."""
    kinds = sorted(words)
    yield (
        "| score at least | "
        + " | ".join(f"{k}: false /10k | all | one | collateral /10k" for k in kinds)
        + " |"
    )
    yield "|" + "---|" * (1 + 4 * len(kinds))
    for limit in limits:
        yield f"| {limit:g} | " + " | ".join(_cell(result, kind, words[kind], limit) for kind in kinds) + " |"


def _cell(result: Result, kind: str, words: int, limit: float) -> str:
    hits = Counter((j.mode, j.label) for j in result.judged if j.kind == kind and j.score >= limit)
    recall = [f"{hits[mode, True] / max(1, result.injected[kind, mode]):.3f}" for mode in ("all", "one")]
    collateral = (hits["all", False] + hits["one", False]) / 4
    return " | ".join(
        [
            f"{1e4 * hits['clean', False] / words:.2f} ({hits['clean', False]})",
            *recall,
            f"{1e4 * collateral / words:.2f}",
        ]
    )
