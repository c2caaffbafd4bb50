"""Finds topic words that an auto-poster capitalised."""

from collections.abc import Iterable, Sequence
from typing import Literal

from newsclean.casing.collective import Candidate, rows
from newsclean.casing.edits import CasingEdit
from newsclean.casing.evidence import Evidence, evidence_of
from newsclean.casing.features import Context, features
from newsclean.casing.guards import is_open
from newsclean.casing.language import is_native
from newsclean.casing.resources import LANGUAGES, Language, Model, language, model
from newsclean.casing.scan import find_capitalised
from newsclean.casing.tokens import Words, is_sentence_like, words_of
from newsclean.casing.trees import forest_value

Level = Literal["strict", "normal", "eager"]


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
    if code not in LANGUAGES:
        return []
    known = language(code)
    tagged = frozenset(
        w for tag in tags for w in tag.lower().split() if len(w) > 2 and w not in known.classes
    )
    words = topic_lines(lines, known, known.topics | tagged)
    if not words or not is_native(lines, known):
        return []
    context = _context(lines, words, known, model(code), known.topics | tagged)
    found = list(candidates(words, context))
    scores = second_scores(found, words, context, sum(map(len, lines)))
    return [
        _edit(words[candidate.line], candidate, score, code, candidate.key in tagged)
        for candidate, score in zip(found, scores, strict=True)
        if score >= context.model.limits[f"{level}.tag" if candidate.key in tagged else level]
    ]


def topic_lines(lines: Sequence[str], known: Language, topics: frozenset[str]) -> dict[int, Words]:
    """The words of each line that is running text and has a capitalised topic word in mid-sentence."""
    found = {n: words_of(lines[n]) for n in find_capitalised(lines, topics)}
    return {
        n: w
        for n, w in found.items()
        if is_native([lines[n]], known) and is_sentence_like(w) and any(_open_places(w, known, topics))
    }


def _open_places(words: Words, known: Language, topics: frozenset[str]) -> Iterable[int]:
    for n, kind in enumerate(words.kinds):
        if (
            kind == "C"
            and n
            and words.keys[n] in topics
            and words.gaps[n] in (" ", ", ")
            and is_open(words, n, known)
        ):
            yield n


def _context(
    lines: Sequence[str], words: dict[int, Words], known: Language, trained: Model, topics: frozenset[str]
) -> Context:
    return Context(known, trained, _evidence(lines, words), topics)


def _evidence(lines: Sequence[str], words: dict[int, Words]) -> Evidence:
    return evidence_of([words.get(n) or words_of(line) for n, line in enumerate(lines)])


def candidates(words: dict[int, Words], context: Context) -> Iterable[Candidate]:
    """Every capitalised topic word that no guard protects, with its features."""
    for line, item in words.items():
        for n in _open_places(item, context.language, context.topics):
            yield Candidate(line, n, item.keys[n], features(item, n, context))


def first_score(candidate: Candidate, trained: Model) -> float:
    """The sum of the weights of a candidate's features."""
    return sum(trained.first.get(feature, 0.0) for feature in candidate.features)


def second_scores(
    found: Sequence[Candidate], words: dict[int, Words], context: Context, size: int
) -> list[float]:
    """Log-odds of each candidate being a glitch, in view of all candidates of the document."""
    trained = context.model
    first = [first_score(candidate, trained) for candidate in found]
    table = rows(found, first, words, context.evidence, size)
    return [forest_value(trained.start, trained.trees, row) for row in table]


def _edit(words: Words, candidate: Candidate, score: float, code: str, tagged: bool) -> CasingEdit:
    start, end = words.spans[candidate.n]
    rule = f"{code}.casing.{'tag' if tagged else 'topic'}"
    return CasingEdit(candidate.line, start, end, words.text[start:end].lower(), rule, round(score, 2))
