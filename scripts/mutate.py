"""Mutation testing: small changes of the cleaners' code, each of which some test should notice.

    python scripts/mutate.py --count 200 --workers 2        # a sample; --count 0 for all
    python scripts/mutate.py src/newsclean/decide.py --count 0

A mutant turns one comparison, boolean operator, `not`, number or constant of a function into another. For each, the
fixtures, the laws' regressions, the pipeline tests and the file's own doctests run in a copy of the project; a mutant
no test notices is printed. Mutants that no test could notice (a limit of 300 or 301 characters) are among them.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "newsclean"
COPIED = ("src", "tests", "fixtures", "conftest.py", "pyproject.toml")
TESTS = (
    "tests/test_cleaners.py",
    "tests/photos",
    "tests/test_fixtures.py",
    "tests/fields/test_head.py",
    "tests/test_edits.py",
    "tests/test_pipeline.py",
    "tests/test_again.py",
    "tests/test_api.py",
    "tests/fuzz/test_regressions.py",
)
MADE_UP = "not laws_hold"
"""The inputs made up anew take half of the time and notice little that the kept ones do not."""
SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add,
}  # fmt: skip


class Mutant(NamedTuple):
    """A changed file: where, what, and its new text."""

    file: Path
    line: int
    change: str
    text: str


def files() -> list[Path]:
    """The files whose mutants matter most."""
    chosen = [*sorted((PACKAGE / "cleaners").glob("*.py")), *sorted((PACKAGE / "photos").glob("*.py"))]
    return [*chosen, *(PACKAGE / name for name in ("decide.py", "assemble.py", "edits.py"))]


def mutants(file: Path) -> Iterator[Mutant]:
    """All mutants of a file."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for number, node in enumerate(ast.walk(tree)):
        for change in _changes(node):
            changed = copy.deepcopy(tree)
            twin = next(n for i, n in enumerate(ast.walk(changed)) if i == number)
            _apply(twin, change)
            yield Mutant(
                file, getattr(node, "lineno", 0), f"{ast.unparse(node)[:70]}  ({change})", ast.unparse(changed)
            )


def _changes(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Compare) and type(node.ops[0]) in SWAPS:
        return [SWAPS[type(node.ops[0])].__name__]
    if isinstance(node, (ast.BoolOp, ast.BinOp)) and type(node.op) in SWAPS:
        return [SWAPS[type(node.op)].__name__]
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        return ["without not"]
    if isinstance(node, ast.Constant) and type(node.value) in (int, float, bool):
        return ["another constant"]
    return []


def _apply(node: ast.AST, change: str) -> None:
    if isinstance(node, ast.Compare):
        node.ops[0] = SWAPS[type(node.ops[0])]()  # type: ignore[assignment]
    elif isinstance(node, (ast.BoolOp, ast.BinOp)):
        node.op = SWAPS[type(node.op)]()  # type: ignore[assignment]
    elif isinstance(node, ast.UnaryOp):
        node.op, node.operand = ast.Not(), ast.UnaryOp(ast.Not(), node.operand)
    elif isinstance(node, ast.Constant):
        node.value = not node.value if isinstance(node.value, bool) else node.value + 1  # type: ignore[operator]


def own_tests(file: Path) -> list[str]:
    """The tests that bear a file's name or its folder's, and its doctests."""
    part = file.relative_to(PACKAGE).parts[0]
    tests = [f"tests/{part}", f"tests/test_{file.stem}.py", f"tests/test_{part}.py"]
    return [str(file.relative_to(ROOT)), *(name for name in tests if (ROOT / name).exists() and name not in TESTS)]


def survives(mutant: Mutant, folder: Path) -> bool:
    """Whether the tests pass with a mutant in place, in a copy of the project."""
    target = folder / mutant.file.relative_to(ROOT)
    original = target.read_text(encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-x",
        "-q",
        "-p",
        "no:cacheprovider",
        "-k",
        MADE_UP,
        *own_tests(mutant.file),
        *TESTS,
    ]
    env = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"} | {"PYTHONDONTWRITEBYTECODE": "1"}
    try:
        target.write_text(mutant.text, encoding="utf-8")
        done = subprocess.run(command, cwd=folder, env=env, capture_output=True, timeout=300, check=False)
        return done.returncode == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        target.write_text(original, encoding="utf-8")


def run(chosen: list[Mutant], workers: int) -> list[Mutant]:
    """The survivors among some mutants; each worker has a copy of the project."""
    with tempfile.TemporaryDirectory() as place, ThreadPoolExecutor(workers) as pool:
        folders = [Path(place, str(number)) for number in range(workers)]
        for folder in folders:
            folder.mkdir()
            for name in COPIED:
                source = ROOT / name
                (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)  # type: ignore[operator]
        parts = [chosen[number::workers] for number in range(workers)]
        found = pool.map(lambda job: [m for m in job[0] if _told(m, job[1])], zip(parts, folders, strict=True))
        return [mutant for part in found for mutant in part]


def _told(mutant: Mutant, folder: Path) -> bool:
    alive = survives(mutant, folder)
    where = mutant.file.relative_to(ROOT)
    print("survives" if alive else "killed  ", f"{where}:{mutant.line}: {mutant.change}", flush=True)
    return alive


def main() -> None:
    """Makes the mutants, tries a sample, prints the score."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=lambda name: Path(name).resolve())
    parser.add_argument("--count", type=int, default=200, help="how many, chosen by the seed; 0 for all")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, default=1)
    options = parser.parse_args()
    every = [mutant for file in options.files or files() for mutant in mutants(file)]
    count = min(options.count or len(every), len(every))
    chosen = random.Random(options.seed).sample(every, count)
    alive = run(chosen, options.workers)
    print(f"{count - len(alive)} of {count} mutants killed ({len(every)} in all)")


if __name__ == "__main__":
    main()
