"""What the default repair fixes and what it leaves alone."""

import pytest

from newsclean.casing import apply_edits, find_casing_edits

ARTICLE = [
    "The council wants to spend more on buses next year.",
    "Officials said that public Transport was the first thing people asked about at the meeting on Monday.",
    "They added that new Technology would be tested in two towns before summer, as the Technology was cheap.",
    "A report on the plan is due in the spring, and the council will vote on it after that.",
]


def repaired(*lines: str, **options: object) -> list[str]:
    return apply_edits(lines, find_casing_edits(lines, **options))  # type: ignore[arg-type]


def test_article() -> None:
    fixed = repaired(*ARTICLE)
    assert fixed[1] == ARTICLE[1].replace("Transport", "transport")
    assert fixed[2] == ARTICLE[2].replace("Technology", "technology")
    assert [fixed[0], fixed[3]] == [ARTICLE[0], ARTICLE[3]]


def test_an_edit_names_its_rule_place_and_score() -> None:
    edits = find_casing_edits(ARTICLE)
    assert {edit.rule for edit in edits} == {"en.casing.topic"}
    assert [edit.line for edit in edits] == [1, 2, 2]
    assert all(ARTICLE[e.line][e.start : e.end].lower() == e.after for e in edits)
    assert all(edit.score > 0 for edit in edits)


@pytest.mark.parametrize(
    "line",
    [
        "On Thursday she read about it in Business Insider and in the Financial Times.",
        "The Ministry of Health and the Department of Energy were asked for a comment.",
        "He studied at the Massachusetts Institute of Technology for a short while.",
        "The Health Minister said that the plan was not ready, and the Education Secretary agreed with him.",
        "They grew up in Wedding, which is a part of Berlin, and moved away in the nineties.",
        "The team measured the Return on Investment (ROI) of each of the projects.",
        "It was switched to Performance mode before the test, and to Level 3 after it.",
        "The findings were published in the journal Nutrition and in a book called Coffee.",
        "In 1997 he came back to run the company, and Jobs was its head until the end.",
        "She wrote the column “Notes on Travel” for the paper and nobody complained about it.",
        "They sell Pro, Teams and Business, and people use Photos, Mail and Maps for free.",
        "The Supreme Court and the House of Representatives are both in Washington.",
        "He won gold at the Games and later worked as a coach for the national team.",
        "Music is what he likes. Travel is what she likes. They talked about it for an hour.",
        "TRAVEL IS WHAT THEY LIKE AND THAT IS WHAT THE SITE IS ALL ABOUT.",
        "Ten Reasons Why Travel Makes You a Better Person.",
        "He bought it from Bitcoin.com and not from the Travel-Store, as was said.",
    ],
)
def test_kept(line: str) -> None:
    assert repaired(line) == [line]


@pytest.mark.parametrize(
    "lines",
    [
        ["Die Regierung will mehr Technologie und mehr Transport in der Stadt, weil das Business gut ist."],
        ["Het kabinet wil meer Transport en meer Sport in de stad, maar de Politie is het niet eens."],
        ["Le gouvernement veut plus de Transport et de Culture dans la ville, mais la ville n'est pas pour."],
        ["El gobierno quiere más Hotel y más Radio en la ciudad, pero los vecinos no están de acuerdo."],
    ],
)
def test_other_languages_are_untouched(lines: list[str]) -> None:
    assert find_casing_edits(lines) == []
    assert find_casing_edits(lines, lang="en") == []


def test_a_language_without_data_is_untouched() -> None:
    assert find_casing_edits(ARTICLE, lang="de-AT") == []
    assert find_casing_edits(ARTICLE, lang="en-GB") == find_casing_edits(ARTICLE)


def test_a_foreign_line_in_an_english_article_is_untouched() -> None:
    german = "Der Sprecher sagte, dass die neue Software und das Marketing nicht von der Stadt bezahlt werden."
    assert repaired(*ARTICLE, german)[-1] == german


def test_tags_need_less_evidence_and_have_their_own_rule() -> None:
    edits = find_casing_edits(ARTICLE, tags=["Public Transport"])
    assert [edit.rule for edit in edits] == ["en.casing.tag", "en.casing.topic", "en.casing.topic"]


def test_a_tag_that_is_no_topic_word_is_repaired() -> None:
    lines = ["The farmers said that the Lavender was late this year because of the rain.", *ARTICLE]
    assert find_casing_edits(lines)[0].line == 2
    assert repaired(*lines, tags=["lavender"])[0] == lines[0].replace("Lavender", "lavender")


def test_levels_are_nested() -> None:
    found = [{e[:3] for e in find_casing_edits(ARTICLE, level=level)} for level in ("strict", "normal", "eager")]
    assert found[0] <= found[1] <= found[2]


def test_nothing_to_do() -> None:
    assert find_casing_edits([]) == []
    assert find_casing_edits(["", " "]) == []
