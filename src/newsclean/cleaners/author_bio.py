"""Boxes about the author."""

from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import Label


class AuthorBio(PhraseCleaner):
    """Boxes about the author.

    >>> AuthorBio()("It rained all day.\\n\\nAbout the author")
    'It rained all day.'
    """

    name = "author_bio"
    labels: ClassVar[tuple[Label, ...]] = (Label.AUTHOR_BIO,)
    needs: ClassVar[tuple[str, ...]] = ("bios",)
