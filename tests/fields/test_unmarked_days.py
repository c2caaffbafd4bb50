"""Days that nothing but their place by the headline speaks for."""

import pytest

from newsclean import clean

TITLE = "Storm closes the harbour of the old town"

BODY = """The harbour of the old town stayed closed for a third day on Sunday after the storm moved forty boats.

Workers with two cranes began to lift the first of them out of the water shortly before noon, the port said.

Nobody was hurt, but the owners of the boats may wait until autumn for their insurers to pay, a broker said."""

VERSES = """The boats lie high
on the dry old quay
and nobody knows
who moved them away"""


@pytest.mark.parametrize(
    "line",
    [
        "12.07.2026 Harbours & Coast Home App",
        "12 July 2026 harbour_mole Leave a comment",
        "⋅ July 12, 2026 ⋅ Email this post ⋅ Printable page ⋅ Comment",
        "12. Juli 2026 admin News 0",
        "Harbours and coasts of the north 12 July 2026",
        "Jane Doe Harbours of the north 12 July 2026 12 July 2026 storms, boats 0 Comments",
    ],
)
def test_a_day_at_the_edge_of_a_line_by_the_headline(line: str) -> None:
    article = clean(f"{TITLE}\n\n{line}\n\n{BODY}")
    assert str(article.published) == "2026-07-12"
    assert article.evidence["published"].rule == "common.date.at_edge"


@pytest.mark.parametrize("opening", ["12.07.2026 – ", "12 July 2026 ", "Red. / 12.07.2026 ", "12.07.2026, 15:30 Uhr: "])
def test_a_day_ahead_of_the_first_sentence_stays_there(opening: str) -> None:
    article = clean(f"{TITLE}\n\n{opening}{BODY}")
    assert str(article.published)[:10] == "2026-07-12"
    assert article.evidence["published"].rule == "common.date.opening"
    assert article.paragraphs[0].startswith(opening.strip())


@pytest.mark.parametrize(
    "line",
    [
        "On 12 July 2026 the harbour of the old town was closed once more, the port said in a statement.",
        "12 July 2026 was the day on which the harbour of the old town was closed once more.",
        "The harbour on 12 July 2026 from the old mole",
        "The harbour and its old mole. Photo: Jane Doe, 12 July 2026",
    ],
)
def test_days_that_the_text_speaks_of_are_not_that_of_publication(line: str) -> None:
    assert clean(f"{TITLE}\n\n{line}\n\n{BODY}").published is None


def test_a_day_by_the_headline_counts_only_where_no_line_names_one() -> None:
    article = clean(f"{TITLE}\n\nHarbours and coasts of the north 12 July 2026\n\nPublished: 14 July 2026\n\n{BODY}")
    assert str(article.published) == "2026-07-14"


def test_verses_have_a_head_as_well() -> None:
    page = f"{TITLE} - Example\n\nHome\n\nArchive\n\nAbout\n\n{TITLE}\n\nJuly 12th, 2026 in Verses\n\n{VERSES}"
    assert str(clean(page).published) == "2026-07-12"
