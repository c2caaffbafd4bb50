"""The cleaner of the body and what it is told."""

import pytest

from body.pages import ARTICLE, BEHIND, HEAD, MENU
from newsclean import Pipeline
from newsclean.cleaner import make_cleaner

PAGE = "\n".join([*MENU, *HEAD, *ARTICLE, *BEHIND])
TAIL = "\n".join([*ARTICLE, *BEHIND[:5]])


def left(text: str, **hints: str) -> int:
    return len(Pipeline(["body"])(text, **hints).blocks)  # type: ignore[arg-type]


def test_the_caller_can_say_that_a_text_is_an_article() -> None:
    assert left(PAGE) == len(ARTICLE)
    assert left(PAGE, scope="article") == PAGE.count("\n") + 1


def test_of_a_text_that_is_said_to_be_a_page_more_leaves() -> None:
    assert left(TAIL, scope="page") == len(ARTICLE) < left(TAIL)


@pytest.mark.parametrize(("threshold", "least", "most"), [(0.5, 6, 6), (0.9, 7, 20), (1.0, 63, 63)])
def test_a_higher_threshold_leaves_more(threshold: float, least: int, most: int) -> None:
    cleaner = make_cleaner("body", threshold=threshold)
    assert least <= len(Pipeline([cleaner])(PAGE).blocks) <= most
