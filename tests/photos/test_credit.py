"""Credits at their borders: what just is one, how surely, and what just is not."""

import pytest

from newsclean.photos.credit import credit_score, find_trailing_credit, is_name, parse_credit

CAPTION = "The bridge of the town at dawn on Sunday"

NAMES = ("Ana Lima", "Ana de Lima Roe Poe", "田中", "Zoë Müller", "Иван Петров", "van Lima")
NO_NAMES = ("Ana", "A", "Ana Lima Bo Roe Poe Xi", "Ana lima", "ana Lima", "田", "田中一郎太郎次", "3 Lima", "")

SCORES = {
    0.9: (
        "Ana Lima/AFP",
        "Ana Lima/NTB",
        "Getty Images",
        "Ana Lima/Getty Images",
        "SN/APA/KEYSTONE/Ana Lima",
        "© Ana Lima",
        "Photo by Ana Lima",
        "Photo: The river at dawn",
        "Foto: privat",
    ),
    0.6: ("Ana Lima, dpa", "AFP/dpa", "Ana Lima/XYZ", "Ana Lima via AP"),
    0.3: ("AFP", "Reuters", "Pittsburgh, PA", "Ana Lima/Bo Roe", "Ana Lima/Example", "Ana/Bo/Carl/Dora/Emil/Fay"),
    0.0: (
        "",
        "Ana/Bo/Carl/Dora/Emil/Fay/Gus",
        "Ana Lima/AFP?",
        "Ana Lima/AFP!",
        "Photo: he left",
        "Photo by the river he left",
        "Ana Lima/" + "A" * 82,
    ),
}

TRAILING = {
    ". (Photo: Ana Lima/AFP)": ("(Photo: Ana Lima/AFP)", 0.9),
    ". (Ana Lima/AFP)": ("(Ana Lima/AFP)", 0.9),
    ". (Ana Lima/XYZ)": ("(Ana Lima/XYZ)", 0.9),
    ". (dpa)": ("(dpa)", 0.4),
    ". (Ana Lima)": ("(Ana Lima)", 0.4),
    ". Ana Lima (AFP)": ("Ana Lima (AFP)", 0.9),
    " [Foto: Ana Lima]": ("[Foto: Ana Lima]", 0.9),
    " (Source: Example)": ("(Source: Example)", 0.9),
    " © Ana Lima": ("© Ana Lima", 0.9),
    " - © Ana Lima": ("- © Ana Lima", 0.9),
    "/Copyright Ana Lima": ("Copyright Ana Lima", 0.9),
    " - Copyright Ana Lima": ("- Copyright Ana Lima", 0.9),
    " Foto: Ana Lima": ("Foto: Ana Lima", 0.9),
    ". Foto: Ana Lima": ("Foto: Ana Lima", 0.9),
    ". Photo: Ana Lima. Styling: Jo Poe": ("Photo: Ana Lima. Styling: Jo Poe", 0.9),
    ". Ana Lima/AFP": ("Ana Lima/AFP", 0.9),
    ". dpa": ("dpa", 0.4),
    " / Ana Lima": ("Ana Lima", 0.6),
    " | Ana Lima/dpa": ("Ana Lima/dpa", 0.9),
    " AP Photo/Ana Lima": ("AP Photo/Ana Lima", 0.9),
    " Getty Images": ("Getty Images", 0.9),
}
NO_TRAILING = (
    " (dpa)",
    ". (Ana Lima Roe Poe)",
    ". (AFP/dpa)",
    " Ana Lima (AFP)",
    " (in June)",
    " ©",
    " © Ana Lima!",
    " foto: Ana Lima",
    ". Photo: he left early that day.",
    ". Ana Lima",
    " AFP",
    ". Ana Lima/AFP.",
)

PARSED = {
    "Photo: Ana Lima/AFP": ("Ana Lima/AFP", "Ana Lima", "AFP"),
    "AFP/Ana Lima": ("AFP/Ana Lima", "Ana Lima", "AFP"),
    "Ana Lima": ("Ana Lima", "Ana Lima", None),
    "Reuters": ("Reuters", None, "Reuters"),
    "Ana Lima/Bo Roe/AFP": ("Ana Lima/Bo Roe/AFP", "Ana Lima", "AFP"),
    "Ana Lima/AFP/Getty Images": ("Ana Lima/AFP/Getty Images", "Ana Lima", "AFP/Getty Images"),
    "Handout via Reuters": ("Handout via Reuters", None, "Reuters"),
    "Foto: Privat": ("Privat", None, None),
    "Ana Lima, dpa": ("Ana Lima, dpa", "Ana Lima", "dpa"),
}


def test_names() -> None:
    assert [name for name in NAMES if not is_name(name)] == []
    assert [name for name in NO_NAMES if is_name(name)] == []


@pytest.mark.parametrize(("score", "text"), [(score, text) for score, texts in SCORES.items() for text in texts])
def test_scores(score: float, text: str) -> None:
    assert credit_score(text) == score


@pytest.mark.parametrize("end", TRAILING)
def test_a_credit_ends_a_caption(end: str) -> None:
    found = find_trailing_credit(CAPTION + end)
    assert found is not None
    assert ((CAPTION + end)[found.start :], found.score) == TRAILING[end]


@pytest.mark.parametrize("text", [*(CAPTION + end for end in NO_TRAILING), "(Ana Lima/AFP)", "At. (Ana Lima/AFP)"])
def test_no_credit_ends_a_line(text: str) -> None:
    assert find_trailing_credit(text) is None


def test_a_name_behind_a_slash_needs_a_caption_before_it() -> None:
    assert find_trailing_credit("At dawn / Ana Lima") is None


@pytest.mark.parametrize("text", PARSED)
def test_parts_of_a_credit(text: str) -> None:
    assert tuple(parse_credit(text)) == PARSED[text]
