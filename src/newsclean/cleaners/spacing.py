"""Spaces that are missing or too many in the article's sentences."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import ClassVar

from pydantic import Field

from newsclean.cleaner import Cleaner
from newsclean.cleaners._vocabulary import Vocabulary
from newsclean.document import Document
from newsclean.encoding import fix_lines
from newsclean.line import Line
from newsclean.marks import Edit
from newsclean.spacing import edits
from newsclean.spacing.dropcap import find_drop_cap
from newsclean.spacing.glue import find_glue
from newsclean.spacing.punctuation import find_punctuation
from newsclean.spacing.scan import suspicious_places
from newsclean.spacing.scripts import is_french


class Spacing(Cleaner):
    """Parts words glued at a link, closes gaps before punctuation, and joins split initials.

    >>> Spacing()('He spoke of the old wall,"so it is no surprise."')
    'He spoke of the old wall, "so it is no surprise."'
    >>> Spacing()("T he mayor , who left , came back .")
    'The mayor, who left, came back.'
    >>> Spacing(punctuation=False)("It rained , she said.")
    'It rained , she said.'
    """

    name = "spacing"
    per_line: ClassVar[bool] = True

    glue: bool = Field(True, description="put back the space between glued words")
    punctuation: bool = Field(True, description="take away spaces before punctuation and inside brackets and quotes")
    drop_caps: bool = Field(True, description="join a split initial with its word")

    def polish(self, document: Document) -> Iterator[Edit]:
        """Edits of one line at a time, the three kinds together."""
        suspicious = self._suspicious_lines(document.lines)
        for at, line in enumerate(document.lines):
            if at not in suspicious and not _may_be_split(line.text):
                continue
            found: list[edits.Edit] = []
            if at in suspicious:
                found += find_glue(line.text) if self.glue else ()
                found += find_punctuation(line.text, french=_french(document, line)) if self.punctuation else ()
            if self.drop_caps and _may_be_split(line.text):
                found += find_drop_cap(line.text, Vocabulary(document.text, but=line.text))
            if found and _stays_sound(line.text, found := edits.settle(found)):
                for start, end, after, rule in found:
                    yield Edit(line.index, start, end, after, f"common.spacing.{rule}")

    def asks_again(self, line: Line) -> bool:
        """Lines with an initial or with spaces before their marks: the words of the text decide."""
        return _may_be_split(line.text) or _is_french_matter(line.text)

    def _suspicious_lines(self, lines: Sequence[Line]) -> set[int]:
        """Places in the list of the lines that `find_glue` and `find_punctuation` have to look at."""
        places = suspicious_places("\n".join([line.text for line in lines])) if self.glue or self.punctuation else []
        if not places:
            return set()
        starts = list(accumulate((len(line.text) + 1 for line in lines), initial=0))
        return {bisect_right(starts, place) - 1 for place in places}


def _may_be_split(text: str) -> bool:
    return text[1:2] == " " or text[2:3] == " "


def _is_french_matter(text: str) -> bool:
    return " ?" in text or " !" in text or " ;" in text or " :" in text


def _stays_sound(text: str, found: list[edits.Edit]) -> bool:
    """A space must not complete what reads as mojibake: the line is damaged in another way."""
    return text.isascii() or not fix_lines([edits.apply_edits(text, found)])


def _french(document: Document, line: Line) -> bool | None:
    """True if the text is known or found to be French; None leaves it to the line."""
    if not _is_french_matter(line.text):
        return None
    return document.hints.get("lang") == "fr" or is_french(document.text) or None
