"""What is to be done: the job, and the error of one that cannot be."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from newsclean.article import Article
from newsclean.corpus.formats import Kind, kind_of
from newsclean.default import DEFAULT
from newsclean.errors import ConfigurationError, NewscleanError, available
from newsclean.hints import checked_hints
from newsclean.pipeline import Pipeline
from newsclean.rows import read_hints

CHUNK_ROWS = 500
"""Rows a worker cleans at once: a quarter of a second of work, two megabytes of usual articles."""


class CorpusError(NewscleanError):
    """A corpus cannot be read or written as asked."""


@dataclass(frozen=True)
class Job:
    """A corpus to clean; `Job.of` checks what it is given.

    Attributes:
        inputs: files and folders.
        output: the file to write (its suffix says how), or a folder for text files.
        text: name of the text column.
        into: column for the cleaned text; the text column itself if None.
        hints: hint to the column that has it.
        constants: hint to its value for every row.
        fields: article fields in the column ``newsclean``; all if None, no such column if empty.
        pipeline: what to run.
        rows: rows cleaned at once by a worker.
    """

    inputs: tuple[Path, ...]
    output: Path
    text: str = "text"
    into: str | None = None
    hints: tuple[tuple[str, str], ...] = ()
    constants: tuple[tuple[str, str], ...] = ()
    fields: tuple[str, ...] | None = None
    pipeline: Pipeline = DEFAULT
    rows: int = CHUNK_ROWS

    @classmethod
    def of(cls, inputs: Iterable[str | os.PathLike[str]], output: str | os.PathLike[str], **options: Any) -> Self:
        """A checked job.

        Args:
            inputs: files and folders.
            output: file or folder to write.
            options: the other attributes; ``hints`` and ``constants`` as dictionaries.

        Raises:
            ConfigurationError: an unknown hint or field, or a count below 1.
            CorpusError: an output of an unknown kind.
        """
        for name in ("hints", "constants"):
            given: Mapping[str, str] = options.pop(name, None) or {}
            checked_hints(dict.fromkeys(given))
            options[name] = tuple(sorted(given.items()))
        if options.get("fields") is not None:
            options["fields"] = tuple(options["fields"])
        job = cls(tuple(Path(path) for path in inputs), Path(output), **options)
        job._check()
        return job

    def _check(self) -> None:
        checked_hints(read_hints(dict(self.constants)))
        unknown = sorted(set(self.fields or ()) - set(Article.model_fields))
        if unknown:
            raise ConfigurationError(f"An article has no field {', '.join(unknown)}. {available(Article.model_fields)}")
        if self.rows < 1:
            raise ConfigurationError(f"A batch has at least 1 row, not {self.rows}.")
        if kind_of(self.output) is None and self.output.suffix and not self.output.is_dir():
            raise CorpusError(
                f"{self.output} has no suffix known here: .jsonl, .csv (also .gz, .zst) or .parquet; "
                "a name without suffix is a folder of .txt files."
            )

    @property
    def kind(self) -> Kind | None:
        """How the output is written; None for a folder of text files."""
        return kind_of(self.output) if not self.output.is_dir() else None

    @property
    def clean_column(self) -> str:
        """Name of the column of the cleaned text."""
        return self.into or self.text

    def beside(self, suffix: str) -> Path:
        """A path beside the output: ``out.parquet.partial``."""
        return self.output.with_name(self.output.name + suffix)
