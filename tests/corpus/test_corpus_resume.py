"""A run that was stopped goes on without losing or doubling a row."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from corpora import PAGES, page, read, rows, write

import newsclean
from newsclean.corpus import CorpusError, Job, Summary, clean_corpus
from newsclean.corpus.journal import Journal
from newsclean.corpus.runner import Progress
from newsclean.corpus.sources import find_sources

pytest.importorskip("pyarrow")

TARGETS = ["out.jsonl", "out.jsonl.gz", "out.csv", "out.parquet", "out"]


class StoppedError(Exception):
    """Ends a run as a kill would, after some chunks."""


def stopped_after(chunks: int, job: Job) -> None:
    left = [chunks]

    def report(_: Progress) -> None:
        left[0] -= 1
        if not left[0]:
            raise StoppedError

    with pytest.raises(StoppedError):
        clean_corpus(job, workers=1, report=report)


def corpus(tmp_path: Path) -> Path:
    return write(tmp_path / "in.jsonl", rows([*PAGES, None, 7]))


@pytest.mark.parametrize("target", TARGETS)
def test_a_stopped_run_goes_on(tmp_path: Path, target: str) -> None:
    source = corpus(tmp_path)
    expected = clean_corpus(Job.of([source], tmp_path / "whole" / target, rows=3), workers=1)
    job = Job.of([source], tmp_path / target, rows=3)
    for chunks in (1, 3):
        stopped_after(chunks, job)
        assert target == "out" or not job.output.exists()
    assert clean_corpus(job, workers=1) == expected
    assert read(job.output) == read(tmp_path / "whole" / target)
    assert read(job.beside(".bad.jsonl")) == read(tmp_path / "whole" / f"{target}.bad.jsonl")


def test_done_chunks_are_not_cleaned_again(tmp_path: Path) -> None:
    job = Job.of([corpus(tmp_path)], tmp_path / "out.jsonl", rows=3)
    stopped_after(4, job)
    seen: list[int] = []
    clean_corpus(job, workers=1, report=lambda progress: seen.append(progress.rows))
    assert seen[0] == 15
    assert seen[-1] == 27


def test_a_journal_line_cut_short_and_a_part_without_line_do_not_count(tmp_path: Path) -> None:
    source = corpus(tmp_path)
    clean_corpus(Job.of([source], tmp_path / "whole.jsonl", rows=3), workers=1)
    job = Job.of([source], tmp_path / "out.jsonl", rows=3)
    stopped_after(3, job)
    journal = job.beside(".partial") / "journal.jsonl"
    data = journal.read_bytes()
    journal.write_bytes(data[:-20])
    (job.beside(".partial") / "00000005.part").write_bytes(b"half a ro")
    clean_corpus(job, workers=1)
    assert job.output.read_bytes() == (tmp_path / "whole.jsonl").read_bytes()


def test_a_kill_while_merging_is_harmless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = corpus(tmp_path)
    clean_corpus(Job.of([source], tmp_path / "whole.jsonl", rows=3), workers=1)
    job = Job.of([source], tmp_path / "out.jsonl", rows=3)

    def killed(_: Journal) -> None:
        raise StoppedError

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "remove", killed)
        with pytest.raises(StoppedError):
            clean_corpus(job, workers=1)
    clean_corpus(job, workers=1)
    assert job.output.read_bytes() == (tmp_path / "whole.jsonl").read_bytes()


def test_another_job_does_not_go_on_with_it(tmp_path: Path) -> None:
    source = corpus(tmp_path)
    job = Job.of([source], tmp_path / "out.jsonl", rows=3)
    stopped_after(1, job)
    other = Job.of([source], job.output, rows=3, pipeline=newsclean.Pipeline(["share"]))
    with pytest.raises(CorpusError, match="differs in: pipeline or version"):
        clean_corpus(other, workers=1)
    source.write_text(source.read_text("utf-8") + '{"text": "It rained."}\n', "utf-8")
    with pytest.raises(CorpusError, match="differs in: inputs"):
        clean_corpus(job, workers=1)
    assert clean_corpus(other, workers=1, overwrite=True).rows == 28


def test_an_output_is_not_overwritten_unasked(tmp_path: Path) -> None:
    job = Job.of([corpus(tmp_path)], tmp_path / "out.jsonl")
    clean_corpus(job, workers=1)
    with pytest.raises(CorpusError, match="exists already"):
        clean_corpus(job, workers=1)
    assert isinstance(clean_corpus(job, workers=1, overwrite=True), Summary)


def test_two_runs_at_once_are_refused(tmp_path: Path) -> None:
    pytest.importorskip("fcntl")
    job = Job.of([corpus(tmp_path)], tmp_path / "out.jsonl")
    with Journal(job, find_sources(job.inputs, job.output)), pytest.raises(CorpusError, match="Another process"):
        clean_corpus(job, workers=1)


CODE = """
import sys
from newsclean.corpus import Job, clean_corpus
if __name__ == "__main__":
    clean_corpus(Job.of([sys.argv[1]], sys.argv[2], rows=20), workers=2)
"""


def processes_of(group: int) -> list[int]:
    """The living processes of a process group."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, member = stat.read_text().rpartition(")")[2].split()[:3]
        except OSError:
            continue
        if int(member) == group and state != "Z":
            found.append(int(stat.parent.name))
    return found


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at processes through /proc")
def test_sigkill_and_resume(tmp_path: Path) -> None:
    source = write(tmp_path / "in.parquet", rows(page(number) for number in range(2000)))
    (tmp_path / "run.py").write_text(CODE)
    command = [sys.executable, str(tmp_path / "run.py"), str(source), str(tmp_path / "out.parquet")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    journal = tmp_path / "out.parquet.partial" / "journal.jsonl"
    with subprocess.Popen(command, env=environment, start_new_session=True) as run:
        until = time.monotonic() + 60
        while (not journal.exists() or journal.read_bytes().count(b"\n") < 10) and time.monotonic() < until:
            time.sleep(0.005)
        run.send_signal(signal.SIGKILL)
    assert not (tmp_path / "out.parquet").exists()
    until = time.monotonic() + 20
    while processes_of(run.pid) and time.monotonic() < until:
        time.sleep(0.02)
    assert processes_of(run.pid) == []
    before = journal.read_bytes().count(b"\n")
    assert 10 <= before < 100
    subprocess.run(command, env=environment, check=True, timeout=120)
    clean_corpus(Job.of([source], tmp_path / "whole.parquet", rows=20), workers=1)
    assert read(tmp_path / "out.parquet") == read(tmp_path / "whole.parquet")
