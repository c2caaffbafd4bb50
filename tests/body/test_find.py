"""The body is found on whole pages, and clean texts are left alone."""

import json
import time
from importlib import resources

import pytest

from body.pages import ARTICLE, BEHIND, FACTS, HEAD, MENU, long_menu
from newsclean import clean
from newsclean.body import body_probabilities, find, find_body, looks_like_dump, segments
from newsclean.body.context import column_names
from newsclean.body.facts import (
    DIGITS,
    LOWER_WORD,
    SYMBOL,
    SYMBOLS,
    Facts,
    line_facts,
    lower_words,
    shape_of,
)
from newsclean.body.segments import Row


def kept(lines: list[str], scope: str = "") -> list[str]:
    verdicts = find_body(lines, scope=scope)
    assert [v.line for v in verdicts] == list(range(len(lines)))
    return [line for line, verdict in zip(lines, verdicts, strict=True) if verdict.label == "body"]


def test_menus_teasers_and_comments_go_and_the_article_stays() -> None:
    lines = [*MENU, *HEAD, *ARTICLE, *BEHIND]
    found = kept(lines)
    assert [line for line in found if line in ARTICLE] == ARTICLE
    left = [line for line in found if line not in ARTICLE]
    assert len(left) <= 2, left


def test_a_list_inside_the_body_survives() -> None:
    lines = [*MENU, *HEAD, *ARTICLE[:3], *FACTS, *ARTICLE[3:], *BEHIND]
    found = kept(lines)
    assert set(ARTICLE) <= set(found)
    assert len(set(FACTS) & set(found)) >= 3, sorted(set(FACTS) - set(found))


@pytest.mark.parametrize("text", [ARTICLE, ARTICLE[:2], [*ARTICLE[:3], *FACTS, *ARTICLE[3:]], ["One line."], []])
def test_a_clean_article_is_left_alone(text: list[str]) -> None:
    assert kept(text) == text


def test_a_body_in_one_line_is_found() -> None:
    body = " ".join(ARTICLE)
    found = kept([*MENU, *HEAD, body, *BEHIND])
    assert body in found
    assert len(found) <= 3, found


def test_a_stub_of_two_paragraphs_after_a_long_menu_is_found() -> None:
    lines = [*long_menu(250), *HEAD, *ARTICLE[:2], "Read on with a subscription", *BEHIND]
    found = kept(lines)
    assert found[:2] == ARTICLE[:2] or set(ARTICLE[:2]) <= set(found)
    assert len(found) <= 5, found


def test_rules_say_where_boilerplate_stands() -> None:
    lines = [*MENU, *HEAD, *ARTICLE, *BEHIND]
    verdicts = find_body(lines)
    assert verdicts[0].rule == "common.body.before"
    assert verdicts[-1].rule == "common.body.after"
    assert all(0.5 <= v.score <= 1.0 for v in verdicts if v.label == "boilerplate")


def test_scope_article_keeps_out() -> None:
    lines = [*MENU, *HEAD, *ARTICLE, *BEHIND]
    assert kept(lines, scope="article") == lines


def test_a_page_without_an_article_is_kept() -> None:
    lines = [*MENU, *long_menu(80), *BEHIND]
    assert kept(lines) == lines


def test_chinese_pages_are_kept() -> None:
    lines = ["首页", "新闻", "体育", "天气", "登录", "桥梁将关闭到春天，市议会周二表示。" * 5, "关于我们", "联系"]
    assert kept(lines, scope="page") == lines


def test_found_body_is_not_cut_again() -> None:
    lines = kept([*MENU, *HEAD, *ARTICLE[:3], *FACTS, *ARTICLE[3:], *BEHIND])
    assert kept(lines) == lines


def test_blank_lines_do_not_matter() -> None:
    lines = [*MENU, *HEAD, *ARTICLE, *BEHIND]
    assert clean("\n".join(lines)).text == clean("\n\n\n".join(lines)).text


def test_lines_without_anything_visible_do_no_harm() -> None:
    lines = [*MENU, "", "\u3000", "\x08", *HEAD, *ARTICLE, *BEHIND]
    assert set(ARTICLE) <= set(kept(lines))


def test_dumps_and_clean_texts_are_told_apart() -> None:
    assert looks_like_dump([*MENU, *HEAD, *ARTICLE, *BEHIND]) > 0.9
    assert looks_like_dump(ARTICLE) < 0.3


def test_probabilities_are_one_a_line() -> None:
    lines = [*MENU, *ARTICLE]
    found = body_probabilities(lines)
    assert len(found) == len(lines)
    assert min(found[len(MENU) :]) > max(found[: len(MENU)])


def test_clean_takes_the_page_apart() -> None:
    others = ["Harbour cameras", "Tides of the week", "Tickets for the ferry"]
    article = clean("\n".join([*MENU, *others, *HEAD, "", *ARTICLE, "", *BEHIND]))
    assert set(ARTICLE) <= set(article.paragraphs)
    assert any(removed.rule.startswith("common.body.") for removed in article.removed)
    assert clean(article.text, title=article.title or "").text == article.text


@pytest.mark.parametrize(("menu", "part"), [(60, 64), (1200, 8)])
def test_what_would_take_next_to_nothing_takes_nothing(monkeypatch: pytest.MonkeyPatch, menu: int, part: int) -> None:
    page = [*long_menu(menu), *HEAD, *ARTICLE, *BEHIND]
    assert (len(page) > find.LONG_TEXT) == (part == 8)

    def first_lines_go(count: int) -> None:
        monkeypatch.setattr(find, "choose", lambda page, *_: [i >= count for i in range(len(page.lines))])

    first_lines_go((len(page) - 1) // part)
    assert kept(page) == page
    first_lines_go(len(page) // part + 1)
    assert kept(page) == page[len(page) // part + 1 :]


def test_weights_are_small_and_say_where_they_come_from() -> None:
    raw = resources.files("newsclean.body").joinpath("weights.json").read_bytes()
    assert len(raw) < 150_000
    data = json.loads(raw)
    assert data["about"]["made_by"] == "scripts/train_body.py"
    assert data["about"]["data"]
    assert data["columns"]["context"] == column_names()
    assert data["columns"]["segment"] == list(Row._fields)
    assert data["columns"]["local"][: len(Facts._fields)] == list(Facts._fields)


def test_facts_of_a_line() -> None:
    facts = line_facts("“We will not take a risk,” she said on 3.4.2025.")
    assert (facts.first, facts.last, facts.date) == (5, 1, 2)
    assert line_facts("Privacy policy").signals & 2


@pytest.mark.parametrize(
    "line",
    [
        "Über den Fluß öffnet ß heute 3 × 4 ÷ 2",
        "«Été» à Évian, élan ÿ",
        "Река вышла из Берегов в 9 утра",
        "Το Ποτάμι ανέβηκε α Ω ω.",
        "قال ٣ من المسؤولين",
        "नदी ९ मीटर",
        "１２ ｍ high",
        "price 𝟎 now",
        "a \ud800 b lone",
        "šest žen, łódź ğ",
        "• Tea · © › » → € £",
        "write to us @ home {now} #river | $5",
        "no sign at all, said “she” — twice…",
    ],
)
def test_bytes_of_a_line_say_what_expressions_say(line: str) -> None:
    assert lower_words(line, shape_of(line)) == len(LOWER_WORD.findall(line))
    facts = line_facts(line)
    assert facts.digits == len(DIGITS.findall(line))
    symbol = SYMBOL.search(line)
    assert facts.symbol == (SYMBOLS[symbol[0]] if symbol else 0)


def test_cost_grows_with_the_lines() -> None:
    page = [*long_menu(150), *HEAD, *ARTICLE, *BEHIND]
    find_body(page)

    def cost(lines: list[str]) -> float:
        start = time.process_time()
        for _ in range(3):
            find_body(lines)
        return time.process_time() - start

    assert cost(page * 8) < 30 * max(cost(page), 1e-4)


def test_a_segment_that_goes_is_boilerplate_with_its_own_confidence(monkeypatch: pytest.MonkeyPatch) -> None:
    """Likely lines of an unlikely segment must not stay because each by itself is likely."""
    lines = [*MENU, *HEAD, *ARTICLE, *long_menu(12), *ARTICLE[:2], *BEHIND]
    monkeypatch.setattr(segments, "LIKELY", 2.0)
    monkeypatch.setattr(segments, "segment_chance", lambda row: 0.01)
    verdicts = [v for v in find_body(lines) if lines[v.line] in ARTICLE and v.label == "boilerplate"]
    assert len(verdicts) in (2, len(ARTICLE))
    assert all(v.score > 0.8 for v in verdicts)


@pytest.mark.parametrize(("look", "opened"), [(-0.3, True), (-0.7, False)])
def test_what_is_nearly_a_page_is_one_if_its_lines_surely_are_a_dumps(
    monkeypatch: pytest.MonkeyPatch, look: float, opened: bool
) -> None:
    lines = [*long_menu(100), *HEAD, *ARTICLE, *BEHIND]
    monkeypatch.setattr(find, "openness", lambda lines, known: look)
    monkeypatch.setattr(find, "has_some_residue", lambda lines, known: False)
    assert looks_like_dump(lines) > find.SURELY_DUMP
    assert (len(kept(lines)) < len(lines)) is opened
