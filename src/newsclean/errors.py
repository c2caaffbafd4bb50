"""What newsclean raises: every message says what was given, why it is wrong and what to do."""

from collections.abc import Iterable


class NewscleanError(Exception):
    """Base of all errors of this library."""


class InputError(NewscleanError, TypeError):
    """The text given is not a string (bytes, None, a number)."""


class ConfigurationError(NewscleanError):
    """A pipeline, cleaner, policy or hint is not what it should be.

    No ValueError: pydantic would wrap it, and its message would drown.
    """


class PackError(NewscleanError, ValueError):
    """A rule pack cannot be read."""


def available(names: Iterable[str]) -> str:
    """The tail of an error message: what could have been given instead.

    >>> available(["share", "comments"])
    'Available: comments, share.'
    """
    return f"Available: {', '.join(sorted(names))}."
