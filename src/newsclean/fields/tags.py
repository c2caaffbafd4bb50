"""Tags: what a line of them lists."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import regex

from newsclean.fields.asides import is_count
from newsclean.fields.metaline import has_date
from newsclean.marks import Label
from newsclean.rules import Rule

MOST_WORDS, LONGEST = 6, 60
MOST_WORDS_ALONE = 4
"""Words of a tag that has a line of its own below a heading."""

OF_MENUS = (Label.NAVIGATION, Label.SECTION)
"""Labels of hints that a tag may have."""

_SEPARATORS = regex.compile(r"(?:(?<!\s)\s+)?[,;|·•●、，；/]\s*|(?<!\s)\s+#|^#|\s{2,}|\t")
_LABEL = regex.compile(r"^[^:：]{2,40}[:：](?:\s+|$)")
_WRITER = regex.compile(r"\s(?:by|von|par|por|da|door|av|af)\s\p{Lu}[^,|]{1,60}$")
_BARS = regex.compile(r"(?:(?<!\s)\s+)?\|\s*")


class _Phrases(NamedTuple):
    between: regex.Pattern[str]
    ends: regex.Pattern[str]


@lru_cache(maxsize=1)
def _phrases() -> _Phrases:
    data = tomllib.loads((Path(__file__).parent / "data" / "tags.toml").read_text(encoding="utf-8"))
    longest_first = {key: sorted(phrases, key=lambda phrase: (-len(phrase), phrase)) for key, phrases in data.items()}
    between, ends = ("|".join(map(regex.escape, longest_first[key])) for key in ("between", "ends"))
    return _Phrases(
        regex.compile(rf",?\s(?:{between})\s", regex.IGNORECASE),
        regex.compile(rf"(?<=\S)[.\s]\s?(?:{ends})(?!\p{{L}})", regex.IGNORECASE),
    )


def parse_tags(text: str) -> tuple[str, ...]:
    """The tags of a line, its label ("Tags:") and what blogs add to them left out.

    >>> parse_tags("Tags: trams, rivers, City of Riga"), parse_tags("#trams #rivers")
    (('trams', 'rivers', 'City of Riga'), ('trams', 'rivers'))
    >>> parse_tags("Harbours and tagged quay, wind. Bookmark the permalink.")
    ('Harbours', 'quay', 'wind')
    >>> parse_tags("Harbours | Tags: quay, wind | 3 comments"), parse_tags("Harbours | quay | wind")
    (('Harbours', 'quay', 'wind'), ('Harbours', 'quay', 'wind'))
    """
    tags = [tag.strip(" #.") for part in _lists(text.strip()) for tag in _SEPARATORS.split(part)]
    return tuple(dict.fromkeys(t for t in tags if t and len(t) <= LONGEST and len(t.split()) <= MOST_WORDS))


def _lists(text: str) -> list[str]:
    """The parts of a line that list tags: all of it, but where others have labels or count comments."""
    first, *others = _BARS.split(_sentence_as_list(text))
    rest = [part for part in others if not is_count(part)]
    labelled = [part for part in rest if _LABEL.match(part)]
    chosen = [first, *(labelled if labelled or len(rest) < len(others) else others)]
    return [_LABEL.sub("", part, count=1) for part in chosen]


def _sentence_as_list(text: str) -> str:
    """ "Harbours and tagged quay, wind by Jane Doe. Bookmark the permalink." as "Harbours, quay, wind"."""
    between, ends = _phrases()
    listed, found = between.subn(", ", text)
    end = ends.search(listed)
    listed = listed[: end.start()] if end else listed
    return _WRITER.sub("", listed) if found else listed


def may_be_tag(rule: Rule) -> bool:
    """Whether a line that a rule matches may still be a tag: "Sport" is an entry of menus, too; "Facebook" is none."""
    return rule.label is Label.TAGS or (rule.hint and rule.label in OF_MENUS)


def may_list_tags(text: str) -> bool:
    """Whether a line below the heading "Tags" may list some: a list, or one of a few words.

    >>> may_list_tags("quay, wind"), may_list_tags("City of Riga"), may_list_tags("12 July 2026")
    (True, True, False)
    >>> may_list_tags("Discuss: the quay"), may_list_tags("Made with great love and coffee")
    (False, False)
    """
    if ":" in text or has_date(text) or text.endswith((".", "!", "?")):
        return False
    return "," in text or "#" in text or len(text.split()) <= MOST_WORDS_ALONE
