"""The title line and the dek below it, where there is evidence."""

from collections.abc import Iterator
from itertools import islice

from pydantic import Field

from newsclean.cleaner import Cleaner
from newsclean.document import Document
from newsclean.fields.deks import find_dek
from newsclean.fields.layout import body_run
from newsclean.fields.titles import Headline, best_candidate, is_page, key_of, without_site
from newsclean.line import Line
from newsclean.marks import Label, Mark
from newsclean.shapes import is_prose

_FEWEST_WORDS = 3
_AROUND, _RESIDUE = 8, 4
_PARAGRAPHS = 2


class Title(Cleaner):
    """Marks the title: what the caller says it is, or the line that the whole of the evidence speaks for.

    Evidence is repetition (on a whole page, in the window title), place before the body, words shared with it, a
    byline, date or dek below, and shape; without enough of it there is no title and every line stays.

    Args:
        page: share of the evidence from which on a line of a whole page is its title.
        container: the same for the text of an article element: little above the body, but residue around the title.
        article: the same for a text without residue, where a mistake costs a line of the article.

    >>> from newsclean import Pipeline
    >>> Pipeline(["title"])("Rain in the north\\n\\nIt rained.", title="Rain in the north").text
    'It rained.'
    """

    name = "title"

    page: float = Field(default=0.4, ge=0, le=1)
    container: float = Field(default=0.3, ge=0, le=1)
    article: float = Field(default=0.45, ge=0, le=1)

    def context(self, document: Document) -> Iterator[Mark]:
        """Marks on the title, its other prints, and the dek; never on the only line."""
        if len(document.lines) < 2:
            return
        given = document.hints.get("title")
        if given is not None:
            key = key_of(given)
            prints = list(_prints(document, key, "common.title.given"))
            title = document.lines[prints[0].line] if prints else None
            yield from prints
        else:
            run = body_run(document)
            found = self._found(document, run)
            title = found.line if found is not None else None
            if found is not None:
                yield from _found_prints(document, found)
            elif is_page(document, run):
                yield from _window(document.lines[0])
        dek = find_dek(document, title)
        if dek is not None:
            yield Mark(dek.index, Label.DEK, "common.dek.before_paragraph", 0.6)

    def _found(self, document: Document, run: tuple[int, int]) -> Headline | None:
        best, page = best_candidate(document, run), is_page(document, run)
        if best is None or (not page and _is_below_prose(document, best.line.index)):
            return None
        clean = self.container if _has_residue(document, best.line.index) else self.article
        return best if best.share >= (self.page if page else clean) else None


def _is_below_prose(document: Document, index: int) -> bool:
    """Whether paragraphs stand above: the line heads another story, or a part of this one."""
    above = document.lines[:index]
    prose = (line.text for line in above if is_prose(line) and document.label(line.index) is None)
    return len(set(islice(prose, 2 * _PARAGRAPHS))) >= _PARAGRAPHS


def _has_residue(document: Document, index: int) -> bool:
    """Whether several lines around are marked as something: no extractor's text has that."""
    around = document.marks[max(0, index - _AROUND) : index + _AROUND]
    return sum(map(bool, around)) >= _RESIDUE


def _found_prints(document: Document, found: Headline) -> Iterator[Mark]:
    line, part = found.line, found.part
    yield Mark(line.index, Label.TITLE, "common.title.found", 0.95, content=part)
    yield from (Mark(index, Label.TITLE, "common.title.part", 0.94) for index in found.parts)
    keys = [found.key] if part is None else [found.key, key_of(line.text[slice(*part)])]
    prints = {
        mark.line: mark for key in dict.fromkeys(keys) for mark in _prints(document, key, "common.title.repeated")
    }
    if part is not None:  # which the window title told
        prints = {mark.line: mark for mark in _window(document.lines[0])} | prints
    yield from (mark for index, mark in prints.items() if index != line.index)


def _prints(document: Document, key: str, rule: str) -> Iterator[Mark]:
    """All lines that are the title, and the window title that begins with it."""
    if not key:
        return
    most, blanks = len(key) + 4 + len(key) // 5, key.count(" ")
    short = [line for line in document.lines if len(line.text) <= most]
    for line in short:
        text = line.text
        if len(key) <= len(text) + 4 and -3 < text.count(" ") - blanks < 3 and key_of(text) == key:
            yield Mark(line.index, Label.TITLE, rule, 0.94)
    if blanks + 1 >= _FEWEST_WORDS and _is_window_of(document.lines[0].text, key):
        yield Mark(0, Label.TITLE, "common.title.window", 0.93)


def _is_window_of(top: str, key: str) -> bool:
    """Whether a first line is the headline with a site's name behind it."""
    return len(top) > len(key) and bool(without_site(top)) and key_of(top).startswith(key + " ")


def _window(line: Line) -> Iterator[Mark]:
    """The window title of a page whose headline is not found."""
    head = without_site(line.text)
    if head:
        yield Mark(line.index, Label.TITLE, "common.title.window", 0.93, content=(0, len(head)))
