"""Credits: splitting one into photographer and agency, finding one inside a caption, telling a line that is one."""

import re
import tomllib
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

_LABEL = re.compile(
    r"^[(\[]?\s{0,2}(?:©|\(c\))?\s{0,2}(?:photos?|foto(?:graf)?s?|bild(?:er)?|photograph|image|picture|credit|fotoğraf|фото)?"
    r"(?:\s(?:by|credit|source|von))?\s{0,2}[:：,]?\s{1,2}",
    re.IGNORECASE,
)
_NAME = re.compile(r"^[^\W\d_][\w.’'\-]{0,30}(?:[ \u00a0][^\W\d_][\w.’'\-]{0,30}){1,4}$")
_INLINE = re.compile(r"^(.{15,}?[.!?”\"’)])\s{0,2}[(\[]([^()\[\]]{3,80})[)\]]$")
MAX_CREDIT = 60


class Credit(NamedTuple):
    """A credit, whole and split; what its form does not tell is None."""

    text: str
    photographer: str | None
    agency: str | None


@lru_cache(maxsize=1)
def _words() -> tuple[frozenset[str], frozenset[str]]:
    data = tomllib.loads((resources.files("newsclean.photos") / "agencies.toml").read_text(encoding="utf-8"))
    return frozenset(a.casefold() for a in data["agencies"]), frozenset(data["outlet_words"])


def is_agency(name: str) -> bool:
    """Whether a name is a known agency, or has a word by which outlets are called.

    >>> is_agency("AFP"), is_agency("ABC News"), is_agency("Ana Lima")
    (True, True, False)
    """
    agencies, outlet_words = _words()
    folded = name.strip(" .").casefold()
    return folded in agencies or any(word in outlet_words for word in folded.split())


def is_name(text: str) -> bool:
    """Whether a text is two to five capitalised words, as a person's name is.

    >>> is_name("Ana Lima"), is_name("the mayor")
    (True, False)
    """
    return bool(_NAME.match(text)) and text[0].isupper() and text.split()[-1][0].isupper()


def parse_credit(text: str) -> Credit:
    """Splits a credit.

    Args:
        text: a credit line or the inside of its brackets, with or without its label ("Photo:").

    >>> parse_credit("Photo: Ana Lima/AFP")
    Credit(text='Ana Lima/AFP', photographer='Ana Lima', agency='AFP')
    >>> parse_credit("AP Photo/Ana Lima").photographer
    'Ana Lima'
    """
    text = _LABEL.sub("", text.strip(), count=1).strip(" ()[]")
    parts = [part.strip() for part in re.split(r"\s?[/|]\s?|\svia\s|,\s", text) if part.strip()]
    people = [part for part in parts if is_name(part) and not is_agency(part)]
    others = [part for part in parts if part not in people]
    return Credit(text, people[0] if people else None, "/".join(others) or None)


def split_caption(text: str) -> tuple[str, str | None]:
    """A caption without the credit in brackets at its end, and that credit.

    >>> split_caption("The bridge at dawn. (Photo: Ana Lima/AFP)")
    ('The bridge at dawn.', 'Photo: Ana Lima/AFP')
    """
    found = _INLINE.match(text) if text.endswith((")", "]")) else None
    if found and ("/" in found[2] or is_agency(found[2]) or _LABEL.match(found[2]) or is_name(found[2])):
        return found[1].strip(), found[2].strip()
    return text, None


def is_credit_line(text: str) -> bool:
    """Whether a whole line is surely a credit: a person and an outlet, or a known agency, with a slash between.

    >>> is_credit_line("Ana Lima/AFP"), is_credit_line("either/or"), is_credit_line("Ana Lima/ABC News")
    (True, False, True)
    """
    if len(text) > MAX_CREDIT or "/" not in text:
        return False
    parts = [part.strip() for part in text.split("/")]
    capitals = all(part[:1].isupper() or is_agency(part) for part in parts)
    return capitals and any(is_agency(p) for p in parts) and len(parts) <= 5 and all(parts)
