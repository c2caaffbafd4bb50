"""A missing library is named in one line with the command that installs it."""

import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "src" / "newsclean" / "integrations"
NEEDS = {
    "dask": ["dask", "dask.dataframe"],
    "datasets": ["datasets"],
    "datatrove": ["datatrove"],
    "duckdb": ["duckdb"],
    "nemo_curator": ["nemo_curator"],
    "pandas": ["pandas"],
    "polars": ["polars"],
    "scrapy": ["scrapy", "itemadapter"],
    "spark": ["pyspark"],
}
NEED_NOTHING = {"extracted", "fundus", "missing", "newspaper4k", "trafilatura"}
ARROW_ONLY = {"ray"}

CODE = """
import sys
for name in sys.argv[2].split(","):
    sys.modules[name] = None
try:
    __import__("newsclean.integrations." + sys.argv[1])
except ImportError as error:
    print(error)
"""


def imported_without(module: str, *libraries: str) -> str:
    command = [sys.executable, "-c", CODE, module, ",".join(libraries)]
    environment = {"PYTHONPATH": ":".join(path for path in sys.path if path)}
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout.strip()


@pytest.mark.parametrize("module", sorted(NEEDS))
def test_a_missing_library_is_named(module: str) -> None:
    pytest.importorskip("pyarrow")
    message = imported_without(module, *NEEDS[module])
    assert message.endswith(f'pip install "newsclean[{module}]"')
    assert "\n" not in message


def test_a_missing_pyarrow_is_named() -> None:
    assert imported_without("ray", "pyarrow") == 'newsclean.arrow needs pyarrow: pip install "newsclean[arrow]"'


@pytest.mark.parametrize("module", sorted(NEED_NOTHING))
def test_duck_typed_modules_need_nothing(module: str) -> None:
    assert imported_without(module, "pyarrow", "trafilatura", "newspaper", "fundus") == ""


def test_every_module_is_in_this_test() -> None:
    modules = {file.stem for file in FOLDER.glob("*.py")} - {"__init__"}
    assert modules == set(NEEDS) | NEED_NOTHING | ARROW_ONLY
