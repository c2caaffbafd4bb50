"""Threads, processes, tasks, hash seeds, locales and time zones: the result is the text's alone."""

import asyncio
import hashlib
import os
import pkgutil
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from typing import Any

import pytest

import newsclean
from adversarial import SHAPES
from newsclean import clean, explain, iter_clean

FIXTURES = Path(__file__).parent.parent / "fixtures"
TEXTS = [file.read_text(encoding="utf-8") for file in sorted(FIXTURES.glob("*/input.txt"))]
TEXTS += [SHAPES[name](2_000) for name in ("mixed page", "threads", "mojibake in words", "different headlines")]

_DIGEST = """
import hashlib, sys, threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from newsclean import clean
texts = [f.read_text(encoding="utf-8") for f in sorted(Path({fixtures!r}).glob("*/input.txt"))]
threads = int(sys.argv[1])
barrier = threading.Barrier(threads)
def run(_):
    barrier.wait()
    return hashlib.sha256("".join(clean(text).model_dump_json() for text in texts).encode()).hexdigest()
with ThreadPoolExecutor(threads) as pool:
    print(*sorted(set(pool.map(run, range(threads)))))
"""


def _dumps() -> list[str]:
    return [clean(text).model_dump_json() for text in TEXTS]


def _in_other_python(threads: int = 1, **environment: str) -> str:
    """The digests of all fixtures' articles in a fresh interpreter; one digest where all threads agree."""
    code = _DIGEST.format(fixtures=str(FIXTURES))
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **environment}
    done = subprocess.run(
        [sys.executable, "-c", code, str(threads)], env=env, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_threads_give_the_same() -> None:
    expected = _dumps()
    orders = [Random(seed).sample(range(len(TEXTS)), len(TEXTS)) for seed in range(6)]

    def run(order: list[int]) -> dict[int, str]:
        return {i: clean(TEXTS[i]).model_dump_json() for i in order}

    with ThreadPoolExecutor(6) as pool:
        for result in pool.map(run, orders):
            assert [result[i] for i in range(len(TEXTS))] == expected


def test_processes_give_the_same() -> None:
    assert [article.model_dump_json() for article in iter_clean(TEXTS * 2, workers=2)] == _dumps() * 2


def test_tasks_give_the_same() -> None:
    async def run() -> list[str]:
        articles = await asyncio.gather(*(asyncio.to_thread(clean, text) for text in TEXTS))
        return [article.model_dump_json() for article in articles]

    assert asyncio.run(run()) == _dumps()


def test_threads_that_are_the_first_to_clean_give_the_same() -> None:
    texts = [file.read_text(encoding="utf-8") for file in sorted(FIXTURES.glob("*/input.txt"))]
    expected = hashlib.sha256("".join(clean(text).model_dump_json() for text in texts).encode()).hexdigest()
    assert _in_other_python(threads=8) == expected


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Kathmandu", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "4711", "TZ": "America/St_Johns", "LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "1"},
        {"PYTHONHASHSEED": "0", "TZ": "UTC", "LANG": "de_DE.UTF-8", "PYTHONOPTIMIZE": "1"},
    ],
    ids=["C locale", "Turkish", "optimized"],
)
def test_environment_does_not_matter(environment: dict[str, str]) -> None:
    texts = [file.read_text(encoding="utf-8") for file in sorted(FIXTURES.glob("*/input.txt"))]
    expected = hashlib.sha256("".join(clean(text).model_dump_json() for text in texts).encode()).hexdigest()
    assert _in_other_python(1, **environment) == expected


# no shared mutable state

_CONTAINERS = (dict, list, set, bytearray, deque)


def _state() -> dict[str, str]:
    """What mutable containers of modules, and of their classes, hold."""
    return {name: repr(value) for name, value in _globals() if isinstance(value, _CONTAINERS)}


def _globals() -> Iterator[tuple[str, Any]]:
    for info in pkgutil.walk_packages(newsclean.__path__, "newsclean."):
        module = sys.modules.get(info.name)
        for name, value in list(vars(module).items()) if module else ():
            if name.startswith("__") or getattr(value, "__module__", info.name) != info.name:
                continue
            yield f"{info.name}.{name}", value
            if isinstance(value, type):
                yield from _of_class(f"{info.name}.{name}", value)


def _of_class(name: str, cls: type) -> Iterator[tuple[str, Any]]:
    for key, value in list(vars(cls).items()):
        if not key.startswith(("__", "_abc", "model_")):
            yield f"{name}.{key}", value


def test_cleaning_changes_no_global_container() -> None:
    before = _state()
    assert len(before) > 20
    _dumps()
    [str(explain(text, title="Rain", lang="en", tags=["rain"])) for text in TEXTS]
    after = _state()
    assert {name for name in before if before[name] != after[name]} == set()


def test_a_change_of_a_global_container_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    monkeypatch.setattr("newsclean.pipeline.seen", seen, raising=False)
    before = _state()
    seen.append("a text")
    assert before != _state()


def test_changing_an_article_changes_no_other() -> None:
    text = TEXTS[0]
    expected = clean(text).model_dump_json()
    article = clean(text)
    for value in vars(article).values():
        if isinstance(value, (list, dict, set)):
            value.clear()
    assert clean(text).model_dump_json() == expected
