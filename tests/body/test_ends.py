"""Texts that are hardly a page's lose what stands above and below the article, and nothing inside it."""

import pytest

from body.pages import ARTICLE, BEHIND, long_menu
from newsclean.body import find_body
from newsclean.body.choice import choose, tier_of
from newsclean.body.context import read_page
from newsclean.body.facts import line_facts
from newsclean.body.find import is_plain
from newsclean.body.gate import has_residue, has_some_residue, openness
from newsclean.body.known import phrase_bits
from newsclean.body.trees import model

PLACES = ("bridge", "tunnel", "station", "road", "airport", "port")
LONG = [paragraph.replace("bridge", place) for place in PLACES for paragraph in ARTICLE]
STOPS = [f"Stop {n}" for n in range(1, 31)]
CONTAINER = [*LONG, *STOPS, *LONG[:6], *BEHIND[:11]]
CRACKS = "市议会周二表示，由于潜水员在桥墩上发现了更深的裂缝，旧港大桥至少在四月底之前将继续关闭，请绕行隧道。"
CHINESE = [f"{hour}时，{CRACKS * 3}" for hour in range(10, 15)]
CHINESE_MENU = "首页 新闻 体育 天气 登录 财经 科技 娱乐 军事 图片 视频 评论 专题 健康".split()


def gone(lines: list[str]) -> list[str]:
    return [lines[verdict.line] for verdict in find_body(lines) if verdict.label != "body"]


def test_a_little_residue_opens_the_ends_of_a_text() -> None:
    known = phrase_bits(CONTAINER)
    assert openness(CONTAINER, known) < 0
    assert not has_residue(CONTAINER, known)
    assert has_some_residue(CONTAINER, known)
    assert not is_plain(CONTAINER)


def test_teasers_at_the_end_go_and_a_list_inside_stays() -> None:
    assert gone(CONTAINER) == BEHIND[:11]


@pytest.mark.parametrize("mark", ["- ", "| "])
def test_an_extractors_text_is_not_opened(mark: str) -> None:
    assert not gone([*LONG, *[mark + stop for stop in STOPS], *LONG[:6], *BEHIND[:11]])


def test_of_a_chinese_page_only_its_menus_go() -> None:
    above, article = CHINESE_MENU * 4, [*CHINESE[:3], "照片", *CHINESE[3:]]
    lines = [*above, *article, *CHINESE_MENU, "隐私政策", "版权所有"]
    kept = [verdict.line for verdict in find_body(lines) if verdict.label == "body"]
    assert set(range(len(above), len(above) + len(article))) <= set(kept)
    assert len(kept) < len(lines) / 2


@pytest.mark.parametrize(
    ("is_opened", "is_page", "dump", "tier"),
    [
        (True, True, 0.3, "page"),
        (True, True, 0.2, "ends"),
        (True, False, 0.85, "page"),
        (True, False, 0.7, "container"),
        (True, False, 0.5, "ends"),
        (False, False, 0.1, "ends"),
        (False, False, 0.79, "ends"),
        (False, False, 0.81, ""),
    ],
)
def test_the_less_it_looks_like_a_page_the_less_is_taken(
    is_opened: bool, is_page: bool, dump: float, tier: str
) -> None:
    assert tier_of(is_opened, is_page, True, dump, model().settings) == tier


def chosen(tier: str, menu: int, behind: int) -> list[bool]:
    lines = [*ARTICLE, *long_menu(menu), *ARTICLE, *BEHIND * behind]
    facts = [*map(line_facts, lines)]
    page = read_page(lines, facts, [(0.5, 0.2, 0.2, 0.1)] * len(lines))
    return choose(page, [0.99 if line in ARTICLE else 0.02 for line in lines], tier, model().settings)


def test_of_a_container_that_would_lose_too_much_the_ends_go() -> None:
    kept = chosen("container", 10, 1)
    assert kept.count(False) == 10 + len(BEHIND)
    kept = chosen("container", 60, 1)
    assert kept == [True] * (len(kept) - len(BEHIND)) + [False] * len(BEHIND)
    assert all(chosen("container", 60, 8))


def test_ends_that_are_much_of_the_text_stay() -> None:
    assert chosen("ends", 10, 1).count(False) == len(BEHIND)
    assert all(chosen("ends", 10, 3))
