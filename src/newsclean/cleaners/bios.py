"""Biographies of the authors at the end of an article, told by name, verb and work: "Ana Lima is a writer ..."."""

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources
from itertools import islice
from typing import ClassVar, NamedTuple

from newsclean.cleaner import Cleaner
from newsclean.document import Document
from newsclean.fields.name_words import is_given_name, name_words
from newsclean.fields.names import find_person
from newsclean.line import Line
from newsclean.marks import STRUCTURE, Label, Mark
from newsclean.shapes import is_prose

LAST_LINES = 8
"""Lines at the end among which a biography may begin."""

LEAST_PROSE_ABOVE = 3
SHORTEST, LONGEST = 40, 1200
MOST_NAME_WORDS = 6
LONGEST_HEADING = 30
REACH, MOST_WORDS = 16, 32
"""Words behind the verb among which the work is named."""

LONGEST_BYLINE = 80
ENOUGH, ENOUGH_IN_COMPANY = 4, 3
_QUOTES_AND_SIGNS = '(*–—-•_[| "“'


class _Words(NamedTuple):
    verbs: frozenset[str]
    writing: tuple[str, ...]
    work: frozenset[str]
    idioms: tuple[str, ...]
    pronouns: frozenset[str]
    goes_on: frozenset[str]
    no_name: frozenset[str]
    says_so: tuple[str, ...]


@lru_cache(maxsize=1)
def _words() -> _Words:
    data = tomllib.loads((resources.files("newsclean.cleaners") / "bios.toml").read_text(encoding="utf-8"))
    sets = {key: tuple(sorted(set(words))) for key, words in data.items()}
    sure = {key: frozenset(sets[key]) for key in ("verbs", "work", "pronouns", "goes_on", "no_name")}
    return _Words(**sets | sure)  # type: ignore[arg-type]


class _Intro(NamedTuple):
    """A line that may present a person: the words of the name, and what follows the verb, case folded."""

    line: Line
    name: tuple[str, ...]
    says: tuple[str, ...]


class Bios(Cleaner):
    """Takes the lines below an article that present its authors.

    Such a line begins with a name, a verb in the present and the person's work. The name stands nowhere in the article
    but in a byline, and nothing but the like and short lines follow.

    >>> article = "It rained all day and all night in the valley, and the river rose by a metre.\\n" * 3
    >>> Bios()(article + "Maria Keller is a freelance writer based in Graz.") == article.strip()
    True
    """

    name = "bios"
    needs: ClassVar[tuple[str, ...]] = ()

    def context(self, document: Document) -> Iterator[Mark]:
        """Marks on the biographies at the end, from the first that is sure to the last line."""
        last = list(islice((line for line in reversed(document.lines) if _is_free(document, line)), LAST_LINES))[::-1]
        intros = {line.index: intro for line in last if (intro := _intro(line)) is not None}
        if not intros:
            return
        scores = {index: _score(document, intro) for index, intro in intros.items()}
        least = ENOUGH_IN_COMPANY if sum(s >= ENOUGH_IN_COMPANY for s in scores.values()) > 1 else ENOUGH
        names = {word for intro in intros.values() for word in intro.name}
        for at, line in enumerate(last):
            if scores.get(line.index, 0) >= least and _is_last(last[at + 1 :], scores, names):
                if sum(is_prose(above) for above in document.lines[: line.index]) >= LEAST_PROSE_ABOVE:
                    yield from _marks(last[at:], scores, names)
                return


def _is_free(document: Document, line: Line) -> bool:
    label = document.label(line.index)
    return (label is None or label in STRUCTURE) and label is not Label.NOTE


def _intro(line: Line) -> _Intro | None:
    """The line as one that presents a person, if it begins with a name and a verb."""
    if not SHORTEST <= len(line.text) <= LONGEST:
        return None
    text = line.text
    if text[0] in _QUOTES_AND_SIGNS or ":" in text[:LONGEST_HEADING]:
        text = _without_heading(text.lstrip(_QUOTES_AND_SIGNS))
    if not _may_begin_with_name(text):
        return None
    size = _size_of_name(text.split(maxsplit=MOST_NAME_WORDS)[:MOST_NAME_WORDS])
    if not size:
        return None
    words = text.split(maxsplit=MOST_WORDS)[:MOST_WORDS]
    at = _behind_brackets(words, size)
    if at >= len(words) or words[at].casefold() not in _words().verbs:
        return None
    if size == 1 and not is_given_name(words[0]):
        return None
    name = tuple(word.strip(".,") for word in words[:size])
    return _Intro(line, name, tuple(word.casefold().strip(".,;:()–“”\"'’") for word in words[at : at + REACH]))


def _may_begin_with_name(text: str) -> bool:
    """Cheap test that most sentences fail: they begin with a word that no name has, or go on in small letters."""
    first, _, rest = text[:60].partition(" ")
    if not first[:1].isupper() or first.casefold() in _words().no_name:
        return False
    second = rest.partition(" ")[0]
    return not second[:1].islower() or second in _words().verbs or second in name_words().particles


def _without_heading(text: str) -> str:
    """The line behind "About the author:"."""
    head, colon, rest = text[:LONGEST_HEADING].partition(":")
    return rest + text[LONGEST_HEADING:] if colon and f"{head.casefold()}:" in _words().says_so else text


def _size_of_name(words: list[str]) -> int:
    """How many words at the start are capitalised, particles between them counted in."""
    size = 0
    for word in words:
        if not (_is_capitalised(word) or (size and word in name_words().particles)):
            break
        size += 1
    return size


def _behind_brackets(words: list[str], at: int) -> int:
    """Where it goes on behind "(born 1958)", "(@handle)", or "currently"."""
    if at < len(words) and words[at][0] == "(":
        at = next((n + 1 for n in range(at, len(words)) if words[n].rstrip(",").endswith(")")), len(words))
    return at + (words[at : at + 1] in (["currently"], ["also"], ["now"]))


def _is_capitalised(word: str) -> bool:
    return word[:1].isupper() and word.strip(".,'’-").replace("-", "").replace("’", "").replace("'", "").isalpha()


def _score(document: Document, intro: _Intro) -> int:
    """How much speaks for an author's biography: the work, turns of speech, a byline, a heading on the same line."""
    words, folded = _words(), intro.line.text.casefold()
    jobs = (*intro.says, *(word.casefold() for word in intro.name))
    work = 2 if any(word.endswith(words.writing) for word in jobs) else int(any(word in words.work for word in jobs))
    speaks = any(idiom in folded for idiom in words.idioms)
    if not (work or speaks) or (named := _is_named(document, intro)) is None:
        return 0
    full = len(intro.name) > 1 and find_person(" ".join(intro.name)) is not None
    if not full and not (len(intro.name) == 1 and _has_pronoun(folded)):
        return 0
    return work + speaks + 2 * named + 2 * full + 2 * folded.startswith(words.says_so)


def _has_pronoun(folded: str) -> bool:
    return not _words().pronouns.isdisjoint(folded.split())


def _is_named(document: Document, intro: _Intro) -> bool | None:
    """Whether a short line above names the person; None where the article itself does."""
    last, named = intro.name[-1], False
    for line in document.lines[: intro.line.index]:
        if last in line.text and _intro(line) is None:
            if len(line.text) > LONGEST_BYLINE or line.is_sentence:
                return None
            named = named or intro.name[0] in line.text
    return named


def _is_last(below: list[Line], scores: dict[int, int], names: set[str]) -> bool:
    """Whether below a biography nothing reads like the article: more of the kind, or lines that are no paragraphs."""
    return all(_goes_on(line, scores, names) or not is_prose(line) for line in below)


def _goes_on(line: Line, scores: dict[int, int], names: set[str]) -> bool:
    first = line.text.split(maxsplit=1)[0].strip(".,:")
    return bool(scores.get(line.index)) or first.casefold() in _words().goes_on or first.removesuffix("’s") in names


def _marks(lines: list[Line], scores: dict[int, int], names: set[str]) -> Iterator[Mark]:
    for at, line in enumerate(lines):
        if at == 0 or scores.get(line.index):
            yield Mark(line.index, Label.AUTHOR_BIO, "common.author_bio.person", 0.7)
        elif _goes_on(line, scores, names):
            yield Mark(line.index, Label.AUTHOR_BIO, "common.follows.author_bio", 0.65)
