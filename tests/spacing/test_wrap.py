"""Hard-wrapped paragraphs are joined; verse, lists, tables and whole paragraphs are not."""

from __future__ import annotations

import textwrap

import pytest

from newsclean.spacing import find_joins

PARAGRAPHS = [
    "The council of the small port met on Monday evening to hear what the new sea wall would "
    "cost, and whether the owners of the boats would have to pay for a part of it, as they had "
    "done for the last one.",
    "Nobody in the hall wanted to speak first. The mayor read the report of the engineers "
    "aloud, page by page, until the coffee was cold and two of the younger members had left for "
    "the late ferry.",
    "In the end they agreed to ask the government for money, which they have done every year since the great storm.",
]


def wrapped(width: int) -> tuple[list[str], list[int]]:
    lines: list[str] = []
    gaps: list[int] = []
    for paragraph in PARAGRAPHS:
        part = textwrap.wrap(paragraph, width, break_on_hyphens=False)
        gaps += [1 if lines else 0] + [0] * (len(part) - 1)
        lines += part
    return lines, gaps


def joined(lines: list[str], gaps: list[int]) -> list[str]:
    out: list[str] = []
    joins = {join.line: join for join in find_joins(lines, gaps)}
    for at, line in enumerate(lines):
        before = joins.get(at - 1)
        if before is None:
            out.append(line)
        else:
            head = out[-1][:-1] if before.drop_hyphen else out[-1]
            out[-1] = head + before.glue + line
    return out


@pytest.mark.parametrize("width", [50, 60, 65, 72, 80, 95])
def test_undoes_wrapping(width: int) -> None:
    assert joined(*wrapped(width)) == PARAGRAPHS


@pytest.mark.parametrize("width", [60, 72])
def test_paragraphs_without_blank_lines_end_at_short_lines(width: int) -> None:
    lines, gaps = wrapped(width)
    assert len(joined(lines, [0] * len(gaps))) == len(PARAGRAPHS)


@pytest.mark.parametrize(
    "lines",
    [
        ["Roses are red,", "violets are blue,", "sugar is sweet", "and so are you."] * 4,
        [f"- item number {n} of the long list that was read aloud to the members" for n in range(12)],
        [f"{team} | {n} | 3 | 12 | 45" for n, team in enumerate(["Harbour", "Town", "United", "Rovers"] * 3)],
        list(PARAGRAPHS) * 3,
        ["Home", "News", "Sport", "Weather", "Contact us", "About this site"] * 4,
        [f"Headline number {n} of another article tells what the mayor said" for n in range(12)],
        [],
    ],
)
def test_leaves_what_is_not_wrapped(lines: list[str]) -> None:
    assert find_joins(lines, [0] * len(lines)) == []


def test_blank_lines_are_never_closed() -> None:
    lines, gaps = wrapped(65)
    assert all(gaps[join.line + 1] == 0 for join in find_joins(lines, gaps))


def test_hyphen_goes_only_with_evidence() -> None:
    lines = [
        "The members of the council had long asked what the govern-",
        "ment would pay, and they heard it from a man of the well-",
        "known firm that built the first wall: the government pays",
        "nothing, und so bleibt es, and the costs of sea- und Hoch-",
        "wasser will be met by the owners of the boats, they heard.",
    ]
    by_line = {join.line: join for join in find_joins(lines, [0] * 5)}
    assert by_line[0].drop_hyphen
    assert (by_line[1].glue, by_line[1].drop_hyphen) == ("", False)
