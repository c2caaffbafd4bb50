"""What stands around photos: which lines are captions and credits, and which are the article's."""

import pytest

from newsclean import Article, clean
from newsclean.errors import ConfigurationError
from newsclean.policy import Policy

FIRST = "The harbour of the old town stayed closed for a third day on Sunday after the storm moved forty boats."
SECOND = "Workers with two cranes began to lift the first of them out of the water before noon, the port said."
THIRD = "Nobody was hurt, but the owners of the boats may wait until autumn for their insurers to pay, they said."
CREDIT = "Foto: Ana Lima/dpa"


def article(*lines: str) -> Article:
    return clean("\n".join(lines))


def rule_of(found: Article, line: str) -> str | None:
    """The rule that took a line, without its family; None where it stays."""
    return next((removed.rule.removeprefix("common.") for removed in found.removed if removed.text == line), None)


@pytest.mark.parametrize(
    ("above", "rule"),
    [
        (["The old bridge at dawn", "The old bridge at dawn"], "credit.below_caption"),
        (["The old bridge", "The old bridge"], None),
        (["The bridge at dawn", "The old bridge at dawn"], None),
        (["The old bridge at dawn", "The mill at dawn, as seen from below"], None),
    ],
)
def test_a_name_and_an_unknown_outlet_below_a_line_that_stands_twice_is_a_credit(
    above: list[str], rule: str | None
) -> None:
    credit = "Ana Lima/Bay Example"
    assert rule_of(article(FIRST, *above, credit, SECOND, THIRD), credit) == rule


@pytest.mark.parametrize(
    ("caption", "taken"),
    [
        ("Boats lie on the pier after the storm has moved them. (Ana Lima)", True),
        ("Boats lie on the pier after the storm has moved. (dpa)", True),
        ("Boats lie at the pier. (dpa)", False),
        (f"{'Boats lie on the pier of the town, ' * 7}as ever. (dpa)", False),
    ],
)
def test_a_bare_name_in_brackets_ends_a_caption_between_paragraphs_and_signs_the_last(
    caption: str, taken: bool
) -> None:
    rule = "caption.with_open_credit" if taken else None
    assert rule_of(article(FIRST, caption, SECOND, THIRD), caption) == rule
    assert rule_of(article(FIRST, SECOND, THIRD, caption), caption) is None
    assert rule_of(article(caption, FIRST, SECOND, THIRD), caption) != rule or not taken


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("12 July 2026 Harbours", "date.above_credit"),
        ("12 July 2026 | Harbours of the North", "date.above_credit"),
        ("12 July 2026 was the day on which the storm came over the old town from the north", None),
    ],
)
def test_a_date_and_a_section_above_the_photo_that_opens_a_page_are_no_caption(line: str, rule: str | None) -> None:
    found = article(line, CREDIT, FIRST, SECOND, THIRD)
    assert rule_of(found, line) == rule
    assert [photo.caption for photo in found.photos] == [None]


@pytest.mark.parametrize(("steps", "prose", "kept"), [(5, 2, True), (5, 6, False), (4, 2, False)])
def test_sentences_above_photos_are_the_text_where_most_of_it_stands_so(steps: int, prose: int, kept: bool) -> None:
    lines = [f"Row the boat to pier number {n} and tie it there." for n in range(steps)]
    around = [f"{FIRST} {n}." for n in range(prose)]
    found = article(*around[1:], *[x for line in lines for x in (line, CREDIT)], around[0])
    assert (lines[1] in found.text) is kept


@pytest.mark.parametrize(
    ("below", "taken"),
    [("Ana Lima", True), ("Ana Lima/Bay Example", True), ("He left the quay at noon, said the port.", False)],
)
def test_the_line_below_a_bare_label_is_the_photographer_and_no_author(below: str, taken: bool) -> None:
    found = article("Storm closes the harbour of the old town", "Photo:", below, FIRST, SECOND, THIRD)
    assert (rule_of(found, below) == "credit.below_label") is taken
    assert found.authors == ()


def test_a_label_at_the_end_announces_nothing() -> None:
    assert article(FIRST, "Foto:").text == FIRST


@pytest.mark.parametrize("line", ["Bild 1 von 4", "2/28 photos", "All boats of the old town:", "12 July 2026 Harbours"])
def test_counters_announcements_and_dates_above_a_credit_are_no_captions(line: str) -> None:
    found = article(FIRST, SECOND, line, CREDIT, THIRD)
    assert [photo.caption for photo in found.photos] == [None]


@pytest.mark.parametrize(("items", "kept"), [(4, True), (3, False)])
def test_names_above_the_photos_of_a_list_are_its_headings(items: int, kept: bool) -> None:
    names = [f"Boat of the {name} family" for name in ("Lima", "Muster", "Doe", "Roe")[:items]]
    found = article(FIRST, *[x for n, name in enumerate(names) for x in (name, CREDIT, f"{SECOND} {n}")])
    assert all((name in found.text) is kept for name in names)


def test_the_copyright_of_a_year_below_the_last_paragraph_is_the_sites() -> None:
    assert article(FIRST, SECOND, THIRD, "© 2026 Example Boats").photos == ()
    assert article(FIRST, "© 2026 Ana Lima/dpa", SECOND, THIRD).photos != ()


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Ana Lima via Wikimedia Commons", "Ana Lima via Wikimedia Commons"),
        ("Ana Lima [CC BY 4.0], via Wikimedia Commons", "Ana Lima [CC BY 4.0], via Wikimedia Commons"),
        ("Ana Lima via Unsplash", "Ana Lima via Unsplash"),
        ("Image by Ana Lima from Pixabay", "Ana Lima from Pixabay"),
        ("Boats at the quay in the early light. Photo by Ana Lima on Pexels", "Ana Lima on Pexels"),
        ("Ana Lima [CC BY 4.0], via Getty Images", "Ana Lima [CC BY 4.0], via Getty Images"),
        ("The town gave all of its pictures to Wikimedia Commons", None),
        ("How to find pictures on Unsplash", None),
        ("The day the town came to Flickr", None),
    ],
)
def test_a_stock_site_ends_a_credit_and_not_every_line(line: str, credit: str | None) -> None:
    found = article(FIRST, line, SECOND, THIRD)
    assert [photo.credit for photo in found.photos] == ([credit] if credit else [])
    assert (line in found.text) is (credit is None)


def test_what_opens_a_page_above_a_credit_is_one_sentence() -> None:
    two = "The quay lies empty. The boats are gone from it since Sunday."
    assert article("Harbours", "The quay lies empty since Sunday.", CREDIT, FIRST, SECOND).photos[0].caption is not None
    assert two in article("Harbours", two, CREDIT, FIRST, SECOND).text


def test_a_policy_takes_lists_of_labels_and_says_so() -> None:
    with pytest.raises(ConfigurationError, match="takes lists of labels, not 'caption'"):
        Policy(drop="caption")  # type: ignore[arg-type]


def test_a_sentence_with_a_comma_above_a_chain_of_names_is_a_caption() -> None:
    found = article(FIRST, "The trolley, below the hill. Foto: Bay Photos / Ana Lima", SECOND, THIRD)
    assert [(photo.caption, photo.credit) for photo in found.photos] == [
        ("The trolley, below the hill.", "Bay Photos / Ana Lima")
    ]


def test_an_initial_ends_no_sentence_and_capitals_behind_a_bar_are_a_credit() -> None:
    for line, credit in (
        ("Carl Moor at the quay of Bay Town. — B. Moor / AFP", "B. Moor / AFP"),
        ("The launch took forty minutes. | BAY-POST", "BAY-POST"),
    ):
        found = article(FIRST, line, SECOND, THIRD)
        assert [photo.credit for photo in found.photos] == [credit]
