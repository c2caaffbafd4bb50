"""How the cost of cleaning grows with the text: exponent of time over size for many shapes of text, and memory.

    python benchmarks/growth.py                        # prose to 50 MB, every adversarial shape to 400 kB, memory
    python benchmarks/growth.py --largest 1000000 --shapes "quotes" "headlines"
    python benchmarks/growth.py --check                # exit code 1 above the limits

The exponent is the slope of log(time) over log(size) by least squares, over sizes that double or quadruple; time is CPU
time of this process, the best of some runs, without the cycle collector and without what is remembered of lines (some
thousand of them: a text of fewer would cost nothing when it is read again, a longer one all). Memory is the greatest
resident size of a process that cleans one text, less that of one that only holds it, over the size of the text. It is
measured first, as a new process begins with the greatest size of the one that started it.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from adversarial import SHAPES  # noqa: E402
from newsclean import clean  # noqa: E402

PROSE_LIMIT, SHAPE_LIMIT, MEMORY_LIMIT = 1.05, 1.1, 12.0
PROSE_SIZES = (10_000, 100_000, 1_000_000, 10_000_000, 50_000_000)
SHAPE_SIZES = (25_000, 100_000, 400_000)
ENOUGH_SECONDS = 0.5
MANY = 1024
"""Caches of this many entries remember lines; smaller ones hold data of the package."""

_MEMORY = """
import sys, resource
sys.path[:0] = [{src!r}, {tests!r}]
from adversarial import SHAPES
from newsclean import clean
clean("It rained.\\n\\nComments\\n")
text = SHAPES[{shape!r}]({size})
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
article = clean(text)
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print((after - before) * 1024 / len(text.encode("utf-8", "surrogatepass")))
"""


def forget_lines() -> None:
    """Empties what is remembered of lines."""
    modules = [module for name, module in sys.modules.items() if name.startswith("newsclean")]
    for found in {id(v): v for module in modules for v in vars(module).values() if hasattr(v, "cache_clear")}.values():
        if found.cache_parameters()["maxsize"] >= MANY:
            found.cache_clear()


def seconds(text: str, function: Callable[[str], object] = clean) -> float:
    """CPU seconds for one text: the best of runs that together take half a second, at most five."""
    best, spent = math.inf, 0.0
    for _ in range(5):
        forget_lines()
        gc.collect()
        gc.disable()
        start = time.process_time()
        function(text)
        taken = time.process_time() - start
        gc.enable()
        best, spent = min(best, taken), spent + taken
        if spent > ENOUGH_SECONDS:
            break
    return best


def exponent(sizes: Sequence[int], times: Sequence[float]) -> float:
    """Slope of log(time) over log(size), by least squares."""
    xs, ys = [math.log(size) for size in sizes], [math.log(max(t, 1e-6)) for t in times]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def growth(name: str, sizes: Sequence[int]) -> tuple[float, list[float]]:
    """Exponent and times of one shape."""
    times = [seconds(SHAPES[name](size)) for size in sizes]
    return exponent(sizes, times), times


def growth_beyond(name: str, sizes: Sequence[int], times: Sequence[float], limit: float) -> float:
    """Exponent from the largest size to four times it, or from there on: beyond steps."""
    size, last, slope = sizes[-1], times[-1], math.inf
    for _ in range(2):
        beyond = seconds(SHAPES[name](4 * size))
        slope = exponent((size, 4 * size), (last, beyond))
        if slope <= limit:
            break
        size, last = 4 * size, beyond
    return slope


def memory(name: str, size: int) -> float:
    """Bytes of memory for each byte of text, in a process of its own."""
    code = _MEMORY.format(src=str(ROOT / "src"), tests=str(ROOT / "tests"), shape=name, size=size)
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return float(run.stdout)


def main() -> int:
    """Measures and prints a table; see the module's text."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shapes", nargs="*", help="names of shapes; all where none is given")
    parser.add_argument("--largest", type=int, default=50_000_000, help="largest text of prose, in characters")
    parser.add_argument("--memory-size", type=int, default=5_000_000)
    parser.add_argument("--json", type=Path, help="file for the figures")
    parser.add_argument("--check", action="store_true", help="fail above the limits")
    options = parser.parse_args()
    bad: list[str] = []
    figures: dict[str, object] = {}
    for name in ("prose", "mixed page"):
        ratio = memory(name, options.memory_size)
        figures[f"memory, {name}"] = round(ratio, 2)
        print(f"memory, {name:20} {ratio:5.1f} times the text", flush=True)
        if ratio > MEMORY_LIMIT:
            bad.append(f"memory of {name}: {ratio:.1f} times the text")
    clean(SHAPES["mixed page"](20_000))
    gc.freeze()
    for name in options.shapes or SHAPES:
        ordinary = name == "prose"
        sizes = [s for s in (PROSE_SIZES if ordinary else SHAPE_SIZES) if s <= options.largest]
        slope, times = growth(name, sizes)
        limit = PROSE_LIMIT if ordinary else SHAPE_LIMIT
        figures[name] = {"exponent": round(slope, 3), "seconds": dict(zip(sizes, times, strict=True))}
        beyond = growth_beyond(name, sizes, times, limit) if slope > limit else slope
        note = f"  {beyond:.2f} beyond" if slope > limit else ""
        print(f"{name:28} {slope:5.2f}  " + "  ".join(f"{t:9.4f}" for t in times) + note, flush=True)
        if beyond > limit:
            bad.append(f"{name}: exponent {slope:.2f}, {beyond:.2f} beyond {sizes[-1]}")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")
    print("\n".join(["above the limits:", *bad]) if bad else "all within the limits")
    return 1 if bad and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
