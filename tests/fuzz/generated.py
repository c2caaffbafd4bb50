"""Pages made up from the phrases of all rule packs: sentences, residue, photo blocks, tails, lists, tables, damage."""

import datetime as dt
import html
import json
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import strategies as st

from newsclean.rules import load_pack, pack_names

_PIECES: dict[str, list[str]] = json.loads((Path(__file__).parent / "pieces.json").read_text(encoding="ascii"))
NAMES, DATES, PHOTOS, PLAIN, SENTENCES, PIECES = (
    _PIECES[name] for name in ("names", "dates", "photos", "plain", "sentences", "pieces")
)
SEPARATORS = ("\n", "\n", "\n", "\n\n", "\n\n", "\r\n", "\n \n", "\r", "\n\n\n\n", " \n", "\n\u00a0\n")
TAGS = ("rain", "Government", "Traveling", "river", "Sunday", "#snow", "a", "Ana Lima", "")


@lru_cache(maxsize=1)
def _phrases() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Lines that rules take, and lines that they must leave, in all languages."""
    rules = [rule for name in pack_names() for rule in load_pack(name).rule]
    return tuple(line for r in rules for line in r.strips), tuple(line for r in rules for line in r.keeps)


def _named(rng: Random, choices: list[str]) -> str:
    return rng.choice(choices).replace("{n}", rng.choice(NAMES))


def sentence(rng: Random) -> str:
    """A paragraph of one to five sentences."""
    pool = SENTENCES if rng.random() < 0.7 else _phrases()[1]
    return " ".join(rng.choice(pool) for _ in range(rng.choice((1, 1, 2, 3, 5))))


def residue(rng: Random) -> str:
    """A line of residue."""
    roll = rng.random()
    if roll < 0.5:
        return rng.choice(_phrases()[0])
    return _named(rng, PLAIN if roll < 0.8 else DATES if roll < 0.9 else PHOTOS)


def headline(rng: Random) -> str:
    """A headline, as a list's or the page's."""
    words = rng.choice(SENTENCES).rstrip(".").split()
    text = " ".join(words[: rng.randint(2, 12)])
    return rng.choice(("", "", "* ", "- ", "## ", "• ", "1. ", "Weather: ")) + text


def table(rng: Random) -> list[str]:
    """Rows of a table, of tabs, bars or spaces."""
    bar = rng.choice(("\t", " | ", "  ", ", "))
    width = rng.randint(2, 5)
    return [
        bar.join(rng.choice(("Rovers", "3", "1,204", "Town", "-", "")) for _ in range(width))
        for _ in range(rng.randint(1, 9))
    ]


def wrapped(rng: Random) -> list[str]:
    """A hard-wrapped paragraph."""
    width, lines, line = rng.randint(30, 90), [], ""
    for word in " ".join(sentence(rng) for _ in range(4)).split():
        if len(line) + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def photo(rng: Random) -> list[str]:
    """A caption and a credit, in one line or two, perhaps printed twice."""
    caption = rng.choice((sentence(rng), headline(rng), "The river at dawn"))
    lines = rng.choice(([caption, _named(rng, PHOTOS)], [f"{caption} {_named(rng, PHOTOS)}"], [caption, caption]))
    return lines * rng.choice((1, 1, 2))


def tail(rng: Random) -> list[str]:
    """What stands below an article: a heading, and comments or headlines."""
    start = rng.choice(("Comments", "Related articles", "Popular posts from this blog", "Mehr zum Thema", residue(rng)))
    kinds = (headline, headline, residue, sentence)
    return [start, *(rng.choice(kinds)(rng) for _ in range(rng.randint(0, 12)))]


def head(rng: Random) -> list[str]:
    """A title, a dek, a byline, a date, in some order."""
    lines = [headline(rng), headline(rng), _named(rng, ["By {n}", "{n}", "Von {n}, dpa"]), rng.choice(DATES)]
    rng.shuffle(lines)
    return lines[: rng.randint(1, 4)]


def menu(rng: Random) -> list[str]:
    """Lines of a page's menu."""
    return [residue(rng) for _ in range(rng.randint(2, 25))]


def body(rng: Random) -> list[str]:
    """Paragraphs."""
    return [sentence(rng) for _ in range(rng.randint(1, 8))]


PARTS: tuple[Callable[[Random], list[str]], ...] = (body, body, body, body, photo, tail, head, menu, table, wrapped)


def damaged(rng: Random, line: str) -> str:
    """A line with something wrong in it."""
    roll, at = rng.random(), rng.randint(0, len(line))
    if roll < 0.5:
        return line[:at] + rng.choice(PIECES) + line[at:]
    if roll < 0.6:
        return line.encode("utf-8", "replace").decode(rng.choice(("cp1252", "latin-1")), "replace")
    if roll < 0.7:
        return html.escape(line)
    if roll < 0.8:
        return line.upper() if rng.random() < 0.5 else line.title()
    if roll < 0.9:
        return rng.choice(("* ", "> ", "# ", "- ", "<p>", "| ", "   ", "\u00a0")) + line
    return line[:at] + line[at + 1 :]


def page(rng: Random) -> str:
    """A page: some parts one after another, damaged here and there."""
    lines = [line for _ in range(rng.randint(1, 7)) for line in rng.choice(PARTS)(rng)]
    share = rng.choice((0.0, 0.0, 0.05, 0.3))
    lines = [damaged(rng, line) if rng.random() < share else line for line in lines]
    usual = rng.choice(SEPARATORS)
    return "".join(line + (usual if rng.random() < 0.8 else rng.choice(SEPARATORS)) for line in lines)


def hints(rng: Random, text: str) -> dict[str, Any]:
    """Hints that may fit the page or not."""
    lines = [line for line in text.split("\n") if line.strip()] or ["Rain"]
    every: dict[str, Callable[[], Any]] = {
        "title": lambda: rng.choice((rng.choice(lines), lines[0], "", "Rain in the north")),
        "lang": lambda: rng.choice(("en", "de", "fr", "ja", "xx", "ar")),
        "scope": lambda: rng.choice(("page", "container", "article")),
        "tags": lambda: [rng.choice(TAGS) for _ in range(rng.randint(0, 3))],
        "authors": lambda: [rng.choice(NAMES)],
        "url": lambda: rng.choice(("https://example.com/2024/06/03/rain", "x", "")),
        "published": lambda: dt.date(2024, 6, 3),
        "now": lambda: dt.datetime(2024, 6, 3, 12, tzinfo=dt.UTC),
    }
    return {name: make() for name, make in every.items() if rng.random() < 0.2}


def page_and_hints(rng: Random) -> tuple[str, dict[str, Any]]:
    """A page, and in one case of three hints with it."""
    text = page(rng)
    return text, hints(rng, text) if rng.random() < 0.33 else {}


cases = st.builds(page_and_hints, st.randoms(use_true_random=False))
"""The same as a hypothesis strategy: all choices are hypothesis', so that it can make a failing page small."""
