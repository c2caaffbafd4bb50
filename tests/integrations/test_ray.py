"""Ray Data: a local cluster of one worker."""

import os
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from samples import TEXTS, TITLED, TITLES

from newsclean.pipeline import Pipeline

pa = pytest.importorskip("pyarrow")
pytestmark = pytest.mark.filterwarnings("ignore")  # Ray and what it imports warn of their own deprecations
EXPECTED = [article.text for article in TITLED]


@pytest.fixture(scope="module")
def ray() -> Iterator[Any]:
    os.environ["RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO"] = "0"
    library = pytest.importorskip("ray")
    pytest.importorskip("ray.data")
    paths = {"PYTHONPATH": ":".join(path for path in sys.path if path)}
    library.init(
        num_cpus=1,
        include_dashboard=False,
        log_to_driver=False,
        configure_logging=False,
        runtime_env={"env_vars": paths},
    )
    library.data.DataContext.get_current().enable_progress_bars = False
    yield library
    library.shutdown()


def test_a_dataset_is_cleaned(ray: Any) -> None:
    from newsclean.integrations.ray import clean_dataset

    table = pa.table({"body": TEXTS, "head": TITLES, "id": [0, 1, 2]})
    cleaned = clean_dataset(ray.data.from_arrow(table), {"batch_size": 2}, text="body", hints={"title": "head"})
    rows = sorted(cleaned.take_all(), key=lambda row: row["id"])
    assert [row["body"] for row in rows] == EXPECTED
    assert [row["newsclean"]["title"] for row in rows] == [article.title for article in TITLED]
    assert [row["newsclean_error"] for row in rows] == [None] * 3


def test_a_pipeline_travels_to_the_workers(ray: Any) -> None:
    from newsclean.integrations.ray import clean_dataset

    pipeline = Pipeline(["share"])
    cleaned = clean_dataset(ray.data.from_arrow(pa.table({"text": TEXTS})), pipeline=pipeline, fields=())
    assert sorted(row["text"] for row in cleaned.take_all()) == sorted(pipeline(text).text for text in TEXTS)
