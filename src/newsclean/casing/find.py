"""Finds topic words that an auto-poster capitalised."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from newsclean.casing.collective import Candidate, rows, sums_of
from newsclean.casing.edits import CasingEdit, apply_edits
from newsclean.casing.evidence import Evidence, evidence_of
from newsclean.casing.features import Context, features, related_keys
from newsclean.casing.guards import is_open
from newsclean.casing.language import is_native
from newsclean.casing.resources import LANGUAGES, Language, Model, language, model
from newsclean.casing.scan import find_capitalised
from newsclean.casing.tokens import Words, is_sentence_like, may_be_sentence, words_of
from newsclean.casing.trees import forest_value

Level = Literal["strict", "normal", "eager"]
_ROUNDS = 3  # a repaired word is evidence for its other places


class Setting(NamedTuple):
    """What a search needs to know besides the lines.

    Attributes:
        code: the language, two letters; rule ids start with it.
        language: its closed word classes and topic words.
        model: its counts and weights.
        tagged: lower-case words of the page's own tags.
        topics: all words that are looked at, tags among them.
    """

    code: str
    language: Language
    model: Model
    tagged: frozenset[str]
    topics: frozenset[str]


def find_casing_edits(
    lines: Sequence[str], *, tags: Sequence[str] = (), level: Level = "strict", lang: str | None = None
) -> list[CasingEdit]:
    """Find words wrongly capitalised in mid-sentence, as by a site that links its tags.

    Args:
        lines: the kept lines of the article (paragraphs, headings, dek), in order.
        tags: tags, keywords or sections of the page: words of these need less evidence.
        level: how sure a repair must be; "strict" is meant for use without a look.
        lang: the language of the text if known; None looks at the lines themselves.

    Returns:
        Edits in order of position; each only changes the case of letters.

    Example:
        >>> find_casing_edits(["He said that Kim was Traveling by train to the city on Monday."])[0][:4]
        (0, 21, 30, 'traveling')
    """
    code = (lang or "en").replace("_", "-").split("-")[0].lower()
    return edits_of(lines, setting_of(code, tags), level) if code in LANGUAGES else []


def setting_of(code: str, tags: Sequence[str] = (), trained: Model | None = None) -> Setting:
    """The setting of a language that there is data for; the model is read when none is given."""
    known = language(code)
    words = (word for tag in tags for word in tag.lower().split())
    tagged = frozenset(word for word in words if len(word) > 2 and word not in known.classes)
    return Setting(code, known, trained or model(code), tagged, known.topics | tagged if tagged else known.topics)


def edits_of(lines: Sequence[str], setting: Setting, level: Level) -> list[CasingEdit]:
    """Edits of rounds that each see the text as the one before left it, until a round finds nothing."""
    found = _round(lines, setting, level)
    new = found
    for _ in range(_ROUNDS if found else 0):
        lines = apply_edits(lines, new)
        new = _round(lines, setting, level)
        found += new
        if not new:
            break
    return sorted(found)


def _round(lines: Sequence[str], setting: Setting, level: Level) -> list[CasingEdit]:
    hits = find_capitalised(lines, setting.language.topics, setting.tagged)
    hits = {n: free for n, free in hits.items() if may_be_sentence(lines[n])}
    words = topic_lines(lines, (n for n, free in hits.items() if free), setting)
    if not words or not is_promising(words, setting) or not is_native(lines, setting.language):
        return []
    words = dict(sorted((words | topic_lines(lines, hits.keys() - words.keys(), setting)).items()))
    keys = keys_of_interest(words, setting)
    context = Context(setting.language, setting.model, _evidence(lines, words, keys), setting.topics)
    found = list(candidates(words, context))
    scores = second_scores(found, words, context, sum(map(len, lines)))
    edits = (_edit(words[c.line], c, score, setting) for c, score in zip(found, scores, strict=True))
    return [edit for edit in edits if edit.score >= setting.model.limits[_limit(level, edit)]]


def _limit(level: Level, edit: CasingEdit) -> str:
    return f"{level}.tag" if edit.rule.endswith("tag") else level


def topic_lines(lines: Sequence[str], hits: Iterable[int], setting: Setting) -> dict[int, Words]:
    """The words of each line that is running text and has a capitalised topic word no guard protects."""
    found = {n: words_of(lines[n]) for n in hits if is_native([lines[n]], setting.language)}
    return {n: words for n, words in found.items() if is_sentence_like(words) and any(open_places(words, setting))}


def is_promising(words: dict[int, Words], setting: Setting) -> bool:
    """A cheap look, without the rest of the document: may any word be a glitch?"""
    context = Context(setting.language, setting.model, evidence_of(()), setting.topics)
    limit = setting.model.limits["local"]
    return any(local_score(candidate, setting.model) >= limit for candidate in candidates(words, context))


def local_score(candidate: Candidate, trained: Model) -> float:
    """The part of the first score that does not depend on the rest of the document."""
    sums = sums_of(candidate.features, trained.first)
    return sum(sums) - sums[1]


def open_places(words: Words, setting: Setting | Context) -> Iterable[int]:
    """Places of capitalised topic words in mid-sentence that no guard protects."""
    keys, gaps = words.keys, words.gaps
    for n, kind in enumerate(words.kinds):
        topic = kind == "C" and n and keys[n] in setting.topics and gaps[n] in (" ", ", ")
        if topic and is_open(words, n, setting.language):
            yield n


def keys_of_interest(words: dict[int, Words], setting: Setting) -> set[str]:
    """The words whose use in the whole document matters."""
    places = ((item, n) for item in words.values() for n in open_places(item, setting))
    return set().union(*(related_keys(item, n, setting.language) for item, n in places))


def _evidence(lines: Sequence[str], words: dict[int, Words], keys: set[str]) -> Evidence:
    """Counts of the keys; only lines that contain one are split into words."""
    near = (n for n, line in enumerate(lines) if n in words or _mentions(line.lower(), keys))
    return evidence_of((words.get(n) or words_of(lines[n]) for n in near), keys)


def _mentions(lowered: str, keys: set[str]) -> bool:
    return any(key in lowered for key in keys)


def candidates(words: dict[int, Words], context: Context) -> Iterable[Candidate]:
    """Every capitalised topic word that no guard protects, with its features."""
    for line, item in words.items():
        for n in open_places(item, context):
            yield Candidate(line, n, item.keys[n], features(item, n, context))


def second_scores(found: Sequence[Candidate], words: dict[int, Words], context: Context, size: int) -> list[float]:
    """Log-odds of each candidate being a glitch, in view of all candidates of the document."""
    trained = context.model
    sums = [sums_of(candidate.features, trained.first) for candidate in found]
    table = rows(found, sums, words, context.evidence, size)
    return [forest_value(trained.start, trained.trees, row) for row in table]


def _edit(words: Words, candidate: Candidate, score: float, setting: Setting) -> CasingEdit:
    start, end = words.spans[candidate.n]
    rule = f"{setting.code}.casing.{'tag' if candidate.key in setting.tagged else 'topic'}"
    return CasingEdit(candidate.line, start, end, words.text[start:end].lower(), rule, round(score, 2))
