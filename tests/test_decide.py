"""From marks to decisions: whole lines, parts of lines, and never everything."""

import re
from collections.abc import Iterator

import pytest

import laws
from newsclean import Article, Pipeline
from newsclean.cleaner import Cleaner
from newsclean.decide import decide, fragment_of, source_position
from newsclean.document import Document
from newsclean.line import Line
from newsclean.marks import Edit, Label, Mark


class Brackets(Cleaner):
    """Marks what stands in square brackets as a part of its line, and whole lines of stars."""

    name = "test_brackets"

    def label(self, document: Document) -> Iterator[Mark]:
        for line in document.lines:
            for found in re.finditer(r"\[[^\]]*\]", line.text):
                yield Mark(line.index, Label.SHARE, "test.brackets", 0.9, span=found.span())
            if line.text == "***":
                yield Mark(line.index, Label.ADVERTISEMENT, "test.stars", 0.9)


class Wide(Cleaner):
    """Writes "&" as "and", so that lines are longer than their source."""

    name = "test_wide"

    def repair(self, document: Document) -> Iterator[Edit]:
        for line in document.lines:
            for found in re.finditer("&", line.text):
                yield Edit(line.index, found.start(), found.end(), "and", "test.wide")


def cleaned(text: str) -> Article:
    article = Pipeline([Wide(), Brackets()])(text)
    laws.accounting(text, article)
    laws.replay(text, article)
    return article


@pytest.mark.parametrize(
    ("text", "left", "gone"),
    [
        ("It rained [share] all day.", "It rained all day.", ["[share]"]),
        ("[share] It rained.", "It rained.", ["[share]"]),
        ("It rained. [share]", "It rained.", ["[share]"]),
        ("[a] It [b] rained [c][d] all day. [e]", "It rained all day.", ["[a]", "[b]", "[c]", "[d]", "[e]"]),
        ("Rain & wind [you & me] & snow & ice.", "Rain and wind and snow and ice.", ["[you & me]"]),
        ("[&] Rain & wind & [&]", "Rain and wind and", ["[&]", "[&]"]),
    ],
)
def test_parts_leave_their_line_and_the_rest_is_one_block(text: str, left: str, gone: list[str]) -> None:
    article = cleaned(f"Nobody minded.\n{text}\nThe river rose.")
    assert [block.text for block in article.blocks] == ["Nobody minded.", left, "The river rose."]
    assert [one.text for one in article.removed] == gone
    assert {one.rule for one in article.removed} == {"test.brackets"}


def test_a_line_that_is_all_parts_leaves_whole() -> None:
    article = cleaned("It rained.\n[a] [b]\nIt stopped.")
    assert article.text == "It rained.\n\nIt stopped."
    assert [one.text for one in article.removed] == ["[a]", "[b]"]


def test_a_whole_mark_wins_over_its_parts() -> None:
    class Whole(Brackets):
        name = "test_whole"

        def label(self, document: Document) -> Iterator[Mark]:
            yield from super().label(document)
            yield from (
                Mark(line.index, Label.COMMENTS, "test.whole", 0.9)
                for line in document.lines
                if line.text == "A [b] c."
            )

    article = Pipeline([Whole()])("It rained.\nA [b] c.\nIt stopped.")
    assert [(one.rule, one.text) for one in article.removed] == [("test.whole", "A [b] c.")]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("***", "***"),
        ("***\n***", "***\n\n***"),
        ("[Share]", "[Share]"),
    ],
)
def test_a_text_never_leaves_whole(text: str, left: str) -> None:
    article = cleaned(text)
    assert article.text == left
    assert article.removed == ()


def test_where_all_would_leave_the_sentences_stay() -> None:
    class All(Cleaner):
        name = "test_all"

        def label(self, document: Document) -> Iterator[Mark]:
            for line in document.lines:
                yield Mark(line.index, Label.COMMENTS, "test.all", 0.9)

    article = Pipeline([All()])("Share\nIt rained all day long.\nIt rained all day.\nA menu of many words")
    assert article.text == "It rained all day long."
    assert len(article.removed) == 3


def test_marks_that_are_not_sure_take_nothing() -> None:
    class Unsure(Brackets):
        name = "test_unsure"

        def label(self, document: Document) -> Iterator[Mark]:
            yield from (mark._replace(score=0.49) for mark in super().label(document))

    assert Pipeline([Unsure()])("It [a] rained.\n***").removed == ()


def test_of_parts_that_overlap_the_first_leaves() -> None:
    class Overlapping(Cleaner):
        name = "test_overlapping"

        def label(self, document: Document) -> Iterator[Mark]:
            for line in document.lines:
                if line.text == "ab cd ef gh ij":
                    for span in ((9, 11), (3, 5), (4, 8), (5, 8), (6, 10)):
                        yield Mark(line.index, Label.SHARE, "test.overlapping", 0.9, span=span)

    article = Pipeline([Overlapping()])("It rained.\nab cd ef gh ij")
    assert [one.text for one in article.removed] == ["cd", "ef", "gh"]
    assert article.text == "It rained.\n\nab ij"


def line_with_edits(source: str) -> Line:
    line = Line(0, 0, len(source), 0, source)
    line.change(source, [(at, at + 1, "and", "test") for at, letter in enumerate(source) if letter == "&"])
    return line


def test_positions_of_a_changed_text_lie_in_its_source() -> None:
    line = line_with_edits("ab & cd & e")
    assert line.text == "ab and cd and e"
    assert [source_position(line, at) for at in range(len(line.text) + 1)] == [
        *(0, 1, 2),
        *(3, 4, 4, 4),
        *(5, 6, 7),
        *(8, 9, 9, 9),
        *(10, 11),
    ]


def test_an_edit_lies_whole_in_the_part_it_begins_in() -> None:
    source = "ab & cd & e"
    line = line_with_edits(source)
    first, second = fragment_of(source, line, 0, 5), fragment_of(source, line, 5, len(line.text))
    assert first is not None
    assert second is not None
    assert (first.text, source[first.start : first.end]) == ("ab and", "ab &")
    assert (second.text, source[second.start : second.end]) == ("cd and e", "cd & e")
    assert (len(first.edits), len(second.edits)) == (1, 1)


def test_a_blank_part_is_none() -> None:
    assert fragment_of("a  b", Line(0, 0, 4, 0, "a  b"), 1, 3) is None


def test_a_blank_that_an_edit_replaces_stays_in_its_part() -> None:
    source = "ab cd"
    line = Line(0, 0, 5, 0, source)
    line.change(source, [(2, 3, "-", "test")])
    part = fragment_of(source, line, 2, 5)
    assert part is not None
    assert (part.text, part.start) == ("-cd", 2)


def test_a_duplicate_leaves_only_where_its_twin_stays() -> None:
    document = Document.from_text("It rained.\nIt rained.\nIt snowed.\nIt snowed.\nIt snowed.")
    duplicates = [Mark(index, Label.DUPLICATE, "test.twin", 0.6) for index in (1, 3, 4)]
    document.commit([*duplicates, Mark(2, Label.ADVERTISEMENT, "test.star", 0.9)])
    kept, taken = decide(document)
    assert [one.line.index for one in kept] == [0, 3]
    assert [one.line.index for one in taken] == [1, 2, 4]
