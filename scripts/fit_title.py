"""Fits the weights of `src/newsclean/fields/data/title.json`: which line of a scraped text is the headline.

    python scripts/fit_title.py FOLDER [--write]

FOLDER holds *.jsonl.gz, one page a line: {"publisher": ..., "scraped": {name: text}, "gold": {"title": ...}}. Needs
numpy and scikit-learn. Prints precision and recall by kind of scrape, cross-validated with publishers kept apart.
"""

import argparse
import gzip
import json
import pathlib

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from newsclean.default import DEFAULT
from newsclean.document import Document
from newsclean.fields.layout import main_run, weights
from newsclean.fields.titles import candidates, context_of, features, is_page, key_of
from newsclean.marks import Phase

DATA = pathlib.Path(__file__).parents[1] / "src" / "newsclean" / "fields" / "data" / "title.json"


def rows_of(text: str, title: str):
    document = Document.from_text(text)
    document.commit(m for c in DEFAULT.of_phase(Phase.LABEL) for m in c.propose(document))
    run = main_run(weights(document))
    seen = context_of(document, run)
    key = key_of(title)
    for line in candidates(document, run):
        yield {**features(document, line, seen), "_page": is_page(run)}, float(key_of(line.text) == key), line.text


def read(folder: str):
    for path in sorted(pathlib.Path(folder).glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            pages = [json.loads(line) for line in lines]
        for page in pages:
            for scrape, text in page["scraped"].items():
                if page["gold"].get("title"):
                    name = f"{path.name.split('-')[0]} {scrape}"
                    yield name, page["publisher"], page["id"], list(rows_of(text, page["gold"]["title"]))


def report(documents, chance) -> None:
    for threshold in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        cells = {}
        for (name, _, _, rows), p in zip(documents, chance, strict=True):
            cell = cells.setdefault(name, [0, 0, 0, 0])
            cell[3] += 1
            cell[2] += any(y for _, y, _ in rows)
            if len(rows) and max(p) >= threshold:
                cell[0] += 1
                cell[1] += int(rows[int(np.argmax(p))][1])
        for name, (taken, right, stands, pages) in cells.items():
            print(
                f"{threshold} {name}: taken on {taken} of {pages}, right {right / max(1, taken):.2f}, "
                f"found {right / max(1, stands):.2f} of {stands}"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--wrong", type=float, default=0.0, help="list takings above this probability that are wrong")
    args = parser.parse_args()
    documents = [d for d in read(args.folder) if d[3]]
    weights, chances = {}, {}
    for kind in ("page", "article"):
        chosen = [d for d in documents if d[3][0][0]["_page"] == (kind == "page")]
        weights[kind], chance = fit(chosen)
        chances.update({(d[0], d[2]): c for d, c in zip(chosen, chance, strict=True)})
    chance = [chances[d[0], d[2]] for d in documents]
    report(documents, chance)
    for (name, _, ident, rows), p in zip(documents, chance, strict=True):
        best = int(np.argmax(p))
        if args.wrong and p[best] >= args.wrong and not rows[best][1]:
            gold = next((text for _, y, text in rows if y), "")
            print(f"{p[best]:.2f} {ident} {name}: {rows[best][2][:90]} || {gold[:60]}")
    print(weights)
    if args.write:
        DATA.write_text(json.dumps(weights, indent=1) + "\n")


def fit(documents):
    names = sorted(n for n in documents[0][3][0][0] if n != "_page")
    matrix = [np.array([[f[n] for n in names] for f, _, _ in rows]) for _, _, _, rows in documents]
    target = [np.array([y for _, y, _ in rows]) for _, _, _, rows in documents]
    groups = np.array([hash_of(d[1]) for d in documents])
    chance = [np.zeros(len(t)) for t in target]
    weight = [np.full(len(t), weight_of(d[0], bool(t.any()))) for d, t in zip(documents, target, strict=True)]

    def model(chosen):
        parts = [np.concatenate([part[i] for i in chosen]) for part in (matrix, target, weight)]
        return LogisticRegression(C=0.3, max_iter=1000).fit(*parts)

    for train, test in GroupKFold(8).split(groups, groups=groups):
        fitted = model(train)
        for i in test:
            chance[i] = fitted.predict_proba(matrix[i])[:, 1]
    final = model(range(len(documents)))
    found = {n: round(float(w), 3) for n, w in zip(names, final.coef_[0], strict=True) if abs(w) >= 0.02}
    return {"bias": round(float(final.intercept_[0]), 3), **found}, chance


def weight_of(name: str, stands: bool) -> float:
    """A page on which the gold headline is no line may have another one: it teaches little, extractors' texts apart."""
    weight = 4.0 if name.startswith("news") else 1.0
    return weight if stands else weight * (0.7 if name.endswith("extractor") else 0.05)


def hash_of(name: str) -> int:
    return int.from_bytes(name.encode()[:6], "big")


if __name__ == "__main__":
    main()
