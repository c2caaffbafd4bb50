"""Photo captions and credits that a rule or their form gives away."""

from collections.abc import Iterator
from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.document import Document
from newsclean.marks import Label, Mark
from newsclean.photos.credit import is_credit_line


class PhotoCredits(PhraseCleaner):
    """Marks labelled captions ("PHOTO: ..."), labelled credits ("Foto: Name/dpa") and lines such as "Name/AFP".

    >>> PhotoCredits()("It rained.\\n\\nThe river in the old town on Sunday\\nAna Lima/AFP\\n\\nIt stopped.")
    'It rained.\\n\\nIt stopped.'
    """

    name = "photo_credits"
    labels: ClassVar[tuple[Label, ...]] = (Label.CAPTION, Label.CREDIT)
    needs: ClassVar[tuple[str, ...]] = ("captions",)

    def label(self, document: Document) -> Iterator[Mark]:
        """Marks on captions and credits that need no neighbour."""
        yield from super().label(document)
        for line in document.lines:
            if is_credit_line(line.text):
                yield Mark(line.index, Label.CREDIT, "common.credit.slash_chain", 0.9)
