"""Which line of a text is its headline: kickers, breadcrumbs, window titles, and lines that are none."""

import pytest

from newsclean import clean

BODY = """The harbour of the old town stayed closed on Sunday after the storm had moved forty boats against the quay.

Workers with two cranes began to lift the first of them out of the water shortly before noon, the port said.

Nobody was hurt, but the owners of the boats may have to wait for their money until the autumn, they were told."""
MENU = "\n".join(["Home", "News", "Sport", "Weather", "Travel", "Culture", "Money", "Science"] * 4)
TITLE = "Storm closes the harbour of the old town"
META = "By Jane Doe\n12 July 2026"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (f"{TITLE}\n\nThe storm of Sunday moved forty boats\n\n{META}", TITLE),
        (f"News\nWeather\n{TITLE}\n\n{META}", TITLE),
        ("Why is the harbour of the old town closed?", "Why is the harbour of the old town closed?"),
        (f"Harbour of the old town closed by storm\nAfter the storm\n{TITLE}\n\n{META}", TITLE),
        (f"- News\n- Harbours\n- {TITLE}\n\nTrending", TITLE),
    ],
)
def test_finds_the_headline_of_a_text(head: str, title: str) -> None:
    found = clean(f"{head}\n\n{BODY}")
    assert found.title == title
    assert title not in found.text


@pytest.mark.parametrize(
    ("window", "head", "title"),
    [
        (f"{TITLE} - News - EXT", f"Weather on the coast - {TITLE}", TITLE),
        (f"Weather on Sunday: {TITLE} - EXT", f"The coast waits - {TITLE}", TITLE),
        ("After the night: Storm closes the harbour | EXT", "After the night\nStorm closes the harbour",
         "After the night: Storm closes the harbour"),
        (f"{TITLE} | World News | EXT", f"{TITLE}", TITLE),
    ],
)  # fmt: skip
def test_the_window_title_tells_kicker_from_headline(window: str, head: str, title: str) -> None:
    found = clean(f"{window}\n{MENU}\n{head}\n\n{META}\n\n{BODY}")
    assert found.title == title
    assert found.text == BODY


@pytest.mark.parametrize(
    ("window", "lines"),
    [
        ("Into the year | Harbourwhispers", "Harbourwhispers\n\n2026-07-12\n\nInto the year"),
        ("3 odd quays « HARBOURS OFF!", "My channels: quays / moles\n\n3 odd quays"),
        (
            "The Harbour Years » Archive » Mooring of Small Boats in Narrow Harbours",
            "The Harbour Years\n\nOlder\n\nMooring of Small Boats in Narrow Harbours",
        ),
    ],
)
def test_a_short_page_is_told_by_the_part_of_the_window_title_that_stands_alone(window: str, lines: str) -> None:
    assert clean(f"{window}\n\n{lines}\n\n{BODY}").title == lines.rpartition("\n")[2]


@pytest.mark.parametrize(
    ("window", "title"),
    [
        ("Breakwater | Notes of a harbour master", "Breakwater"),
        ("Moving the boats – Harbour Master's Notes and Log", "Moving the boats"),
        ("Harbour Notes: Moving the boats of the old town", "Moving the boats of the old town"),
        ("EXTP | Moving the boats", "Moving the boats"),
        ("Moving the boats. By hand. — The Harbour Notes", "Moving the boats. By hand."),
        ("风暴过后老城港口关闭-示例新闻网", "风暴过后老城港口关闭"),
    ],
)
def test_the_part_of_a_window_title_that_stands_as_a_line_is_the_headline(window: str, title: str) -> None:
    found = clean(f"{window}\n{MENU}\nThe Harbour Notes\n{title}\n\n{META}\n\n{BODY}")
    assert found.title == title
    assert title not in found.text.split("\n\n")


@pytest.mark.parametrize(
    "line",
    [
        "“Did you see the boats at the quay?”",
        "“The old harbour stays closed!”",
        "…as the owners of the boats wait for their money",
        "If you were at the harbour on Sunday and saw how all the boats were moved by it, what did you do then?",
    ],
)
def test_is_no_headline(line: str) -> None:
    found = clean(f"{line}\n\n{BODY}")
    assert found.title is None
    assert found.text == f"{line}\n\n{BODY}"


def test_a_heading_below_the_first_paragraph_is_no_headline() -> None:
    text = BODY.replace("\n\nWorkers", "\n\nWhat comes next for the harbour\n\nWorkers")
    found = clean(text)
    assert (found.title, found.text) == (None, text)


RECIPE = [
    "Bolo de milho da avó",
    "Pular para a receita",
    "Nota média",
    "4.8/5 (31 votos)",
    "Tempo de preparo",
    "20 min",
]
DIRECTIONS = [
    "Modo de preparo",
    "Bata tudo no liquidificador por dois minutos, até a massa ficar lisa e sem grumos.",
    "Despeje em forma untada e leve ao forno a 180 °C por 40 minutos.",
    "Sirva morno, com café.",
    "Avalie esta receita",
]


def test_an_amount_beside_another_is_no_headline() -> None:
    found = clean("\n\n".join([*RECIPE, "Ingredientes", "3 espigas de milho", "2 ovos", *DIRECTIONS]))
    assert found.title == "Bolo de milho da avó"
    assert "Ingredientes\n\n3 espigas de milho" in found.text


@pytest.mark.parametrize(
    ("title", "date", "body"),
    [
        (
            "春天的第一碗馄饨",
            "2026年3月3日 07:00",
            "春天的馄饨要用荠菜，叶子贴着地，根带一点红。\n\n母亲说，洗三遍，水要清得能照见人。",
        ),
        (
            "बंद कुएं से निकला पानी",
            "05 मार्च 2026",
            "गांव के बंद कुएं से बीस साल बाद पानी निकला है, लोग देखने आ रहे हैं।\n\nसफाई में ग्यारह दिन लगे।",
        ),
        (
            "ชาวบ้านซ่อมเรือไม้เก่า ใช้รับส่งนักเรียนฟรี",
            "5 มี.ค. 2569",
            "ชาวบ้านริมโขงช่วยกันซ่อมเรือไม้อายุแปดสิบปีเพื่อใช้รับส่งนักเรียนข้ามฝั่งทุกเช้า\n\n"
            "เรือลำนี้เคยบรรทุกข้าวและจอดทิ้งไว้ใต้ถุนวัดนานกว่าสามสิบปีก่อนที่ช่างจะลงมือ",
        ),
    ],
)
def test_short_headlines_in_other_scripts_are_found(title: str, date: str, body: str) -> None:
    found = clean(f"{title}\n{date}\n\n{body}\n")
    assert (found.title, found.text) == (title, body)
