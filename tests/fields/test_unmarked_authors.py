"""Authors and days that nothing but their place, or the rest of the page, speaks for."""

import datetime as dt

import pytest

from newsclean import clean

TITLE = "Storm closes the harbour of the old town"

BODY = """The harbour of the old town stayed closed for a third day on Sunday after the storm moved forty boats.

Workers with two cranes began to lift the first of them out of the water shortly before noon, the port said.

Nobody was hurt, but the owners of the boats may wait until autumn for their insurers to pay, a broker said.

The port hopes to open one of the two basins on Monday, if the wind turns and the sea is calm by then."""


def names(text: str) -> list[str]:
    return [author.name for author in clean(text).authors]


@pytest.mark.parametrize(
    ("tail", "rule"),
    [
        ("Jane Doe\n\nJane Doe is the head of the harbour office and has sailed for thirty years.", "above_bio"),
        ("Jane Doe\n\n(Editor and sailor) – Jane comes from an old family of captains in the north.", "above_bio"),
        ("Jane Doe\n\nHello, and welcome! I'm the founder of this site and live on a boat.", "above_bio"),
        ("Jana Muster\n\nIch bin Kapitänin und schreibe hier seit zehn Jahren über Häfen.", "above_bio"),
        ("Jane Doe\n\nAuthor", "above_label"),
        ("Jane Doe\n\nAuthor’s Profile", "above_label"),
    ],
)
def test_a_name_above_what_tells_of_an_author(tail: str, rule: str) -> None:
    article = clean(f"{TITLE}\n\n{BODY}\n\n{tail}")
    assert [author.name for author in article.authors][:1] == [tail.partition("\n")[0]]
    assert article.evidence["authors"].rule in (f"common.byline.{rule}", "common.byline.alone")


@pytest.mark.parametrize(
    "tail",
    [
        "Reviewed by\n\nJane Doe\n\nJane Doe is the head of the harbour office and has sailed for thirty years.",
        "Jane Doe\n\nI'm the founder of the first club of sailors in the town."
        "\n\nJohn Roe\n\nI'm the founder of the second club, which is larger.",
        "Harbour Office\n\nI'm the harbour office's new machine, and I like to answer questions about the harbour.",
    ],
)
def test_other_names_above_texts_are_no_authors(tail: str) -> None:
    assert names(f"{TITLE}\n\n{BODY}\n\n{tail}") == []


def test_a_name_that_stands_twice_below_the_title() -> None:
    assert names(f"{TITLE}\n\nJane Doe\n\nJane Doe\n\n{BODY}") == ["Jane Doe"]


MENU = "Home\n\nArchive\n\nAbout\n\nTags"


@pytest.mark.parametrize(
    ("page", "author"),
    [
        (f"{TITLE} | Jane Doe\n\nJane Doe\n\n{MENU}\n\n{TITLE}\n\n{BODY}\n\nRSS", ["Jane Doe"]),
        (f"{TITLE} - Jane Doe's tech blog\n\n{MENU}\n\n{TITLE}\n\n{BODY}\n\n© 2026 Jane Doe. All rights reserved.",
         ["Jane Doe"]),
        (f"Jane Doe // notes\n\n{MENU}\n\n{TITLE}\n\n{BODY}\n\nCopyright © 2019-2026 Jane Doe", []),
        (f"{TITLE} | Jane Doe\n\n{MENU}\n\n{TITLE}\n\n{BODY}\n\nRSS", []),
        (f"{TITLE} | Jane Doe\n\nCart\n\nShipping\n\n{MENU}\n\n{TITLE}\n\n{BODY}\n\n© 2026 Jane Doe", []),
        (f"{TITLE} | Boats Weekly\n\nBoats Weekly\n\n{MENU}\n\n{TITLE}\n\n{BODY}\n\n© 2026 Boats Weekly", []),
    ],
)  # fmt: skip
def test_the_person_whose_blog_it_is(page: str, author: list[str]) -> None:
    assert names(page) == author


def test_a_byline_is_better_than_the_owner_of_the_blog() -> None:
    page = f"{TITLE} | Jane Doe\n\nJane Doe\n\n{MENU}\n\n{TITLE}\n\nBy John Roe\n\n{BODY}\n\n© 2026 Jane Doe"
    assert names(page) == ["John Roe"]


@pytest.mark.parametrize(
    "head",
    [
        "The wind moved forty boats within an hour on Friday night.\n\nHarbours\n\n12 July 2026",
        "Harbours\n\nXyly Qwerty\n\n12 July 2026",
    ],
)
def test_the_only_bare_date_with_little_between_it_and_the_title(head: str) -> None:
    assert clean(f"{TITLE}\n\n{head}\n\n{BODY}").published == dt.date(2026, 7, 12)


def test_below_a_question() -> None:
    assert clean(f"Who closes the harbour of the town?\n\n12 July 2026\n\n{BODY}").published == dt.date(2026, 7, 12)


def test_a_label_on_the_line_above_says_what_a_date_is() -> None:
    article = clean(f"{TITLE}\n\nPublished\n10 July 2026\nLast updated\n12 July 2026\n\n{BODY}")
    assert (article.published, article.updated) == (dt.date(2026, 7, 10), dt.date(2026, 7, 12))


def test_a_newsroom_above_and_the_writer_below() -> None:
    article = clean(f"{TITLE}\n\nBy Example News Staff\n12 July 2026\n\n{BODY}\n\nWritten by Xyly Qwerty")
    assert ([author.name for author in article.authors], article.agency) == (["Xyly Qwerty"], "Example News Staff")


def test_a_label_far_below_names_the_author() -> None:
    menu = "\n\n".join(f"Harbours of the {n}th region, all of them" for n in range(4, 20))
    assert names(f"{TITLE}\n\n{BODY}\n\n{menu}\n\nAuthor:\n\nJane Doe\n\nLast updated:\n\n12 July 2026") == ["Jane Doe"]


def test_below_posted_by_an_odd_name_is_one() -> None:
    assert names(f"{TITLE}\n\n{BODY}\n\nPosted by:\n\nSunday Qwerty") == ["Sunday Qwerty"]


def test_books_in_the_body_have_other_authors() -> None:
    first, rest = BODY.split("\n\n", 1)
    assert names(f"{TITLE}\n\nby Jane · July 12, 2026\n\n{first}\n\nThe Old Harbour\n\nby John Roe\n\n{rest}") == [
        "Jane"
    ]


def test_the_headline_is_no_name_of_a_person() -> None:
    title = "Harbour Wrap-Up 12/07/2026"
    assert names(f"{title} | Example\n\n{MENU}\n\n{title}\n\nJane Doe\n\n12 July 2026\n\n{BODY}") == ["Jane Doe"]


@pytest.mark.parametrize(
    ("line", "taken"),
    [
        ("12 July 2026 | Harbours | boats", True),
        ("12 July 2026 | Harbours? | boats", False),
        ("12 July 2026 | Harbours. | boats", False),
        ("12 July 2026 | Harbours of all the old towns | boats", False),
        ("Harbours of the north | boats", False),
    ],
)
def test_a_few_words_between_strokes_go_with_a_date(line: str, taken: bool) -> None:
    article = clean(f"{TITLE}\n{line}\n{BODY}")
    assert (line not in article.text) is taken
    assert (article.published is not None) is ("12 July" in line)


@pytest.mark.parametrize("beside", ["12 July 2026\nXyly Qwerty\n{}", "{}\nXyly Qwerty\n12 July 2026"])
def test_a_bare_date_on_either_side_of_the_authors_name_is_the_articles(beside: str) -> None:
    article = clean(beside.format(TITLE) + f"\n{BODY}")
    assert article.published == dt.date(2026, 7, 12)
    assert "12 July" not in article.text


def test_bare_dates_that_more_dates_follow_or_that_end_a_text_are_headings() -> None:
    first, second, *rest = BODY.split("\n\n")
    chronology = "\n\n".join([first, "12 July 2026", second, "13 July 2026", *rest])
    assert clean(chronology).text == chronology
    assert clean(f"{BODY}\n\n12 July 2026").published is None


def test_a_date_above_the_headline_that_the_window_title_repeats() -> None:
    menu = "\n".join(f"Boats and quays {n}" for n in range(8))
    article = clean(f"{TITLE} | Example\n{menu}\n12 July 2026\n{TITLE}\n\n{BODY}")
    assert article.published == dt.date(2026, 7, 12)
    assert article.text == BODY


def test_below_a_label_each_of_two_dates_is_the_articles_and_of_more_none() -> None:
    first, second, *rest = BODY.split("\n\n")
    three = [x for n in (10, 11, 12) for x in ("Published", f"{n} July 2026")]
    assert "11 July 2026" not in clean("\n".join([first, *three[:4], second, *rest])).text
    assert "11 July 2026" in clean("\n".join([first, second, *three, *rest])).text


@pytest.mark.parametrize(("second", "found"), [("Jane Doe", ["Jane Doe"]), ("John Roe", [])])
def test_labels_far_below_that_name_different_people_name_no_author(second: str, found: list[str]) -> None:
    menu = "\n\n".join(f"Harbours of the {n}th region, all of them" for n in range(4, 20))
    labels = f"Author:\n\nJane Doe\n\nBridges of the north, all of them\n\nAuthor:\n\n{second}"
    assert names(f"{TITLE}\n\n{BODY}\n\n{menu}\n\n{labels}") == found


@pytest.mark.parametrize(("work", "found"), [("is a writer and lives by the sea.", True), ("left the town.", False)])
def test_an_odd_name_below_the_title_is_the_authors_where_the_text_presents_the_person(work: str, found: bool) -> None:
    article = clean(f"{TITLE}\n\nXyly Qwerty\n\n{BODY}\n\nXyly Qwerty {work}")
    assert ([author.name for author in article.authors] == ["Xyly Qwerty"]) is found


@pytest.mark.parametrize(
    "section",
    [
        "Case Studies",
        "Machine Learning",
        "Industry Insights",
        "Leben und Stil",
        "Saúde Mental",
        "Son Dakika",
        "Lokala Nyheter",
        "Đời Sống",
        "Мнение Эксперта",
    ],
)
def test_a_section_beside_the_day_is_no_author(section: str) -> None:
    assert names(f"{section}\nFebruary 10, 2025\n\n{TITLE}\n\n{BODY}") == []
    assert names(f"{TITLE}\n\nFebruary 10, 2025 | {section}\n\n{BODY}") == []


def test_whom_the_text_is_about_did_not_write_it() -> None:
    page = f"Jane Doe - Example\n\n{MENU}\n\nJane Doe\n\nThe harbour and she\n\nJane Doe\n\n{BODY}"
    assert names(page) == []
    assert names(page.replace("she\n\nJane Doe", "she\n\nBy Jane Doe")) == ["Jane Doe"]


@pytest.mark.parametrize("name", ["Faith Harbour", "Grace Waters", "Zanele Brook"])
def test_names_made_of_words_stay_names(name: str) -> None:
    assert names(f"{TITLE}\n\nBy {name}\nFebruary 10, 2025\n\n{BODY}") == [name]


@pytest.mark.parametrize(
    ("byline", "role"),
    [
        ("By Jane Doe, Harbour Project Marketing", "Harbour Project Marketing"),
        ("Jane Doe, Modern Boating\n12 July 2026", "Modern Boating"),
    ],
)
def test_where_somebody_works_is_no_second_author(byline: str, role: str) -> None:
    authors = clean(f"{TITLE}\n\n{byline}\n\n{BODY}").authors
    assert [(author.name, author.role) for author in authors] == [("Jane Doe", role)]


def test_names_joined_by_a_capital_and() -> None:
    assert names(f"{TITLE}\n\nBy Jane Doe And John Roe For The Example Times\n\n{BODY}") == ["Jane Doe", "John Roe"]
    assert names(f"{TITLE}\n\nPost author By Jane Doe\n\n{BODY}") == ["Jane Doe"]


def test_a_name_among_the_entries_of_a_menu_is_nobody() -> None:
    entries = "Harbour tour\nHarbour shop\nHarbour map\nOld quay\nOlivia Beach\nOld town\nOld mill\nOld wall\nOld gate"
    assert (
        names(f"{TITLE} - Example\n\n{MENU}\n\n{TITLE}\n\n{entries}\n\n{BODY}\n\n{BODY.replace('harbour', 'port')}")
        == []
    )
