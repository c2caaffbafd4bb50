"""Text, packs and pipelines from strangers: they cannot steer a terminal, a page, or the interpreter."""

import io
import sys
import time
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsclean import Pipeline, clean, explain
from newsclean.errors import ConfigurationError, NewscleanError, PackError
from newsclean.matching import RuleIndex
from newsclean.rules import parse_pack
from residue import texts

SLOW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
MARKUP = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "[click](javascript:alert(1))",
    "![x](https://example.com/x.png)",
    "<https://example.com>",
    "`code`",
    "***",
    "---",
    "===",
    "1. one",
    "    code",
    "~~~",
    "> quote",
    "| a | b |",
    "<!-- x -->",
    "\\<b>",
    "&#60;b&#62;",
    "[a]: https://example.com",
    "Photo: <b>Ana</b>/AFP",
    "# Rain <b>",
    "By <b>Ana Lima</b>",
]
hostile = st.lists(st.one_of(st.sampled_from(MARKUP), texts), min_size=1, max_size=8).map("\n\n".join)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.seen |= {f"{tag}@{name}" for name, _ in attrs}

    def handle_comment(self, data: str) -> None:
        self.seen.add("comment")

    def handle_decl(self, decl: str) -> None:
        self.seen.add("declaration")

    def handle_pi(self, data: str) -> None:
        self.seen.add("instruction")


def _tags(html: str) -> set[str]:
    parser = _Tags()
    parser.feed(html)
    parser.close()
    return parser.seen


OURS = {
    "article",
    "h1",
    "h2",
    "h3",
    "p",
    "p@class",
    "ul",
    "li",
    "blockquote",
    "figure",
    "figcaption",
    "small",
    "header",
}
OURS |= {"time", "time@datetime", "footer", "section"}


@SLOW
@given(hostile)
def test_html_has_only_our_tags(text: str) -> None:
    assert _tags(clean(text, title="<b>Rain</b>", authors=["<i>Ana</i>"]).to_html()) <= OURS
    assert _tags(explain(text).to_html()) <= {"table", "table@class", "tr", "tr@class", "td"}


def test_the_parser_sees_what_is_not_escaped() -> None:
    assert _tags("<p>a</p><script>x</script><!-- x -->") == {"p", "script", "comment"}


@SLOW
@given(hostile)
def test_markdown_has_no_html_link_or_image(text: str) -> None:
    markdown_it = pytest.importorskip("markdown_it")
    rendered = markdown_it.MarkdownIt("commonmark").parse(clean(text, title="<b>Rain</b> [x](y)").to_markdown())
    kinds = {token.type for token in rendered}
    kinds |= {child.type for token in rendered for child in token.children or ()}
    assert not kinds & {"html_block", "html_inline", "link_open", "image", "code_inline", "fence", "code_block"}


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@SLOW
@given(st.text(st.characters(codec="utf-8")))
def test_a_terminal_gets_no_control_sequence(text: str) -> None:
    terminal = pytest.importorskip("newsclean.commands.terminal")
    out, before = _Terminal(), sys.stdout
    sys.stdout = out
    try:
        terminal.write(text + "\x1b]0;title\x07\x9b31m\u202e")
    finally:
        sys.stdout = before
    controls = [c for c in out.getvalue() if (c < " " and c not in "\t\n") or "\x7f" <= c <= "\x9f" or c == "\u202e"]
    assert controls == []


# configuration

RULE = """
lang = "xx"
name = "Example"
[[rule]]
id = "xx.share.example"
label = "share"
match = "regex"
pattern = {pattern!r}
needs = ["a"]
max_chars = 600
strips = ["a"]
keeps = ["b"]
"""


def test_a_pattern_that_runs_away_is_stopped() -> None:
    index = RuleIndex((parse_pack(RULE.format(pattern="(?:a|a|aa)+$")),))
    text = "a" * 90 + "!"
    start = time.perf_counter()
    assert index.find(text, "", text) == []
    assert time.perf_counter() - start < 5


def test_a_pattern_that_matches_still_does() -> None:
    index = RuleIndex((parse_pack(RULE.format(pattern="a+ b")),))
    assert [hit.rule.id for hit in index.find("AAA b", "", "aaa b")] == ["xx.share.example"]


def test_a_pattern_that_is_none_is_an_error_of_the_pack() -> None:
    with pytest.raises(PackError, match="pattern"):
        parse_pack(RULE.format(pattern="(a"))


@pytest.mark.parametrize(
    "toml",
    [
        'cleaners = ["os.system"]',
        'cleaners = ["newsclean.cleaners.Comments"]',
        'cleaners = [{name = "comments", __class__ = "os"}]',
        "cleaners = [{name = \"__import__('os')\"}]",
        'cleaners = [{type = "comments"}]',
        "policy = {drop = [\"__import__('os')\"]}",
        'langs = ["../../etc/passwd"]',
        'exec = "import os"',
    ],
)
def test_a_pipeline_file_names_only_what_there_is(toml: str) -> None:
    with pytest.raises(ConfigurationError):
        Pipeline.from_toml(toml)


@SLOW
@given(st.text(max_size=200))
def test_files_that_are_no_configuration_are_documented_errors(text: str) -> None:
    for read in (Pipeline.from_toml, parse_pack):
        try:
            read(text)
        except NewscleanError:
            continue


def test_reading_configuration_runs_nothing() -> None:
    """No file is written, no process begun, nothing compiled from a string while packs and pipelines are read."""
    events: list[str] = []
    watching = True

    def hook(event: str, _: object) -> None:
        if watching and event.split(".")[0] in ("exec", "compile", "subprocess", "socket", "os", "shutil"):
            events.append(event)

    Pipeline.from_toml('cleaners = ["comments"]')
    parse_pack(RULE.format(pattern="a"))
    sys.addaudithook(hook)
    Pipeline.from_toml('cleaners = ["comments", {name = "share"}]\nlangs = ["en"]')
    parse_pack(RULE.format(pattern="a+"))
    watching = False
    assert [event for event in events if event not in ("os.listdir", "os.scandir")] == []
