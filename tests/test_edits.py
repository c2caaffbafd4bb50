"""Edits on edits, and the decisions built on their positions: properties that no small change of the code survives."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean import clean
from newsclean.decide import fragment_of, source_position
from newsclean.edits import SourceEdit, apply_edits, compose, report
from newsclean.encoding.changes import changed_places
from newsclean.line import Line
from newsclean.photos.credit import credit_score

QUICK = settings(max_examples=300, deadline=None, derandomize=True)
sources = st.text("abcdef ", max_size=14)
Change = tuple[int, int, str, str]


@st.composite
def rounds(draw: st.DrawFn) -> tuple[str, list[list[Change]]]:
    """A text, and rounds of changes in positions of the text as each round finds it."""
    source = text = draw(sources)
    made = []
    for _ in range(draw(st.integers(1, 3))):
        cuts = sorted(draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6, unique=True)) if text else [])
        changes = [
            (low, high, draw(st.sampled_from(["", "x", "yy"])), "r")
            for low, high in zip(cuts[::2], cuts[1::2], strict=False)
        ]
        made.append(changes)
        text = _changed(text, changes)
    return source, made


def _changed(text: str, changes: list[Change]) -> str:
    for low, high, after, _ in reversed(changes):
        text = text[:low] + after + text[high:]
    return text


@QUICK
@given(rounds(), st.integers(0, 5))
def test_composed_edits_give_what_one_change_after_another_gives(case: tuple[str, list[list[Change]]], at: int) -> None:
    source, made = case
    text = source
    edits: tuple[SourceEdit, ...] = ()
    padded = "#" * at + source + "##"
    for changes in made:
        edits = compose(at, at + len(source), edits, changes)
        text = _changed(text, changes)
        assert apply_edits(padded, at, at + len(source), edits) == text
        assert all(a.end <= b.start for a, b in itertools.pairwise(edits))


@QUICK
@given(rounds())
def test_reported_edits_give_the_same_text(case: tuple[str, list[list[Change]]]) -> None:
    source, made = case
    edits = compose(0, len(source), (), made[0])
    wide = list(report(source, edits))
    assert apply_edits(source, 0, len(source), wide) == apply_edits(source, 0, len(source), edits)
    assert all(a.end <= b.start for a, b in itertools.pairwise(wide))


@QUICK
@given(sources, sources)
def test_differences_lead_from_one_text_to_the_other(before: str, after: str) -> None:
    found = [(low, high, new, "r") for low, high, new in changed_places(before, after)]
    assert _changed(before, found) == after


def test_positions_before_inside_and_behind_edits() -> None:
    line = Line(0, 10, 20, 0, "01xyz56789")
    line.edits = (SourceEdit(12, 15, "xyz", "r"),)
    assert [source_position(line, at) for at in (0, 1, 2, 3, 4, 5, 6, 10)] == [10, 11, 12, 15, 15, 15, 16, 20]
    longer = Line(0, 0, 4, 0, "abLONGcd")
    longer.edits = (SourceEdit(2, 2, "LONG", "r"),)
    assert [source_position(longer, at) for at in (1, 2, 5, 6, 7)] == [1, 2, 2, 2, 3]


def test_fragments_share_no_character() -> None:
    source = "The river (Ana/AFP) rose"
    line = Line(0, 0, len(source), 0, source)
    parts = [fragment_of(source, line, low, high) for low, high in ((0, 10), (10, 19), (19, 24), (9, 10))]
    assert [part.text if part else None for part in parts] == ["The river", "(Ana/AFP)", "rose", None]


def test_scores_of_credits() -> None:
    sure = ("Ana Lima/AFP", "Foto: Ana Lima", "Ana Lima / Getty Images", "Photo: Bild Från Polisen")
    none = ("", "He left at once", "Ana Lima/AFP?", "Photo: " + "Ana " * 40, "A/B/C/D/E/F/G/h i j")
    assert [credit_score(text) for text in sure] == [0.9] * 4
    assert [credit_score(text) for text in none] == [0.0] * 5
    assert 0 < credit_score("Ana Lima/Bay News") < 0.9
    assert 0 < credit_score("Pittsburgh, PA") < 0.5


PROSE = "It rained all day in the valley of the river, and the bridge was closed for the whole night."


def test_a_tail_needs_an_article_above_and_none_below() -> None:
    assert clean(f"{PROSE}\n\nComments\n\nNice rain\n\nTotally").text == PROSE
    assert "Nice rain" in clean(f"Comments\n\nNice rain\n\n{PROSE}").text
    long_below = f"{PROSE}\n\nComments\n\n" + "\n\n".join(
        [PROSE.replace("rained", word) for word in ("snowed", "blew")]
    )
    assert clean(long_below).text.count("whole night") == 3


def test_a_rescued_line_is_the_one_that_reads_like_an_article() -> None:
    assert clean("Comments\n\nShare").text == "Comments\n\nShare"
    assert clean("Read more: The river rose and the bridge was closed.").text != ""
