"""The fixer gives what ftfy gives, line by line: text and plan, on generated damage."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import ftfy
import pytest
from ftfy.badness import is_bad

from encoding.damage import damaged_lines
from newsclean.encoding import EncodingOptions, Fixed, fix_lines, fixer, gate
from newsclean.encoding.tables import COMPOSE, load_tables, step_bits

ROOT = Path(__file__).parents[2]
COUNT = 100_000


def by_ftfy(line: str, options: EncodingOptions) -> Fixed | None:
    text, steps = ftfy.fix_and_explain(line, options.to_ftfy())
    return Fixed(text, tuple((action, name) for action, name in steps or ())) if text != line else None


def small_documents(lines: Iterator[str], seed: int) -> Iterator[list[str]]:
    """Few lines each: a long document shows the gate so many characters that it looks at every line."""
    rng = random.Random(seed)
    while document := list(islice(lines, rng.choice([1, 1, 1, 2, 3]))):
        yield document


def differing(count: int, seed: int, options: EncodingOptions) -> tuple[list[str], int]:
    """Lines that come out otherwise than ftfy's, and how many ftfy changed."""
    wrong, changed = [], 0
    for document in small_documents(damaged_lines(count, seed), seed):
        fixed = fix_lines(document, options)
        for at, line in enumerate(document):
            expected = by_ftfy(line, options)
            changed += expected is not None
            if fixed.get(at) != expected:
                wrong.append(line)
    return wrong, changed


def test_equals_ftfy_under_its_defaults() -> None:
    wrong, changed = differing(COUNT, 20240601, EncodingOptions.ftfy_defaults())
    assert changed > COUNT // 2
    assert [ascii(line) for line in wrong[:5]] == []


@pytest.mark.parametrize(
    "options",
    [
        EncodingOptions(),
        EncodingOptions(normalization="NFKC", unescape_html=True),
        EncodingOptions(normalization=None, fix_encoding=False, uncurl_quotes=True),
        EncodingOptions(fix_c1_controls=False, fix_line_breaks=True, fix_surrogates=False),
        EncodingOptions(unescape_html=False, fix_latin_ligatures=False, remove_control_chars=False),
        EncodingOptions(decode_inconsistent_utf8=False, restore_byte_a0=False, replace_lossy_sequences=False),
    ],
)
def test_equals_ftfy_under_other_options(options: EncodingOptions) -> None:
    wrong, changed = differing(4_000, 7, options)
    assert changed > 800
    assert [ascii(line) for line in wrong[:5]] == []


def test_the_comparison_bites(monkeypatch: pytest.MonkeyPatch) -> None:
    """A gate that never calls a line bad must be found out."""
    monkeypatch.setattr(gate, "is_bad", lambda *_: False)
    wrong, _ = differing(1_000, 3, EncodingOptions())
    assert len(wrong) > 100


def test_windows_find_what_the_whole_line_shows() -> None:
    tables = load_tables()
    if tables is None:
        pytest.skip("the tables are for another ftfy")
    for line in damaged_lines(5_000, 11):
        suspects = gate._suspects(gate.odd_characters(line), EncodingOptions())
        found = suspects is not None and gate.is_bad(line, suspects, tables)
        assert found == (not line.isascii() and is_bad(line)), ascii(line)


def test_every_character_that_composes_is_known() -> None:
    """Second characters of canonical pairs, and characters that NFC changes by themselves."""
    for code in range(0x110000):
        char = chr(code)
        parts = unicodedata.decomposition(char).split()
        if len(parts) == 2 and not parts[0].startswith("<") and unicodedata.normalize("NFD", char) != char:
            assert step_bits(chr(int(parts[1], 16))) & COMPOSE, hex(code)
        if not 0xD800 <= code <= 0xDFFF and unicodedata.normalize("NFC", char) != char:
            assert step_bits(char) & COMPOSE, hex(code)


def test_tables_are_those_of_the_installed_ftfy() -> None:
    made_of = json.loads((ROOT / "src/newsclean/encoding/ftfy_tables.json").read_text(encoding="utf-8"))["ftfy"]
    if made_of != ftfy.__version__:
        pytest.skip(f"the tables are made of ftfy {made_of}")
    script = ROOT / "scripts" / "build_ftfy_tables.py"
    checked = subprocess.run([sys.executable, script, "--check"], check=False, timeout=60)
    assert checked.returncode == 0, "run: python scripts/build_ftfy_tables.py"


def test_an_unknown_ftfy_is_asked_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fixer, "load_tables", lambda: None)
    wrong, changed = differing(1_000, 5, EncodingOptions())
    assert changed > 300
    assert wrong == []
