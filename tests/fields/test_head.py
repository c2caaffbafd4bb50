"""The head of an article read as a whole: title, dek, authors, dates, and what must not be taken for them."""

import datetime as dt
import time

import pytest

from newsclean import Article, clean

TITLE = "Storm closes the harbour of the old town"

BODY = """The harbour of the old town stayed closed for a third day on Sunday after the storm moved forty boats.

Workers with two cranes began to lift the first of them out of the water shortly before noon, the port said.

Nobody was hurt, but the owners of the boats may wait until autumn for their insurers to pay, a broker said."""

KOERPER = """Der Hafen der alten Stadt blieb am Sonntag gesperrt, nachdem der Sturm vierzig Boote bewegt hatte.

Arbeiter hoben mit zwei Kränen kurz vor Mittag die ersten davon aus dem Wasser, wie die Verwaltung des Hafens mitteilte.

Verletzt wurde niemand, doch die Besitzer der Boote müssen womöglich bis zum Herbst auf ihr Geld warten."""


def article(head: str, body: str = BODY, tail: str = "", **hints: object) -> Article:
    return clean("\n\n".join(part for part in (head, body, tail) if part), **hints)  # type: ignore[arg-type]


DEK = "Zwei Kräne heben die Boote, die der Sturm in der Nacht auf die Mole geworfen hat"
BELOW = (
    "Von\n\nEva Muster",
    "12.07.2026, 09:53 Uhr\n\nTeilen\n\nMerken",
    "Eva Muster\n\n12.07.2026, 09:53 Uhr",
    "Die Mole am Morgen. Foto: Eva Muster/dpa",
)


@pytest.mark.parametrize("below", BELOW)
def test_a_line_is_a_dek_where_the_head_goes_on_below_it(below: str) -> None:
    for dek in (DEK, f"{DEK}."):
        found = article(f"Sturm sperrt den Hafen der alten Stadt\n\n{dek}\n\n{below}", KOERPER)
        assert (found.title, found.dek) == ("Sturm sperrt den Hafen der alten Stadt", dek)
        assert found.text.startswith(dek)


NO_DEKS = (
    "Unwetter: Der Sturm sperrt die Stadt",
    "Startseite Hafen Stadt Wetter Sport Kultur Reise",
    "Aus der Region 12. Juli 2026 09:53 Kommentar schreiben",
    "suche pfeil-rechts plus mail teilen merken schließen",
)


@pytest.mark.parametrize("line", NO_DEKS)
def test_no_second_print_no_menu_and_no_date_is_a_dek(line: str) -> None:
    found = article(f"Der Sturm sperrt die alte Stadt\n\n{line}\n\nVon Eva Muster", KOERPER)
    assert found.dek is None


def test_a_first_paragraph_below_its_byline_is_no_dek() -> None:
    head = f"Sturm sperrt den Hafen der alten Stadt\n\nVon Eva Muster\n\n{DEK}."
    assert article(f"{head}\n\nDie Mole am Morgen. Foto: Eva Muster/dpa", KOERPER).dek is None


@pytest.mark.parametrize(
    ("head", "authors", "published"),
    [
        ("By Jane Doe\n12 July 2026", ["Jane Doe"], "2026-07-12"),
        ("Jane Doe\nPublished 12 July 2026", ["Jane Doe"], "2026-07-12"),
        ("12 July 2026\nXyly Qwerty", ["Xyly Qwerty"], "2026-07-12"),
        ("by\nJane Doe\n,\nJohn Roe", ["Jane Doe", "John Roe"], "None"),
        ("Jane Doe, Reporter\nJohn Roe, Editor\n12 July 2026, 9:30",
         ["Jane Doe", "John Roe"], "2026-07-12 09:30:00"),
        ("Written By\nJane Doe\nPublished\n12 July 2026", ["Jane Doe"],
         "2026-07-12"),
        ("by Jane Doe —10 min read\n12-Jul-2026", ["Jane Doe"], "2026-07-12"),
        ("By Jane Doe | Jul 12, 2026 | Harbours and Old Ships, Storms | 0 comments",
         ["Jane Doe"], "2026-07-12"),
        ("12 July 2026 · 7 min · 1279 words · Jane Doe", ["Jane Doe"], "2026-07-12"),
        ("By Jane Doe, CFP – Updated 13 July 2026 | Fact-checked by John Roe",
         ["Jane Doe"], "2026-07-13"),
        ("12 July 2026 10 July 2026 by Jane Doe", ["Jane Doe"], "2026-07-10"),
        ("By Example News Staff\nUpdated: 13 July 2026", [], "2026-07-13"),
        ("July 12, 2026 · Jane Doe on behalf of the harbour", ["Jane Doe"], "2026-07-12"),
        ("Posted on July 12, 2026 by Jane Doe (sailor) - 5 Comments on Boats of 2025", ["Jane Doe"], "2026-07-12"),
        ("by Jane · July 12, 2026 at 3:00 am · One comment so far", ["Jane"], "2026-07-12 03:00:00"),
        ("Eingestellt von Jana um 18:30\n12. Juli 2026", ["Jana"], "2026-07-12"),
        ("By Jane Doe Jane Doe\nJuly 12, 2026 | 33 Comments", ["Jane Doe"], "2026-07-12"),
        ("On Behalf of Doe & Roe PLLC | Jul 12, 2026 | Harbour Law", [], "2026-07-12"),
        ("Written by Jane Doe, Reviewed by Dr. John Roe\nJuly 12, 2026 39", ["Jane Doe"], "2026-07-12"),
        ("2026-07-12 #harbour #storm", [], "2026-07-12"),
        ("12.07.2026 Forschung Umwelt", [], "2026-07-12"),
        ("Handball Rheinland • 12.07.2026", [], "2026-07-12"),
        ("Monday, July 12th, 2026 at 11:00 am | Categories: Boats, Old Towns |", [], "2026-07-12 11:00:00"),
        ("Essay - Published: 2026.07.12 | boats | old towns |", [], "2026-07-12"),
        ("Posted on July 12, 2026 July 14, 2026 in College of Boats, General", [], "2026-07-12"),
        ("July 12, 2026 - 11 minutes", [], "2026-07-12"),
        ("Content current as of:\n07/13/2026", [], "2026-07-13"),
        ("Veröffentlicht am 9. November 202412. November 2024 von Łukasz Beispiel", ["Łukasz Beispiel"], "2024-11-09"),
        ("Astrid Eksempel Journalist\nBjørn Prøve\nPublisert 12.07.2026, kl. 07.42", ["Astrid Eksempel", "Bjørn Prøve"],
         "2026-07-12 07:42:00"),
        ("Kajsa Exempel\nkajsa.exempel@tidningen.example\n12 juli 2026", ["Kajsa Exempel"], "2026-07-12"),
        ("Guðrún Dæmisdóttir skrifar\n12. júlí 2026", ["Guðrún Dæmisdóttir"], "2026-07-12"),
        ("Jane Doe 15 min read\nPage last modified July 12, 2026 @ 01:39 PM", ["Jane Doe"], "2026-07-12 13:39:00"),
    ],
)  # fmt: skip
def test_reads_a_head(head: str, authors: list[str], published: str) -> None:
    found = article(f"{TITLE}\n\n{head}")
    assert found.title == TITLE
    assert [author.name for author in found.authors] == authors
    assert str(found.published) == published
    assert found.text == BODY


def test_a_section_above_the_date_of_the_headline() -> None:
    found = article(f"Региони\n\n12.07.2026, 07:30\n\n{TITLE}\n\nBy Jane Doe")
    assert (found.section, found.title, str(found.published)) == ("Региони", TITLE, "2026-07-12 07:30:00")


def test_reads_a_german_head_with_a_dek() -> None:
    dek = "Der Sturm hat vierzig Boote im Hafen der alten Stadt bewegt. Zwei Kräne sollen helfen."
    found = article(f"Sturm sperrt den Hafen der alten Stadt\n\n{dek}\n\nVon Eva Muster 12.07.2026, 09:53 Uhr", KOERPER)
    assert (found.title, found.dek) == ("Sturm sperrt den Hafen der alten Stadt", dek)
    assert [author.name for author in found.authors] == ["Eva Muster"]
    assert found.published == dt.datetime(2026, 7, 12, 9, 53)
    assert found.text == f"{dek}\n\n{KOERPER}"


@pytest.mark.parametrize("between", ["", "The storm moved forty boats, and two cranes are to help. Owners wait.\n\n"])
def test_a_bare_date_below_title_or_dek_is_the_articles(between: str) -> None:
    found = article(f"Storm closes the harbour of the old town\n\n{between}12 July 2026")
    assert (found.published, "12 July 2026" in found.text) == (dt.date(2026, 7, 12), False)


def test_words_of_the_text_are_no_names() -> None:
    body = BODY.replace("two cranes", "the tools of the harbour")
    found = article("Storm closes the harbour of the old town\n\nJane Doe\n12 July 2026\nHarbour Tools", body)
    assert [author.name for author in found.authors] == ["Jane Doe"]


@pytest.mark.parametrize(
    ("tail", "authors"),
    [
        (
            "Jane Doe is a freelance writer who covers ports and the sea. Her work has appeared in several papers.",
            ["Jane Doe"],
        ),
        (
            "About the author\nJane Doe\nJane Doe is a writer and editor who lives in the old town with two dogs.",
            ["Jane Doe"],
        ),
        ("Written by Jane Doe", ["Jane Doe"]),
        ("This post was written by Jane Doe, harbour master.", ["Jane Doe"]),
        ("Jane Doe is the mayor of the old town.", []),
    ],
)
def test_authors_below_the_article(tail: str, authors: list[str]) -> None:
    found = article("Storm closes the harbour of the old town", BODY + "\n\n" + BODY.replace("third", "fourth"), tail)
    assert [author.name for author in found.authors] == authors


def test_body_without_a_head_stays_whole() -> None:
    found = article("")
    assert (found.title, found.authors, found.published, found.text) == (None, (), None, BODY)


@pytest.mark.parametrize("line", ["Donald Doe", "12 July 2026", "What comes next", "Jane Doe", "From the archive"])
def test_subheads_stay(line: str) -> None:
    first, *rest = BODY.split("\n\n")
    text = "\n\n".join([first, rest[0], line, rest[1], first.replace("third", "fourth")])
    assert clean(text, title="").text == text


def test_chronology_keeps_its_dates() -> None:
    paragraphs = BODY.split("\n\n")
    text = "\n\n".join(f"{n + 10} July 2026\n\n{p}" for n, p in enumerate(paragraphs))
    kept = clean(paragraphs[0] + "\n\n" + text, title="").text
    assert all(f"{n + 10} July 2026" in kept for n in range(3))


def test_a_labelled_date_far_below_dates_the_article() -> None:
    tail = "\n\n".join(["Comments", "Related stories", *(f"Rain in the north, part {n} of nine" for n in range(1, 10))])
    found = article("Storm closes the harbour of the old town", BODY, tail + "\n\nPublished on 12 July 2026")
    assert found.published == dt.date(2026, 7, 12)
    both = article("Storm closes the harbour", BODY, tail + "\n\nPublished on 12 July 2026\n\nPublished on 3 May 2020")
    assert both.published is None


def test_labelled_dates_of_what_the_article_speaks_of_stay() -> None:
    paragraphs = BODY.split("\n\n")
    text = "\n\n".join(f"{paragraph}\n\nPublished\n\n{n + 10} July 2026" for n, paragraph in enumerate(paragraphs))
    kept = clean(f"{text}\n\n{paragraphs[0].replace('third', 'fourth')}", title="").text
    assert kept.count("Published") == 3


def test_bylines_of_teasers_are_not_the_articles() -> None:
    tail = "More stories\n\nRain in the north\nBy John Roe\n3 May 2020\n\nSun in the south\nBy Mary Major\n4 May 2020"
    found = article("Storm closes the harbour of the old town\n\nBy Jane Doe\n12 July 2026", BODY, tail)
    assert [author.name for author in found.authors] == ["Jane Doe"]
    assert found.published == dt.date(2026, 7, 12)


def test_evidence_names_span_rule_and_what_lost() -> None:
    source = "Storm closes the harbour of the old town\n\nBy Jane Doe\n12 July 2026\n\n" + BODY
    found = clean(source, authors=["John Roe"], published=dt.date(2026, 7, 11))
    assert [author.name for author in found.authors] == ["John Roe"]
    assert found.evidence["authors"].rule == "hint.authors"
    assert [lost.value for lost in found.evidence["authors"].lost] == ["Jane Doe"]
    assert found.published == dt.date(2026, 7, 11)
    assert [lost.value for lost in found.evidence["published"].lost] == ["12 July 2026"]
    span = found.evidence["title"].span
    assert span is not None
    assert source[span.start : span.end] == found.title


def test_caller_gives_the_title() -> None:
    found = article("Storm closes the harbour", title="Storm closes the harbour")
    assert (found.title, found.text) == ("Storm closes the harbour", BODY)
    assert article("", title="Another title").title == "Another title"
    assert article("Storm closes the harbour", title="").text.startswith("Storm closes the harbour")


def test_url_gives_a_date_where_the_text_has_none() -> None:
    assert article("", url="https://example.com/2026/07/12/storm").published == dt.date(2026, 7, 12)
    two = "Storm closes the harbour of the old town\n\nBy Jane Doe\n11 July 2026\n12 July 2026"
    assert article(two, url="https://example.com/2026/07/12/storm").published == dt.date(2026, 7, 12)


def test_relative_dates_count_from_the_callers_now() -> None:
    head = "Storm closes the harbour of the old town\n\nBy Jane Doe\nPublished 2 hours ago"
    assert article(head).published is None
    assert article(head, now=dt.datetime(2026, 7, 12, 9)).published == dt.datetime(2026, 7, 12, 7)
    assert article(head, now=dt.date(2026, 7, 12)).published == dt.datetime(2026, 7, 11, 22)


def test_window_title_of_a_page_is_a_print_of_the_title() -> None:
    menu = "\n".join(["Home", "News", "Sport", "Weather", "Travel", "Culture", "Money", "Science"] * 4)
    title = "Storm closes the harbour of the old town"
    found = article(f"{title} | Example Times\n{menu}\n{title}\n\nBy Jane Doe\n12 July 2026")
    assert found.title == title
    assert title not in found.text


@pytest.mark.parametrize(
    "head", ["Storm closes the harbour of the old town\n\nBy Jane Doe\n12 July 2026", "Jane Doe\n\n12 July 2026, 9:30"]
)
def test_cleaning_twice_changes_nothing(head: str) -> None:
    once = article(head)
    assert clean(once.text, title=once.title or "").text == once.text


def test_cost_grows_with_the_text() -> None:
    line = "By Jane Doe | 12 July 2026, 9:30 | 3 min read | Home > News\n" + "a, b and c | " * 12 + "\n"

    def seconds(times: int) -> float:
        start = time.process_time()
        clean(line * times + BODY)
        return time.process_time() - start

    seconds(10)
    assert seconds(400) < 40 * max(seconds(40), 0.01)


POST = "The boats are out of the water again, thanks to everybody who came.\n\n— Ana Lima (@analima) July 9, 2026"


def test_who_signs_a_post_within_the_article_did_not_write_it() -> None:
    parts = BODY.split("\n\n")
    found = article(f"{TITLE}\n\nPublished July 12, 2026", "\n\n".join([*parts[:2], POST, *parts[2:]]))
    assert (found.authors, found.published) == ((), dt.date(2026, 7, 12))
    assert [r.rule for r in found.removed if "@" in r.text] == ["common.embed.signature"]
    assert "thanks to everybody" in found.text


@pytest.mark.parametrize(
    "prefix", ["Ein Artikel von", "Un texte de", "Un artículo de", "Um artigo de", "Een column van"]
)
def test_what_kind_of_text_somebody_wrote_begins_a_byline(prefix: str) -> None:
    found = article(f"{TITLE}\n\n{prefix} Ana Lima | 12.07.2026 - 12:45")
    assert [author.name for author in found.authors] == ["Ana Lima"]


@pytest.mark.parametrize(
    "line", ["First published on Sat 9 Dec 2023 06.30 GMT", "First published on: 09-12-2023 at 06:30 GMT"]
)
def test_a_labelled_date_is_no_note(line: str) -> None:
    article = clean(f"{TITLE}\n\nBy Jane Doe\n\nUpdated: 10 December 2023, 9:15\n\n{BODY}\n\n{line}")
    assert article.published == dt.datetime(2023, 12, 9, 6, 30, tzinfo=dt.UTC)
    assert article.text == BODY


def test_first_and_last_day_of_a_life_date_no_obituary() -> None:
    article = clean(f"Harold Poe\n\nMay 2, 1936 - January 19, 2025\n\n{BODY}")
    assert article.published is None
    assert "May 2, 1936 - January 19, 2025" in article.text


def test_a_regional_service_signs_as_its_agency_does() -> None:
    assert clean(f"Kassel (dpa/lhe) - {KOERPER}").agency == "dpa"


def test_the_lines_below_a_label_of_tags_are_tags() -> None:
    article = clean(f"{TITLE}\n\nBy Jane Doe\n\n{BODY}\n\nTags\n\nharbours\n\nOld town\n\nRelated topics\n\nboats")
    assert article.text == BODY
    below = clean(f"{TITLE}\n\nBy Jane Doe\n\nTags\n\nOld town\n\n{BODY}")
    assert below.text == f"Old town\n\n{BODY}"
