"""A first look at a text, from a few counts: is it a page's, or one that an extractor or an editor chose?"""

from collections.abc import Sequence
from math import log, log1p
from operator import and_
from typing import Final

from newsclean.body.known import RESIDUE, SURE
from newsclean.body.trees import model

SHORT_LINE: Final = 51
SENTENCE_ENDS: Final = frozenset(".!?…\"”»“’'。)")
EXTRACTED: Final = ("- ", "|")
"""How extractors write list items and table rows; hardly any page or container has lines that begin so."""
EXTRACTED_COUNTED: Final = 6
EDGE: Final = 8
"""The head and the foot of a text are each an eighth of its lines."""
LEAST_SURE: Final = 2
LEAST_MAYBE: Final = 20
SURE_SHARE: Final = 0.03
MAYBE_SHARE: Final = 0.10
MOST_EXTRACTED: Final = 2
"""What a text must have, in number and share of its lines, to be opened by its residue alone: lines that are surely
menus, share bars and the like, or more that may be; and at most this many lines with an extractor's marks."""


def first_look(lines: Sequence[str], known: Sequence[int]) -> tuple[float, ...]:
    """Counts that tell pages from extracted texts: of lines, residue, short lines, marks of an extractor.

    Args:
        lines: stripped lines that are not blank.
        known: what phrases say of each, as bits of `newsclean.body.known`.

    Returns:
        The columns that `openness` weighs.

    >>> len(first_look(["Home", "It rained all day."], [SURE, 0]))
    11
    """
    n = len(lines)
    sure = [i for i, bits in enumerate(known) if bits & SURE]
    every = [i for i, bits in enumerate(known) if bits & RESIDUE]
    low = [len(line) < SHORT_LINE or line[-1:] not in SENTENCE_ENDS for line in lines]
    edge = max(3, n // EDGE)
    return (
        log(n),
        len(sure) / n,
        len(every) / n,
        log1p(len(sure)),
        log1p(len(every)),
        log1p(len({lines[i].casefold() for i in sure})),
        sum(map(and_, low, low[1:])) / n,
        sum([len(line) < SHORT_LINE for line in lines]) / n,
        min(sum([line.startswith(EXTRACTED) for line in lines]), EXTRACTED_COUNTED) / EXTRACTED_COUNTED,
        sum([i < edge for i in every]) / edge,
        sum([i >= n - edge for i in every]) / edge,
    )


def openness(lines: Sequence[str], known: Sequence[int]) -> float:
    """Above zero for a text that looks like a whole page's: log-odds, less those that containers hardly have.

    >>> story = ["It rained all day, and in the evening the river rose by a metre above its banks."] * 12
    >>> page = [f"Section {n}" for n in range(240)] + story
    >>> openness(story, [0] * 12) < 0 < openness(page, [SURE] * 240 + [0] * 12)
    True
    """
    fitted = model().settings["gate"]
    row = first_look(lines, known)
    total: float = fitted["bias"] + sum(w * x for w, x in zip(fitted["weights"], row, strict=True))
    return total


def has_residue(lines: Sequence[str], known: Sequence[int]) -> bool:
    """Whether enough lines are of the kinds that stand around articles and not in them: some surely, or many maybe.

    One button that repeats, as below the items of a list, is no residue.

    >>> has_residue(["Share", "It rained.", "Comments"], [SURE, 0, SURE]), has_residue(["Buy", "Buy"], [SURE, SURE])
    (True, False)
    """
    if not has_some_residue(lines, known):
        return False
    sure = [i for i, bits in enumerate(known) if bits & SURE]
    every = sum([1 for bits in known if bits & RESIDUE])
    if every >= LEAST_MAYBE and every >= MAYBE_SHARE * len(lines):
        return True
    one_button = len({lines[i].casefold() for i in sure}) == 1 and every - len(sure) < LEAST_SURE
    return len(sure) >= LEAST_SURE and len(sure) >= SURE_SHARE * len(lines) and not one_button


def has_some_residue(lines: Sequence[str], known: Sequence[int]) -> bool:
    """Whether two different lines may be residue, and hardly any is an extractor's: the ends may be foreign.

    >>> has_some_residue(["Share", "It rained.", "Comments"], [SURE, 0, SURE]), has_some_residue(["Share"], [SURE])
    (True, False)
    """
    different = {line for line, bits in zip(lines, known, strict=True) if bits & RESIDUE}
    return len(different) >= LEAST_SURE and sum([line.startswith(EXTRACTED) for line in lines]) <= MOST_EXTRACTED
