"""Runs a job: chunks to workers, counts to the journal, parts to the output."""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from itertools import islice
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait as wait_for
from pathlib import Path
from typing import NamedTuple

from newsclean.corpus.cleaning import clean_chunk
from newsclean.corpus.formats import need_libraries
from newsclean.corpus.job import CorpusError, Job
from newsclean.corpus.journal import Journal
from newsclean.corpus.merging import merge
from newsclean.corpus.readers import Chunk, check_columns, read_chunks
from newsclean.corpus.sources import Source, find_sources
from newsclean.corpus.summary import Summary
from newsclean.errors import ConfigurationError


class Progress(NamedTuple):
    """How far a run is: bytes of the input done and in all, and rows done."""

    done: int
    total: int
    rows: int


Report = Callable[[Progress], None]


def clean_corpus(
    job: Job, *, workers: int | None = None, overwrite: bool = False, report: Report | None = None
) -> Summary:
    """Cleans a corpus, going on where an earlier run of the same job was stopped.

    Args:
        job: what to do.
        workers: processes; as many as this process may use cores if None. Above 1, a script that calls this must do so
            under ``if __name__ == "__main__"``.
        overwrite: write over an existing output, or over what another job left unfinished.
        report: called with the progress after each chunk.

    Returns:
        The counts of the whole job.

    Raises:
        CorpusError: an input or output is not as it should be, or a worker died.
        ConfigurationError: workers is below 1.
        ImportError: a library for a file's format is missing.
    """
    workers = len(os.sched_getaffinity(0)) if workers is None and hasattr(os, "sched_getaffinity") else workers
    workers = workers if workers is not None else os.cpu_count() or 1
    if workers < 1:
        raise ConfigurationError(f"workers is the number of processes, at least 1, not {workers}.")
    if job.output.resolve() in {path.resolve() for path in job.inputs}:
        raise CorpusError(f"{job.output} is an input: name another output.")
    sources = find_sources(job.inputs, job.output)
    for kind in {source.kind for source in sources} | ({job.kind} if job.kind else set()):
        need_libraries(kind)
    for source in sources:
        check_columns(source, job)
    with Journal(job, sources, overwrite=overwrite) as journal:
        _run(job, sources, journal, _Reporter(sources, journal, report), workers)
        merge(journal, job)
        journal.remove()
        return Summary.total(journal.done.values())


class _Reporter:
    """Adds up the progress of chunks that come back in any order."""

    def __init__(self, sources: list[Source], journal: Journal, report: Report | None) -> None:
        self._total = sum(source.size for source in sources)
        self._report = report
        self._read = 0
        self._rows = sum(counts.rows for counts in journal.done.values())

    def read(self, size: int) -> None:
        self._read += size

    def done(self, rows: int) -> None:
        self._rows += rows
        if self._report:
            self._report(Progress(self._read, self._total, self._rows))


def _run(job: Job, sources: list[Source], journal: Journal, reporter: _Reporter, workers: int) -> None:
    chunks = _chunks_to_do(job, sources, journal, reporter)
    try:
        for number, counts in _cleaned(chunks, job, journal.folder, workers):
            journal.record(number, counts)
            reporter.done(counts.rows)
    except BrokenProcessPool as error:
        raise CorpusError(
            "A worker process died, perhaps for want of memory: repeat the command to go on, "
            "with fewer --workers or a smaller --batch."
        ) from error


def _chunks_to_do(job: Job, sources: list[Source], journal: Journal, reporter: _Reporter) -> Iterator[Chunk]:
    number = 0
    for source in sources:
        before = 0
        for chunk in read_chunks(source, job):
            reporter.read(chunk.position - before)
            before = chunk.position
            if number not in journal.done:
                yield replace(chunk, number=number)
            number += 1


def _cleaned(chunks: Iterator[Chunk], job: Job, folder: Path, workers: int) -> Iterator[tuple[int, Summary]]:
    """Numbers and counts of cleaned chunks; as many chunks are in memory as keep the workers busy."""
    if workers == 1:
        yield from ((chunk.number, clean_chunk(chunk, job, folder)) for chunk in chunks)
        return
    # Spawned, not forked: pyarrow has threads, and a fork beside threads may hang.
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_end_with_parent)
    try:
        yield from _in_pool(pool, chunks, job, folder, 2 * workers)
    finally:
        pool.shutdown(cancel_futures=True)


def _in_pool(
    pool: ProcessPoolExecutor, chunks: Iterator[Chunk], job: Job, folder: Path, ahead: int
) -> Iterator[tuple[int, Summary]]:
    waiting: dict[Future[Summary], int] = {}
    while True:
        for chunk in islice(chunks, ahead - len(waiting)):
            waiting[pool.submit(clean_chunk, chunk, job, folder)] = chunk.number
        if not waiting:
            return
        for future in wait(waiting, return_when=FIRST_COMPLETED).done:
            yield waiting.pop(future), future.result()


def _end_with_parent() -> None:
    """Ends this worker when its parent is gone: one that was killed cannot tell its workers to stop.

    Ctrl-C is the parent's business alone.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=lambda: (wait_for([parent.sentinel]), os._exit(1)), daemon=True).start()
