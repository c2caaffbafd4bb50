"""The index finds what a plain scan over all rules finds."""

import pytest

from newsclean.errors import PackError
from newsclean.folding import fold_head, fold_line
from newsclean.matching import RuleIndex, rule_index
from newsclean.rules import Pack, load_pack, pack_names, parse_pack

RULE = {"label": "share", "strips": ("-",), "keeps": ("-",)}
PACK = Pack.model_validate(
    {
        "lang": "xx",
        "name": "Example",
        "rule": [
            {**RULE, "id": "xx.share.line", "any": ("copy link",)},
            {**RULE, "id": "xx.share.sign", "match": "prefix", "any": ("@",)},
            {**RULE, "id": "xx.share.short", "match": "prefix", "any": ("via:",)},
            {**RULE, "id": "xx.share.long", "match": "prefix", "any": ("share this with all your friends",)},
            {**RULE, "id": "xx.share.end", "match": "suffix", "any": ("| mehr", "weiterführend →")},
            {**RULE, "id": "xx.share.shape", "match": "regex", "pattern": r"\d+ tweets$", "needs": ("tweets",)},
            {
                **RULE,
                "id": "xx.share.opened",
                "match": "regex",
                "pattern": r"more:(?=\p{L})",
                "any": ("more:", "$0 more:"),
                "max_chars": 300,
            },
        ],
    }
)
INDEX = RuleIndex((PACK,))


def found(text: str) -> list[str]:
    return [hit.rule.id.removeprefix("xx.share.") for hit in INDEX.find(text, fold_line(text), fold_head(text))]


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("» Copy link", ["line"]),
        ("@example", ["sign"]),
        ("Via: a friend", ["short"]),
        ("Share this with all your friends today", ["long"]),
        ("Share this with all", []),
        ("Das Rathaus bleibt zu | MEHR", ["end"]),
        ("Texte, weiterführend →", ["end"]),
        ("17 Tweets", ["shape"]),
        ("17 Tweets more", []),
        ("MORE:Rain", ["opened"]),
        ("More: rain", []),
        ("Some more:rain", []),
        ("v", []),
        ("", []),
    ],
)
def test_index_finds_rules_of_every_kind(text: str, slugs: list[str]) -> None:
    assert found(text) == slugs


def test_every_prefix_is_found_as_a_line() -> None:
    index = rule_index()
    rules = [rule for name in pack_names() for rule in load_pack(name).rule if rule.match == "prefix"]
    lines = [(r.id, f"{p.upper() if r.upper else p} 7") for r in rules for p in r.any]
    missed = [
        (name, text)
        for name, text in lines
        if len(text) <= index.rules[name].max_chars
        and name not in {hit.rule.id for hit in index.find(text, "", fold_head(text))}
    ]
    assert not missed


def test_a_text_with_a_phrase_a_line_is_read_as_the_list_of_its_phrases() -> None:
    head = 'lang = "xx"\nname = "Example"\n[[rule]]\nid = "xx.share.line"\nlabel = "share"\n'
    listed = parse_pack(head + 'any = ["copy link", "# don\'t \\"print\\""]\nstrips = ["Copy link"]\nkeeps = ["No."]')
    lines = "any = '''\r\n  copy link\n\n# don't \"print\"  \n'''\nstrips = '''\nCopy link'''\nkeeps = '''No.'''"
    assert parse_pack(head + lines) == listed


def test_a_rule_without_phrases_is_refused_by_name() -> None:
    head = 'lang = "xx"\nname = "Example"\n[[rule]]\nid = "xx.share.line"\nlabel = "share"\n'
    with pytest.raises(PackError, match=r"xx\.share\.line: a line rule lists its phrases"):
        parse_pack(head + "any = '''\n\n'''\nstrips = '''Copy link'''\nkeeps = '''No.'''")


@pytest.mark.parametrize("match", ["prefix", "regex"])
def test_a_beginning_of_decoration_alone_is_refused(match: str) -> None:
    rule = {**RULE, "id": "xx.share.sign", "match": match, "any": ("»",), "pattern": "a" if match == "regex" else None}
    with pytest.raises(PackError, match=r"xx\.share\.sign.*decoration"):
        RuleIndex((Pack.model_validate({"lang": "xx", "name": "Example", "rule": [rule]}),))
