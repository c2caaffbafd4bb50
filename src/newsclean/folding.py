"""Folded keys of lines: what phrases are compared with, so that case, decoration and counts do not matter."""

import re

# Rules never look further into a line than this: residue with a phrase is short (docs/rules.md).
HEAD_SIZE = 160

_NUMBER = re.compile(r"[(\[]?\d+(?:[.,'’ \u00a0\u202f]\d+)*[)\]]?")
# What scrapers and sites put around a phrase: Markdown, bullets, arrows, brackets, icons.
_DECORATION = (
    " \t\u00a0\u202f\u200b\u200e\u200f\ufeff\ufe0f"
    "#*_~`|>•·●▪■◆►▶▸▾▼▲⬇→←↓↑»«›‹-–—−=+/\\:;,.…!?()[]{}<\"'“”„‘’⟩⟨"
    "。、：，！？「」『』【】（）［］〔〕〈〉《》・｜／…؟،؛।"
    "\N{ENVELOPE}\N{TELEPHONE RECEIVER}\N{CLOCK FACE ONE OCLOCK}\N{SPEECH BALLOON}\N{CAMERA}\N{MEMO}"
)
_LEADING = _DECORATION.replace("#", "#\N{BLACK STAR}\N{WHITE STAR}\N{HEAVY CHECK MARK}")


def fold_numbers(text: str) -> str:
    """Every number becomes ``0``, so that "12 comments" and "1,204 comments" are one phrase.

    >>> fold_numbers("1,204 comments")
    '0 comments'
    """
    return _NUMBER.sub("0", text)


def _plain(text: str) -> str:
    """Typewriter apostrophes and single plain spaces."""
    if "’" in text:
        text = text.replace("’", "'")
    if "  " in text or "\t" in text or "\u00a0" in text or "\u202f" in text:
        text = " ".join(text.split())
    return text


def fold_line(text: str) -> str:
    """The key of a whole line: case folded, single spaces, numbers as 0, decoration at both ends gone.

    >>> fold_line("## Comments (12) »"), fold_line("Partager l’article :")
    ('comments 0', "partager l'article")
    """
    folded = text.strip().casefold()
    if not folded.isascii() or not folded.replace(" ", "").isalpha():
        folded = fold_numbers(folded)
    folded = _plain(folded)
    return folded.strip(_DECORATION)


def fold_head(text: str) -> str:
    """The key of a line's beginning: like `fold_line`, but punctuation after the first letter stays.

    >>> fold_head("* MORE:  Another   story")
    'more: another story'
    """
    folded = text[:HEAD_SIZE].lstrip(_LEADING).casefold()
    folded = _plain(folded)
    return fold_numbers(folded) if folded[:1].isdigit() else folded
