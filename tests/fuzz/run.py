"""Fuzzing: made-up pages against the laws of the library.

    python tests/fuzz/run.py --minutes 3
    python tests/fuzz/run.py --inputs 1000000 --workers 2
    python tests/fuzz/run.py --seed 4711 --inputs 1          # one input again

Each input is made from its number, so that any failure can be made again. A failing input is cut down line by line and
saved in `tests/fuzz/regressions`, where `tests/fuzz/test_regressions.py` replays it from then on.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests"), str(HERE)]

import generated  # noqa: E402
import short  # noqa: E402

import laws  # noqa: E402
from newsclean import DEFAULT, Article, clean, explain  # noqa: E402

REGRESSIONS = HERE / "regressions"
BATCH = 100
MOST_SAVED = 20
CUTS = 400
"""Attempts to make a failing input smaller."""

Check = Callable[[str, dict[str, Any]], None]


_last: list[tuple[str, dict[str, Any], Article]] = []
"""What was cleaned last, so that each law need not clean the input again."""


def _cleaned(text: str, hints: dict[str, Any]) -> Article:
    if not (_last and _last[0][0] is text and _last[0][1] is hints):
        _last[:] = [(text, hints, clean(text, **hints))]
    return _last[0][2]


def _article(text: str, hints: dict[str, Any]) -> None:
    article = _cleaned(text, hints)
    laws.accounting(text, article)
    laws.replay(text, article)
    laws.safety(text, article)


def _idempotence(text: str, hints: dict[str, Any]) -> None:
    article = _cleaned(text, hints)
    again = clean(article.text, **{**hints, "title": article.title or ""})
    assert again.text == article.text, (article.text, again.text)


def _json(text: str, hints: dict[str, Any]) -> None:
    article = _cleaned(text, hints)
    # Lone surrogates are no text that JSON could hold.
    if not any("\ud800" <= c <= "\udfff" for c in text):
        assert Article.model_validate_json(article.model_dump_json()) == article


def _strings(text: str, hints: dict[str, Any]) -> None:
    stripped = DEFAULT.strip(text, **hints)
    assert "".join(stripped.split()) == "".join(_cleaned(text, hints).text.split())


def _faces(text: str, hints: dict[str, Any]) -> None:
    lines = explain(text, **hints).lines
    removed = [line.text for line in lines if line.fate == "removed"]
    assert removed == [one.text for one in _cleaned(text, hints).removed]


def _policy(text: str, hints: dict[str, Any]) -> None:
    laws.policy(text)
    laws.nothing_dropped(text)


def _order(text: str, hints: dict[str, Any]) -> None:
    laws.order(text, hints)


LAWS: dict[str, tuple[Check, int]] = {
    "article": (_article, 1),
    "idempotence": (_idempotence, 1),
    "json": (_json, 2),
    "strings": (_strings, 5),
    "faces": (_faces, 10),
    "policy": (_policy, 10),
    "order": (_order, 40),
}
"""Each law, and of how many inputs one is held against it (some cost twenty times a cleaning)."""


SHAPES = {"page": generated.page_and_hints, "short": short.page_and_hints}
"""What makes an input of a number: pages of many parts, and short texts, of which far more can be made."""


class Failure(NamedTuple):
    """An input that breaks a law."""

    law: str
    seed: int
    text: str
    hints: dict[str, Any]
    error: str


def broken(law: str, text: str, hints: dict[str, Any]) -> str:
    """What a law says against an input; empty where it holds."""
    try:
        LAWS[law][0](text, hints)
    except Exception as error:  # whatever it is, it is a finding
        return f"{type(error).__name__}: {error}"[:500]
    return ""


def check(seed: int, shape: str = "page") -> Iterator[Failure]:
    """Makes the input of a number and holds the laws against it."""
    text, hints = SHAPES[shape](Random(seed))
    for law, (_, every) in LAWS.items():
        if seed % every == 0:
            error = broken(law, text, hints)
            if error:
                yield Failure(law, seed, text, hints, error)


def check_batch(first: int, count: int, shape: str = "page") -> list[Failure]:
    """The failures among some numbers."""
    return [failure for seed in range(first, first + count) for failure in check(seed, shape)]


def smaller(failure: Failure) -> Failure:
    """The failure with as few lines and hints as still break the law in the same way."""
    hints = dict(failure.hints)
    for name in failure.hints:
        rest = {key: value for key, value in hints.items() if key != name}
        if broken(failure.law, failure.text, rest):
            hints = rest
    pieces = failure.text.splitlines(keepends=True)
    size, cuts = max(1, len(pieces) // 2), 0
    while size and cuts < CUTS:
        at = 0
        while at < len(pieces) and cuts < CUTS:
            rest_of_it, cuts = pieces[:at] + pieces[at + size :], cuts + 1
            if broken(failure.law, "".join(rest_of_it), hints):
                pieces = rest_of_it
            else:
                at += size
        size //= 2
    text = "".join(pieces)
    return failure._replace(text=text, hints=hints, error=broken(failure.law, text, hints))


def save(failure: Failure) -> Path:
    """Writes a failure into a file of its own."""
    REGRESSIONS.mkdir(exist_ok=True)
    digest = hashlib.sha256(failure.text.encode("utf-8", "surrogatepass")).hexdigest()[:10]
    file = REGRESSIONS / f"{failure.law}-{digest}.json"
    data = {"law": failure.law, "seed": failure.seed, "hints": failure.hints, "text": failure.text}
    file.write_text(json.dumps(data, indent=1, default=_plain) + "\n", encoding="utf-8")
    return file


def _plain(value: object) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(f"no hint is a {type(value).__name__}")


def load(file: Path) -> Failure:
    """Reads a saved failure."""
    data = json.loads(file.read_text(encoding="utf-8"))
    hints = dict(data["hints"])
    if "published" in hints:
        hints["published"] = dt.date.fromisoformat(hints["published"])
    if "now" in hints:
        hints["now"] = dt.datetime.fromisoformat(hints["now"])
    return Failure(data["law"], data["seed"], data["text"], hints, "")


def fuzz(first: int, inputs: int, deadline: float, workers: int, shape: str = "page") -> tuple[int, list[Failure]]:
    """Runs batches until the inputs or the time are used up; returns how many ran and what failed."""
    done, failures, last = 0, [], first + inputs
    with ProcessPoolExecutor(workers) as pool:
        starts = iter(range(first, last, BATCH))
        waiting = [pool.submit(check_batch, s, min(BATCH, last - s), shape) for _, s in zip(range(2 * workers), starts)]  # noqa: B905
        while waiting:
            failures += waiting.pop(0).result()
            done = min(inputs, done + BATCH)
            start = next(starts, None)
            if start is not None and time.monotonic() < deadline:
                waiting.append(pool.submit(check_batch, start, min(BATCH, last - start), shape))
    return done, failures


def main() -> int:
    """Runs; exit code 1 where a law is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=24 * 60)
    parser.add_argument("--inputs", type=int, default=10_000_000)
    parser.add_argument("--seed", type=int, default=0, help="number of the first input")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--shape", choices=sorted(SHAPES), default="page")
    options = parser.parse_args()
    start = time.monotonic()
    deadline = start + 60 * options.minutes
    done, failures = fuzz(options.seed, options.inputs, deadline, options.workers, options.shape)
    print(f"{done} inputs in {time.monotonic() - start:.0f} s, {len(failures)} broke a law")
    for failure in failures[:MOST_SAVED]:
        found = smaller(failure)
        print(f"{save(found)} (seed {failure.seed}): {found.error[:300]}")
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main())
