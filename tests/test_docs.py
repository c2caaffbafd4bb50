"""Every Python snippet of README and docs runs; what is generated is current; what is promised is there."""

import re
import shutil
import subprocess
import sys
import warnings
from importlib.util import find_spec
from pathlib import Path

import pytest

from newsclean import explain
from newsclean.cleaners import __all__ as cleaner_classes
from newsclean.testing import load_fixture

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
REQUIRES = re.compile(r"<!-- requires: ([\w, .]+) -->")


def requirements(page: Path) -> list[str]:
    found = REQUIRES.search(page.read_text(encoding="utf-8"))
    return [name.strip() for name in found[1].split(",")] if found else []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_snippets_of_page_run(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    needed = requirements(page)
    missing = [name for name in needed if find_spec(name) is None and shutil.which(name) is None]
    if missing:
        pytest.skip(f"{', '.join(missing)} is not installed")
    monkeypatch.chdir(ROOT)
    namespace: dict[str, object] = {"__name__": "snippet"}
    with warnings.catch_warnings():
        if needed:  # other libraries warn of their own affairs
            warnings.simplefilter("ignore")
        for code in BLOCK.findall(page.read_text(encoding="utf-8")):
            exec(compile(code, str(page), "exec"), namespace)


def test_comments_behind_expressions_of_the_readme_are_true(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    namespace: dict[str, object] = {}
    checked = 0
    for code in BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8")):
        exec(compile(code, "README.md", "exec"), namespace)
        for expression, value in re.findall(r"^([\w.()\[\]\"\\ ]+?) {2,}# (['\"].*)$", code, re.MULTILINE):
            assert eval(expression, namespace) == eval(value), expression
            checked += 1
    assert checked >= 5


def test_explanation_in_the_readme_is_what_comes_out() -> None:
    shown = re.search(r"```text\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    text = (ROOT / "fixtures" / "en-blogger" / "input.txt").read_text(encoding="utf-8")
    lines = str(explain(text)).split("\n")
    assert shown is not None
    for line in shown[1].splitlines():
        assert any(real.startswith(line.removesuffix("...")) for real in lines), line


def test_generated_pages_are_current() -> None:
    run = subprocess.run(
        [sys.executable, "scripts/document.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    targets = re.findall(r"\]\(([^)#\s]+)\)", text)
    gone = [t for t in targets if not t.startswith(("http", "mailto:")) and not (page.parent / t).exists()]
    assert not gone


def test_every_cleaner_has_a_doctest_and_a_row() -> None:
    import newsclean.cleaners

    page = (ROOT / "docs" / "cleaners.md").read_text(encoding="utf-8")
    for name in cleaner_classes:
        assert ">>>" in (getattr(newsclean.cleaners, name).__doc__ or ""), f"{name}: add an example to its docstring"
        assert f"`{name}`" in page, f"{name}: run python scripts/document.py"


def test_agents_file_is_short() -> None:
    assert len((ROOT / "AGENTS.md").read_text(encoding="utf-8").splitlines()) < 60


def test_fixtures_say_what_they_are_for() -> None:
    folders = [folder for folder in (ROOT / "fixtures").iterdir() if folder.is_dir()]
    assert all(len(load_fixture(folder).about) >= 10 for folder in folders)
