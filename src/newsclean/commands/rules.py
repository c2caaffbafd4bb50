"""``newsclean rules``: what labels and rules there are, and one rule with its examples."""

from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from newsclean.commands.terminal import console, fail
from newsclean.marks import Label
from newsclean.matching import rule_index
from newsclean.rules import Rule


def rules_command(
    name: Annotated[str | None, typer.Argument(metavar="LABEL or RULE", help="A label, or the id of a rule.")] = None,
) -> None:
    """Without a name: labels and the number of their rules; with a label: its rules; with a rule's id: all of it."""
    rules = rule_index().rules
    if name is None:
        _list_labels(list(rules.values()))
    elif name in rules:
        _show(rules[name])
    elif name in Label.__members__.values():
        _list_rules([rule for rule in rules.values() if rule.label == name])
    else:
        near = [known for known in (*Label, *rules) if name in known][:10] or list(Label)
        fail(f"There is no label or rule {name!r}. Near it: {', '.join(near)}.")
        raise typer.Exit(2)


def _list_labels(rules: list[Rule]) -> None:
    table = Table("label", "rules", "phrases", "languages", box=None)
    for label in Label:
        own = [rule for rule in rules if rule.label is label]
        langs = {rule.id.split(".")[0] for rule in own}
        table.add_row(label.value, str(len(own)), str(sum(len(rule.any) for rule in own)), str(len(langs)))
    console().print(table)


def _list_rules(rules: list[Rule]) -> None:
    out = console()
    for rule in sorted(rules, key=lambda rule: rule.id):
        shown = rule.pattern or ", ".join(rule.any[:6]) + (", ..." if len(rule.any) > 6 else "")
        out.print(Text(f"{rule.id}  ({rule.match})  {shown}"))


def _show(rule: Rule) -> None:
    out = console()
    for field, value in rule.model_dump(mode="json", exclude_defaults=True).items():
        if isinstance(value, list):
            out.print(Text(f"{field}:"))
            for item in value:
                out.print(Text(f"  {item}"))
        else:
            out.print(Text(f"{field}: {value}"))
