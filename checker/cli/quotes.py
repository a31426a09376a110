"""``checker quotes``: an article's quotations and who is said to have spoken them, with no source needed."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli.options import ArticleArgument, DebugOption, ListFormat


def quotes(
    article: ArticleArgument,
    format: Annotated[ListFormat, typer.Option("--format", "-f", help="What is printed.")] = ListFormat.TABLE,  # noqa: A002
    debug: DebugOption = False,  # noqa: ARG001  (main reads it)
) -> None:
    """List the quotations of ARTICLE and who is said to have spoken each.

    Exit codes: 0 some were found; 2 the article could not be read; 3 there is none.
    """
    from checker.cli.outputs import terminal
    from checker.cli.streams import print_err, print_out
    from checker.gate.exits import ExitCode
    from checker.output import json
    from checker.output import quotation_table as quotations
    from checker.running.checking import quotations as quotations_of

    report = quotations_of(article)
    if format is ListFormat.JSON:
        print_out(json.render(report))
    else:
        width, colour = terminal()
        print_out(quotations.render(report, width=width, colour=colour))
    if not report.quotes:
        print_err("exit 3: no quotation was found in the article\n")
        raise typer.Exit(ExitCode.NOTHING_TO_CHECK)
