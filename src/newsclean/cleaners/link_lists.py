"""Lists of other stories: the run of headlines below a label such as "Related stories"."""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import ClassVar

from newsclean.cleaner import Cleaner
from newsclean.cleaners._subheads import Words, heads_paragraph
from newsclean.document import Document
from newsclean.fields.tags import MOST_WORDS_ALONE, OF_MENUS
from newsclean.line import Line
from newsclean.marks import OTHER_STORIES, Label, Mark
from newsclean.rules import Rule
from newsclean.shapes import is_bullet, is_headline_like, is_prose

LONGEST_LIST = 30
LONGEST_TAG, LONGEST_LINE, LONGEST_RANK = 40, 200, 2
_COMMAS = re.compile(r", | / ")
_MAY_BE_TAGS = (Label.TAGS, Label.CREDIT, *OF_MENUS)
"""Labels of hints that a line of tags may have: "Harbours / Quays" looks like a credit."""

LEAST_DATED = 2
"""Headlines with a date and a paragraph below that make those paragraphs teasers: an article has no such rhythm."""
RANK = "common.counter.rank"
SURE_DATE = 0.99
"""More than what a date says of itself: those of other stories are no date of this one."""


class LinkLists(Cleaner):
    """Takes the headline-like lines that directly follow the label of a list of other stories.

    >>> from newsclean.cleaners import PopularPosts
    >>> PopularPosts()("It rained all day.\\n\\nPopular posts from this blog\\n\\nThe sun came out in the north")
    'It rained all day.'
    """

    name = "link_lists"
    needs: ClassVar[tuple[str, ...]] = ()

    def context(self, document: Document) -> Iterator[Mark]:
        """Marks on the lines below each list label, up to the first that is no headline."""
        words = Words(document)
        for index in document.marked:
            rule, label = _rule_of_heading(document, index), document.label(index)
            if rule is None or label is None:
                continue
            if label is Label.TAGS and (rule.extent == "block" or rule.content):
                yield from _tags_below(document, index + 1)
            elif label in OTHER_STORIES and rule.extent == "block":
                yield from _list_below(document, index, label, words)


def _rule_of_heading(document: Document, index: int) -> Rule | None:
    """The rule of a pack that decides on a line, where nothing of the line is worth keeping as a field."""
    mark = document.winner(index)
    return document.rules.rules.get(mark.rule) if mark is not None and mark.content is None else None


def _list_below(document: Document, index: int, label: Label, words: Words) -> Iterator[Mark]:
    run, dates = _run_below(document, index + 1)
    if run and heads_paragraph(document, run[-1], words):
        run = _without_last_rank(run[:-1])
    rule = f"common.follows.{label.value}"
    for line in run:
        yield Mark(line.index, Label.COUNTER, RANK, 0.7) if _rank(line) else Mark(line.index, label, rule, 0.7)
    for index in dates:
        yield Mark(index, label, rule, SURE_DATE)


def _tags_below(document: Document, start: int) -> Iterator[Mark]:
    """The short lines below a label such as "Tags", where no paragraph of the article follows."""
    run = list(takewhile(lambda line: _may_be_tag(document, line), document.lines[start : start + LONGEST_LIST]))
    if run and run[0].text.startswith("#"):
        run = list(takewhile(lambda line: line.text.startswith("#"), run))
    below = document.lines[start + len(run) :]
    if not any(is_prose(line) and document.label(line.index) is None for line in below):
        yield from (Mark(line.index, Label.TAGS, "common.follows.tags", 0.7) for line in run)


def _may_be_tag(document: Document, line: Line) -> bool:
    if line.is_sentence or len(line.text) > LONGEST_LINE or not all(map(_is_short, _COMMAS.split(line.text))):
        return False
    return document.label(line.index) is None and all(mark.label in _MAY_BE_TAGS for mark in document.marks[line.index])


def _is_short(tag: str) -> bool:
    return len(tag) <= LONGEST_TAG and tag.count(" ") < MOST_WORDS_ALONE


def _run_below(document: Document, start: int) -> tuple[list[Line], list[int]]:
    """The headlines from a line on, with their teasers where they are dated, and the dates of such headlines."""
    run: list[Line] = []
    teasers: list[int] = []
    dates: list[int] = []
    ranks = 0
    for line in document.lines[start : start + LONGEST_LIST]:
        label = document.label(line.index)
        if label is Label.DATE:
            dates.append(line.index)
        if label in OTHER_STORIES and _heads_list(document, line.index):
            break
        if label is not None:
            continue
        if _rank(line) == ranks + 1:
            ranks += 1
        elif not _may_be_listed(line, run):
            if not run or not dates or dates[-1] < run[-1].index:
                break
            teasers.append(len(run))
        run.append(line)
    if len(teasers) < LEAST_DATED:
        return _without_last_rank(run[: teasers[0]] if teasers else run), []
    return run, dates


def _heads_list(document: Document, index: int) -> bool:
    """Whether a line is the heading of another list."""
    rule = _rule_of_heading(document, index)
    return rule is not None and rule.extent == "block"


def _may_be_listed(line: Line, run: list[Line]) -> bool:
    """Whether a line has the shape of a headline, or of anything but a sentence below its rank in the list."""
    return is_headline_like(line) or (not line.is_sentence and (is_bullet(line.text) or bool(run and _rank(run[-1]))))


def _rank(line: Line) -> int:
    """The number that a line is, as those of the most read stories have above them ("1", "02."); 0 for other lines."""
    digits = line.text.strip(".#)")
    return int(digits) if len(digits) <= LONGEST_RANK and digits.isdecimal() else 0


def _without_last_rank(run: list[Line]) -> list[Line]:
    return run[:-1] if run and _rank(run[-1]) else run
