#!/usr/bin/env python3
"""Builds src/newsclean/casing/data/<lang>/model.json.gz from articles.

    PYTHONPATH=src:scripts python scripts/build_casing_data.py ARTICLES.jsonl.gz ... --out model.json.gz
    PYTHONPATH=src:scripts python scripts/build_casing_data.py ARTICLES.jsonl.gz ... --validate 4

Articles are JSON lines with ``id``, ``lang``, ``publisher`` or ``url`` and the text: ``gold.body``, or
``scraped.page`` with ``votes``
for each of its lines. Only counts and weights go into the model, no sentence. Pure Python, no third-party
package; some minutes
for a thousand articles.
"""

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from casing_training.corpus import Document, read
from casing_training.training import as_json, train
from casing_training.validation import cross_validate, table

from newsclean.casing.resources import language

LIMITS = {
    "strict": 2.7,
    "normal": 1.5,
    "eager": 0.0,
    "strict.tag": 0.5,
    "normal.tag": 0.0,
    "eager.tag": -1.0,
    "local": -2.0,
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line; build or validate."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="+", type=Path)
    parser.add_argument("--lang", default="en")
    parser.add_argument("--out", type=Path, help="where to write the model")
    parser.add_argument("--validate", type=int, metavar="FOLDS", help="print cross-validated figures instead")
    parser.add_argument("--trees", type=int, default=150)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--show", type=Path, help="write the false changes here, for study")
    args = parser.parse_args(arguments)
    documents = read(args.articles, language(args.lang))
    if args.validate:
        validate(documents, args)
    if args.out:
        build(documents, args.lang, args.out, args.trees)


def build(documents: Sequence[Document], lang: str, out: Path, trees: int) -> None:
    """Train on everything and write the model."""
    trained = train(documents, language(lang), trees)._replace(limits=LIMITS)
    packed = json.dumps(as_json(trained), ensure_ascii=False, separators=(",", ":")).encode()
    out.write_bytes(gzip.compress(packed, 9, mtime=0))


def validate(documents: Sequence[Document], args: argparse.Namespace) -> None:
    """Print the table of recall against false changes."""
    words: Counter[str] = Counter()
    for document in documents:
        words[document.kind] += sum(len(line.words) for line in document.lines)
    result = cross_validate(documents, args.validate, args.workers, args.trees)
    for tags in (False, True):
        print("With tags:" if tags else "Without tags:", *table(result, words, tags), sep="\n")
    if args.show:
        lines = (f"{score:.2f} {name}: {text}" for score, name, text in sorted(result.false, reverse=True))
        args.show.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
