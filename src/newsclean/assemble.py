"""The last step: policy applied to decisions, and the Article built from them."""

from itertools import chain
from typing import NamedTuple

from newsclean.article import Article
from newsclean.decide import Kept, Taken
from newsclean.document import Document
from newsclean.edits import apply_edits, report
from newsclean.fields import find_fields
from newsclean.line import Line
from newsclean.marks import Label
from newsclean.policy import Policy
from newsclean.record import Record

_KINDS = {
    Label.DEK: "dek",
    Label.HEADING: "heading",
    Label.LIST_ITEM: "list_item",
    Label.QUOTE: "quote",
    Label.STAMP: "stamp",
    Label.NOTE: "note",
    Label.DISCLOSURE: "note",
}


class Piece(NamedTuple):
    """A stretch of the source that goes into a block."""

    line: Line
    kind: str


def assemble(document: Document, kept: list[Kept], taken: list[Taken], language: str | None, policy: Policy) -> Article:
    """Builds the Article.

    Args:
        document: the document as it was before anything was taken.
        kept: what is article text, polished.
        taken: what is not, in source order.
        language: of what is article text, as two letters; None if unknown.
        policy: which labels leave the text; the others stay as blocks of their own.
    """
    pieces, removed = apply_policy(kept, taken, policy)
    fields, owners = find_fields(document, kept, taken)
    fields["language"] = language
    fields["source_chars"] = len(document.source)
    record = Record(document.source)
    _add_blocks(record, pieces)
    for line, mark in removed:
        why = (mark.label, mark.rule, round(mark.score, 3), owners.get(line.start))
        record.add_removed(line.start, line.end, why)
    edited = {line.start: line for line, _ in chain(pieces, removed) if line.edits}
    edits = (edit for start in sorted(edited) for edit in edited[start].edits)
    for edit in report(document.source, edits):
        record.add_repair(edit.rule, edit.start, edit.end, edit.after)
    return Article.recorded(fields, record)


def apply_policy(kept: list[Kept], taken: list[Taken], policy: Policy) -> tuple[list[Piece], list[Taken]]:
    """What stays in the text and what leaves it: `kept`, and of `taken` what the policy does not drop."""
    pieces = [Piece(k.line, _KINDS.get(k.label, "paragraph") if k.label else "paragraph") for k in kept]
    drops = {label: policy.drops(label) for label in {t.mark.label for t in taken}}
    dropped = [t for t in taken if drops[t.mark.label]]
    if len(dropped) != len(taken):
        pieces += [Piece(_as_line(t), "other") for t in taken if not drops[t.mark.label]]
        pieces.sort(key=lambda piece: piece.line.start)
    return pieces, dropped


def _as_line(taken: Taken) -> Line:
    line = taken.line.copy()
    line.gap, line.continues = 1, False
    return line


def _add_blocks(record: Record, pieces: list[Piece]) -> None:
    """A line is a block; the fragments that are left of one are a block together."""
    block: list[Piece] = []
    for piece in pieces:
        if block and not piece.line.continues:
            _add_block(record, block)
            block = []
        block.append(piece)
    if block:
        _add_block(record, block)


def _add_block(record: Record, block: list[Piece]) -> None:
    lines = [piece.line for piece in block]
    text = " ".join([line.text.strip() for line in lines])
    record.add_block(block[0].kind, text, [(line.start, line.end) for line in lines])


def splice(document: Document, kept: list[Kept], taken: list[Taken], policy: Policy) -> str:
    """The source with what leaves it cut out and what changes changed; all other characters stay as they are.

    Between two lines that stay, the separator of the source stays; where lines between them left, the widest one.
    """
    source = document.source
    pieces, removed = apply_policy(kept, taken, policy)
    if not pieces:
        return "" if removed else source
    gone = iter([*removed, None])
    cut = next(gone)
    out: list[str] = []
    at = 0
    for line, _ in pieces:
        separators = []
        while cut is not None and cut.start < line.start:
            separators.append(source[at : cut.start])
            at, cut = cut.end, next(gone)
        separators.append(source[at : line.start])
        out += [_separator(separators, bool(out)), apply_edits(source, line.start, line.end, line.edits)]
        at = line.end
    return "".join([*out, _ending(source, at, removed)])


def _separator(separators: list[str], between: bool) -> str:
    if len(separators) == 1:
        return separators[0]
    return max(separators, key=lambda s: (s.count("\n") + s.count("\r"), len(s))) if between else ""


def _ending(source: str, at: int, removed: list[Taken]) -> str:
    tail = source[at:]
    return tail if not removed or removed[-1].start < at else source[removed[-1].end :][:2].strip(" \t") and "\n"
