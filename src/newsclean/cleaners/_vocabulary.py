"""The words of a text, for rules that ask whether a word occurs elsewhere."""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=4)
def vocabulary(text: str) -> frozenset[str]:
    """The case-folded words of a text.

    >>> sorted(vocabulary("It rained. It poured."))
    ['it', 'poured', 'rained']
    """
    return frozenset(_WORD.findall(text.casefold()))
