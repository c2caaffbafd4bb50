"""Corrections, editor's notes and disclosures; they stay in the text and are copied to `Article.notes`."""

from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import Label


class Notes(PhraseCleaner):
    """Corrections, editor's notes and disclosures; they stay in the text and are copied to `Article.notes`.

    >>> Notes()("It rained all day.")
    'It rained all day.'
    """

    name = "notes"
    labels: ClassVar[tuple[Label, ...]] = (Label.NOTE,)
    needs: ClassVar[tuple[str, ...]] = ()
