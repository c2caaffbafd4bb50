"""Repairs mojibake and what goes with it, line by line, as ftfy does."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

import ftfy
from ftfy import FIXERS, TextFixerConfig, fix_encoding_and_explain

from newsclean.encoding.gate import sort_lines
from newsclean.encoding.guards import MAX_ROUNDS, collapse_nested, has_mark_run
from newsclean.encoding.options import EncodingOptions
from newsclean.encoding.tables import load_tables

Plan = tuple[tuple[str, str], ...]

_AFTER_ENCODING = (
    "fix_c1_controls",
    "fix_latin_ligatures",
    "fix_character_width",
    "uncurl_quotes",
    "fix_line_breaks",
    "fix_surrogates",
    "remove_terminal_escapes",
    "remove_control_chars",
)
"""ftfy's order of steps; a test compares plans with ftfy's own."""


_CURLY = {**dict.fromkeys("\u02bc\u2018\u2019\u201a\u201b", "'"), **dict.fromkeys("\u201c\u201d\u201e\u201f", '"')}


class Fixed(NamedTuple):
    """A repaired line, and the steps that led there: ftfy's explanation, plus `("guard", ...)` where one held."""

    text: str
    plan: Plan


def fix_lines(lines: Sequence[str], options: EncodingOptions = EncodingOptions()) -> dict[int, Fixed]:  # noqa: B008
    r"""Repairs the lines of a document; most documents are passed over without a look at any line.

    Args:
        lines: The lines, without their separators.
        options: What to repair; the defaults leave curly quotes and wide punctuation alone.

    Returns:
        The lines that changed, by index.

    The method is ftfy's (https://github.com/rspeer/python-ftfy, Robyn Speer), with its results.

    >>> fix_lines(["A clean line", "the cafÃ© by the river"])
    {1: Fixed(text='the café by the river', plan=(('encode', 'latin-1'), ('decode', 'utf-8')))}
    """
    tables = load_tables()
    suspicious, quoted = (range(len(lines)), ()) if tables is None else sort_lines(lines, options, tables)
    fixed = {at: Fixed(_straighten(lines[at]), (("apply", "uncurl_quotes"),)) for at in quoted}
    fixed |= {at: fix_line(lines[at], options) for at in suspicious}
    return {at: line for at, line in sorted(fixed.items()) if line.text != lines[at]}


def _straighten(line: str) -> str:
    """`uncurl_quotes` without its two regular expressions."""
    for curly, straight in _CURLY.items():
        if curly in line:
            line = line.replace(curly, straight)
    return line


def fix_line(line: str, options: EncodingOptions = EncodingOptions()) -> Fixed:  # noqa: B008
    """Repairs one line without the gate.

    Args:
        line: The line.
        options: What to repair.

    Returns:
        The line, changed or not, and the steps that changed it.

    >>> fix_line("&quot;Sí&quot;").text
    '"Sí"'
    """
    config = options.to_ftfy()
    if config.unescape_html == "auto":
        config = config._replace(unescape_html="<" not in line)
    text = collapse_nested(line) if config.unescape_html else line
    guards = [("guard", "nested-entities")] if text != line else []
    fixed = _fix(text, config) if load_tables() else _ask_ftfy(text, config)
    if fixed is None:
        fixed = _fix(line, config._replace(unescape_html=False)) or Fixed(line, ())
        guards = [("guard", "nested-entities")]
    return Fixed(fixed.text, (*guards, *fixed.plan))


def _fix(text: str, config: TextFixerConfig) -> Fixed | None:
    """Rounds of all steps until nothing changes; None if that does not come to an end."""
    plan: list[tuple[str, str]] = []
    for _ in range(MAX_ROUNDS):
        before = text
        text = _round(text, config, plan)
        if text == before:
            return Fixed(text, tuple(plan))
    return None


def _round(text: str, config: TextFixerConfig, plan: list[tuple[str, str]]) -> str:
    text = _apply("unescape_html", text, config, plan)
    if config.fix_encoding:
        text, steps = fix_encoding_and_explain(text, config)
        plan += [(action, parameter) for action, parameter in steps or ()]
    for name in _AFTER_ENCODING:
        text = _apply(name, text, config, plan)
    return _normalize(text, config, plan)


def _apply(name: str, text: str, config: TextFixerConfig, plan: list[tuple[str, str]]) -> str:
    if not getattr(config, name):
        return text
    fixed: str = FIXERS[name](text)
    if fixed != text:
        plan.append(("apply", name))
    return fixed


def _normalize(text: str, config: TextFixerConfig, plan: list[tuple[str, str]]) -> str:
    if config.normalization is None or text.isascii():
        return text
    if has_mark_run(text):
        if ("guard", "combining-marks") not in plan:
            plan.append(("guard", "combining-marks"))
        return text
    fixed = unicodedata.normalize(config.normalization, text)
    if fixed != text:
        plan.append(("normalize", config.normalization))
    return fixed


def _ask_ftfy(text: str, config: TextFixerConfig) -> Fixed:
    """ftfy's own loop, for versions whose steps are not known to be the ones above."""
    if has_mark_run(text):
        config = config._replace(normalization=None)
    fixed, steps = ftfy.fix_and_explain(text, config)
    return Fixed(fixed, tuple((action, parameter) for action, parameter in steps or ()))
