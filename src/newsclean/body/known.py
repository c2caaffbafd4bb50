"""What the phrases of the packs say of a page's lines, and of the lines around a line."""

from collections.abc import Sequence
from typing import Final

from newsclean.body.columns import Columns, count_from, count_until, flags_of, taking, windows
from newsclean.body.distances import since, until
from newsclean.document import Document
from newsclean.line import Line
from newsclean.marks import FIELDS, OTHER_STORIES, STRUCTURE, Label

SURE, MAYBE, COMMENT, RELATED, FIELD, END, MEDIA = (1 << bit for bit in range(7))
"""Bits of a line: surely or maybe of the kinds that stand around articles; comments; other stories; a field of the
article's head; what stands at its end (tags, legal notes, prompts); a picture's caption or credit."""
RESIDUE: Final = SURE | MAYBE
FAR: Final = 60
REACHES: Final = (3, 10)
MARKS: Final = {"comment": COMMENT, "related": RELATED, "field": FIELD, "end": END}

_GROUPS = {
    COMMENT: (Label.COMMENTS,),
    RELATED: OTHER_STORIES,
    FIELD: (Label.TITLE, Label.BYLINE, Label.DATE, Label.READING_TIME),
    END: (Label.TAGS, Label.AUTHOR_BIO, Label.LEGAL, Label.NEWSLETTER, Label.SHARE),
}
_BITS = {
    label: sum(bit for bit, labels in _GROUPS.items() if label in labels) | (0 if label in STRUCTURE | FIELDS else SURE)
    for label in Label
}
_HINT_BITS = {label: bits ^ SURE | MAYBE if bits & SURE else bits for label, bits in _BITS.items()}
_MARK_BITS = _BITS | dict.fromkeys((Label.CAPTION, Label.CREDIT), MEDIA)


def known_bits(document: Document) -> list[int]:
    """What phrases and the marks made so far say of each line, as bits."""
    bits = [0] * len(document.lines)
    for line, hit in document.hits(*_BITS):
        bits[line.index] |= (_HINT_BITS if hit.rule.hint else _BITS)[hit.rule.label]
    for index in document.marked:
        label = document.label(index)
        if label is not None:
            bits[index] |= _MARK_BITS[label]
    return bits


def phrase_bits(lines: Sequence[str]) -> list[int]:
    """`known_bits` of lines that no cleaner has seen: what the phrases of the packs say of them.

    >>> [bool(bits & COMMENT) for bits in phrase_bits(["Comments", "It rained all day."])]
    [True, False]
    """
    return known_bits(Document("", [Line(i, 0, len(line), 1, line) for i, line in enumerate(lines)]))


def known_columns(known: Sequence[int], first: int, last: int, wanted: Sequence[int]) -> Columns:
    """Columns of the wanted lines: their own bits, residue near them, marked lines before and after them.

    Args:
        known: bits of every line.
        first, last: the main block.
        wanted: lines to describe.

    >>> columns = known_columns([SURE, 0, COMMENT], 1, 1, [1])
    >>> columns["known residue-3"], columns["known until comment"]
    ([1], [1])
    """
    take, bits = taking(wanted), bytes(known)
    columns: Columns = {
        f"known {name}": take(flags_of(bits, bit)) for name, bit in (("sure", SURE), ("maybe", MAYBE), ("media", MEDIA))
    }
    residue = [1 if one & RESIDUE else 0 for one in known]
    for reach, (behind, ahead) in zip(REACHES, windows(residue, REACHES, wanted), strict=True):
        columns[f"known residue-{reach}"], columns[f"known residue+{reach}"] = behind, ahead
    columns["known residue since block"] = take(count_from(residue, first))
    columns["known residue until block"] = take(count_until(residue, last))
    for name, bit in MARKS.items():
        columns |= _marked(name, flags_of(bits, bit), first, wanted)
    return columns


def _marked(name: str, flags: Sequence[int], first: int, wanted: Sequence[int]) -> Columns:
    """Lines since the last flagged line and until the next, at most FAR, and the flagged ones since the block began."""
    take = taking(wanted)
    return {
        f"known since {name}": take(since(flags, FAR)),
        f"known until {name}": take(until(flags, FAR)),
        f"known count {name}": take(count_from(flags, first)),
    }
