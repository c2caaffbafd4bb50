"""What a caller may know of an article besides its text."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypedDict

from newsclean.errors import ConfigurationError, available


class Hints(TypedDict, total=False):
    """Keyword arguments of `newsclean.clean` and of a pipeline.

    Attributes:
        lang: the text's language, two letters or a tag such as ``en-US``; narrows the rules to its pack.
        title: the headline; an empty string says that there is none.
        url: the page's address; may give the date.
        tags: the site's tags or keywords; words of them capitalised in the text are put right.
        scope: ``page`` (text of a whole page), ``container`` (of its article element) or ``article`` (an extractor's).
        published: when it appeared: a date or datetime.
        authors: names of those who wrote it.
        now: reference for relative dates ("2 hours ago").
    """

    lang: str
    title: str
    url: str
    tags: Sequence[str]
    scope: Literal["page", "container", "article"]
    published: dt.date
    authors: Sequence[str]
    now: dt.datetime


_TEXTS = ("lang", "title", "url", "scope")
_LISTS = ("tags", "authors")
_SAME_PACK = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "sh": "sr"}
_SCOPES = ("page", "container", "article")


def checked_hints(hints: Mapping[str, Any]) -> dict[str, Any]:
    """The hints that are not None, checked.

    Raises:
        ConfigurationError: an unknown hint, or one of a wrong type.

    >>> checked_hints({"title": "Rain", "url": None})
    {'title': 'Rain'}
    """
    unknown = sorted(set(hints) - set(Hints.__annotations__))
    if unknown:
        raise ConfigurationError(f"Unknown hint {', '.join(unknown)}. {available(Hints.__annotations__)}")
    known = {name: value for name, value in hints.items() if value is not None}
    for name, value in known.items():
        _check(name, value)
    if "lang" in known:
        known["lang"] = base_language(known["lang"])
    return known


def base_language(tag: str) -> str:
    """The language of a tag as two letters, under which its pack stands.

    >>> base_language("en-US"), base_language("nb_NO")
    ('en', 'no')
    """
    base = tag.replace("_", "-").split("-")[0].lower()
    return _SAME_PACK.get(base, base)


def _check(name: str, value: Any) -> None:
    if name in _TEXTS and not isinstance(value, str):
        raise ConfigurationError(f"Hint {name} is a string, not {value!r}.")
    if name in _LISTS and (isinstance(value, str) or not all(isinstance(item, str) for item in value)):
        raise ConfigurationError(f"Hint {name} is a list of strings, not {value!r}.")
    if name == "scope" and value not in _SCOPES:
        raise ConfigurationError(f"Hint scope cannot be {value!r}. {available(_SCOPES)}")
    if name in ("published", "now") and not isinstance(value, dt.date):
        raise ConfigurationError(f"Hint {name} is a date or datetime, not {value!r}.")
