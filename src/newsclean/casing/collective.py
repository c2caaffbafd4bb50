"""The second pass: one word's score seen together with all scores of its document."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
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


GROUPS = {"d": 1, "w": 2, "c": 3}  # first letter of a feature -> column of its sum; all others 0
Sums = tuple[float, float, float, float]


def sums_of(features: Sequence[str], weights: Mapping[str, float]) -> Sums:
    """Sums of the weights of a word's features: neighbours, document, the word itself, capitals nearby.

    Example:
        >>> sums_of(["p:to", "w:travel", "dl:2-", "n:,"], {"p:to": 0.5, "n:,": 1.0, "w:travel": -2.0})
        (1.5, 0.0, -2.0, 0.0)
    """
    sums = [0.0, 0.0, 0.0, 0.0]
    for feature in set(features):
        sums[GROUPS.get(feature[0], 0)] += weights.get(feature, 0.0)
    return sums[0], sums[1], sums[2], sums[3]


def rows(
    found: Sequence[Candidate], sums: Sequence[Sums], document: Mapping[int, Words], evidence: Evidence, size: int
) -> list[list[float]]:
    """One row of numbers a candidate, for the trees.

    Args:
        found: the candidates of a document.
        sums: their sums of the first pass.
        document: the words of the candidates' lines.
        evidence: counts over the document.
        size: length of the document in characters.
    """
    by_key: dict[str, list[float]] = defaultdict(list)
    for candidate, four in zip(found, sums, strict=True):
        by_key[candidate.key].append(sum(four))
    means = {key: sum(values) / len(values) for key, values in by_key.items()}
    return [
        [
            sum(four),
            *four,
            *_summary(by_key[c.key], sum(four)),
            *_other_topics(c.key, means),
            *(table[c.key] for table in evidence[:3]),
            *_own(c.features),
            len(document[c.line].words),
            size // 100,
        ]
        for c, four in zip(found, sums, strict=True)
    ]


def _summary(scores: Sequence[float], own: float) -> list[float]:
    """Number, mean, highest and lowest of the scores of the same word's other places."""
    others = list(scores)
    others.remove(own)
    if not others:
        return [0, NOTHING, NOTHING, NOTHING]
    return [len(others), sum(others) / len(others), max(others), min(others)]


def _other_topics(key: str, means: dict[str, float]) -> list[float]:
    top = sorted((mean for other, mean in means.items() if other != key), reverse=True)
    return [*[*top, NOTHING, NOTHING, NOTHING][:3], sum(mean > 0 for mean in means.values())]


def _own(features: Sequence[str]) -> list[float]:
    values = dict(f.split(":", 1) for f in features if ":" in f)
    habit = values["wh"]
    bridges = [f for f in features if f[0] == "b" and "/" in f]
    bridge = 0 if not bridges else 1 if all(f.endswith("/name") for f in bridges) else 2
    columns = (int(values.get(name, -1)) for name in _COLUMNS)
    return [_HABITS[habit[0]], _HABITS[habit[-1]], *columns, bridge]
