"""Computes the English words that no surname is: "Case Studies" beside a date is a section and no author.

    pip install names faker
    python scripts/build_subject_words.py

Of the ordinary words that casing knows (counted over English pages; `casing/data/README.md`) those stay that have
four letters or more, are not among the 20,000 most frequent surnames of the census of the United States of 1990
(public domain, as the package `names` has them) and not among the surnames of any country that Faker knows (MIT).
To the ordinary words come those of topics.
"""

import gzip
import importlib
import json
import pkgutil
import sys
import textwrap
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from newsclean.fields.folding import fold  # noqa: E402

CASING = ROOT / "src/newsclean/casing/data/en"
TARGET = ROOT / "src/newsclean/fields/data/subject_words.txt"
SHORTEST = 4
SURNAMES_OF_CENSUS = 20_000


def census_surnames() -> set[str]:
    """The most frequent surnames of the census; the file has them in that order."""
    import names  # type: ignore[import-not-found]

    lines = (Path(names.__file__).parent / "dist.all.last").read_text(encoding="ascii").splitlines()
    return {line.split()[0].lower() for line in lines[:SURNAMES_OF_CENSUS]}


def surnames_of_the_world() -> set[str]:
    """All last names of all of Faker's locales, folded."""
    from faker.providers import person  # type: ignore[import-not-found]

    found: set[str] = set()
    for module in pkgutil.iter_modules(person.__path__):
        if module.ispkg:
            provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
            found.update(fold(word) for name in _last_names(provider) for word in name.split())
    return found


def _last_names(provider: type) -> Iterator[str]:
    for attribute in dir(provider):
        names = getattr(provider, attribute)
        if "last_name" in attribute and isinstance(names, Iterable):
            yield from map(str, names)


def ordinary_words() -> set[str]:
    """Words that stand in small letters in prose, and those that sites use as sections and tags."""
    counted = json.loads(gzip.decompress((CASING / "model.json.gz").read_bytes()))["common"].split()
    topics = tomllib.loads((CASING / "topics.toml").read_text(encoding="utf-8"))
    return {*counted, *(word for phrase in topics.values() for word in phrase.split())}


def main() -> None:
    """Writes the data file."""
    surnames = census_surnames() | surnames_of_the_world()
    words = {fold(word) for word in ordinary_words() if len(word) >= SHORTEST and word.isalpha()}
    chosen = sorted(words - surnames)
    head = "# English words that no surname is; computed by scripts/build_subject_words.py, which says from what."
    TARGET.write_text("\n".join([head, *textwrap.wrap(" ".join(chosen), 140), ""]), encoding="utf-8")
    print(f"{len(chosen)} words")


if __name__ == "__main__":
    main()
