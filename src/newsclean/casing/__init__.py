"""Puts wrongly capitalised words back to lower case: pure functions and data."""

from newsclean.casing.caps import recase_all_caps
from newsclean.casing.edits import CasingEdit, apply_edits
from newsclean.casing.find import Level, find_casing_edits
from newsclean.casing.starts import capitalise_start

__all__ = ["CasingEdit", "Level", "apply_edits", "capitalise_start", "find_casing_edits", "recase_all_caps"]
