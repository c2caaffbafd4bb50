"""Every compiled pattern of the library: finding them, reading their structure, and texts that are hard on them."""

import ast
import importlib
import itertools
import pkgutil
import re
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import regex

import newsclean
from newsclean.matching import rule_index
from newsclean.rules import compiled

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from re import _constants as sre  # type: ignore[attr-defined]
    from re import _parser  # type: ignore[attr-defined]

MANY = 64
"""A repeat that may go on for more than this is as good as unbounded."""

SAMPLE = [
    *(chr(code) for code in range(32, 127)),
    *"\t\n\r\u00a0\u00ad\u200b\u200d\u200f\u0301àÉßñ’“”„«»–—·•…©àÃ€™年月日中あア가กاאа、。：！？（）【】〔〕｜→☀\u0430\u0915\u0e01",
]
SAMPLE_SET = frozenset(SAMPLE)


class Found(NamedTuple):
    """A pattern and where it stands."""

    name: str
    pattern: Any

    @property
    def source(self) -> str:
        return str(self.pattern.pattern)


def all_patterns() -> list[Found]:
    """Patterns in module globals (also inside containers), of functions that make them, and of the packs' rules."""
    found: dict[tuple[str, str, int], Found] = {}
    for name, value in _values():
        if isinstance(value, (re.Pattern, regex.Pattern)):
            found.setdefault((type(value).__module__, str(value.pattern), value.flags), Found(name, value))
    return sorted(found.values(), key=lambda f: f.name)


def _values() -> Iterator[tuple[str, Any]]:
    for module in _modules():
        for name, value in list(vars(module).items()):
            if getattr(value, "__module__", module.__name__) == module.__name__ or not callable(value):
                yield from _inside(f"{module.__name__}.{name}", value)
    for rule in rule_index().rules.values():
        if rule.pattern is not None:
            yield f"packs: {rule.id}", compiled(rule.pattern)


def _inside(name: str, value: Any, depth: int = 0) -> Iterator[tuple[str, Any]]:
    if depth > 3:
        return
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, (tuple, list)) and len(value) < 200:
        for number, item in enumerate(value):
            yield from _inside(f"{name}[{number}]", item, depth + 1)
    elif (
        value is not compiled
        and hasattr(value, "cache_info")
        and "Pattern" in str(value.__annotations__.get("return", ""))
    ):
        arguments = [frozenset({"rain", "river"})] * (value.__wrapped__.__code__.co_argcount)
        yield from _inside(f"{name}()", value(*arguments), depth + 1)
    else:
        yield name, value


def _modules() -> Iterator[Any]:
    for info in pkgutil.walk_packages(newsclean.__path__, "newsclean."):
        if not info.name.endswith("__main__"):
            try:
                yield importlib.import_module(info.name)
            except ImportError:  # an extra that is not installed
                continue


def methods_of(found: Found) -> set[str]:
    """How the code of the pattern's module uses it: {"match"}, {"search", "sub"}; all where that is not to be seen."""
    module, _, name = found.name.rpartition(".")
    file = Path(newsclean.__path__[0]).joinpath(*module.split(".")[1:])
    file = file / "__init__.py" if file.is_dir() else file.with_suffix(".py")
    used = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if file.exists() else ():
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == name:
            used.add(node.attr)
    return used & {"match", "fullmatch", "search", "finditer", "findall", "split", "sub"} or {"match", "search"}


# structure


def parsed(found: Found) -> Any:
    """The syntax tree; properties of `regex`, which `re` does not know, become \\w."""
    source = re.sub(r"\\[pP]\{[^}]*\}", r"\\w", found.source)
    source = re.sub(r"([+*?}])\+", r"\1", source)
    flags = found.pattern.flags & (re.IGNORECASE | re.VERBOSE | re.DOTALL | re.MULTILINE)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return _parser.parse(source, flags)


def unsafe(found: Found) -> list[str]:
    """What is wrong with a pattern's structure; see docs/rules.md for what to write instead."""
    tree = parsed(found)
    problems = list(_nested(list(tree)))
    first = _leading_repeat(list(tree))
    if first and not methods_of(found) <= {"match", "fullmatch"}:
        problems.append(f"begins with an unbounded repeat that a search tries at every character: {first}")
    return problems


def _children(op: Any, argument: Any) -> list[list[Any]]:
    name = str(op)
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return [list(argument[2])]
    if name == "SUBPATTERN":
        return [list(argument[3])]
    if name == "BRANCH":
        return [list(branch) for branch in argument[1]]
    if name in ("ASSERT", "ASSERT_NOT"):
        return [list(argument[1])]
    return [list(argument)] if name == "ATOMIC_GROUP" else []


def _is_repeat(op: Any) -> bool:
    return str(op) in ("MAX_REPEAT", "MIN_REPEAT")


def _nested(items: list[Any]) -> Iterator[str]:
    for op, argument in items:
        if _is_repeat(op) and argument[1] > MANY:
            body = list(argument[2])
            if str(op) == "MIN_REPEAT" and _characters(body) >= SAMPLE_SET - {"\n"}:
                yield "a lazy dot"
            if _may_split_two_ways(body):
                yield "an unbounded repeat inside an unbounded repeat, without a sign between them"
            if argument[1] is sre.MAXREPEAT and _names_breaks_and_letters(body):
                yield f"an unbounded repeat over line breaks and letters: {argument}"
        for child in _children(op, argument):
            yield from _nested(child)


def _names_breaks_and_letters(body: list[Any]) -> bool:
    if len(body) != 1 or str(body[0][0]) != "IN" or str(body[0][1][0][0]) == "NEGATE":
        return False
    return {"\n", "a"} <= _characters(body)


def _may_split_two_ways(body: list[Any]) -> bool:
    """Whether a run inside the body may also be read as several rounds of it."""
    inner = [set_ for set_ in map(_repeated_set, _flat(body)) if set_]
    if not inner:
        return False
    starts = _first_set(body)
    return starts is None or any(starts & set_ for set_ in inner)


def _flat(items: list[Any]) -> Iterator[Any]:
    for op, argument in items:
        yield op, argument
        for child in _children(op, argument):
            yield from _flat(child)


def _repeated_set(item: Any) -> set[str]:
    op, argument = item
    return set(_characters(list(argument[2]))) if _is_repeat(op) and argument[1] > MANY else set()


def _first_set(items: list[Any]) -> set[str] | None:
    """The characters a sequence may begin with; None where it may be empty."""
    starts: set[str] = set()
    for op, argument in items:
        name = str(op)
        if name in ("AT", "ASSERT", "ASSERT_NOT"):
            continue
        if name in ("MAX_REPEAT", "MIN_REPEAT"):
            inner = _first_set(list(argument[2]))
            starts |= inner or set()
            if argument[0] and inner is not None:
                return starts
        elif name in ("SUBPATTERN", "BRANCH", "ATOMIC_GROUP"):
            options = [_first_set(child) for child in _children(op, argument)]
            starts |= set().union(*(o or set() for o in options))
            if all(o is not None for o in options):
                return starts
        else:
            return starts | set(_characters([(op, argument)]))
    return None


def _leading_repeat(items: list[Any], behind: frozenset[str] = frozenset()) -> str:
    """An unbounded repeat at the start, of characters that no lookbehind keeps from standing before it."""
    guarded = set(behind)
    for op, argument in items:
        name = str(op)
        if name == "AT":
            return ""
        if name in ("ASSERT", "ASSERT_NOT"):
            if argument[0] < 0:
                seen = set(_characters(list(argument[1])))
                guarded |= seen if name == "ASSERT_NOT" else set(SAMPLE) - seen
            continue
        rest = items[items.index((op, argument)) + 1 :]
        if name in ("BRANCH", "SUBPATTERN", "ATOMIC_GROUP"):
            found = (_leading_repeat(child + rest, frozenset(guarded)) for child in _children(op, argument))
            return next(filter(None, found), "")
        if not _is_repeat(op):
            return ""
        body = list(argument[2])
        if argument[1] > MANY:
            return f"{argument}" if _asks_more(rest) and not _characters(body) <= guarded else ""
        inside = _leading_repeat(body + rest, frozenset(guarded))
        if inside or argument[0]:
            return inside
    return ""


def _asks_more(items: list[Any]) -> bool:
    """Whether a sequence may fail: it needs a character or a place."""
    return _first_set(items) is not None or any(str(op) in ("AT", "ASSERT") for op, _ in items)


def _characters(items: list[Any]) -> set[str]:
    """The sample's characters that some single-character item of a sequence matches."""
    return {c for op, argument in items for c in _matched(op, argument)}


def _matched(op: Any, argument: Any) -> Iterator[str]:
    name = str(op)
    if name == "LITERAL":
        yield chr(argument)
    elif name == "NOT_LITERAL":
        yield from (c for c in SAMPLE if ord(c) != argument)
    elif name == "ANY":
        yield from (c for c in SAMPLE if c != "\n")
    elif name == "IN":
        yield from _class_members(argument)
    else:
        yield from (c for child in _children(op, argument) for c in _characters(child))


def _class_members(items: list[Any]) -> list[str]:
    negated = bool(items) and str(items[0][0]) == "NEGATE"
    members = {c for op, argument in items[negated:] for c in _class_item(str(op), argument)}
    return [c for c in SAMPLE if c not in members] if negated else sorted(members)


_CATEGORIES: dict[str, Callable[[str], bool]] = {
    "DIGIT": str.isdigit,
    "SPACE": str.isspace,
    "WORD": lambda c: c.isalnum() or c == "_",
}


def _class_item(name: str, argument: Any) -> Iterator[str]:
    if name == "LITERAL":
        yield chr(argument)
    elif name == "RANGE":
        low, high = argument
        yield from (c for c in SAMPLE if low <= ord(c) <= high)
        yield from (chr(low), chr(high))
    elif name == "CATEGORY":
        kind = str(argument).removeprefix("CATEGORY_")
        test = _CATEGORIES[kind.removeprefix("UNI_").removeprefix("NOT_")]
        yield from (c for c in SAMPLE if test(c) != kind.startswith("NOT_"))


# attack


def examples(items: list[Any], most: int = 12) -> list[str]:
    """Short texts that a sequence may match, as far as its look-arounds allow."""
    texts = [""]
    for op, argument in items:
        parts = _example_parts(op, argument, most)
        texts = [a + b for a, b in itertools.islice(itertools.product(texts, parts), most)]
    return texts


def _example_parts(op: Any, argument: Any, most: int) -> list[str]:
    name = str(op)
    if name in ("AT", "ASSERT_NOT", "GROUPREF"):
        return [""]
    if name == "ASSERT":
        return examples(list(argument[1]), 2) if argument[0] > 0 else [""]
    if _is_repeat(op) or name == "POSSESSIVE_REPEAT":
        once = examples(list(argument[2]), 3)
        least = [text * argument[0] for text in once] if argument[0] else ["", *once]
        return least + ([text * 3 for text in once[:1]] if argument[1] > 3 else [])
    if name in ("SUBPATTERN", "BRANCH", "ATOMIC_GROUP"):
        return [text for child in _children(op, argument) for text in examples(child, 3)][:most] or [""]
    members = list(dict.fromkeys(_matched(op, argument)))
    usual = [c for c in "a1A " if c in members]
    return list(dict.fromkeys([*members[:1], *usual[:2]])) or [""]


def hard_units(found: Found) -> list[str]:
    """What to repeat so that a pattern has as much to do as it can: its alphabet, its matches, and their beginnings."""
    tree = list(parsed(found))
    whole = examples(tree)
    alphabet = [c for item in _flat(tree) for c in itertools.islice(_one_of(item), 2)]
    alphabet = list(dict.fromkeys(alphabet))[:14]
    pairs = ["".join(pair) for pair in itertools.pairwise(alphabet)]
    begun = [text[:-1] for text in whole if len(text) > 1]
    return list(dict.fromkeys(unit for unit in [*alphabet, *pairs, *whole, *begun, " a", "a"] if unit))


def _one_of(item: Any) -> Iterator[str]:
    op, argument = item
    if str(op) in ("LITERAL", "IN", "NOT_LITERAL", "ANY"):
        members = list(_matched(op, argument))
        yield from [c for c in "a1A " if c in members][:1]
        yield from members
