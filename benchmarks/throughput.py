"""Throughput of the batch faces: the Arrow seam against a loop, two processes against one, Ray Data and Spark.

    python benchmarks/throughput.py                      # all that is installed
    python benchmarks/throughput.py --rows 4000 arrow ray

Ray and Spark are timed three ways: starting the engine, a job of one row (its fixed cost), and a job of all rows; the
cost of a row is the difference of the last two.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from pages import pages

import newsclean
from newsclean.arrow import clean_table
from newsclean.corpus import Job, clean_corpus

Figures = dict[str, float]


def main() -> None:
    """Runs the measurements that are asked for and prints them as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", choices=[*MEASUREMENTS, []], help="all by default")
    parser.add_argument("--rows", type=int, default=2000)
    arguments = parser.parse_args()
    texts = list(pages(arguments.rows))
    newsclean.clean(texts[0])
    for name in arguments.what or MEASUREMENTS:
        needed = {"ray": "ray", "spark": "pyspark"}.get(name)
        if needed is None or find_spec(needed):
            print(
                name, json.dumps({key: round(value, 4) for key, value in MEASUREMENTS[name](texts).items()}), flush=True
            )


def arrow(texts: list[str]) -> Figures:
    """Processor time of the seam and of a plain loop, by turns; the best of five each."""
    table = pa.table({"text": texts})
    loop, seam = [], []
    for _ in range(5):
        loop.append(_processor_time(lambda: [newsclean.clean(text).text for text in texts]))
        seam.append(_processor_time(lambda: clean_table(table)))
    return {
        "loop_us": min(loop) / len(texts) * 1e6,
        "seam_us": min(seam) / len(texts) * 1e6,
        "overhead": min(seam) / min(loop) - 1,
    }


def processes(texts: list[str]) -> Figures:
    """`newsclean corpus` on a Parquet file with one process and with two, by turns; one row gives the fixed cost."""
    best: Figures = {}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(4):
            for name, some, workers in (("one", texts, 1), ("two", texts, 2), ("two_fixed", texts[:1], 2)):
                seconds = _corpus_time(some, Path(folder), workers)
                best[name] = min(seconds, best.get(name, seconds))
    less_fixed = best["one"] / (best["two"] - best["two_fixed"])
    return {**best, "speedup": best["one"] / best["two"], "speedup_less_fixed": less_fixed}


def ray(texts: list[str]) -> Figures:
    """Ray Data on two processors of this machine."""
    import ray as library

    from newsclean.integrations.ray import clean_dataset

    paths = {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}

    def start() -> None:
        library.init(num_cpus=2, include_dashboard=False, log_to_driver=False, runtime_env={"env_vars": paths})
        library.data.DataContext.get_current().enable_progress_bars = False

    def run(some: list[str]) -> None:
        blocks = [pa.table({"text": some[at : at + 250]}) for at in range(0, len(some), 250)]
        counted = (
            clean_dataset(library.data.from_arrow(blocks), {"batch_size": 250}).select_columns(["text"]).take_all()
        )
        assert len(counted) == len(some)

    return _engine(start, run, library.shutdown, texts)


def spark(texts: list[str]) -> Figures:
    """Spark in local mode with two threads."""
    from pyspark.sql import SparkSession

    from newsclean.integrations.spark import clean_frame

    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    session: list[Any] = []

    def start() -> None:
        builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        builder = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "250")
        session.append(builder.getOrCreate())
        session[0].sparkContext.setLogLevel("ERROR")

    def run(some: list[str]) -> None:
        frame = session[0].createDataFrame([(text,) for text in some], "text string").repartition(2)
        assert len(clean_frame(frame).select("text").collect()) == len(some)

    return _engine(start, run, lambda: session[0].stop(), texts)


def _engine(
    start: Callable[[], None], run: Callable[[list[str]], None], stop: Callable[[], None], texts: list[str]
) -> Figures:
    started = _wall_time(start)
    try:
        first = _wall_time(lambda: run(texts[:1]))
        fixed = min(_wall_time(lambda: run(texts[:1])) for _ in range(3))
        whole = min(_wall_time(lambda: run(texts)) for _ in range(2))
    finally:
        stop()
    rows = len(texts)
    return {
        "start_s": started,
        "first_job_s": first,
        "fixed_s": fixed,
        "job_s": whole,
        "row_us": (whole - fixed) / rows * 1e6,
    }


def _corpus_time(texts: list[str], folder: Path, workers: int) -> float:
    pq.write_table(pa.table({"text": texts}), folder / "in.parquet")
    job = Job.of([folder / "in.parquet"], folder / "out.parquet", rows=100)
    return _wall_time(lambda: clean_corpus(job, workers=workers, overwrite=True))


def _wall_time(run: Callable[[], Any]) -> float:
    start = perf_counter()
    run()
    return perf_counter() - start


def _processor_time(run: Callable[[], Any]) -> float:
    start = process_time()
    run()
    return process_time() - start


MEASUREMENTS: dict[str, Callable[[list[str]], Figures]] = {
    "arrow": arrow,
    "processes": processes,
    "ray": ray,
    "spark": spark,
}

if __name__ == "__main__":
    main()
