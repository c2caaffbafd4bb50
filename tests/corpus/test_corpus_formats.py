"""Every format gives what `clean` gives, row by row."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from corpora import CLEANED, PAGES, read, rows, write

import newsclean
from newsclean.corpus import CorpusError, Job, clean_corpus

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")
pytest.importorskip("zstandard")

INPUTS = ["in", "in.jsonl", "in.jsonl.gz", "in.ndjson.zst", "in.csv", "in.csv.gz", "in.csv.zst", "in.parquet"]
OUTPUTS = ["out", "out.jsonl", "out.jsonl.gz", "out.jsonl.zst", "out.csv", "out.csv.gz", "out.csv.zst", "out.parquet"]


def run(source: Path, target: Path, workers: int = 1, **options: Any) -> list[dict[str, Any]]:
    clean_corpus(Job.of([source], target, **{"rows": 4, **options}), workers=workers)
    return read(target)


def id_of(row: dict[str, Any]) -> int:
    return int(Path(str(row["id"])).stem)


@pytest.mark.parametrize("source", INPUTS)
@pytest.mark.parametrize("target", OUTPUTS)
def test_from_every_format_to_every_format(tmp_path: Path, source: str, target: str) -> None:
    if "ndjson" in source:
        written = write(tmp_path / "x.jsonl.zst", rows(PAGES)).rename(tmp_path / source)
    else:
        written = write(tmp_path / source, rows(PAGES))
    out = run(written, tmp_path / target)
    if target == "out" and source != "in":  # named by row, from 1
        assert [row["text"] for row in sorted(out, key=id_of)] == CLEANED
    else:
        assert {id_of(row): row["text"] for row in out} == dict(enumerate(CLEANED))
    assert len(out) == len(PAGES)
    assert not (tmp_path / f"{target}.partial").exists()
    assert not (tmp_path / f"{target}.bad.jsonl").exists()


def test_several_processes_give_the_same_bytes(tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", rows(PAGES))
    run(source, tmp_path / "one.jsonl")
    run(source, tmp_path / "two.jsonl", workers=2)
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()


def test_articles_stand_beside_the_text(tmp_path: Path) -> None:
    article = newsclean.clean(PAGES[0])
    source = write(tmp_path / "in.jsonl", rows(PAGES))
    [row, *_] = run(source, tmp_path / "out.jsonl")
    assert newsclean.Article.model_validate(row["newsclean"]) == article
    [row, *_] = run(source, tmp_path / "out.csv", fields=["photos"], into="clean")
    assert json.loads(row["newsclean"]) == {"photos": article.model_dump(mode="json")["photos"]}
    assert (row["text"], row["clean"]) == (PAGES[0], CLEANED[0])
    [row, *_] = run(source, tmp_path / "out.parquet", fields=["photos", "truncated"])
    assert row["newsclean"]["photos"][0]["credit"] == article.photos[0].credit
    [row, *_] = run(source, tmp_path / "bare.jsonl", fields=[])
    assert row == {"id": 0, "text": CLEANED[0]}


def test_parquet_keeps_the_types_of_the_other_columns(tmp_path: Path) -> None:
    table = pa.table(
        {
            "text": pa.array(PAGES, pa.large_string()),
            "seen": pa.array([1_700_000_000_123_456_789] * 25, pa.timestamp("ns", "UTC")),
            "site": pa.array(["a", "b", None, "a", "b"] * 5).dictionary_encode(),
            "sizes": pa.array([[1, 2]] * 25, pa.list_(pa.int16())),
        }
    )
    pq.write_table(table, tmp_path / "in.parquet", row_group_size=7)
    run(tmp_path / "in.parquet", tmp_path / "out.parquet", hints={"published": "seen"})
    out = pq.read_table(tmp_path / "out.parquet")
    assert out.select(["seen", "site", "sizes"]).equals(table.select(["seen", "site", "sizes"]))
    assert out["text"].to_pylist() == CLEANED
    assert out.schema.field("text").type == pa.large_string()
    assert out.schema.metadata[b"newsclean.fingerprint"].decode() == newsclean.DEFAULT.fingerprint()


def test_columns_that_differ_between_batches_go_together(tmp_path: Path) -> None:
    records = rows(PAGES[:8])
    records[0] |= {"n": 1, "late": None}
    records[5] |= {"n": 2.5, "late": "x", "mixed": 1}
    records[6] |= {"mixed": "two"}
    out = run(write(tmp_path / "in.jsonl", records), tmp_path / "out.parquet", rows=2)
    assert [row["n"] for row in out] == [1, None, None, None, None, 2.5, None, None]
    assert [row["late"] for row in out][5] == "x"
    assert [row["mixed"] for row in out][4:] == [None, "1", "two", None]
    out = run(tmp_path / "in.jsonl", tmp_path / "out.csv", rows=2)
    assert [row["mixed"] for row in out][4:] == ["", "1", "two", ""]


def test_nulls_stay_null(tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", rows([PAGES[0], None, PAGES[1]]))
    expected = [CLEANED[0], None, CLEANED[1]]
    assert [row["text"] for row in run(source, tmp_path / "out.jsonl")] == expected
    assert [row["text"] for row in run(source, tmp_path / "out.parquet", rows=1)] == expected
    assert [row["text"] for row in run(tmp_path / "out.parquet", tmp_path / "again.parquet")] == expected


def test_hints_from_columns_and_constants(tmp_path: Path) -> None:
    text = "Rain again\n\nIt rained all day in the valley."
    records = [{"text": text, "head": "Rain again", "keys": "rain; valley", "on": "2024-05-01"}]
    options: dict[str, Any] = {
        "hints": {"title": "head", "tags": "keys", "published": "on"},
        "constants": {"scope": "page"},
    }
    expected = newsclean.clean(
        text, title="Rain again", tags=["rain", "valley"], published=dt.date(2024, 5, 1), scope="page"
    )
    for name in ("in.jsonl", "in.csv", "in.parquet"):
        [row] = run(write(tmp_path / name, records), tmp_path / f"{name}.out.jsonl", **options)
        assert row["text"] == expected.text
        assert newsclean.Article.model_validate(row["newsclean"]) == expected


def test_line_separators_inside_texts_survive(tmp_path: Path) -> None:
    texts = ["One line.\r\nAnother \u2028line.\x85 And so on.", 'A "quoted", comma\nline.']
    expected = [newsclean.clean(text).text for text in texts]
    for name in ("in", "in.csv", "in.jsonl", "in.parquet"):
        out = run(write(tmp_path / name, rows(texts)), tmp_path / f"{name}.out.csv")
        assert [row["text"] for row in sorted(out, key=id_of)] == expected


def test_several_inputs_and_folders_of_files_are_one_corpus(tmp_path: Path) -> None:
    write(tmp_path / "in" / "b.jsonl", rows(PAGES[:3]))
    write(tmp_path / "in" / "deep" / "a.csv", rows(PAGES[3:5]))
    write(tmp_path / "in" / "texts", rows(PAGES[5:7]))
    write(tmp_path / "more.parquet", rows(PAGES[7:9]))
    out = tmp_path / "in" / "out.jsonl"
    summary = clean_corpus(Job.of([tmp_path / "in", tmp_path / "more.parquet"], out), workers=1)
    assert sorted(row["text"] for row in read(out)) == sorted(CLEANED[:9])
    assert summary.rows == summary.cleaned == 9


@pytest.mark.parametrize(
    ("name", "message"),
    [("in.docx", "of no known kind"), ("nothing.jsonl", "no file or folder"), ("empty", "no .txt, .jsonl")],
)
def test_inputs_that_cannot_be(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "in.docx").write_text("x")
    (tmp_path / "empty").mkdir()
    with pytest.raises(CorpusError, match=message):
        run(tmp_path / name, tmp_path / "out.jsonl")


@pytest.mark.parametrize("name", ["in.csv", "in.parquet"])
def test_a_missing_column_is_named_before_anything_is_written(tmp_path: Path, name: str) -> None:
    source = write(tmp_path / name, rows(PAGES))
    with pytest.raises(CorpusError, match="no column body"):
        run(source, tmp_path / "out.jsonl", text="body")
    with pytest.raises(CorpusError, match="no column head"):
        run(source, tmp_path / "out.jsonl", hints={"title": "head"})
    assert {path.name for path in tmp_path.iterdir()} == {name}


def test_an_output_of_unknown_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="no suffix known here"):
        Job.of(["in.jsonl"], tmp_path / "out.xlsx")
