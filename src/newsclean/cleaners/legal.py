"""Copyright and terms."""

from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import Label


class Legal(PhraseCleaner):
    """Copyright and terms.

    >>> Legal()("It rained all day.")
    'It rained all day.'
    """

    name = "legal"
    labels: ClassVar[tuple[Label, ...]] = (Label.LEGAL,)
    needs: ClassVar[tuple[str, ...]] = ("neighbours",)
