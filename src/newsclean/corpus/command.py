"""``newsclean corpus``: the command line of corpora."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from newsclean.commands.clean import read_pipeline
from newsclean.commands.terminal import fail, write
from newsclean.corpus import runner
from newsclean.corpus.job import CHUNK_ROWS, CorpusError, Job
from newsclean.corpus.summary import Summary
from newsclean.default import DEFAULT
from newsclean.errors import NewscleanError


def corpus_command(
    inputs: Annotated[list[Path], typer.Argument(metavar="IN...", help="Files or folders: txt, jsonl, csv, parquet.")],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="OUT", help="File, or folder for text files.")],
    text: Annotated[str, typer.Option(metavar="COLUMN", help="Column of the texts.")] = "text",
    into: Annotated[str | None, typer.Option(metavar="COLUMN", help="Column for clean texts; else in place.")] = None,
    hint: Annotated[list[str] | None, typer.Option(metavar="HINT=COLUMN", help="As in title=headline.")] = None,
    set_: Annotated[list[str] | None, typer.Option("--set", metavar="HINT=VALUE", help="As in scope=page.")] = None,
    fields: Annotated[str | None, typer.Option(help="Article fields to keep: title,removed; none for none.")] = None,
    config: Annotated[Path | None, typer.Option(metavar="FILE", help="A pipeline as TOML or JSON.")] = None,
    workers: Annotated[int | None, typer.Option(help="Processes; all cores by default.")] = None,
    batch: Annotated[int, typer.Option(help="Rows cleaned at once by a process.")] = CHUNK_ROWS,
    summary: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the summary as JSON, too.")] = None,
    overwrite: Annotated[bool, typer.Option(help="Start anew over an output or an unfinished run.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar, no summary.")] = False,
) -> None:
    """Cleans corpora on all cores; the same command goes on after a kill.

    Rows that cannot be cleaned go to OUT.bad.jsonl with the reason. Exits with 1 where the run failed or no row could
    be cleaned, with 2 on wrong usage.
    """
    try:
        pipeline = read_pipeline(config) if config else DEFAULT
        options = {"hints": _pairs(hint, "--hint"), "constants": _pairs(set_, "--set"), "fields": _fields(fields)}
        job = Job.of(inputs, output, text=text, into=into, pipeline=pipeline, rows=batch, **options)
    except NewscleanError as error:
        fail(str(error))
        raise typer.Exit(2) from None
    counts = _run(job, workers, overwrite=overwrite, quiet=quiet)
    if summary:
        summary.write_text(counts.model_dump_json(indent=1) + "\n", "utf-8")
    raise typer.Exit(1 if counts.rows and counts.rows == counts.bad else 0)


def _run(job: Job, workers: int | None, *, overwrite: bool, quiet: bool) -> Summary:
    started = perf_counter()
    try:
        with _bar(quiet) as report:
            counts = runner.clean_corpus(job, workers=workers, overwrite=overwrite, report=report)
    except (NewscleanError, ImportError) as error:
        fail(str(error))
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        fail("Stopped. The same command goes on from here.")
        raise typer.Exit(130) from None
    if not quiet:
        _print(job, counts, perf_counter() - started)
    return counts


def _print(job: Job, counts: Summary, seconds: float) -> None:
    lines = [*counts.lines(), f"{job.output} written in {seconds:.1f} s"]
    if counts.bad:
        lines.append(f"bad rows and why they are bad: {job.beside('.bad.jsonl')}")
    write("\n".join(lines))


@contextmanager
def _bar(quiet: bool) -> Iterator[runner.Report | None]:
    """A progress bar with rate and time left; nothing where standard error is no terminal."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    columns = (TaskProgressColumn(), BarColumn(), TextColumn("{task.fields[shown]}"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None, shown="")
        started = perf_counter()
        first: list[int] = []

        def report(state: runner.Progress) -> None:
            first.append(state.rows) if not first else None
            rate = (state.rows - first[0]) / max(1e-9, perf_counter() - started)
            shown = f"{state.rows:,} rows, {rate:,.0f} rows/s"
            progress.update(task, completed=state.done, total=state.total, shown=shown)

        yield report


def _pairs(given: list[str] | None, option: str) -> dict[str, str]:
    wrong = [item for item in given or () if "=" not in item]
    if wrong:
        raise CorpusError(f"{option} {wrong[0]}: write it as NAME=VALUE, as in {option} title=headline.")
    return dict(item.split("=", 1) for item in given or ())


def _fields(given: str | None) -> tuple[str, ...] | None:
    if given is None:
        return None
    return tuple(name.strip() for name in given.split(",") if name.strip() not in ("", "none"))
