"""The rounds: cleaners run by phase, over and over, until what is left is what a second cleaning would leave."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from newsclean.cleaner import Cleaner
from newsclean.decide import Kept, Taken, decide
from newsclean.document import Document
from newsclean.fields.headline import title_text, titles_of
from newsclean.line import Line
from newsclean.marks import Label, Mark, Phase, Said, with_mark

MAX_ROUNDS = 8
"""Rounds of label, context and polish: the second sees what the first left, so that cleaning twice is cleaning once."""
SHRUNK = 1 / 256
"""A round that takes this share of the lines is not counted: such rounds end by themselves. Body detection marks four
times as many at a time, or none (`LEAST_TAKEN`); some of them are notes and stay."""
_BLANK = Said(Label.INVISIBLE, "common.invisible.line", 1.0)


class Decided(NamedTuple):
    """What the phases came to: the document, what stays (polished), what was taken, in order, and the language."""

    document: Document
    kept: list[Kept]
    taken: list[Taken]
    language: str | None


class _Plan(NamedTuple):
    """The cleaners by when and on what they run; those of ``line_label`` look at one line at a time."""

    repair: list[Cleaner]
    line_label: list[Cleaner]
    label: list[Cleaner]
    context: list[Cleaner]
    polish: list[Cleaner]


def _plan(cleaners: tuple[Cleaner, ...]) -> _Plan:
    return _Plan(*([cleaners[at] for at in places] for places in _places(tuple(map(type, cleaners)))))


@lru_cache(maxsize=64)
def _places(classes: tuple[type[Cleaner], ...]) -> tuple[list[int], ...]:
    """Where the cleaners of each part of a plan stand."""
    per_line = [at for at, cls in enumerate(classes) if cls.phase is Phase.LABEL and cls.per_line]
    others = ([at for at, cls in enumerate(classes) if cls.phase is phase and at not in per_line] for phase in Phase)
    repair, *rest = others
    return (repair, per_line, *rest)


def settle(document: Document, cleaners: tuple[Cleaner, ...]) -> Decided:
    """Runs cleaners on a document by phase: repairs first, then rounds of label, context and polish."""
    plan = _plan(cleaners)
    _repair(document, plan.repair)
    return _rounds(document, plan)


def _rounds(document: Document, plan: _Plan) -> Decided:
    """Rounds of label, context and polish until one that sees what was left takes nothing and changes nothing."""
    taken: list[Taken] = []
    labels: dict[int, Label] = {}
    view, lines, changed = document, document.lines, True
    rounds = 0
    while rounds < MAX_ROUNDS:
        _mark(view, plan)
        kept, now_taken = decide(view)
        view.forget(one.line for one in now_taken)
        rounds += len(now_taken) < SHRUNK * len(view.lines)
        taken += now_taken
        labels = {k.line.start: k.label for k in kept if k.label is not None} | labels
        lines = [k.line for k in kept]
        del kept  # long texts: none of it is needed while the next round fills its own
        if not (now_taken or changed):
            break
        first = view is document
        view = _what_stays(view, [line.copy() for line in lines] if first else lines)
        view.hints = {**document.hints, "title": _title_of(document, taken)}
        repaired = (bool(now_taken) or (changed and not first)) and _repair(view, plan.repair)
        changed = _change(view, plan.polish, "polished") or repaired
        taken += [Taken(line, Said(Label.DUPLICATE, rule, 1.0)) for line, rule in view.moved]
        lines = view.lines
        if not (first or now_taken or changed):
            break
    in_order = sorted(taken, key=lambda t: t.start)
    return Decided(document, [Kept(line, labels.get(line.start)) for line in lines], in_order, view.language)


def _repair(document: Document, cleaners: list[Cleaner]) -> bool:
    """Repairs until nothing is left to repair, as one may lay bare what another mends; True where anything was."""
    for round_ in range(MAX_ROUNDS):
        if not _change(document, cleaners, "repaired"):
            return round_ > 0
    return True


def _change(document: Document, cleaners: list[Cleaner], done: Literal["repaired", "polished"]) -> bool:
    """Lets cleaners change a document, those that look at one line at a time its new lines; True where any did.

    Args:
        done: the attribute of a line that says that these cleaners have seen it as it is.
    """
    asked = waiting = [line for line in document.lines if not getattr(line, done)]
    for line in waiting:
        setattr(line, done, True)  # a change takes it back
    changed = False
    for cleaner in cleaners:
        seen = document.part(_waiting_for(cleaner, document, waiting)) if cleaner.per_line else document
        if seen.lines and document.change(cleaner.propose(seen)):
            new = {line.start for line in asked}
            waiting = [line for line in document.lines if line.start in new or not getattr(line, done)]
            changed = True
    return changed


def _waiting_for(cleaner: Cleaner, document: Document, waiting: list[Line]) -> list[Line]:
    """The lines that are new, and those that the cleaner asks for again."""
    if len(waiting) == len(document.lines) or type(cleaner).asks_again is Cleaner.asks_again:
        return waiting
    new = {line.start for line in waiting}
    return [line for line in document.lines if line.start in new or cleaner.asks_again(line)]


def _mark(document: Document, plan: _Plan) -> None:
    _ask_each_line(document, plan.line_label)
    document.commit(_proposed(document, plan.label), [line.said or () for line in document.lines])
    document.commit(_proposed(document, plan.context))


def _proposed(document: Document, cleaners: list[Cleaner]) -> Iterator[Mark]:
    return (mark for cleaner in cleaners if cleaner.may_propose(document) for mark in cleaner.propose(document))


def _ask_each_line(document: Document, cleaners: list[Cleaner]) -> None:
    """What cleaners that look at one line at a time say of the lines they have not seen as they are."""
    new = [line for line in document.lines if line.said is None]
    if not new:
        return
    for line in new:
        blank = not line.text or line.text.isspace()
        line.said = (_BLANK,) if blank else ()
    part, lines = document.part(new), document.lines
    for cleaner in cleaners:
        if cleaner.may_propose(part):
            for mark in cleaner.propose(part):
                lines[mark.line].said = with_mark(lines[mark.line].said or (), mark[1:])


def _what_stays(document: Document, lines: list[Line]) -> Document:
    """What stays as a document of its own, blank lines between all lines, as `Article.text` will have it.

    It shows what a text made of the lines would show and no more: what was said of a line because of a sign that a
    repair took from its start is forgotten.
    """
    for index, line in enumerate(lines):
        line.index, line.gap = index, int(index > 0)
        if line.edits and line.edits[0].start == line.start:
            line.said = None
    left = Document(document.source, lines, document.hints, document.rules)
    left.read_again = True
    return left


def _title_of(document: Document, taken: list[Taken]) -> str:
    if "title" in document.hints:
        return str(document.hints["title"])
    titles = titles_of(document, taken)
    return title_text(titles[0], document.source) if titles else ""
