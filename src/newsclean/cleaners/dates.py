"""Lines that say when the article appeared or changed."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from newsclean.cleaners._phrases import HINT_SCORE, PhraseCleaner
from newsclean.document import Document
from newsclean.fields.date_extras import LONE_COUNT, without_extras
from newsclean.fields.dates import DateLine, date_line, may_hold_date
from newsclean.fields.metaline import without_reading_time
from newsclean.fields.times import SIGNATURE
from newsclean.marks import SURE, Label, Mark
from newsclean.rules import ends_sentence
from newsclean.shapes import is_post_signature

LABELLED, OVER_NOTE = "common.date.labelled", 0.91
"""Nothing but a labelled date is no note, be it "First published on 4 May 2021"."""

LONGEST, MOST = 140, 8
"""Characters of a line, and blanks of one that ends with a full stop, above which it is no date line."""

_LIKE_DATE = re.compile(r"\d{4}|\d[.:/-]\d|\d ?[^\W\d_]")


class Dates(PhraseCleaner):
    """Marks lines that are nothing but a date, in some forty languages.

    A date with its label ("Published: ...") or a time of day is sure; a bare one may be a heading of a chronology and
    needs the article's head around it (see `newsclean.cleaners.Masthead`).

    >>> Dates()("Published: 12 July 2026, 9:30 am\\n\\nIt rained all day.\\n\\n12 July 2026")
    'It rained all day.\\n\\n12 July 2026'
    """

    name = "dates"
    labels: ClassVar[tuple[Label, ...]] = (Label.DATE,)
    needs: ClassVar[tuple[str, ...]] = ()

    def label(self, document: Document) -> Iterator[Mark]:
        """Marks of the packs' rules, and of the reader of dates."""
        yield from super().label(document)
        noted = {line.index for line, _ in document.hits(Label.NOTE)}
        for line in document.lines:
            found = _rule(line.text) if len(line.text) <= LONGEST and line.has_digit else None
            if found is not None:
                mark = Mark(line.index, Label.DATE, *found)
                yield mark._replace(score=OVER_NOTE) if mark.rule == LABELLED and line.index in noted else mark


@lru_cache(maxsize=4096)
def _rule(text: str) -> tuple[str, float] | None:
    """The rule and score by which a line is a date."""
    if not _LIKE_DATE.search(text) or not may_hold_date(text) or (text.count(" ") > MOST and ends_sentence(text)):
        return None
    read = date_line(without_reading_time(text))
    if is_post_signature(text):
        return (SIGNATURE, SURE) if read is not None else None
    counted = False
    if read is not None and read.rest:
        bare = without_extras(text)
        read, counted = date_line(bare), bare != LONE_COUNT.sub("", text)
    if read is None or read.rest:
        return None
    if any(m.kind != "plain" for m in read.mentions):
        return LABELLED, 0.9
    if counted:
        return "common.date.with_counts", 0.8
    return ("common.date.time", 0.8) if _has_time(read) else ("common.date.bare", HINT_SCORE)


def _has_time(read: DateLine) -> bool:
    return any(":" in m.raw or hasattr(m.value, "hour") for m in read.mentions)
