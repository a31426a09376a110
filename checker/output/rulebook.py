"""The rules as a person reads them: one record whole, or all in a table."""

from __future__ import annotations

import json

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from checker.catalogue.registry import EVERY_RULE, Example, Rule
from checker.config.styles import HouseStyle
from checker.model import Severity
from checker.output.console import printed
from checker.output.terminal import SEVERITY_STYLE


def render_rule(rule: Rule, *, width: int = 100, colour: bool = False) -> str:
    """One rule's record."""
    heading = Text(f"{rule.code} {rule.name}", style="bold")
    heading.append(f"  {rule.severity.value}", style=SEVERITY_STYLE[rule.severity])
    heading.append(f"  since {rule.since}", style="dim")
    parts: list[RenderableType] = [heading, Text()]
    for title, words in (("What it finds", rule.what), ("Why it matters", rule.why)):
        parts += [Text(title, style="bold"), Padding(Text(words), (0, 0, 1, 2))]
    parts += [Text("Faulty", style="bold"), _example(rule.bad), Text("In order", style="bold"), _example(rule.good)]
    parts += [Text("What to do", style="bold"), Padding(Text(rule.fix), (0, 0, 0, 2))]
    return printed(Group(*parts), width=width, colour=colour)


def render_table(style: HouseStyle, *, width: int = 100, colour: bool = False) -> str:
    """All rules with their severity in a house style."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("code", no_wrap=True)
    table.add_column("name", no_wrap=True)
    table.add_column(style.name, no_wrap=True)
    table.add_column("finds", overflow="fold")
    for rule in EVERY_RULE:
        severity = style.severity(rule.code, rule.severity)
        table.add_row(rule.code, rule.name, _severity(severity), Text(rule.what))
    return printed(table, width=width, colour=colour)


def render_json(style: HouseStyle) -> str:
    """All rules as JSON, each with its whole record."""
    rules = []
    for rule in EVERY_RULE:
        severity = style.severity(rule.code, rule.severity)
        rules.append(
            {
                "code": rule.code,
                "name": rule.name,
                "severity": severity.value if severity else "off",
                "what": rule.what,
                "why": rule.why,
                "bad": {"article": rule.bad.article, "source": rule.bad.source},
                "good": {"article": rule.good.article, "source": rule.good.source},
                "fix": rule.fix,
                "since": rule.since,
            }
        )
    return json.dumps(rules, ensure_ascii=False, indent=2) + "\n"


def _severity(severity: Severity | None) -> Text:
    return Text("off", style="dim") if severity is None else Text(severity.value, style=SEVERITY_STYLE[severity])


def _example(example: Example) -> RenderableType:
    articles = "\n".join(f"article  {article}" for article in (example.article, *example.others))
    return Padding(Text(f"{articles}\nsource   {example.source}"), (0, 0, 1, 2))
