"""Labels, and the marks by which cleaners say what a line is."""

from enum import StrEnum
from functools import lru_cache
from typing import Any, NamedTuple


class Label(StrEnum):
    """What a line, or a part of one, is. What is done about it is the policy's business."""

    # the article itself
    HEADING = "heading"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    STAMP = "stamp"
    NOTE = "note"
    DISCLOSURE = "disclosure"
    DEK = "dek"
    # lines whose content is a field
    TITLE = "title"
    BYLINE = "byline"
    DATE = "date"
    CAPTION = "caption"
    CREDIT = "credit"
    TAGS = "tags"
    SECTION = "section"
    READING_TIME = "reading_time"
    RELATED = "related"
    POPULAR_POSTS = "popular_posts"
    COMMENTS = "comments"
    # residue
    SHARE = "share"
    NEWSLETTER = "newsletter"
    PAYWALL = "paywall"
    ADVERTISEMENT = "advertisement"
    LEGAL = "legal"
    AGENCY = "agency"
    PLAYER = "player"
    EMBED = "embed"
    GALLERY = "gallery"
    USER_INTERFACE = "user_interface"
    NAVIGATION = "navigation"
    AUTHOR_BIO = "author_bio"
    COUNTER = "counter"
    DUPLICATE = "duplicate"
    BOILERPLATE = "boilerplate"
    INVISIBLE = "invisible"


class Phase(StrEnum):
    """When a cleaner runs; marks and edits of a phase are committed together at its end."""

    REPAIR = "repair"
    LABEL = "label"
    CONTEXT = "context"
    POLISH = "polish"


STRUCTURE = frozenset(
    {Label.HEADING, Label.LIST_ITEM, Label.QUOTE, Label.STAMP, Label.NOTE, Label.DISCLOSURE, Label.DEK}
)
"""Labels that are part of the article: they stay in the text by default."""

NOTES = (Label.NOTE, Label.DISCLOSURE)
"""Labels of lines that are copied to `Article.notes`."""

OTHER_STORIES = (Label.RELATED, Label.POPULAR_POSTS)
"""Labels of lists of other stories."""

FIELDS = frozenset(
    {
        Label.TITLE,
        Label.BYLINE,
        Label.DATE,
        Label.CAPTION,
        Label.CREDIT,
        Label.TAGS,
        Label.SECTION,
        Label.READING_TIME,
    }
)
"""Labels of lines whose content is a field about the article itself."""

# Between marks of equal score the more telling label wins: fields before residue, specific before general.
PRECEDENCE = {label: rank for rank, label in enumerate(Label)}

_YIELDING = frozenset(
    {Label.BOILERPLATE, Label.DUPLICATE, Label.HEADING, Label.LIST_ITEM, Label.QUOTE, Label.DISCLOSURE}
)

SURE = 0.5
"""A mark below this score is only a hint for context cleaners; it decides nothing."""


class Mark(NamedTuple):
    """One cleaner's word on one line.

    Attributes:
        line: index of the line in ``Document.lines``.
        label: what it is.
        rule: id of the rule that says so, ``en.comments.heading``.
        score: 0 to 1; from 0.5 on the mark can decide.
        span: half-open part of the line's text the mark covers; None for the whole line.
        content: half-open part of the line's text worth keeping as a field ("MORE: [headline]").
        extent: lines the rule speaks for (1 for itself); breaks ties.
    """

    line: int
    label: Label
    rule: str
    score: float = 0.9
    span: tuple[int, int] | None = None
    content: tuple[int, int] | None = None
    extent: int = 1


class Said(NamedTuple):
    """What a mark says, whichever line it is on: residue says the same thing on thousands of lines, which share it.

    Attributes are those of `Mark`, but for the line.
    """

    label: Label
    rule: str
    score: float = 0.9
    span: tuple[int, int] | None = None
    content: tuple[int, int] | None = None
    extent: int = 1

    def at(self, line: int, score: float | None = None) -> Mark:
        """The same as a mark on a line, with another score where one is given."""
        return Mark(line, self.label, self.rule, self.score if score is None else score, *self[3:])

    def order(self) -> tuple[bool, float, int, int, str]:
        """Sort key: of several marks on a line the greatest wins, whatever order they came in.

        What is boilerplate only by its place, or structure only by its shape, yields to any mark that says what it is.
        """
        return (self.label not in _YIELDING, self.score, -PRECEDENCE[self.label], self.extent, self.rule)


@lru_cache(maxsize=512)
def with_mark(said: tuple[Said, ...], mark: tuple[Any, ...]) -> tuple[Said, ...]:
    """What is said of a line, and what one mark more says: the same object wherever the same is said.

    Args:
        said: what was said before.
        mark: a mark without its line.

    >>> three, seven = (Mark(line, Label.SHARE, "en.share.line") for line in (3, 7))
    >>> with_mark((), three[1:]) is with_mark((), seven[1:])
    True
    """
    return (*said, Said._make(mark))


class Edit(NamedTuple):
    """A change of a line's present text: ``text[start:end]`` becomes ``after``."""

    line: int
    start: int
    end: int
    after: str
    rule: str


class Join(NamedTuple):
    """A line break that is none: the line and the next become one, with ``glue`` between them."""

    line: int
    glue: str
    rule: str
