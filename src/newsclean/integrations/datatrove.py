"""datatrove: a pipeline step with statistics, and a formatter for those who want the text alone."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from typing import Any

from newsclean.default import DEFAULT
from newsclean.integrations.missing import missing
from newsclean.pipeline import Pipeline
from newsclean.rows import Outcome, clean_row

try:
    from datatrove.pipeline.base import PipelineStep
    from datatrove.pipeline.formatters.base import BaseFormatter
except ImportError as error:
    raise missing("datatrove") from error

_KEPT_FIELDS = ("title", "authors", "published", "language", "photos", "truncated", "removed")


class NewscleanStep(PipelineStep):
    """Cleans ``document.text`` and puts fields of the article into ``document.metadata["newsclean"]``.

    Documents that fail, and those of which nothing remains, leave the pipeline for the exclusion writer, as with a
    datatrove filter; the reason is in their metadata. What was removed is counted by label.

    Args:
        hints: hint to the metadata key that has it, ``{"title": "headline"}``.
        fields: fields of `newsclean.Article` for the metadata; none leaves the metadata alone.
        pipeline: what to run.
        exclusion_writer: a datatrove writer for the documents that leave.
    """

    type = "✂️ - FORMAT"
    name = "📰 newsclean"

    def __init__(
        self,
        hints: Mapping[str, str] | None = None,
        fields: Sequence[str] = _KEPT_FIELDS,
        pipeline: Pipeline = DEFAULT,
        exclusion_writer: Any = None,
    ) -> None:
        super().__init__()
        self.hints, self.fields, self.pipeline = dict(hints or {}), tuple(fields), pipeline
        self.exclusion_writer = exclusion_writer

    def run(self, data: Any, rank: int = 0, world_size: int = 1) -> Iterator[Any]:
        """Yields the cleaned documents."""
        with self.exclusion_writer or nullcontext() as writer:
            for document in data or ():
                with self.track_time():
                    reason = self._clean(document)
                self.stat_update("total", f"dropped_{reason}" if reason else "forwarded")
                if not reason:
                    yield document
                elif writer:
                    document.metadata["filter_reason"] = reason
                    writer.write(document, rank)

    def _clean(self, document: Any) -> str | None:
        """Cleans the document; returns why it leaves, if it does."""
        cells = {hint: document.metadata.get(key) for hint, key in self.hints.items()}
        outcome = clean_row(document.text, cells, self.pipeline)
        if outcome.article is None:
            document.metadata["newsclean_error"] = outcome.error
            return "failed"
        if not outcome.article.text:
            return "empty"
        self._store(document, outcome)
        return None

    def _store(self, document: Any, outcome: Outcome) -> None:
        article = outcome.article
        assert article is not None
        self.stat_update("removed_chars", value=len(document.text) - len(article.text))
        for removed in article.removed:
            self.stat_update(f"removed_{removed.label}")
        document.text = article.text
        if self.fields:
            document.metadata["newsclean"] = article.model_dump(mode="json", include=set(self.fields))


class NewscleanFormatter(BaseFormatter):
    """Cleans the text and nothing else.

    Args:
        pipeline: what to run.
    """

    name = "📰 newsclean text"

    def __init__(self, pipeline: Pipeline = DEFAULT) -> None:
        super().__init__()
        self.pipeline = pipeline

    def format(self, text: str) -> str:
        """The cleaned text."""
        return self.pipeline(text).text
