"""The command line: ``newsclean FILE...``, ``newsclean rules``, ``newsclean corpus``."""

import sys

try:
    import rich  # noqa: F401
    import typer
except ImportError as error:
    raise ImportError('The newsclean command needs typer and rich: pip install "newsclean[cli]"') from error

from newsclean.commands.clean import clean_command
from newsclean.commands.rules import rules_command
from newsclean.corpus.command import corpus_command

app = typer.Typer(
    help="Cleans scraped news text and says what it did. `newsclean FILE...` is short for `newsclean clean FILE...`.",
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("clean", help="Clean files, or standard input where none is given.")(clean_command)
app.command("rules", help="List labels and rules, or show one rule with its examples.")(rules_command)
app.command("corpus", help="Clean folders of text files, JSONL, CSV and Parquet; resumable.")(corpus_command)


def with_command(arguments: list[str]) -> list[str]:
    """The arguments with the command that is meant where none is named.

    >>> with_command(["article.txt", "--json"]), with_command(["rules"])
    (['clean', 'article.txt', '--json'], ['rules'])
    """
    commands = {command.name for command in app.registered_commands}
    named = bool(arguments) and (arguments[0] in commands or arguments[0] == "--help")
    return arguments if named else ["clean", *arguments]


def main() -> None:
    """Entry point of the ``newsclean`` script."""
    app(args=with_command(sys.argv[1:]), prog_name="newsclean")
