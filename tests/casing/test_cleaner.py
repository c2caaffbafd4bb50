"""The cleaner of casing and its options."""

import pytest

from newsclean import Pipeline, clean
from newsclean.cleaner import Cleaner, make_cleaner

BODY = "Officials in Oslo said on Monday that the NATO meeting would go on, and that Ms. Hansen would speak."
CAPITALS = "NATO MEETING IN OSLO WOULD GO ON, HANSEN SAID ON MONDAY"
LOWER = "the minister said that it was late."
TOPIC = "He said on Monday that the new Ferries would be tested, and that it was cheap."


@pytest.mark.parametrize(
    ("cleaner", "line", "after"),
    [
        (make_cleaner("casing"), CAPITALS, CAPITALS),
        (make_cleaner("casing", all_caps=True), CAPITALS, "NATO meeting in Oslo would go on, Hansen said on Monday"),
        (make_cleaner("casing", all_caps=True), "Oslo", "Oslo"),
        (make_cleaner("casing", all_caps=True), "AFP", "AFP"),
        (make_cleaner("casing"), LOWER, LOWER),
        (make_cleaner("casing", paragraph_starts=True), LOWER, "The minister said that it was late."),
        (make_cleaner("casing"), TOPIC, TOPIC),
        (make_cleaner("casing", topics=("ferries",)), TOPIC, TOPIC.replace("Ferries", "ferries")),
    ],
)
def test_what_is_asked_for_is_done(cleaner: Cleaner, line: str, after: str) -> None:
    assert cleaner(f"{BODY}\n{line}\n{BODY}").split("\n") == [BODY, after, BODY]


def test_edits_stand_in_their_own_lines() -> None:
    found = Pipeline([make_cleaner("casing", all_caps=True, paragraph_starts=True)])("\n".join([BODY, CAPITALS, LOWER]))
    assert found.text.split("\n\n")[1:] == [
        "NATO meeting in Oslo would go on, Hansen said on Monday",
        "The minister said that it was late.",
    ]
    assert {repair.rule for repair in found.repairs} == {"en.casing.capitals", "en.casing.start"}


def test_the_callers_tags_are_topics() -> None:
    text = f"{BODY}\n{TOPIC}"
    assert "Ferries" in clean(text).text
    assert "ferries" in clean(text, tags=["ferries"]).text


def test_only_english_words_are_put_back() -> None:
    german = (
        "Am Montag sagte er, dass die neue Technology geprüft werde und dass sie nicht teuer sei, und ging nach Hause."
    )
    assert make_cleaner("casing")(german) == german
