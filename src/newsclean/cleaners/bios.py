"""Biographies of the authors at the end of an article, told by name, verb and work: "Ana Lima is a writer ..."."""

from collections.abc import Iterator
from itertools import islice
from typing import ClassVar, NamedTuple

from newsclean.cleaner import Cleaner
from newsclean.document import Document
from newsclean.fields.bio import bio_words, is_at_leisure, labelled_name, read_intro, strength
from newsclean.fields.names import find_person
from newsclean.line import Line
from newsclean.marks import NOTES, Label, Mark
from newsclean.shapes import is_prose

LAST_LINES = 8
"""Lines at the end among which a biography may begin."""

LEAST_PROSE_ABOVE = 3
LONGEST_BYLINE = 80
ENOUGH, ENOUGH_IN_COMPANY = 4, 3


class _Intro(NamedTuple):
    """A line that may present a person."""

    line: Line
    name: tuple[str, ...]
    work: int


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
        labelled = [line.index for line in last if labelled_name(line.text) is not None]
        yield from (Mark(index, Label.AUTHOR_BIO, "common.author_bio.labelled", 0.9) for index in labelled)
        intros = {line.index: intro for line in last if (intro := _intro(line)) is not None}
        if not intros:
            return
        scores = {index: _score(document, intro) for index, intro in intros.items()}
        scores = {index: score + _is_followed(last, intros[index]) for index, score in scores.items()}
        least = ENOUGH_IN_COMPANY if sum(s >= ENOUGH_IN_COMPANY for s in scores.values()) > 1 else ENOUGH
        names = {word for intro in intros.values() for word in intro.name}
        for at, line in enumerate(last):
            if scores.get(line.index, 0) >= least and _is_last(last[at + 1 :], scores, names):
                if sum(is_prose(above) for above in document.lines[: line.index]) >= LEAST_PROSE_ABOVE:
                    yield from _marks(last[at:], scores, names)
                return


def _is_free(document: Document, line: Line) -> bool:
    return not document.is_taken(line.index) and document.label(line.index) not in NOTES


def _intro(line: Line) -> _Intro | None:
    found = read_intro(line.text)
    return _Intro(line, found.name, strength(found, line.text)) if found is not None else None


def _score(document: Document, intro: _Intro) -> int:
    """How much speaks for an author's biography: the work, turns of speech, a byline, a heading on the same line."""
    if not intro.work or (named := _is_named(document, intro)) is None:
        return 0
    folded = intro.line.text.casefold()
    full = len(intro.name) > 1 and find_person(" ".join(intro.name)) is not None
    if not full and not (len(intro.name) == 1 and _has_pronoun(folded)):
        return 0
    return intro.work + 2 * named + 2 * full + 2 * folded.startswith(bio_words().says_so)


def _is_followed(last: list[Line], intro: _Intro) -> bool:
    """Whether the next line goes on about the person; an article that has not named somebody does not end so."""
    below = next((line for line in last if line.index > intro.line.index), None)
    if below is None or not is_prose(below):
        return False
    first = below.text.split(maxsplit=1)[0].strip(".,:")
    return first.removesuffix("’s") in intro.name or is_at_leisure(below.text)


def _has_pronoun(folded: str) -> bool:
    return not bio_words().pronouns.isdisjoint(folded.split())


def _is_named(document: Document, intro: _Intro) -> bool | None:
    """Whether a short line above names the person; None where the article itself does."""
    last, named = intro.name[-1], False
    for line in document.lines[: intro.line.index]:
        if last in line.text and read_intro(line.text) is None:
            if len(line.text) > LONGEST_BYLINE or line.is_sentence:
                return None
            named = named or intro.name[0] in line.text
    return named


def _is_last(below: list[Line], scores: dict[int, int], names: set[str]) -> bool:
    """Whether below a biography nothing reads like the article: more of the kind, or lines that are no paragraphs."""
    return all(_goes_on(line, scores, names) or not is_prose(line) for line in below)


def _goes_on(line: Line, scores: dict[int, int], names: set[str]) -> bool:
    first = line.text.split(maxsplit=1)[0].strip(".,:")
    on = bool(scores.get(line.index)) or is_at_leisure(line.text)
    return on or first.casefold() in bio_words().goes_on or first.removesuffix("’s") in names


def _marks(lines: list[Line], scores: dict[int, int], names: set[str]) -> Iterator[Mark]:
    for at, line in enumerate(lines):
        if at == 0 or scores.get(line.index):
            yield Mark(line.index, Label.AUTHOR_BIO, "common.author_bio.person", 0.7)
        elif _goes_on(line, scores, names):
            yield Mark(line.index, Label.AUTHOR_BIO, "common.follows.author_bio", 0.65)
