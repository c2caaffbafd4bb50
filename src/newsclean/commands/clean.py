"""``newsclean clean``: cleans files or standard input and prints the article."""

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from newsclean.article import Article
from newsclean.commands.files import FileError, read_text
from newsclean.commands.terminal import console, fail, printable, write
from newsclean.default import DEFAULT
from newsclean.errors import NewscleanError
from newsclean.explain import ExplainedLine, explain
from newsclean.pipeline import Pipeline
from newsclean.policy import DROPPED_BY_DEFAULT, Policy

_STYLES = {"kept": "", "repaired": "yellow", "removed": "red"}


class Form(StrEnum):
    """What to print."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"
    EXPLAIN = "explain"


def clean_command(
    files: Annotated[list[str] | None, typer.Argument(help="Text files; - or nothing: standard input.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the Article as JSON, one line a file.")] = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print Markdown.")] = False,
    html: Annotated[bool, typer.Option("--html", help="Print an HTML fragment.")] = False,
    explained: Annotated[bool, typer.Option("--explain", help="Print what became of each line, and why.")] = False,
    drop: Annotated[list[str] | None, typer.Option(metavar="LABEL", help="Drop this label, too.")] = None,
    keep: Annotated[list[str] | None, typer.Option(metavar="LABEL", help="Keep lines of this label.")] = None,
    config: Annotated[Path | None, typer.Option(metavar="FILE", help="A pipeline as TOML or JSON.")] = None,
    title: Annotated[str | None, typer.Option(help="The headline, if you know it.")] = None,
    lang: Annotated[str | None, typer.Option(help="The language, two letters; narrows the rules.")] = None,
    scope: Annotated[str | None, typer.Option(help="page, container or article: what was scraped.")] = None,
    encoding: Annotated[str, typer.Option(help="How the files are encoded.")] = "utf-8",
) -> None:
    """Cleans files; exits with 1 where a file could not be cleaned, with 2 on wrong usage."""
    form = _form(json=json, markdown=markdown, html=html, explain=explained)
    try:
        pipeline = _pipeline(config, drop or [], keep or [])
    except NewscleanError as error:
        fail(str(error))
        raise typer.Exit(2) from None
    hints = {"title": title, "lang": lang, "scope": scope}
    names = files or ["-"]
    good = [_clean_one(name, len(names) > 1, form, pipeline, encoding, hints) for name in names]
    raise typer.Exit(0 if all(good) else 1)


def _form(**wanted: bool) -> Form:
    named = [name for name, given in wanted.items() if given]
    if len(named) > 1:
        fail(f"--{' and --'.join(named)} exclude each other: ask for one.")
        raise typer.Exit(2)
    return Form(named[0]) if named else Form.TEXT


def _pipeline(config: Path | None, drop: list[str], keep: list[str]) -> Pipeline:
    pipeline = read_pipeline(config) if config else DEFAULT
    if not drop and not keep:
        return pipeline
    base = pipeline.policy if config else Policy(drop=DROPPED_BY_DEFAULT)
    policy = Policy.model_validate({"drop": [*base.drop, *drop], "keep": [*base.keep, *keep]})
    return pipeline.model_copy(update={"policy": policy})


def read_pipeline(file: Path) -> Pipeline:
    """A pipeline from a TOML or JSON file."""
    text = read_text(str(file), "utf-8")
    try:
        return Pipeline.model_validate_json(text) if file.suffix == ".json" else Pipeline.from_toml(text)
    except NewscleanError:
        raise
    except ValueError as error:
        raise FileError(f"{file} is not a pipeline: {error}") from error


def _clean_one(
    name: str, several: bool, form: Form, pipeline: Pipeline, encoding: str, hints: dict[str, str | None]
) -> bool:
    try:
        text = read_text(name, encoding)
        output = _output(text, form, pipeline, hints)
        if several and form is not Form.JSON:
            write(f"==> {name} <==")
        _print(output)
        sys.stdout.flush()
    except NewscleanError as error:
        fail(str(error))
        return False
    except BrokenPipeError:
        # The reader (head, less) has gone: not our error, and Python must not complain when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None
    return True


def _print(output: str | list[ExplainedLine]) -> None:
    if isinstance(output, str):
        write(output)
        return
    out = console()
    for line in output:
        out.print(Text(printable(str(line)), style=_STYLES[line.fate]))


def _output(text: str, form: Form, pipeline: Pipeline, hints: dict[str, str | None]) -> str | list[ExplainedLine]:
    if form is Form.EXPLAIN:
        return list(explain(text, pipeline, **hints).lines)  # type: ignore[arg-type]
    article = pipeline(text, **hints)  # type: ignore[arg-type]
    writers = {
        Form.JSON: Article.model_dump_json,
        Form.MARKDOWN: Article.to_markdown,
        Form.HTML: Article.to_html,
        Form.TEXT: _plain,
    }
    return writers[form](article)


def _plain(article: Article) -> str:
    return "\n\n".join(part for part in (article.title, article.text) if part)
