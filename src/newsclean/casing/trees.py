"""Small decision trees of depth three, as flat lists: seven splits (column, limit), then eight leaves."""

from collections.abc import Sequence

DEPTH = 3
SPLITS = 2**DEPTH - 1


def tree_value(tree: Sequence[float], row: Sequence[float]) -> float:
    """The leaf a row falls into.

    Args:
        tree: column and limit of each of the seven splits, level by level, then the eight leaf values.
        row: one number a column; a value over the limit goes right.

    Example:
        >>> tree_value([0, 5.0] * 7 + [1, 2, 3, 4, 5, 6, 7, 8], [9.0])
        8.0
    """
    node = 0
    while node < SPLITS:
        node = 2 * node + (2 if row[int(tree[2 * node])] > tree[2 * node + 1] else 1)
    return float(tree[SPLITS + node])


def forest_value(start: float, trees: Sequence[Sequence[float]], row: Sequence[float]) -> float:
    """The sum of all trees: a log-odds."""
    return start + sum(tree_value(tree, row) for tree in trees)
