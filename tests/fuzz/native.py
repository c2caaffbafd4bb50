"""Coverage-guided fuzzing of the edge, where bytes come in: decode and clean, explain, and the corpus command's reader.

    pip install atheris
    python tests/fuzz/native.py -max_total_time=180           # options of libFuzzer

Anything but a documented error (`newsclean.errors.NewscleanError`) ends the run and leaves the input in a file.
"""

from __future__ import annotations

import contextlib
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

FILES = ("rows.jsonl", "rows.csv", "text.txt", "rows.jsonl.gz")


def _clean(data: bytes) -> None:
    import laws
    from newsclean import Article, clean

    text = data.decode("utf-8", "replace")
    article = clean(text)
    laws.accounting(text, article)
    laws.replay(text, article)
    assert Article.model_validate_json(article.model_dump_json()) == article
    assert isinstance(article.to_markdown() + article.to_html(), str)


def _explain(data: bytes) -> None:
    from newsclean import explain

    explained = explain(data.decode("utf-16", "ignore"))
    assert isinstance(str(explained) + explained.to_html(), str)


def _corpus(data: bytes) -> None:
    """A broken file costs an error row or a documented error, never a traceback."""
    from newsclean.corpus import Job, clean_corpus

    name = FILES[data[0] % len(FILES)] if data else FILES[0]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "in", name)
        file.parent.mkdir()
        file.write_bytes(data[1:])
        clean_corpus(Job.of([file.parent], Path(folder, "out.jsonl")), workers=1)


def one_input(data: bytes) -> None:
    """The first byte chooses what the rest goes into; files cost most and are tried least."""
    from newsclean.errors import NewscleanError

    kind = data[0] if data else 0
    target = _corpus if kind >= 250 else _explain if kind % 3 == 0 else _clean
    with contextlib.suppress(NewscleanError):
        target(data[1:])


def main() -> None:
    """Instruments the library before anything imports it, and hands over to libFuzzer."""
    try:
        import atheris
    except ImportError:
        sys.exit("tests/fuzz/native.py needs atheris: pip install atheris")
    with atheris.instrument_imports(include=["newsclean"]):
        import newsclean.corpus  # noqa: F401
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
