"""Reading times."""

from collections.abc import Iterator
from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.document import Document
from newsclean.fields.dates import is_date_line
from newsclean.fields.reading_time import is_bare_time, is_reading_time
from newsclean.line import Line
from newsclean.marks import Label, Mark

LONGEST = 80


class ReadingTime(PhraseCleaner):
    """Marks lines that are a reading time: "5 min read", "Lesedauer: 7 Minuten", "3 min" right below a date.

    >>> ReadingTime()("7 min read\\n\\nIt rained all day.")
    'It rained all day.'
    """

    name = "reading_time"
    per_line: ClassVar[bool] = False  # "3 min" counts below a date
    labels: ClassVar[tuple[Label, ...]] = (Label.READING_TIME,)
    needs: ClassVar[tuple[str, ...]] = ()

    def label(self, document: Document) -> Iterator[Mark]:
        """Marks of the packs' rules, and of the reader of reading times."""
        announced = list(super().label(document))
        yield from announced
        below = {mark.line + 1 for mark in announced}
        for line in document.lines:
            if len(line.text) > LONGEST or not line.has_digit:
                continue
            if is_reading_time(line.text):
                yield Mark(line.index, Label.READING_TIME, "common.reading_time.line", 0.9)
            elif line.index and is_bare_time(line.text) and (line.index in below or _is_dated(document, line)):
                yield Mark(line.index, Label.READING_TIME, "common.reading_time.below", 0.7)


def _is_dated(document: Document, line: Line) -> bool:
    return is_date_line(document.lines[line.index - 1].text)
