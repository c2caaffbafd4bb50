"""The fields ``published`` and ``updated``, from the dates nearest to the article."""

import datetime as dt
import re
from itertools import islice
from typing import Any, NamedTuple

from newsclean.article import Span
from newsclean.decide import Taken
from newsclean.document import Document
from newsclean.fields.dates import MAX_LINE, DateMention, date_label, date_order, day_of, find_dates, may_hold_date
from newsclean.fields.place import Places, marked_as, unnamed_in_head
from newsclean.fields.times_unmarked import unmarked_days
from newsclean.marks import SURE, Label, Said

_SOURCES = (Label.DATE, Label.BYLINE, Label.READING_TIME, Label.SECTION, Label.AGENCY, Label.TAGS)
_MAY_SAY_SO = frozenset((Label.DATE, Label.BYLINE, Label.BOILERPLATE, Label.READING_TIME))
_IN_URL = re.compile(r"/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?=[/\-_.?]|$)")
_UNNAMED = 0.5
"""What a date of the head counts whose line nothing else speaks for; 1 if something does."""

SIGNATURE = "common.date.signature"
"""The rule of a date below a post of a network that the article shows: better than none, worse than any other."""

_OF_POST = 1.0

_LABEL_BONUS = {"published": 0.5, "plain": 0.25, "updated": 0.0}


class Found(NamedTuple):
    """A date in a line that was taken, and how much it is believed to be the article's own."""

    mention: DateMention
    taken: Taken
    score: float


def find_times(document: Document, taken: list[Taken], places: Places) -> tuple[dict[str, Any], dict[int, str]]:
    """Chooses among the dates taken; a caller's date wins, a date in the url decides between equals."""
    fields: dict[str, Any] = {"evidence": {}}
    found = _dates(document, taken, places) or _unmarked(document, places) or _far_off(document, taken)
    url_day = day_in_url(document.hints.get("url", ""))
    published = _best(found, url_day)
    updated = _updated(found, published)
    hinted = document.hints.get("published")
    owners: dict[int, str] = {}
    for name, one in (("published", published), ("updated", updated)):
        if one is not None:
            fields[name], fields[f"{name}_raw"] = one.mention.value, one.mention.raw
            lost = [f for f in found if f is not one and name == "published"]
            fields["evidence"][name] = _evidence(one, lost)
            owners.setdefault(one.taken.start, name)
    _add_known(fields, hinted, url_day, published)
    return fields, owners


def _add_known(fields: dict[str, Any], hinted: dt.date | None, url_day: dt.date | None, found: Found | None) -> None:
    """A caller's date is taken over that of the text; a date in the url fills a gap."""
    if hinted is not None:
        lost = [_candidate(found)] if found is not None and found.mention.value != hinted else []
        fields["published"] = hinted
        fields["evidence"]["published"] = {"rule": "hint.published", "lost": lost}
    elif url_day is not None and found is None:
        fields["published"] = url_day
        fields["evidence"]["published"] = {"rule": "hint.url"}


def day_in_url(url: str) -> dt.date | None:
    """The day that the path of an address names.

    >>> day_in_url("https://example.com/2026/07/12/rain.html")
    datetime.date(2026, 7, 12)
    """
    match = _IN_URL.search(url)
    try:
        return dt.date(*(int(n) for n in match.groups())) if match else None
    except ValueError:
        return None


def _dates(document: Document, taken: list[Taken], places: Places) -> list[Found]:
    now = document.hints.get("now")
    if now is not None and not isinstance(now, dt.datetime):
        now = dt.datetime.combine(now, dt.time())
    lines = [(t, t.text(document.source)) for t in marked_as(document, taken, _SOURCES)]
    month_first = date_order(text for _, text in lines)
    found = []
    for t, text in lines:
        close = places.closeness(t.start)
        mentions = _as_labelled(document, places, t, find_dates(text, now, month_first)) if close else ()
        close -= _OF_POST if t.mark.rule == SIGNATURE else 0.0
        found += [Found(m, t, close + _LABEL_BONUS[m.kind] + _exactness(m)) for m in mentions if m.value is not None]
    for t in unnamed_in_head(taken, places):
        mentions = find_dates(t.text(document.source), now, month_first)
        found += [Found(m, t, _UNNAMED + _LABEL_BONUS[m.kind] + _exactness(m)) for m in mentions if m.value is not None]
    return found


def _as_labelled(
    document: Document, places: Places, taken: Taken, mentions: tuple[DateMention, ...]
) -> tuple[DateMention, ...]:
    """With what the line above says of a date ("Last updated")."""
    at = places.line_of(taken.start) if taken.mark.rule == "common.date.labelled" else 0
    if not at or any(m.kind != "plain" for m in mentions):
        return mentions
    kind = date_label(document.lines[at - 1].text) or "plain"
    return tuple(mention._replace(kind=kind) for mention in mentions)


def _unmarked(document: Document, places: Places) -> list[Found]:
    """The first day around the headline in a line that is known for something else, or stays."""
    first = islice(unmarked_days(document, places), 1)
    return [Found(mention, Taken(line, Said(Label.DATE, rule, SURE)), 0.0) for line, mention, rule in first]


def _far_off(document: Document, taken: list[Taken]) -> list[Found]:
    """Far from the article, the one day that is said to be that of publication."""
    found = []
    for t in taken:
        if t.mark.label in _MAY_SAY_SO and len(t.line.text) <= MAX_LINE and may_hold_date(t.line.text):
            named = t.mark.rule == "common.date.labelled"
            mentions = find_dates(t.text(document.source))
            found += [Found(m, t, 0.0) for m in mentions if m.value and (m.kind == "published" or named)]
    days = {day_of(one.mention.value) for one in found if one.mention.value is not None}
    return found if len(days) == 1 else []


def _exactness(mention: DateMention) -> float:
    return 0.1 if isinstance(mention.value, dt.datetime) else 0.0


def _best(found: list[Found], url_day: dt.date | None) -> Found | None:
    """The best-placed date; the first of equals."""

    def worth(one: Found) -> tuple[float, int]:
        agrees = url_day is not None and one.mention.value is not None and day_of(one.mention.value) == url_day
        return (one.score + (0.5 if agrees else 0.0), -one.taken.start)

    return max(found, key=worth, default=None)


def _updated(found: list[Found], published: Found | None) -> Found | None:
    """The date said to be the update; not earlier than the publication."""
    named = [f for f in found if f.mention.kind == "updated" and f is not published]
    if published is None or published.mention.value is None:
        return None
    day = day_of(published.mention.value)
    later = [f for f in named if f.mention.value is not None and day_of(f.mention.value) >= day]
    return max(later, key=lambda f: (f.score, -f.taken.start), default=None)


def _candidate(found: Found) -> dict[str, Any]:
    span = Span(found.taken.start, found.taken.end)
    return {"value": found.mention.raw, "rule": found.taken.mark.rule, "span": span}


def _evidence(found: Found, lost: list[Found]) -> dict[str, Any]:
    span = Span(found.taken.start, found.taken.end)
    return {"rule": found.taken.mark.rule, "span": span, "lost": [_candidate(f) for f in lost[:20]]}
