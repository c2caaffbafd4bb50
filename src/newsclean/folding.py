"""Folded keys of lines: what phrases are compared with, so that case, decoration and counts do not matter."""

import re

# Rules never look further into a line than this: residue with a phrase is short (docs/rules.md).
HEAD_SIZE = 160

_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"[(\[（]?\d+(?:[.,'’٫٬ \u00a0\u202f]\d+)*[)\]）]?")
# What scrapers and sites put around a phrase: Markdown, bullets, arrows, brackets, icons.
_DECORATION = (
    " \t\u00a0\u202f\u3000\u200b\u200c\u200d\u200e\u200f\u061c\ufeff\ufe0f"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    "#*_~`|>•·●▪■◆►▶▸▾▼▲⬇→←↓↑»«›‹-–—−=+/\\:;,.…!?¡¿()[]{}<\"'“”„‘’ʼ⟩⟨"
    "。、：，！？「」『』【】（）［］〔〕〈〉《》・｜／＞＜＊＝○◎◇△▽※…؟،؛।۔״׳"
    "\N{ENVELOPE}\N{TELEPHONE RECEIVER}\N{CLOCK FACE ONE OCLOCK}\N{SPEECH BALLOON}\N{CAMERA}\N{MEMO}"
)
_LEADING = _DECORATION.replace("#", "#\N{BLACK STAR}\N{WHITE STAR}\N{HEAVY CHECK MARK}")
_ASCII_DECORATION = "".join(filter(str.isascii, _DECORATION))
_ASCII_LEADING = "".join(filter(str.isascii, _LEADING))

# Spellings of one letter, by the Unicode block (code point // 256) a line begins in: Greek accents (which
# capitals drop), Cyrillic io, Hebrew quotes, Arabic variants and vowel signs, Indic nukta, full-width forms.
_GREEK = tuple(zip("άέήίόύώϊϋΐΰ", "αεηιουωιυιυ", strict=True))
_ARABIC = (
    *zip("أإآٱىیکہھةۀ", "ااااييكهههه", strict=True),
    *((sign, "") for sign in "ـ\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0654\u200c\u200e\u200f"),
)
_INDIC = (
    *zip("\u0958\u0959\u095a\u095b\u095c\u095d\u095e\u095f", "कखगजडढफय", strict=True),
    *zip("\u09dc\u09dd\u09df", "ডঢয", strict=True),
    *((sign, "") for sign in "\u093c\u09bc\u200c\u200d"),
)
_WIDE = tuple(zip("：／＝（）＆－　", ":/=()&- ", strict=True))
_VARIANTS = {0x03: _GREEK, 0x04: (("ё", "е"),), 0x05: (("״", '"'), ("׳", "'")), 0x06: _ARABIC, 0x09: _INDIC}
_CJK = 0x2E80


def fold_letters(text: str) -> str:
    """Letters that sites spell in more than one way become one.

    Case folding alone leaves the dotless i of Turkish, Greek accents (which capitals drop), Arabic variants,
    and full-width punctuation. The first character tells the script, or the last where that is Latin or a sign ("▲").

    Args:
        text: a case-folded line.

    >>> fold_letters("i\u0307lgili yazılar"), fold_letters("σχόλια"), fold_letters("写真：共同")
    ('ilgili yazilar', 'σχολια', '写真:共同')
    """
    if text.isascii():
        return text
    text = text.replace("i\u0307", "i").replace("ı", "i")
    code = ord(text[0] if text[0] > "\u036f" and not "\u2000" <= text[0] < "\u2e80" else text[-1])
    for variant, letter in _WIDE if code >= _CJK else _VARIANTS.get(code >> 8, ()):
        text = text.replace(variant, letter)
    return text


def fold_numbers(text: str) -> str:
    """Every number becomes ``0``, so that "12 comments" and "1,204 comments" are one phrase.

    >>> fold_numbers("1,204 comments")
    '0 comments'
    """
    return _NUMBER.sub("0", text)


def _plain(text: str) -> str:
    """Typewriter apostrophes and single plain spaces."""
    if "’" in text or "ʼ" in text:
        text = text.replace("’", "'").replace("ʼ", "'")
    if "  " in text or "\t" in text or "\u00a0" in text or "\u202f" in text or "\u3000" in text:
        text = " ".join(text.split())
    return text


def fold_line(text: str) -> str:
    """The key of a whole line: case folded, single spaces, numbers as 0, decoration at both ends gone.

    >>> fold_line("## Comments (12) »"), fold_line("Partager l’article :")
    ('comments 0', "partager l'article")
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        folded = text.lower()
        return (fold_numbers(folded) if _DIGIT.search(folded) else folded).strip(_ASCII_DECORATION)
    folded = text.strip().casefold()
    if _DIGIT.search(folded):
        folded = fold_numbers(folded)
    return fold_letters(_plain(folded).strip(_DECORATION))


def fold_head(text: str, size: int = HEAD_SIZE) -> str:
    """The key of a line's first ``size`` characters: like `fold_line`, but punctuation after the first letter stays.

    >>> fold_head("* MORE:  Another   story")
    'more: another story'
    """
    start = text[:size]
    if start.isascii() and start.isprintable() and "  " not in start:
        folded = start.lower()
        if not folded[:1].isalpha():
            folded = folded.lstrip(_ASCII_LEADING)
    else:
        folded = fold_letters(_plain(start.lstrip(_LEADING).casefold()))
    return fold_numbers(folded) if folded[:1].isdigit() else folded
