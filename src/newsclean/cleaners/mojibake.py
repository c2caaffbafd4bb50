"""Characters decoded wrongly, entities, control characters and ligatures."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from newsclean.cleaner import Cleaner
from newsclean.document import Document
from newsclean.encoding import EncodingOptions, fix_lines
from newsclean.encoding.changes import changed_places
from newsclean.encoding.fixer import Plan
from newsclean.marks import Edit


class Mojibake(Cleaner):
    """Repairs what `ftfy <https://ftfy.readthedocs.io>`_ repairs, line by line, with ftfy's steps in the rule's name.

    >>> Mojibake()("It itâ€™s late at the cafÃ©, AT&amp;T says.")
    'It it’s late at the café, AT&T says.'
    >>> Mojibake()("“Curly” quotes stay"), Mojibake(uncurl_quotes=True)("“these” do not")
    ('“Curly” quotes stay', '"these" do not')
    """

    name = "mojibake"
    per_line: ClassVar[bool] = True

    unescape_entities: bool = Field(True, description="decode entities such as &amp; in lines without a <")
    fix_latin_ligatures: bool = Field(True, description="ﬁ becomes fi")
    fix_character_width: bool = Field(False, description="full-width letters and punctuation become narrow")
    uncurl_quotes: bool = Field(False, description="curly quotes become straight")

    def repair(self, document: Document) -> Iterator[Edit]:
        """Edits of the lines that ftfy would change."""
        options = EncodingOptions(
            unescape_html="auto" if self.unescape_entities else False,
            fix_latin_ligatures=self.fix_latin_ligatures,
            fix_character_width=self.fix_character_width,
            uncurl_quotes=self.uncurl_quotes,
        )
        lines = document.lines
        for at, fixed in fix_lines([line.text for line in lines], options).items():
            rule = rule_of(fixed.plan)
            for start, end, after in changed_places(lines[at].text, fixed.text):
                yield Edit(lines[at].index, start, end, after, rule)


def rule_of(plan: Plan) -> str:
    """The id of a repair: ftfy's steps, each once.

    >>> rule_of((("encode", "sloppy-windows-1252"), ("decode", "utf-8"), ("apply", "uncurl_quotes")))
    'common.mojibake.sloppy-windows-1252+utf-8+uncurl_quotes'
    """
    return "common.mojibake." + "+".join(dict.fromkeys(parameter for _, parameter in plan))
