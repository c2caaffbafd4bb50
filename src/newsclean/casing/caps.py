"""Gives a line in ALL CAPITALS its letter case back, with the article's own body as the model."""

from collections import Counter
from collections.abc import Sequence

from newsclean.casing.edits import CasingEdit
from newsclean.casing.resources import language, model
from newsclean.casing.tokens import Words, words_of

LEAST_WORDS = 4
LEAST_SHARE = 0.9
_ALSO_ABBREVIATIONS = frozenset(("i", "us", "it"))


def recase_all_caps(
    line: str, body_lines: Sequence[str], *, number: int = 0, lang: str = "en"
) -> list[CasingEdit] | None:
    """Re-case a lede or headline in capitals.

    A word takes the form it has in mid-sentence in the body; one the body does not have stays lower if it is
    a known ordinary
    word. A half of such lines still end with a wrong word, so this is no default.

    Args:
        line: the line in capitals.
        body_lines: the article's other lines.
        number: the line number to put into the edits.
        lang: language of the line.

    Returns:
        Edits, or None if the line is not plainly in capitals (four words, nine letters in ten) or the body
        has fewer than
        half of its words, so that there is no evidence.

    Example:
        >>> body = ["The president of France said on Friday he would sign.", "In France the bill is liked."]
        >>> edits = recase_all_caps("FRANCE PRESIDENT SAYS HE WILL SIGN THE BILL ON FRIDAY", body)
        >>> " ".join(edit.after for edit in edits)
        'France president says he will sign the bill on Friday'
    """
    words = words_of(line)
    if not is_all_caps(words):
        return None
    seen = _forms(body_lines)
    if 2 * sum(key in seen for key in words.keys) < len(words.keys):
        return None
    return [edit for n in range(len(words.words)) if (edit := _recased(words, n, seen, number, lang))]


def is_all_caps(words: Words) -> bool:
    """Whether a line is plainly in capitals."""
    letters = [c for word in words.words for c in word if c.isalpha()]
    return len(words.words) >= LEAST_WORDS and sum(c.isupper() for c in letters) >= LEAST_SHARE * max(1, len(letters))


def _forms(lines: Sequence[str]) -> dict[str, Counter[str]]:
    """How each word is written in mid-sentence; first words count only if that is their only place."""
    inner: dict[str, Counter[str]] = {}
    first: dict[str, Counter[str]] = {}
    for words in map(words_of, lines):
        if not is_all_caps(words):
            for n, kind in enumerate(words.kinds):
                table = first if kind == "S" else inner
                table.setdefault(words.keys[n], Counter())[words.words[n]] += 1
    return {**first, **inner}


def _recased(words: Words, n: int, seen: dict[str, Counter[str]], number: int, lang: str) -> CasingEdit | None:
    word, key = words.words[n], words.keys[n]
    after = _form(word, key, seen, lang)
    if _starts_sentence(words, n) and after.islower():
        after = after[0].upper() + after[1:]
    if after == word:
        return None
    start, end = words.spans[n]
    return CasingEdit(number, start, end, after, f"{lang}.casing.capitals", 1.0)


def _form(word: str, key: str, seen: dict[str, Counter[str]], lang: str) -> str:
    if key in _ALSO_ABBREVIATIONS and key not in seen:
        return word
    known = language(lang)
    if key in known.classes and key not in _ALSO_ABBREVIATIONS:
        return word.lower()
    if key in seen:
        return _spelt(word, key, seen[key])
    ordinary = key in model(lang).common or key in known.topics
    return word.lower() if ordinary else word.capitalize()


def _spelt(word: str, key: str, forms: Counter[str]) -> str:
    """The word as the body mostly writes it, with its own possessive ending."""
    best = max(sorted(forms), key=forms.__getitem__)[: len(key)]
    return best + word[len(key) :].lower() if best.lower() == key else word


def _starts_sentence(words: Words, n: int) -> bool:
    return n == 0 or any(c in ".!?" for c in words.gaps[n])
