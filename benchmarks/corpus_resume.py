"""`newsclean corpus` killed half way and resumed; and its peak memory for a tenth and for all of the rows.

    python benchmarks/corpus_resume.py                   # 100,000 rows of Parquet, two processes

Fails unless the resumed output equals the uninterrupted one, row by row, and the peaks are within a fifth of each
other. The peak is that of the resident memory of all processes of the run together, sampled through /proc.
"""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq
from pages import pages

import newsclean

CONFIG = "pipeline.toml"
TOLERANCE = 1.2
PAGE_SIZE = os.sysconf("SC_PAGE_SIZE")


class Run(NamedTuple):
    """What a run took."""

    seconds: float
    peak: int
    code: int


def main() -> None:
    """Runs the check and exits with 1 where it fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--cleaners", nargs="+", metavar="NAME", help="only these; newsclean.DEFAULT if not given")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if arguments.cleaners:
            (folder / CONFIG).write_text(newsclean.Pipeline(arguments.cleaners).to_toml(), "utf-8")
        for rows, file in ((arguments.rows // 10, "tenth.parquet"), (arguments.rows, "all.parquet")):
            write(folder / file, rows)
        peaks = [
            measured(folder, arguments.workers, file, f"whole-{file}").peak for file in ("tenth.parquet", "all.parquet")
        ]
        ratio = max(peaks) / min(peaks)
        print(f"peaks {peaks[0] / 2**20:.0f} MiB and {peaks[1] / 2**20:.0f} MiB, ratio {ratio:.3f}")
        same = killed_and_resumed(folder, arguments.workers, arguments.rows)
    sys.exit(0 if same and ratio <= TOLERANCE else 1)


def killed_and_resumed(folder: Path, workers: int, rows: int) -> bool:
    """Kills a run when half of its batches are done, resumes it, and compares with the uninterrupted run."""
    journal = folder / "resumed.parquet.partial" / "journal.jsonl"
    half = rows // 500 // 2

    def done() -> int:
        return journal.read_bytes().count(b"\n") if journal.exists() else 0

    killed = measured(folder, workers, "all.parquet", "resumed.parquet", stop=lambda: done() >= half)
    kept = done()
    print(f"killed after {killed.seconds:.1f} s (exit {killed.code}) with {kept} of {rows // 500} batches done")
    resumed = measured(folder, workers, "all.parquet", "resumed.parquet")
    one, two = pq.read_table(folder / "resumed.parquet"), pq.read_table(folder / "whole-all.parquet")
    same = killed.code == -signal.SIGKILL and one.num_rows == rows and one.equals(two)
    print(f"resumed in {resumed.seconds:.1f} s: {one.num_rows} rows, {'equal' if same else 'NOT EQUAL'}")
    return same


def write(path: Path, rows: int) -> None:
    """A Parquet file of short pages in one row group, the worst case for memory."""
    texts = pa.chunked_array(
        [pa.array(list(pages(min(5000, rows - at), lines=3, seed=at))) for at in range(0, rows, 5000)]
    )
    pq.write_table(pa.table({"id": pa.array(range(rows)), "text": texts}), path, row_group_size=rows)


def measured(folder: Path, workers: int, source: str, target: str, stop: Callable[[], bool] = lambda: False) -> Run:
    """Runs the command; kills it with SIGKILL as soon as asked."""
    command = [sys.executable, "-m", "newsclean", "corpus", source, "-o", target, "--workers", str(workers), "--quiet"]
    command += ["--config", CONFIG] if (folder / CONFIG).exists() else []
    start, peak = time.perf_counter(), 0
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    with subprocess.Popen(command, cwd=folder, env=environment, start_new_session=True) as run:
        while run.poll() is None:
            peak = max(peak, resident(run.pid))
            if stop():
                run.send_signal(signal.SIGKILL)
                break
            time.sleep(0.02)
    seconds = time.perf_counter() - start
    print(f"{target}: {seconds:.1f} s, peak {peak / 2**20:.0f} MiB, exit {run.returncode}", flush=True)
    return Run(seconds, peak, run.returncode)


def resident(group: int) -> int:
    """Bytes in memory of all processes of a group."""
    total = 0
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if int((folder / "stat").read_text().rpartition(")")[2].split()[2]) == group:
                total += int((folder / "statm").read_text().split()[1]) * PAGE_SIZE
        except OSError:
            continue
    return total


if __name__ == "__main__":
    main()
