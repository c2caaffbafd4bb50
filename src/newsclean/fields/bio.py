"""Lines that present a person, as biographies of authors do: "Ana Lima is a writer ..."."""

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from newsclean.fields.name_words import is_given_name, name_words
from newsclean.fields.names import find_person

SHORTEST, LONGEST = 40, 1200
MOST_NAME_WORDS = 6
LONGEST_HEADING = 30
LONGEST_LABELLED = 90
REACH, MOST_WORDS = 16, 32
"""Words behind the verb among which the work is named."""

_LABEL_END = re.compile(r"\s?(?::|\s[-–—|])\s")
_LABEL_ENDS = (": ", " - ", " – ", " — ", " | ")
_QUOTES_AND_SIGNS = '(*–—-•_[| "“'


class BioWords(NamedTuple):
    """The words of `data/bios.toml`, case folded."""

    verbs: frozenset[str]
    writing: tuple[str, ...]
    work: frozenset[str]
    idioms: tuple[str, ...]
    pronouns: frozenset[str]
    goes_on: frozenset[str]
    no_name: frozenset[str]
    says_so: tuple[str, ...]
    about: tuple[str, ...]
    at_leisure: tuple[str, ...]
    first_person: tuple[str, ...]
    below_names: frozenset[str]


@lru_cache(maxsize=1)
def bio_words() -> BioWords:
    """All lists."""
    data = tomllib.loads((Path(__file__).parent / "data" / "bios.toml").read_text(encoding="utf-8"))
    sets = {key: tuple(sorted(set(words))) for key, words in data.items()}
    sure = {key: frozenset(sets[key]) for key in ("verbs", "work", "pronouns", "goes_on", "no_name", "below_names")}
    return BioWords(**sets | sure)  # type: ignore[arg-type]


class Intro(NamedTuple):
    """What a line says that presents a person: the words of the name, and those behind the verb, case folded."""

    name: tuple[str, ...]
    says: tuple[str, ...]


@lru_cache(maxsize=1024)
def read_intro(text: str) -> Intro | None:
    """The line as one that presents a person, if it begins with a name and a verb in the present.

    >>> read_intro("About the author: Ana Lima is a writer and lives in Graz.").name
    ('Ana', 'Lima')
    >>> read_intro("Ana Lima was a writer and lived in Graz until she died.") is None
    True
    """
    if not SHORTEST <= len(text) <= LONGEST:
        return None
    if text[0] in _QUOTES_AND_SIGNS or ":" in text[:LONGEST_HEADING]:
        text = _without_heading(text.lstrip(_QUOTES_AND_SIGNS))
    if not _may_begin_with_name(text):
        return None
    size = _size_of_name(text.split(maxsplit=MOST_NAME_WORDS)[:MOST_NAME_WORDS])
    if not size:
        return None
    words = text.split(maxsplit=MOST_WORDS)[:MOST_WORDS]
    at = _behind_brackets(words, size)
    if at >= len(words) or words[at].casefold() not in bio_words().verbs:
        return None
    if size == 1 and not is_given_name(words[0]):
        return None
    name = tuple(word.strip(".,") for word in words[:size])
    return Intro(name, tuple(word.casefold().strip(".,;:()–“”\"'’") for word in words[at : at + REACH]))


def _may_begin_with_name(text: str) -> bool:
    """Cheap test that most sentences fail: they begin with a word that no name has, or go on in small letters."""
    first, _, rest = text[:60].partition(" ")
    if not first[:1].isupper() or first.casefold() in bio_words().no_name:
        return False
    second = rest.partition(" ")[0]
    return not second[:1].islower() or second in bio_words().verbs or second in name_words().particles


def _without_heading(text: str) -> str:
    """The line behind "About the author:"."""
    head, colon, rest = text[:LONGEST_HEADING].partition(":")
    return (rest + text[LONGEST_HEADING:]).lstrip() if colon and f"{head.casefold()}:" in bio_words().says_so else text


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


def strength(intro: Intro, text: str) -> int:
    """How much speaks for an author: 1 for any work, 2 for that of a writer, 1 more for a turn of speech."""
    words, folded = bio_words(), text.casefold()
    jobs = (*intro.says, *(word.casefold() for word in intro.name))
    work = 2 if any(word.endswith(words.writing) for word in jobs) else int(any(word in words.work for word in jobs))
    return work + any(idiom in folded for idiom in words.idioms)


def is_at_leisure(text: str) -> bool:
    """Whether a line reads "When she's not writing, ..."."""
    return text[:LONGEST_HEADING].replace("’", "'").casefold().startswith(bio_words().at_leisure)


def name_in_bio(text: str) -> str | None:
    """The full name of the person whom a line of an author's box presents, or that is nothing but the name.

    >>> name_in_bio("Ana Lima is a writer and lives in Graz, Austria."), name_in_bio("About Ana Lima")
    ('Ana Lima', 'Ana Lima')
    """
    labelled = labelled_name(text)
    if labelled is not None:
        return labelled
    intro = read_intro(text)
    words = list(intro.name) if intro is not None else _without_about(text)
    person = find_person(" ".join(words)) if 2 <= len(words) <= MOST_NAME_WORDS else None
    return person.name if person is not None and (intro is not None or is_given_name(words[0])) else None


def labelled_name(text: str) -> str | None:
    """The name behind "About the author", where it is the rest of the line.

    >>> labelled_name("About the author – Ana Lima"), labelled_name("About the author: she lives in Graz.")
    ('Ana Lima', None)
    """
    if len(text) > LONGEST_LABELLED:
        return None
    head = text[:LONGEST_HEADING]
    mark = _LABEL_END.search(head) if any(map(head.__contains__, _LABEL_ENDS)) else None
    if mark is None or f"{text[: mark.start()].casefold()}:" not in bio_words().says_so:
        return None
    person = find_person(text[mark.end() :].strip(), prefixed=True)
    return person.name if person is not None else None


def _without_about(text: str) -> list[str]:
    folded = text.casefold()
    start = max((len(word) for word in bio_words().about if folded.startswith(word + " ")), default=0)
    return text[start:].partition("(")[0].strip(" :.→»").split(maxsplit=MOST_NAME_WORDS)
