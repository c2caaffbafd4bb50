"""How far lines are from the flagged ones before and behind them."""

from collections.abc import Sequence
from itertools import compress, pairwise


def since(flags: Sequence[int], far: int) -> list[int]:
    """Lines since the last flagged line, at most `far`.

    >>> since([0, 1, 0, 0], 40)
    [40, 0, 1, 2]
    """
    places = [*compress(range(len(flags)), flags)]
    if not places:
        return [far] * len(flags)
    out, near = [far] * places[0], range(far)
    for place, following in pairwise([*places, len(flags)]):
        out += near[: following - place]
        out += [far] * (following - place - far)
    return out


def until(flags: Sequence[int], far: int) -> list[int]:
    """Lines until the next flagged line, at most `far`.

    >>> until([0, 1, 0], 40)
    [1, 0, 40]
    """
    return since(flags[::-1], far)[::-1]
