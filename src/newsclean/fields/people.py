"""The fields ``authors`` and ``agency``, from the bylines nearest to the article."""

from typing import Any, NamedTuple

from newsclean.article import Span
from newsclean.decide import Taken
from newsclean.document import Document
from newsclean.fields.authors import CHECKER, KNOWN, Byline, names_subject, parse_byline
from newsclean.fields.bio import name_in_bio
from newsclean.fields.byline_chunks import Author
from newsclean.fields.folding import fold
from newsclean.fields.names import is_role
from newsclean.fields.people_of_site import owner_of_site
from newsclean.fields.people_unmarked import unmarked_names
from newsclean.fields.place import Places, marked_as, unnamed_in_head
from newsclean.fields.titles_lines import any_meta
from newsclean.marks import OTHER_STORIES, SURE, Label, Said

_NEIGHBOURS = 3
"""Lines between two bylines of one article: each author may stand on a line of their own."""

_WITH_NAMES = (Label.READING_TIME, Label.DATE, Label.SECTION, Label.TAGS)
_OTHERS = frozenset((*OTHER_STORIES, Label.COMMENTS))
_BELOW_TITLE = 3
_WITH_HEADLINE = "common.title.part"
"""The rule of what stands beside the headline in the window title: a kicker, or who wrote."""

_MOST_OF_ENTRY = 5
"""Words of a menu's entry."""


class Found(NamedTuple):
    """A byline, the line number it stands at, and how much it is believed."""

    byline: Byline
    taken: Taken
    at: int
    score: float


def find_people(document: Document, taken: list[Taken], places: Places) -> tuple[dict[str, Any], dict[int, str]]:
    """Chooses among the bylines taken; a caller's authors win, what the text says instead is recorded as lost."""
    found = _bylines(document, taken, places)
    group = _group(found, places)
    if group and not any(f.byline.names for f in group):
        group += _below(document, found, places)
    fields: dict[str, Any] = {"evidence": {}}
    owners = {f.taken.start: "authors" if f.byline.names else "agency" for f in group}
    hinted = document.hints.get("authors")
    authors = [{"name": name} for name in hinted] if hinted is not None else _authors(group)
    fields["authors"] = authors
    agency = next((f.byline.agency for f in group if f.byline.agency), None)
    if agency:
        fields["agency"] = agency
    if authors or agency:
        chosen = {f.taken.start for f in group} if hinted is None else set()
        lost = [f for f in found if f.taken.start not in chosen]
        fields["evidence"]["authors" if authors else "agency"] = _evidence(group, lost, hinted is not None)
    return fields, owners


def _bylines(document: Document, taken: list[Taken], places: Places) -> list[Found]:
    """What the bylines say; where they name nobody, what other lines do, the surer ones first."""
    found = [*_marked(document, taken, places), *_in_other_lines(document, taken, places)]
    found = [one for one in found if not _is_headline(document, one, places.title)]
    for look in (_unnamed, _presented, _far_off, _unmarked, _owner):
        if not _names_somebody(found):
            found += look(document, taken, places)
    return found


def _is_headline(document: Document, one: Found, title: int | None) -> bool:
    """Whether what may be a name is what the text is about: the headline, or, if the given name is not known, how that
    or the window title begins ("Harbour Wrap-Up 12/07/2026")."""
    text, known = document.lines[one.at].text, one.byline.confidence > KNOWN
    if one.byline.kind == "dated":
        return not known and document.lines[0].text.startswith(text)
    mark = document.winner(one.at)
    if one.byline.kind != "alone" or title is None or (mark is not None and mark.rule == _WITH_HEADLINE):
        return False
    headline = document.lines[title].text
    return headline.startswith(text) and (len(headline) == len(text) or one.byline.confidence < KNOWN)


def _marked(document: Document, taken: list[Taken], places: Places) -> list[Found]:
    found = []
    for t in marked_as(document, taken, (Label.BYLINE,)):
        byline = parse_byline(t.text(document.source)) if t.mark.rule != CHECKER else None
        if byline is not None and not (byline.kind == "alone" and document.label(t.line.index) is Label.CREDIT):
            found.append(_found(byline, t, places))
    return found


def _found(byline: Byline, taken: Taken, places: Places) -> Found:
    close = places.closeness(taken.start)
    score = byline.confidence * 0.5 + close + (0.3 if byline.names else 0.0)
    return Found(byline, taken, places.line_of(taken.start), score if close else 0.0)


def _in_other_lines(document: Document, taken: list[Taken], places: Places) -> list[Found]:
    """Lines of the head that were taken for a reading time or a date, and say who wrote, too."""
    found = []
    start, end = places.head()
    start = max(start, places.starts[places.title or 0]) if places.starts else start
    for t in taken:
        if start <= t.line.start <= end and t.mark.label in _WITH_NAMES:
            byline = parse_byline(t.text(document.source))
            named = byline is not None and bool(byline.names) and not names_subject(byline)
            if byline is not None and named and (byline.kind != "alone" or byline.confidence >= KNOWN):
                found.append(_found(byline, t, places))
    return found


def _far_off(document: Document, taken: list[Taken], places: Places) -> list[Found]:
    """ "Written by Jane Doe" far below the article, if no other person is named so and no other story is near."""
    found = []
    for one in _marked(document, taken, places):
        near = [document.label(n) for n in range(one.at - _NEIGHBOURS, one.at)]
        named = one.byline.kind == "prefix" or one.taken.mark.rule == "common.byline.labelled"
        if named and one.byline.names and one.at > places.last and _OTHERS.isdisjoint(near):
            found.append(one._replace(score=one.byline.confidence * 0.2))
    return found if len({_names(one.byline) for one in found}) == 1 else []


def _unmarked(document: Document, taken: list[Taken], places: Places) -> list[Found]:
    """Names that stand by themselves above what tells of an author, wherever the line went."""
    found = []
    for line, name, rule in unmarked_names(document, places):
        byline = Byline((Author(name),), None, "", "alone", KNOWN)
        found.append(Found(byline, Taken(line, Said(Label.BYLINE, rule, SURE)), line.index, KNOWN * 0.4))
    return found


def _owner(document: Document, taken: list[Taken], places: Places) -> list[Found]:
    """The person whose blog it is."""
    owner = owner_of_site(document, places.title)
    if owner is None:
        return []
    line, name = owner
    byline = Byline((Author(name),), None, "", "alone", KNOWN)
    mark = Said(Label.BYLINE, "common.byline.of_site", SURE)
    return [Found(byline, Taken(line, mark), line.index, KNOWN * 0.3)]


def _below(document: Document, found: list[Found], places: Places) -> list[Found]:
    """Where the head names a newsroom only: who is said below the article to have written it, if that is one person."""
    said = [f for f in found if f.byline.names and f.score > 0 and f.at > places.last and f.byline.kind == "prefix"]
    near = {document.label(n) for f in said for n in range(f.at - _NEIGHBOURS, f.at)}
    return said[:1] if len({_names(f.byline) for f in said}) == 1 and _OTHERS.isdisjoint(near) else []


def _names_somebody(found: list[Found]) -> bool:
    return any(f.score > 0 and f.byline.names for f in found)


def _presented(document: Document, taken: list[Taken], places: Places) -> list[Found]:
    """The persons whom biographies below the article present."""
    found = []
    checkers = {t.text(document.source) for t in taken if t.mark.rule == CHECKER}
    for t in marked_as(document, taken, (Label.AUTHOR_BIO,)):
        name = name_in_bio(t.text(document.source))
        if name and not any(name in checker for checker in checkers) and places.line_of(t.start) >= places.first:
            byline = Byline((Author(name),), None, "", "alone", KNOWN)
            found.append(Found(byline, t, places.line_of(t.start), KNOWN * 0.5))
    return found


def _unnamed(document: Document, taken: list[Taken], places: Places) -> list[Found]:
    """Names below the title in lines that nothing else speaks for."""
    found = []
    for t in unnamed_in_head(taken, places):
        at = places.line_of(t.start)
        byline = parse_byline(t.text(document.source)) if places.title is not None and at > places.title else None
        if byline is not None and byline.names and _is_believed(document, byline, at, places.title or 0):
            found.append(Found(byline, t, at, byline.confidence * 0.5))
    return found


def _is_believed(document: Document, byline: Byline, at: int, title: int) -> bool:
    """Whether the given name is known, or the line stands below the title with what a byline has below itself."""
    if byline.confidence >= KNOWN:
        return not _is_among_entries(document, at, title)
    if at > title + _BELOW_TITLE or at + 1 >= len(document.lines):
        return False
    return any_meta(document, at + 1) or is_role(document.lines[at + 1].text)


def _is_among_entries(document: Document, at: int, title: int) -> bool:
    """Whether a line stands in a menu or list: short lines around it, neither the headline nor anything of a head."""
    around = [n for n in (at - 1, at + 1) if n < len(document.lines)]
    return title not in around and all(_is_entry(document, n) for n in around)


def _is_entry(document: Document, at: int) -> bool:
    """A few words that are no name, as a menu has them."""
    line = document.lines[at]
    if line.words > _MOST_OF_ENTRY or line.is_sentence or any_meta(document, at):
        return False
    byline = parse_byline(line.text)
    return byline is None or byline.confidence < KNOWN


def _group(found: list[Found], places: Places) -> list[Found]:
    """The best byline and its neighbours of the same kind; those inside the body are none of one above it."""
    best = max(found, key=lambda f: (f.score, -f.at), default=None)
    if best is None or best.score <= 0:
        return []
    group, first, last = [best], best.at, best.at
    for f in sorted(found, key=lambda f: abs(f.at - best.at)):
        near = first - _NEIGHBOURS <= f.at <= last + _NEIGHBOURS
        near = near and not best.at <= places.first < f.at - 1
        beside = f.at in (first - 1, last + 1)
        if f is not best and near and f.score > 0 and _is_kin(f.byline, best.byline, beside):
            group.append(f)
            first, last = min(first, f.at), max(last, f.at)
    return sorted(group, key=lambda f: f.at)


def _is_kin(byline: Byline, best: Byline, beside: bool) -> bool:
    """Whether a byline is of the best one's kind, or its neighbour a known name where one of the two has a role."""
    mixed = {byline.kind, best.kind} == {"alone", "role"} and min(byline.confidence, best.confidence) >= KNOWN
    return byline.kind == best.kind or not byline.names or (beside and mixed)


def _authors(group: list[Found]) -> list[dict[str, Any]]:
    """Each person once, with the role that any of the lines gives."""
    people: dict[str, dict[str, Any]] = {}
    for found in group:
        for author in found.byline.names:
            known = people.setdefault(fold(author.name), {"name": author.name, "role": author.role})
            known["role"] = known["role"] or author.role
    return list(people.values())


def _evidence(group: list[Found], lost: list[Found], hinted: bool) -> dict[str, Any]:
    best = group[0] if group else None
    value: dict[str, Any] = {
        "lost": [
            {"value": _names(f.byline), "rule": f.taken.mark.rule, "span": Span(f.taken.start, f.taken.end)}
            for f in lost
        ]
    }
    if hinted or best is None:
        return {"rule": "hint.authors", **value}
    return {"rule": best.taken.mark.rule, "span": Span(best.taken.start, best.taken.end), **value}


def _names(byline: Byline) -> str:
    return ", ".join(author.name for author in byline.names) or byline.agency or ""
