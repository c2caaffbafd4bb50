"""Damaged documents through the whole pipeline: nothing is lost, and what came out stays as it is."""

from __future__ import annotations

import random
from itertools import islice

import laws
import newsclean
from encoding.damage import damaged_lines


def test_laws_hold_over_damaged_documents() -> None:
    rng = random.Random(4)
    lines = damaged_lines(800, 99)
    while part := list(islice(lines, rng.choice([1, 2, 4]))):
        text = "\n\n".join(part)
        article = newsclean.clean(text)
        laws.accounting(text, article)
        laws.replay(text, article)
        laws.idempotence(article)


def test_odd_characters_of_a_broken_line_stay_as_evidence() -> None:
    """Without its no-break space the line would read as mojibake of something else."""
    line = "l\u0153\u00e9 \u00c2 \u20ac\u00f3 was all that was left"
    once = newsclean.clean(line).text
    assert newsclean.clean(once).text == once
