"""What a second cleaning sees is all that the later rounds of the first may use: `Document.read_again`."""

import pytest

import laws
from newsclean import Pipeline, clean
from newsclean.cleaner import cleaner
from newsclean.document import Document
from newsclean.marks import Label, Mark, Phase
from newsclean.rounds import MAX_ROUNDS, SHRUNK

FEW = round(1 / SHRUNK)
"""Lines of which one is a share that counts."""

PROSE = "The river rose after the rain, and the mayor of the town said people had left their homes."


def both(text: str) -> tuple[str, str]:
    article = clean(text)
    return article.text, clean(article.text, title=article.title or "").text


@pytest.mark.parametrize(
    "line", ["## Ana Lima", "### Иван Петров", "# 3 June 2024", "## “It is late,” she said", "# Comments"]
)
def test_a_heading_sign_keeps_no_line_that_the_same_words_without_it_would_lose(line: str) -> None:
    first, second = both(f"{PROSE}\n{line}\n{PROSE} It rained.\nComments\n")
    assert first == second


def test_a_heading_that_stays_is_a_heading_though_its_sign_left() -> None:
    blocks = clean(f"{PROSE}\n\n## What comes next for them?\n\n- {PROSE}\n\n{PROSE} It rained.").blocks
    assert blocks[1].kind == "heading"
    assert not blocks[1].text.startswith("#")


def test_an_initial_goes_to_its_word_over_what_was_taken_from_between_them() -> None:
    source = "A\nPhoto: Ana Lima/AFP\nnd so it rained all day."
    article = clean(source)
    laws.all_laws(source)
    assert article.text == "And so it rained all day."
    first = article.removed[0]
    assert (first.label, first.rule, first.text) == (Label.DUPLICATE, "common.wrapping.drop-cap", "A")


def test_a_repair_that_lays_another_bare_is_followed_by_it_in_any_line() -> None:
    text = f"{PROSE}\nRead more than you write, she tells her pupils.The . It was late."
    assert both(text)[0].endswith("pupils. The. It was late.")


def test_words_of_lines_that_left_are_no_words_of_the_text() -> None:
    first, second = both(f"Photo: Unnel Lima/AFP\nT unnel walls held.\nThe tunnel was dry.\n{PROSE}")
    assert first == second
    assert "Tunnel walls" in first


def test_a_list_of_names_is_not_eaten_name_by_name() -> None:
    names = "Ana Lima|Bo Berg|Carl Weiss|Dora Stein|Emil Roth|Fay Jones|Gus Adler|Hanna Krause|Ivo Horak|Jan Novak"
    text = names.replace("|", "\n")
    assert both(text) == (names.replace("|", "\n\n"),) * 2


def test_that_no_title_was_found_changes_no_reading_of_the_lines() -> None:
    first, second = both(
        f"{PROSE}\n{PROSE} It rained.\nEnhancing Discipline and Patience\n\n{PROSE}\nPhysical Benefits"
    )
    assert first == second


@cleaner("peel", Phase.CONTEXT)
def peel(document: Document) -> list[Mark]:
    """Takes the first line of what is left, and of what is left then, down to two."""
    return [Mark(0, Label.BOILERPLATE, "test.peel", 1.0)] if len(document.lines) > 2 else []


def peeled(count: int) -> int:
    return len(Pipeline([peel])("\n".join(f"Line {n}." for n in range(count))).removed)


def test_rounds_that_take_a_good_part_go_on_until_nothing_is_taken() -> None:
    assert peeled(40) == 38
    assert peeled(FEW + MAX_ROUNDS - 1) == FEW + MAX_ROUNDS - 1 - 2


def test_rounds_that_take_next_to_nothing_are_few() -> None:
    assert peeled(1000) == peeled(FEW + MAX_ROUNDS) == MAX_ROUNDS
