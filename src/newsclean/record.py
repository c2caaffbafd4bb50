"""The long parts of an Article as numbers: its blocks, what was removed, what was repaired.

A model of pydantic takes 700 to 900 bytes, and a page in short lines has one for every ten characters. Here each takes
12 to 16, and texts are cut out of the source when someone asks for them.
"""

from array import array
from collections.abc import Hashable, Iterable
from itertools import chain
from typing import Any


class Record:
    """What an Article was assembled from; its methods give the fields of the same names as pydantic takes them.

    >>> record = Record("It rained. Share")
    >>> record.add_block("paragraph", "It rained.", [(0, 10)])
    >>> record.add_removed(11, 16, ("share", "en.share.line", 0.9, None))
    >>> record.removed()
    [{'label': 'share', 'rule': 'en.share.line', 'confidence': 0.9, 'field': None, 'text': 'Share', 'span': (11, 16)}]
    """

    __slots__ = ("_blocks", "_known", "_removed", "_repairs", "_spans", "_texts", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self._known: dict[Hashable, int] = {}
        """Kinds, rules and words, each once; the numbers in the arrays are their places."""
        self._texts: dict[int, str] = {}
        """Texts of the blocks that are not one stretch of the source, by the block's number."""
        self._spans, self._blocks, self._removed, self._repairs = (array("I") for _ in range(4))

    def _number(self, value: Hashable) -> int:
        return self._known.setdefault(value, len(self._known))

    def add_block(self, kind: str, text: str, spans: Iterable[tuple[int, int]]) -> None:
        """Adds a block behind the others."""
        first, spans = len(self._spans), list(spans)
        self._spans.extend(chain.from_iterable(spans))
        if len(spans) != 1 or self.source[slice(*spans[0])] != text:
            self._texts[len(self._blocks) // 2] = text
        self._blocks.extend((self._number(kind), first))

    def add_removed(self, start: int, end: int, why: tuple[str, str, float, str | None]) -> None:
        """Adds a stretch that left the text; why: label, rule, confidence, and the field that keeps it."""
        self._removed.extend((start, end, self._number(why)))

    def add_repair(self, rule: str, start: int, end: int, after: str) -> None:
        """Adds a change."""
        self._repairs.extend((start, end, self._number(rule), self._number(after)))

    def texts(self) -> list[str]:
        """The texts of the blocks."""
        return [self._text(number) for number in range(len(self._blocks) // 2)]

    def _text(self, number: int) -> str:
        text = self._texts.get(number)
        if text is not None:
            return text
        at = self._blocks[2 * number + 1]
        return self.source[self._spans[at] : self._spans[at + 1]]

    def blocks(self) -> list[dict[str, Any]]:
        """See `newsclean.Article`."""
        known, spans = list(self._known), self._spans
        ends = [*self._blocks[3::2], len(spans)]
        return [
            {
                "kind": known[kind],
                "text": self._text(number),
                "spans": [(spans[at], spans[at + 1]) for at in range(first, end, 2)],
            }
            for number, (kind, first, end) in enumerate(zip(self._blocks[::2], self._blocks[1::2], ends, strict=False))
        ]

    def removed(self) -> list[dict[str, Any]]:
        """See `newsclean.Article`."""
        known: list[Any] = list(self._known)
        names = ("label", "rule", "confidence", "field")
        return [
            {
                **dict(zip(names, known[why], strict=True)),
                "text": self.source[start:end],
                "span": (start, end),
            }
            for start, end, why in zip(*(self._removed[n::3] for n in range(3)), strict=True)
        ]

    def repairs(self) -> list[dict[str, Any]]:
        """See `newsclean.Article`."""
        known = list(self._known)
        return [
            {"rule": known[rule], "before": self.source[start:end], "after": known[after], "span": (start, end)}
            for start, end, rule, after in zip(*(self._repairs[n::4] for n in range(4)), strict=True)
        ]
