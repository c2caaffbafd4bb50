"""Hypothesis strategies: texts in the shapes that scraped pages have."""

from hypothesis import strategies as st

WORDS = """the river rose after rain in north town mayor said people left homes bridge was closed
Sunday Government Traveling Rain""".split()
RESIDUE = """Comments
12 Comments
Leave a comment
Popular posts from this blog
Read more
MORE: Flood warning lifted in the south
Share
Facebook
X
Email
Advertisement
Subscribe to our newsletter
PHOTO: The river at dawn
Ana Lima/AFP
Foto: Ana Lima/dpa
© 2024 The Example
By Ana Lima
June 3, 2024
5 min read
Tags: rain, river
## Background
* one item
Related articles
Mehr zum Thema
Anzeige
Kommentare
1/12
0:00
Home
Menu
Updated 2 hours ago
> quoted words here""".split("\n")
DAMAGE = [
    "\N{NO-BREAK SPACE}",
    "\N{SOFT HYPHEN}",
    "\N{ZERO WIDTH SPACE}",
    "\N{ZERO WIDTH NO-BREAK SPACE}",
    "\N{COMBINING ACUTE ACCENT}",
    "&amp;",
    "&nbsp;",
    "â€™",
    "Ã©",
    ' said,"so',
    "rose.The",
    " ,",
    "[text](https://example.com)",
]

words = st.sampled_from(WORDS)
sentences = st.lists(words, min_size=4, max_size=30).map(lambda w: " ".join(w).capitalize() + ".")
headlines = st.lists(words, min_size=3, max_size=9).map(lambda w: " ".join(w).capitalize())
damaged = st.tuples(sentences, st.sampled_from(DAMAGE), st.integers(0, 60)).map(
    lambda t: t[0][: t[2]] + t[1] + t[0][t[2] :]
)
lines = st.one_of(sentences, sentences, headlines, st.sampled_from(RESIDUE), damaged, st.text(max_size=40))
separators = st.sampled_from(["\n", "\n\n", "\r\n", "\n \n", "\r"])
texts = st.lists(st.tuples(lines, separators), max_size=25).map(lambda pairs: "".join(a + b for a, b in pairs))
"""Articles mixed with residue and damage."""
