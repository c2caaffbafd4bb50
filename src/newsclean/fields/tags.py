"""Tags: what a line of them lists."""

from __future__ import annotations

import regex

MOST_WORDS, LONGEST = 6, 60
_SEPARATORS = regex.compile(r"(?:(?<!\s)\s+)?[,;|·•●、，；/]\s*|(?<!\s)\s+#|^#|\s{2,}|\t")
_LABEL = regex.compile(r"^[^:：]{2,40}[:：]\s*")


def parse_tags(text: str) -> tuple[str, ...]:
    """The tags of a line, its label ("Tags:") left out.

    >>> parse_tags("Tags: trams, rivers, City of Riga"), parse_tags("#trams #rivers")
    (('trams', 'rivers', 'City of Riga'), ('trams', 'rivers'))
    """
    body = _LABEL.sub("", text.strip(), count=1)
    tags = (tag.strip(" #.") for tag in _SEPARATORS.split(body))
    return tuple(dict.fromkeys(t for t in tags if t and len(t) <= LONGEST and len(t.split()) <= MOST_WORDS))
