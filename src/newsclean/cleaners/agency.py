"""Footers that name agencies and desks, and the initials that sign a text."""

import re
from collections.abc import Iterator
from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.document import Document
from newsclean.line import Line
from newsclean.marks import Label, Mark
from newsclean.photos.lexicon import lexicon

LAST_LINES = 4
_CONTRIBUTED = "en.agency.contributed"
_INNER_STOP = re.compile(r"(?<=[a-z]{3})[.!?][\"”’]? (?=[\"“]?[A-Z])")
_INITIALS = re.compile(r"\(?[^\W\d_]{2,6}(?:[/,] ?[^\W\d_]{2,10}){0,4}\)?$")


class AgencyFooter(PhraseCleaner):
    """Marks footers such as "With files from ..." and, near the end, lines such as "(dpa/abc)" or "(mkr)".

    >>> AgencyFooter()("It rained all day.\\n\\n(dpa/mkr)")
    'It rained all day.'
    """

    name = "agency"
    labels: ClassVar[tuple[Label, ...]] = (Label.AGENCY,)
    needs: ClassVar[tuple[str, ...]] = ("neighbours",)
    per_line: ClassVar[bool] = False

    def label(self, document: Document) -> Iterator[Mark]:
        """Marks of the rules, and on the initials that sign the text."""
        lines = document.lines
        yield from (_of_last_sentence(lines[mark.line].text, mark) for mark in super().label(document))
        for line in document.lines[max(1, len(document.lines) - LAST_LINES) :]:
            if _signs(line) and document.lines[line.index - 1].is_sentence:
                yield Mark(line.index, Label.AGENCY, "common.agency.initials", 0.8)


def _of_last_sentence(text: str, mark: Mark) -> Mark:
    """A mark on "... contributed to this report.", without the article's sentences that stand before it on the line."""
    ends = [stop.end() for stop in _INNER_STOP.finditer(text)] if mark.rule == _CONTRIBUTED else []
    return mark._replace(span=(ends[-1], len(text))) if ends else mark


def _signs(line: Line) -> bool:
    text = line.text.strip()
    if len(text) > 24 or not _INITIALS.match(text):
        return False
    parts = [part.casefold() for part in re.split(r"[/,] ?", text.strip("()"))]
    if any(part in lexicon().news_agencies for part in parts):
        return True
    return text[0] == "(" and text[-1] == ")" and text.islower() and len(text) <= 6
