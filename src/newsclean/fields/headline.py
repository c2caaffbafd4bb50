"""The fields ``title`` and ``dek`` with their evidence."""

from typing import Any

from newsclean.article import Span
from newsclean.decide import Kept, Taken
from newsclean.document import Document
from newsclean.fields.place import marked_as
from newsclean.fields.titles_words import key_of
from newsclean.marks import Label

_RANK = ("common.title.given", "common.title.found", "common.title.repeated", "common.title.window")


def find_headline(document: Document, kept: list[Kept], taken: list[Taken]) -> tuple[dict[str, Any], dict[int, str]]:
    """The title is the caller's if given, else the line with the best rule; other readings are recorded as lost."""
    fields: dict[str, Any] = {"title": document.hints.get("title") or None, "evidence": {}}
    titles = titles_of(document, taken)
    if titles:
        best = titles[0]
        fields["title"] = fields["title"] or title_text(best, document.source)
        fields["evidence"]["title"] = {
            "rule": best.mark.rule,
            "span": Span(best.start, best.end),
            "lost": _lost(titles, document.source),
        }
    elif fields["title"]:
        fields["evidence"]["title"] = {"rule": "hint.title"}
    _add_dek(fields, kept)
    return fields, {t.start: "title" for t in titles}


def titles_of(document: Document, taken: list[Taken]) -> list[Taken]:
    """What was taken as the title, the best first."""
    return sorted(marked_as(document, taken, (Label.TITLE,)), key=_rank)


def _rank(taken: Taken) -> tuple[int, int]:
    rule = taken.mark.rule
    return (_RANK.index(rule) if rule in _RANK else len(_RANK), taken.start)


def title_text(taken: Taken, source: str) -> str:
    """The title without a heading's signs, a window title without its site."""
    return taken.content(source).lstrip("#").strip(" -*_\t") if taken.mark.content is None else taken.content(source)


def _lost(titles: list[Taken], source: str) -> list[dict[str, Any]]:
    """Other readings of the title; second prints of the same words are none."""
    chosen = key_of(titles[0].text(source))
    return [
        {"value": t.text(source), "rule": t.mark.rule, "span": Span(t.start, t.end)}
        for t in titles[1:]
        if key_of(t.text(source)) != chosen
    ]


def _add_dek(fields: dict[str, Any], kept: list[Kept]) -> None:
    dek = next((k.line for k in kept if k.label is Label.DEK), None)
    if dek is not None:
        fields["dek"] = dek.text.strip()
        fields["evidence"]["dek"] = {"rule": "common.dek.before_paragraph", "span": Span(dek.start, dek.end)}
