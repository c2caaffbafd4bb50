"""Pages made up for the benchmarks: an article of about 26 lines with what scrapers leave around it, no two alike."""

import random
from collections.abc import Iterator

_WORDS = (
    "rain river town mayor water night school road bridge council morning valley people house boat dam week storm "
    "engineer report winter market budget farmer minister village hospital"
).split()
_BEFORE = "By Ana Ruiz\n\nMay 1, 2024"
_BEHIND = """Photo: Bo Li/Reuters

Related articles

Snow in the north

A bridge for the valley

Share this article

Comments"""


def pages(count: int, lines: int = 18, seed: int = 7) -> Iterator[str]:
    """Yields pages, the same at every run."""
    random_ = random.Random(seed)
    for number in range(count):
        body = [_paragraph(random_, number) for _ in range(lines)]
        yield "\n\n".join([_BEFORE, *body, _BEHIND])


def _paragraph(random_: random.Random, number: int) -> str:
    sentences = [" ".join(random_.choices(_WORDS, k=14)).capitalize() + "." for _ in range(2)]
    return f"{sentences[0]} Report {number} said so. {sentences[1]}"
