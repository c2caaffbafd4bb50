"""Each spacing rule on lines it repairs and on lines it must leave."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsclean.spacing import (
    Edit,
    apply_edits,
    find_drop_cap,
    find_glue,
    find_odd_spaces,
    find_punctuation,
    joins_drop_cap,
)

GLUED = [
    ('the end of the war,"so it is no surprise."', 'the end of the war, "so it is no surprise."'),
    (
        "as the harvest drags on.Speaking to farmers, she said no",
        "as the harvest drags on. Speaking to farmers, she said no",
    ),
    ("It is not enough.A perfect day would help", "It is not enough. A perfect day would help"),
    ("The mayor of Lisbon,Portugal and her guests", "The mayor of Lisbon, Portugal and her guests"),
    ('"We will not go,"he said.', '"We will not go," he said.'),
    ("“We will not go,”he said.", "“We will not go,” he said."),
    ("„Wir gehen nicht,“sagte er.", "„Wir gehen nicht,“ sagte er."),
    ("Sie sagte:„Wir gehen nicht.“", "Sie sagte: „Wir gehen nicht.“"),
    ("Das Haus brennt.Der Nachbar rief die Wehr.", "Das Haus brennt. Der Nachbar rief die Wehr."),
    ("Он ушёл домой.Потом пошёл снег", "Он ушёл домой. Потом пошёл снег"),
    ("(CNN)The senator spoke", "(CNN) The senator spoke"),
]
NOT_GLUED = [
    "The U.S. and the U.K. agreed, e.g. on 1,000 tonnes at 3.50 euros.",
    "See example.com, www.Example.Org/News,Today and Amazon.de for more",
    "He uses Node.js, ASP.NET and the file Report.Final.docx daily",
    "Es gilt z.B. und u.a. auch um 10.30 Uhr, d.h. am 3.Oktober",
    "Mail jane.Doe@example.com or follow @Jane.Doe and #Now.Here today",
    "Der „Tagesbote“ und die „Wahl-Arena“ sagten: „Nein“, so Meier.",
    "»Ultra« heißt das Gerät, sagte er.",
    "the iPhone, eBay and McDonald's",
    '기자는 "가능하다"고 말했다.',
    'צה"ל הודיע הבוקר',
    'a 12"Vinyl record, with a 6" cut',
    "read pathlib.Path and String.Index in the docs",
    'x = {"lon":1,"lat":2} is data',
    "Leser:innen und Bürger*innen",
    "Conference Fal.Con 2031 opens in May",
    "at 7 a.m.Monday the doors open",
    "他说,这是一个。好的",
]
SPACED = [
    ('He said " so it is " and left.', 'He said "so it is" and left.'),
    ('(" so it is ")', '("so it is")'),
    ('" so it is ", he said', '"so it is", he said'),
    ("He said “ so it is ”, and left.", "He said “so it is”, and left."),
    ("He ( as ever ) left.", "He (as ever) left."),
    ("The mayor , who left , came back .", "The mayor, who left, came back."),
    ("Was it late ?", "Was it late?"),
    ("The book ( in two volumes ) sold well", "The book (in two volumes) sold well"),
    ('He called it " a good day " and left', 'He called it "a good day" and left'),
    ("He called it “ a good day ” and left", "He called it “a good day” and left"),
    ("It is the harbour 's first ship", "It is the harbour's first ship"),
    ("Das Wetter : So wird der Tag", "Das Wetter: So wird der Tag"),
]
NOT_SPACED = [
    'a" so it is "b',
    "f( x ) = 2",
    "Que faire ? Rien ! Il reste une chose : attendre ; c’est long.",
    "« Bonjour », dit-elle.",
    "„Guten Tag“ sagte er und „Auf Wiedersehen“ sie.",
    "and so . . . it goes on ... and on",
    "the .NET framework and a .5 share",
    "om 's avonds laat naar Den Haag",
    "a smile :) and a wink ;) here",
    "if ( x ) { return 1; }",
    "3 : 2 gewann die Mannschaft",
    "- [ ] to do",
    "他说 , 这是",
]
ODD = [
    ("Wirt\u00adschaft", "Wirtschaft"),
    ("\ufeffThe first\u200b word\u2060", "The first word"),
    ("two  spaces\u00a0\u00a0here", "two spaces here"),
    ("from\u00a0here", "from here"),
    ("a \ufeff b", "a b"),
    ("stray\u200e mark\u200d", "stray mark"),
]
NOT_ODD = [
    "    indented  code()",
    "Name\tPoints\tGoals",
    "| a |  | b |",
    "Est-ce vrai\u00a0? Oui\u202f! \u00ab\u00a0Oui\u00a0\u00bb",
    "1\u00a0000\u00a0km, 5\u00a0% et 10\u202f€",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "می\u200cخواهم",
    "क्\u200dष",
    "ภาษา\u200bไทย",
    "שלום\u200f!",
]


@pytest.mark.parametrize(
    ("find", "line", "repaired"),
    [
        (find, *pair)
        for find, pairs in ((find_glue, GLUED), (find_punctuation, SPACED), (find_odd_spaces, ODD))
        for pair in pairs
    ],
)
def test_repairs(find: Callable[[str], list[Edit]], line: str, repaired: str) -> None:
    assert apply_edits(line, find(line)) == repaired


@pytest.mark.parametrize("line", [*NOT_GLUED, *NOT_SPACED, *NOT_ODD, *(after for _, after in GLUED + SPACED + ODD)])
@pytest.mark.parametrize("find", [find_glue, find_punctuation, find_odd_spaces, find_drop_cap])
def test_leaves_clean_lines(find: Callable[[str], list[Edit]], line: str) -> None:
    if (find is find_odd_spaces and line in NOT_SPACED + NOT_GLUED + NOT_ODD) or find is not find_odd_spaces:
        assert find(line) == []


def test_french_can_be_given() -> None:
    assert find_punctuation("Vraiment !", french=True) == []
    assert apply_edits("Vraiment !", find_punctuation("Vraiment !", french=False)) == "Vraiment!"


@pytest.mark.parametrize(
    ("line", "repaired"),
    [
        ("T he harbour froze", "The harbour froze"),
        ("I n the end it froze", "In the end it froze"),
        ("“T he harbour,” she said", "“The harbour,” she said"),
        ("T HE HARBOUR froze", "THE HARBOUR froze"),
        ("D ie Stadt schläft", "Die Stadt schläft"),
        ("A s the ice grew", "As the ice grew"),
        ("B rinkmann left", "Brinkmann left"),
    ],
)
def test_joins_split_initials(line: str, repaired: str) -> None:
    assert apply_edits(line, find_drop_cap(line, {"brinkmann"})) == repaired


@pytest.mark.parametrize(
    "line",
    [
        "A man left", "I have left", "A US ship left", "A bout of flu", "A way out",
        "T cells divide", "X marks it", "E coli spreads", "V roce 2020 bylo", "W tym roku",
        "Y el mar", "Y es que llueve", "O mar e o céu", "E la nave va", "C major is a key", "T. he said",
        "A lot of it", "В тот день", "Å andre dager",
    ],
)  # fmt: skip
def test_leaves_one_letter_words(line: str) -> None:
    known = {w.casefold() for w in line.split()} | {"about", "away", "alot", "roce", "el"}
    assert find_drop_cap(line, known) == []


def test_initial_on_a_line_of_its_own() -> None:
    assert joins_drop_cap("T", "he harbour froze")
    assert joins_drop_cap("“I", "n the end")
    assert not joins_drop_cap("A", "man left")
    assert not joins_drop_cap("", "he harbour")
    assert not joins_drop_cap("T", "")
