"""What a run came to: counts that add up, as JSON for the journal and as lines for people."""

from collections import Counter
from collections.abc import Iterable
from typing import Self

from pydantic import BaseModel, ConfigDict

from newsclean.article import Article


class Summary(BaseModel):
    """Counts of a chunk or of a whole run.

    Attributes:
        rows: rows read.
        cleaned: rows with a text that was cleaned.
        empty: rows whose text is null; they stay so.
        bad: rows that went into the file of bad rows.
        bytes_in, bytes_out: the cleaned rows' texts before and after, as UTF-8.
        labels, rules: how often each removed something; rules also how often they repaired.
    """

    model_config = ConfigDict(extra="forbid")

    rows: int = 0
    cleaned: int = 0
    empty: int = 0
    bad: int = 0
    bytes_in: int = 0
    bytes_out: int = 0
    labels: dict[str, int] = {}
    rules: dict[str, int] = {}

    @classmethod
    def total(cls, parts: Iterable["Summary"]) -> Self:
        """The sum.

        >>> Summary.total([Summary(rows=2, labels={"share": 1}), Summary(rows=1, labels={"share": 2})]).labels
        {'share': 3}
        """
        numbers: Counter[str] = Counter()
        labels: Counter[str] = Counter()
        rules: Counter[str] = Counter()
        for part in parts:
            numbers.update(part.model_dump(exclude={"labels", "rules"}))
            labels.update(part.labels)
            rules.update(part.rules)
        return cls(**numbers, labels=dict(labels.most_common()), rules=dict(rules.most_common()))

    def add(self, text: str, article: Article) -> None:
        """Counts a cleaned row."""
        self.cleaned += 1
        self.bytes_in += len(text.encode())
        self.bytes_out += len(article.text.encode())
        for removed in article.removed:
            self.labels[removed.label.value] = self.labels.get(removed.label.value, 0) + 1
        for rule in (*(r.rule for r in article.removed), *(r.rule for r in article.repairs)):
            self.rules[rule] = self.rules.get(rule, 0) + 1

    def lines(self, most: int = 8) -> list[str]:
        """The summary for people.

        >>> Summary(rows=3, cleaned=2, bad=1, bytes_in=200, bytes_out=150).lines()[0]
        '3 rows: 2 cleaned, 0 without text, 1 bad'
        """
        share = f" ({self.bytes_out / self.bytes_in:.1%})" if self.bytes_in else ""
        made = [
            f"{self.rows:,} rows: {self.cleaned:,} cleaned, {self.empty:,} without text, {self.bad:,} bad",
            f"{self.bytes_in:,} bytes in, {self.bytes_out:,} bytes out{share}",
        ]
        for title, counts in (("labels", self.labels), ("rules", self.rules)):
            shown = ", ".join(f"{name} {count:,}" for name, count in list(counts.items())[:most])
            rest = f", and {len(counts) - most} more" if len(counts) > most else ""
            made += [f"{title}: {shown}{rest}"] if counts else []
        return made
