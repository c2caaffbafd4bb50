"""Lines: stretches of the source with what is known of each. No rules here."""

import re
from collections.abc import Iterable, Sequence

from newsclean.edits import SourceEdit, apply_edits, compose
from newsclean.folding import HEAD_SIZE, fold_head, fold_line
from newsclean.marks import Said
from newsclean.matching import LONG, Hit, RuleIndex
from newsclean.rules import ends_sentence

# A no-break space at a line's end may be half of a broken character (à read as Latin-1): repairs see it first.
_TRIM = " \t\x0b\x0c\x1c\x1d\x1e\x1f\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_LINES = re.compile(r"[^\r\n]+")
_DIGIT = re.compile(r"\d")
_LONGEST_HIT = 600
THAI_WORD = 5
"""Characters of a word of Thai, with its vowels and marks of tone."""


class Line:
    """A non-blank line of the source, or several that were joined.

    Attributes:
        index: its place in ``Document.lines``.
        start, end: its half-open span in the source, blanks at both ends left out; size: its length there. Small
            numbers are objects that Python has already, ends in a long text would be new ones.
        gap: blank lines before it.
        text: its present text: the source's, with the repairs made so far.
        words: number of words of that (`count_words`).
        is_sentence: whether it ends as a sentence does.
        edits: those repairs, in source positions.
        continues: it goes on with the block of the line before (a part between them was taken out).
        said: what the cleaners that look at one line at a time say of it; None until they were asked.
        repaired, polished: whether the repairing and polishing cleaners that look at one line at a time had nothing
            to change.
    """

    __slots__ = (
        "_digit",
        "_hits",
        "_letters",
        "continues",
        "edits",
        "gap",
        "index",
        "is_sentence",
        "polished",
        "repaired",
        "said",
        "size",
        "start",
        "text",
        "words",
    )

    def __init__(self, index: int, start: int, end: int, gap: int, text: str) -> None:
        self.index = index
        self.start = start
        self.size = end - start
        self.gap = gap
        self.text = text
        self.edits: tuple[SourceEdit, ...] = ()
        self.continues = False
        self._forget()

    @property
    def end(self) -> int:
        """Where it ends in the source."""
        return self.start + self.size

    def _forget(self) -> None:
        """Takes back what was known of an earlier text."""
        self.words = count_words(self.text)
        self.is_sentence = ends_sentence(self.text)
        self.said: tuple[Said, ...] | None = None
        self.repaired = self.polished = False
        self._hits: Sequence[Hit] | None = None
        self._letters: bool | None = None
        self._digit: bool | None = None

    @property
    def is_letters(self) -> bool:
        """Whether it is a short line of nothing but letters and blanks, as most of a menu's: no signs, no numbers."""
        if self._letters is None:
            self._letters = len(self.text) <= HEAD_SIZE and self.text.replace(" ", "").isalpha()
        return self._letters

    @property
    def has_digit(self) -> bool:
        """Whether a digit stands in it."""
        if self._digit is None:
            self._digit = not self.is_letters and _DIGIT.search(self.text) is not None
        return self._digit

    def hits(self, rules: RuleIndex) -> Sequence[Hit]:
        """The rules that match it."""
        if self._hits is None:
            self._hits = self._find_hits(rules) or ()
        return self._hits

    def _find_hits(self, rules: RuleIndex) -> Sequence[Hit]:
        text, size = self.text, len(self.text)
        if size > LONG:
            return rules.find_long(text) if size <= _LONGEST_HIT else ()
        if self.is_letters and text.isascii() and "  " not in text:  # nothing to fold but capitals
            folded = text.lower()
            return rules.find(text, folded, folded)
        return rules.find(text, fold_line(text) if size <= rules.longest_line else "", fold_head(text))

    def learn_hits(self, twin: "Line") -> None:
        """Takes over what is known of an equal line, and shares its text."""
        self.text, self._hits = twin.text, twin._hits
        self._letters, self._digit = twin._letters, twin._digit

    def forget_hits(self) -> None:
        """Lets go of the rules that match it; they are looked up again if someone asks."""
        self._hits = None

    def change(self, source: str, changes: Iterable[tuple[int, int, str, str]]) -> None:
        """Makes changes given in positions of the present text."""
        self.edits = compose(self.start, self.end, self.edits, changes)
        self.text = apply_edits(source, self.start, self.end, self.edits)
        self._forget()

    def copy(self) -> "Line":
        """The same line, to be changed or put elsewhere."""
        line: Line = Line.__new__(Line)
        line.index, line.gap = self.index, self.gap
        line.start, line.size, line.text = self.start, self.size, self.text
        line.edits, line.continues = self.edits, self.continues
        line.said, line.repaired, line.polished = self.said, self.repaired, self.polished
        line._hits, line._letters, line._digit = self._hits, self._letters, self._digit
        line.words, line.is_sentence = self.words, self.is_sentence
        return line


def count_words(text: str) -> int:
    """Number of words; in scripts without word spaces, half the number of characters, a fifth of Thai ones.

    >>> count_words("Two words"), count_words("東京都知事選"), count_words("ชาวบ้านซ่อมเรือ")
    (2, 3, 3)
    """
    spaced = text.count(" ") + 1
    if text.isascii():
        return spaced
    if "\u0e01" <= text[-1:] <= "\u0edf" or "\u0e01" <= text[:1] <= "\u0edf":
        return max(spaced, len(text) // THAI_WORD)
    if spaced > 1 and spaced * 20 > len(text):
        return spaced
    wide = sum("\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7af" for c in text)
    return max(spaced, wide // 2)


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
