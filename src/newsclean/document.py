"""The document: lines with their spans in the source, what is known of each, and the marks on them. No rules here."""

import itertools
from collections.abc import Iterable, Iterator
from sys import intern
from typing import Any

from newsclean.edits import SourceEdit, apply_edits
from newsclean.language import detect_language
from newsclean.line import Line, split_lines
from newsclean.marks import STRUCTURE, SURE, Edit, Join, Label, Mark, Said, with_mark
from newsclean.matching import Hit, RuleIndex, rule_index

TWIN, TWINS = 40, 1024
"""Lines of up to so many characters are read once where they are equal, so many different ones in a text."""


class Document:
    """A source text, cut into lines, with the marks that cleaners made.

    Attributes:
        source: the text as given, never changed.
        lines: its non-blank lines in order.
        hints: what the caller knows (`newsclean.Hints`).
        rules: the rules of the active packs.
        marks: what the committed marks say of each line.
        memo: what cleaners of a phase found out for one another from lines and marks; empty after each commit.
        read_again: it is what an earlier round left, and shows no more than a text made of its lines would.
        moved: lines whose text a join put in front of a line further down, what stood between them having been taken.
    """

    __slots__ = (
        "_by_label",
        "_labels",
        "_language",
        "_marked",
        "_text",
        "_whole",
        "_winners",
        "hints",
        "lines",
        "marks",
        "memo",
        "moved",
        "read_again",
        "rules",
        "source",
    )

    def __init__(
        self, source: str, lines: list[Line], hints: dict[str, Any] | None = None, rules: RuleIndex | None = None
    ) -> None:
        self.source = source
        self.lines = lines
        self.hints = hints if hints is not None else {}
        self.rules = rules if rules is not None else rule_index()
        self.read_again = False
        self.moved: list[tuple[Line, str]] = []
        self._language: str | None = None
        self._whole: Document | None = None
        self._clear()

    def _clear(self) -> None:
        self._text: str | None = None
        self.marks: list[tuple[Said, ...]] = [()] * len(self.lines)
        self._winners: list[Said | None] = [None] * len(self.lines)
        self._labels: list[Label | None] = [None] * len(self.lines)
        self._marked: list[int] | None = None
        self._by_label: dict[Label, list[Line]] | None = None
        self.memo: dict[str, Any] = {}

    @classmethod
    def from_text(cls, source: str, hints: dict[str, Any] | None = None, rules: RuleIndex | None = None) -> "Document":
        r"""Cuts a text at ``\r\n``, ``\n`` and ``\r`` (nowhere else) into its non-blank lines.

        >>> [line.text for line in Document.from_text("One\r\n\r\n  Two ").lines]
        ['One', 'Two']
        """
        return cls(source, split_lines(source), hints, rules)

    def part(self, lines: list[Line]) -> "Document":
        """Some of its lines as a document; their indexes stay as they are, and so does `text`."""
        if len(lines) == len(self.lines):
            return self
        part = Document(self.source, lines, self.hints, self.rules)
        part.read_again, part._whole = self.read_again, self
        return part

    @property
    def text(self) -> str:
        """All its lines: what rules read that ask whether a word stands elsewhere in the text."""
        if self._whole is not None:
            return self._whole.text
        if self._text is None:
            self._text = "\n".join([line.text for line in self.lines])
        return self._text

    def hits(self, *labels: Label) -> Iterable[tuple[Line, Hit]]:
        """The lines that match a rule with one of these labels, line by line, with the rule."""
        found = self._lines_by_label()
        return (
            (line, hit)
            for label in labels
            for line in found.get(label, ())
            for hit in line.hits(self.rules)
            if hit.rule.label is label
        )

    def has_hits(self, labels: Iterable[Label]) -> bool:
        """Whether any line matches a rule with one of these labels."""
        return not self._lines_by_label().keys().isdisjoint(labels)

    def _lines_by_label(self) -> dict[Label, list[Line]]:
        if self._by_label is None:
            self._by_label = self._find_hits()
        return self._by_label

    def _find_hits(self) -> dict[Label, list[Line]]:
        found: dict[Label, list[Line]] = {}
        known: dict[str, Line] = {}
        for line in self.lines:
            if len(line.text) <= TWIN:
                twin = known.get(line.text)
                if twin is not None:
                    line.learn_hits(twin)
                elif len(known) < TWINS:
                    known[line.text] = line
            for hit in line.hits(self.rules):
                lines = found.setdefault(hit.rule.label, [])
                if not lines or lines[-1] is not line:
                    lines.append(line)
        return found

    def forget(self, gone: Iterable[Line]) -> None:
        """Lets go of what only cleaners ask for, once all is decided: its text, and the rules that match its lines.

        Args:
            gone: the lines that left; those that stay go on with what is known of them.
        """
        self._text = self._by_label = None
        for line in gone:
            line.forget_hits()

    def commit(self, marks: Iterable[Mark], said: list[tuple[Said, ...]] | None = None) -> None:
        """Adds the marks of a phase and decides anew which mark of each line wins.

        Args:
            marks: what the cleaners propose; they do not see one another's marks, as all are added at the end.
            said: what is known of each line, where it is not what was committed before.
        """
        said = self.marks.copy() if said is None else said
        for mark in marks:
            said[mark.line] = with_mark(said[mark.line], mark[1:])
        changed = [index for index, (old, new) in enumerate(zip(self.marks, said, strict=True)) if new is not old]
        self.marks, self.memo, self._marked = said, {}, None
        for index in changed:
            whole = [m for m in said[index] if m.span is None and m.score >= SURE]
            if whole:
                winner = self._winners[index] = self._best(whole) if len(whole) > 1 else whole[0]
                self._labels[index] = winner.label

    def _best(self, marks: list[Said]) -> Said:
        """The greatest mark; of those that differ in their rule alone, the one in the text's language."""
        orders = [mark.order() for mark in marks]
        best = max(orders)
        equals = [mark for mark, order in zip(marks, orders, strict=True) if order[:-1] == best[:-1]]
        if len(equals) == 1:
            return equals[0]
        own = f"{self.language}."
        return max(equals, key=lambda mark: (mark.rule.startswith(own), mark.rule))

    @property
    def language(self) -> str | None:
        """The language of the text, as the caller says or as its function words tell, those of sentences first."""
        if self._language is None:
            self._language = self.hints.get("lang") or detect_language(self._sentences_first()) or ""
        return self._language or None

    def _sentences_first(self) -> Iterator[str]:
        yield from (line.text for line in self.lines if line.is_sentence)
        yield from (line.text for line in self.lines if not line.is_sentence)

    @property
    def marked(self) -> list[int]:
        """The indexes of the lines with a committed mark, in order."""
        if self._marked is None:
            self._marked = [line.index for line, marks in zip(self.lines, self.marks, strict=True) if marks]
        return self._marked

    def winner(self, index: int) -> Said | None:
        """The mark that decides what a line is, None for a line no mark is sure about."""
        return self._winners[index]

    def label(self, index: int) -> Label | None:
        """What a line is, by the committed marks; None outside the document, too."""
        return self._labels[index] if 0 <= index < len(self._labels) else None

    def is_taken(self, index: int) -> bool:
        """Whether the committed marks say that a line is not of the article's text: a field, or residue."""
        label = self.label(index)
        return label is not None and label not in STRUCTURE

    def parts(self, index: int) -> list[Said]:
        """The sure marks on parts of a line, sorted, not overlapping."""
        parts: list[Said] = []
        sure = [m for m in self.marks[index] if m.span and m.score >= SURE]
        for mark in sorted(sure, key=lambda m: m.span or (0, 0)) if sure else ():
            if mark.span and (not parts or not parts[-1].span or mark.span[0] >= parts[-1].span[1]):
                parts.append(mark)
        return parts

    def change(self, changes: Iterable[Edit | Join]) -> bool:
        """Makes the changes of one cleaner; True where anything changed."""
        edits: dict[int, list[tuple[int, int, str, str]]] = {}
        joins: dict[int, Join] = {}
        moves: list[Join] = []
        for item in changes:
            if isinstance(item, Join):
                if self._is_break(item.line):
                    joins[item.line] = item
                elif not item.glue:
                    moves.append(item)
            else:
                line, start, end, after, rule = item
                edits.setdefault(line, []).append((start, end, after, intern(rule)))
        if not (edits or joins or moves):
            return False
        for index in list(edits):
            self.lines[index].change(self.source, edits.pop(index))
        if joins:
            self.lines = self._joined(joins)
        elif moves:
            self.lines = self._with_moved(moves)
        self._clear()
        return True

    def _is_break(self, index: int) -> bool:
        """Whether a line and the next stand beside each other in the source, nothing taken from between them."""
        line, following = self.lines[index : index + 2]
        return not self.source[line.end : following.start].strip()

    def _with_moved(self, moves: list[Join]) -> list[Line]:
        """The lines but for those whose text goes into the next: what was taken from between them stays where it is."""
        for join in moves:
            line, following = self.lines[join.line : join.line + 2]
            following.change(self.source, [(0, 0, line.text, join.rule)])
            self.moved.append((line, join.rule))
        gone = {join.line for join in moves}
        return _numbered([line for line in self.lines if line.index not in gone])

    def _joined(self, joins: dict[int, Join]) -> list[Line]:
        groups: list[list[Line]] = []
        previous: Join | None = None
        for line in self.lines:
            if previous is not None:
                groups[-1].append(line)
            else:
                groups.append([line])
            previous = joins.get(line.index)
        return _numbered([group[0] if len(group) == 1 else _one_line(self.source, group, joins) for group in groups])


def _numbered(lines: list[Line]) -> list[Line]:
    for index, line in enumerate(lines):
        line.index = index
    return lines


def _one_line(source: str, group: list[Line], joins: dict[int, Join]) -> Line:
    """The first of some lines with the others behind it."""
    first, edits = group[0], list(group[0].edits)
    for line, following in itertools.pairwise(group):
        join = joins[line.index]
        edits += [SourceEdit(line.end, following.start, join.glue, join.rule), *following.edits]
    first.edits, first.size = tuple(edits), group[-1].end - first.start
    first.text = apply_edits(source, first.start, first.end, first.edits)
    first._forget()
    return first
