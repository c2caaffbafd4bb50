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


class Vocabulary:
    """The same as a container that reads the text only when first asked.

    >>> "rained" in Vocabulary("It rained.")
    True
    """

    def __init__(self, text: str) -> None:
        self._text = text

    def __contains__(self, word: object) -> bool:
        return word in vocabulary(self._text)
