"""Mutation testing: small changes of the code, each of which some test should notice.

    pip install mutmut==3.8.1
    python scripts/mutate.py --count 200 --workers 2                     # a sample of all that cleaners ask
    python scripts/mutate.py src/newsclean/photos --count 0              # all mutants of a folder
    python scripts/mutate.py src/newsclean/decide.py:12                  # one again, by the number that was printed

The mutants are mutmut's (numbers, operators, conditions, arguments, texts, assignments); those of a module's constants
are tried, too, which its own runner leaves out. For each a fork of this process reads the changed module in place of
the file and runs the tests nearest to it, then those of the whole of cleaning. One that no test notices is printed.
Mutants that no test could notice (a limit of 300 or 301 characters, a cheap test that says True) are among them.
"""

from __future__ import annotations

import argparse
import difflib
import multiprocessing
import os
import random
import sys
import tomllib
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "newsclean"
MUTATED = ("cleaners", "spacing", "photos", "casing", "fields", "decide.py", "policy.py", "edits.py")
TESTS = (
    "tests/test_cleaners.py",
    "tests/test_fixtures.py",
    "tests/test_kickers.py",
    "tests/fields/test_head.py",
    "tests/photos",
    "tests/test_decide.py",
    "tests/test_pipeline.py",
    "tests/test_again.py",
    "tests/test_api.py",
    "tests/test_edits.py",
    "tests/fuzz/test_regressions.py",
)
MADE_UP = "not laws_hold"
"""The inputs made up anew take half of the time and notice little that the kept ones do not."""

LONGEST = 180
"""Seconds after which a mutant counts as noticed: it runs for ever."""


class Mutant(NamedTuple):
    """A changed file: where, which of its mutants, and its new text."""

    file: Path
    number: int
    text: str

    @property
    def name(self) -> str:
        return f"{self.file.relative_to(ROOT)}:{self.number}"

    def difference(self) -> str:
        """The lines that changed."""
        old, new = self.file.read_text(encoding="utf-8").split("\n"), self.text.split("\n")
        changed = [line for line in difflib.unified_diff(old, new, lineterm="", n=0) if line[:3] not in ("---", "+++")]
        return "\n".join(f"    {line}" for line in changed)


class _Loader(SourceFileLoader):
    """Gives a mutant's text for a module's."""

    text = ""

    def get_code(self, fullname: str) -> Any:
        return compile(self.text, self.path, "exec", dont_inherit=True)


class _Finder:
    """Finds the mutant where its module is asked for; a plugin of pytest, whose own finder would come first."""

    def __init__(self, mutant: Mutant) -> None:
        parts = mutant.file.relative_to(PACKAGE.parent).with_suffix("").parts
        self.module = ".".join(parts).removesuffix(".__init__")
        self.text = mutant.text

    def pytest_sessionstart(self) -> None:
        sys.meta_path.insert(0, self)  # type: ignore[arg-type]

    def find_spec(self, fullname: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        found = PathFinder.find_spec(fullname, path) if fullname == self.module else None
        if found is not None and found.origin:
            found.loader = _Loader(fullname, found.origin)
            found.loader.text = self.text
        return found


@cache
def _mutations(file: Path) -> Any:
    from mutmut.mutation.file_mutation import create_mutations

    return create_mutations(str(file), file.read_text(encoding="utf-8"))[:2]


def _mutant(file: Path, number: int) -> Mutant:
    from mutmut.mutation.file_mutation import deep_replace

    module, mutations = _mutations(file)
    mutation = mutations[number]
    return Mutant(file, number, deep_replace(module, mutation.original_node, mutation.mutated_node).code)


def chosen(names: list[str], count: int, seed: int) -> list[Mutant]:
    """The mutants of files, folders and numbers, or a sample of them."""
    found: list[tuple[Path, int]] = []
    for name in names or [str(PACKAGE / part) for part in MUTATED]:
        path, _, number = name.partition(":")
        files = sorted(Path(path).resolve().rglob("*.py")) if Path(path).is_dir() else [Path(path).resolve()]
        found += [(f, n) for f in files for n in ([int(number)] if number else range(len(_mutations(f)[1])))]
    found = random.Random(seed).sample(found, count) if 0 < count < len(found) else found
    return [_mutant(file, number) for file, number in found]


def tests_of(file: Path) -> list[str]:
    """The tests to run, those that bear a file's name or its folder's first."""
    parts = (file.stem, file.relative_to(PACKAGE).parts[0])
    near = [name for part in parts for name in (f"tests/test_{part}.py", f"tests/{part}") if (ROOT / name).exists()]
    return list(dict.fromkeys([str(file.relative_to(ROOT)), *near, *TESTS]))


def _run(mutant: Mutant) -> None:
    """In a fork: puts the mutant in place and ends with what pytest says."""
    import pytest

    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.dup2(1, 2)
    options = ["-x", "-q", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning", "-k", MADE_UP]
    result = pytest.main([*options, *tests_of(mutant.file)], plugins=[_Finder(mutant)])
    os._exit(int(result))


def survives(mutant: Mutant) -> bool:
    """Whether the tests pass with a mutant in place."""
    process = multiprocessing.get_context("fork").Process(target=_run, args=(mutant,))
    process.start()
    process.join(LONGEST)
    if process.is_alive():
        process.kill()
        process.join()
    return process.exitcode == 0


def _told(mutant: Mutant) -> tuple[str, bool]:
    alive = survives(mutant)
    if alive:
        print(f"survives {mutant.name}\n{mutant.difference()}", flush=True)
    return mutant.file.relative_to(PACKAGE).parts[0], alive


def _prepare() -> None:
    """Loads what all forks need, but not newsclean; what they read of TOML is read once."""
    import ftfy  # noqa: F401
    import hypothesis.strategies  # noqa: F401
    import pydantic  # noqa: F401
    import regex  # noqa: F401

    tomllib.loads = cache(tomllib.loads)
    sys.dont_write_bytecode = True
    os.chdir(ROOT)


def main() -> None:
    """Makes the mutants, tries a sample, prints the score."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="files, folders or FILE:NUMBER; default: cleaners and what they ask")
    parser.add_argument("--count", type=int, default=200, help="how many, chosen by the seed; 0 for all")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, default=1)
    options = parser.parse_args()
    some = chosen(options.names, options.count, options.seed)
    _prepare()
    if not survives(some[0]._replace(text=some[0].file.read_text(encoding="utf-8"))):
        parser.error("the tests fail without any mutant")
    with ThreadPoolExecutor(options.workers) as pool:
        results = list(pool.map(_told, some))
    tried, alive = Counter(part for part, _ in results), Counter(part for part, lives in results if lives)
    for part in tried:
        print(f"{part:12} {tried[part] - alive[part]:5} of {tried[part]:5} mutants killed")


if __name__ == "__main__":
    main()
