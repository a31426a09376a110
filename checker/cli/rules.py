"""``checker rules``: every rule in one table."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli.options import ListFormat, Style, StyleOption


def rules(
    style: StyleOption = Style.STANDARD,
    format: Annotated[ListFormat, typer.Option("--format", "-f", help="What is printed.")] = ListFormat.TABLE,  # noqa: A002
) -> None:
    """List all rules with their severity in a house style."""
    from checker.cli.outputs import terminal
    from checker.cli.streams import print_out
    from checker.config.styles import named_style
    from checker.output import rulebook

    house = named_style(style.value)
    if format is ListFormat.JSON:
        print_out(rulebook.render_json(house))
    else:
        width, colour = terminal()
        print_out(rulebook.render_table(house, width=width, colour=colour))
