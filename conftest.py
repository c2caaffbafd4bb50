"""Leaves out the doctests of modules whose extra is not installed."""

from importlib.util import find_spec
from pathlib import Path

_SOURCE = Path(__file__).parent / "src" / "newsclean"
_NEEDED = {"arrow": "pyarrow"}
"""Module or folder of the package to the library its import needs."""


def _is_missing(library: str) -> bool:
    return find_spec(library) is None


collect_ignore = [str(_SOURCE / path) for path, library in _NEEDED.items() if _is_missing(library)]
