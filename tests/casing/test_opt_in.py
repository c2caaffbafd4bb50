"""The repairs that a caller asks for: capitals and paragraph starts."""

import pytest

from newsclean.casing import apply_edits, capitalise_start, recase_all_caps

BODY = [
    "Officials in Oslo said on Monday that the NATO meeting would go on.",
    "The meeting in Oslo is about the budget, said Ms. Hansen, and about nothing else.",
]


def recased(line: str, body: list[str]) -> str | None:
    edits = recase_all_caps(line, body)
    return None if edits is None else apply_edits([line], edits)[0]


def test_the_body_is_the_model() -> None:
    line = "NATO MEETING IN OSLO WOULD GO ON, HANSEN SAID ON MONDAY"
    assert recased(line, BODY) == "NATO meeting in Oslo would go on, Hansen said on Monday"


def test_each_sentence_starts_with_a_capital() -> None:
    assert recased("THE MEETING IS IN OSLO. THE BUDGET IS NOT.", BODY) == "The meeting is in Oslo. The budget is not."


def test_possessives_and_names_the_body_lacks() -> None:
    assert recased("HANSEN'S MEETING IN OSLO IS ON MONDAY, SAID PETERSEN", BODY) == (
        "Hansen's meeting in Oslo is on Monday, said Petersen"
    )


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("LONDON (Agency) - The bank cut rates on Thursday.", BODY),
        ("BUY NOW", BODY),
        ("A Headline in Title Case About the Meeting", BODY),
        ("WHOLLY OTHER WORDS STAND HERE TODAY", BODY),
        ("NATO MEETING IN OSLO WOULD GO ON", []),
    ],
)
def test_left_alone_without_capitals_or_evidence(line: str, body: list[str]) -> None:
    assert recase_all_caps(line, body) is None


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("the minister said that it was late.", "The"),
        ("after the meeting they all went home.", "After"),
        ("“the minister said that it was late.", None),
        ("iPhone sales went up in the spring.", None),
        ("the list of names", None),
        ("The minister said that it was late.", None),
        ("n8n is a tool that some people like.", None),
        ("for-profit schools are on the rise here.", None),
    ],
)
def test_starts(line: str, after: str | None) -> None:
    assert [edit.after for edit in capitalise_start(line)] == ([after] if after else [])
