"""A cheap test that lines are written in the language whose casing is to be repaired."""

from collections.abc import Iterable

from newsclean.casing.resources import Language


def is_native(lines: Iterable[str], language: Language) -> bool:
    """Whether function words of the language abound and those of others do not.

    Args:
        lines: text of at least a sentence.
        language: the closed classes of the language asked for.

    Returns:
        True if at least every eighth word is a function word of the language and foreign ones are at most a
        third of these.

    Example:
        >>> from newsclean.casing.resources import language
        >>> is_native(["She had always loved it, but she never learned to play."], language("en"))
        True
        >>> is_native(["Der Minister sagte, dass die Technologie in der Stadt gut ist."], language("en"))
        False
    """
    words = [word for line in lines for word in line.lower().split()]
    native = sum(map(language.native.__contains__, words))
    foreign = sum(map(language.foreign.__contains__, words))
    return 8 * native >= len(words) and 3 * foreign <= native
