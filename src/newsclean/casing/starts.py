"""A paragraph that lost the capital of its first word."""

from newsclean.casing.edits import CasingEdit
from newsclean.casing.resources import language
from newsclean.casing.tokens import words_of


def capitalise_start(line: str, *, number: int = 0, lang: str = "en") -> list[CasingEdit]:
    """Capitalise the first word of a sentence that starts in lower case, if it is a plain function word.

    Any wider rule hits names such as iPhone or eBay, web addresses and the tails of lists.

    Args:
        line: a paragraph.
        number: the line number to put into the edit.
        lang: language of the line.

    Returns:
        One edit, or none.

    Example:
        >>> capitalise_start("the minister said talks would resume.")[0].after
        'The'
        >>> capitalise_start("eBay said it would not comment on the price.")
        []
    """
    if not line[:1].islower() or line.rstrip()[-1:] not in '.!?"”':
        return []
    words = words_of(line)
    if len(words.words) < 4 or words.gaps[1] != " " or words.words[0] not in language(lang).classes:
        return []
    first = words.words[0]
    return [CasingEdit(number, 0, len(first), first.capitalize(), f"{lang}.casing.start", 1.0)]
