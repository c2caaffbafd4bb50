"""Threads, tails, teasers and readers where a small change of the code would take more or less."""

import pytest

from newsclean import Pipeline

PROSE = "It rained all day and all night in the valley, and the river rose by a metre."
ENDS = "The council said on Monday that the old bridge would be closed until the spring."


def left(names: list[str], lines: list[str]) -> list[str]:
    return Pipeline(names)("\n".join(lines)).text.split("\n\n")


@pytest.mark.parametrize(
    ("signature", "is_one"),
    [
        ("Ana says:", True),
        ("Ana Lima of Old Town says:", True),
        ("And then at last the mayor says:", False),
        ("Nobody knows what the mayor says.", False),
        ("- Reply -", True),
        ("Rain and wind (Score:5, Insightful)", True),
        ("June 3, 2024 at 4:15 pm", True),
        ("ON JUNE 3, 2024 AT 4:15 PM", True),
        ("June 3, 1924 at 4:15 pm", False),
        ("The 2024 season", False),
    ],
)
def test_what_parts_one_comment_from_the_next(signature: str, is_one: bool) -> None:
    lines = [PROSE] * 3 + [x for n in range(3) for x in (signature, f"So it is, {n} times")]
    assert (len(left(["threads"], lines)) == 3) is is_one


@pytest.mark.parametrize(
    ("below", "taken"),
    [
        (["Ana Lima", "So wet!"], True),
        ([PROSE], False),
        (["Reply", ENDS, "Reply", PROSE, "Reply", ENDS], True),
        ([ENDS, "Reply", PROSE, "Reply", ENDS, "Reply"], False),
        ([ENDS, PROSE, ENDS, "Reply", "Reply", "Reply"], False),
        ([ENDS, "Reply", f"{PROSE} {PROSE} {PROSE}"], False),
    ],
)
def test_below_a_marker_paragraphs_are_a_threads_where_signs_part_them(below: list[str], taken: bool) -> None:
    lines = [PROSE, f"{ENDS} {PROSE}", ENDS, "Comments", *below]
    assert (left(["comments", "user_interface", "tails"], lines) == lines[:3]) is taken


@pytest.mark.parametrize(
    ("headline", "taken"),
    [
        ("Trains: Strike ends after nine weeks", True),
        ("Trains in the north: Strike ends after nine weeks", True),
        ("Trains in the far north: Strike ends after nine weeks", False),
        ("trains: Strike ends after nine weeks", False),
        ("Trains: strike ends after nine weeks", False),
        ("Trains: “Strike ends after nine weeks", True),
        ("Trains: Strike ends now", False),
        ("Strike of the trains ends after nine weeks", False),
    ],
)
def test_a_kicker_is_a_few_words_before_a_headline(headline: str, taken: bool) -> None:
    lines = [PROSE, f"- {headline}", f"- {headline.replace('nine', 'ten')}", ENDS]
    assert (left(["teasers"], lines) == [PROSE, ENDS]) is taken


@pytest.mark.parametrize(
    ("run", "taken"),
    [
        (["Trains: Strike ends after nine weeks", "Football: Rovers sign goalkeeper today"], 0),
        (
            [
                "Trains: Strike ends after nine weeks",
                "Football: Rovers sign goalkeeper today",
                "Snow: Four roads closed since Friday",
            ],
            3,
        ),
        (
            ["- Trains: Strike ends after nine weeks", "- Football: Rovers sign goalkeeper today", "What comes next"],
            2,
        ),
    ],
)
def test_without_bullets_a_run_has_three_headlines_and_a_heading_below_bullets_stays(
    run: list[str], taken: int
) -> None:
    assert len(left(["teasers"], [PROSE, *run, ENDS])) == 2 + len(run) - taken


@pytest.mark.parametrize("at_end", [True, False])
def test_a_run_that_opens_a_text_or_stands_between_short_lines_stays(at_end: bool) -> None:
    run = ["- Trains: Strike ends after nine weeks", "- Football: Rovers sign goalkeeper today"]
    lines = [*([PROSE] if at_end else []), *run, *([] if at_end else [ENDS])]
    assert (left(["teasers"], lines) == [PROSE]) is at_end


ARTICLE = [PROSE] * 4
VOICES = [
    "Great post, thanks for sharing!",
    "I agree with Bo, the bridge was better before they painted it.",
    "Hi Ana, could your article say more about the paint?",
    "Wow, I never knew :)",
]


@pytest.mark.parametrize(
    ("line", "goes"),
    [
        ("@Bo, it was not.", True),
        ("@Bo Roe: it was not.", True),
        ("@bo-roe – it was not.", False),
        ("- Paint of the bridge, a list of its colours", True),
    ],
)
def test_a_thread_goes_on_to_the_end(line: str, goes: bool) -> None:
    assert left(["readers"], [*ARTICLE, *VOICES, line]) == ARTICLE


def test_long_paragraphs_are_nobodys_comment() -> None:
    long = "Great post, thanks for sharing! " + "It rained all day in the valley. " * 125
    assert len(left(["readers"], [*ARTICLE, long, VOICES[1]])) == 6


def test_lines_that_a_table_or_a_list_begins_with_weigh_little() -> None:
    items = [f"- The {colour} paint" for colour in ("red", "green", "blue", "white", "black", "grey")]
    assert left(["readers"], [*ARTICLE, *VOICES[:2], *items, *VOICES[2:]]) == ARTICLE


def test_a_lone_voice_is_no_thread() -> None:
    assert len(left(["readers"], [*ARTICLE, VOICES[0]])) == 5
    assert len(left(["readers"], [*ARTICLE[:2], *VOICES])) == 6
    assert len(left(["readers"], [*ARTICLE, *[f"@Bo{n}, it was not." for n in range(6)]])) == 10
