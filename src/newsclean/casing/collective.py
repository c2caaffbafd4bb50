"""The second pass: one word's score seen together with all scores of its document."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from newsclean.casing.evidence import Evidence
from newsclean.casing.tokens import Words

NOTHING = -20.0
_HABITS = {letter: n for n, letter in enumerate("abcdefgz?")}
_COLUMNS = ("cs", "cb", "cr", "ci", "ct", "up", "un")


class Candidate(NamedTuple):
    """A capitalised topic word that may be a glitch."""

    line: int
    n: int
    key: str
    features: Sequence[str]


def rows(
    found: Sequence[Candidate],
    scores: Sequence[float],
    document: dict[int, Words],
    evidence: Evidence,
    size: int,
) -> list[list[float]]:
    """One row of numbers a candidate, for the trees.

    Args:
        found: the candidates of a document.
        scores: their first-pass scores.
        document: the words of the candidates' lines.
        evidence: counts over the document.
        size: length of the document in characters.
    """
    by_key: dict[str, list[float]] = defaultdict(list)
    for candidate, score in zip(found, scores, strict=True):
        by_key[candidate.key].append(score)
    means = {key: sum(values) / len(values) for key, values in by_key.items()}
    result = []
    for candidate, score in zip(found, scores, strict=True):
        others = list(by_key[candidate.key])
        others.remove(score)
        words = document[candidate.line]
        result.append(
            [
                score,
                *_summary(others),
                *_other_topics(candidate.key, means),
                evidence.lower[candidate.key],
                evidence.alone[candidate.key],
                evidence.phrase[candidate.key],
                *_own(candidate.features),
                len(words.words),
                size // 100,
            ]
        )
    return result


def _summary(others: Sequence[float]) -> list[float]:
    if not others:
        return [0, NOTHING, NOTHING, NOTHING]
    return [len(others), sum(others) / len(others), max(others), min(others)]


def _other_topics(key: str, means: dict[str, float]) -> list[float]:
    top = sorted((mean for other, mean in means.items() if other != key), reverse=True)
    return [*[*top, NOTHING, NOTHING, NOTHING][:3], sum(mean > 0 for mean in means.values())]


def _own(features: Sequence[str]) -> list[float]:
    values = dict(f.split(":", 1) for f in features if ":" in f)
    habit = values["wh"]
    return [_HABITS[habit[0]], _HABITS[habit[-1]], *(int(values.get(name, -1)) for name in _COLUMNS)]
