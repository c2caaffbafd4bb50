"""The language of a text, by the function words of the packs and by script."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain, repeat

from newsclean.rules import load_pack, pack_names

SAMPLE_WORDS = 120
"""Words looked at: enough for 25 to 50 function words in most languages."""

SHARE = 0.12
"""Least share of function words: below it the text is a list of names, or of no language there is a pack for."""

_SAMPLE_CHARS, _SCRIPT_CHARS = 1_500, 200

_OTHER_SCRIPTS = re.compile("[\u0371-\U0010ffff]")
_SCRIPTS = (
    ("\u3041", "\u30ff", "ja"),
    ("\uac00", "\ud7af", "ko"),
    ("\u4e00", "\u9fff", "zh"),
    ("\u0e01", "\u0e5b", "th"),
    ("\u0370", "\u03ff", "el"),
    ("\u0590", "\u05ff", "he"),
)


@lru_cache(maxsize=1)
def _function_words() -> dict[str, tuple[str, ...]]:
    words: dict[str, tuple[str, ...]] = {}
    for name in pack_names():
        for word in load_pack(name).function_words:
            words[word.casefold()] = (*words.get(word.casefold(), ()), name)
    return words


def detect_language(texts: Iterable[str]) -> str | None:
    """The language of some lines of text.

    Args:
        texts: lines, the article's own first; read until 200 words have been seen.

    Returns:
        Two letters, or None where the evidence is thin.

    >>> detect_language(["The river rose after the rain, and the bridge was closed for the night."])
    'en'
    >>> detect_language(["市長は図書館を建て替えると話した。"])
    'ja'
    """
    words: list[str] = []
    for text in texts:
        missing = SAMPLE_WORDS - len(words)
        if missing <= 0:
            break
        words += text[:_SAMPLE_CHARS].casefold().split(None, missing)[:missing]
    sample = words
    start = "".join(sample)[:_SCRIPT_CHARS]
    return (None if start.isascii() else _by_script(start)) or _by_function_words(sample)


def _by_script(text: str) -> str | None:
    others = _OTHER_SCRIPTS.findall(text)
    letters = Counter(lang for c in others for low, high, lang in _SCRIPTS if low <= c <= high)
    if letters.total() < len(text) * 0.3:
        return None
    if letters["ja"] > 0.05 * sum(letters.values()):
        return "ja"
    return max(letters, key=lambda lang: (letters[lang], lang))


def _by_function_words(words: list[str]) -> str | None:
    table = _function_words()
    found = Counter(chain.from_iterable(map(table.get, words, repeat(()))))
    if not found:
        return None
    count, best = max((count, lang) for lang, count in found.items())
    return best if count >= max(2, SHARE * len(words)) else None
