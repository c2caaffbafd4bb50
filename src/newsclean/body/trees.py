"""Boosted trees in plain Python: loading them, and what they say of a line."""

import json
from collections.abc import Callable, Container, Sequence
from functools import lru_cache
from importlib import resources
from math import exp, floor
from typing import Any, NamedTuple, TypeAlias

from newsclean.body.facts import Facts, line_facts

Tree: TypeAlias = "float | tuple[int, float, Tree, Tree]"
"""A leaf's value, or (column, threshold, tree if at most it, tree if above)."""


class Model(NamedTuple):
    """Trees of a line by itself (one list a class), in its surroundings, of a segment; and what was fitted on them."""

    local: tuple[tuple[Tree, ...], ...]
    context: tuple[Tree, ...]
    segment: tuple[Tree, ...]
    settings: dict[str, Any]


def read_tree(raw: Any) -> Tree:
    """A tree from its form in JSON.

    >>> read_tree([0, 1.5, -1, [2, 0, 3, 4]])
    (0, 1.5, -1, (2, 0, 3, 4))
    """
    return (raw[0], raw[1], read_tree(raw[2]), read_tree(raw[3])) if isinstance(raw, list) else raw


@lru_cache(maxsize=1)
def model() -> Model:
    """The package's own model."""
    return read_model(json.loads(resources.files(__package__).joinpath("weights.json").read_text(encoding="utf-8")))


def read_model(data: dict[str, Any]) -> Model:
    """A model from the content of a weights file."""
    local = tuple(tuple(read_tree(tree) for tree in trees) for trees in data["local"])
    context, segment = (tuple(read_tree(tree) for tree in data[name]) for name in ("context", "segment"))
    return Model(local, context, segment, data["settings"])


def tree_sum(trees: Sequence[Tree], row: Sequence[float]) -> float:
    """Sum of the leaves a row falls into.

    >>> tree_sum([(0, 1.5, -1.0, (1, 0.0, 3.0, 4.0)), 0.5], (2, 7))
    4.5
    """
    total = 0.0
    for node in trees:
        while isinstance(node, tuple):
            column, threshold, low, high = node
            node = low if row[column] <= threshold else high
        total += node
    return total


def as_function(*groups: Sequence[Tree], whole: Container[int] = ()) -> Callable[..., tuple[float, ...]]:
    """The sum of each group of trees, as one Python function of nested conditions: several times as fast as walking.

    Args:
        groups: lists of trees.
        whole: columns that hold whole numbers only.

    Returns:
        A function that takes the columns as arguments.

    >>> as_function([(0, 1.5, -1.0, (1, 0.0, 3.0, 4.0)), 0.5], [])(2, 7)
    (4.5, 0.0)
    """
    sums = ["\n + ".join(_condition(tree, whole) for tree in trees) or "0.0" for trees in groups]
    last = max((_last_column(tree) for trees in groups for tree in trees), default=-1)
    columns = ", ".join([*(f"c{column}" for column in range(1 + last)), "*_"])
    body = ",\n".join(sums)
    found: Callable[..., tuple[float, ...]] = eval(f"lambda {columns}: (\n{body},)", {"__builtins__": {}})
    return found


def _condition(node: Tree, whole: Container[int]) -> str:
    if not isinstance(node, tuple):
        return repr(float(node))
    column, threshold, low, high = node
    limit = floor(threshold) if column in whole else float(threshold)
    return f"({_condition(low, whole)} if c{int(column)} <= {limit!r} else {_condition(high, whole)})"


def _last_column(node: Tree) -> int:
    return max(int(node[0]), _last_column(node[2]), _last_column(node[3])) if isinstance(node, tuple) else -1


def logistic(x: float) -> float:
    """Probability of a log-odds."""
    return 1.0 / (1.0 + exp(-x)) if x > -30 else 0.0


_BITS = tuple(tuple(mask >> bit & 1 for bit in range(8)) for mask in range(256))


def local_row(facts: Facts) -> tuple[int, ...]:
    """A line's facts as the local trees take them: the signal bits one by one at the end."""
    return (*facts, *_BITS[facts.signals])


def local_scores(facts: Facts, weights: Model) -> tuple[float, float, float, float]:
    """Probabilities of body, before, inside, after for a line by itself."""
    row = local_row(facts)
    return _shares(*[tree_sum(trees, row) for trees in weights.local])


def _shares(*sums: float) -> tuple[float, float, float, float]:
    body, before, inside, after = map(exp, sums)
    total = body + before + inside + after
    return body / total, before / total, inside / total, after / total


@lru_cache(maxsize=1)
def local_function() -> Callable[..., tuple[float, ...]]:
    """The package's trees of a line by itself: a sum for each class."""
    return as_function(*model().local, whole=range(len(Facts._fields) + len(_BITS[0])))


@lru_cache(maxsize=16384)
def known_scores(facts: Facts) -> tuple[float, float, float, float]:
    """`local_scores` of a line's facts by the package's model, remembered: menus repeat the same few shapes."""
    return _shares(*local_function()(*local_row(facts)))


@lru_cache(maxsize=8192)
def read_line(line: str) -> tuple[Facts, tuple[float, float, float, float]]:
    """A line's facts and scores; remembered, as a text is read again when its residue is gone, and menus are alike."""
    facts = line_facts(line)
    return facts, known_scores(facts)
