"""Hugging Face datasets: map, cache, streaming."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from samples import TEXTS, TITLED, TITLES

import newsclean

datasets = pytest.importorskip("datasets")

from newsclean.integrations.datasets import clean_dataset, table_cleaner  # noqa: E402

EXPECTED = [article.text for article in TITLED]
OPTIONS: dict[str, Any] = {"text": "body", "hints": {"title": "head"}}


def dataset() -> Any:
    return datasets.Dataset.from_dict({"body": TEXTS, "head": TITLES})


def test_a_dataset_is_cleaned() -> None:
    cleaned = clean_dataset(dataset(), **OPTIONS)
    assert cleaned["body"][:] == EXPECTED
    assert [article["title"] for article in cleaned["newsclean"]] == [article.title for article in TITLED]
    assert cleaned.format["type"] is None


def test_dictionaries_and_streams_are_cleaned() -> None:
    both = clean_dataset(datasets.DatasetDict(train=dataset(), test=dataset()), **OPTIONS)
    assert both["test"]["body"][:] == EXPECTED
    stream = clean_dataset(dataset().to_iterable_dataset(), **OPTIONS)
    assert [row["body"] for row in stream] == EXPECTED


def test_processes_give_the_same() -> None:
    assert clean_dataset(dataset(), {"num_proc": 2}, **OPTIONS)["body"][:] == EXPECTED


def test_the_cache_is_found_again_and_depends_on_the_pipeline(tmp_path: Path) -> None:
    dataset().to_parquet(tmp_path / "news.parquet")

    def run(pipeline: newsclean.Pipeline) -> list[str]:
        source = datasets.Dataset.from_parquet(str(tmp_path / "news.parquet"), cache_dir=str(tmp_path / "cache"))
        return [file["filename"] for file in clean_dataset(source, pipeline=pipeline, **OPTIONS).cache_files]

    first = run(newsclean.DEFAULT)
    assert run(newsclean.Pipeline.model_validate(newsclean.DEFAULT.model_dump())) == first
    assert run(newsclean.DEFAULT.without("comments")) != first


HASH = """
from datasets.fingerprint import Hasher
from newsclean.integrations.datasets import table_cleaner
print(Hasher.hash(table_cleaner(text="body", hints={"title": "head"})))
"""


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_cache_key_is_the_same_in_another_process(seed: str) -> None:
    paths = [path for path in sys.path if path]
    environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(paths), "HF_DATASETS_OFFLINE": "1"}
    run = subprocess.run([sys.executable, "-c", HASH], capture_output=True, text=True, check=True, env=environment)
    assert run.stdout.strip() == datasets.fingerprint.Hasher.hash(table_cleaner(**OPTIONS))
