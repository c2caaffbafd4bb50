"""Authors whom no byline names: a name above what presents the person, above "Author", or twice."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newsclean.document import Document
from newsclean.fields.asides import is_other_label
from newsclean.fields.authors import parse_byline
from newsclean.fields.bio import bio_words, read_intro, strength
from newsclean.fields.folding import fold
from newsclean.fields.name_words import is_given_name
from newsclean.fields.place import Places
from newsclean.fields.prefixes import is_bare_prefix
from newsclean.line import Line
from newsclean.marks import OTHER_STORIES, Label

_LONGEST_NAME, _LONGEST_LABEL = 60, 40
_SHORTEST_BIO = 40
_NAMED_WITHIN = 80
_MOST_WORDS = 4
_BELOW_TITLE, _ABOVE_END, _BELOW_END = 6, 4, 25
_FOREIGN = frozenset((*OTHER_STORIES, Label.COMMENTS, Label.TITLE, Label.CAPTION, Label.CREDIT, Label.GALLERY))


def unmarked_names(document: Document, places: Places) -> list[tuple[Line, str, str]]:
    """The lines that name the one author without saying so, with the name and the rule.

    Where they name several persons, they are a list of people and none is the author.
    """
    found: list[tuple[Line, str, str]] = []
    for one in _names(document, places):
        if found and fold(found[0][1]) != fold(one[1]):
            return []
        found.append(one)
    return found


def _names(document: Document, places: Places) -> Iterator[tuple[Line, str, str]]:
    for line in document.lines:
        if len(line.text) <= _LONGEST_NAME and not line.is_sentence and line.index != places.title:
            name = _lone_name(line.text)
            rule = _rule(document, places, line, name) if name else ""
            if rule and document.label(line.index) not in _FOREIGN and _may_be_person(document, name):
                yield line, name, rule


@lru_cache(maxsize=2048)
def _lone_name(text: str) -> str:
    """The name that a line is, a role behind it left out; empty if it is something else."""
    if not 1 <= text.count(" ") <= 8:
        return ""
    byline = parse_byline(text)
    if byline is None or byline.kind not in ("alone", "role") or byline.rest or byline.agency:
        return ""
    return byline.names[0].name if len(byline.names) == 1 else ""


def _rule(document: Document, places: Places, line: Line, name: str) -> str:
    """What the lines around say of a name."""
    below = _below(document, line.index)
    if below is None or _is_below_another(document, line.index):
        return ""
    head, end = _is_in_head(places, line.index), line.index >= places.last - _ABOVE_END
    near = head or (end and line.index <= places.last + _BELOW_END)
    if _is_work(below.text, name) or (near and _presents(below.text, name)):
        return "common.byline.above_bio"
    if (head or end) and _is_authors_label(below.text):
        return "common.byline.above_label"
    if head and below.text == line.text and (is_given_name(name.split()[0]) or _is_below_by(document, line.index)):
        return "common.byline.twice"
    return ""


def _may_be_person(document: Document, name: str) -> bool:
    """Whether the given name is known, or no word of the name stands in the text in small letters.

    It looks through the whole text, so it is asked last, of the few lines that all else says are a name.
    """
    words = name.split()
    if is_given_name(words[0]) and len(words) <= _MOST_WORDS:
        return words[0] == words[0].title() or name.isupper()
    small = (f" {word.lower()}" in document.text for word in words if len(word) > 2)
    return len(words) < _MOST_WORDS and not any(map(str.isupper, words)) and not any(small)


def _is_below_by(document: Document, index: int) -> bool:
    return any(is_bare_prefix(line.text) for line in document.lines[max(0, index - 3) : index])


def _is_below_another(document: Document, index: int) -> bool:
    """Whether the line above says that the person checked or illustrated."""
    above = document.lines[index - 1].text if index else ""
    return len(above) <= _LONGEST_LABEL and is_other_label(above)


def _below(document: Document, index: int) -> Line | None:
    """The next line that has a word."""
    lines = document.lines[index + 1 : index + 3]
    return next((line for line in lines if len(line.text) > 1), None)


def _is_in_head(places: Places, index: int) -> bool:
    if places.title is None:
        return index <= places.first + 2
    return places.title < index <= max(places.title + _BELOW_TITLE, places.first + 2)


def _is_work(text: str, name: str) -> bool:
    """Whether a line presents the person by a work that authors do."""
    intro = read_intro(text)
    return intro is not None and intro.name[0] == name.split()[0] and strength(intro, text) > 0


def _presents(text: str, name: str) -> bool:
    """Whether a paragraph begins with the person's name, or in the first person."""
    if len(text) < _SHORTEST_BIO:
        return False
    start = text[:_NAMED_WITHIN]
    first, *others = name.split()
    if len(others) >= _MOST_WORDS - 1:
        return False
    if start.replace("’", "'").casefold().startswith(bio_words().first_person):
        return True
    return is_given_name(first) and f" {first} " in f" {start}"


def _is_authors_label(text: str) -> bool:
    return len(text) <= _LONGEST_LABEL and text.strip(" :.").replace("’", "'").casefold() in bio_words().below_names
