"""Words that lost their proper letter case: capitalised topic words, and on request capitals and lower-case starts."""

from collections.abc import Iterator, Sequence

from pydantic import Field

from newsclean.casing import CasingEdit, Level, capitalise_start, find_casing_edits, recase_all_caps
from newsclean.cleaner import Cleaner
from newsclean.document import Document
from newsclean.marks import Edit


class Casing(Cleaner):
    """Puts words that an auto-poster capitalised as its tags back to lower case (English).

    >>> text = "The plan was made public on Monday. He said the new Technology would be tested, and that it was cheap."
    >>> Casing()(text)
    'The plan was made public on Monday. He said the new technology would be tested, and that it was cheap.'
    >>> Casing()("He studied at the Institute of Technology and then worked for Business Insider.")
    'He studied at the Institute of Technology and then worked for Business Insider.'
    """

    name = "casing"

    level: Level = Field("strict", description="how sure a repair must be: strict, normal or eager")
    all_caps: bool = Field(False, description="re-case lines in capitals by the article's other lines")
    paragraph_starts: bool = Field(False, description="capitalise a function word that starts a paragraph")
    topics: tuple[str, ...] = Field((), description="more words that the site uses as tags")

    def polish(self, document: Document) -> Iterator[Edit]:
        """Edits of the kept lines."""
        lines = [line.text for line in document.lines]
        for edit in self._edits(lines, document):
            yield Edit(document.lines[edit.line].index, edit.start, edit.end, edit.after, edit.rule)

    def _edits(self, lines: Sequence[str], document: Document) -> Iterator[CasingEdit]:
        tags = (*self.topics, *document.hints.get("tags", ()))
        lang = document.language
        yield from find_casing_edits(lines, tags=tags, level=self.level, lang=lang)
        if self.all_caps:
            for number, line in enumerate(lines):
                if line.isupper():
                    yield from recase_all_caps(line, lines, number=number) or ()
        if self.paragraph_starts:
            for number, line in enumerate(lines):
                yield from capitalise_start(line, number=number)
