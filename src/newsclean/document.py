"""The document: lines with their spans in the source, what is known of each, and the marks on them. No rules here."""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from newsclean.edits import SourceEdit, apply_edits, compose
from newsclean.folding import HEAD_SIZE, fold_head, fold_line
from newsclean.language import detect_language
from newsclean.marks import SURE, Edit, Join, Label, Mark
from newsclean.rules import LONG, Hit, RuleIndex, ends_sentence, rule_index

# A no-break space at a line's end may be half of a broken character (à read as Latin-1): repairs see it first.
_TRIM = " \t\x0b\x0c\x1c\x1d\x1e\x1f\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_LINES = re.compile(r"[^\r\n]+")
_LONGEST_HIT = 600


class Line:
    """A non-blank line of the source, or several that were joined.

    Attributes:
        index: its place in ``Document.lines``.
        start, end: its half-open span in the source, blanks at both ends left out.
        gap: blank lines before it.
        text: its present text: the source's, with the repairs made so far.
        words: number of words of that (`count_words`).
        is_sentence: whether it ends as a sentence does.
        edits: those repairs, in source positions.
        continues: it goes on with the block of the line before (a part between them was taken out).
        said: the marks of the cleaners that look at one line at a time; None until they were asked.
        repaired, polished: whether the repairing and polishing cleaners that look at one line at a time had nothing
            to change.
    """

    __slots__ = (
        "_head",
        "_hits",
        "_key",
        "continues",
        "edits",
        "end",
        "gap",
        "index",
        "is_sentence",
        "polished",
        "repaired",
        "said",
        "start",
        "text",
        "words",
    )

    def __init__(self, index: int, start: int, end: int, gap: int, text: str) -> None:
        self.index = index
        self.start = start
        self.end = end
        self.gap = gap
        self.text = text
        self.edits: tuple[SourceEdit, ...] = ()
        self.continues = False
        self._forget()

    def _forget(self) -> None:
        """Takes back what was known of an earlier text."""
        self.words = count_words(self.text)
        self.is_sentence = ends_sentence(self.text)
        self.said: tuple[Mark, ...] | None = None
        self.repaired = self.polished = False
        self._key: str | None = None
        self._head: str | None = None
        self._hits: Sequence[Hit] | None = None

    @property
    def key(self) -> str:
        """The folded line (`newsclean.folding.fold_line`); empty for a line too long to be a phrase."""
        if self._key is None:
            self._key = fold_line(self.text) if len(self.text) <= HEAD_SIZE else ""
        return self._key

    @property
    def head(self) -> str:
        """The folded beginning of the line (`newsclean.folding.fold_head`)."""
        if self._head is None:
            self._head = fold_head(self.text)
        return self._head

    def hits(self, rules: RuleIndex) -> Sequence[Hit]:
        """The rules that match it."""
        if self._hits is None:
            size = len(self.text)
            if size > LONG:
                self._hits = (rules.find_long(self.text) if size <= _LONGEST_HIT else ()) or ()
            else:
                self._hits = rules.find(self.text, self.key if size <= rules.longest_line else "", self.head) or ()
        return self._hits

    def change(self, source: str, changes: Iterable[tuple[int, int, str, str]]) -> None:
        """Makes changes given in positions of the present text."""
        self.edits = compose(self.start, self.end, self.edits, changes)
        self.text = apply_edits(source, self.start, self.end, self.edits)
        self._forget()

    def copy(self, index: int, gap: int) -> "Line":
        """The same line at another place."""
        line: Line = Line.__new__(Line)
        line.index, line.gap = index, gap
        line.start, line.end, line.text = self.start, self.end, self.text
        line.edits, line.continues = self.edits, self.continues
        line.said, line.repaired, line.polished = self.said, self.repaired, self.polished
        line._key, line._head, line._hits = self._key, self._head, self._hits
        line.words, line.is_sentence = self.words, self.is_sentence
        return line


def count_words(text: str) -> int:
    """Number of words; in scripts without word spaces, half the number of characters.

    >>> count_words("Two words"), count_words("東京都知事選")
    (2, 3)
    """
    spaced = text.count(" ") + 1
    if text.isascii() or (spaced > 1 and spaced * 20 > len(text)):
        return spaced
    wide = sum("\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7af" for c in text)
    return max(spaced, wide // 2)


class Document:
    """A source text, cut into lines, with the marks that cleaners made.

    Attributes:
        source: the text as given, never changed.
        lines: its non-blank lines in order.
        hints: what the caller knows (`newsclean.Hints`).
        rules: the rules of the active packs.
        marks: the committed marks of each line.
        memo: what cleaners of a phase found out for one another from lines and marks; empty after each commit.
        read_again: it is what an earlier round left, and shows no more than a text made of its lines would.
        moved: lines whose text a join put in front of a line further down, what stood between them having been taken.
    """

    __slots__ = (
        "_by_label",
        "_language",
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
        self.marks: list[Sequence[Mark]] = [()] * len(self.lines)
        self._winners: list[Mark | None] = [None] * len(self.lines)
        self._by_label: dict[Label, list[tuple[Line, Hit]]] | None = None
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
        found = self._hits_by_label()
        if len(labels) == 1:
            return found.get(labels[0], ())
        return [pair for label in labels for pair in found.get(label, ())]

    def has_hits(self, labels: Iterable[Label]) -> bool:
        """Whether any line matches a rule with one of these labels."""
        return not self._hits_by_label().keys().isdisjoint(labels)

    def _hits_by_label(self) -> dict[Label, list[tuple[Line, Hit]]]:
        if self._by_label is None:
            self._by_label = self._find_hits()
        return self._by_label

    def _find_hits(self) -> dict[Label, list[tuple[Line, Hit]]]:
        found: dict[Label, list[tuple[Line, Hit]]] = {}
        for line in self.lines:
            for hit in line.hits(self.rules):
                found.setdefault(hit.rule.label, []).append((line, hit))
        return found

    def commit(self, marks: Iterable[Mark]) -> None:
        """Adds the marks of a phase and decides anew which mark of each line wins."""
        self.memo = {}
        added: dict[int, list[Mark]] = {}
        for mark in marks:
            added.setdefault(mark.line, []).append(mark)
        for index, new in added.items():
            own = self.marks[index] = [*self.marks[index], *new] if self.marks[index] else new
            whole = [m for m in own if m.span is None and m.score >= SURE]
            if whole:
                self._winners[index] = self._best(whole) if len(whole) > 1 else whole[0]

    def _best(self, marks: list[Mark]) -> Mark:
        """The greatest mark; of those that differ in their rule alone, the one in the text's language."""
        best = max(marks, key=Mark.order)
        equals = [mark for mark in marks if mark.order()[:-1] == best.order()[:-1]]
        if len(equals) == 1:
            return best
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
        return [index for index, marks in enumerate(self.marks) if marks]

    def winner(self, index: int) -> Mark | None:
        """The mark that decides what a line is, None for a line no mark is sure about."""
        return self._winners[index]

    def label(self, index: int) -> Label | None:
        """What a line is, by the committed marks; None outside the document, too."""
        if not 0 <= index < len(self._winners):
            return None
        mark = self._winners[index]
        return mark.label if mark is not None else None

    def parts(self, index: int) -> list[Mark]:
        """The sure marks on parts of a line, sorted, not overlapping."""
        parts: list[Mark] = []
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
                edits.setdefault(item.line, []).append(item[1:])
        for index, line_edits in edits.items():
            self.lines[index].change(self.source, line_edits)
        if joins:
            self.lines = self._joined(joins)
        elif moves:
            self.lines = self._with_moved(moves)
        if edits or joins or moves:
            self._clear()
        return bool(edits or joins or moves)

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
    first.edits, first.end = tuple(edits), group[-1].end
    first.text = apply_edits(source, first.start, first.end, first.edits)
    first._forget()
    return first


def split_lines(source: str) -> list[Line]:
    r"""The non-blank lines of a text.

    >>> [(line.start, line.gap) for line in split_lines("a\n\n\nb")]
    [(0, 0), (4, 2)]
    """
    if "\r" in source:
        return _split_at_any_break(source)
    lines: list[Line] = []
    at = last = 0
    for number, raw in enumerate(source.split("\n")):
        text = raw.strip(_TRIM)
        if text and not text.isspace():
            start = at if len(text) == len(raw) else at + len(raw) - len(raw.lstrip(_TRIM))
            gap = number - last - 1 if lines else 0
            lines.append(Line(len(lines), start, start + len(text), gap, text))
            last = number
        at += len(raw) + 1
    return lines


def _split_at_any_break(source: str) -> list[Line]:
    lines: list[Line] = []
    end = 0
    for found in _LINES.finditer(source):
        raw = found.group()
        text = raw.strip(_TRIM)
        if not text or text.isspace():
            continue
        start = found.start()
        if len(text) != len(raw):
            start += len(raw) - len(raw.lstrip(_TRIM))
        gap = _breaks(source, end, start) - 1 if lines and start - end > 1 else 0
        end = start + len(text)
        lines.append(Line(len(lines), start, end, max(0, gap), text))
    return lines


def _breaks(source: str, start: int, end: int) -> int:
    breaks = source.count("\n", start, end)
    returns = source.count("\r", start, end)
    return breaks + returns - source.count("\r\n", start, end) if returns else breaks
