"""The words of a text, for rules that ask whether a word occurs elsewhere."""

import re
from collections import Counter
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=4)
def vocabulary(text: str) -> Counter[str]:
    """How often each case-folded word stands in a text.

    >>> vocabulary("It rained. It poured.")["it"]
    2
    """
    return Counter(_WORD.findall(text.casefold()))


class Vocabulary:
    """The words of a text but for one stretch of it, as a container that reads the text only when first asked.

    >>> "rained" in Vocabulary("It rained."), "rained" in Vocabulary("It rained.", but="It rained.")
    (True, False)
    """

    def __init__(self, text: str, but: str = "") -> None:
        self._text, self._but = text, but

    def __contains__(self, word: object) -> bool:
        count = vocabulary(self._text)[str(word)]
        return count > 0 and count > _WORD.findall(self._but.casefold()).count(str(word))
