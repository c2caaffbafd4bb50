"""Short lines above the headline leave, where no sentence stands among them."""

import pytest

from newsclean import clean

HEADLINE = "Storm closes the old harbour of Riga for a week"
ARTICLE = [
    "The old harbour of Riga stayed closed for a third day after the storm broke two of its gates.",
    "Workers with two cranes began to lift the first of forty boats out of the water before noon.",
    "The harbour will open again on Monday if the wind from the north lets the divers do their work.",
]
BYLINE = "By Ana Lima\n12 March 2025"


def cleaned(*above: str) -> list[str]:
    return clean("\n\n".join([*above, HEADLINE, BYLINE, *ARTICLE])).text.split("\n\n")


@pytest.mark.parametrize("kicker", ["Harbours and ships", "Wetter an der Küste", "Our Work / Coast", "港口新闻"])
def test_a_kicker_leaves_and_says_by_which_rule(kicker: str) -> None:
    article = clean("\n\n".join([kicker, HEADLINE, BYLINE, *ARTICLE]))
    assert article.title == HEADLINE
    assert article.text.split("\n\n") == ARTICLE
    assert article.removed[0].rule == "common.kicker.above_title"


def test_a_sentence_above_the_headline_keeps_all() -> None:
    assert cleaned("Harbours and ships", "We asked the pilots what they saw.")[:1] != ARTICLE[:1]


def test_what_may_be_the_headline_above_its_dek_stays() -> None:
    above = "Why nobody wanted to be the last one out"
    assert cleaned("Harbours and ships", above) == [above, *ARTICLE]


def test_an_interviewers_question_is_no_headline() -> None:
    talk = [
        "EP: When did you last sail yourself?",
        "Ana Roe: This morning.",
        "EP: And why so early?",
        "Roe: It is dark.",
    ]
    head = ["“I sail because the land is too loud”", "An interview by Eva Poe", "Updated 3 May 2024, 9:12"]
    assert clean("\n\n".join([*head, "Share", "Print", *talk])).text.endswith("\n\n".join(talk))


def test_the_section_above_the_headline_is_a_field() -> None:
    assert clean("\n\n".join(["Opinion", HEADLINE, BYLINE, *ARTICLE])).section == "Opinion"
    assert clean("\n\n".join(["News", "Sport", HEADLINE, BYLINE, *ARTICLE])).section is None


def test_a_name_above_the_headline_is_left_to_the_readers_of_names() -> None:
    text = "\n\n".join(["Martin Sommer", HEADLINE, *ARTICLE])
    assert "common.kicker.above_title" not in {one.rule for one in clean(text).removed}


def test_where_the_caller_tells_the_title_nothing_is_guessed() -> None:
    text = "\n\n".join(["Harbours and ships", *ARTICLE])
    assert clean(text, title=HEADLINE).text == text


def test_cleaning_again_changes_nothing() -> None:
    first = clean("\n\n".join(["Harbours and ships", HEADLINE, BYLINE, *ARTICLE]))
    assert clean(first.text, title=first.title or "").text == first.text


@pytest.mark.parametrize("kicker", ["Martin and the storm", "Harbour Sommer"])
def test_a_given_name_or_two_capitals_alone_make_no_person(kicker: str) -> None:
    removed = clean("\n\n".join([kicker, HEADLINE, *ARTICLE])).removed
    assert removed[0].rule == "common.kicker.above_title"
