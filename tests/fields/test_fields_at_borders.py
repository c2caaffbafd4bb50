"""Fields where a small change of the code would read them differently: links, comments, tags, sections, notes."""

import datetime as dt

import pytest

from newsclean import DEFAULT, Article, Pipeline, clean
from newsclean.fields.calendars import date_of, jalali

TITLE = "Storm closes the harbour of the old town"

BODY = """The harbour of the old town stayed closed for a third day on Sunday after the storm moved forty boats.
Workers with two cranes began to lift the first of them out of the water shortly before noon, the port said.
Nobody was hurt, but the owners of the boats may wait until autumn for their insurers to pay, a broker said."""

LINK = "Storm closes the bridge of the valley"


def article(head: str = TITLE, tail: str = "") -> Article:
    return clean(f"{head}\n{BODY}\n{tail}")


@pytest.mark.parametrize(
    ("line", "url"),
    [
        (LINK, None),
        (f"[{LINK}](https://example.com/bridge)", "https://example.com/bridge"),
        (f"[{LINK}](/bridge)", "/bridge"),
        (f"[{LINK}](https://example.com/bridge) now", None),
    ],
)
def test_a_link_keeps_the_address_that_its_line_had(line: str, url: str | None) -> None:
    found = article(tail=f"Related articles\n{line}\nFerry runs all night from June on").related
    assert [link.url for link in found] == [url, None]
    assert url is None or found[0].text == LINK


def test_a_link_has_words_and_address_where_its_markup_stays_too() -> None:
    plain = Pipeline([one for one in DEFAULT.cleaners if one.name != "markdown"])
    lines = [f"[{LINK}](https://example.com/bridge)", "Ferry runs all night from June on"]
    link = plain("\n".join([TITLE, BODY, "Related articles", *lines])).related[0]
    assert (link.text, link.url) == (LINK, "https://example.com/bridge")


def test_dates_and_excerpts_below_a_headline_of_a_list_are_no_links() -> None:
    excerpt = (
        "The bridge of the valley has been closed since Sunday, when the storm broke two of its six pillars, it said."
    )
    found = article(tail=f"Related articles\n{LINK}\n12 July 2026\n{excerpt}")
    assert [link.text for link in found.related] == [LINK]


def test_comments_are_their_text() -> None:
    found = article(tail="Comments\nGreat to hear, I sail on Monday.\nSo do I!")
    assert [comment.text for comment in found.comments] == ["Great to hear, I sail on Monday.", "So do I!"]
    assert found.related == found.popular_posts == ()


def test_only_a_paywalls_words_say_that_a_text_is_cut_off() -> None:
    assert article(tail="This article is for subscribers only").truncated is True
    assert article(tail="Comments\nSo do I!").truncated is False


def test_tags_of_all_lines_are_listed_once() -> None:
    assert article(tail="Tags: rain, river\nTags: river, boats").tags == ("rain", "river", "boats")


@pytest.mark.parametrize(
    ("crumbs", "section"),
    [("Home > News > Harbours", "Harbours"), (f"Home > News > Harbours > {TITLE}", "Harbours")],
)
def test_the_last_crumb_that_is_not_the_title_is_the_section(crumbs: str, section: str) -> None:
    assert article(f"{crumbs}\n{TITLE}").section == section


@pytest.mark.parametrize(
    ("first", "below", "place"),
    [
        ("BERLIN: It rained on all the boats in the harbour of the town.", "It rained all day.", "BERLIN"),
        ("BERLIN: It rained on all the boats in the harbour of the town.", "LONDON: So it did.", None),
        ("BERLIN (AP) - It rained on all the boats in the harbour.", "LONDON: So it did.", "BERLIN"),
    ],
)
def test_where_more_lines_begin_with_names_and_colons_they_are_speakers(
    first: str, below: str, place: str | None
) -> None:
    dateline = clean(f"{first}\n{BODY}\n{below}").dateline
    assert (dateline.place if dateline else None) == place


def test_other_titles_are_recorded_and_second_prints_of_the_same_are_not() -> None:
    lost = clean(f"{TITLE} | Example News\n{TITLE}\n{BODY}", title=TITLE).evidence["title"].lost
    assert [candidate.value for candidate in lost] == [f"{TITLE} | Example News"]
    assert clean(f"{TITLE}\n{TITLE}\n{BODY}", title=TITLE).evidence["title"].lost == ()


@pytest.mark.parametrize(
    ("persian", "gregorian"),
    [
        ((1405, 6, 31), "2026-09-22"),
        ((1405, 7, 1), "2026-09-23"),
        ((1404, 12, 29), "2026-03-20"),
        ((1403, 12, 30), "2025-03-20"),
        ((1408, 1, 1), "2029-03-20"),
        ((1405, 6, 32), "None"),
        ((1405, 7, 31), "None"),
        ((1405, 13, 1), "None"),
        ((1405, 0, 1), "None"),
    ],
)
def test_persian_dates(persian: tuple[int, int, int], gregorian: str) -> None:
    assert str(jalali(*persian)) == gregorian


def test_the_year_tells_the_calendar() -> None:
    assert [date_of(year, 1, 1) for year in (1300, 1500, 2569)] == [
        dt.date(1921, 3, 21),
        dt.date(2121, 3, 21),
        dt.date(2026, 1, 1),
    ]
    assert [date_of(year, 1, 1) is None for year in (1299, 1501, 1799, 1800, 2100, 2101)] == [
        *(True, True, True),
        *(False, False, True),
    ]


def test_an_address_with_no_such_day_dates_nothing() -> None:
    assert clean(BODY, url="https://example.com/2026/02/30/rain.html").published is None
    assert clean(BODY, url="https://example.com/2026/02/28/rain.html").published == dt.date(2026, 2, 28)
