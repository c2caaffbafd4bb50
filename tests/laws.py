"""The laws of the library as functions that raise AssertionError; tests run them over fixtures and generated texts."""

import itertools
from typing import Any

from newsclean import DEFAULT, Article, Pipeline, Policy, clean
from newsclean.marks import Phase
from newsclean.policy import DROPPED_BY_DEFAULT


def visible(text: str) -> list[str]:
    return [c for c in text if not c.isspace()]


def accounting(source: str, article: Article) -> None:
    """Every non-blank character is in exactly one of blocks or removed."""
    spans = [span for block in article.blocks for span in block.spans] + [r.span for r in article.removed]
    at = 0
    for start, end in [*sorted(spans), (len(source), len(source))]:
        assert at <= start <= end, f"characters in several places: {source[start:at]!r} at {start}"
        assert not source[at:start].strip(), f"characters in no place: {source[at:start]!r} at {at}"
        at = end
    for removed in article.removed:
        assert source[removed.span.start : removed.span.end] == removed.text


def replay(source: str, article: Article) -> None:
    """Repairs spliced into the source give each block's text, and undone give the source."""
    last = 0
    for repair in article.repairs:
        assert source[repair.span.start : repair.span.end] == repair.before
        assert repair.span.start >= last, "repairs overlap"
        last = repair.span.end
    for block in article.blocks:
        replayed = " ".join(_spliced(source, article, *span).strip() for span in block.spans)
        assert replayed.split() == block.text.split(), (replayed, block.text)


def _spliced(source: str, article: Article, start: int, end: int) -> str:
    out, at = [], start
    for repair in article.repairs:
        low, high = repair.span
        if (high <= start and not (low == high == start)) or low >= end:
            continue
        out += [source[at : max(at, low)], repair.after]
        at = high
    return "".join([*out, source[at:end]])


def order(source: str, hints: dict[str, Any] | None = None) -> None:
    """LABEL and CONTEXT cleaners may run in any order."""
    by_phase = {phase: DEFAULT.of_phase(phase) for phase in Phase}
    expected = DEFAULT(source, **(hints or {}))
    for labels, contexts in itertools.product(_orders(by_phase[Phase.LABEL]), _orders(by_phase[Phase.CONTEXT])):
        cleaners = [*by_phase[Phase.REPAIR], *contexts, *by_phase[Phase.POLISH], *labels]
        assert Pipeline(cleaners)(source, **(hints or {})) == expected


def _orders(cleaners: list[Any]) -> list[list[Any]]:
    half = len(cleaners) // 2
    return [cleaners[::-1], cleaners[half:] + cleaners[:half]]


def idempotence(article: Article) -> None:
    """Cleaning what was cleaned changes nothing."""
    again = clean(article.text, title=article.title or "")
    assert again.text == article.text, (article.text, again.text)


def policy(source: str) -> None:
    """A larger set of dropped labels never keeps more text; nothing dropped keeps every line."""
    sizes = []
    for count in (0, len(DROPPED_BY_DEFAULT) // 2, len(DROPPED_BY_DEFAULT)):
        chosen = Policy(drop=DROPPED_BY_DEFAULT[:count])
        sizes.append(len(visible(DEFAULT.model_copy(update={"policy": chosen})(source).text)))
    assert sizes == sorted(sizes, reverse=True)


def nothing_dropped(source: str) -> None:
    """With nothing dropped and no repairs every source line is a block."""
    labels_only = Pipeline([*DEFAULT.of_phase(Phase.LABEL), *DEFAULT.of_phase(Phase.CONTEXT)], policy=Policy(drop=()))
    lines = [line.split() for line in source.replace("\r\n", "\n").replace("\r", "\n").split("\n") if line.strip()]
    assert visible(labels_only(source).text) == visible("".join("".join(line) for line in lines))


def safety(source: str, article: Article) -> None:
    """A source with something to read never becomes nothing."""
    if any(word.isalpha() for word in source.split()):
        assert article.text.strip() or article.removed


def all_laws(source: str, hints: dict[str, Any] | None = None) -> None:
    article = clean(source, **(hints or {}))
    accounting(source, article)
    replay(source, article)
    idempotence(article)
    policy(source)
    nothing_dropped(source)
    safety(source, article)
    assert Article.model_validate_json(article.model_dump_json()) == article
