"""``checker explain``: what a rule means and what to do about it."""

from __future__ import annotations

from typing import Annotated

import typer


def explain(
    rule: Annotated[
        str, typer.Argument(metavar="RULE", show_default=False, help="A rule's code or name, as Q304 or splice.")
    ],
) -> None:
    """Print a rule's record: what it finds, why that matters, an example of each kind, and what to do."""
    from checker.catalogue.registry import rule as rule_called
    from checker.cli.outputs import terminal
    from checker.cli.streams import print_out
    from checker.output import rulebook

    width, colour = terminal()
    print_out(rulebook.render_rule(rule_called(rule), width=width, colour=colour))
