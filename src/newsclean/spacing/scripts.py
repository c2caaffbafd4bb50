"""Characters by the typography they follow, and lines that are not prose."""

from __future__ import annotations

import re

from newsclean.spacing.words import words_of

WESTERN = "A-Za-zªºÀ-ÖØ-öø-ʯͰ-ϿЀ-ԯḀ-ỿ"
"""Letters of scripts that set a space after a comma: Latin, Greek, Cyrillic (a body of a regex class)."""

LOWER = "a-zß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıķĺļľłńņňōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžά-ώа-џґ"
UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĶĹĻĽŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŹŻŽΆ-ΏΑ-ΩЀ-ЯҐ"

_CODE_MARKS = (
    "{",
    "}",
    "();",
    "()",
    "</",
    "/>",
    "==",
    "!=",
    "->",
    "=>",
    "::",
    "<=",
    "&&",
    "||",
    "+=",
    "$(",
    "_(",
    "\\n",
    "```",
    ");",
    "[...",
    "<-",
    ":=",
)
_CALL = re.compile(r"\w\([\"']")


def looks_like_code(text: str) -> bool:
    """Says whether a line is source code, a command or data rather than a sentence.

    >>> looks_like_code('fmt.Println("Calling g.")'), looks_like_code("It rained , they said .")
    (True, False)
    """
    if text[:1] in ("\t", "#", "$") or text[:4] == "    ":
        return True
    if any(mark in text for mark in _CODE_MARKS) or _CALL.search(text):
        return True
    return "//" in text.replace("://", "") or text.count("_") > 1 or text.count("|") > 1


def looks_french(text: str) -> bool:
    """Says whether one line may be French, which sets a space before `? ! : ;`.

    >>> looks_french("Que faire ?"), looks_french("What now ?")
    (True, False)
    """
    if any(mark in text for mark in "«»éèêàçùœô"):
        return True
    words = text.casefold().replace("’", "'").split()
    french = words_of("function_words", "fr")
    return any(
        word in french or word[:2] in ("l'", "d'", "c'", "j'") or word[:3] == "qu'" or word == "que" for word in words
    )


_FRENCH_SHARE = 0.12
"""Function words make up a quarter of French text; the same strings, 7 percent of Spanish and 2 of German."""


def is_french(text: str) -> bool:
    """Says whether a whole text is French, by the share of function words among its first 400 words.

    >>> is_french("Le maire est dans la ville avec les élus."), is_french("Der Bürgermeister ist in der Stadt.")
    (True, False)
    """
    words = text[:3000].casefold().split()[:400]
    french = words_of("function_words", "fr")
    return sum(word in french for word in words) > _FRENCH_SHARE * len(words)


def looks_english(text: str) -> bool:
    """Says whether a line holds an English function word.

    >>> looks_english("She is the mayor 's sister."), looks_english("om 's avonds laat")
    (True, False)
    """
    english = words_of("function_words", "en")
    return not english.isdisjoint(text.casefold().split())
