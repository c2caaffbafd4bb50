"""What the chunks of a byline are: persons, agencies and newsrooms, roles, and the rest."""

from __future__ import annotations

from typing import NamedTuple

import regex

from newsclean.fields.folding import fold
from newsclean.fields.name_words import is_agency, is_given_name, is_subject, name_words
from newsclean.fields.names import find_person, once

_DOMAIN = regex.compile(r"(?<![@\s])\.(?:com|net|org|info|news|\p{Ll}{2}(?:\.\p{Ll}{2})?)$", regex.IGNORECASE)
_HANDLE = regex.compile(r"(?=.*(?:^\p{Ll}|[\d_]))[\p{L}][\p{L}\d_.-]{2,30}$")
_NO_HANDLES = ("admin", "editor", "redak", "redac", "staff", "team", "news", "press")
_EAST_ASIAN = regex.compile(r"[\p{Han}\p{Hangul}]")


class Author(NamedTuple):
    """A person named in a byline, and what the byline says they do."""

    name: str
    role: str | None = None


class Chunks(NamedTuple):
    """What a byline names, and whether it has a chunk that no byline has."""

    persons: list[Author]
    agencies: list[str]
    rest: list[str]
    bad: bool


def read_chunks(parts: list[list[str]], prefixed: bool, dated: bool) -> Chunks:
    """Files each chunk of a byline under what it is.

    Args:
        parts: the chunks, by the strong separators between them.
        prefixed: a word such as "by" stood before.
        dated: a date stands beside.

    Returns:
        What the byline names.

    >>> read_chunks([["Jane Doe", "Example News staff"]], True, False).persons
    [Author(name='Jane Doe', role=None)]
    """
    read = Chunks([], [], [], False)
    chunks = [chunk for part in parts for chunk in part]
    for chunk in chunks:
        if not _read_chunk(chunk, read, prefixed):
            return read._replace(bad=True)
    return _with_lone_name(read) if prefixed and dated and not (read.persons or read.agencies) else read


def _with_lone_name(read: Chunks) -> Chunks:
    """What stands between "by" and a date says who wrote: a given name by itself, or whatever the writer goes by."""
    if not read.rest or len(read.rest) > 2:
        return read
    first, *rest = read.rest
    if (is_given_name(first) and first.isalpha() and first[0].isupper()) or is_handle(first):
        return read._replace(persons=[Author(first)], rest=rest)
    return read._replace(agencies=[first], rest=rest)


def is_handle(word: str) -> bool:
    """Whether somebody goes by it: one word in small letters or with a digit or an underscore, and no newsroom's."""
    return bool(_HANDLE.match(word)) and not any(part in word.casefold() for part in _NO_HANDLES)


def _read_chunk(chunk: str, read: Chunks, prefixed: bool) -> bool:
    """Files one chunk under what it is; False if it is nothing a byline holds."""
    chunk = chunk.strip(' .,:()[]-–—*_#"“”')
    if not chunk:
        return True
    if is_agency(chunk) or (" " not in chunk and _DOMAIN.search(chunk)):
        read.agencies.append(chunk)
        return True
    person = find_person(chunk, prefixed)
    if person and read.persons and is_subject(person.name) and is_given_name(read.persons[-1].name.split()[0]):
        _add_role(person.name, read)  # "Jane Doe, Harbour Project"
        return True
    if person and len(read.persons) < 9 and not _goes_on(person.name, read):
        read.persons.append(Author(person.name, person.role or None))
        read.agencies.extend([person.outlet] if person.outlet else [])
        return True
    return _read_other(chunk, read, prefixed)


def _goes_on(name: str, read: Chunks) -> bool:
    """Whether what looks like a name belongs to a role or section before it: "Head of Marketing and Brand Growth"."""
    if not read.persons or not (read.rest or read.persons[-1].role) or is_given_name(name.split()[0]):
        return False
    return is_given_name(read.persons[0].name.split()[0])


def _read_other(chunk: str, read: Chunks, prefixed: bool) -> bool:
    words = [fold(w).strip(".,") for w in chunk.replace("-", " ").split()]
    lists = name_words()
    if len(words) > 12:
        return False
    if lists.credentials.issuperset(words):
        return True
    alone = len(words) <= 3 and not lists.newsroom_alone.isdisjoint(words)
    if not lists.roles.isdisjoint(words) and read.persons:
        _add_role(once(chunk.split()), read)
        return True
    if not lists.newsroom.isdisjoint(words) and len(words) <= 6 and (prefixed or read.persons or alone):
        read.agencies.append(chunk)
        return True
    read.rest.append(chunk)
    after_by = prefixed and not (read.persons or read.agencies or _EAST_ASIAN.search(chunk))
    return len(words) <= (3 if after_by else 8)


def _add_role(role: str, read: Chunks) -> None:
    last = read.persons[-1]
    read.persons[-1] = last._replace(role=f"{last.role}, {role}" if last.role else role)
