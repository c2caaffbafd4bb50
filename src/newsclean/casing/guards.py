"""Places where a capital is never taken for a glitch, whatever the score."""

from newsclean.casing.resources import Language
from newsclean.casing.tokens import Words

_JOINED = tuple("-–—/@'’_")
_OPENING = frozenset("\"“”‘'«»([")
_CLOSING = frozenset('"“”’«»)]')


def is_open(words: Words, n: int, language: Language) -> bool:
    """Whether word ``n``, capitalised in mid-sentence, may be judged at all."""
    return (
        words.words[n][1:].islower()
        and len(words.words[n].lower()) == len(words.words[n])
        and words.keys[n] == words.words[n].lower()  # a possessive is a name: "Labor's", "Culture's"
        and not words.gaps[n + 1].startswith(_JOINED)
        and not (words.gaps[n + 1] == "." and n + 1 < len(words.words))  # Crypto.com
        and not _is_numbered(words, n)
        and language.neighbours.get(words.keys[n - 1]) != "particle"
        and not _is_labelled(words, n, language)
        and not _OPENING.intersection(words.gaps[n + 1])  # Toys 'R Us
        and not _is_name_at_start(words, n, language)
        and not _is_item_heading(words, n)
        and not _is_heading_question(words, n, language)
        and not _is_quoted_title(words, n, language)
        and not _is_among_names(words, n, language)
    )


def _is_numbered(words: Words, n: int) -> bool:
    """ "Level 3", "Return on Investment (ROI)", an item of a list of amounts ("$100, Medical ...")."""
    after = n + 1 < len(words.kinds)
    if after and words.kinds[n + 1] == "n" and words.gaps[n + 1] in (" ", " #"):
        return True
    if after and "(" in words.gaps[n + 1] and words.kinds[n + 1] == "A":
        return True
    if words.gaps[n] != " " and words.kinds.count("n") > 3:
        return True
    return words.kinds[n - 1] == "n" and (words.gaps[n] != " " or words.gaps[n - 1] == "")  # "..., ", "Web3 ..."


def _is_labelled(words: Words, n: int, language: Language) -> bool:
    """ "the journal Science", "a film called Traffic", "the History tab"."""
    if words.gaps[n] == " " and words.kinds[n - 1] == "l" and words.keys[n - 1] in language.labels_before:
        return True
    if words.keys[n] in language.after_article and words.keys[n - 1] == "the":
        return True
    return n + 1 < len(words.kinds) and words.gaps[n + 1] == " " and words.keys[n + 1] in language.labels_after


def _is_among_names(words: Words, n: int, language: Language) -> bool:
    """An item of a list with two names on one side, or three capitals: "Photos, Safari and Messages"."""
    near = [k for k in range(max(0, n - 3), min(len(words.kinds), n + 4)) if _is_item(words, k, n)]
    capitals = [k for k in near if words.kinds[k] in "CA"]
    names = [k for k in capitals if words.keys[k] not in language.topics]
    return len(capitals) > 2 or len([k for k in names if k > n]) > 1 or len([k for k in names if k < n]) > 1


def _is_item(words: Words, k: int, n: int) -> bool:
    """Whether only commas, "and" and "or" stand between the items ``k`` and ``n``, and at least one comma."""
    low, high = min(k, n), max(k, n)
    gaps = words.gaps[low + 1 : high + 1]
    between = zip(words.keys[low + 1 : high], words.kinds[low + 1 : high], strict=True)
    return k != n and ", " in gaps and all(kind in "CA" or key in ("and", "or") for key, kind in between)


def _is_quoted_title(words: Words, n: int, language: Language) -> bool:
    """In a quoted or bracketed title of at most eight words: "No Parking", (Studies in Wine, 2022)."""
    first = next((k for k in range(n, max(-1, n - 8), -1) if _OPENING.intersection(words.gaps[k])), None)
    if first is None or words.kinds[first] == "l":
        return False
    ends = range(n + 1, min(len(words.gaps), first + 9))
    last = next((k for k in ends if _CLOSING.intersection(words.gaps[k])), None)
    if last is None:
        return False
    inside = zip(words.kinds[first:last], words.keys[first:last], strict=True)
    return all(kind != "l" or key in language.classes for kind, key in inside)


def _is_name_at_start(words: Words, n: int, language: Language) -> bool:
    """ "Whole Foods stores are ...": after a first word that is neither a function word nor a participle or adverb."""
    first = words.kinds[n - 1] == "S" and words.gaps[n] == " " and words.keys[n - 1] not in language.classes
    return first and not words.keys[n - 1].endswith(("ing", "ed", "ly"))


def _is_item_heading(words: Words, n: int) -> bool:
    """ "3. Hybrid Apps are ...", "- Visit Website: ...": no word in lower case since the number or bullet."""
    marked = words.kinds[0] == "n" or bool(words.gaps[0].strip())
    return marked and "l" not in words.kinds[:n]


def _is_heading_question(words: Words, n: int, language: Language) -> bool:
    """ "Are Bicycles allowed?": the second word after an auxiliary that opens the sentence."""
    return words.kinds[n - 1] == "S" and language.classes.get(words.keys[n - 1]) == "auxiliary"
