"""What the cleaners that live by their packs' phrases share."""

from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from newsclean.cleaner import Cleaner
from newsclean.document import Document
from newsclean.line import Line
from newsclean.marks import Label, Mark
from newsclean.matching import Hit

HINT_SCORE = 0.4
_EXTENTS = {"line": 1, "block": 10, "tail": 100}


class PhraseCleaner(Cleaner):
    """Marks lines by the rules of the packs that carry one of its labels."""

    labels: ClassVar[tuple[Label, ...]] = ()
    per_line: ClassVar[bool] = True

    def may_propose(self, document: Document) -> bool:
        """Whether a line matches a rule with one of its labels; a cleaner that also looks at shapes is always asked."""
        return type(self).label is not PhraseCleaner.label or document.has_hits(self.labels)

    def label(self, document: Document) -> Iterator[Mark]:
        """Marks of the rules that match; see ``newsclean rules LABEL`` for the phrases."""
        for line, hit in document.hits(*self.labels):
            yield mark_of(line, hit)


def mark_of(line: Line, hit: Hit) -> Mark:
    """The mark a rule's hit makes. What may only decide with evidence around it is no more than a hint."""
    rule = hit.rule
    return Mark(
        line.index,
        rule.label,
        rule.id,
        HINT_SCORE if rule.hint or rule.extent == "tail" else rule.score,
        span=(hit.start, hit.end) if rule.part else None,
        content=_content(line.text, hit.end) if rule.content else None,
        extent=_EXTENTS[rule.extent],
    )


@lru_cache(maxsize=8)  # packs share phrases: "Foto:" stands in a dozen
def _content(text: str, end: int) -> tuple[int, int] | None:
    rest = text[end:].lstrip(" :：,|–—-\u00a0")
    return (len(text) - len(rest), len(text)) if rest else None
