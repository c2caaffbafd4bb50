"""From marks to decisions: what leaves the article, what stays, and as what. Knows no policy."""

from typing import NamedTuple

from newsclean.document import Document
from newsclean.edits import SourceEdit, apply_edits
from newsclean.line import Line
from newsclean.marks import STRUCTURE, Label, Said

WORDS_OF_A_BODY = 5
"""A line that ends as a sentence and has this many words may be all there is of an article."""


class Taken(NamedTuple):
    """A stretch that is not article text: its line (or the part of it), and the mark that decided."""

    line: Line
    mark: Said

    @property
    def start(self) -> int:
        """Where it starts in the source."""
        return self.line.start

    @property
    def end(self) -> int:
        """Where it ends in the source."""
        return self.line.end

    def text(self, source: str) -> str:
        """Its text, repaired."""
        return apply_edits(source, self.start, self.end, self.line.edits).strip()

    def content(self, source: str) -> str:
        """What of it is worth keeping as a field: all, or what follows the rule's phrase."""
        if self.mark.content is None or self.mark.span is not None:
            return self.text(source)
        start, end = self.mark.content
        return self.line.text[start:end].strip()


class Kept(NamedTuple):
    """A line, or what is left of one, that is article text; ``label`` is its structure, if it has one."""

    line: Line
    label: Label | None


def decide(document: Document) -> tuple[list[Kept], list[Taken]]:
    """Splits a document by its committed marks into what stays and what does not.

    Never takes everything: where nothing would stay, lines that read like an article's do, and where there are
    none, all do.
    """
    kept: list[Kept] = []
    taken: list[Taken] = []
    for line in document.lines:
        if not document.marks[line.index]:
            kept.append(Kept(line, None))
            continue
        mark = document.winner(line.index)
        if mark is not None and mark.label not in STRUCTURE:
            taken.append(Taken(line, mark))
        else:
            label = mark.label if mark is not None else None
            parts = document.parts(line.index)
            if parts:
                _split(document, line, parts, label, kept, taken)
            else:
                kept.append(Kept(line, label))
    if any(t.mark.label is Label.DUPLICATE for t in taken):
        kept, taken = _with_twins(kept, taken)
    return (kept, taken) if kept else _rescue(taken)


def _with_twins(kept: list[Kept], taken: list[Taken]) -> tuple[list[Kept], list[Taken]]:
    """Gives back every duplicate of which no copy stays, so that what stood twice stands at least once."""
    texts = {k.line.text for k in kept}
    back: set[int] = set()
    for t in taken:
        if t.mark.label is Label.DUPLICATE and t.line.text not in texts:
            texts.add(t.line.text)
            back.add(t.start)
    kept = sorted([*kept, *(Kept(t.line, None) for t in taken if t.start in back)], key=lambda k: k.line.start)
    return kept, [t for t in taken if t.start not in back]


def _rescue(taken: list[Taken]) -> tuple[list[Kept], list[Taken]]:
    """Gives back what reads like an article's text; failing that, all that is visible."""
    visible = [t for t in taken if t.mark.label is not Label.INVISIBLE]
    back = [t for t in visible if t.line.is_sentence and t.line.words >= WORDS_OF_A_BODY] or visible
    starts = {t.start for t in back}
    return [Kept(t.line, None) for t in back], [t for t in taken if t.start not in starts]


def _split(
    document: Document, line: Line, parts: list[Said], label: Label | None, kept: list[Kept], taken: list[Taken]
) -> None:
    """Takes the marked parts out of a line; what is left of it stays as fragments of one block."""
    at, fragments = 0, 0
    for mark in [*parts, None]:
        low, high = (mark.span or (0, 0)) if mark is not None else (len(line.text), len(line.text))
        fragment = fragment_of(document.source, line, at, low) if at < low else None
        if fragment is not None:
            fragment.continues = line.continues if fragments == 0 else True
            fragments += 1
            kept.append(Kept(fragment, label))
        part = fragment_of(document.source, line, low, high) if mark is not None else None
        if part is not None and mark is not None:
            taken.append(Taken(part, mark))
        at = high


def fragment_of(source: str, line: Line, low: int, high: int) -> Line | None:
    """The part ``text[low:high]`` of a line as a line of its own; None if it is blank.

    An edit lies whole in one part, the one it begins in, so that no character of the source is in two or in none.
    """
    start = line.start if low == 0 else source_position(line, low)
    end = line.end if high == len(line.text) else source_position(line, high)
    edits = tuple(edit for edit in line.edits if start <= edit.start and edit.end <= end)
    start, end = _trimmed(source, start, end, edits)
    if start >= end:
        return None
    part = Line(line.index, start, end, line.gap, apply_edits(source, start, end, edits))
    part.edits = edits
    return part


def _trimmed(source: str, start: int, end: int, edits: tuple[SourceEdit, ...]) -> tuple[int, int]:
    """A span without the blanks at its ends, but never cut into an edit."""
    first, last = (edits[0].start, edits[-1].end) if edits else (end, start)
    while start < first and source[start].isspace():
        start += 1
    while end > max(last, start) and source[end - 1].isspace():
        end -= 1
    return start, end


def source_position(line: Line, at: int) -> int:
    """Where in the source a position of a line's present text lies; inside an edit, the end of that edit.

    >>> line = Line(0, 10, 20, 0, "0123456789")
    >>> source_position(line, 4)
    14
    """
    present, source_at = 0, line.start
    for edit in line.edits:
        run = edit.start - source_at
        if at < present + run:
            break
        present, source_at = present + run, edit.start
        if at == present and edit.after:
            return source_at
        if at < present + len(edit.after):
            return edit.end
        present, source_at = present + len(edit.after), edit.end
    return source_at + at - present
