"""The index of rules: finds those that match a line in constant time."""

from functools import lru_cache
from typing import NamedTuple
from unicodedata import category

import regex

from newsclean.folding import fold_head, fold_letters, fold_line
from newsclean.rules import Pack, Rule, compiled, ends_sentence, load_pack, pack_names

PREFIX_KEYS = (16, 8, 4, 2, 1)
"""Characters by which prefix rules are found: a phrase stands under the longest of these that it has."""

LONG = 120
"""Longer lines are paragraphs: only rules that allow for more characters are tried on them."""

SUFFIX_KEY = 3
"""Characters by which suffix rules are found."""

_START, _START_SIZE, _ROOM = 4, 28, 20

_END = 8
"""Characters at a line's end that tell whether a suffix rule may match."""

_OTHER_SCRIPTS = "\u0370"
"""From here on `fold_letters` may look at the whole of a text before it changes a letter."""

_QUOTE_ENDS = "”’“»…"
PATTERN_SECONDS = 0.05
"""A pattern that takes longer on one line is one that runs away: it does not match."""


class Hit(NamedTuple):
    """A rule that matches a line; ``start`` and ``end`` delimit the phrase in the line's text."""

    rule: Rule
    start: int
    end: int


class RuleIndex:
    """The rules of some packs, findable by dictionary look-ups; never changed after it is made."""

    __slots__ = (
        "_ends",
        "_last",
        "_lines",
        "_long_needs",
        "_long_prefixes",
        "_long_starts",
        "_needs",
        "_prefixes",
        "_regexes",
        "_starts",
        "_suffixes",
        "longest_line",
        "rules",
    )

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.rules = {rule.id: rule for pack in packs for rule in pack.rule}
        self._lines: dict[str, tuple[Rule, ...]] = {}
        self._prefixes: dict[int, dict[str, tuple[tuple[str, Rule], ...]]] = {}
        self._suffixes: dict[str, tuple[tuple[str, Rule], ...]] = {}
        self._regexes: dict[str, regex.Pattern[str]] = {}
        self._needs: tuple[tuple[str, Rule], ...] = ()
        for rule in self.rules.values():
            self._add(rule)
        self._starts = frozenset(key[:_START] for table in self._prefixes.values() for key in table)
        suffixes = [phrase for bucket in self._suffixes.values() for phrase, _ in bucket]
        self._ends = {key: _ends(bucket) for key, bucket in self._suffixes.items()}
        self._last = frozenset(phrase[-1] for phrase in suffixes)
        self.longest_line = _ROOM + max(map(len, self._lines), default=0)
        self._long_needs = tuple(_for_long_lines(self._needs))
        long_rules = [rule for rule in self.rules.values() if rule.max_chars > LONG and rule.match == "prefix"]
        phrases = [fold_head(phrase) for rule in long_rules for phrase in rule.any]
        self._long_starts = frozenset(phrase[:_START] for phrase in phrases)
        self._long_prefixes = _by_size(phrases)

    def _add(self, rule: Rule) -> None:
        if rule.pattern is not None:
            self._regexes[rule.id] = compiled(rule.pattern)
            self._needs += tuple((need, rule) for need in rule.needs)
        for phrase in rule.any:
            if rule.match == "line":
                key = fold_line(phrase)
                self._lines[key] = (*self._lines.get(key, ()), rule)
            elif rule.match == "prefix":
                folded = fold_head(phrase)
                size = _size_of_key(folded)
                _insert(self._prefixes.setdefault(size, {}), folded[:size], folded, rule)
            else:
                folded = _fold_suffix(phrase)
                _insert(self._suffixes, folded[-SUFFIX_KEY:], folded, rule)

    def find(self, text: str, key: str, head: str) -> list[Hit]:
        """The rules that match a line of at most 600 characters.

        Args:
            text: the line.
            key: `fold_line(text)`; empty for lines too long to be a phrase.
            head: `fold_head(text)`.
        """
        hits: list[Hit] = []
        if key and key in self._lines:
            hits += [Hit(rule, 0, len(text)) for rule in self._lines[key]]
        starts = self._starts
        if head[:_START] in starts or head[:2] in starts or head[:1] in starts:
            for size, table in self._prefixes.items():
                bucket = table.get(head[:size])
                if bucket is not None:
                    hits += _prefix_hits(bucket, text, head)
        if self._may_end(text):
            hits += self._suffix_hits(text)
        if self._needs:
            hits += self._regex_hits(text, self._needs)
        return hits

    def find_long(self, text: str) -> list[Hit]:
        """The rules that match a line of more than 120 characters: the same as `find`, with less work."""
        if self._may_begin(fold_head(text, _START_SIZE)):
            return self.find(text, "", fold_head(text))
        hits = self._suffix_hits(text) if self._may_end(text) else []
        return hits + self._regex_hits(text, self._long_needs) if self._long_needs else hits

    def _may_begin(self, start: str) -> bool:
        """Cheap test of a long line's folded start, exact where no later character changes how it is folded."""
        starts = self._long_starts
        if not (start[:_START] in starts or start[:3] in starts or start[:2] in starts or start[:1] in starts):
            return False
        if len(start) > PREFIX_KEYS[0] and start[0] != "0" and (start.isascii() or max(start) < _OTHER_SCRIPTS):
            return any(start[:size] in keys for size, keys in self._long_prefixes)
        return True

    def _may_end(self, text: str) -> bool:
        """Cheap test, exact where the end is Western or a closing quote: folding changes nothing else there."""
        last = text[-1:].lower()
        if last not in self._last and (last.isascii() or last in _QUOTE_ENDS):
            return False
        end = text[-_END:].casefold()
        if not end.isascii():
            if max(end) >= _OTHER_SCRIPTS:
                return True
            end = fold_letters(end)
        three, two = self._ends.get(end[-SUFFIX_KEY:]), self._ends.get(end[-2:])
        return (three is not None and end.endswith(three)) or (two is not None and end.endswith(two))

    def _suffix_hits(self, text: str) -> list[Hit]:
        tail = fold_letters(text[-80:].lstrip().casefold())
        buckets = (self._suffixes.get(tail[-SUFFIX_KEY:], ()), self._suffixes.get(tail[-2:], ()))
        return [hit for bucket in buckets for hit in _suffix_hits(bucket, text, tail)]

    def _regex_hits(self, text: str, needs: tuple[tuple[str, Rule], ...]) -> list[Hit]:
        lowered = text.casefold()
        tried = dict.fromkeys(rule.id for need, rule in needs if need in lowered)
        hits = []
        for name in tried:
            rule = self.rules[name]
            found = _matched(self._regexes[name], text) if len(text) <= rule.max_chars else None
            if found:
                hits.append(Hit(rule, found.start(), found.end()))
        return hits


def _matched(pattern: regex.Pattern[str], text: str) -> regex.Match[str] | None:
    try:
        return pattern.match(text, timeout=PATTERN_SECONDS)
    except TimeoutError:
        return None


def _for_long_lines(needs: tuple[tuple[str, Rule], ...]) -> list[tuple[str, Rule]]:
    return [(need, rule) for need, rule in needs if rule.max_chars > LONG]


def _fold_suffix(phrase: str) -> str:
    """A suffix may begin with a bracket, which says nothing of its script."""
    folded = phrase.casefold()
    start = next((i for i, character in enumerate(folded) if character.isalnum()), 0)
    return fold_letters(folded[:start]) + fold_letters(folded[start:])


def _size_of_key(phrase: str) -> int:
    return next(size for size in PREFIX_KEYS if size <= len(phrase))


def _by_size(phrases: list[str]) -> tuple[tuple[int, frozenset[str]], ...]:
    """The keys of some phrases, by their size."""
    sizes = {size: [phrase for phrase in phrases if _size_of_key(phrase) == size] for size in PREFIX_KEYS}
    return tuple((size, frozenset(phrase[:size] for phrase in found)) for size, found in sizes.items() if found)


def _ends(bucket: tuple[tuple[str, Rule], ...]) -> tuple[str, ...]:
    return tuple(sorted({phrase[-_END:] for phrase, _ in bucket}))


def _insert(table: dict[str, tuple[tuple[str, Rule], ...]], key: str, phrase: str, rule: Rule) -> None:
    entries = (*table.get(key, ()), (phrase, rule))
    table[key] = tuple(sorted(entries, key=lambda entry: (-len(entry[0]), entry[1].id)))


def _within_limits(rule: Rule, text: str) -> bool:
    return len(text) <= rule.max_chars and (rule.sentence or rule.part or not ends_sentence(text))


def _is_boundary(before: str, after: str) -> bool:
    """Whether a phrase may end between two characters: not inside a word of a script that has word spaces."""
    if before >= "\u2e80" or "\u0e00" <= before <= "\u0eff" or before.isdigit():
        return True  # no word spaces in Chinese, Japanese, Thai, Lao; and "posted 20" begins "posted 2024"
    return not (_in_word(before) and _in_word(after))


def _in_word(character: str) -> bool:
    """Whether a character belongs to a word; vowel signs do."""
    return character.isalnum() or (character > "\u02ff" and category(character)[0] == "M")


def _prefix_hits(bucket: tuple[tuple[str, Rule], ...], text: str, head: str) -> list[Hit]:
    hits = []
    ends: dict[str, int] = {}  # packs share phrases: "Foto:" stands in a dozen
    for phrase, rule in bucket:
        if not head.startswith(phrase) or not _is_boundary(phrase[-1], head[len(phrase) : len(phrase) + 1]):
            continue
        if _within_limits(rule, text):
            end = ends[phrase] if phrase in ends else ends.setdefault(phrase, _end_of_phrase(text, phrase))
            if not rule.upper or text[:end].isupper():
                hits.append(Hit(rule, 0, end))
    return hits


def _end_of_phrase(text: str, phrase: str) -> int:
    """Where a folded phrase ends in the text: after as many letters and digits-runs as it has."""
    for end in range(min(len(phrase), len(text)), min(len(text), 2 * len(phrase) + 20) + 1):
        if fold_head(text[:end]).rstrip() == phrase:
            return end
    return len(text)


def _suffix_hits(bucket: tuple[tuple[str, Rule], ...], text: str, tail: str) -> list[Hit]:
    hits = []
    for phrase, rule in bucket:
        before = tail[-len(phrase) - 1 : -len(phrase)]
        if tail.endswith(phrase) and _is_boundary(before or " ", phrase[0]) and _within_limits(rule, text):
            hits.append(Hit(rule, max(0, len(text) - len(phrase)), len(text)))
    return hits


@lru_cache(maxsize=64)
def rule_index(langs: tuple[str, ...] = ()) -> RuleIndex:
    """The index of the given packs (all packs where none is given); `common` always belongs to it.

    >>> "common" in {rule.split(".")[0] for rule in rule_index(("en",)).rules}
    True
    """
    names = pack_names() if not langs else tuple(dict.fromkeys(("common", *langs)))
    return RuleIndex(tuple(load_pack(name) for name in names))
