"""Tag and topic lines."""

from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import Label


class Tags(PhraseCleaner):
    """Tag and topic lines.

    >>> Tags()("It rained all day.")
    'It rained all day.'
    """

    name = "tags"
    labels: ClassVar[tuple[Label, ...]] = (Label.TAGS,)
    needs: ClassVar[tuple[str, ...]] = ()
