"""Gradient boosting of depth-three trees on binned columns, for log-loss.

Method: Friedman, "Greedy function approximation: a gradient boosting machine" (2001), with second-order leaf
values.
"""

import math
from collections.abc import Sequence
from itertools import pairwise

from newsclean.casing.trees import DEPTH, SPLITS

BINS = 32
LEAST = 60  # sum of weights below which a leaf is not made
SMOOTH = 5.0


def fit(
    rows: Sequence[Sequence[float]], labels: Sequence[bool], trees: int = 120, rate: float = 0.12
) -> tuple[float, list[list[float]]]:
    """Start value and trees in the form of ``newsclean.casing.trees``."""
    edges = [_edges([row[c] for row in rows]) for c in range(len(rows[0]))]
    columns = [[_bin(row[c], edges[c]) for row in rows] for c in range(len(rows[0]))]
    share = sum(labels) / len(labels)
    start = math.log(share / (1 - share))
    values, forest = [start] * len(rows), []
    for _ in range(trees):
        chance = [1 / (1 + math.exp(-v)) for v in values]
        slopes = [(1.0 if y else 0.0) - p for y, p in zip(labels, chance, strict=True)]
        bends = [p * (1 - p) for p in chance]
        tree, leaves = _tree(columns, edges, slopes, bends)
        tree[2 * SPLITS :] = [round(rate * v, 3) for v in tree[2 * SPLITS :]]
        values = [v + tree[2 * SPLITS + leaf] for v, leaf in zip(values, leaves, strict=True)]
        forest.append(tree)
    return round(start, 3), forest


def _edges(values: Sequence[float]) -> list[float]:
    """At most BINS - 1 limits between values, at quantiles."""
    distinct = sorted(set(values))
    if len(distinct) <= BINS:
        return [round((a + b) / 2, 2) for a, b in pairwise(distinct)]
    ordered = sorted(values)
    picks = {ordered[len(ordered) * k // BINS] for k in range(1, BINS)}
    return sorted({round(p, 2) for p in picks})


def _bin(value: float, edges: Sequence[float]) -> int:
    low, high = 0, len(edges)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if value > edges[middle] else (low, middle)
    return low


def _tree(
    columns: Sequence[Sequence[int]],
    edges: Sequence[Sequence[float]],
    slopes: Sequence[float],
    bends: Sequence[float],
) -> tuple[list[float], list[int]]:
    tree: list[float] = [0, 1e9] * SPLITS + [0.0] * 2**DEPTH
    nodes = {0: list(range(len(slopes)))}
    for _ in range(DEPTH):
        below: dict[int, list[int]] = {}
        for node, members in nodes.items():
            column, cut = _split(members, columns, slopes, bends)
            if cut < 0:
                below[2 * node + 1], below[2 * node + 2] = members, []
                continue
            tree[2 * node], tree[2 * node + 1] = column, edges[column][cut]
            below[2 * node + 1] = [i for i in members if columns[column][i] <= cut]
            below[2 * node + 2] = [i for i in members if columns[column][i] > cut]
        nodes = below
    leaves = [0] * len(slopes)
    for node, members in nodes.items():
        tree[SPLITS + node] = sum(slopes[i] for i in members) / (sum(bends[i] for i in members) + SMOOTH)
        for i in members:
            leaves[i] = node - SPLITS
    return tree, leaves


def _split(
    members: Sequence[int], columns: Sequence[Sequence[int]], slopes: Sequence[float], bends: Sequence[float]
) -> tuple[int, int]:
    """Best column and bin to cut after, or (0, -1)."""
    total, weight = sum([slopes[i] for i in members]), sum([bends[i] for i in members])
    best, choice = total**2 / (weight + SMOOTH) + 1e-6, (0, -1)
    for c, column in enumerate(columns):
        sums, weights, counts = [0.0] * BINS, [0.0] * BINS, [0] * BINS
        for i in members:
            b = column[i]
            sums[b] += slopes[i]
            weights[b] += bends[i]
            counts[b] += 1
        left, left_weight, seen = 0.0, 0.0, 0
        for cut in range(BINS - 1):
            left, left_weight, seen = left + sums[cut], left_weight + weights[cut], seen + counts[cut]
            if seen < LEAST or len(members) - seen < LEAST:
                continue
            gain = left**2 / (left_weight + SMOOTH) + (total - left) ** 2 / (weight - left_weight + SMOOTH)
            if gain > best:
                best, choice = gain, (c, cut)
    return choice
