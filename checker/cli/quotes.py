"""``checker quotes``: an article's quotations and who is said to have spoken them, with no source needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.options import ArticleArgument, DebugOption, ListFormat

if TYPE_CHECKING:
    from checker.model import Report


def quotes(
    article: ArticleArgument,
    format: Annotated[ListFormat, typer.Option("--format", "-f", help="What is printed.")] = ListFormat.TABLE,  # noqa: A002
    explain: Annotated[
        bool, typer.Option("--explain", help="Print each sentence as it was read, and how its speaker was found.")
    ] = False,
    debug: DebugOption = False,  # noqa: ARG001  (main reads it)
) -> None:
    """List the quotations of ARTICLE and who is said to have spoken each.

    Exit codes: 0 some were found; 2 the article could not be read; 3 there is none.
    """
    from checker.cli.streams import print_err, print_out
    from checker.gate.exits import ExitCode
    from checker.running import checking

    report = checking.quotations(article)
    print_out(_explained(report, format) if explain else _listed(report, format))
    if not report.quotes:
        print_err("exit 3: no quotation was found in the article\n")
        raise typer.Exit(ExitCode.NOTHING_TO_CHECK)


def _listed(report: Report, how: ListFormat) -> str:
    from checker.cli.outputs import terminal
    from checker.output import json, quotation_table

    if how is ListFormat.JSON:
        return json.render(report)
    width, colour = terminal()
    return quotation_table.render(report, width=width, colour=colour)


def _explained(report: Report, how: ListFormat) -> str:
    from checker.articles.attribution.explaining import explain
    from checker.output import quotation_explanation
    from checker.running.languages import language_of_article

    quotations = [checked.quotation for checked in report.quotes]
    explained = explain(report.article, quotations, language=language_of_article(report.article))
    if how is ListFormat.JSON:
        return quotation_explanation.render_json(explained)
    return quotation_explanation.render(report.article, explained)
