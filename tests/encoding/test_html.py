"""HTML left in text goes; what only looks like it stays."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean.cleaners import Html
from newsclean.encoding.changes import changed_places
from newsclean.encoding.html import find_html
from newsclean.spacing import apply_edits

LEFT = [
    ("<p>Hello</p>", "Hello"),
    ("<p>It <b>rained</b>.<br/>Then it <em>poured</em>.</p>", "It rained. Then it poured."),
    ('See <a href="http://example.org/?a=1&b=2">the page</a>, she said', "See the page, she said"),
    ("one<li>two</li><li>three</li>", "one two three"),
    ("bold <b>text goes on", "bold text goes on"),
    ("ends here</b> and on", "ends here and on"),
    ("a<span class='x'>b</span>c", "abc"),
    ("<!-- ad --> word", " word"),
    ("<script>var a=1;</script>Text", "Text"),
    ('<IMG SRC="a.gif" ALT="x">word', "word"),
    ("Tom &amp; Ana", "Tom & Ana"),
    ("Tom &amp Ana&nbspleft &#8217til", "Tom & Ana\u00a0left ’til"),
    ("caf&eacute; &lt; bar <b>x</b>", "café < bar x"),
]
STAYS = [
    "I <3 you",
    "a < b and c > d",
    "AT&T, R&D, &c, Q&A; and B&Q",
    "use the <b> tag or the <br> element",
    "List<String> and Vec<i> and map<a>b",
    "http://example.org/?a=1&lt=3&copy=2",
    "if (a<b && c>d) { return; }",
    "`<b>` in code",
    "<user> wrote to <ana@example.com>",
    "<i think so> is no tag",
    "<!-- not closed",
]


@pytest.mark.parametrize(("line", "text"), LEFT)
def test_html_goes(line: str, text: str) -> None:
    assert apply_edits(line, find_html(line)) == text


@pytest.mark.parametrize("line", STAYS)
def test_what_is_no_html_stays(line: str) -> None:
    assert find_html(line) == []


def test_entities_may_hide_tags_and_mojibake() -> None:
    assert Html()("<b>caf&Atilde;&copy;</b> &lt;i&gt;open&lt;/i&gt;") == "café open"


PIECES = [
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<br>",
    "<!--",
    "-->",
    "&amp;",
    "&nbsp",
    "&lt;",
    "<",
    ">",
    "a",
    " ",
    "&",
    "=",
    '"',
]


@given(st.lists(st.sampled_from(PIECES), max_size=16).map("".join))
@settings(max_examples=400, deadline=None)
def test_edits_do_not_overlap(line: str) -> None:
    edits = find_html(line)
    assert all(a.end <= b.start for a, b in itertools.pairwise(edits))
    assert all(0 <= edit.start < edit.end <= len(line) for edit in edits)
    cleaned = Html()(line)
    assert Html()(cleaned) == cleaned


@given(st.text("aÃ©bc ", max_size=30), st.text("aébc ", max_size=30))
def test_changes_rebuild_the_text(before: str, after: str) -> None:
    done, rebuilt = 0, ""
    for start, end, text in changed_places(before, after):
        assert start >= done
        rebuilt += before[done:start] + text
        done = end
    assert rebuilt + before[done:] == after
