"""Biographies, bylines, breadcrumbs, contents and passages where a small change of the code would take others."""

import pytest

from newsclean import Pipeline, clean

PROSE = "It rained all day and all night in the valley, and the river rose by a metre."
ENDS = "The council said on Monday that the old bridge would be closed until the spring."


def left(names: list[str], lines: list[str]) -> list[str]:
    return Pipeline(names)("\n".join(lines)).text.split("\n\n")


FAMILY = "Eva Keller is the owner of the ferry, a family firm with two boats and one dog."


@pytest.mark.parametrize(
    ("below", "taken"),
    [
        ("Eva’s dog is older than one of her boats, and it has its own place on the deck of it.", True),
        ("Eva, who is forty, has worked on the river since she was a girl of ten years or so.", True),
        ("The dog of Eva is older than one of her boats, and it has its own place on the deck.", False),
        ("She has a dog.", False),
    ],
)
def test_a_weak_biography_is_one_where_a_paragraph_about_the_person_follows(below: str, taken: bool) -> None:
    assert (left(["bios"], [PROSE, PROSE, PROSE, FAMILY, below]) == [PROSE] * 3) is taken


@pytest.mark.parametrize(
    ("bio", "above", "taken"),
    [
        ("Eva Keller is a freelance writer based in Graz.", "", True),
        ("Eva Keller is a freelance writer based in Graz.", "By Eva Keller", True),
        ("Eva is a freelance writer based in Graz. She sails.", "By Eva Keller", True),
        ("Eva is a freelance writer based in Graz. She sails.", "", False),
        ("Eva is a freelance writer based in Graz.", "By Eva Keller", False),
        ("Keller is a freelance writer based in Graz.", "", False),
        ("Eva Keller is the oldest of four sisters.", "By Eva Keller", False),
    ],
)
def test_who_is_presented_has_a_work_and_a_full_name_or_a_byline(bio: str, above: str, taken: bool) -> None:
    lines = [*([above] if above else []), PROSE, PROSE, PROSE]
    assert (left(["bios"], [*lines, bio]) == lines) is taken


def test_whom_the_article_names_is_not_presented_as_its_author() -> None:
    named = f"The ferry was built by Eva Keller and her father. {PROSE}"
    lines = [PROSE, PROSE, named, "Keller is a freelance writer based in Graz.", ENDS, FAMILY]
    assert left(["bios"], lines) == lines


def test_two_weak_biographies_make_each_other_sure() -> None:
    other = "Max Muster is the owner of the mill, a family firm with two wheels and one cat."
    assert len(left(["bios"], [PROSE, PROSE, PROSE, FAMILY])) == 4
    assert left(["bios"], [PROSE, PROSE, PROSE, FAMILY, other]) == [PROSE] * 3


def test_a_biography_far_above_the_end_is_the_articles() -> None:
    sure = "Eva Keller is a freelance writer based in Graz."
    shorts = [f"Boat number {n}" for n in range(7)]
    assert sure not in left(["bios"], [PROSE, PROSE, PROSE, sure, *shorts])
    assert sure in left(["bios"], [PROSE, PROSE, PROSE, sure, *shorts, "One boat more"])
    assert sure in left(["bios"], [PROSE, PROSE, PROSE, sure, ENDS])


@pytest.mark.parametrize(
    ("place", "kept"),
    [(1, False), (2, False), (3, True), (5, True)],
)
def test_different_bylines_among_the_paragraphs_are_a_list_of_works(place: int, kept: bool) -> None:
    lines = [f"{PROSE} {n}." for n in range(8)]
    lines[place:place] = ["By Ana Lima"]
    lines[6:6] = ["By Eva Poe"]
    assert ("By Ana Lima" in left(["bylines"], lines)) is kept


@pytest.mark.parametrize(
    ("line", "taken"),
    [
        ("(mkr)", True),
        ("(dpa/mkr)", True),
        ("dpa", True),
        ("mkr", False),
        ("(MKR)", False),
        ("(mkr", False),
        ("(dpa/mkr/abcdef/ghijkl/mn)", False),
        ("(sailors)", False),
    ],
)
def test_initials_sign_a_text_in_brackets_or_with_an_agency(line: str, taken: bool) -> None:
    assert (left(["agency"], [PROSE, ENDS, line]) == [PROSE, ENDS]) is taken
    assert left(["agency"], [PROSE, "No sentence above", line])[-1] == line
    assert line in left(["agency"], [PROSE, line, ENDS, PROSE, ENDS, PROSE])


PASSAGE = [
    "The old bridge stays closed until April, the council said on Monday, as divers found cracks in its pillars.",
    "Engineers will look at the damage this week; until they are done the ferry runs every ten minutes, also at night.",
    "About 14,000 cars crossed the bridge every day; they now go through the tunnel, where queues are long by seven.",
]


@pytest.mark.parametrize(
    ("behind", "kept"),
    [
        ([], [*PASSAGE, ENDS]),
        ([PROSE], [ENDS, *PASSAGE, PROSE]),
        (["Sign in"], [*PASSAGE, ENDS, "Sign in"]),
    ],
)
def test_the_copy_with_more_paragraphs_beside_it_stays_and_of_equals_the_first(
    behind: list[str], kept: list[str]
) -> None:
    assert left(["repeats"], [*PASSAGE, ENDS, *PASSAGE, *behind]) == kept


def test_a_few_words_that_stand_twice_are_no_passage() -> None:
    lines = [*PASSAGE[:2], ENDS, *PASSAGE[:2]]
    assert left(["repeats"], lines) == lines


def test_a_table_of_contents_ends_where_the_article_begins() -> None:
    entries = ["Soil of the garden", "Light for the plants", "Water in the summer"]
    body = [line for entry in entries for line in (entry, PROSE)]
    assert left(["contents"], ["Table of contents", *entries, *body]) == body
    assert left(["contents"], ["Table of contents", *entries, *body, *entries])[: len(body)] == body
    assert left(["contents"], ["Table of contents", *entries[::-1], *body]) != body


@pytest.mark.parametrize(
    ("question", "answer", "kept"),
    [
        ("What do the children learn here?", "Patience.", True),
        ("Τι μαθαίνουν τα παιδιά;", "Υπομονή.", True),
        ("What do the children learn here?", PROSE, False),
        ("What the children learn here", "Patience.", False),
    ],
)
def test_a_question_that_a_few_words_answer_heads_them_below_a_list_of_stories(
    question: str, answer: str, kept: bool
) -> None:
    lines = [PROSE, ENDS, "Read also:", "The boatmen who became teachers", question, answer, ENDS]
    assert (question in left(["related"], lines)) is kept


@pytest.mark.parametrize(
    ("heading", "lines", "taken"),
    [
        ("Tags:", ["quay, wind, old town, harbour, boats"], 1),
        ("Tag:", ["quay"], 1),
        ("Tags", ["Harbours / Quays"], 1),
        ("Tags", ["#quay #wind", "Latest news"], 1),
        ("Tags", ["The boats of the old harbour of the town, and who built them"], 0),
    ],
)
def test_lines_below_a_heading_of_tags_list_short_ones(heading: str, lines: list[str], taken: int) -> None:
    assert left(["tags", "link_lists"], [PROSE, ENDS, heading, *lines]) == [PROSE, ENDS, *lines[taken:]]


def test_the_numbers_of_most_read_stories_leave_with_them_but_not_what_follows() -> None:
    ranked = ["Most read", "1", "Ferry runs again", "2.", "The mayor of the old town resigns", "3"]
    assert left(["popular_posts", "counter"], [PROSE, ENDS, *ranked[:-1], PROSE]) == [PROSE, ENDS, PROSE]
    other = ["7", "The mayor resigns at last"]
    assert left(["popular_posts"], [PROSE, ENDS, "Most read", *other]) == [PROSE, ENDS, *other]


def test_a_list_ends_where_the_next_begins() -> None:
    found = clean(
        "\n".join(
            [PROSE, ENDS, "Related stories", "New tunnel opens to lorries", "Most read", "Ferry prices rise again"]
        )
    )
    assert [link.text for link in found.related] == ["New tunnel opens to lorries"]
    assert [link.text for link in found.popular_posts] == ["Ferry prices rise again"]
