"""The index of rules: finds those that match a line in constant time."""

from functools import lru_cache
from typing import NamedTuple
from unicodedata import category

import regex

from newsclean.errors import PackError
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
_QUOTES = frozenset('"“”„«»「『《')
PATTERN_SECONDS = 1.0
"""A pattern that takes longer on one line is one that runs away: it does not match. Far more than one takes whose
thread has to wait for a processor, so that results do not depend on how busy the machine is."""


Bucket = tuple[tuple[str, Rule], ...]
"""Folded phrases with their rules, the longest first."""


class Hit(NamedTuple):
    """A rule that matches a line; ``start`` and ``end`` delimit the phrase in the line's text."""

    rule: Rule
    start: int
    end: int


class RuleIndex:
    """The rules of some packs, findable by dictionary look-ups; never changed after it is made."""

    __slots__ = (
        "_ascii_needs",
        "_ends",
        "_last",
        "_lines",
        "_long_needs",
        "_long_prefixes",
        "_long_starts",
        "_needs",
        "_prefixes",
        "_starts",
        "_suffixes",
        "longest_line",
        "rules",
    )

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.rules = {rule.id: rule for pack in packs for rule in pack.rule}
        rules = list(self.rules.values())
        self._lines = _line_table(rules)
        openings = [(rule, _openings(rule)) for rule in rules if _has_openings(rule)]
        self._prefixes = _prefix_tables(openings)
        self._suffixes = _suffix_table(rules)
        self._needs = tuple((need, rule) for rule in rules if rule.pattern is not None for need in rule.needs)
        self._starts = frozenset(key[:_START] for table in self._prefixes.values() for key in table)
        self._ends = {key: _ends(bucket) for key, bucket in self._suffixes.items()}
        self._last = frozenset(phrase[-1] for bucket in self._suffixes.values() for phrase, _ in bucket)
        self.longest_line = _ROOM + max(map(len, self._lines), default=0)
        self._ascii_needs = tuple((need, rule) for need, rule in self._needs if need.isascii())
        self._long_needs = tuple(_for_long_lines(self._needs))
        phrases = [phrase for rule, folded in openings if rule.max_chars > LONG for phrase in folded]
        self._long_starts = frozenset(phrase[:_START] for phrase in phrases)
        self._long_prefixes = _by_size(phrases)

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
        if text.isascii():
            folded = key or text.lower()
            needed = [rule for need, rule in self._ascii_needs if need in folded]
        else:
            folded = text.casefold()
            needed = [rule for need, rule in self._needs if need in folded]
        return hits + _regex_hits(needed, text) if needed else hits

    def find_long(self, text: str) -> list[Hit]:
        """The rules that match a line of more than 120 characters: the same as `find`, with less work."""
        if self._may_begin(fold_head(text, _START_SIZE)):
            return self.find(text, "", fold_head(text))
        hits = self._suffix_hits(text) if self._may_end(text) else []
        needed = [rule for need, rule in self._long_needs if need in text]
        return hits + _regex_hits(needed, text) if needed else hits

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


def _line_table(rules: list[Rule]) -> dict[str, tuple[Rule, ...]]:
    table: dict[str, tuple[Rule, ...]] = {}
    for rule in rules:
        if rule.match == "line":
            for key in map(fold_line, rule.any):
                table[key] = (*table.get(key, ()), rule)
    return table


def _prefix_tables(openings: list[tuple[Rule, list[str]]]) -> dict[int, dict[str, Bucket]]:
    """Phrases by the size of their key and by their key."""
    tables: dict[int, dict[str, list[tuple[str, Rule]]]] = {}
    for rule, phrases in openings:
        for phrase in phrases:
            size = _size_of_key(phrase)
            tables.setdefault(size, {}).setdefault(phrase[:size], []).append((phrase, rule))
    return {size: _longest_first(table) for size, table in tables.items()}


def _has_openings(rule: Rule) -> bool:
    """Whether a rule is found by how its lines begin; of those with a pattern, some are."""
    return rule.match == "prefix" or (rule.match == "regex" and bool(rule.any))


def _openings(rule: Rule) -> list[str]:
    """The folded beginnings of a rule's lines.

    Raises:
        PackError: folding leaves nothing of one, so that every line would begin with it.
    """
    folded = {phrase: fold_head(phrase) for phrase in rule.any}
    empty = [phrase for phrase, key in folded.items() if not key]
    if empty:
        raise PackError(
            f"rule {rule.id}: {empty} are decoration and begin no line; write what follows them, or `needs`"
        )
    return list(folded.values())


def _suffix_table(rules: list[Rule]) -> dict[str, Bucket]:
    table: dict[str, list[tuple[str, Rule]]] = {}
    for rule in rules:
        if rule.match == "suffix":
            for phrase in map(_fold_suffix, rule.any):
                table.setdefault(phrase[-SUFFIX_KEY:], []).append((phrase, rule))
    return _longest_first(table)


def _longest_first(table: dict[str, list[tuple[str, Rule]]]) -> dict[str, Bucket]:
    return {key: tuple(sorted(bucket, key=_by_length_and_id)) for key, bucket in table.items()}


def _by_length_and_id(entry: tuple[str, Rule]) -> tuple[int, str]:
    return -len(entry[0]), entry[1].id


def _regex_hits(rules: list[Rule], text: str) -> list[Hit]:
    return [hit for rule in {rule.id: rule for rule in rules}.values() for hit in _pattern_hit(rule, text)]


def _pattern_hit(rule: Rule, text: str) -> tuple[Hit, ...]:
    found = _matched(compiled(rule.pattern or ""), text) if len(text) <= rule.max_chars else None
    return (Hit(rule, found.start(), found.end()),) if found else ()


def _matched(pattern: regex.Pattern[str], text: str) -> regex.Match[str] | None:
    try:
        return pattern.match(text, timeout=PATTERN_SECONDS)
    except TimeoutError:
        return None


def _for_long_lines(needs: tuple[tuple[str, Rule], ...]) -> list[tuple[str, Rule]]:
    """What rules for long lines need, as it is written there: to fold each paragraph for them costs more."""
    long = [(need, rule) for need, rule in needs if rule.max_chars > LONG]
    return [(way, rule) for need, rule in long for way in dict.fromkeys((need, need.capitalize(), need.title()))]


def _fold_suffix(phrase: str) -> str:
    """A suffix may begin with a bracket, which says nothing of its script."""
    folded = phrase.casefold()
    start = next((i for i, character in enumerate(folded) if character.isalnum()), 0)
    return fold_letters(folded[:start]) + fold_letters(folded[start:])


def _size_of_key(phrase: str) -> int:
    """The longest of `PREFIX_KEYS` that the phrase has."""
    return 1 << min(len(phrase).bit_length(), len(PREFIX_KEYS)) - 1


def _by_size(phrases: list[str]) -> tuple[tuple[int, frozenset[str]], ...]:
    """The keys of some phrases, by their size."""
    keys: dict[int, set[str]] = {}
    for phrase in phrases:
        size = _size_of_key(phrase)
        keys.setdefault(size, set()).add(phrase[:size])
    return tuple((size, frozenset(found)) for size, found in keys.items())


def _ends(bucket: Bucket) -> tuple[str, ...]:
    return tuple(sorted({phrase[-_END:] for phrase, _ in bucket}))


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


def _prefix_hits(bucket: Bucket, text: str, head: str) -> list[Hit]:
    hits: list[Hit] = []
    ends: dict[str, int] = {}  # packs share phrases: "Foto:" stands in a dozen
    quoted = text[:1] in _QUOTES and not text[1:2].isspace()  # a sentence in quotation marks is somebody's words
    for phrase, rule in bucket:
        if (quoted and rule.sentence) or not head.startswith(phrase):
            continue
        if rule.pattern is not None:
            hits += _pattern_hit(rule, text)
            continue
        if not _is_boundary(phrase[-1], head[len(phrase) : len(phrase) + 1]):
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


def _suffix_hits(bucket: Bucket, text: str, tail: str) -> list[Hit]:
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
