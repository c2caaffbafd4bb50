"""Captions beside a credit, and captions printed twice."""

import re
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from newsclean.cleaner import Cleaner
from newsclean.cleaners._toggles import toggled
from newsclean.document import Document
from newsclean.fields.dates import date_line
from newsclean.line import Line
from newsclean.marks import Label, Mark, Said
from newsclean.photos.copyright import has_dated_copyright
from newsclean.photos.credit import BELOW_LABEL, OPEN, SURE, WEAK, is_label, may_follow_label
from newsclean.photos.lexicon import lexicon
from newsclean.photos.outlets import is_person_of_outlet
from newsclean.rules import has_no_stops
from newsclean.shapes import is_prose

_INNER_STOP = re.compile(r"[.!?] |[。！？](?=.)")
_COUNT = re.compile(r"(?:[^\W\d_]{3,12} )?\d{1,3} ?(?:/|[^\W\d_]{1,4}) ?\d{1,3}(?: [^\W\d_]{3,12})?")
"""A picture's place in a gallery: "Bild 1 von 4", "2/28 photos"."""

_ANNOUNCES = ":：,"
_PHOTO_LABELS = (Label.CAPTION, Label.CREDIT)
LONGEST_NEIGHBOUR = 250
WITH_CREDIT = "common.caption.with_credit"
SURE_CAPTIONS = 2
OVER_CREDIT = 0.95
"""Above the score of a credit: a year beside "©" below the article's last paragraph is the site's."""
SHORTEST_PRINT = 15
LEAST_WORDS = 4
WORDS_BELOW, STOPS_OF_PARAGRAPH = 7, 2
"""A line below a credit with fewer words may be a heading of the article, one with as many stops inside a paragraph."""
WORDS_OF_OPEN = 9
WORDS_OF_SHORT_HEADING, LETTERS_OF_LONG, CAPITALS_OF_HEADING = 7, 4, 3
"""Of the lines without a stop above credits that have so few words, 16 of 51 were headings of the article, most of them
with capitals on the long words; captions have them on names."""
LIST_HEADINGS, WORDS_OF_HEADING = 4, 12
"""From so many different lines of up to so many words without a stop above credits on, they are the headings of a list
whose items have a photo each ("Peace lily", below it "Credit: Ana Lima"), and only longer ones are captions."""


class Captions(Cleaner):
    """Marks the neighbour of a credit as its caption where its shape or words say so, and captions printed twice.

    >>> from newsclean.cleaners import PhotoCredits
    >>> PhotoCredits()("It rained.\\n\\nPHOTO: The river on Sunday.\\nThe river on Sunday.\\nAna Lima/AFP")
    'It rained.'
    """

    name = "captions"
    needs: ClassVar[tuple[str, ...]] = ()

    def context(self, document: Document) -> Iterator[Mark]:
        """Marks on captions, and on credits that a caption makes sure."""
        yield from toggled(document)
        marked = [i for i in document.marked if any(m.label in _PHOTO_LABELS for m in document.marks[i])]
        if not marked:
            return
        around = Around.of(document, marked)
        for line in map(document.lines.__getitem__, marked):
            mark = document.winner(line.index)
            if mark is None:
                yield from _open_credit(document, line, around)
                yield from _open_caption(document, line, around)
            elif mark.label in _PHOTO_LABELS and line.index > around.last_prose and has_dated_copyright(line.text):
                yield Mark(line.index, Label.LEGAL, "common.legal.copyright", OVER_CREDIT)
            elif mark.label is Label.CAPTION:
                yield from _below_label(document, line, mark)
                yield from _second_print(document, line, mark)
            elif mark.label is Label.CREDIT:
                if mark.score > OPEN:
                    yield from _beside_credit(document, line, around)
                yield from _announced(document, line)


STEPS = 5
"""Sentences above credits from which on they may be the text itself."""


class Around(NamedTuple):
    """What of a document bears on all its captions.

    Attributes:
        first_prose, last_prose: lines that read like paragraphs.
        first_sentence: the first line of the article's that is a sentence.
        sure: how many captions end in a credit that needs no evidence: a page has one form for all.
        is_list: whether short lines above credits are headings of a list.
        are_steps: whether sentences above credits are most of the text: pictures that show how a thing is done.
    """

    first_prose: int
    last_prose: int
    first_sentence: int
    sure: int
    is_list: bool
    are_steps: bool

    @classmethod
    def of(cls, document: Document, marked: list[int]) -> "Around":
        """Reads a document once."""
        lines = document.lines
        prose = [line.index for line in lines if is_prose(line)] or [len(lines)]
        sentences = (line.index for line in lines if document.label(line.index) is None and line.is_sentence)
        sure = sum(m.rule == WITH_CREDIT and m.score >= SURE for i in marked for m in document.marks[i])
        headings = {
            _key(lines[i - 1].text) for i in marked if document.label(i) is Label.CREDIT and _may_head(document, i - 1)
        }
        is_list = len(headings) >= LIST_HEADINGS
        first = next(sentences, len(lines))
        return cls(prose[0], prose[-1] % len(lines), first, sure, is_list, _are_steps(document, marked))


def _are_steps(document: Document, marked: list[int]) -> bool:
    """Whether most sentences of a text stand above credits."""
    credited = [i for i in marked if document.label(i) is Label.CREDIT]
    above = sum(i > 0 and document.lines[i - 1].is_sentence for i in credited)
    if above < STEPS:
        return False
    return 2 * above > sum(line.is_sentence and document.label(line.index) is None for line in document.lines)


def _may_head(document: Document, index: int) -> bool:
    """Whether a line above a credit may be the heading of an item."""
    line = document.lines[index]
    short = index >= 0 and LEAST_WORDS <= line.words <= WORDS_OF_HEADING
    return short and document.label(index) is None and not line.is_sentence


def _second_print(document: Document, line: Line, mark: Said) -> Iterator[Mark]:
    low, high = mark.content or (0, len(line.text))
    text = _key(line.text[low:high])
    if len(text) < SHORTEST_PRINT:
        return
    for i in (line.index - 2, line.index - 1, line.index + 1, line.index + 2):
        if 0 <= i < len(document.lines) and document.label(i) is not Label.CAPTION:
            other = _key(document.lines[i].text)
            if len(other) >= SHORTEST_PRINT and (text.startswith(other) or other.startswith(text)):
                yield Mark(i, Label.CAPTION, "common.caption.second_print", 0.9)


def _beside_credit(document: Document, line: Line, around: Around) -> Iterator[Mark]:
    """The line above a credit, or where that is none, below it."""
    for i, rule in ((line.index - 1, "above_credit"), (line.index + 1, "below_credit")):
        if 0 < i < len(document.lines) and document.label(i) in (Label.CAPTION, Label.CREDIT):
            return
        if i < line.index <= around.first_prose and _is_dated(document, i):
            yield Mark(i, Label.DATE, "common.date.above_credit", 0.7)
            return
        if 0 < i < len(document.lines) and _may_be_caption(document, i, line, around):
            yield Mark(i, Label.CAPTION, f"common.caption.{rule}", 0.7)
            return


def _announced(document: Document, line: Line) -> Iterator[Mark]:
    """The credit on the line below one that only says "Foto:"."""
    below = _announced_line(document, line)
    if below is None or below.is_sentence or document.label(below.index) in _PHOTO_LABELS:
        return
    if may_follow_label(below.text):
        yield Mark(below.index, Label.CREDIT, BELOW_LABEL, OVER_CREDIT)


def _below_label(document: Document, line: Line, mark: Said) -> Iterator[Mark]:
    """The caption on the line below one that only says "Image caption,"."""
    below = _announced_line(document, line) if mark.content is None else None
    if below is not None and document.label(below.index) is None and len(below.text) <= LONGEST_NEIGHBOUR:
        yield Mark(below.index, Label.CAPTION, "common.caption.below_label", SURE)


def _announced_line(document: Document, line: Line) -> Line | None:
    """The line below one that is nothing but the label of a photo or credit; None where the line is none."""
    if line.text[-1] not in _ANNOUNCES or line.index + 1 == len(document.lines) or not is_label(line.text):
        return None
    return document.lines[line.index + 1]


def _may_be_caption(document: Document, index: int, credit: Line, around: Around) -> bool:
    """Whether an unlabelled line beside a credit is its caption: its words, no stop, or the credit's label say so."""
    line, below = document.lines[index], index > credit.index
    if document.label(index) is not None or len(line.text) > LONGEST_NEIGHBOUR or line.words < LEAST_WORDS:
        return False
    if line.text[-1] == ":" or _COUNT.fullmatch(line.text) or _begins_with_date(line.text):
        return False
    if speaks_of_picture(line.text.casefold()):
        return True
    if around.are_steps:
        return False
    if around.is_list:
        return not (below or line.is_sentence) and line.words > WORDS_OF_HEADING
    if reads_like_heading(line.text):
        return False
    if not line.is_sentence and not has_no_stops(line.text):
        return not below or _may_stand_below(line)
    return not below and _is_named_by_label(line, credit, around)


def _may_stand_below(line: Line) -> bool:
    """Whether a line without a stop is long enough for no heading, and no paragraph that ends in "etc."."""
    return line.words >= WORDS_BELOW and len(_INNER_STOP.findall(line.text)) < STOPS_OF_PARAGRAPH


def reads_like_heading(text: str) -> bool:
    """Whether a short line beside a credit heads what follows: its long words in capitals, a question, or numbered.

    >>> reads_like_heading("How We Chose the Best Kettles"), reads_like_heading("Step 4: Pour the water")
    (True, True)
    >>> reads_like_heading("The river in June 2019"), reads_like_heading("Ana Lima, Ben Ruiz")
    (False, False)
    """
    words = text.split()
    if len(words) > WORDS_OF_SHORT_HEADING:
        return False
    head, colon, _ = text.partition(": ")
    if text[-1] in "?？" or (colon and head[-1:].isdigit()):
        return True
    long = [word for word in words if len(word) >= LETTERS_OF_LONG]
    return len(long) >= CAPITALS_OF_HEADING and ", " not in text and not any(word[0].islower() for word in long)


def _is_named_by_label(line: Line, credit: Line, around: Around) -> bool:
    """Whether a sentence above "Foto: Name" is a caption: two at the most, and not the article's first or last.

    Of the sentences of up to 250 characters above such a line in the pages counted, nearly all were captions; above a
    bare agency or "©" many were the article's.
    """
    head, colon, _ = credit.text.partition(":")
    if not colon or head.casefold().strip() not in lexicon().labels or len(_INNER_STOP.findall(line.text)) > 1:
        return False
    return _is_before_article(line, around) or around.first_prose < line.index < around.last_prose


def _is_before_article(line: Line, around: Around) -> bool:
    """Whether a line is one sentence with only fields and residue above it, as below the photo that opens a page."""
    return 0 < line.index <= around.first_sentence and not _INNER_STOP.search(line.text)


def _is_dated(document: Document, index: int) -> bool:
    """Whether an unlabelled line is a date with a few words behind it."""
    if index < 0 or document.label(index) is not None:
        return False
    line = document.lines[index]
    return line.words <= WORDS_OF_HEADING and not line.is_sentence and _begins_with_date(line.text)


def _begins_with_date(text: str) -> bool:
    """Whether a line is a date with a name or a section behind it, as stands above the photo that opens a page."""
    found = date_line(text)
    return found is not None and (not found.rest or found.rest[0][0] > 0)


def speaks_of_picture(folded: str) -> bool:
    """Whether a case-folded line has words that speak of the picture: "pictured", "Symbolbild".

    >>> speaks_of_picture("the mayor, pictured in june"), speaks_of_picture("the mayor left")
    (True, False)
    """
    return any(word in folded for word in lexicon().picture_words)


def _open_credit(document: Document, line: Line, around: Around) -> Iterator[Mark]:
    """A name and an unknown outlet is a credit if a caption stands directly above it, or a first photo's sentence."""
    if not any(m.label is Label.CREDIT for m in document.marks[line.index]):
        return
    if _is_below_caption(document, line.index):
        yield Mark(line.index, Label.CREDIT, "common.credit.below_caption", 0.7)
    elif _is_below_sentence(document, line) and is_person_of_outlet(line.text):
        yield Mark(line.index, Label.CREDIT, "common.credit.below_caption", 0.7)
        above = document.lines[line.index - 1]
        if _is_before_article(above, around):
            yield Mark(above.index, Label.CAPTION, "common.caption.above_credit", 0.7)


def _is_below_sentence(document: Document, line: Line) -> bool:
    above = line.index - 1
    return above > 0 and document.label(above) is None and document.lines[above].is_sentence


def _is_below_caption(document: Document, index: int) -> bool:
    """Whether the line above is surely a caption, or repeats the one above it as captions do."""
    if document.label(index - 1) is Label.CAPTION:
        return True
    above = document.lines[index - 1]
    if index < 2 or above.words < LEAST_WORDS or len(above.text) < SHORTEST_PRINT:
        return False
    return _key(above.text) in _key(document.lines[index - 2].text)


def _open_caption(document: Document, line: Line, around: Around) -> Iterator[Mark]:
    """A bare agency in brackets ends a caption within the article; at its end it signs the text."""
    hints = [m for m in document.marks[line.index] if m.rule == WITH_CREDIT]
    if not hints or len(line.text) > LONGEST_NEIGHBOUR or line.words < WORDS_OF_OPEN:
        return
    if 0 < line.index < around.last_prose and (hints[0].score > WEAK or around.sure >= SURE_CAPTIONS):
        yield Mark(line.index, Label.CAPTION, "common.caption.with_open_credit", 0.7)


def _key(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(". ")
