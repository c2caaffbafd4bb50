"""How much memory cleaning takes at its peak, as a multiple of the text: ordinary texts and adversarial shapes.

    python benchmarks/memory.py                              # 10 kB to 2 MB; some minutes
    python benchmarks/memory.py --sizes 50000000 --shapes prose
    python benchmarks/memory.py --shapes "tail markers" --held
    python benchmarks/memory.py --check                      # exit code 1 above the limits

The peak is tracemalloc's, over the bytes of the text in UTF-8: what Python allocates between the call of `clean` and
its return, the Article with it. What a process reads once (packs, weights) is read before, and what is remembered of
lines is forgotten. `--held` prints the lines of code whose objects made up most of the largest moment seen.
"""

from __future__ import annotations

import argparse
import gc
import sys
import threading
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from growth import forget_lines  # noqa: E402

from adversarial import PARAGRAPH, SHAPES  # noqa: E402
from newsclean import clean  # noqa: E402

SIZES = (10_000, 200_000, 2_000_000)
ORDINARY = ("prose", "prose in one line", "one paragraph", "teasers")
ORDINARY_LIMIT = 15.0
SHAPES_OF_MEMORY = (
    "headlines",
    "fixtures",
    "mixed page",
    "German page",
    "bylines",
    "dates",
    "credits",
    "captions and credits",
    "tail markers",
    "hints",
    "short lines",
    "initials",
    "capitals",
    "glued words",
    "announced headlines",
    "HTML lines",
    "entities",
    "mojibake lines",
    "spaces inside brackets",
    "zero width",
)


class Peak(NamedTuple):
    """Bytes for each byte of text: at the most while it is cleaned, and of the Article."""

    most: float
    kept: float


def _fixtures(size: int) -> str:
    """The fixtures' texts, each once and then again."""
    texts = [path.read_bytes().decode("utf-8") for path in sorted((ROOT / "fixtures").glob("**/input.txt"))]
    whole = "\n\n".join(texts)
    return (whole * (size // len(whole) + 1))[:size]


def text_of(name: str, size: int) -> str:
    """A text of about so many characters."""
    return _OWN[name](size) if name in _OWN else SHAPES[name](size)


_OWN: dict[str, Callable[[int], str]] = {
    "fixtures": _fixtures,
    "glued words": lambda size: PARAGRAPH.replace(", and", ',"and') * (size // len(PARAGRAPH)),
    "announced headlines": lambda size: "MORE: Snow closes the mountain pass in the north\n" * (size // 49),
}


def peak(text: str) -> Peak:
    """Cleans a text under tracemalloc."""
    size = len(text.encode("utf-8", "surrogatepass"))
    forget_lines()
    gc.collect()
    tracemalloc.start()
    article = clean(text)
    most = tracemalloc.get_traced_memory()[1]
    gc.collect()
    kept = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del article
    return Peak(most / size, kept / size)


def held(text: str, rows: int = 15) -> list[str]:
    """The lines of code that hold most in the largest moment that a second thread saw."""
    forget_lines()
    gc.collect()
    best: list[tuple[int, tracemalloc.Snapshot]] = []
    done = threading.Event()

    def watch() -> None:
        while not done.is_set():
            now = tracemalloc.get_traced_memory()[0]
            if not best or now > best[-1][0] * 1.04 + 1000:
                best[:] = [(now, tracemalloc.take_snapshot())]
            time.sleep(0.001)

    tracemalloc.start()
    thread = threading.Thread(target=watch)
    thread.start()
    clean(text)
    done.set()
    thread.join()
    tracemalloc.stop()
    found = best[-1][1].statistics("lineno")[:rows]
    return [f"    {one.size / len(text):7.2f}  {one.traceback[0].filename}:{one.traceback[0].lineno}" for one in found]


def main() -> int:
    """Measures and prints a table; see the module's text."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shapes", nargs="*", help="names of shapes (tests/adversarial.py); `all` for all of them")
    parser.add_argument("--sizes", nargs="*", type=int, default=SIZES, help="sizes of the texts, in characters")
    parser.add_argument("--held", action="store_true", help="print what holds the memory, too")
    parser.add_argument("--check", action="store_true", help=f"fail where ordinary texts take over {ORDINARY_LIMIT}")
    options = parser.parse_args()
    names = options.shapes or [*ORDINARY, *SHAPES_OF_MEMORY]
    clean(SHAPES["mixed page"](20_000))
    above = []
    print(f"{'times the text, at most (kept)':28}" + "".join(f"{size:>17,}" for size in options.sizes))
    for name in SHAPES if names == ["all"] else names:
        found = [peak(text_of(name, size)) for size in options.sizes]
        print(f"{name:28}" + "".join(f"{one.most:9.1f} ({one.kept:5.1f})" for one in found), flush=True)
        above += [name for one in found if name in ORDINARY and one.most > ORDINARY_LIMIT]
        if options.held:
            print("\n".join(held(text_of(name, options.sizes[0]))))
    print(f"above {ORDINARY_LIMIT}: {', '.join(above)}" if above else f"ordinary texts below {ORDINARY_LIMIT}")
    return 1 if above and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
