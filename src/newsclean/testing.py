"""Fixtures: a text and what must come of it. ``python -m newsclean.testing record FILE`` makes one in one step."""

import argparse
import json
import sys
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from newsclean.api import clean
from newsclean.article import Article

FIELDS = ("published_raw", "section", "tags", "notes", "reading_time", "agency")
"""Fields that `project` shows where they are set, besides those it always shows."""


class Fixture(NamedTuple):
    """A folder with ``input.txt``, ``meta.toml`` and, unless the text must stay as it is, ``expected.json``."""

    name: str
    text: str
    about: str
    unchanged: bool
    hints: dict[str, Any]
    expected: dict[str, Any] | None


def load_fixture(folder: Path) -> Fixture:
    """Reads a fixture from its folder."""
    meta = tomllib.loads((folder / "meta.toml").read_text(encoding="utf-8"))
    expected = folder / "expected.json"
    return Fixture(
        folder.name,
        (folder / "input.txt").read_bytes().decode("utf-8"),
        meta["about"],
        meta.get("unchanged", False),
        meta.get("hints", {}),
        json.loads(expected.read_text(encoding="utf-8")) if expected.exists() else None,
    )


def project(article: Article) -> dict[str, Any]:
    """What a fixture says of an article: its fields and texts, without spans and rules.

    >>> project(Article(title="Rain"))["title"]
    'Rain'
    """
    photo_fields = {"caption", "credit", "photographer", "agency"}
    shown: dict[str, Any] = {
        "title": article.title,
        "dek": article.dek,
        "paragraphs": list(article.paragraphs),
        "photos": [photo.model_dump(include=photo_fields) for photo in article.photos],
        "related": [link.text for link in article.related],
        "popular_posts": [link.text for link in article.popular_posts],
        "comments": [comment.text for comment in article.comments],
        "repairs": [[repair.before, repair.after] for repair in article.repairs],
    }
    if article.authors:
        shown["authors"] = [author.name for author in article.authors]
    data = article.model_dump(mode="json")
    shown |= {name: data[name] for name in FIELDS if data[name]}
    if article.notes:
        shown["notes"] = [note.text for note in article.notes]
    return shown


def record(file: Path, folder: Path, about: str, unchanged: bool) -> Path:
    """Makes a fixture of a text file, with what newsclean does now as what is expected: read it, then correct it.

    Args:
        file: the text.
        folder: where fixtures are.
        about: a line that says what the fixture is for.
        unchanged: the text must come back as it is.

    Returns:
        The new fixture's folder.
    """
    target = folder / file.stem
    target.mkdir(parents=True, exist_ok=True)
    text = file.read_bytes().decode("utf-8")
    (target / "input.txt").write_bytes(text.encode("utf-8"))
    lines = [f"about = {json.dumps(about, ensure_ascii=False)}", *(["unchanged = true"] if unchanged else [])]
    (target / "meta.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    if not unchanged:
        shown = json.dumps(project(clean(text)), ensure_ascii=False, indent=1)
        (target / "expected.json").write_text(shown + "\n", encoding="utf-8")
    return target


def main(arguments: list[str] | None = None) -> None:
    """Entry point of ``python -m newsclean.testing``."""
    parser = argparse.ArgumentParser(prog="python -m newsclean.testing")
    commands = parser.add_subparsers(dest="command", required=True)
    recording = commands.add_parser("record", help="make a fixture of a text file")
    recording.add_argument("file", type=Path)
    recording.add_argument("--to", type=Path, default=Path("fixtures"), help="folder of the fixtures")
    recording.add_argument("--about", default="", help="what the fixture is for")
    recording.add_argument("--unchanged", action="store_true", help="the text must come back as it is")
    given = parser.parse_args(arguments)
    target = record(given.file, given.to, given.about, given.unchanged)
    sys.stdout.write(f"{target}: read expected.json and correct what is not as it should be.\n")


if __name__ == "__main__":
    main()
