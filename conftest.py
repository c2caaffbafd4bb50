"""Leaves out the doctests of modules whose extra is not installed; makes generated tests the same on every machine."""

from importlib.util import find_spec
from pathlib import Path

from hypothesis import settings

settings.register_profile(
    "newsclean", deadline=None, derandomize=True
)  # a busy machine fails no test; fuzzing is random
settings.load_profile("newsclean")

_SOURCE = Path(__file__).parent / "src" / "newsclean"
_NEEDED = {
    "arrow": "pyarrow",
    "corpus/command.py": "typer",
    "corpus/merging.py": "pyarrow",
    "corpus/writers.py": "pyarrow",
    "integrations/dask.py": "dask",
    "integrations/datasets.py": "datasets",
    "integrations/datatrove.py": "datatrove",
    "integrations/duckdb.py": "duckdb",
    "integrations/nemo_curator.py": "nemo_curator",
    "integrations/pandas.py": "pandas",
    "integrations/polars.py": "polars",
    "integrations/ray.py": "pyarrow",
    "integrations/scrapy.py": "scrapy",
    "integrations/spark.py": "pyspark",
}
"""Module or folder of the package to the library its import needs."""


def _is_missing(library: str) -> bool:
    return find_spec(library) is None


collect_ignore = [str(_SOURCE / path) for path, library in _NEEDED.items() if _is_missing(library)]

if _is_missing("scrapy"):
    collect_ignore.append(str(Path(__file__).parent / "tests" / "integrations" / "scrapy_crawl.py"))
