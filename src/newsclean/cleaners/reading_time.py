"""Reading times."""

from collections.abc import Iterator
from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.document import Document
from newsclean.fields.reading_time import is_reading_time
from newsclean.marks import Label, Mark

LONGEST = 80


class ReadingTime(PhraseCleaner):
    """Marks lines that are a reading time: "5 min read", "Lesedauer: 7 Minuten".

    >>> ReadingTime()("7 min read\\n\\nIt rained all day.")
    'It rained all day.'
    """

    name = "reading_time"
    labels: ClassVar[tuple[Label, ...]] = (Label.READING_TIME,)
    needs: ClassVar[tuple[str, ...]] = ()

    def label(self, document: Document) -> Iterator[Mark]:
        """Marks of the packs' rules, and of the reader of reading times."""
        yield from super().label(document)
        for line in document.lines:
            if len(line.text) <= LONGEST and line.has_digit and is_reading_time(line.text):
                yield Mark(line.index, Label.READING_TIME, "common.reading_time.line", 0.9)
