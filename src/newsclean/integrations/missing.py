"""The error of a missing extra."""


def missing(extra: str, library: str | None = None) -> ImportError:
    """The one-line error of an integration whose library is not installed.

    Args:
        extra: name of the integration and of its extra.
        library: what it needs, where the name differs.

    Returns:
        The error, to be raised from the original one.

    >>> missing("polars")
    ImportError('newsclean.integrations.polars needs polars: pip install "newsclean[polars]"')
    """
    return ImportError(
        f'newsclean.integrations.{extra} needs {library or extra}: pip install "newsclean[{extra}]"',
        name=library or extra,
    )
