"""Comment threads that lost their signatures, told by how readers write: "Great post, thanks for sharing!"."""

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources
from typing import ClassVar, NamedTuple

from newsclean.cleaner import Cleaner
from newsclean.document import Document
from newsclean.fields.folding import fold, fold_western
from newsclean.line import Line
from newsclean.marks import Label, Mark
from newsclean.shapes import is_bullet, is_prose

LEAST_PROSE_ABOVE = 3
PARAGRAPH_WORDS = 8
COST_OF_PARAGRAPH, COST_OF_LINE, COST_OF_ITEM = 0.11, 0.05, 0.3
"""What a line takes from the voice below it: a thread goes on where one line in ten sounds like a reader's."""

OPENS, SPEAKS, ANSWERS, CHATS = 1.0, 1.0, 1.5, 0.5
SOUNDS, SPEAKS_UP = 1.0, 1.5
"""Voice from which a line sounds like a reader's, and from which it surely is one's."""

TIMES_LOUDER = 5
"""How much more voice a paragraph of the thread has than one of the article."""

A_LITTLE = 0.25
"""Voice that any article may have: where it is short, silence says little."""

SECOND_HALF = 0.2
"""Share of the voice that the second half of a thread must have: letters inside an article are followed by silence."""

NEAR = 6
"""Lines within which another voice follows the first of a thread that does not open like an answer."""

DENSE = 0.75
"""Voice of a paragraph from which a few comments are enough."""

CLOSING_LINES = 8
"""Lines at an article's end among which the author may ask for comments."""

KEY = 3
LONGEST = 4000
_NAME_AT = re.compile(r"@[^\W\d]\w{1,30}(?: \w{1,30})?(?:[:,.]| [-–—] )")
_QUOTED = re.compile(r"“[^“”]{0,600}”|\"[^\"]{0,600}\"|„[^„“]{0,600}“|«[^«»]{0,600}»")
_WORD = re.compile(r"[^\W_]+")
_QUOTES = frozenset('“"„«')


class _Words(NamedTuple):
    opens: dict[str, tuple[str, ...]]
    speaks_of_it: tuple[str, ...]
    by_first: dict[str, tuple[int, ...]]  # first word (empty where words are not spaced) -> places in `speaks_of_it`
    chats: tuple[str, ...]
    asks: tuple[str, ...]


@lru_cache(maxsize=1)
def _words() -> _Words:
    data = tomllib.loads((resources.files("newsclean.cleaners") / "readers.toml").read_text(encoding="utf-8"))
    opens: dict[str, tuple[str, ...]] = {}
    for phrase in sorted(map(_folded, data["opens"])):
        opens[phrase[:KEY]] = (*opens.get(phrase[:KEY], ()), phrase)
    speaks_of_it = tuple(dict.fromkeys(map(_folded, data["speaks_of_it"])))
    by_first: dict[str, tuple[int, ...]] = {}
    for place, first in enumerate(map(_first_word, speaks_of_it)):
        by_first[first] = (*by_first.get(first, ()), place)
    return _Words(opens, speaks_of_it, by_first, *(tuple(map(_folded, data[key])) for key in ("chats", "asks")))


def _first_word(phrase: str) -> str:
    """The first of several words, folded, which a text with the phrase has; a single one may be part of another."""
    first, space, _ = phrase.partition(" ")
    return fold(first) if space and _WORD.fullmatch(first) else ""


class _Voice(NamedTuple):
    """How much a line sounds like a reader's comment, by which phrases, and whether it opens as an answer does."""

    score: float = 0.0
    by: tuple[str, ...] = ()
    answers: bool = False


class Readers(Cleaner):
    """Takes a thread of readers' comments below the article that has neither a heading nor names and dates.

    Its lines greet, thank, agree and speak of "your article", and they do so five times as often as those above.
    Four of them are asked for, or two below a line in which the author asks for comments; the thread begins with the
    first and goes on to the end.

    >>> article = "It rained all day and all night in the valley, and the river rose by a metre.\\n" * 4
    >>> thread = "Great post, thanks for sharing!\\nI agree with Bo.\\nHi Ana, what does your article leave out?\\nWow!"
    >>> Readers()(article + thread) == article.strip()
    True
    """

    name = "readers"
    needs: ClassVar[tuple[str, ...]] = ()

    def context(self, document: Document) -> Iterator[Mark]:
        """Marks on the lines of a thread, from the first that sounds like a reader's to the end."""
        words = _words()
        if sum(_may_open(line.text, words) for line in document.lines[LEAST_PROSE_ABOVE:]) < 2:
            return
        words = _present(words, document.text)
        lines = [line for line in document.lines if not document.is_taken(line.index)]
        voices = [_voice(line.text, words) for line in lines]
        start = _start(document, lines, voices)
        if start is not None and _is_thread(lines, voices, start):
            for line in lines[start:]:
                yield Mark(line.index, Label.COMMENTS, "common.follows.comments.readers", 0.7)


def _present(words: _Words, text: str) -> _Words:
    """Of the phrases that may stand anywhere, those that the text may have: few, so that each line is soon asked."""
    folded = _folded(text)
    western = fold_western(text)
    own = words.by_first.keys() & {*(map(fold, _WORD.findall(folded)) if western is None else western.split()), ""}
    phrases = [words.speaks_of_it[place] for place in sorted(n for first in own for n in words.by_first[first])]
    return words._replace(
        speaks_of_it=tuple(phrase for phrase in phrases if phrase in folded),
        chats=tuple(sign for sign in words.chats if sign in folded),
    )


def _folded(text: str) -> str:
    return text.casefold().replace("’", "'")


def _may_open(text: str, words: _Words) -> bool:
    """`_opening`, for the many lines that begin with other letters."""
    return (text[:KEY].casefold() in words.opens or text[:1] == "@") and _opening(text[:40], words) is not None


def _opening(text: str, words: _Words) -> str | None:
    """The phrase with which somebody answers at the start of a line."""
    if text[:1] == "@":
        return "@" if _NAME_AT.match(text) else None
    phrases = words.opens.get(text[:KEY].casefold())
    if phrases is None:
        return None
    folded = _folded(text)
    return next((phrase for phrase in phrases if folded.startswith(phrase) and _ends_word(folded, phrase)), None)


def _ends_word(folded: str, phrase: str) -> bool:
    following = folded[len(phrase) : len(phrase) + 1]
    return not (phrase[-1].isalnum() and following.isalnum()) or phrase[-1] > "\u2e80"


def _voice(text: str, words: _Words) -> _Voice:
    if len(text) > LONGEST:
        return _Voice()
    folded = _folded(_QUOTED.sub("“”", text) if not _QUOTES.isdisjoint(text) else text)
    opening = _opening(text[:60], words)
    speaking = next((phrase for phrase in words.speaks_of_it if phrase in folded), None)
    chatting = next((sign for sign in words.chats if sign in folded), None)
    score = ANSWERS if opening == "@" else OPENS * (opening is not None)
    score += (SPEAKS if opening else ANSWERS) * (speaking is not None) + CHATS * (chatting is not None)
    by = (opening, speaking, chatting and "chat")
    return _Voice(min(score, 2.5), tuple(phrase for phrase in by if phrase), opening is not None)


def _cost(line: Line) -> float:
    if is_bullet(line.text) or line.text[0] == "|":
        return COST_OF_ITEM
    return COST_OF_PARAGRAPH if line.words >= PARAGRAPH_WORDS else COST_OF_LINE


def _start(document: Document, lines: list[Line], voices: list[_Voice]) -> int | None:
    """Where the lines to the end have most voice for their number, behind the author's own closing words."""
    start, total, most = None, 0.0, 0.0
    for at in range(len(lines) - 1, -1, -1):
        total += voices[at].score - _cost(lines[at])
        if total > most:
            start, most = at, total
    if start is None:
        return None
    closing = [at for at in range(start, min(start + 6, len(lines))) if _asks(lines[at])]
    first = closing[-1] + 1 if closing else start
    sounding = [at for at in range(first, len(lines)) if voices[at].score >= SOUNDS]
    return next((at for at, following in _pairs(sounding) if voices[at].answers or following - at <= NEAR), None)


def _pairs(places: list[int]) -> Iterator[tuple[int, int]]:
    return zip(places, [*places[1:], *places[-1:]], strict=True)


def _asks(line: Line) -> bool:
    """Whether the author asks for comments here."""
    folded = _folded(line.text)
    return any(phrase in folded for phrase in _words().asks)


def _is_thread(lines: list[Line], voices: list[_Voice], start: int) -> bool:
    """Whether an article stands above, and enough readers speak below, in enough ways, and louder than the article."""
    if sum(is_prose(line) for line in lines[:start]) < LEAST_PROSE_ABOVE:
        return False
    below = [voice for voice in voices[start:] if voice.score >= SOUNDS and voice.by != ("@",)]
    sure = sum(voice.score >= SPEAKS_UP for voice in below)
    ways = len({phrase for voice in voices[start:] for phrase in voice.by})
    if not _is_louder(lines, voices, start):
        return False
    if any(_asks(line) for line in lines[max(0, start - CLOSING_LINES) : start]):
        return len(below) + sure >= 3 and ways >= 3
    if _loudness(lines[start:], voices[start:]) >= DENSE:
        return len(below) + sure >= 4 and ways >= 3
    return len(below) >= 4 and sure >= 2 and ways >= 4 and _stays_loud(voices[start:])


def _stays_loud(voices: list[_Voice]) -> bool:
    scores = [voice.score for voice in voices]
    return sum(scores[len(scores) // 2 :]) >= SECOND_HALF * sum(scores)


def _is_louder(lines: list[Line], voices: list[_Voice], start: int) -> bool:
    """Whether a paragraph of the thread has several times the voice of one above it."""
    above = _loudness(lines[:start], voices[:start], A_LITTLE)
    return _loudness(lines[start:], voices[start:]) >= TIMES_LOUDER * above


def _loudness(lines: list[Line], voices: list[_Voice], more: float = 0.0) -> float:
    paragraphs = sum(line.words >= PARAGRAPH_WORDS for line in lines)
    return (sum(voice.score for voice in voices) + more) / max(1, paragraphs)
