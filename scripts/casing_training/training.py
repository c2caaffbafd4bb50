"""From articles to a model: examples, first pass, second pass."""

import random
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from casing_training import boosting, logistic
from casing_training.corpus import Document
from casing_training.glitches import Variant, excerpts, variants
from casing_training.tables import Tables, count, model_tables
from newsclean.casing.collective import Candidate, Sums, rows, sums_of
from newsclean.casing.evidence import evidence_of
from newsclean.casing.features import Context
from newsclean.casing.find import Setting, candidates, keys_of_interest, open_places, second_scores, setting_of
from newsclean.casing.resources import Language, Model
from newsclean.casing.tokens import Words, is_sentence_like

PARTS = 3


class Sample(NamedTuple):
    """The candidates of one variant of an article, with what is right."""

    document: Document
    variant: Variant
    found: list[Candidate]
    labels: list[bool]
    context: Context


def sample_of(document: Document, variant: Variant, known: Language, trained: Model) -> Sample:
    """Every candidate of a variant, labelled."""
    setting = setting_of("en", trained=trained)
    lines = running_lines(variant.lines, setting)
    keys = keys_of_interest(lines, setting)
    evidence = evidence_of((w for w in variant.lines if not keys.isdisjoint(w.keys)), keys)
    context = Context(known, trained, evidence, known.topics)
    found = list(candidates(lines, context))
    return Sample(document, variant, found, [(c.line, c.n) in variant.places for c in found], context)


def running_lines(lines: Sequence[Words], setting: Setting) -> dict[int, Words]:
    """The lines that the repair would look at: the same choice as ``topic_lines`` makes."""
    return {n: w for n, w in enumerate(lines) if is_sentence_like(w) and any(open_places(w, setting))}


def samples(documents: Sequence[Document], tables: Tables, known: Language, seed: str) -> Iterator[Sample]:
    """Samples to learn from: the tables never contain the article itself."""
    common = model_tables(tables, known).common
    for document in documents:
        trained = model_tables(tables, known, without=document.name)._replace(common=common)
        made = [make(document.lines, known.topics, f"{seed} {document.name}") for make in (variants, excerpts)]
        for variant in chain(*made):
            sample = sample_of(document, variant, known, trained)
            if sample.found:
                yield sample


def train(documents: Sequence[Document], known: Language, trees: int = 120) -> Model:
    """A whole model but its limits."""
    tables = count(documents, known)
    learnt = list(samples(documents, tables, known, "train"))
    examples = [c.features for s in learnt for c in s.found]
    labels = [label for s in learnt for label in s.labels]
    parts = _parts(learnt)
    sums = _unseen_sums(examples, labels, parts)
    start, forest = boosting.fit(_table(learnt, sums), labels, trees)
    first = {f: round(w, 2) for f, w in logistic.fit(examples, labels).items() if abs(w) >= 0.02}
    return model_tables(tables, known)._replace(first=first, start=start, trees=forest)


def _parts(learnt: Sequence[Sample]) -> list[int]:
    part = {s.document.publisher: random.Random(s.document.publisher).randrange(PARTS) for s in learnt}
    return [part[s.document.publisher] for s in learnt for _ in s.found]


def _unseen_sums(examples: Sequence[Sequence[str]], labels: Sequence[bool], parts: Sequence[int]) -> list[Sums]:
    """First-pass sums of each part by weights learnt on the others, as the second pass will meet them."""
    sums: list[Sums] = [(0.0, 0.0, 0.0, 0.0)] * len(examples)
    for part in range(PARTS):
        rest = [n for n, p in enumerate(parts) if p != part]
        weights = logistic.fit([examples[n] for n in rest], [labels[n] for n in rest])
        for n, p in enumerate(parts):
            if p == part:
                sums[n] = sums_of(examples[n], weights)
    return sums


def _table(learnt: Sequence[Sample], sums: Sequence[Sums]) -> list[list[float]]:
    table, at = [], 0
    for s in learnt:
        size = sum(len(words.text) for words in s.variant.lines)
        lines = {c.line: s.variant.lines[c.line] for c in s.found}
        table += rows(s.found, sums[at : at + len(s.found)], lines, s.context.evidence, size)
        at += len(s.found)
    return table


def scored(sample: Sample) -> list[float]:
    """Final scores of a sample's candidates."""
    lines = {c.line: sample.variant.lines[c.line] for c in sample.found}
    return second_scores(sample.found, lines, sample.context, sum(len(w.text) for w in sample.variant.lines))


def as_json(trained: Model) -> Mapping[str, Any]:
    """The shipped form."""
    habits: dict[str, list[str]] = {}
    for key, habit in sorted(trained.prior.items()):
        habits.setdefault(habit, []).append(key)
    pairs: dict[str, list[str]] = {}
    for pair in sorted(trained.pairs):
        if pair in trained.pairs:
            pairs.setdefault("6" if trained.pairs[pair] >= 6 else "3", []).append(pair)
    return {
        "common": " ".join(sorted(trained.common)),
        "habits": {habit: " ".join(keys) for habit, keys in sorted(habits.items())},
        "pairs": {least: ",".join(found) for least, found in pairs.items()},
        "first": dict(sorted(trained.first.items())),
        "start": trained.start,
        "trees": trained.trees,
        "limits": trained.limits,
    }
