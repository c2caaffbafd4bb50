"""Pipelines: as data, altered, with cleaners from elsewhere; errors that say what is available."""

import pickle
from collections.abc import Iterator
from importlib.metadata import EntryPoint, EntryPoints

import pytest

from newsclean import DEFAULT, Label, Mark, Pipeline, Policy
from newsclean import cleaner as cleaner_module
from newsclean.cleaner import Cleaner, cleaner
from newsclean.cleaners import Comments, PhotoCredits, Share
from newsclean.document import Document
from newsclean.errors import ConfigurationError


class Dashes(Cleaner):
    """Lines of dashes.

    >>> Dashes()("One.\\n---\\nTwo.")
    'One.\\nTwo.'
    """

    name = "test_dashes"
    least: int = 3

    def label(self, document: Document) -> Iterator[Mark]:
        for line in document.lines:
            if set(line.text) == {"-"} and len(line.text) >= self.least:
                yield Mark(line.index, Label.USER_INTERFACE, "test.user_interface.dashes")


@cleaner("test_stars", phase="label")
def stars(document: Document) -> Iterator[Mark]:
    """Lines of stars."""
    for line in document.lines:
        if set(line.text) == {"*"}:
            yield Mark(line.index, Label.USER_INTERFACE, "test.user_interface.stars")


@pytest.mark.parametrize(
    "pipeline", [DEFAULT, Pipeline([Comments(), Dashes(least=5)], policy=Policy(keep=(Label.CAPTION,)))]
)
def test_pipeline_survives_json_toml_and_pickle(pipeline: Pipeline) -> None:
    assert Pipeline.model_validate_json(pipeline.model_dump_json()) == pipeline
    assert Pipeline.from_toml(pipeline.to_toml()) == pipeline
    assert pickle.loads(pickle.dumps(pipeline)) == pipeline
    assert pickle.loads(pickle.dumps(pipeline)).fingerprint() == pipeline.fingerprint()


def test_pipelines_that_differ_have_other_fingerprints() -> None:
    prints = {
        p.fingerprint() for p in (DEFAULT, DEFAULT.without("share"), Pipeline([Dashes()]), Pipeline([Dashes(least=4)]))
    }
    assert len(prints) == 4


def test_without_stays_without_through_json() -> None:
    fewer = DEFAULT.without("tails")
    again = Pipeline.model_validate_json(fewer.model_dump_json())
    assert again == fewer
    assert "tails" not in {c.name for c in again.cleaners}


def test_replace_puts_a_cleaner_in_the_same_place() -> None:
    pipeline = Pipeline(["share", Dashes()]).replace(Dashes(least=9))
    assert pipeline.cleaners[1] == Dashes(least=9)


def test_cleaners_of_functions_and_classes_work_together() -> None:
    text = "It rained.\n---\n***\nIt stopped."
    assert Pipeline([Dashes(), stars]).strip(text) == "It rained.\nIt stopped."
    assert stars()(text) == "It rained.\n---\nIt stopped."


def test_a_cleaner_brings_what_it_needs() -> None:
    assert "captions" in {c.name for c in Pipeline([PhotoCredits()]).cleaners}


def offer(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    everything = EntryPoints([EntryPoint(name, value, cleaner_module.ENTRY_POINTS)])
    monkeypatch.setattr(cleaner_module, "entry_points", lambda **query: everything.select(**query))
    monkeypatch.setattr(cleaner_module, "_registry", dict(cleaner_module._registry))


def test_entry_points_are_found_and_loaded_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    offer(monkeypatch, "test_stars", f"{__name__}:stars")
    del cleaner_module._registry["test_stars"]
    assert "test_stars" in cleaner_module.cleaner_names()
    text = "It rained.\n***"
    assert Pipeline(["test_stars"]).strip(text) == "It rained."


@pytest.mark.parametrize(
    ("value", "says"), [("Dashes", "a cleaner named 'test_dashes'"), ("offer", "is no Cleaner class")]
)
def test_entry_points_that_offer_something_else_are_refused(
    value: str, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    offer(monkeypatch, "offered", f"{__name__}:{value}")
    with pytest.raises(ConfigurationError, match=says):
        Pipeline(["offered"])


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: Pipeline(["coments"]), "no cleaner 'coments'. Available: .*comments"),
        (lambda: Pipeline([Share(), Share()]), "given more often: share"),
        (lambda: Pipeline([{"name": "comments", "depth": 3}]), "Wrong options for cleaner 'comments'"),
        (lambda: Pipeline([3]), "takes cleaners"),  # type: ignore[list-item]
        (lambda: Pipeline("comments"), "takes a list of cleaners"),
        (lambda: Pipeline([], langs=("xx",)), "no pack 'xx'. Available"),
        (lambda: DEFAULT.without("shares"), "no cleaner shares. Available"),
        (lambda: Policy(drop=("captoin",)), "Unknown labels in a policy: captoin. Available"),  # type: ignore[arg-type]
        (lambda: Pipeline.from_toml("cleaners = ["), "not TOML"),
        (lambda: Pipeline.from_toml("cleaner = []"), "not a pipeline"),
        (lambda: Pipeline.from_toml("cleaners = 3"), "takes a list of cleaners"),
    ],
)
def test_errors_say_what_is_available(make: object, says: str) -> None:
    with pytest.raises(ConfigurationError, match=says):
        make()  # type: ignore[operator]


def test_two_cleaners_of_one_name_are_refused() -> None:
    with pytest.raises(TypeError, match="Two cleaners are named 'test_dashes'"):

        class Other(Cleaner):
            name = "test_dashes"

            def label(self, document: Document) -> Iterator[Mark]:
                return iter(())


def test_a_cleaner_has_one_phase() -> None:
    with pytest.raises(TypeError, match="exactly one method"):

        class Both(Cleaner):
            name = "test_both"

            def label(self, document: Document) -> Iterator[Mark]:
                return iter(())

            def context(self, document: Document) -> Iterator[Mark]:
                return iter(())
