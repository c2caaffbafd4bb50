"""The state of an unfinished run: a folder with the parts, and a journal whose lines say which of them count.

A chunk is done when its line is in the journal. Its part was renamed into place before, so that a kill at any moment
leaves it either done and whole, or not done: then it is cleaned again, to the same bytes under the same name.
"""

import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from newsclean.corpus.job import CorpusError, Job
from newsclean.corpus.sources import Source
from newsclean.corpus.summary import Summary


def part_path(folder: Path, number: int) -> Path:
    """The part of a chunk."""
    return folder / f"{number:08d}.part"


def bad_path(folder: Path, number: int) -> Path:
    """The bad rows of a chunk."""
    return folder / f"{number:08d}.bad"


class Journal:
    """The folder ``OUT.partial``; a context manager, locked against a second run of the same job.

    Args:
        job: the job.
        sources: its sources.
        overwrite: start anew where there is an output or the state of another job; this job's own state goes on.

    Raises:
        CorpusError: the output exists, the state is of another job, or another process is at it.
    """

    def __init__(self, job: Job, sources: Sequence[Source], *, overwrite: bool = False) -> None:
        self.folder = job.beside(".partial")
        self._manifest = self.folder / "job.json"
        self._lines = self.folder / "journal.jsonl"
        asked = _manifest(job, sources)
        if not self._goes_on(asked, overwrite=overwrite):
            self._begin(job, asked, overwrite=overwrite)
        self.done = self._read()

    def _begin(self, job: Job, asked: dict[str, Any], *, overwrite: bool) -> None:
        if not overwrite and job.output.exists() and (job.output.is_file() or any(job.output.iterdir())):
            raise CorpusError(f"{job.output} exists already: name another output, or add --overwrite.")
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        temporary = self.folder / "job.json.tmp"
        temporary.write_text(json.dumps(asked), "utf-8")
        temporary.replace(self._manifest)

    def _goes_on(self, asked: dict[str, Any], *, overwrite: bool) -> bool:
        """Whether there is an unfinished run of this very job."""
        if not self._manifest.exists():
            return False
        found = json.loads(self._manifest.read_text("utf-8"))
        changed = sorted(name for name in asked if found.get(name) != asked[name])
        if changed and not overwrite:
            raise CorpusError(
                f"{self.folder} holds an unfinished run that differs in: {', '.join(changed)}. "
                "Repeat that run's command to go on with it, or add --overwrite to start anew."
            )
        return not changed

    def _read(self) -> dict[int, Summary]:
        """The chunks that are done; a line that a kill cut short is none, and is cut off."""
        if not self._lines.exists():
            return {}
        data = self._lines.read_bytes()
        whole = data[: data.rfind(b"\n") + 1]
        if len(whole) < len(data):
            os.truncate(self._lines, len(whole))
        entries = [json.loads(line) for line in whole.splitlines()]
        return {entry["chunk"]: Summary.model_validate(entry["counts"]) for entry in entries}

    def record(self, number: int, counts: Summary) -> None:
        """Notes that a chunk is done."""
        line = json.dumps({"chunk": number, "counts": counts.model_dump()})
        self._journal.write(line.encode() + b"\n")
        self._journal.flush()
        os.fsync(self._journal.fileno())
        self.done[number] = counts

    def parts(self) -> list[Path]:
        """The parts that count, in order."""
        return [path for number in sorted(self.done) if (path := part_path(self.folder, number)).exists()]

    def bad_parts(self) -> list[Path]:
        """The files of bad rows that count, in order."""
        return [path for number in sorted(self.done) if (path := bad_path(self.folder, number)).exists()]

    def remove(self) -> None:
        """Removes the state: first what makes it one, then the rest, so that a kill in between is harmless."""
        self._manifest.unlink()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self) -> Self:
        self._journal = self._lines.open("ab")
        try:
            _lock(self._journal, self.folder)
        except CorpusError:
            self._journal.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._journal.close()


def _manifest(job: Job, sources: Sequence[Source]) -> dict[str, Any]:
    """All that the content of parts depends on."""
    return {
        "inputs": [[str(source.path), source.size, source.state] for source in sources],
        "text column": [job.text, job.into],
        "hints": [[list(pair) for pair in job.hints], [list(pair) for pair in job.constants]],
        "fields": list(job.fields) if job.fields is not None else None,
        "rows per batch": job.rows,
        "pipeline or version": job.pipeline.fingerprint(),
    }


def _lock(stream: Any, folder: Path) -> None:
    try:
        import fcntl
    except ImportError:  # no such locks on Windows
        return
    try:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise CorpusError(f"Another process is at work in {folder}.") from error
