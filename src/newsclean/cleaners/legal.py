"""Copyright and terms."""

from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import Label


class Legal(PhraseCleaner):
    """Copyright and terms.

    >>> Legal()("It rained all day.\\n\\n© 2024 The Example Times")
    'It rained all day.'
    """

    name = "legal"
    labels: ClassVar[tuple[Label, ...]] = (Label.LEGAL,)
    needs: ClassVar[tuple[str, ...]] = ("neighbours",)
