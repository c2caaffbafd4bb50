"""Links to other stories: labels, lists and lines such as "MORE: headline"."""

from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import Label


class Related(PhraseCleaner):
    """Links to other stories: labels, lists and lines such as "MORE: headline".

    >>> Related()("It rained all day.\\n\\nRelated: How the valley built its walls")
    'It rained all day.'
    """

    name = "related"
    labels: ClassVar[tuple[Label, ...]] = (Label.RELATED,)
    needs: ClassVar[tuple[str, ...]] = ("link_lists", "neighbours")
