"""Features of one capitalised topic word: its neighbours, its habit, what the document says of it.

A feature is a short string; the model gives it a weight. The prefix tells the kind: ``p`` word before, ``n``
word after,
``w`` the word, ``d`` document, ``c`` capitals nearby, ``b`` bridge ("Bank of ...").
"""

from collections.abc import Iterator
from typing import NamedTuple

from newsclean.casing.evidence import Evidence, has_capital_neighbour
from newsclean.casing.resources import Language, Model
from newsclean.casing.tokens import Words

_SUFFIXES = ("ing", "ed", "ly", "tion", "al", "ic", "ive", "ous", "er", "s")
_BRIDGES = frozenset(("of", "and", "for", "the", "in", "on", "to", "or", "by", "at", "with", "a"))


class Context(NamedTuple):
    """All that features are computed from, for one document."""

    language: Language
    model: Model
    evidence: Evidence
    topics: frozenset[str]


def features(words: Words, n: int, context: Context) -> list[str]:
    """The features of word ``n`` of a line."""
    before, after = _before(words, n, context), _after(words, n, context)
    key = words.keys[n]
    suffix = _suffix(key)
    habit = context.model.prior.get(key, "?")
    return [
        f"p:{before}",
        f"n:{after}",
        f"pn:{_coarse(before)}/{_coarse(after)}",
        f"ps:{_coarse(before)}/{suffix}",
        f"ns:{_coarse(after)}/{suffix}",
        f"wh:{habit}",
        f"wa:{habit[:1]}/{_coarse(before)}",
        f"wb:{habit[1:]}/{_coarse(after)}",
        f"w:{key}",
        *_identities(words, n),
        *_usual_pairs(words, n, context),
        *_bridges(words, n, context),
        *_far_bridge(words, n),
        *_document(words, n, context),
        *_nearby(words, n, context),
    ]


def related_keys(words: Words, n: int, language: Language) -> set[str]:
    """The words whose use in the document matters for word ``n``: itself and the capitals around it."""
    around = range(max(0, n - 3), min(len(words.kinds), n + 4))
    capitals = {words.keys[k] for k in around if words.kinds[k] in "CSA"}
    return {words.keys[n]} | (capitals - language.classes.keys())


def _suffix(key: str) -> str:
    return next((s for s in _SUFFIXES if key.endswith(s) and len(key) > len(s) + 2), "-")


def _coarse(description: str) -> str:
    return description.split("=")[0]


def _capital_class(words: Words, n: int, context: Context) -> str:
    key = words.keys[n]
    if key in context.topics:
        return "topic"
    known = context.language.neighbours.get(key)
    if known:
        return known
    if key in context.language.classes:
        return "function"
    if context.evidence.lower[key]:
        return "seenlower"
    return "ordinary" if key in context.model.common else "name"


def _lower_class(key: str, context: Context) -> str:
    known = context.language.classes.get(key) or context.language.neighbours.get(key)
    if known:
        return known
    if key in context.topics:
        return "ltopic"
    return f"{'known' if key in context.model.common else 'rare'}-{_suffix(key)}"


def _before(words: Words, n: int, context: Context) -> str:
    kind, gap = words.kinds[n - 1], words.gaps[n]
    comma = "," if gap != " " else ""
    if kind == "n":
        return comma + "number"
    if kind == "I":
        return comma + "I"
    if kind == "A":
        return comma + "CAPS"
    if kind == "l":
        return comma + _lower_class(words.keys[n - 1], context)
    own = "'s" if words.words[n - 1][-2:] in ("'s", "’s") else ""
    if kind == "S" and words.keys[n - 1] in context.language.classes:
        return comma + "^" + context.language.classes[words.keys[n - 1]]
    return f"{comma}{kind}{own}{_capital_class(words, n - 1, context)}"


def _after(words: Words, n: int, context: Context) -> str:
    gap = words.gaps[n + 1]
    if n + 1 == len(words.kinds) or (gap != " " and gap != ", "):
        return f"end{gap.strip()[:1]}"
    kind = words.kinds[n + 1]
    comma = "," if gap != " " else ""
    if kind in "nIA":
        return comma + {"n": "number", "I": "I", "A": "CAPS"}[kind]
    if kind == "l":
        return comma + _lower_class(words.keys[n + 1], context)
    return f"{comma}{kind}{_capital_class(words, n + 1, context)}"


def _identities(words: Words, n: int) -> Iterator[str]:
    if words.kinds[n - 1] in "lS":
        yield f"p={words.keys[n - 1]}"
    if n + 1 < len(words.kinds) and words.gaps[n + 1] == " ":
        yield f"n={words.keys[n + 1]}"


def _usual_pairs(words: Words, n: int, context: Context) -> Iterator[str]:
    if words.gaps[n] == " ":
        yield f"up:{_bin(context.model.pairs.get(f'{words.keys[n - 1]} {words.keys[n]}', 0))}"
    if n + 1 < len(words.kinds) and words.gaps[n + 1] == " ":
        yield f"un:{_bin(context.model.pairs.get(f'{words.keys[n]} {words.keys[n + 1]}', 0))}"


def _bridges(words: Words, n: int, context: Context) -> Iterator[str]:
    keys, kinds, gaps = words.keys, words.kinds, words.gaps
    if n > 1 and keys[n - 1] in _BRIDGES and kinds[n - 2] in "CSA" and gaps[n - 1] == " ":
        plain_start = kinds[n - 2] == "S" and keys[n - 2] in context.language.classes
        if not plain_start:
            yield f"bp:{keys[n - 1]}/{kinds[n - 2]}{_capital_class(words, n - 2, context)}"
            yield f"bp:{keys[n - 1]}"
    if n > 2 and keys[n - 1] in ("the", "a") and keys[n - 2] in _BRIDGES and kinds[n - 3] in "CA":
        yield f"bpp:{keys[n - 2]}/{_capital_class(words, n - 3, context)}"
    spaced = n + 2 < len(kinds) and gaps[n + 1] == gaps[n + 2] == " "
    if spaced and keys[n + 1] in _BRIDGES and kinds[n + 2] in "CA":
        yield f"bn:{keys[n + 1]}/{_capital_class(words, n + 2, context)}"
        yield f"bn:{keys[n + 1]}"


def _far_bridge(words: Words, n: int) -> Iterator[str]:
    if n + 3 >= len(words.kinds) or words.kinds[n + 3] not in "CA" or words.gaps[n + 3] != " ":
        return
    if words.keys[n + 1] in _BRIDGES and words.keys[n + 2] in _BRIDGES:
        yield f"bnn:{words.keys[n + 1]}"


def _bin(count: int) -> str:
    return str(count) if count < 3 else "3" if count < 6 else "6"


def _document(words: Words, n: int, context: Context) -> Iterator[str]:
    key, found = words.keys[n], context.evidence
    capital = words.kinds[n] == "C"
    near = capital and has_capital_neighbour(words, n)
    lower = _bin(found.lower[key])
    alone = _bin(found.alone[key] - (capital and not near))
    phrase = _bin(found.phrase[key] - (capital and near))
    side = "+" if near else "-"
    yield f"dl:{lower}{side}"
    yield f"da:{alone}{side}"
    yield f"dp:{phrase}{side}"
    yield f"dlap:{min(lower, '3')}{min(alone, '3')}{min(phrase, '2')}{side}"
    if words.gaps[n] == " ":
        yield from _pair_evidence("dpp", words.keys[n - 1], key, words.kinds[n - 1 : n + 1], found)
    if n + 1 < len(words.kinds) and words.gaps[n + 1] == " ":
        yield from _pair_evidence("dpn", key, words.keys[n + 1], words.kinds[n : n + 2], found)
        if words.kinds[n + 1] in "CA":
            yield from _neighbour_evidence(
                "dn", words.keys[n + 1], found, found.pairs[key, words.keys[n + 1], words.kinds[n : n + 2]]
            )
    if words.gaps[n] == " " and words.kinds[n - 1] in "CA":
        yield from _neighbour_evidence(
            "dq", words.keys[n - 1], found, found.pairs[words.keys[n - 1], key, words.kinds[n - 1 : n + 1]]
        )


def _pair_evidence(name: str, first: str, second: str, shape: str, found: Evidence) -> Iterator[str]:
    if shape == "SC":
        yield f"{name}:sc{_bin(found.pairs[first, second, 'SC'] - 1)}"
        yield f"{name}:cc{_bin(found.pairs[first, second, 'CC'])}"
    flipped = "".join("l" if kind in "CS" else kind for kind in shape)
    if found.pairs[first, second, flipped]:
        yield f"{name}:lower"
    if "C" in shape.replace("C", "", 1) or "A" in shape:
        same = found.pairs[first, second, shape]
        yield f"{name}:same{_bin(same - 1)}"


def _neighbour_evidence(name: str, key: str, found: Evidence, together: int) -> Iterator[str]:
    apart = found.alone[key] + found.phrase[key] - together
    yield f"{name}a:{_bin(max(apart, 0))}"
    yield f"{name}t:{_bin(together)}/{_bin(max(apart, 0))}"
    if found.lower[key]:
        yield f"{name}l"


def _nearby(words: Words, n: int, context: Context) -> Iterator[str]:
    left = sum(words.kinds[k] in "CA" and words.keys[k] not in context.topics for k in range(max(0, n - 5), n))
    right = range(n + 1, min(len(words.kinds), n + 6))
    caps = sum(words.kinds[k] in "CA" and words.keys[k] not in context.topics for k in right)
    yield f"cb:{min(left, 3)}"
    yield f"cr:{min(caps, 3)}"
    topics = sum(kind == "C" and key in context.topics for key, kind in zip(words.keys, words.kinds, strict=True))
    yield f"ct:{min(topics, 4)}"
    share = sum(kind in "CSA" for kind in words.kinds) / len(words.kinds)
    yield f"cs:{int(share * 8)}"
    items = sum(
        gap == ", " and kind == "C" and key != words.keys[n]
        for gap, kind, key in zip(words.gaps, words.kinds, words.keys, strict=False)
    )
    yield f"ci:{min(items, 4)}"
    yield f"cn:{min(words.kinds.count('n'), 5)}"
    yield f"cl:{min(len(words.words) // 6, 6)}"
    yield f"pos:{min(n, 3)}"
