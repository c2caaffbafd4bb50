"""Share bars and network names."""

from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import Label


class Share(PhraseCleaner):
    """Share bars and network names.

    >>> Share()("It rained all day.\\n\\nShare this article")
    'It rained all day.'
    """

    name = "share"
    labels: ClassVar[tuple[Label, ...]] = (Label.SHARE,)
    needs: ClassVar[tuple[str, ...]] = ("neighbours",)
