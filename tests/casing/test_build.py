"""The shipped data: its size, its form, and that the build script makes such a model from articles."""

import gzip
import json
import random
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from newsclean.casing.resources import LANGUAGES, as_model, language, model
from newsclean.casing.trees import SPLITS

SCRIPTS = Path(__file__).parents[2] / "scripts"
SUBJECTS = ("The council", "The mayor of Oldtown", "Many of the people", "A group of friends", "Our paper")
VERBS = ("talked about", "wants more", "has no plan for", "said yes to", "will read up on")
OBJECTS = ("health", "travel", "music", "the Ministry of Health", "Music Today", "the weather and the water")
ENDS = ("in the spring.", "on Monday, as was said.", "and that is all there is to it.", "for the first time.")


def test_size() -> None:
    folder = files("newsclean.casing").joinpath("data")
    assert sum(path.stat().st_size for path in Path(str(folder)).rglob("*") if path.is_file()) < 100_000


@pytest.mark.parametrize("lang", LANGUAGES)
def test_shipped_model(lang: str) -> None:
    trained, known = model(lang), language(lang)
    assert {f"{level}{kind}" for level in ("strict", "normal", "eager") for kind in ("", ".tag")} < set(trained.limits)
    assert known.topics <= set(trained.prior)
    assert all(len(tree) == 3 * SPLITS + 1 for tree in trained.trees)
    assert len(trained.common) > 3000


def test_topics_are_lower_case_words() -> None:
    topics = language("en").topics
    assert 300 <= len(topics) <= 900
    assert all(topic.isalpha() and topic.islower() for topic in topics)


def articles(count: int) -> list[dict[str, object]]:
    rng = random.Random(0)

    def body() -> str:
        lines = (" ".join(map(rng.choice, (SUBJECTS, VERBS, OBJECTS, ENDS))) for _ in range(12))
        return "\n".join(lines)

    return [
        {"id": f"a{n}", "set": "made", "lang": "en", "publisher": f"p{n % 5}", "url": "", "gold": {"body": body()}}
        for n in range(count)
    ]


def test_build_script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    build = __import__("build_casing_data")
    source = tmp_path / "articles.jsonl"
    source.write_text("\n".join(json.dumps(article) for article in articles(40)), encoding="utf-8")
    for name in ("one", "two"):
        build.main([str(source), "--out", str(tmp_path / name), "--trees", "8"])
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    trained = as_model(json.loads(gzip.decompress((tmp_path / "one").read_bytes())))
    assert trained.pairs["about health"] == 6
    assert len(trained.trees) == 8
    assert trained.prior["travel"] == "aa"  # never capitalised, neither alone nor in a name
    assert trained.prior["music"][1] > "c"  # "Music Today"
    for name in [name for name in sys.modules if name.startswith(("casing_training", "build_casing"))]:
        monkeypatch.delitem(sys.modules, name)
