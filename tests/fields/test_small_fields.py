"""Datelines, tags, sections and reading times."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import clean
from newsclean.fields.bio import read_intro
from newsclean.fields.dateline import parse_dateline
from newsclean.fields.name_words import is_given_name
from newsclean.fields.reading_time import find_reading_time, is_reading_time
from newsclean.fields.section import is_section, parse_breadcrumbs
from newsclean.fields.tags import may_list_tags, parse_tags


@pytest.mark.parametrize(
    ("line", "place", "agency"),
    [
        ("LONDON (Reuters) - It rained all day.", "LONDON", "Reuters"),
        ("RIGA/THE HAGUE, July 12 (Reuters) - It rained all day.", "RIGA/THE HAGUE", "Reuters"),
        ("BERLIN, July 3 (dpa) – It rained all day.", "BERLIN", "dpa"),
        ("WASHINGTON (AP) — It rained all day.", "WASHINGTON", "AP"),
        ("(AP) — It rained all day.", None, "AP"),
        ("Hamburg (dpa) - Es regnete den ganzen Tag.", "Hamburg", "dpa"),
        ("München/London – Es regnete den ganzen Tag.", "München/London", None),
        ("DUBLIN — It rained all day.", "DUBLIN", None),
        ("PUTRAJAYA, Nov 22 — It rained all day.", "PUTRAJAYA", None),
        ("Madrid, 12 jul (EFE).- Llovió todo el día.", "Madrid", "EFE"),
        ("NEW DELHI: It rained all day.", "NEW DELHI", None),
        ("【ソウル＝共同】一日中雨が降った。", "ソウル", "共同"),
        ("(서울=연합뉴스) 김철수 기자 = 하루 종일 비가 내렸다.", "서울", "연합뉴스"),
    ],
)
def test_reads_a_dateline(line: str, place: str | None, agency: str | None) -> None:
    found = parse_dateline(line)
    assert found is not None
    assert (found.place, found.agency) == (place, agency)


@pytest.mark.parametrize(
    "line",
    [
        "It rained all day - and all night.",
        "Jane Doe – who was there – saw it.",
        "Rain – the whole day.",
        "- Budget – setting goals for the year",
        "SUMMARY: It rained all day.",
        "UPDATE - It rained all day.",
        "The Hague – home of courts – was wet.",
        "USA: It rained.",
        "(laughs) - It rained.",
        "",
    ],
)
def test_other_beginnings_are_no_datelines(line: str) -> None:
    assert parse_dateline(line) is None


@pytest.mark.parametrize(
    ("line", "minutes"),
    [
        ("2 minute read", 2),
        ("5 min read", 5),
        ("Lesezeit: 1 Minute", 1),
        ("Lesedauer: 7 Minuten", 7),
        ("Lesedauer: ca. 4 Min.", 4),
        ("Temps de lecture : 3 min", 3),
        ("Tiempo de lectura: 6 min", 6),
        ("1 minuti di lettura", 1),
        ("Leestijd 3 minuten", 3),
        ("Čas čtení: 3 min.", None),
        ("Doba čtení: 3 minuty", 3),
        ("Время чтения: 4 мин", 4),
        ("Okuma süresi: 4 dk", 4),
        ("阅读时间：5分钟", 5),
        ("Skaitymo trukmė 4 minutės", 4),
        ("Lasīšanas laiks: 3 minūtes", 3),
        ("4 minutit lugemist", 4),
        ("3 मिनट में पढ़ें", 3),
        ("পড়ার সময়: ৩ মিনিট", 3),
        ("مطالعے کا وقت: 3 منٹ", 3),
        ("زمان مطالعه: ۳ دقیقه", 3),
        ("זמן קריאה: 3 דק'", 3),
    ],
)
def test_reads_a_reading_time(line: str, minutes: int | None) -> None:
    found = find_reading_time(line)
    assert (found.minutes if found else None) == minutes
    assert is_reading_time(line) is (minutes is not None)


@pytest.mark.parametrize("line", ["She had 5 minutes", "5 min", "It takes 4 minutes to boil", "Lesen Sie 3 Texte", ""])
def test_other_minutes_are_no_reading_time(line: str) -> None:
    assert find_reading_time(line) is None


@pytest.mark.parametrize(
    ("line", "crumbs"),
    [
        ("Home > Politics > Europe", ("Politics", "Europe")),
        ("Startseite | Ausland |", ("Ausland",)),
        ("Startseite / Ausland / Regen im Norden hält an", ("Ausland", "Regen im Norden hält an")),
        ("News » City » Riga", ("News", "City", "Riga")),
        ("either / or", ()),
        ("Rain | Snow", ()),
        ("Temperatures > 30 degrees are rare.", ()),
        ("5 > 3", ()),
        ("", ()),
    ],
)
def test_reads_breadcrumbs(line: str, crumbs: tuple[str, ...]) -> None:
    assert parse_breadcrumbs(line) == crumbs


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("Tags: trams, rivers, City of Riga", ("trams", "rivers", "City of Riga")),
        ("#trams #rivers", ("trams", "rivers")),
        ("Schlagworte: Regen | Wetter | Regen", ("Regen", "Wetter")),
        ("Mots-clés : pluie, nord", ("pluie", "nord")),
        ("Tags:", ()),
        ("Quays und mit Boote, Wind getaggt | Hinterlasse einen Kommentar", ("Quays", "Boote", "Wind")),
        ("Quays | Tags: boats, wind | 3 comments", ("Quays", "boats", "wind")),
        ("Quays and tagged boats, wind by Jane Doe. Bookmark the permalink.", ("Quays", "boats", "wind")),
    ],
)
def test_reads_tags(line: str, tags: tuple[str, ...]) -> None:
    assert parse_tags(line) == tags


@pytest.mark.parametrize(("word", "known"), [("Anna-Xyz", True), ("anna", True), ("Xyz-Anna", False), ("Xyz", False)])
def test_the_first_part_of_a_double_name_is_the_given_one(word: str, known: bool) -> None:
    assert is_given_name(word) is known


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("Eva Keller (she/her) is a writer in Graz.", "is a writer in graz"),
        ("Eva Keller (born 1980 in Graz) is a writer.", "is a writer"),
        ("Eva Keller is a writer in Graz, Austria.", "is a writer in graz austria"),
        ("Eva Keller is a writer in Graz.", None),
        ("Eva Keller (she/her), a writer.", None),
        ("Eva keller is a writer.", None),
    ],
)
def test_a_bracket_behind_a_name_hides_no_verb(line: str, says: str | None) -> None:
    intro = read_intro(line)
    assert (" ".join(intro.says) if intro else None) == says


BODY = "It rained all day and all night in the valley, and the river rose by a metre.\n\n" * 3


@pytest.mark.parametrize(
    ("line", "lists"),
    [
        ("Rivers, Valleys", True),
        ("#rivers", True),
        ("City of Riga", True),
        ("12 July 2026", False),
        ("Made with love, tea and WordPress.", False),
        ("Email this to all your friends", False),
        ("Discuss: Rain in the north", False),
    ],
)
def test_tells_lines_below_a_heading_that_list_tags(line: str, lists: bool) -> None:
    assert may_list_tags(line) is lists


def test_a_word_that_menus_have_too_is_a_tag_below_a_heading_for_tags() -> None:
    story = BODY.replace("It", "There it", 1).replace("It", "Then it", 1)
    assert clean(f"Rain in the north\n\n{story}Tags\nClimate\nSport\nValley").tags == ("Climate", "Sport", "Valley")


def test_the_label_of_a_line_of_tags_is_no_tag() -> None:
    assert clean(f"Rain in the north\n\n{BODY}Posted in Rivers, Valleys").tags == ("Rivers", "Valleys")


def test_a_byline_or_date_among_breadcrumbs_is_no_section() -> None:
    article = clean(f"Home | Rivers | By Jane Doe | 12 July 2026\n\nRain in the north\n\n{BODY}")
    assert article.section in (None, "Rivers")


def test_the_name_behind_about_the_author_is_the_author() -> None:
    article = clean(f"Rain in the north\n\n{BODY}About the author – Florina Example")
    assert [author.name for author in article.authors] == ["Florina Example"]
    assert "About the author" not in article.text


@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    parse_dateline(text)
    find_reading_time(text)
    assert all(parse_tags(text))
    assert all(crumb for crumb in parse_breadcrumbs(text))


@pytest.mark.parametrize("name", ["Thời sự", "राजनीति", "ภูมิภาค", "بيئة", "চাষ", "사회", "社会", "حوادث"])
def test_names_of_sections_in_other_scripts(name: str) -> None:
    assert is_section(name) is (name != "চাষ")
