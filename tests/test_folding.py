"""Folding in scripts other than Latin: one phrase, however a site writes it."""

import pytest

from newsclean.folding import fold_head, fold_line
from newsclean.matching import RuleIndex
from newsclean.rules import ends_sentence, parse_pack

SAME_LINES = [
    ("İLGİLİ YAZILAR", "ilgili yazılar"),
    ("ΣΧΌΛΙΑ (12)", "σχολια 0"),
    ("Ещё новости", "еще новости"),
    ("\u200fإقرأ أيضاً:\u200f", "اقرا ايضا"),
    ("١٢ تعليقاً", "0 تعليقا"),
    ("۱۲ نظر", "0 نظر"),
    ("بیشتر بخوانید", "بيشتر بخوانيد"),
    ("این خبر را به اشتراک\u200cبگذارید", "این خبر را به اشتراکبگذارید"),
    ("और प\u095dें »", "और पढ\u093cें"),
    ("আর\u0993 প\u09dcুন", "আর\u0993 পড\u09bcুন"),
    ("१२ टिप्पणियाँ", "0 टिप्पणियाँ"),
    ("【関連記事】", "関連記事"),
    ("コメント（12）", "コメント0"),
    ("댓글 12개", "댓글 0개"),
    ("\u02bcn Kommentaar", "'n kommentaar"),
    ("Los \u02bcn kommentaar", "los 'n kommentaar"),
]

TOML = """
lang = "xx"
name = "Example"
[[rule]]
id = "xx.credit.inline"
label = "credit"
match = "prefix"
any = ["写真:", "文/", "撮影", "और पढ"]
strips = ["写真：甲"]
keeps = ["写真を見る。"]
[[rule]]
id = "xx.credit.end"
label = "credit"
match = "suffix"
any = ["提供", "撮影)"]
strips = ["甲社提供"]
keeps = ["甲社が提供した。"]
"""


@pytest.mark.parametrize(("line", "phrase"), SAME_LINES)
def test_lines_fold_to_their_phrase(line: str, phrase: str) -> None:
    assert fold_line(line) == fold_line(phrase)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("写真：甲社", ["xx.credit.inline"]),
        ("写真を見る", []),
        ("文／山田花子", ["xx.credit.inline"]),
        ("撮影山田", ["xx.credit.inline"]),
        ("और पढ\u093cें", []),
        ("甲社提供", ["xx.credit.end"]),
        ("甲社提", []),
    ],
)
def test_short_phrases_of_scripts_without_word_spaces(text: str, found: list[str]) -> None:
    index = RuleIndex((parse_pack(TOML),))
    assert [hit.rule.id for hit in index.find(text, fold_line(text), fold_head(text))] == found


def test_a_phrase_ends_where_it_does_in_the_text() -> None:
    index = RuleIndex((parse_pack(TOML),))
    text = "（写真：　甲社"
    (hit,) = index.find(text, fold_line(text), fold_head(text))
    assert text[: hit.end] in {"（写真：", "（写真：　"}


def test_urdu_and_hindi_full_stops_end_a_sentence() -> None:
    assert ends_sentence("یہ خبر ہے۔")
    assert ends_sentence("यह खबर है।")
