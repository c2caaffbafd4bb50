"""Spaces that are missing or too many in the article's sentences."""

from collections.abc import Iterator

from pydantic import Field

from newsclean.cleaner import Cleaner
from newsclean.cleaners._vocabulary import vocabulary
from newsclean.document import Document
from newsclean.marks import Edit
from newsclean.spacing import edits
from newsclean.spacing.dropcap import find_drop_cap
from newsclean.spacing.glue import find_glue
from newsclean.spacing.punctuation import find_punctuation
from newsclean.spacing.scripts import is_french


class Spacing(Cleaner):
    """Parts words glued at a link, closes gaps before punctuation, and joins split initials.

    >>> Spacing()('He spoke of World War II,"so it is no surprise."')
    'He spoke of World War II, "so it is no surprise."'
    >>> Spacing()("T he mayor , who left , came back .")
    'The mayor, who left, came back.'
    >>> Spacing(punctuation=False)("It rained , she said.")
    'It rained , she said.'
    """

    name = "spacing"

    glue: bool = Field(True, description="put back the space between glued words")
    punctuation: bool = Field(True, description="take away spaces before punctuation and inside brackets and quotes")
    drop_caps: bool = Field(True, description="join a split initial with its word")

    def polish(self, document: Document) -> Iterator[Edit]:
        """Edits of one line at a time, the three kinds together."""
        french = is_french(document.source) if self.punctuation else False
        for line in document.lines:
            found: list[edits.Edit] = []
            if self.glue:
                found += find_glue(line.text)
            if self.punctuation:
                found += find_punctuation(line.text, french=True if french else None)
            if self.drop_caps and (line.text[1:2] == " " or line.text[2:3] == " "):
                found += find_drop_cap(line.text, vocabulary(document.source))
            for start, end, after, rule in edits.settle(found):
                yield Edit(line.index, start, end, after, f"common.spacing.{rule}")
