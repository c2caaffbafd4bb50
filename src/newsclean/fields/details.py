"""The fields ``section``, ``tags``, ``reading_time`` and ``dateline``."""

from typing import Any

from newsclean.article import Span
from newsclean.decide import Kept, Taken, source_position
from newsclean.document import Document
from newsclean.fields.authors import parse_byline
from newsclean.fields.dateline import parse_dateline
from newsclean.fields.dates import is_date_line
from newsclean.fields.metaline import has_date
from newsclean.fields.place import Places, marked_as
from newsclean.fields.reading_time import find_reading_time
from newsclean.fields.section import is_section, parse_breadcrumbs
from newsclean.fields.tags import may_be_tag, may_list_tags, parse_tags
from newsclean.fields.titles_words import key_of
from newsclean.line import Line
from newsclean.marks import STRUCTURE, Label

_TIMED = (Label.READING_TIME, Label.DATE, Label.BYLINE)
_FOLLOWS = "common.follows.tags"
_DATELINE_WITHIN = 4
"""First lines of the text in which a dateline may stand: title, dek and a subhead may be left above it."""


def find_details(
    document: Document, kept: list[Kept], taken: list[Taken], places: Places
) -> tuple[dict[str, Any], dict[int, str]]:
    """Each from the lines nearest to the article."""
    evidence: dict[str, Any] = {}
    owners: dict[int, str] = {}
    fields: dict[str, Any] = {"evidence": evidence}
    finds = (
        ("section", _section(document, taken, places)),
        ("reading_time", _reading_time(document, taken, places)),
        ("tags", _tags(document, taken, places)),
    )
    for name, found in finds:
        if found is not None:
            fields[name], one = found
            evidence[name] = {"rule": one.mark.rule, "span": Span(one.start, one.end)}
            owners[one.start] = name
    _add_dateline(fields, kept)
    return fields, owners


def _nearest(taken: list[Taken], places: Places) -> list[Taken]:
    near = [(places.closeness(t.start), -t.start, t) for t in taken]
    return [t for close, _, t in sorted(near, key=lambda n: n[:2], reverse=True) if close > 0]


def _section(document: Document, taken: list[Taken], places: Places) -> tuple[str, Taken] | None:
    for t in _nearest(marked_as(document, taken, (Label.SECTION,)), places):
        text = t.content(document.source)
        crumbs = parse_breadcrumbs(text)
        if crumbs and places.title is not None:
            title = key_of(document.lines[places.title].text)
            crumbs = tuple(c for c in crumbs if key_of(c) != title and not title.startswith(key_of(c) + " "))
        crumbs = tuple(c for c in crumbs if not (has_date(c) or _is_byline(c)))
        section = crumbs[-1] if crumbs else text
        if len(section) <= 40 and any(c.isalpha() for c in section):
            return section.strip(" |/>›»:"), t
    return _kicker(document, taken, places)


def _kicker(document: Document, taken: list[Taken], places: Places) -> tuple[str, Taken] | None:
    """The name of a section right above the headline, or above its date, that is no entry of a menu."""
    title = places.title or 0
    if title > 1 and is_date_line(document.lines[title - 1].text) and is_section(document.lines[title - 2].text):
        title -= 1
    above = [is_section(line.text) for line in document.lines[max(0, title - 2) : title]]
    if above not in ([True], [False, True]):
        return None
    start = document.lines[title - 1].start
    return next(((t.text(document.source).strip(" |/>›»:#"), t) for t in taken if t.start == start), None)


def _is_byline(crumb: str) -> bool:
    byline = parse_byline(crumb)
    return byline is not None and byline.kind != "alone"


def _reading_time(document: Document, taken: list[Taken], places: Places) -> tuple[int, Taken] | None:
    for t in _nearest(marked_as(document, taken, _TIMED), places):
        text = t.text(document.source)
        found = find_reading_time(text, bare=t.mark.label is not Label.READING_TIME)
        if found and 0 < found.minutes <= 180:
            return found.minutes, t
    return None


def _tags(document: Document, taken: list[Taken], places: Places) -> tuple[tuple[str, ...], Taken] | None:
    """The tags of all tag lines around the article; a heading ("Tags") lists none."""
    tags: list[str] = []
    first: Taken | None = None
    ended = False
    for t in marked_as(document, taken, (Label.TAGS,)):
        follows = t.mark.rule == _FOLLOWS
        listed = () if follows and ended else _listed(document, t, follows)
        ended = follows and not listed
        if listed and (places.closeness(t.start) or places.line_of(t.start) > places.last):
            first = first or t
            tags += listed
    return (tuple(dict.fromkeys(tags)), first) if first is not None else None


def _listed(document: Document, taken: Taken, follows: bool) -> tuple[str, ...]:
    """What a line of tags lists behind its label, or below a heading for them; a line of residue there lists none."""
    text = taken.text(document.source)
    rule = document.rules.rules.get(taken.mark.rule)
    if rule is not None and rule.match == "line":
        return ()  # a heading, be it written "#TAGS"
    if not follows:
        labelled = taken.mark.content is not None or taken.mark.rule.startswith("common.") or "," in text or "#" in text
        return parse_tags(taken.content(document.source)) if labelled else ()
    is_tag = all(may_be_tag(hit.rule) for hit in taken.line.hits(document.rules))
    return parse_tags(text) if is_tag and may_list_tags(text) else ()


def _are_speakers(lines: list[Line]) -> bool:
    """Whether more lines begin with capitals and a colon: an interview, not a dateline."""
    return any(line.text[:40].partition(":")[0].isupper() and ":" in line.text[:40] for line in lines)


def _add_dateline(fields: dict[str, Any], kept: list[Kept]) -> None:
    lines = [k.line for k in kept if k.label is None or k.label not in STRUCTURE - {Label.DEK}]
    for at, line in enumerate(lines[:_DATELINE_WITHIN]):
        found = parse_dateline(line.text) if line.words >= 6 else None
        if found is not None and not (line.text[: found.end].endswith(": ") and _are_speakers(lines[at + 1 :])):
            span = Span(line.start, source_position(line, found.end))
            fields["dateline"] = {"place": found.place, "agency": found.agency, "span": span}
            fields["evidence"]["dateline"] = {"rule": "common.dateline.start", "span": span}
            if found.agency:
                fields["agency"] = found.agency
            return
