"""NeMo Curator: the stage and the modifier on its own batches."""

import os
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from samples import CLEANED, TEXTS, TITLED, TITLES

pytest.importorskip("nemo_curator")
pa = pytest.importorskip("pyarrow")

from nemo_curator.tasks import DocumentBatch  # noqa: E402

from newsclean.integrations.nemo_curator import NewscleanModifier, NewscleanStage  # noqa: E402


def test_the_stage_cleans_a_batch() -> None:
    stage = NewscleanStage(text="body", hints={"title": "head"})
    batch = DocumentBatch(dataset_name="news", data=pa.table({"body": TEXTS, "head": TITLES}))
    assert stage.validate_input(batch)
    cleaned = stage.process(batch)
    assert cleaned.data["body"].to_pylist() == [article.text for article in TITLED]
    assert cleaned.dataset_name == "news"
    assert set(stage.outputs()[1]) <= set(cleaned.get_columns())
    frames = DocumentBatch(dataset_name="news", data=batch.to_pandas())
    assert stage.process(frames).data["body"].to_pylist() == cleaned.data["body"].to_pylist()


def test_the_modifier_cleans_a_text() -> None:
    assert [NewscleanModifier().modify_document(text) for text in TEXTS] == CLEANED


@pytest.fixture
def executor() -> Iterator[Any]:
    os.environ["RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO"] = "0"
    ray = pytest.importorskip("ray")
    from nemo_curator.backends.ray_data import RayDataExecutor

    paths = {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, runtime_env={"env_vars": paths})
    yield RayDataExecutor()
    ray.shutdown()


@pytest.mark.filterwarnings("ignore")  # Ray and NeMo Curator warn of their own deprecations
def test_a_pipeline_runs_on_its_executor(executor: Any) -> None:
    from nemo_curator.pipeline import Pipeline

    pipeline = Pipeline(name="news", stages=[NewscleanStage(text="body", hints={"title": "head"})])
    batch = DocumentBatch(dataset_name="news", data=pa.table({"body": TEXTS, "head": TITLES}))
    [cleaned] = pipeline.run(executor, initial_tasks=[batch])
    assert cleaned.to_pyarrow()["body"].to_pylist() == [article.text for article in TITLED]
