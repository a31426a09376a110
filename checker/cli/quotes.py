"""``checker quotes``: an article's quotations and who is said to have spoken them, with no source needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.listing_outputs import COLUMNS_OF_A_FILE, ListingOutput, refuse_other_endings, write_listings
from checker.cli.options import ArticleArgument, DebugOption, ListFormat

if TYPE_CHECKING:
    from checker.model import Report


def quotes(
    article: ArticleArgument,
    format: Annotated[ListFormat, typer.Option("--format", "-f", help="What is printed.")] = ListFormat.TABLE,  # noqa: A002
    explain: Annotated[
        bool, typer.Option("--explain", help="Print each sentence as it was read, and how its speaker was found.")
    ] = False,
    output: ListingOutput = [],  # noqa: B006  (Typer copies it)
    debug: DebugOption = False,  # noqa: ARG001  (main reads it)
) -> None:
    """List the quotations of ARTICLE and the speaker it credits with each.

    Exit codes: 0 some were found; 2 the article could not be read; 3 there is none.
    """
    from checker.cli.given_files import article_given
    from checker.cli.outputs import terminal
    from checker.cli.streams import print_err, print_out
    from checker.gate.exits import ExitCode
    from checker.running import checking

    refuse_other_endings(output)
    report = checking.quotations(article_given(article))
    listed = _explained if explain else _listed
    width, colour = terminal()
    print_out(listed(report, format, width=width, colour=colour))
    write_listings(
        output,
        as_text=lambda: listed(report, ListFormat.TABLE, width=COLUMNS_OF_A_FILE, colour=False),
        as_json=lambda: listed(report, ListFormat.JSON, width=COLUMNS_OF_A_FILE, colour=False),
    )
    if not report.quotes:
        print_err("exit 3: no quotation was found in the article\n")
        raise typer.Exit(ExitCode.NOTHING_TO_CHECK)


def _listed(report: Report, how: ListFormat, *, width: int, colour: bool) -> str:
    from checker.output import json, quotation_table

    if how is ListFormat.JSON:
        return json.render(report)
    return quotation_table.render(report, width=width, colour=colour)


def _explained(report: Report, how: ListFormat, *, width: int, colour: bool) -> str:  # noqa: ARG001  (as _listed)
    from checker.articles.attribution.explaining import explain
    from checker.output import quotation_explanation
    from checker.running.languages import language_of_article

    quotations = [checked.quotation for checked in report.quotes]
    explained = explain(report.article, quotations, language=language_of_article(report.article))
    if how is ListFormat.JSON:
        return quotation_explanation.render_json(explained)
    return quotation_explanation.render(report.article, explained)
