"""What happened to each line, and why: as data, as text, as HTML."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Literal, NamedTuple, Unpack

from newsclean.decide import Kept, Taken
from newsclean.default import DEFAULT
from newsclean.document import Document
from newsclean.edits import report
from newsclean.hints import Hints
from newsclean.marks import Said
from newsclean.pipeline import Pipeline

Fate = Literal["kept", "repaired", "removed"]
_SIGNS: dict[str, str] = {"kept": " ", "repaired": "~", "removed": "-"}
_WIDTH = 34
Marks = Mapping[int, Sequence[Said]]
"""The marks of each line, by its start."""


class Change(NamedTuple):
    """One repair of a line, as a reader wants to see it."""

    before: str
    after: str
    rule: str


class ExplainedLine(NamedTuple):
    """A line, or a part of one, and what became of it.

    Attributes:
        fate: ``kept``, ``repaired`` or ``removed``.
        text: as it stands in the source.
        start, end: its span in the source.
        label, rule, score: of the mark that decided; empty and 0 for a paragraph.
        changes: the repairs of a line that stays.
        lost: the marks that lost against the one that decided, as ``rule (score)``.
    """

    fate: Fate
    text: str
    start: int
    end: int
    label: str
    rule: str
    score: float
    changes: tuple[Change, ...]
    lost: tuple[str, ...]

    def __str__(self) -> str:
        about = f"{self.rule} {self.score:.2f}" if self.rule else self.label
        notes = "".join(f"\n  {'':{_WIDTH}}   {c.before!r} -> {c.after!r}  {c.rule}" for c in self.changes)
        return f"{_SIGNS[self.fate]} {about:{_WIDTH}} | {self.text}{notes}"


class Explanation(NamedTuple):
    """The lines of a text with their fates; ``str()`` and ``to_html()`` make it readable."""

    lines: tuple[ExplainedLine, ...]

    def __str__(self) -> str:
        return "\n".join(map(str, self.lines))

    def to_html(self) -> str:
        """An HTML table, everything from the source escaped.

        >>> explain("5 < 6, he said.").to_html().count("&lt;")
        1
        """
        rows = (
            f'<tr class="{line.fate}"><td>{line.fate}</td><td>{escape(line.rule or line.label)}</td>'
            f"<td>{escape(line.text)}</td></tr>"
            for line in self.lines
        )
        return "\n".join(['<table class="newsclean">', *rows, "</table>"])


def explain(text: str, pipeline: Pipeline | None = None, **hints: Unpack[Hints]) -> Explanation:
    """Says of every line of a text whether it was kept, repaired or removed, and by which rule.

    Args:
        text: scraped text.
        pipeline: what to run; `newsclean.DEFAULT` if None.
        hints: as for `newsclean.clean`.

    Returns:
        The lines in source order; printing it gives one line each, ``-`` for removed, ``~`` for repaired.

    Raises:
        InputError: text is not a string.

    >>> [line.fate for line in explain("It rained all day.\\n\\nComments").lines]
    ['kept', 'removed']
    """
    pipeline = pipeline or DEFAULT
    decided = pipeline.decided(text, **hints)
    document, policy = decided.document, pipeline.policy
    marks = {line.start: document.marks[line.index] for line in reversed(document.lines)}
    lines = [_kept_line(document, k, marks) for k in decided.kept]
    lines += [_taken_line(document, t, policy.drops(t.mark.label), marks) for t in decided.taken]
    return Explanation(tuple(sorted(lines, key=lambda line: (line.start, line.end))))


def _kept_line(document: Document, kept: Kept, marks: Marks) -> ExplainedLine:
    line = kept.line
    changes = tuple(
        Change(document.source[e.start : e.end], e.after, e.rule) for e in report(document.source, line.edits)
    )
    label = kept.label.value if kept.label else "paragraph"
    fate: Fate = "repaired" if changes else "kept"
    return ExplainedLine(
        fate,
        document.source[line.start : line.end],
        line.start,
        line.end,
        label,
        "",
        0.0,
        changes,
        _lost(marks.get(line.start, ()), None),
    )


def _taken_line(document: Document, taken: Taken, dropped: bool, marks: Marks) -> ExplainedLine:
    mark = taken.mark
    return ExplainedLine(
        "removed" if dropped else "kept",
        document.source[taken.start : taken.end],
        taken.start,
        taken.end,
        mark.label.value,
        mark.rule,
        mark.score,
        (),
        _lost(marks.get(taken.start, ()), mark),
    )


def _lost(marks: Sequence[Said], winner: Said | None) -> tuple[str, ...]:
    return tuple(f"{m.rule} ({m.score:.2f})" for m in sorted(marks, key=Said.order, reverse=True) if m != winner)
