"""Derives the tables of the mojibake gate from the installed ftfy.

    python scripts/build_ftfy_tables.py            # writes src/newsclean/encoding/ftfy_tables.json
    python scripts/build_ftfy_tables.py --check    # says whether the file is up to date

ftfy asks one regular expression, `BADNESS_RE`, whether text may be mojibake. Its branches are sequences of character
classes, so a branch can match only where a character of each of its classes occurs. The file holds, for each branch,
the classes without ASCII characters it needs (`needs`) and the rarest of them in news text (`pivot`), around whose
characters alone the expression has to be searched; and there only if a character of some class stands beside it, unless
the branch is `lone`: its pivot has no such neighbour.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import ftfy
from ftfy.badness import BADNESS_RE

TARGET = Path(__file__).resolve().parents[1] / "src" / "newsclean" / "encoding" / "ftfy_tables.json"
WEIGHTS = {"’": 30, "“": 15, "”": 15, "–": 10, "—": 10, "„": 10, "é": 20, "ä": 20, "ü": 20, "ö": 15, "á": 15, "í": 15,
           "ó": 15, "à": 10, "è": 10, "ã": 8, "ñ": 5, "ç": 5, "ß": 5, "å": 5, "ø": 5, "ê": 5, "ú": 5, "ô": 3, "«": 3,
           "»": 3, "…": 3, "\u00a0": 3, "·": 2, "€": 2, "É": 1, "Ü": 1, "Ö": 1, "Ä": 1, "®": 1, "™": 1, "°": 1,
           "†": 1}  # fmt: skip
"""Rough frequencies of characters in European news: they only choose pivots, so they change speed and never results."""


def class_of(operator: str, argument: Any) -> str | None:
    """The characters one position of a branch can match, or None if ASCII may be among them."""
    if operator == "LITERAL":
        return None if argument < 128 else chr(argument)
    if operator != "IN":
        return None
    chars: list[str] = []
    for kind, value in argument:
        if str(kind) == "LITERAL":
            chars.append(chr(value))
        elif str(kind) == "RANGE":
            chars += map(chr, range(value[0], value[1] + 1))
        else:
            return None
    return None if any(char.isascii() for char in chars) else "".join(sorted(set(chars)))


def parsed_branches() -> list[Any]:
    """The branches of BADNESS_RE as the standard library parses them."""
    from re import _parser  # type: ignore[attr-defined]  # private: hence this script, and a file it writes

    tree = _parser.parse(BADNESS_RE.pattern, BADNESS_RE.flags & ~256)
    operator, argument = tree[0]
    if len(tree) != 1 or str(operator) != "BRANCH":
        raise SystemExit("BADNESS_RE is no longer one alternation: the gate has to be thought through again")
    return list(argument[1])


def weight(chars: str) -> tuple[int, int]:
    return sum(WEIGHTS.get(char, 0) for char in chars), len(chars)


def build() -> dict[str, Any]:
    """The content of the file."""
    classes: list[str] = []
    branches = []
    for branch in parsed_branches():
        positions = [class_of(str(op), arg) for op, arg in branch]
        needed = [found for found in positions if found]
        if not needed:
            raise SystemExit(f"a branch of BADNESS_RE needs no character outside ASCII: {branch}")
        classes += [found for found in dict.fromkeys(needed) if found not in classes]
        pivot = min(needed, key=weight)
        at = positions.index(pivot)
        lone = not any(positions[max(0, at - 1) : at] + positions[at + 1 : at + 2])
        needs = sorted({classes.index(found) for found in needed})
        branches.append({"needs": needs, "pivot": classes.index(pivot), "lone": lone})
    return {
        "ftfy": ftfy.__version__,
        "badness": hashlib.sha256(BADNESS_RE.pattern.encode()).hexdigest(),
        "width": max(branch.getwidth()[1] for branch in parsed_branches()),
        "classes": classes,
        "branches": branches,
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if the file is out of date")
    arguments = parser.parse_args()
    text = json.dumps(build(), ensure_ascii=True, indent=1) + "\n"
    if arguments.check:
        return int(TARGET.read_text(encoding="utf-8") != text)
    TARGET.write_text(text, encoding="utf-8")
    print(f"wrote {TARGET.name} for ftfy {ftfy.__version__}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
