"""Headings of most-read lists; the list below them is found by `link_lists` and `tails`."""

from typing import ClassVar

from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import Label


class PopularPosts(PhraseCleaner):
    """Headings of most-read lists; the list below them is found by `link_lists` and `tails`.

    >>> PopularPosts()("It rained all day.\\n\\nMost read")
    'It rained all day.'
    """

    name = "popular_posts"
    labels: ClassVar[tuple[Label, ...]] = (Label.POPULAR_POSTS,)
    needs: ClassVar[tuple[str, ...]] = ("link_lists", "tails", "neighbours")
