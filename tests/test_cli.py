"""The command line, run as users run it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FIXTURE = Path(__file__).parent.parent / "fixtures" / "en-blogger" / "input.txt"


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "COLUMNS": "200"}
    return subprocess.run(
        [sys.executable, "-m", "newsclean", *arguments], input=stdin, capture_output=True, env=environment, check=False
    )


def test_file_is_printed_clean() -> None:
    done = run(str(FIXTURE))
    assert done.returncode == 0, done.stderr
    assert b"Popular posts" not in done.stdout
    assert done.stdout.startswith(b"Harbour engineers")


def test_standard_input_gives_what_the_file_gives() -> None:
    assert run(stdin=FIXTURE.read_bytes()).stdout == run(str(FIXTURE)).stdout


def test_json_is_the_article() -> None:
    data = json.loads(run(str(FIXTURE), "--json").stdout)
    assert data["popular_posts"][0]["text"].startswith("Council splits")


def test_explain_names_the_rules() -> None:
    out = run(str(FIXTURE), "--explain").stdout.decode()
    assert "en.comments.heading" in out
    assert "\x1b[" not in out


@pytest.mark.parametrize("form", ["--markdown", "--html"])
def test_other_forms(form: str) -> None:
    done = run(str(FIXTURE), form)
    assert done.returncode == 0
    assert b"Harbour engineers" in done.stdout


def test_keep_is_a_policy() -> None:
    assert b"PHOTO: Lead" in run(str(FIXTURE), "--keep", "caption").stdout


def test_config_is_a_pipeline(tmp_path: Path) -> None:
    config = tmp_path / "mine.toml"
    config.write_text('cleaners = ["popular_posts"]', encoding="utf-8")
    out = run(str(FIXTURE), "--config", str(config)).stdout
    assert b"Comments" in out
    assert b"Popular posts" not in out


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\x00\x01binary", b"binary file"),
        ("Größe".encode("cp1252"), b"--encoding"),
    ],
)
def test_files_that_are_no_text_are_explained(data: bytes, says: bytes, tmp_path: Path) -> None:
    file = tmp_path / "x.txt"
    file.write_bytes(data)
    done = run(str(file))
    assert done.returncode == 1
    assert says in done.stderr
    assert b"Traceback" not in done.stderr


def test_encoding_can_be_said(tmp_path: Path) -> None:
    file = tmp_path / "x.txt"
    file.write_bytes("Größe zählt.".encode("cp1252"))
    assert run(str(file), "--encoding", "cp1252").stdout.decode().strip() == "Größe zählt."


def test_a_missing_file_does_not_stop_the_others() -> None:
    done = run("nowhere.txt", str(FIXTURE))
    assert done.returncode == 1
    assert b"nowhere.txt cannot be read" in done.stderr
    assert b"Harbour engineers" in done.stdout


@pytest.mark.parametrize(
    "arguments", [("--drop", "nonsense"), ("--json", "--html"), ("--nonsense",), ("rules", "nonsense")]
)
def test_wrong_usage_exits_with_two(arguments: tuple[str, ...]) -> None:
    done = run(*arguments, stdin=b"It rained.")
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "says"), [("", b"comments"), ("comments", b"en.comments.heading"), ("en.comments.heading", b"strips")]
)
def test_rules_are_listed_and_shown(name: str, says: bytes) -> None:
    done = run("rules", *([name] if name else []))
    assert done.returncode == 0
    assert says in done.stdout


def test_a_closed_pipe_is_no_error() -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = f'"{sys.executable}" -m newsclean "{FIXTURE}" | head -c 1'
    done = subprocess.run(command, shell=True, capture_output=True, env=environment, check=False)
    assert done.stderr == b""
