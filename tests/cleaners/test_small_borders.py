"""Spacing, wrapping, titles and structure as cleaners: what a small change of the code would do otherwise."""

import textwrap

import pytest

from newsclean import DEFAULT, Pipeline, clean
from newsclean.cleaner import Cleaner, cleaner_class, cleaner_names, make_cleaner
from newsclean.cleaners._phrases import PhraseCleaner
from newsclean.marks import Phase

TITLE = "Storm closes the harbour of the old town"

BODY = """The harbour of the old town stayed closed for a third day on Sunday after the storm moved forty boats.
Workers with two cranes began to lift the first of them out of the water shortly before noon, the port said.
Nobody was hurt, but the owners of the boats may wait until autumn for their insurers to pay, a broker said."""


def test_every_rule_names_its_pack_and_what_it_takes() -> None:
    menu = "Home\nNews\nSport\n12 July 2026\nBy Jane Doe\n3 min read\nHome > News > Harbours"
    tail = "Foto: Ana Lima/dpa\nTags: rain, boats\nRelated articles\nFerry runs all night\nComments\nSo do I!"
    found = clean(f"{TITLE} | Example News\n{menu}\n{TITLE}\n{BODY}\n(dpa/mkr)\n{tail}")
    assert len({removed.label for removed in found.removed}) >= 9
    for removed in found.removed:
        pack, family, *name = removed.rule.split(".")
        assert removed.rule == removed.rule.lower()
        assert name
        assert len(pack) == 2 or pack == "common"
        assert family in (removed.label.value, "follows")


OWN = [name for name in cleaner_names() if cleaner_class(name).__module__.startswith("newsclean.")]


@pytest.mark.parametrize("name", OWN)
def test_each_cleaner_cleans_alone_with_those_it_needs(name: str) -> None:
    cleaner = make_cleaner(name)
    assert set(cleaner.needs) <= set(OWN)
    assert cleaner(BODY) == BODY


def test_each_label_of_phrases_is_looked_for_once() -> None:
    phrases = [one for one in DEFAULT.cleaners if isinstance(one, PhraseCleaner)]
    labels = [label for one in phrases for label in one.labels]
    assert len(labels) == len(set(labels)) > 20
    assert all(
        one.name in [label.value for label in one.labels]
        for one in phrases
        if type(one).label is PhraseCleaner.label and len(one.labels) == 1
    )


@pytest.mark.parametrize(
    ("cleaner", "before", "after"),
    [
        (make_cleaner("mojibake"), "The oﬃce of AT&amp;T", "The office of AT&T"),
        (make_cleaner("mojibake", unescape_entities=False), "AT&amp;T", "AT&amp;T"),
        (make_cleaner("mojibake", fix_latin_ligatures=False), "The oﬃce", "The oﬃce"),
        (make_cleaner("mojibake"), "ＬＯＵＤ and “curly”", "ＬＯＵＤ and “curly”"),
        (make_cleaner("mojibake", fix_character_width=True), "ＬＯＵＤ noises", "LOUD noises"),
        (make_cleaner("invisible"), "It\u200b rained  all day.", "It rained all day."),
        (make_cleaner("spacing", glue=False), 'of the old wall,"so it is.', 'of the old wall,"so it is.'),
        (make_cleaner("spacing", drop_caps=False), "T he spark came late.", "T he spark came late."),
        (make_cleaner("spacing"), "T he spark came late.", "The spark came late."),
        (make_cleaner("spacing"), "It rained , she said .", "It rained, she said."),
    ],
)
def test_options_of_repairs(cleaner: Cleaner, before: str, after: str) -> None:
    assert cleaner(before) == after


def test_a_word_split_where_a_line_was_wrapped_is_whole_if_the_text_has_it_so() -> None:
    text = (
        "The council of the small port met on Monday evening to hear what the new sea wall would cost, and whether the "
        "govern- ment would pay for a part of it, as the government had done for the last wall, and for the moving of "
        "all of the fishing- boats as well, as far as anybody in the hall could remember on that evening of rain and "
        "of wind from the north, when the members did not want to speak first and the mayor read what the engineers "
        "had written aloud, page by page, until the coffee was cold and two of the younger members had left for the "
        "late ferry, which does not wait for anybody at all."
    )
    wrapped = textwrap.fill(text, 60, break_on_hyphens=False)
    assert "govern-\nment" in wrapped
    assert "fishing-\nboats" in wrapped
    joined = make_cleaner("wrapping")(wrapped)
    assert "\n" not in joined
    assert "whether the government would pay" in joined
    assert "the fishing-boats as well" in joined


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("## Rain", "heading"),
        ("####### Rain", "paragraph"),
        ("#Rain", "paragraph"),
        ("> It rained.", "quote"),
        ("- rain", "list_item"),
        ("-rain", "paragraph"),
        ("●\u00a0rain", "list_item"),
    ],
)
def test_signs_of_markup_tell_the_kind_of_a_block(line: str, kind: str) -> None:
    assert [block.kind for block in Pipeline([make_cleaner("structure")])(f"{line}\nIt rained.").blocks] == [
        kind,
        "paragraph",
    ]


DEK = "Two cranes lift the boats that the storm threw on the quay"


def test_a_given_title_is_found_in_all_its_prints_and_the_dek_below_it() -> None:
    found = clean(f"{TITLE} | Example News\n{TITLE}\n{DEK}\nBy Jane Doe\n12 July 2026\n{BODY}", title=TITLE)
    assert (found.title, found.dek) == (TITLE, DEK)
    assert [removed.rule for removed in found.removed][:2] == ["common.title.window", "common.title.given"]
    assert clean(f"{DEK}\n12 July 2026\n{BODY}", title=TITLE).dek is None


def test_a_title_that_is_surely_asked_for_is_found_less_often() -> None:
    text = f"{TITLE}\n{DEK}\nBy Jane Doe\n12 July 2026\n{BODY}"
    assert Pipeline([make_cleaner("title")])(text).title == TITLE
    assert Pipeline([make_cleaner("title", article=1, container=1, page=1)])(text).title is None


def test_the_only_line_is_no_title() -> None:
    assert clean(TITLE, title=TITLE).text == TITLE


def test_phases_are_those_of_their_methods() -> None:
    assert [
        one.phase
        for one in (make_cleaner("spacing"), make_cleaner("structure"), make_cleaner("title"), make_cleaner("wrapping"))
    ] == [*(Phase.POLISH, Phase.LABEL, Phase.CONTEXT, Phase.REPAIR)]
