"""datatrove: the step in its local executor, with statistics and an exclusion writer."""

import json
import pickle
from pathlib import Path
from typing import Any

import pytest
from samples import CLEANED, TEXTS, TITLED, TITLES

import newsclean

pytest.importorskip("datatrove")

from datatrove.data import Document
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter

from newsclean.integrations.datatrove import NewscleanFormatter, NewscleanStep


def read(folder: Path) -> list[dict[str, Any]]:
    files = sorted(folder.glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


def test_a_run_of_the_local_executor(tmp_path: Path) -> None:
    rows: list[dict[str, Any]] = [
        {"text": text, "id": str(n), "head": head} for n, (text, head) in enumerate(zip(TEXTS, TITLES, strict=True))
    ]
    rows += [{"text": "It snowed.", "id": "bad", "head": 7}]
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "news.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    excluded = JsonlWriter(str(tmp_path / "excluded"), compression=None)
    step = NewscleanStep(hints={"title": "head"}, exclusion_writer=excluded)
    pipeline = [JsonlReader(str(tmp_path / "in")), step, JsonlWriter(str(tmp_path / "out"), compression=None)]
    stats = LocalPipelineExecutor(pipeline=pipeline, logging_dir=str(tmp_path / "logs")).run()

    out = read(tmp_path / "out")
    assert [row["text"] for row in out] == [article.text for article in TITLED]
    assert [row["metadata"]["newsclean"]["title"] for row in out] == [article.title for article in TITLED]
    [bad] = read(tmp_path / "excluded")
    assert (bad["id"], bad["metadata"]["filter_reason"]) == ("bad", "failed")
    assert "title" in bad["metadata"]["newsclean_error"]
    assert removed_by(stats) == sum(len(article.removed) for article in TITLED) > 0


def removed_by(stats: Any) -> int:
    """What the run's statistics say the step removed, all labels together."""
    [counts] = [part["stats"] for part in json.loads(stats.to_json()) if "newsclean" in part["name"]]
    labels = [value for key, value in counts.items() if key.startswith("removed_") and key != "removed_chars"]
    return sum(label["total"] if isinstance(label, dict) else label for label in labels)


class Everything(newsclean.Pipeline):
    """Takes out everything."""

    def __call__(self, text: str, **hints: Any) -> newsclean.Article:
        return newsclean.Article()


def test_a_document_of_which_nothing_remains_leaves() -> None:
    step = NewscleanStep(pipeline=Everything())
    assert list(step.run(iter([Document(text="It rained.", id="1")]))) == []
    assert "dropped_empty" in step.stats.to_json()


def test_the_step_is_picklable_and_the_formatter_cleans() -> None:
    step = pickle.loads(pickle.dumps(NewscleanStep()))
    documents = [Document(text=text, id="") for text in TEXTS]
    assert [document.text for document in step.run(iter(documents))] == CLEANED
    assert [NewscleanFormatter().format(text) for text in TEXTS] == CLEANED
