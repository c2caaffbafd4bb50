"""Sections: what a trail of breadcrumbs ("Home > Politics > Europe") leads through."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path

import regex

from newsclean.fields.folding import fold

LONGEST, LONGEST_NAME = 160, 30
_ARROWS = regex.compile(r"(?:(?<!\s)\s+)?(?<!-)[>›»→❯▸]\s*")
_BARS = regex.compile(r"(?:(?<!\s)\s+)?[|/·•]\s*(?=\S)|(?<!\s)\s+[|/·•]\s*$")
_NO_CRUMB = frozenset(":()_[]{}=<")
"""Characters of examples, steps and code, which have arrows, too."""

HOME = frozenset(
    "home startseite start inicio portada accueil homepage hem forsiden forside etusivu strona glowna"
    " domu acasa glavna pocetna naslovnica kezdolap cimlap anasayfa beranda laman αρχικη главная начало головна"
    " trang chu 首页 首頁 ホーム トップ 홈 الرئيسية ראשי होम หน้าแรก หน้าหลัก হোম প্রচ্ছদ ہوم"
    " سرورق خانه nyumbani voorpagina".split()
) | {"trang chu", "laman utama", "strona glowna", "الصفحة الرئيسية", "صفحه نخست", "דף הבית"}
"""Names of the page that trails begin with, folded."""


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    data = tomllib.loads((Path(__file__).parent / "data" / "sections.toml").read_text(encoding="utf-8"))
    return frozenset(map(fold, data["words"]))


def is_section(text: str) -> bool:
    """Whether a line is the name of a section, and nothing else.

    >>> is_section("OPINION"), is_section("Lokales"), is_section("Opinions differ")
    (True, True, False)
    """
    return len(text) <= LONGEST_NAME and fold(text.strip(" |/>›»:#")) in _words()


def parse_breadcrumbs(text: str) -> tuple[str, ...]:
    """The crumbs of a trail without its home page; empty if the line is none.

    A trail of arrows has three crumbs or more, or two with the home page, with which one of strokes begins.

    >>> parse_breadcrumbs("Home > Politics > Europe"), parse_breadcrumbs("Startseite / Ausland / Rain in the north")
    (('Politics', 'Europe'), ('Ausland', 'Rain in the north'))
    >>> parse_breadcrumbs("Example: Shirts > Blue > Small"), parse_breadcrumbs("either / or")
    ((), ())
    >>> parse_breadcrumbs("Temperatures > 30 degrees are rare.")
    ()
    """
    if len(text) > LONGEST or text.rstrip().endswith((".", "!", "?")):
        return ()
    for split, sure in ((_ARROWS, True), (_BARS, False)):
        crumbs = [crumb.strip() for crumb in split.split(text) if crumb.strip()]
        home = bool(crumbs) and fold(crumbs[0]) in HOME
        if len(crumbs) < (2 if home else 3) or not all(_is_crumb(c) for c in crumbs[:-1]):
            continue
        if home or (sure and "→" not in text and _NO_CRUMB.isdisjoint("".join(crumbs[:-1]))):
            return tuple(crumbs[1:] if home else crumbs)
    return ()


def _is_crumb(text: str) -> bool:
    return len(text) <= 40 and len(text.split()) <= 5 and text[:1].isalpha()
