"""Cleaners at their borders, where a limit one higher or a condition turned around would read a line differently."""

import pytest

from newsclean import Pipeline, clean

PROSE = "It rained all day and all night in the valley, and the river rose by a metre."
ENDS = "The council said on Monday that the old bridge would be closed until the spring."


def kinds(text: str) -> list[str]:
    return [block.kind for block in clean(text).blocks]


def text_of(names: list[str], text: str) -> list[str]:
    return Pipeline(names)(text).text.split("\n\n")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("What comes next", "heading"),
        ("What comes next?", "heading"),
        ("What comes next.", "paragraph"),
        ("what comes next", "paragraph"),
        ("“What comes next", "paragraph"),
        ("- What comes next", "paragraph"),
        ("W" * 90, "heading"),
        ("W" * 91, "paragraph"),
    ],
)
def test_headings_stand_between_paragraphs(line: str, kind: str) -> None:
    assert [b.kind for b in Pipeline(["headings"])(f"{PROSE}\n{line}\n{ENDS}").blocks][1] == kind
    assert [b.kind for b in Pipeline(["headings"])(f"{PROSE}\n{line}\nShort").blocks][1] == "paragraph"


@pytest.mark.parametrize(
    ("stamps", "marked"),
    [
        (["9:30", "10:15", "11:00"], 3),
        (["9:30", "10:15"], 0),
        (["10.15:30 a.m.", "10:15", "11:00"], 3),
        (["10.15:30 a.m. X", "10:15", "11:00"], 0),
    ],
)
def test_three_times_above_lines_are_stamps(stamps: list[str], marked: int) -> None:
    text = "\n".join(f"{stamp}\n{PROSE}" for stamp in stamps)
    assert [b.kind for b in Pipeline(["headings"])(text).blocks].count("stamp") == marked


def test_a_time_above_two_words_is_no_stamp() -> None:
    text = f"{PROSE}\n9:30\nTwo words\n10:15\n{PROSE}\n11:00\n{PROSE}"
    assert [b.kind for b in Pipeline(["headings"])(text).blocks].count("stamp") == 0


@pytest.mark.parametrize(
    ("hints", "left"),
    [(["Facebook", "Email", "Print"], 0), (["Facebook", "Email"], 2), (["Facebook", "Share this article"], 0)],
)
def test_hints_are_evidence_for_one_another_from_three_on(hints: list[str], left: int) -> None:
    text = "\n".join([PROSE, *hints, ENDS])
    assert len(text_of(["share", "neighbours"], text)) == 2 + left


@pytest.mark.parametrize(
    ("signatures", "above", "lines"),
    [
        (["Ana says:", "Reply", "Bo says:"], 3, 3),
        (["Ana says:", "Reply"], 3, 5),
        (["Ana says:", "Reply", "Bo says:"], 2, 5),
    ],
)
def test_a_thread_has_three_signatures_and_an_article_above(signatures: list[str], above: int, lines: int) -> None:
    assert len(text_of(["threads"], "\n".join([PROSE] * above + signatures))) == lines


@pytest.mark.parametrize(("between", "stays"), [(11, False), (12, True)])
def test_signatures_of_a_thread_stand_close_together(between: int, stays: bool) -> None:
    filler = ["So it is"] * between
    lines = [PROSE] * 3 + ["Ana says:", *filler, "Bo says:", *filler, "Reply"]
    assert (len(text_of(["threads"], "\n".join(lines))) == len(lines)) is stays


READERS = [
    "Great post, thanks for sharing!",
    "I agree with Bo, the bridge was better before they painted it.",
    "The paint was free, as far as I remember.",
    "Hi Ana, could your article say more about the paint?",
    "Wow, I never knew :)",
]


@pytest.mark.parametrize(
    ("above", "below", "left"),
    [
        ([PROSE] * 3, READERS, 3),
        ([PROSE] * 2, READERS, 7),
        ([PROSE] * 3, READERS[1:], 3),
        ([PROSE] * 3, [READERS[1], READERS[2], READERS[4]], 6),
        ([*[PROSE] * 3, "What do you think? Let me know in the comments."], READERS[:4], 4),
        ([*[PROSE] * 9, *READERS], [PROSE] * 9, 23),
        ([PROSE] * 3, [f"“{line}”" for line in READERS], 8),
        ([PROSE] * 9, ["Great post, thanks for sharing!", "Thank you for writing this, Ana."], 9),
        ([PROSE] * 9, ["You wrote a letter.", *[PROSE] * 8, "Thanks for this!", "Great post, Ana!", "Well said."], 18),
    ],
)
def test_readers_are_told_by_several_voices_below_an_article(above: list[str], below: list[str], left: int) -> None:
    assert len(text_of(["readers"], "\n".join(above + below))) == left


@pytest.mark.parametrize(
    ("below", "left"),
    [
        ([], 4),
        (["Eva holds a degree in bridges and another in boats, and she teaches both in Graz."], 3),
        (["When she’s not out on the river, she teaches the village band to play in time."], 3),
        (["The council will hear of it in the spring, when the water is low and the ice is gone."], 5),
    ],
)
def test_a_biography_is_surer_where_the_next_line_goes_on_about_the_person(below: list[str], left: int) -> None:
    bio = "Eva Keller is the owner of the ferry, a family firm with two boats and one dog."
    assert len(text_of(["bios"], "\n".join([*[PROSE] * 3, bio, *below]))) == left


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("Still thirsty? Then sign up for our monthly newsletter and never miss a kettle again.", False),
        ("🚀 Sign up for The Kettle newsletter", False),
        ("Subscribe to the Kettle Weekly newsletter!", False),
        ("For more about kettles: sign up now for the Copper newsletter.", False),
        ("Never miss a kettle by signing up to our newsletter today.", False),
        ("Keinen Kessel mehr verpassen – melden Sie sich hier für unseren kostenlosen Newsletter an.", False),
        ("Dir hat der Beitrag gefallen? Dann abonniere doch meinen Newsletter.", False),
        ("Inscrivez-vous à notre newsletter du jeudi.", False),
        ("Suscríbete a nuestro boletín semanal.", False),
        ("Schrijf je in voor onze nieuwsbrief.", False),
        ("Read what industry leaders say, subscribe to trade newsletters, and meet people at fairs.", True),
        ("Join the newsletter of the county library, which lists every sale of old books.", True),
        ("Visitors who sign up for our newsletter are rare, the owner of the mill said.", True),
        ("The mill sent “Sign up for our newsletter” to ten thousand people.", True),
        ("Join our walk. The newsletter of the club has the times.", True),
        ("Er abonniert seit Jahren keinen Newsletter mehr.", True),
        (f"{'Alle schreiben von Kesseln. ' * 8}Melde dich für meinen Newsletter an, Freund", True),
    ],
)
def test_calls_to_subscribe_open_a_clause_that_names_a_newsletter(line: str, stays: bool) -> None:
    assert (line.strip() in text_of(["newsletter"], f"{PROSE}\n{line}\n{ENDS}")) is stays


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("Folge uns jetzt auf WhatsApp", False),
        ("Keine Flut mehr verpassen: Folgen Sie uns auf Google News", False),
        ("Clique aqui para entrar no nosso canal do WhatsApp", False),
        ("हमारे टेलीग्राम चैनल से जुड़ें", False),
        ("Googleで優先ソースに追加", False),
        ("Добавьте нас в предпочтительные источники Google", False),
        ("Sekite mus „Google“ naujienose", False),
        ("Follow us on Telegram.", False),
        ("Tham gia nhóm Zalo của chúng tôi", False),
        ("Tham gia nhóm Telegram, nạn nhân mất 500 triệu đồng.", True),
        ("Google folgt uns auf Schritt und Tritt", True),
        ("Die Gruppe schrieb bei WhatsApp: folge uns ins Tal.", True),
        ("“Follow us on Telegram”", True),
        ("Follow us on the river", True),
        (f"Join our Telegram channel {'and read ' * 14}", True),
    ],
)
def test_calls_to_follow_a_channel_name_the_place_and_open_the_line(line: str, stays: bool) -> None:
    assert (line.strip() in text_of(["channels"], f"{PROSE}\n{line}\n{ENDS}")) is stays


def test_bylines_in_one_article_are_few() -> None:
    def bylines_left(*names: str) -> int:
        text = "\n".join([PROSE, PROSE, PROSE, *(f"{ENDS}\nBy {name}" for name in names), PROSE])
        return sum(line.startswith("By ") for line in text_of(["bylines"], text))

    assert bylines_left("Ana Lima") == bylines_left("Ana Lima", "Ana Lima") == 0
    assert bylines_left("Ana Lima", "Eva Poe") == 2


@pytest.mark.parametrize(
    ("line", "taken"),
    [
        ("Published: 12 July 2026", True),
        ("12 July 2026, 9:30", True),
        ("12 July 2026", False),
        ("It was on 12 July 2026 at 9:30 that the old bridge fell.", False),
    ],
)
def test_dates_with_a_label_or_a_time_are_sure(line: str, taken: bool) -> None:
    assert (line not in text_of(["dates"], f"{PROSE}\n{line}\n{ENDS}")) is taken


@pytest.mark.parametrize(
    ("items", "stays"),
    [
        (["- Trains: Strike ends after nine weeks", "- Football: Rovers sign goalkeeper today"], False),
        (["- Trains: Strike ends after nine weeks"], True),
        (
            ["- Trains: Strike ends after nine weeks", "- Rovers sign goalkeeper from Spain", "- Snow closes the pass"],
            True,
        ),
        (["- Valley: Night brings more river water", "- Metre: Rained the whole day and night"], True),
        (["- Windows (as in: Doors and roofs of old)", "- Rugs (say: Wool or felt on stone)"], True),
    ],
)
def test_bulleted_runs_between_paragraphs(items: list[str], stays: bool) -> None:
    text = "\n".join([PROSE, *items, ENDS])
    assert (items[0] in Pipeline(["teasers"])(text).text) is stays


def test_a_run_below_a_colon_or_a_heading_is_the_articles() -> None:
    items = "- Trains: Strike ends after nine weeks\n- Football: Rovers sign goalkeeper today"
    for above in ("It rained all day and all night in the whole of the valley, and this happened:", "In other news"):
        assert "Trains" in Pipeline(["teasers"])(f"{above}\n{items}\n{ENDS}").text


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("Snow closes the pass Snow closes the pass", False),
        ("Snow closes a pass Snow closes a pass", True),
        ("Snow closes the pass Snow closes the road", True),
        ("| closes the pass again | closes the pass again", True),
    ],
)
def test_a_headline_said_twice(line: str, stays: bool) -> None:
    assert (line in Pipeline(["teasers"])(f"{PROSE}\n{line}\n{ENDS}").text) is stays


def test_a_list_of_other_stories_ends_at_the_first_line_that_is_no_headline() -> None:
    heads = ["Snow closes the mountain pass", "Rovers sign goalkeeper from Spain"]
    lines = [PROSE, "Related stories", *heads, ENDS, "Mayor leaves the town after rain"]
    assert text_of(["related", "link_lists"], "\n".join(lines)) == [PROSE, ENDS, lines[-1]]


def test_tails_need_an_article_above_and_none_below() -> None:
    assert text_of(["comments", "tails"], f"Comments\n{PROSE}\n{ENDS}") != []
    assert text_of(["comments", "tails"], f"{PROSE}\nComments\nNice rain\nVery wet") == [PROSE]
    article = f"{PROSE}\nComments\n{PROSE}\n{ENDS}\n{PROSE}"
    assert len(text_of(["comments", "tails"], article)) >= 4


COPIES = [
    "The old bridge stays closed until April, the council said on Monday, as divers found cracks in its pillars.",
    "Repairs",
    "Engineers will look at the damage this week; until they are done the ferry runs every ten minutes, also at night.",
    "About 14,000 cars crossed the bridge every day; they now go through the tunnel, where queues are long by seven.",
]
LAST = "The council will vote on the money in May, and until then nobody can say what will become of the old bridge."


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        ([*COPIES, *COPIES], COPIES),
        ([*COPIES, *COPIES, LAST], [*COPIES, LAST]),
        ([*COPIES, LAST, *COPIES, ENDS], [LAST, *COPIES, ENDS]),
        ([*COPIES, "Sign in", *COPIES, LAST], ["Sign in", *COPIES, LAST]),
        ([*COPIES] * 3, COPIES),
        ([COPIES[0], LAST, COPIES[0]], [COPIES[0], LAST, COPIES[0]]),
        (["Warm up.", "Row in pairs.", LAST, "Warm up.", "Row in pairs."], None),
        ([f"- {line}" for line in COPIES] * 2, None),
    ],
)
def test_of_a_passage_that_stands_twice_one_copy_leaves(lines: list[str], left: list[str] | None) -> None:
    assert text_of(["repeats"], "\n".join(lines)) == (left or lines)


ENTRIES = [
    f"{name} in the garden"
    for name in ("Soil", "Light", "Water", "Frost", "Snails", "Seeds", "Tools", "Rest", "Herbs", "Bees")
]


def _with_text(headings: list[str]) -> list[str]:
    return [line for heading in headings for line in (heading, PROSE)]


@pytest.mark.parametrize(
    ("above", "headings", "entries_left"),
    [
        (["Table of contents", *ENTRIES[:3]], ENTRIES[:3], 0),
        (["Inhaltsverzeichnis", *(f"{n}. {entry}" for n, entry in enumerate(ENTRIES[:3], 1))], ENTRIES[:3], 0),
        (["In this article", *ENTRIES[:2]], ENTRIES[:2], 0),
        (["In this article", ENTRIES[0]], ENTRIES[:1], 2),
        (["In this article", "Soil and more", *ENTRIES[1:4]], ENTRIES[1:4], 4),
        (["Table of contents", *ENTRIES[:2], "Water and ice", ENTRIES[3]], ENTRIES[:4], 0),
        (ENTRIES, ENTRIES, 0),
        (ENTRIES[:9], ENTRIES[:9], 9),
        (ENTRIES[::-1], ENTRIES, 10),
    ],
)
def test_entries_of_a_table_of_contents_stand_again_as_headings(
    above: list[str], headings: list[str], entries_left: int
) -> None:
    text = "\n".join([*above, *_with_text(headings)])
    assert len(text_of(["contents"], text)) == entries_left + 2 * len(headings)


def test_headings_of_lists_are_no_table_of_contents() -> None:
    cards = ["Table of contents", *ENTRIES[:4], *ENTRIES[:4], PROSE]
    assert text_of(["contents"], "\n".join(cards)) == cards[1:]


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        (["Blog", PROSE, ENDS, LAST], 3),
        ([PROSE, ENDS, LAST, "Menu"], 3),
        ([PROSE, ENDS, "Menu", LAST], 4),
        ([PROSE, ENDS, LAST, "- Menu"], 4),
        ([PROSE, ENDS, "Menu"], 3),
        (["1,204", PROSE, ENDS, LAST], 4),
    ],
)
def test_hints_of_the_site_decide_above_and_below_the_paragraphs(lines: list[str], left: int) -> None:
    assert len(text_of(["navigation", "user_interface", "counter"], "\n".join(lines))) == left


CARDS = [
    [
        "Storm takes the roof of the mill",
        "12.04.2024, 10:21",
        "The roof can be seen from the bridge now, the miller said.",
    ],
    [
        "New ferry to run until midnight",
        "27.03.2024, 12:29",
        "From June on nobody has to sleep on the other side again.",
    ],
]


@pytest.mark.parametrize(
    ("cards", "left"),
    [
        (CARDS, 1),
        (CARDS[:1], 2),
        ([card[:1] + card[2:] for card in CARDS], 4),
        ([*CARDS, ["The council will meet again in May", PROSE]], 2),
    ],
)
def test_dated_teasers_below_a_label_of_other_stories_leave_from_two_on(cards: list[list[str]], left: int) -> None:
    lines = [PROSE, "Related articles", *(line for card in cards for line in card)]
    assert len(text_of(["related", "dates"], "\n".join(lines))) == left
