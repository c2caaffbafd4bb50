"""Spacing repair: pure functions from the text of a line (or the lines of a document) to edits."""

from newsclean.spacing.dropcap import find_drop_cap, joins_drop_cap
from newsclean.spacing.edits import Edit, apply_edits, settle
from newsclean.spacing.glue import find_glue
from newsclean.spacing.invisible import find_invisible, find_odd_spaces, find_space_runs
from newsclean.spacing.punctuation import find_punctuation
from newsclean.spacing.wrap import Join, find_joins

__all__ = [
    "Edit",
    "Join",
    "apply_edits",
    "find_drop_cap",
    "find_glue",
    "find_invisible",
    "find_joins",
    "find_odd_spaces",
    "find_punctuation",
    "find_space_runs",
    "joins_drop_cap",
    "settle",
]
