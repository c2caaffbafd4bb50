"""The words of a headline: what two prints of it share, and the site's name behind a window title."""

from __future__ import annotations

import re
from functools import lru_cache

import regex

from newsclean.fields.folding import fold, fold_western

LONGEST_SITE = 4
"""Words of a site's name behind a window title."""

_SHORTEST_HEAD = 16
_LOOK = 80
_LONG_TAIL = 2 / 3
"""Share of a window title behind a mark from which on the site's name is rather before it."""
_BARS = ("|", "｜")
_WORDS = regex.compile(r"[\p{L}\p{M}\p{N}]+")
EAST_ASIAN = re.compile(
    "[\u1100-\u11ff\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3031-\u318e\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\uff66-\uffdc\U00020000-\U0003ffff]"
)
"""Han characters, kana and Hangul."""
UNSPACED = re.compile("[\u0e01-\u0edf\u1000-\u109f\u1780-\u17df]")
"""Thai, Lao, Burmese and Khmer, which have no spaces between words."""
SITE_MARK = re.compile(r"\s[|\-–—·•»:/>›→]{1,2}\s|\s?[|｜]\s?")
_PART_MARK = re.compile(r"\s[|\-–—·•»«⋆:/>›→]{1,2}\s|\s?[|｜]\s?|:\s|(?<=[^\x00-\xff])[-_—–－](?=[^\x00-\xff])")
"""What may part a headline and a site's name where one of the two is known; none but that would part on them."""


@lru_cache(maxsize=1024)
def key_of(text: str) -> str:
    """The words of a line, folded: what two prints of one headline share.

    >>> key_of("‘Rain’ in the  North!")
    'rain in the north'
    """
    western = fold_western(text)
    return " ".join(_WORDS.findall(fold(text.replace("\u00ad", ""))) if western is None else western.split())


@lru_cache(maxsize=512)
def running_key(text: str) -> str:
    """`key_of` for `shared_words` to look into: more than one blank may stand between two words.

    >>> running_key("It rained.  Then it stopped.").split()
    ['it', 'rained', 'then', 'it', 'stopped']
    """
    western = fold_western(text)
    return key_of(text) if western is None else western


def size_of_run(text: str) -> int:
    """How many characters in a row are looked at where no spaces part words: 2 of Chinese, 4 of Thai; else 0.

    >>> size_of_run("雨が降る"), size_of_run("ฝนตก"), size_of_run("Öl")
    (2, 4, 0)
    """
    if text.isascii():
        return 0
    return 2 if EAST_ASIAN.search(text) else 4 if UNSPACED.search(text) else 0


def width(text: str) -> int:
    """The characters of a line; those of East Asian scripts, which say more, twice.

    >>> width("雨が降る"), width("rain")
    (8, 4)
    """
    return len(text) * 2 if not text.isascii() and EAST_ASIAN.search(text, 0, _LOOK) else len(text)


@lru_cache(maxsize=1024)
def content_words(key: str) -> frozenset[str]:
    """The first five letters of a key's longer words; in East Asian scripts its pairs of characters, in Thai fours.

    >>> sorted(content_words("rain in the northern hills"))
    ['hills', 'north', 'rain']
    """
    size = size_of_run(key)
    if size:
        run = key.replace(" ", "")
        return frozenset(run[i : i + size] for i in range(len(run) - size + 1))
    return frozenset([word[:5] for word in key.split() if len(word) > 3])


def shared_words(words: frozenset[str], key: str) -> int:
    """How many of some content words another text has.

    >>> shared_words(content_words("rain in the northern hills"), "much rain fell on the northern side")
    2
    """
    if size_of_run(key):
        return sum(map(key.replace(" ", "").__contains__, words))
    text = f" {key}"
    return sum([f" {word}" in text for word in words])


def without_site(text: str) -> str:
    """A window title without the site's name behind it, and the section's before that; empty where none is.

    >>> without_site("Rain in the north - more to come | Example Times"), without_site("Rain in the north")
    ('Rain in the north - more to come', '')
    >>> without_site("Rain in the north | World News | Example Times")
    'Rain in the north'
    """
    marks = list(SITE_MARK.finditer(text))
    if not marks:
        return ""
    site = marks[-1]
    head, tail = text[: site.start()], text[site.end() :]
    if len(tail.split()) > LONGEST_SITE or len(head) <= len(tail) or width(head) < _SHORTEST_HEAD:
        return ""
    if len(marks) > 1 and _is_section(head, marks[-2], site.group().strip()):
        head = head[: marks[-2].start()]
    return head.strip()


def parts_of_window(text: str) -> list[str]:
    """What a window title may be without the site: what is before its name, or behind a shorter one; likeliest first.

    >>> parts_of_window("Rain in March – Notes from the valley")
    ['Rain in March', 'Notes from the valley']
    >>> parts_of_window("Example Blog: Rain in the north"), parts_of_window("example.com | Rain")
    (['Rain in the north'], [])
    """
    marks = list(_PART_MARK.finditer(text))
    heads = [text[: mark.start()].strip() for mark in reversed(marks) if mark.group() != ": "]
    tails = [text[mark.end() :].strip() for mark in marks if len(text) - mark.end() > mark.start()]
    long = [tail for tail in tails if len(tail) > len(text) * _LONG_TAIL]
    return list(dict.fromkeys([*long, *(head for head in heads if not _is_of_site(head)), *tails]))


def _is_of_site(head: str) -> bool:
    """Whether a single word is an address or an acronym."""
    return " " not in head and ("." in head.strip(".…") or head.isupper())


def _is_section(head: str, mark: re.Match[str], sign: str) -> bool:
    """Whether behind the last mark but one stands a section: one word, or two between bars."""
    words = head[mark.end() :].count(" ") + 1
    return mark.group().strip() == sign and mark.start() >= _SHORTEST_HEAD and words <= (2 if sign in _BARS else 1)
