"""Rows that cannot be read or cleaned go to the side file with the reason; all others are cleaned."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from corpora import CLEANED, PAGES, page, read, rows, write

from newsclean.corpus import Job, Summary, clean_corpus

GOOD = json.dumps({"text": PAGES[0]}).encode()


def run(source: Path, target: Path, **options: Any) -> tuple[Summary, list[dict[str, Any]]]:
    summary = clean_corpus(Job.of([source], target, **{"rows": 2, **options}), workers=1)
    side = target.with_name(target.name + ".bad.jsonl")
    bad = read(side) if side.exists() else []
    assert summary.bad == len(bad)
    assert summary.rows == summary.cleaned + summary.empty + summary.bad
    return summary, bad


def test_json_lines(tmp_path: Path) -> None:
    wrong = {
        2: (b'{"text": ', "The line is not JSON"),
        3: (b'["a"]', "no JSON object"),
        4: (b'{"text": "\xff"}', "not UTF-8"),
        5: (b'{"body": "x"}', "has no text; it has body"),
        6: (b'{"text": 7}', "takes str, not int"),
        7: (b'{"text": "\\ud800"}', "not UTF-8"),
    }
    lines = [GOOD, *(line for line, _ in wrong.values()), b"", GOOD]
    (tmp_path / "in.jsonl").write_bytes(b"\n".join(lines))
    summary, bad = run(tmp_path / "in.jsonl", tmp_path / "out.jsonl")
    assert {row["row"] for row in bad} == set(wrong)
    for row in bad:
        assert wrong[row["row"]][1] in row["error"]
        assert row["source"] == str(tmp_path / "in.jsonl")
    assert summary.rows == 8
    assert [row["text"] for row in read(tmp_path / "out.jsonl")] == [CLEANED[0]] * 2


def test_csv_rows(tmp_path: Path) -> None:
    data = b'id,text\n1,"It rained."\n2\n3,"\xff"\n4,It snowed.,x\n5,It froze.\n'
    (tmp_path / "in.csv").write_bytes(data)
    _, bad = run(tmp_path / "in.csv", tmp_path / "out.csv")
    assert [(row["row"], row["error"]) for row in bad] == [
        (2, "The row has 1 cells, the header has 2."),
        (3, "The row is not UTF-8."),
        (4, "The row has 3 cells, the header has 2."),
    ]
    assert [row["text"] for row in read(tmp_path / "out.csv")] == ["It rained.", "It froze."]


def test_text_files(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", rows(PAGES[:2]))
    (folder / "bad.txt").write_bytes(b"caf\xe9")
    (folder / "broken.txt.gz").write_bytes(gzip.compress(b"It rained.")[:-4])
    _, bad = run(folder, tmp_path / "out")
    assert {Path(row["record"]["id"]).name for row in bad} == {"bad.txt", "broken.txt"}
    assert len(read(tmp_path / "out")) == 2


def test_hints_that_are_wrong(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    records = [{"text": PAGES[0], "scope": "page"}, {"text": PAGES[1], "scope": "planet"}]
    for name in ("in.jsonl", "in.parquet"):
        _, bad = run(write(tmp_path / name, records), tmp_path / f"{name}.out.jsonl", hints={"scope": "scope"})
        assert [(row["row"], row["record"]["text"]) for row in bad] == [(2, PAGES[1])]
        assert "cannot be 'planet'" in bad[0]["error"]


def test_a_file_that_breaks_off_keeps_what_came_before(tmp_path: Path) -> None:
    lines = [json.dumps({"text": page(number)}).encode() for number in range(300)]
    whole = gzip.compress(b"\n".join(lines), mtime=0)
    (tmp_path / "in.jsonl.gz").write_bytes(whole[: len(whole) * 9 // 10])
    summary, bad = run(tmp_path / "in.jsonl.gz", tmp_path / "out.jsonl", rows=10)
    assert "cannot be read further" in bad[0]["error"]
    assert summary.cleaned == len(read(tmp_path / "out.jsonl")) > 0


def test_a_file_of_another_format_is_one_bad_row(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    (tmp_path / "in.parquet").write_bytes(b"no parquet at all")
    summary, bad = run(tmp_path / "in.parquet", tmp_path / "out.parquet")
    assert (summary.rows, len(bad)) == (1, 1)
    assert read(tmp_path / "out.parquet") == []


def test_a_side_file_of_an_earlier_run_goes(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(b"{")
    run(tmp_path / "in.jsonl", tmp_path / "out.jsonl")
    (tmp_path / "in.jsonl").write_bytes(GOOD)
    clean_corpus(Job.of([tmp_path / "in.jsonl"], tmp_path / "out.jsonl"), workers=1, overwrite=True)
    assert not (tmp_path / "out.jsonl.bad.jsonl").exists()
