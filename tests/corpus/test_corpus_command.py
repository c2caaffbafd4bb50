"""The command: exit codes, summary, silence where there is no terminal."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from corpora import CLEANED, PAGES, read, rows, write

pytest.importorskip("typer")
pytest.importorskip("rich")

ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}


def corpus(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "newsclean", "corpus", *arguments]
    return subprocess.run(
        command, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False, timeout=120
    )


def test_a_run_with_summary(tmp_path: Path) -> None:
    write(tmp_path / "in.jsonl", [*rows(PAGES), {"body": "x"}])
    run = corpus(tmp_path, "in.jsonl", "-o", "out.jsonl", "--summary", "summary.json", "--set", "scope=page")
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith("26 rows: 25 cleaned, 0 without text, 1 bad\n")
    assert "comments 25" in run.stdout
    assert "out.jsonl.bad.jsonl" in run.stdout
    summary = json.loads((tmp_path / "summary.json").read_text("utf-8"))
    assert summary["bytes_in"] == sum(len(text.encode()) for text in PAGES)
    assert summary["bytes_out"] == sum(len(row["text"].encode()) for row in read(tmp_path / "out.jsonl"))
    assert [row["text"] for row in read(tmp_path / "out.jsonl")] == CLEANED


def test_quiet(tmp_path: Path) -> None:
    write(tmp_path / "in.jsonl", rows(PAGES[:2]))
    run = corpus(tmp_path, "in.jsonl", "-o", "out.jsonl", "-q", "--workers", "1", "--fields", "none")
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    assert list(read(tmp_path / "out.jsonl")[0]) == ["id", "text"]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["in.jsonl", "-o", "out.xlsx"], 2, "no suffix known here"),
        (["in.jsonl", "-o", "out.jsonl", "--hint", "title"], 2, "--hint title: write it as NAME=VALUE"),
        (["in.jsonl", "-o", "out.jsonl", "--hint", "titel=head"], 2, "Unknown hint titel"),
        (["in.jsonl", "-o", "out.jsonl", "--set", "scope=planet"], 2, "cannot be 'planet'"),
        (["in.jsonl", "-o", "out.jsonl", "--fields", "titel"], 2, "no field titel"),
        (["in.jsonl", "-o", "out.jsonl", "--config", "no.toml"], 2, "no.toml"),
        (["nothing.jsonl", "-o", "out.jsonl"], 1, "no file or folder"),
        (["in.jsonl", "-o", "in.jsonl"], 1, "is an input"),
        (["in.jsonl", "-o", "out.jsonl", "--workers", "0"], 1, "at least 1"),
        (["in.jsonl", "-o", "out.jsonl", "--text", "body", "-q"], 1, ""),
    ],
)
def test_errors_are_one_line(tmp_path: Path, arguments: list[str], code: int, message: str) -> None:
    write(tmp_path / "in.jsonl", rows(PAGES[:2]))
    run = corpus(tmp_path, *arguments)
    assert run.returncode == code, run.stderr
    assert message in run.stderr
    assert "Traceback" not in run.stderr
    assert run.stderr.count("\n") <= 1


WITHOUT = """
import sys
sys.modules[sys.argv[1]] = None
from newsclean.corpus import Job, clean_corpus
try:
    clean_corpus(Job.of([sys.argv[2]], sys.argv[3]), workers=1)
except ImportError as error:
    print(error)
"""


@pytest.mark.parametrize(
    ("library", "source", "target"),
    [
        ("pyarrow", "in.jsonl", "out.parquet"),
        ("pyarrow", "in.parquet", "out.jsonl"),
        ("zstandard", "in.jsonl", "out.csv.zst"),
        ("zstandard", "in.jsonl.zst", "out.csv"),
    ],
)
def test_a_missing_library_is_named_before_anything_is_done(
    tmp_path: Path, library: str, source: str, target: str
) -> None:
    (tmp_path / source).write_bytes(b'{"text": "It rained."}')
    command = [sys.executable, "-c", WITHOUT, library, source, target]
    run = subprocess.run(command, cwd=tmp_path, env=ENVIRONMENT, capture_output=True, text=True, check=True, timeout=60)
    assert run.stdout.endswith(f'need {library}: pip install "newsclean[corpus]"\n')
    assert [path.name for path in tmp_path.iterdir()] == [source]


MEMORY = r"""
import re, sys
from newsclean import Pipeline
from newsclean.corpus import Job, clean_corpus
clean_corpus(Job.of([sys.argv[1]], sys.argv[2], rows=100, pipeline=Pipeline(["comments"])), workers=1)
print(re.search(r"VmHWM:\s+(\d+)", open("/proc/self/status").read())[1])
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads the peak from /proc")
def test_memory_does_not_grow_with_the_corpus(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    peaks = []
    for count in (500, 2500):
        texts = [f"Report {number}. " + "It rained. " * 1600 + "\n\nComments" for number in range(count)]
        # One row group, no dictionary: the whole file at once would be 45 MB.
        table = pa.table({"text": texts})
        pq.write_table(table, tmp_path / "in.parquet", row_group_size=count, use_dictionary=False, compression="none")
        command = [sys.executable, "-c", MEMORY, str(tmp_path / "in.parquet"), str(tmp_path / f"{count}.parquet")]
        run = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=True, timeout=120)
        peaks.append(int(run.stdout))
    assert peaks[1] < 1.2 * peaks[0]
