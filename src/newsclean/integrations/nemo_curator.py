"""NeMo Curator: a processing stage over document batches, and a modifier for the text alone."""

from typing import Any

from newsclean.arrow import ArrowOptions, clean_table
from newsclean.default import DEFAULT
from newsclean.integrations.missing import missing
from newsclean.pipeline import Pipeline

try:
    from nemo_curator.stages.base import ProcessingStage
    from nemo_curator.stages.text.modifiers.doc_modifier import DocumentModifier
    from nemo_curator.tasks import DocumentBatch
except ImportError as error:
    raise missing("nemo_curator", "nemo-curator") from error


class NewscleanStage(ProcessingStage[DocumentBatch, DocumentBatch]):
    """Cleans the text column of every batch.

    Args:
        options: ``text``, ``hints``, ``pipeline``, ``into``, ``fields``: see `newsclean.arrow.ArrowOptions`.
    """

    name = "newsclean"

    def __init__(self, **options: Any) -> None:
        self.options = ArrowOptions(**options)

    def inputs(self) -> tuple[list[str], list[str]]:
        """The attributes and columns it reads."""
        return ["data"], [self.options.text]

    def outputs(self) -> tuple[list[str], list[str]]:
        """The attributes and columns it writes."""
        made = [self.options.into or self.options.text, "newsclean_error"]
        return ["data"], made if self.options.fields == () else [*made, "newsclean"]

    def process(self, task: Any) -> Any:
        """The batch with the columns that `newsclean.arrow.clean_table` gives."""
        cleaned = clean_table(task.to_pyarrow(), **vars(self.options))
        return DocumentBatch(
            dataset_name=task.dataset_name, data=cleaned, _metadata=task._metadata, _stage_perf=task._stage_perf
        )


class NewscleanModifier(DocumentModifier):
    """Cleans one text: for ``Modify(NewscleanModifier(), input_fields="text")``.

    Args:
        pipeline: what to run.
    """

    def __init__(self, pipeline: Pipeline = DEFAULT) -> None:
        super().__init__()
        self.pipeline = pipeline

    def modify_document(self, text: str) -> str:
        """The cleaned text."""
        return self.pipeline(text).text
