"""The title line and the dek below it, where there is evidence."""

from collections.abc import Iterator

from newsclean.cleaner import Cleaner
from newsclean.document import Document, Line
from newsclean.marks import Label, Mark

LONGEST_TITLE = 200
_SMALL = 4


class Title(Cleaner):
    """Marks the first line as title if the caller says so, if it repeats, or if a dek and its paragraph follow.

    >>> from newsclean import Pipeline
    >>> Pipeline(["title"])("Rain in the north\\n\\nIt rained.", title="Rain in the north").text
    'It rained.'
    """

    name = "title"

    def context(self, document: Document) -> Iterator[Mark]:
        """Marks on the title and the dek; never on the only line."""
        lines = document.lines
        if len(lines) < 2:
            return
        given = document.hints.get("title")
        if given:
            same = (line.index for line in lines if _same(line.text, given))
            yield from (Mark(index, Label.TITLE, "common.title.given") for index in same)
        elif given is None and _is_title(lines):
            yield Mark(0, Label.TITLE, "common.title.before_dek")
            yield Mark(1, Label.DEK, "common.dek.before_paragraph")


def _same(one: str, two: str) -> bool:
    return one.casefold().split() == two.casefold().split()


def _is_title(lines: list[Line]) -> bool:
    if len(lines) < 4:
        return False
    first, second, third = lines[:3]
    short = 15 <= len(first.text) <= LONGEST_TITLE and not first.is_sentence
    dek = not second.is_sentence and 40 <= len(second.text) <= 300 and third.is_sentence
    return short and dek and len(_shared(second.text, third.text)) >= _SMALL


def _shared(one: str, two: str) -> set[str]:
    return {w for w in one.casefold().split() if len(w) > 3} & set(two.casefold().split())
