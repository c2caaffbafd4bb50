"""Fits the weights of `src/newsclean/fields/data/title.json`: which line of a scraped text is the headline.

    python scripts/fit_title.py FOLDER [--more FILE] [--write] [--wrong "news page"]

FOLDER holds *.jsonl.gz, one page a line: {"publisher": ..., "scraped": {name: text}, "gold": {"title": ...}}.
FILE holds more pages without gold: there the window title (the first line of the scrape "page", without the site)
stands for it, in the other scrapes only, and where a line is like it. Needs numpy and scipy.

The model is a choice among a text's candidates and "none": weights of the greatest likelihood, with a ridge. Prints
how often the cleaner `title` gives the gold headline where that stands in the text: with weights fitted on the other
publishers (eight folds, "held out"), and with the weights of all.
"""

import argparse
import gzip
import json
import pathlib
import zlib
from collections import defaultdict
from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize

from newsclean.cleaners import Title
from newsclean.default import DEFAULT
from newsclean.document import Document
from newsclean.fields import titles
from newsclean.fields.layout import body_run
from newsclean.fields.titles_features import NAMES, features
from newsclean.fields.titles_lines import scene_of
from newsclean.fields.titles_words import content_words, key_of, without_site
from newsclean.marks import Phase

DATA = pathlib.Path(__file__).parents[1] / "src" / "newsclean" / "fields" / "data" / "title.json"
FOLDS, RIDGE = 8, 5.0
NEWS, SILVER, NO_TITLE_EXTRACTOR, NO_TITLE = 4.0, 0.5, 0.7, 0.3
"""What a text weighs: a news page, a page without gold, and texts in which no line is the headline."""

THE_SAME, PERHAPS = 0.7, 0.34
"""Shares of the words from which on another line is taken for the gold headline, or the text left out."""


class Text(NamedTuple):
    kind: str
    publisher: str
    ident: str
    gold: str
    stands: bool
    document: Document
    page: bool
    rows: np.ndarray
    right: np.ndarray
    none: bool
    weight: float


def labelled(text: str) -> Document:
    document = Document.from_text(text)
    document.commit(m for c in DEFAULT.of_phase(Phase.LABEL) for m in c.propose(document))
    return document


def read(folder: str, more: str | None):
    for path in sorted(pathlib.Path(folder).glob("*.jsonl.gz")):
        for page in pages(path):
            for scrape, text in page["scraped"].items():
                if text.strip() and page["gold"].get("title"):
                    yield text_of(f"{path.name.split('-')[0]} {scrape}", page, text, page["gold"]["title"])
    for page in pages(more) if more else ():
        window = page["scraped"].get("page", "").strip().split("\n")[0].strip()
        for scrape, text in page["scraped"].items():
            if scrape != "page" and window and text.strip():
                yield text_of(f"silver {scrape}", page, text, without_site(window) or window)


def pages(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def text_of(kind: str, page: dict, text: str, gold: str) -> Text:
    document = labelled(text)
    scene = scene_of(document, body_run(document))
    rows = np.array([features(scene, one) for one in scene.found.values()], float).reshape(-1, len(NAMES))
    right, none, weight = target(kind, scene, gold)
    stands = f" {key_of(gold)} " in f" {key_of(text)} "
    publisher = page.get("publisher") or page["id"]
    return Text(kind, publisher, page["id"], gold, stands, document, scene.page, rows, right, none, weight)


def target(kind: str, scene, gold: str):
    """Which candidates are right, or that none is, and what the text weighs."""
    key, words = key_of(gold), content_words(key_of(gold))
    found = list(scene.found.values())
    equal = np.array([one.key == key for one in found], bool)
    like = np.array([len(one.words & words) / max(2, len(one.words), len(words)) for one in found])
    weight = NEWS if kind.startswith("news") else SILVER if kind.startswith("silver") else 1.0
    if scene.page and kind.startswith("silver"):
        return equal, False, 0.0
    if equal.any():
        return equal, False, weight
    best = like.max(initial=0.0)
    if best >= THE_SAME:
        return like >= THE_SAME, False, weight / 2
    if best >= PERHAPS:
        return equal, False, 0.0
    share = NO_TITLE_EXTRACTOR if kind.endswith("extractor") else 0.05 if scene.page else NO_TITLE
    return equal, True, weight * share


def fit(texts: list[Text]) -> dict[str, float]:
    texts = [t for t in texts if t.weight and len(t.rows)]
    rows = np.concatenate([t.rows for t in texts])
    mean, scale = rows.mean(0), rows.std(0) + 1e-6
    rows = (rows - mean) / scale
    starts = np.cumsum([0] + [len(t.rows) for t in texts])[:-1]
    owner = np.repeat(np.arange(len(texts)), [len(t.rows) for t in texts])
    right = np.concatenate([t.right for t in texts]).astype(float)
    none, weight = np.array([float(t.none) for t in texts]), np.array([t.weight for t in texts])

    def loss(v):
        odds = np.exp(np.clip(rows @ v[:-1] + v[-1], -30, 30))
        total, good = 1 + np.add.reduceat(odds, starts), none + np.add.reduceat(odds * right, starts)
        slope = weight[owner] * odds * (1 / total[owner] - right / good[owner])
        value = (weight * (np.log(total) - np.log(good))).sum() + RIDGE * (v[:-1] ** 2).sum()
        return value, np.append(rows.T @ slope + 2 * RIDGE * v[:-1], slope.sum())

    v = minimize(loss, np.zeros(len(NAMES) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 400}).x
    weights = v[:-1] / scale
    bias = v[-1] - (weights * mean).sum()
    return {"bias": round(float(bias), 3), **{n: round(float(w), 3) for n, w in zip(NAMES, weights, strict=True)}}


def fit_both(texts: list[Text]) -> dict[str, dict[str, float]]:
    return {kind: fit([t for t in texts if t.page == (kind == "page")]) for kind in ("page", "article")}


def use(weights: dict[str, dict[str, float]]) -> None:
    """Makes the cleaner use these weights."""
    table = {kind: (w["bias"], tuple(w[name] for name in NAMES)) for kind, w in weights.items()}
    titles._weights = lambda: table


def given(text: Text, cleaner: Title) -> str:
    """The headline that the cleaner finds."""
    text.document.memo = {}
    marks = [m for m in cleaner.context(text.document) if m.rule == "common.title.found"]
    marks = marks or [m for m in cleaner.context(text.document) if m.rule == "common.title.window"]
    if not marks:
        return ""
    line = text.document.lines[marks[0].line].text
    return line[slice(*marks[0].content)] if marks[0].content else line


def fold_of(publisher: str) -> int:
    return zlib.crc32(publisher.encode()) % FOLDS


def report(name: str, texts: list[Text], said: list[str]) -> None:
    cells = defaultdict(lambda: [0, 0, 0, 0])
    for text, title in zip(texts, said, strict=True):
        cell, key = cells[text.kind], key_of(text.gold)
        cell[0] += text.stands
        cell[1] += text.stands and key_of(title) == key
        cell[2] += bool(title)
        cell[3] += bool(title) and not content_words(key) & content_words(key_of(title))
    for kind, (stands, right, taken, foreign) in sorted(cells.items()):
        share = right / max(1, stands)
        print(f"{name} {kind}: right {share:.3f} of {stands}; taken {taken}, nothing of the gold {foreign}")


def held_out(texts: list[Text], cleaner: Title) -> list[str]:
    said = {}
    for fold in range(FOLDS):
        use(fit_both([t for t in texts if fold_of(t.publisher) != fold]))
        said.update({id(t): given(t, cleaner) for t in texts if fold_of(t.publisher) == fold})
    return [said[id(t)] for t in texts]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--more", help="pages without gold")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--wrong", help='list the wrong headlines of a kind of text, "news page"')
    args = parser.parse_args()
    texts, cleaner = list(read(args.folder, args.more)), Title()
    said = held_out(texts, cleaner)
    report("held out", texts, said)
    weights = fit_both(texts)
    use(weights)
    report("all", texts, [given(text, cleaner) for text in texts])
    for text, title in zip(texts, said, strict=True):
        if text.kind == args.wrong and text.stands and key_of(title) != key_of(text.gold):
            print(f"{text.ident}: {title[:100]} || {text.gold[:100]}")
    if args.write:
        DATA.write_text(json.dumps(weights, indent=1) + "\n")


if __name__ == "__main__":
    main()
