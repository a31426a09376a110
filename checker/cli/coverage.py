"""``checker coverage``: what of the record an article prints, reports and passes over."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli.listing_outputs import ListingOutput, refuse_other_endings, write_listings
from checker.cli.options import (
    ArticleArgument,
    CacheOption,
    DebugOption,
    ListFormat,
    ModelOption,
    SourceOption,
    SpeakerOption,
    given_speaker,
)


def coverage(
    article: ArticleArgument,
    source: SourceOption = [],  # noqa: B006  (Typer copies it)
    speaker: SpeakerOption = [],  # noqa: B006  (Typer copies it)
    format: Annotated[ListFormat, typer.Option("--format", "-f", help="What is printed.")] = ListFormat.TABLE,  # noqa: A002
    output: ListingOutput = [],  # noqa: B006
    model: ModelOption = None,
    cache: CacheOption = True,
    debug: DebugOption = False,  # noqa: ARG001  (main reads it)
) -> None:
    """Show how much of the sources ARTICLE prints, reports and leaves out, and the passages beside what it uses.

    Exit codes: 0 done; 2 the article or a source could not be read.
    """
    from checker.cli.given_files import article_given, sources_given
    from checker.cli.step_progress import step_progress
    from checker.cli.streams import print_out
    from checker.errors import OptionError
    from checker.output import coverage_text
    from checker.running.checking import Checker
    from checker.running.languages import language_of_article
    from checker.running.reading_documents import article_of
    from checker.running.reading_sources import read_sources
    from checker.statements.coverage import coverage_of

    refuse_other_endings(output)
    if not source:
        raise OptionError("no source is given", why="it shows how much of a record is used", fix="give --source")
    written = article_of(article_given(article))
    with step_progress():
        report = Checker(model=model, cache=cache).check(
            written, read_sources(sources_given(source), speaker=given_speaker(speaker))
        )
    found = coverage_of(report, language_of_article(written))
    shown = coverage_text.render_json if format is ListFormat.JSON else coverage_text.render
    print_out(shown(report, found))
    write_listings(
        output,
        as_text=lambda: coverage_text.render(report, found),
        as_json=lambda: coverage_text.render_json(report, found),
    )
