"""Corrections, editor's notes and disclosures; they stay in the text and are copied to `Article.notes`."""

from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import NOTES, Label


class Notes(PhraseCleaner):
    """Corrections, editor's notes and disclosures; they stay in the text and are copied to `Article.notes`.

    Disclosures of affiliate links leave the text where body detection finds that they are outside of the article.

    >>> from newsclean import Pipeline
    >>> Pipeline([Notes()])("It rained.\\n\\nCorrection: It did not.").notes[0].text
    'Correction: It did not.'
    """

    name = "notes"
    labels: ClassVar[tuple[Label, ...]] = NOTES
    needs: ClassVar[tuple[str, ...]] = ()
