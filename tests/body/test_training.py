"""The training scripts fit trees that plain Python reads to the same numbers."""

import importlib
import random
import sys
from pathlib import Path
from typing import Any

import pytest

from body.pages import ARTICLE, BEHIND, HEAD, MENU, long_menu
from newsclean.body import trees
from newsclean.body.context import column_names
from newsclean.body.segments import Row

numpy = pytest.importorskip("numpy")
lightgbm = pytest.importorskip("lightgbm")
pytest.importorskip("sklearn")
sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))

fitting: Any = importlib.import_module("body_training.fitting")
pages: Any = importlib.import_module("body_training.pages")
settings: Any = importlib.import_module("body_training.settings")
segments: Any = importlib.import_module("body_training.segments")


def made_page(number: int) -> Any:
    """A page with the article's paragraphs shuffled between more or less boilerplate."""
    chance = random.Random(number)
    body = chance.sample(ARTICLE, chance.randint(3, len(ARTICLE)))
    above = [*chance.sample(long_menu(90), 40), *MENU, *HEAD]
    below = [*BEHIND, *chance.sample(long_menu(90), 10)]
    lines = [*above, *body, *below]
    labels = [pages.BEFORE] * len(above) + [pages.BODY] * len(body) + [pages.AFTER] * len(below)
    weights = [1.0] * len(lines)
    return pages.Page(str(number), f"site{number}", "test", "page", lines, [0] * len(lines), labels, weights)


@pytest.fixture(scope="module")
def fitted() -> tuple[Any, ...]:
    sample = fitting.Sample([made_page(number) for number in range(60)])
    local = fitting.fit_local(sample, sample.scrape_mask(["page"]), rounds=8)
    scores = local.predict(sample.local)
    rows, lines = fitting.context_matrix(sample, scores)
    context = fitting.fit_context(rows, sample.labels[lines], sample.weights[lines], rounds=12)
    return sample, local, rows, lines, context


def chances(fitted: tuple[Any, ...]) -> Any:
    sample, _, rows, lines, context = fitted
    found = numpy.full(len(sample.labels), 0.01)
    found[lines] = context.predict(rows)
    return found


def test_context_has_its_columns_and_finds_the_body(fitted: tuple[Any, ...]) -> None:
    sample, _, rows, lines, context = fitted
    assert rows.shape[1] == len(column_names())
    found = context.predict(rows) > 0.5
    right = found == (sample.labels[lines] == pages.BODY)
    assert right.mean() > 0.97


def test_exported_trees_say_what_the_tool_says(fitted: tuple[Any, ...]) -> None:
    sample, local, rows, _, context = fitted
    model = trees.read_model(fitting.exported(fitting.Trees(local, context, context), {}, {}))
    for k in range(0, len(rows), 50):
        ours = trees.tree_sum(model.context, tuple(rows[k].tolist()))
        assert ours == pytest.approx(context.predict(rows[k : k + 1], raw_score=True)[0], abs=0.05)
    ours_local = trees.local_scores(sample.facts[0][0], model)
    assert list(ours_local) == pytest.approx(local.predict(sample.local[:1])[0].tolist(), abs=0.02)


def test_publishers_are_kept_together() -> None:
    assert pages.site("https://www.example.co.uk/a") == pages.site("http://news.example.co.uk/b")
    assert fitting.fold_of("example.co.uk") == fitting.fold_of("example.co.uk")


def test_lines_of_the_gold_are_found_in_order_and_once() -> None:
    lines = [ARTICLE[1], "Menu", *ARTICLE, "About us", ARTICLE[0]]
    shares = pages.Aligner("\n".join(ARTICLE)).shares(lines)
    assert [share >= 0.5 for share in shares] == [False, False, *[True] * len(ARTICLE), False, False]
    assert pages.regions([False, True, False, True, False]) == [pages.BEFORE, 0, pages.INSIDE, 0, pages.AFTER]


def test_fitted_settings_are_those_the_package_has(fitted: tuple[Any, ...]) -> None:
    sample, local, *_ = fitted
    evidence = settings.Evidence(sample, local.predict(sample.local), chances(fitted))
    evidence.scrapes = numpy.array(["page" if k % 3 else "extractor" for k in range(len(sample.pages))])
    evidence.noisy[::3] = False
    made = settings.fit_settings(evidence, sample.page_folds >= 0)
    shipped = trees.model().settings
    assert made.keys() == shipped.keys()
    by_hand = (*settings.TIERS, *settings.SHARES, "segments")
    assert {name: made[name] for name in by_hand} == {name: shipped[name] for name in by_hand}
    assert len(made["gate"]["weights"]) == len(shipped["gate"]["weights"])
    assert [len(points) for points in made["calibration"]] == [len(points) for points in shipped["calibration"]]


def test_segments_are_learnt_from_pages_alone(fitted: tuple[Any, ...]) -> None:
    sample, local, *_ = fitted
    found = segments.gather(sample, local.predict(sample.local), chances(fitted))
    assert found.rows.shape == (len(found.labels), len(Row._fields))
    assert not found.rows[:, Row._fields.index("off")].min() == found.rows[:, Row._fields.index("off")].max() == 0
    assert (found.weights > 0).any()
    made = segments.fit_segment(found, numpy.ones(len(sample.pages), bool), rounds=5)
    assert made.num_feature() == len(Row._fields)
