"""What blogs write beside the date of an article: counts of comments, tags, the section, who commented."""

from __future__ import annotations

import re
from functools import lru_cache

import regex

from newsclean.fields.asides import either, without_asides
from newsclean.fields.metaline import labelled_spans, without_reading_time
from newsclean.fields.name_words import name_words

_HASHES = regex.compile(r"(?<!\S)#[\p{L}\d_][\p{L}\d_-]{1,40}(?:,|(?!\S))")
LONE_COUNT = re.compile(r"(?<=\d{4})\s+\d{1,4}$")
_EDGES = " |·•●∙⋅,;–—-"
_LONGEST_SECTION = 80


def without_extras(text: str) -> str:
    """A line with a date without what blogs add to it.

    >>> without_extras("12 July 2026 | 33 Comments"), without_extras("2026-07-12 #harbour #storm")
    ('12 July 2026', '2026-07-12')
    >>> without_extras("Posted on 12 July 2026 in Harbours, Storms")
    'Posted on 12 July 2026'
    >>> without_extras("12 July 2026 at 9:30 | Categories: Harbours | 5 min read")
    '12 July 2026 at 9:30'
    """
    text = without_reading_time(text).strip(_EDGES)
    if "#" in text:
        text = _HASHES.sub("", text)
    text = LONE_COUNT.sub("", without_asides(text).strip(_EDGES))
    return _without_section(_listed().sub("", text)).strip(_EDGES)


@lru_cache(maxsize=1)
def _listed() -> regex.Pattern[str]:
    """From "Categories:" to the end."""
    words = either(name_words().list_labels)
    return regex.compile(rf"(?<=[\s|·•.])(?:{words})\s?[:：][^:：]{{1,{_LONGEST_SECTION}}}$", regex.IGNORECASE)


def _without_section(text: str) -> str:
    """ "Posted on 12 July 2026 in Harbours" without the section, where a label stands at the beginning."""
    spans = labelled_spans(text)
    end = spans[-1][1] if spans and spans[0][0] == 0 else len(text)
    behind = text[end:].split(maxsplit=1)
    if len(behind) < 2 or len(text) - end > _LONGEST_SECTION or behind[0].lower() not in name_words().behind_dates:
        return text
    return text[:end] if behind[1][:1].isupper() else text
