"""What speaks for and against a line being the headline; each feature between 0 and 1."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from newsclean.fields.metaline import has_date
from newsclean.fields.titles_lines import LOOK_BACK, TELLING, Candidate, Scene, is_like, is_raised, prose_above
from newsclean.fields.titles_words import shared_words, size_of_run, width
from newsclean.line import Line

NAMES = (
    # the window title of a page, and other prints
    "window",
    "window_alone",
    "in_window",
    "like_window",
    "unlike_window",
    "in_breadcrumb",
    "printed_above",
    "longer_below",
    # the body
    "shared_with_body",
    "nothing_shared",
    # place
    "first_eligible",
    "later_eligible",
    "last_eligible",
    "first",
    "first_of_page",
    "among_first",
    "in_body",
    "far",
    "gap_before",
    "gap_after",
    # neighbours
    "above_short",
    "above_longer_candidate",
    "below_short",
    "below_prose",
    "heads_text",
    "kicker",
    "displaced",
    "displaces",
    "marked_near",
    "meta_before",
    "meta_after",
    "meta_next",
    "meta_second",
    # shape
    "short",
    "usual",
    "long",
    "one_word",
    "two_words",
    "three_words",
    "full_stop",
    "ellipsis",
    "inner_colon",
    "starts_small",
    "capitals",
    "has_digit",
    "dated",
    "hinted",
)
"""The features, in the order in which `features` gives them."""

_NO_WINDOW, _IN_WINDOW, _NO_PRINTS = (0.0,) * 5, (False, False, True, 0.0, False), (False, False)
_BACK_TO_PROSE = 30
_DEK = 60
_KICKER = 40
_TINY = 25
_DIGITS = frozenset("0123456789")


def features(scene: Scene, one: Candidate) -> tuple[float, ...]:
    """The value of each of `NAMES` for a candidate."""
    return (*_prints(scene, one), *_body(scene, one), *_place(scene, one), *_around(scene, one), *_shape(scene, one))


def _prints(scene: Scene, one: Candidate) -> tuple[float, ...]:
    index, telling = one.line.index, width(one.key) >= TELLING
    above = scene.document.lines[index - 1].text if index else ""
    return (
        *(_window(scene, one, telling) if scene.page else _NO_WINDOW),
        telling and above.endswith(one.text) and len(above) > len(one.text),
        *(_other_prints(scene.found, index, one.key, telling) if len(scene.found) > 1 else _NO_PRINTS),
    )


def _window(scene: Scene, one: Candidate, telling: bool) -> tuple[float, ...]:
    """What a page's window title says; of itself, whether nothing is like it."""
    top, words = scene.top, scene.top_words
    if one.line.index == 0:
        return (True, not any(is_like(other.words, words) for n, other in scene.found.items() if n), False, 0.0, False)
    if telling and (top == one.key or top.startswith(one.key + " ")):
        return _IN_WINDOW
    shared = len(one.words & words)
    return (False, False, False, shared / max(3, len(one.words)), not shared and bool(words))


def _other_prints(found: dict[int, Candidate], index: int, key: str, telling: bool) -> tuple[float, float]:
    """Whether the same stands right above, and whether a longer line that ends with it right below."""
    above = telling and any(n in found and found[n].key == key for n in range(index - 4, index))
    ends = " " + key
    return above, any(n in found and found[n].key.endswith(ends) for n in range(index + 1, index + 4))


def _body(scene: Scene, one: Candidate) -> tuple[float, float]:
    shared = shared_words(one.words, scene.body)
    return shared / max(3, len(one.words)), not shared


def _place(scene: Scene, one: Candidate) -> tuple[float, ...]:
    index, lines, eligible = one.line.index, scene.document.lines, scene.eligible
    before = bisect_left(eligible, index)
    own = before < len(eligible) and eligible[before] == index
    return (
        own and before == 0,
        min(1.0, before / 8),
        own and bisect_right(eligible, index) == len(eligible),
        index == 0 and not scene.page,
        index == 0 and not scene.page and scene.start > 12,
        index < 8 and not scene.page,
        index >= scene.start,
        min(1.0, max(0, scene.start - index) / LOOK_BACK),
        one.line.gap > 0,
        index + 1 < len(lines) and lines[index + 1].gap > 0,
    )


def _around(scene: Scene, one: Candidate) -> tuple[float, ...]:
    index, meta, lines = one.line.index, scene.meta, scene.document.lines
    above = lines[index - 1] if index else None
    below = lines[index + 1] if index + 1 < len(lines) else None
    following = scene.found.get(index + 1) if index + 1 in scene.eligible else None
    next_, second = index + 1 in meta, index + 2 in meta
    size = width(one.text)
    return (
        above is not None and width(above.text) < 30 and above.words <= 3,
        following is not None and width(following.text) > size,
        below is not None and width(below.text) < _TINY,
        prose_above(scene, index, _BACK_TO_PROSE),
        heads_text(scene, one.line),
        following is not None and size < _KICKER and _is_kicker(scene, one, following),
        _yields(scene, one, scene.found.get(index + 2)),
        _yields(scene, scene.found.get(index - 2), one),
        min(1.0, sum(map(bool, scene.document.marks[max(0, index - 8) : index + 9])) / 5),
        index - 1 in meta or index - 2 in meta,
        next_ or second or index + 3 in meta,
        next_,
        second and not next_,
    )


def heads_text(scene: Scene, line: Line) -> bool:
    """Whether byline, date or a longer text follow right below."""
    if line.index + 1 in scene.meta:
        return True
    below = scene.document.lines[line.index + 1 : line.index + 2]
    return bool(below) and width(below[0].text) >= _DEK and len(below[0].text) > 1.1 * len(line.text)


def _is_kicker(scene: Scene, one: Candidate, following: Candidate) -> bool:
    """Whether it stands as a kicker does: short, above a longer line that heads the text."""
    long_enough = len(following.text) >= 1.3 * len(one.text)
    return long_enough and not one.line.is_sentence and heads_text(scene, following.line)


def _yields(scene: Scene, one: Candidate | None, other: Candidate | None) -> bool:
    """Whether one is the end of the breadcrumbs, and two lines below, behind a kicker, stands the headline itself."""
    if one is None or other is None or (scene.page and one.line.index == 0) or one.key == other.key:
        return False
    kicker = scene.document.lines[one.line.index + 1]
    if len(kicker.text) > len(one.text) or kicker.index in scene.meta or scene.document.marks[kicker.index]:
        return False
    shared = len(one.words & other.words)
    if shared < 2 or shared < 0.3 * min(len(one.words), len(other.words)):
        return False
    return any(other.line.index + n in scene.meta for n in (1, 2, 3))


def _shape(scene: Scene, one: Candidate) -> tuple[float, ...]:
    text, words = one.text, one.key.count(" ") + 1
    unspaced, size = size_of_run(text) > 0, width(text)
    digits = not _DIGITS.isdisjoint(text)
    return (
        16 <= size < 30,
        30 <= size <= 110,
        size > 140,
        words <= 1 and not unspaced,
        words == 2 and not unspaced,
        words == 3 and not unspaced,
        one.line.is_sentence and not is_raised(text),
        text.endswith(("…", "...")),
        ": " in text,
        text[:1].islower(),
        text.isupper(),
        digits,
        digits and has_date(text),
        bool(scene.document.marks[one.line.index]),
    )
