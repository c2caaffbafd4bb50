"""Invisible characters, no-break spaces and runs of spaces."""

from collections.abc import Iterator

from newsclean.cleaner import Cleaner
from newsclean.document import Document
from newsclean.encoding.gate import odd_characters
from newsclean.marks import Edit
from newsclean.spacing.invisible import SUSPECTS, find_odd_spaces


class Invisible(Cleaner):
    r"""Deletes characters nobody sees and makes odd spaces plain, where neither script nor number needs them.

    >>> Invisible()("The econ\u00adomy grew\u200b by\u00a02\u00a0%,  they\u00a0said.")
    'The economy grew by 2\xa0%, they said.'
    """

    name = "invisible"

    def repair(self, document: Document) -> Iterator[Edit]:
        """Edits of lines that hold such characters."""
        text = "\n".join([line.text for line in document.lines])
        wanted = [char for char in odd_characters(text) if char in SUSPECTS]
        wanted += [spaces for spaces in ("  ", "\t") if spaces in text]
        for line in document.lines if wanted else ():
            if any(odd in line.text for odd in wanted):
                for start, end, after, rule in find_odd_spaces(line.text):
                    yield Edit(line.index, start, end, after, f"common.{rule}")
