"""L2-regularised logistic regression over sparse 0/1 features, by dual coordinate descent.

Method: Yu, Huang and Lin, "Dual coordinate descent methods for logistic regression and maximum entropy
models" (2011).
"""

import math
import random
from collections import Counter
from collections.abc import Sequence


def fit(
    examples: Sequence[Sequence[str]],
    labels: Sequence[bool],
    cost: float = 0.3,
    least: int = 3,
    rounds: int = 12,
) -> dict[str, float]:
    """Weights by feature; features seen in fewer than ``least`` examples are left out."""
    counts = Counter(feature for example in examples for feature in set(example))
    index = {feature: n for n, feature in enumerate(sorted(f for f, c in counts.items() if c >= least))}
    rows = [sorted({index[f] for f in example if f in index}) for example in examples]
    signs = [1.0 if label else -1.0 for label in labels]
    alpha = [min(0.001 * cost, 1e-8)] * len(rows)
    weights = [0.0] * len(index)
    for row, sign, a in zip(rows, signs, alpha, strict=True):
        _add(weights, row, sign * a)
    order, rng = list(range(len(rows))), random.Random(0)
    for _ in range(rounds):
        rng.shuffle(order)
        for i in order:
            row = rows[i]
            margin = signs[i] * sum([weights[j] for j in row])
            new = _best(alpha[i], margin, len(row), cost)
            _add(weights, row, signs[i] * (new - alpha[i]))
            alpha[i] = new
    return {feature: weights[n] for feature, n in index.items()}


def _add(weights: list[float], row: Sequence[int], step: float) -> None:
    for j in row:
        weights[j] += step


def _best(alpha: float, margin: float, norm: int, cost: float) -> float:
    """The minimum over z in (0, cost) of z log z + (cost-z) log(cost-z) + norm/2 (z-alpha)^2 + margin z."""
    low, high, z = 0.0, cost, alpha
    for _ in range(30):
        slope = math.log(z / (cost - z)) + norm * (z - alpha) + margin
        if abs(slope) < 1e-3:
            break
        low, high = (z, high) if slope < 0 else (low, z)
        step = z - slope / (cost / (z * (cost - z)) + norm)
        z = step if low < step < high else (low + high) / 2
        z = min(max(z, 1e-12), cost - 1e-12)
    return z
