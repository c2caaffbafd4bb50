"""Repairs reach each line that needs them, wherever it stands, and leave the others as they are."""

import pytest

from newsclean import Pipeline
from newsclean.cleaner import make_cleaner

PLAIN = "Nobody minded the rain of the day."

DAMAGED = [
    ("html", "<p>It <b>rained</b> all day.</p>", "It rained all day.", "html.tag"),
    ("html", "&amp;lt;b&amp;gt;It rained&amp;lt;/b&amp;gt; all day.", "It rained all day.", "html.nested"),
    ("html", "The caf&Atilde;&copy; in the old town", "The café in the old town", "html.nested"),
    ("html", "It rained &amp;amp; stopped.", "It rained & stopped.", "html.nested"),
    ("mojibake", "It itâ€™s late", "It it’s late", "mojibake.sloppy-windows-1252+utf-8"),
    ("invisible", "It\u200b rained", "It rained", "invisible.zero-width"),
    ("markdown", "It [rained](https://example.com/rain) all day.", "It rained all day.", "markdown.link"),
    ("markdown", "## It rained", "It rained", "markdown.heading"),
    ("spacing", "It rained , she said.", "It rained, she said.", "spacing.space.before-comma"),
]


@pytest.mark.parametrize(("name", "before", "after", "rule"), DAMAGED, ids=[row[1] for row in DAMAGED])
def test_every_damaged_line_is_repaired_and_no_other(name: str, before: str, after: str, rule: str) -> None:
    found = Pipeline([name])("\n".join([PLAIN, before, PLAIN, before, PLAIN]))
    assert [block.text for block in found.blocks] == [PLAIN, after, PLAIN, after, PLAIN]
    assert {repair.rule for repair in found.repairs} == {f"common.{rule}"}


@pytest.mark.parametrize("line", ["AT & T and Smith <3 rain", "5 < 7 & 7 > 5", "a < b"])
def test_signs_that_are_no_markup_hide_no_markup_below(line: str) -> None:
    assert make_cleaner("html")(f"{line}\n<p>It rained.</p>") == f"{line}\nIt rained."


@pytest.mark.parametrize("mark", ["?", "!", ";", ":"])
def test_french_has_a_space_before_its_high_marks(mark: str) -> None:
    line = f"Oui {mark} non"
    assert Pipeline(["spacing"])(line, lang="fr").text == line
    assert Pipeline(["spacing"])(line, lang="en").text == f"Oui{mark} non"
    french = (
        "Il pleut depuis lundi dans la vallée et la rivière monte, mais le maire ne ferme pas les ponts de la ville."
    )
    assert Pipeline(["spacing"])(f"{french}\n{line}").text.endswith(line)


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("W e left at noon.", "We left at noon."),
        ("A dog left at noon.", "A dog left at noon."),
        ("“T he dog left at noon.”", "“The dog left at noon.”"),
        ("X ylophones were played.", "X ylophones were played."),
    ],
)
def test_an_initial_is_joined_where_the_whole_is_a_word(line: str, after: str) -> None:
    assert make_cleaner("spacing")(f"{line}\nThe dog and we were there.") == f"{after}\nThe dog and we were there."
