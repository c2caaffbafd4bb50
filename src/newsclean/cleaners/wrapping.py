"""Line breaks inside paragraphs: hard-wrapped text and initials on a line of their own."""

from collections.abc import Iterator

from newsclean.cleaner import Cleaner
from newsclean.cleaners._vocabulary import Vocabulary
from newsclean.document import Document
from newsclean.marks import Edit, Join
from newsclean.spacing import find_joins, joins_drop_cap


class Wrapping(Cleaner):
    """Joins the lines of a hard-wrapped document, and a drop cap with its word; verse, lists and tables stay.

    >>> text = '''The council met on Monday to hear what the harbour would cost
    ... this year, and what the owners of the small boats had to pay
    ... for the new wall that keeps the storms of the winter out and
    ... the fish in, as one of them said with a laugh that was heard
    ... through the whole of the old hall.'''
    >>> Wrapping()(text).count(chr(10))
    0
    >>> Wrapping()("T\\nhe spark came late.")
    'The spark came late.'
    """

    name = "wrapping"

    def repair(self, document: Document) -> Iterator[Edit | Join]:
        """Joins of lines, and deletions of the hyphens that split words."""
        lines = [line.text for line in document.lines]
        for line, glue, drops_hyphen in find_joins(lines, [line.gap for line in document.lines]):
            if drops_hyphen:
                yield Edit(line, len(lines[line]) - 1, len(lines[line]), "", "common.wrapping.hyphen")
            yield Join(line, glue, "common.wrapping.line")
        for at, text in enumerate(lines[:-1]):
            if len(text) > 2:
                continue
            below = lines[at + 1]
            if joins_drop_cap(text, below, Vocabulary(document.text, but=below)):
                yield Join(at, "", "common.wrapping.drop-cap")
