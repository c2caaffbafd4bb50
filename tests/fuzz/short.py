"""Short texts of five to fifteen lines, composed of shapes that residue has: many a second, for campaigns.

The words come from the rule packs, the fixtures and `pieces.json`; what is made of them here are the forms: a
phrase with a heading's sign, a credit in brackets, a headline printed again, a drop cap parted from its word.
"""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

from generated import DATES, NAMES, PHOTOS, PIECES, PLAIN, SENTENCES, SEPARATORS, damaged, hints
from hypothesis import strategies as st

from newsclean.rules import load_pack, pack_names

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
AGENCIES = ("AFP", "dpa", "AP", "Reuters", "Getty Images", "EPA", "picture alliance", "The Example", "NTB", "共同")
LABELS = ("Photo", "PHOTO", "Foto", "Image", "Credit", "Photograph", "Bild", "Crédit", "Фото", "写真", "Photo by")
BYLINES = ("By", "by", "Von", "Par", "Por", "Av", "Di", "Door", "Written by", "Author:", "Text:", "Story by", "Автор:")
STAMPS = ("Published", "Updated", "Last updated", "Veröffentlicht", "Stand", "Publié le", "Posted on")
HEADLINES = (
    "Snow closes the mountain pass in the north",
    "Mayor leaves town after rain",
    "Rovers sign goalkeeper from Spain",
    "Why the old bridge will not be built again",
    "Schnee sperrt den Pass im Norden",
    "Река поднялась после дождя",
    "Background of it",
    "What comes next",
    "नदी का जलस्तर",
    "Rain in the north",
)
SITES = ("The Example", "Example Times", "example.com", "Das Beispiel")
OPENERS = ("# ", "## ", "### ", "* ", "- ", "• ", "> ", "1. ", "– ", "| ", "#", "*", "» ", "<p>", "  ", "▶ ", "** ")
CLOSERS = (":", "…", " »", "**", "</p>", " |", ".", "!", "?", " ", " ,", "\u00ad", " (AFP)", " Photo: Ana Lima/AFP")
GLUES = (
    "The river rose.The town slept.",
    'He said,"so it is."',
    "He went away , they said .",
    "« Oui » !",
    "T he mayor.",
)
DROP_CAPS = (
    ("T", "he spark came late."),
    ("I", "t was late in the town."),
    ("A", "nd so it rained."),
    ("“", "It was."),
)
WRAPPED = (
    "The council met on Monday to hear what the harbour would cost",
    "this year, and what the owners of the small boats had to pay",
    "for the new wall that keeps the storms of the winter out and",
    "the fish in, as one of them said with a laugh that was heard",
    "through the whole of the old hall.",
)


@lru_cache(maxsize=1)
def _words() -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Phrases of the rules, lines they take, lines they leave, and the lines of the fixtures."""
    rules = [rule for name in pack_names() for rule in load_pack(name).rule]
    files = sorted(FIXTURES.glob("*/input.txt"))
    lines = {line.strip(): None for file in files for line in file.read_text(encoding="utf-8").split("\n")}
    return (
        tuple(phrase for r in rules for phrase in r.any),
        tuple(line for r in rules for line in r.strips),
        tuple(line for r in rules for line in r.keeps),
        tuple(line for line in lines if line and len(line) < 400),
    )


def _of(choices: tuple[str, ...] | list[str]) -> Callable[[Random], str]:
    return lambda rng: rng.choice(choices)


def phrase(rng: Random) -> str:
    """A rule's phrase in some letter case, a number where it has one."""
    text = rng.choice(_words()[0]).replace("0", str(rng.choice((0, 1, 3, 12, 1204))))
    text = rng.choice((str, str, str.upper, str.title, str.capitalize))(text)
    return text + (f" {rng.choice(HEADLINES)}" if rng.random() < 0.2 else "")


def prose(rng: Random) -> str:
    """One to three sentences."""
    return " ".join(rng.choice(SENTENCES) for _ in range(rng.choice((1, 1, 2, 3))))


def credit(rng: Random) -> str:
    """A credit in one of its forms, perhaps behind a caption."""
    who = rng.choice((rng.choice(NAMES), f"{rng.choice(NAMES)}/{rng.choice(AGENCIES)}", rng.choice(AGENCIES)))
    form = rng.choice(("{l}: {w}", "({w})", "© {w}", "{w}", "[{l}: {w}]", "({l}: {w})", "{l} {w}", "{l}: © {w}"))
    text = form.format(l=rng.choice(LABELS), w=who)
    roll = rng.random()
    if roll < 0.5:
        return text
    before = rng.choice(HEADLINES) if roll < 0.7 else rng.choice(SENTENCES)
    return f"{before}{rng.choice((' ', '. ', ' | ', ' - ', '  '))}{text}"


def byline(rng: Random) -> str:
    """A byline, with a date or an agency behind it or not."""
    behind = rng.choice(("", f", {rng.choice(AGENCIES)}", f" | {rng.choice(DATES)}", f" and {rng.choice(NAMES)}"))
    return f"{rng.choice(BYLINES)} {rng.choice(NAMES)}{behind}"


def stamp(rng: Random) -> str:
    """A date with its label, or a bare time."""
    time = f"{rng.randint(0, 23)}:{rng.randint(10, 59)}"
    return rng.choice((f"{rng.choice(STAMPS)}: {rng.choice(DATES)}", rng.choice(DATES), time))


def headline(rng: Random) -> str:
    """A headline, perhaps with a kicker, a site's name or said twice."""
    text, site = rng.choice(HEADLINES), rng.choice(SITES)
    return rng.choice((text, text, f"Weather: {text}", f"{text} - {site}", f"{text} | {site}", f"{text} {text}"))


def signature(rng: Random) -> str:
    """A line that parts comments."""
    name = rng.choice(NAMES)
    return rng.choice((f"{name} says:", "Reply", f"{name} says", "June 3, 2024 at 4:15 pm", "Antworten", "Like"))


LINES: tuple[tuple[int, Callable[[Random], str]], ...] = (
    (10, prose),
    (4, phrase),
    (4, lambda rng: rng.choice(_words()[1])),
    (3, lambda rng: rng.choice(_words()[2])),
    (4, lambda rng: rng.choice(_words()[3])),
    (4, headline),
    (4, credit),
    (2, lambda rng: rng.choice(PHOTOS).replace("{n}", rng.choice(NAMES))),
    (2, byline),
    (2, stamp),
    (3, lambda rng: rng.choice(PLAIN).replace("{n}", rng.choice(NAMES))),
    (1, signature),
    (1, _of(GLUES)),
    (1, _of(NAMES)),
    (1, lambda rng: "\t".join(rng.choice(("Rovers", "3", "", "-")) for _ in range(rng.randint(2, 4)))),
)
_KINDS = tuple(kind for _, kind in LINES)
_WEIGHTS = tuple(weight for weight, _ in LINES)


def line(rng: Random) -> str:
    """A line of any kind, perhaps with signs at its start or end, perhaps damaged."""
    text = rng.choices(_KINDS, _WEIGHTS)[0](rng)
    roll = rng.random()
    if roll < 0.14:
        text = rng.choice(OPENERS) + text
    elif roll < 0.20:
        text += rng.choice(CLOSERS)
    elif roll < 0.22:
        text = f"[{text}](https://example.com/a)"
    elif roll < 0.25:
        text = damaged(rng, text)
    return text


def _with_drop_cap(rng: Random, lines: list[str]) -> None:
    cap, word = rng.choice(DROP_CAPS)
    at = rng.randint(0, len(lines))
    lines[at:at] = [cap, *(line(rng) for _ in range(rng.choice((0, 0, 1)))), word]


def _repeated(rng: Random, lines: list[str]) -> None:
    lines.insert(rng.randint(0, len(lines)), rng.choice(lines))


def _wrapped(rng: Random, lines: list[str]) -> None:
    at = rng.randint(0, len(lines))
    lines[at:at] = WRAPPED[rng.randint(0, 2) :]


TWISTS: tuple[tuple[float, Callable[[Random, list[str]], None]], ...] = (
    (0.06, _with_drop_cap),
    (0.25, _repeated),
    (0.04, _wrapped),
    (0.03, lambda rng, lines: lines.insert(0, rng.choice(PIECES))),
)


def _lines(rng: Random) -> list[str]:
    """Lines, in one of four texts drawn from a few, so that the same stand beside one another again and again."""
    size = rng.randint(5, 15) if rng.random() < 0.9 else rng.randint(1, 4)
    if rng.random() < 0.75:
        return [line(rng) for _ in range(size)]
    few = [line(rng) for _ in range(rng.randint(2, 5))]
    return [rng.choice(few) for _ in range(size)]


def page(rng: Random) -> str:
    """A short text."""
    lines = _lines(rng)
    for share, twist in TWISTS:
        if rng.random() < share:
            twist(rng, lines)
    usual, mixed = rng.choice(SEPARATORS), rng.random() < 0.3
    return "".join(one + (rng.choice(SEPARATORS) if mixed and rng.random() < 0.2 else usual) for one in lines)


def page_and_hints(rng: Random) -> tuple[str, dict[str, Any]]:
    """A short text, and in one case of five hints with it."""
    text = page(rng)
    return text, hints(rng, text) if rng.random() < 0.2 else {}


cases = st.builds(page_and_hints, st.randoms(use_true_random=False))
"""The same as a hypothesis strategy."""
