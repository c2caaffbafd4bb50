"""The article that started the project, where it is at hand."""

import json
import os
from pathlib import Path

import pytest

from newsclean import clean
from newsclean.testing import project

SHARED = Path(os.environ.get("NEWSCLEAN_BENCH", Path(__file__).parents[2] / "shared" / "bench")).parent
SEED = SHARED / "seed"


@pytest.mark.skipif(not SEED.is_dir(), reason="the seed article is not at hand")
def test_seed_article_comes_out_exactly() -> None:
    expected = json.loads((SEED / "expected.json").read_text(encoding="utf-8"))
    shown = project(clean((SEED / "input.txt").read_text(encoding="utf-8")))
    assert {name: shown[name] for name in expected} == expected
