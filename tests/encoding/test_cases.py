"""ftfy's own cases where they are at hand, and cases of our own."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from newsclean.encoding import EncodingOptions, fix_lines

BENCH = Path(os.environ.get("NEWSCLEAN_BENCH", Path(__file__).parents[3] / "shared" / "bench"))
CASES: list[dict[str, Any]] = [
    case for file in sorted((BENCH / "ftfy-cases").glob("*.json")) for case in json.loads(file.read_text("utf-8"))
]
MUST_PASS = [case for case in CASES if case["expect"] == "pass"]
KNOWN_FAILURES = [case for case in CASES if case["expect"] == "fail"]
STRAIGHT = str.maketrans("\u02bc\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f", "'''''\"\"\"\"")


def fixed(text: str, options: EncodingOptions) -> str:
    lines = text.split("\n")
    changed = fix_lines(lines, options)
    return "\n".join(changed[at].text if at in changed else line for at, line in enumerate(lines))


@pytest.mark.skipif(not CASES, reason="ftfy's cases are not at hand")
def test_there_are_cases_of_both_kinds() -> None:
    assert len(MUST_PASS) > 100
    assert len(KNOWN_FAILURES) > 5


@pytest.mark.parametrize("case", MUST_PASS, ids=lambda case: case["label"])
def test_ftfy_case_at_its_defaults(case: dict[str, Any]) -> None:
    assert fixed(case["original"], EncodingOptions.ftfy_defaults()) == case["fixed"]


@pytest.mark.parametrize("case", KNOWN_FAILURES, ids=lambda case: case["label"])
def test_ftfy_known_failure_still_fails_the_same_way(case: dict[str, Any]) -> None:
    import ftfy

    assert fixed(case["original"], EncodingOptions.ftfy_defaults()) == ftfy.fix_text(case["original"])


QUOTES_STAY_CURLY = (
    "Latin-1 / Windows-1252 mixup in German",
    "UTF-8 / Windows-1252 mixed up twice in Malay",
    "Left quote is UTF-8, right quote is Latin-1, both encoded in Windows-1252",
    "UTF-8 / Windows-1252 mixed up three times",
    "UTF-8 / sloppy Windows-1250 mixup in English",
    "The same text as above, but as a UTF-8 / ISO-8859-2 mixup",
    "UTF-8 / Windows-1252 mixup in mixed French and Arabic",
    "Lossy decoding can have plain ASCII question marks, as well",
    "An absolutely hopeless garble",
    "Inconsistent UTF-8 / Latin-1 mojibake",
    "Inconsistent UTF-8 / Latin-1 mojibake with an ellipsis from the Windows-1252 character set",
    "Handle Afrikaans 'n character",
    "Handle Croatian single-codepoint digraphs",
    "Fix 'à' in inconsistent mojibake",
    "We can fix 'à' in windows-1251 sometimes as well",
    "UTF-8 / Windows-1251 mixup",
    "Negative: Don't fix a multiplication symbol in quotes",
    "Negative: 'É' followed by a curly apostrophe",
    "Negative: 'é' preceded by curly apostrophe",
    "Synthetic, negative: Brontë's name does not end with a Korean syllable",
    "Synthetic: curly quotes with mismatched encoding glitches in Latin-1",
    "Synthetic: curly quotes with mismatched encoding glitches in Windows-1252",
    "Synthetic: lossy decoding in sloppy-windows-1252",
    "Synthetic, negative: Be careful around curly apostrophes",
)
"""ftfy's cases whose result holds curly quotes, which our defaults leave as they are."""
WIDE_STAYS_WIDE = ("Wide comma in UTF-8 / Windows-1252",)
"""ftfy's cases whose result holds full-width punctuation, which our defaults leave as it is."""


@pytest.mark.parametrize("case", MUST_PASS, ids=lambda case: case["label"])
def test_ftfy_case_at_our_defaults(case: dict[str, Any]) -> None:
    ours = fixed(case["original"], EncodingOptions())
    if case["label"] in QUOTES_STAY_CURLY:
        assert ours != case["fixed"]
        ours = ours.translate(STRAIGHT)
    elif case["label"] in WIDE_STAYS_WIDE:
        assert ours != case["fixed"]
        ours = fixed(ours, EncodingOptions(fix_character_width=True))
    assert ours == case["fixed"]


OWN = [
    ("It itâ€™s cold in GÃ¶teborg", "It it’s cold in Göteborg"),
    ("Ã–l und Ã„pfel fÃ¼r das groÃŸe Haus", "Öl und Äpfel für das große Haus"),
    ("â€œWe are here,â€\x9d she said", "“We are here,” she said"),
    ("La canciÃ³n espaÃ±ola empezÃ³ â€“ tarde", "La canción española empezó – tarde"),
    ("Ð\x9fÑ€Ð¸Ð²ÐµÑ‚", "Привет"),
    ("twice: cafÃƒÂ©", "twice: café"),
    ("Tom &amp; Ana&#39;s caf&eacute;", "Tom & Ana's café"),
    ("e\u0301te\u0301", "été"),
    ("ﬁne ﬂour", "fine flour"),
    ("bell\x07 and \x1b[1mbold\x1b[0m", "bell and bold"),
    ("\ud83d\ude00 smile", "😀 smile"),
]
UNTOUCHED = [
    "“Curly quotes” and ‘these’ stay, as does it’s.",
    "„Deutsche Anführung“ bleibt, Straße und Öl auch.",
    "「東京」は、今日も晴れ！　５０％",
    "AT&T, R&D, Q&A, and a < b",
    "ÁÉÍÓÚ ÀÈÌÒÙ ÄËÏÖÜ ÂÊÎÔÛ",
    "L’été à Noël, où l’œuvre est là… « voilà »",
    "Жёлтый, їжак, Ђорђе и ВГРС",
    "5 × 3 = 15 m², 20 °C, ½ l, 3 €",
]


@pytest.mark.parametrize(("broken", "whole"), OWN)
def test_own_case(broken: str, whole: str) -> None:
    assert fixed(broken, EncodingOptions()) == whole
    assert fix_lines([whole]) == {}


@pytest.mark.parametrize("line", UNTOUCHED)
def test_clean_line_stays(line: str) -> None:
    assert fix_lines([line]) == {}


def test_a_tag_on_one_line_stops_entities_on_that_line_only() -> None:
    assert list(fix_lines(["a < b &amp; c", "Tom &amp; Ana"])) == [1]


def test_plan_says_what_was_done() -> None:
    fixed_lines = fix_lines(["cafÃ©", "plain", "Tom &amp; Ana"])
    assert fixed_lines[0].plan == (("encode", "latin-1"), ("decode", "utf-8"))
    assert fixed_lines[2].plan == (("apply", "unescape_html"),)
