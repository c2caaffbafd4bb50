"""What lines say of the lines around them."""

from body.pages import ARTICLE, BEHIND, FACTS, HEAD, MENU, long_menu
from newsclean.body import find
from newsclean.body.context import FRACTIONS, column_names, context_rows
from newsclean.body.known import COMMENT, FAR, MEDIA, SURE, known_bits, known_columns
from newsclean.body.stretches import stretch_columns
from newsclean.body.trees import as_function, model, tree_sum
from newsclean.document import Document


def test_marks_around_a_line_are_counted() -> None:
    known = [SURE, 0, COMMENT | SURE, 0, 0, COMMENT]
    columns = known_columns(known, 1, 3, [0, 1, 3, 5])
    assert columns["known sure"] == [1, 0, 0, 0]
    assert columns["known residue-3"] == [0, 1, 2, 1]
    assert columns["known residue+10"] == [1, 1, 0, 0]
    assert columns["known since comment"] == [FAR, FAR, 1, 0]
    assert columns["known until comment"] == [2, 1, 2, 0]
    assert columns["known count comment"] == [-1, 0, 1, 2]
    assert columns["known since related"] == [FAR] * 4


def test_bits_tell_sure_phrases_from_others() -> None:
    document = Document.from_text("Comments\nIt rained all day.\nShare this")
    comments, sentence, share = known_bits(document)
    assert comments & COMMENT
    assert share & SURE
    assert sentence == 0
    assert not (comments | share) & MEDIA


def test_stretches_know_the_greatest_and_how_far_it_is() -> None:
    prose = [1, 1, 0, 0, 0, 0, 1, 0]
    columns = stretch_columns(prose, [50.0, 50.0, 1.0, 1.0, 1.0, 1.0, 40.0, 0.0], [60, 60, 9, 9, 9, 9, 60, 9], range(8))
    assert columns["stretch index"] == [0, 0, 0, 0, 1, 1, 1, 1]
    assert columns["stretch off"] == [0, 0, 1, 2, 2, 1, 0, 1]
    assert columns["stretch gap"][6] == 36
    assert columns["stretch gap lines"][6] == 5
    assert columns["stretch count"] == [2] * 8


def test_a_page_without_prose_has_no_stretch() -> None:
    columns = stretch_columns([0, 0], [1.0, 1.0], [5, 5], [0, 1])
    assert set(map(tuple, columns.values())) == {(-1, -1)}


def test_columns_without_fractions_hold_whole_numbers() -> None:
    lines = [*long_menu(60), *MENU, *HEAD, *ARTICLE, *FACTS, *BEHIND]
    page = find._read(lines, "Harbour bridge to stay shut until spring")
    columns = list(zip(column_names(), *context_rows(page, range(len(lines))), strict=True))
    mixed = {name for name, *values in columns if {type(value) for value in values} != {int}}
    assert mixed == {name for name, *_ in columns} & FRACTIONS == FRACTIONS


def test_trees_of_whole_numbers_say_what_the_trees_say() -> None:
    found = as_function(model().context, whole=range(len(column_names())))
    for number in range(-3, 40):
        row = [number * place % 37 - 2 for place in range(len(column_names()))]
        assert found(*row) == (tree_sum(model().context, row),)


def test_lines_far_from_all_prose_have_a_stretch() -> None:
    count = 2400
    prose = [int(1100 <= i < 1103) for i in range(count)]
    columns = stretch_columns(prose, [1.0] * count, [9] * count, [0, 1101, count - 1])
    assert columns["stretch off"] == [1100, 0, 1297]
    assert columns["stretch index"] == [0, 0, 0]
