"""Invisible characters, no-break spaces and runs of spaces."""

from collections.abc import Iterator
from typing import ClassVar

from newsclean.cleaner import Cleaner
from newsclean.document import Document
from newsclean.encoding import fix_lines
from newsclean.encoding.gate import odd_characters
from newsclean.line import Line
from newsclean.marks import Edit
from newsclean.spacing.edits import Edit as LineEdit
from newsclean.spacing.edits import apply_edits
from newsclean.spacing.invisible import SUSPECTS, find_odd_spaces


class Invisible(Cleaner):
    r"""Deletes characters nobody sees and makes odd spaces plain, where neither script nor number needs them.

    >>> Invisible()("The econ\u00adomy grew\u200b by\u00a02\u00a0%,  they\u00a0said.")
    'The economy grew by 2\xa0%, they said.'
    """

    name = "invisible"
    per_line: ClassVar[bool] = True

    def repair(self, document: Document) -> Iterator[Edit]:
        """Edits of lines that hold such characters."""
        text = "\n".join([line.text for line in document.lines])
        wanted = [char for char in odd_characters(text) if char in SUSPECTS]
        wanted += [spaces for spaces in ("  ", "\t") if spaces in text]
        if not wanted:
            return
        odd_lines = [line for line in document.lines if any(odd in line.text for odd in wanted)]
        found = [(line, sorted([*find_odd_spaces(line.text), *_at_ends(line.text)])) for line in odd_lines]
        for line, edits in _sound([(line, edits) for line, edits in found if edits]):
            for start, end, after, rule in edits:
                yield Edit(line.index, start, end, after, f"common.{rule}")


def _at_ends(text: str) -> Iterator[LineEdit]:
    """Odd spaces before and behind a line, which keep its beginning and end from being read."""
    inner = text.lstrip()
    if len(inner) < len(text):
        yield LineEdit(0, len(text) - len(inner), "", "space.edge")
    last = len(text.rstrip())
    if inner and last < len(text):
        yield LineEdit(last, len(text), "", "space.edge")


def _sound(found: list[tuple[Line, list[LineEdit]]]) -> list[tuple[Line, list[LineEdit]]]:
    """Those that are no mojibake once edited; in others the odd characters are what is left of the evidence."""
    broken = fix_lines([apply_edits(line.text, edits) for line, edits in found])
    return [one for at, one in enumerate(found) if at not in broken]
