"""Above a page's headline only what is surely body stays, behind a sign of the end only what is likely body."""

import pytest

from body.pages import ARTICLE, BEHIND, HEAD, MENU
from newsclean import clean
from newsclean.body.context import Page, read_page
from newsclean.body.ends import drop_foot, drop_head
from newsclean.body.facts import Facts, line_facts
from newsclean.body.known import COMMENT, END, FIELD, MAYBE, SURE

TITLE = HEAD[0]
OFFERS = [
    line
    for place, offer in (
        ("Harbour tours", "Discover the quays with guides who know every crane and every story of the old docks."),
        ("Boat school", "Learn to sail in two weeks with the teachers of the oldest boat school on the coast."),
        ("Ferry passes", "Cross the bay as often as you like with a pass for the week, the month or the year."),
        ("Island stays", "Wake up to the sound of the sea in one of the forty houses of the village."),
    )
    for line in (place, offer)
]
AUTHOR = "Lena writes about roads and rails, and rows across the bay before breakfast."


def page_of(lines: list[str], known: list[int] | None = None) -> Page:
    return read_page(lines, [*map(line_facts, lines)], [(0.5, 0.2, 0.2, 0.1)] * len(lines), "", known)


def test_a_menu_with_a_sentence_to_each_entry_goes_with_the_head() -> None:
    lines = [f"{TITLE} - The Harbour Post", *MENU, *OFFERS, *HEAD, *ARTICLE, *BEHIND]
    text = clean("\n".join(lines), scope="page").text
    assert not [line for line in OFFERS if line in text]
    assert all(line in text for line in ARTICLE)


def test_what_is_surely_body_stays_above_the_headline() -> None:
    lines = ["The Harbour Post", ARTICLE[0], OFFERS[1], TITLE, *ARTICLE[1:]]
    chances, kept = [0.01, 0.95, 0.6, 0.5, *[0.97] * 5], [False, *[True] * 8]
    drop_head(page_of(lines), chances, kept, 3)
    assert kept == [False, True, False, *[True] * 6]
    assert chances[:4] == [0.01, 0.95, pytest.approx(0.06), 0.5]


def test_a_headline_below_most_of_the_body_is_another_storys() -> None:
    lines = [*ARTICLE, TITLE, OFFERS[1]]
    kept = [True] * len(lines)
    drop_head(page_of(lines), [0.8] * len(lines), kept, 6)
    assert all(kept)


def test_the_window_title_tells_the_headline_where_nothing_else_does() -> None:
    lines = [f"{TITLE} - Post", OFFERS[1], TITLE, *ARTICLE]
    kept = [True] * len(lines)
    drop_head(page_of(lines), [0.1, 0.6, 0.5, *[0.97] * 6], kept, 0)
    assert kept == [False, False, *[True] * 7]


@pytest.mark.parametrize(
    ("bits", "goes"), [(SURE | END, True), (SURE | COMMENT, True), (FIELD, True), (MAYBE | END, False), (SURE, False)]
)
def test_behind_a_sign_of_the_end_only_what_is_likely_stays(bits: int, goes: bool) -> None:
    lines = [*ARTICLE, "About the author", AUTHOR, "Ferries run again"]
    kept, known = [True] * len(lines), [*[0] * 6, bits, 0, 0]
    drop_foot(page_of(lines, known), [*[0.97] * 6, 0.2, 0.4, 0.7], kept, 0.8, 0.5)
    assert kept == [*[True] * 6, not goes, not goes, True]


def test_a_sign_in_the_middle_of_the_article_ends_nothing() -> None:
    lines = [*ARTICLE[:2], "Newsletter", AUTHOR, *ARTICLE[2:]]
    kept, known = [True] * len(lines), [0, 0, SURE | END, *[0] * 5]
    drop_foot(page_of(lines, known), [0.97, 0.97, 0.2, 0.3, *[0.97] * 4], kept, 0.8, 0.5)
    assert all(kept)


def test_a_page_in_which_nothing_stays_is_left_as_it_is() -> None:
    facts = [Facts(*[0] * len(Facts._fields))]
    page, kept = read_page(["x"], facts, [(0.5, 0.2, 0.2, 0.1)], known=[SURE | END]), [False]
    drop_foot(page, [0.1], kept, 0.8, 0.5)
    drop_head(page, [0.1], kept, 0)
    assert kept == [False]
