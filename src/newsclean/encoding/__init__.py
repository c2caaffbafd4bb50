"""Repair of mojibake, entities and control characters: ftfy's results, at a small part of its cost."""

from newsclean.encoding.fixer import Fixed, fix_line, fix_lines
from newsclean.encoding.options import EncodingOptions

__all__ = ["EncodingOptions", "Fixed", "fix_line", "fix_lines"]
