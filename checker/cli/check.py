"""``checker check``: one article against its sources."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from checker.cli.options import (
    ArticleArgument,
    CacheOption,
    CompleteOption,
    DebugOption,
    FailOn,
    FailOnOption,
    FormatOption,
    JudgeOption,
    LibraryOption,
    ModelOption,
    OutputOption,
    QuietOption,
    ReportedOption,
    SourceDateOption,
    SourceIdOption,
    SourceOption,
    SpeakerOption,
    StdinOption,
    Style,
    StyleOption,
    SummaryOption,
    TimeoutOption,
    given_speaker,
)
from checker.output.formats import Format

if TYPE_CHECKING:
    from checker.library.source_filter import Narrowing
    from checker.model import Document, Report


def check(
    article: ArticleArgument,
    source: SourceOption = [],  # noqa: B006  (Typer copies it)
    library: LibraryOption = None,
    speaker: SpeakerOption = [],  # noqa: B006
    date: SourceDateOption = None,
    source_id: SourceIdOption = [],  # noqa: B006
    style: StyleOption = Style.STANDARD,
    fail_on: FailOnOption = FailOn.ERROR,
    format: FormatOption = Format.TEXT,  # noqa: A002
    output: OutputOption = [],  # noqa: B006
    quiet: QuietOption = False,
    summary: SummaryOption = False,
    stdin_filename: StdinOption = None,
    sources_complete: CompleteOption = False,
    model: ModelOption = None,
    cache: CacheOption = True,
    reported: ReportedOption = True,
    judge: JudgeOption = None,
    timeout: TimeoutOption = None,
    debug: DebugOption = False,  # noqa: ARG001  (main reads it)
) -> None:
    """Check every quotation of an article: are these the words, and who said them?

    Exit codes: 0 nothing fails; 1 something must be fixed; 2 no trustworthy verdict; 3 no quotation to check.
    """
    from checker.cli.given_files import article_given, refuse_one_file_as_both, sources_given
    from checker.cli.library_filter import asked_of_library
    from checker.cli.outputs import command_line, parse_outputs, print_report, write_all
    from checker.cli.step_progress import step_progress
    from checker.cli.streams import print_err
    from checker.errors import InputError
    from checker.gate.decision import Judged, Policy, decide
    from checker.gate.fingerprints import with_fingerprints
    from checker.output.batch import Batch, Unreadable
    from checker.running.time_limit import at_most

    outputs = parse_outputs(output)
    given = article_given(article, called=stdin_filename)
    source = sources_given(source)
    refuse_one_file_as_both(given, source)
    narrowing = asked_of_library(library, sources=source, ids=source_id, speaker=given_speaker(speaker), date=date)
    command = command_line()
    try:
        with step_progress(), at_most(timeout, str(article)):
            report = _report(
                given,
                source,
                library,
                narrowing,
                speaker=given_speaker(speaker),
                style=style.value,
                complete=sources_complete,
                model=model,
                cache=cache,
                reported=reported,
                judge=judge,
            )
    except InputError as error:
        batch = Batch((), (Unreadable.because(str(article), error),))
        if format is not Format.TEXT and not quiet:  # in a terminal the error itself says it
            print_report(format, batch, single=False, command=command)
        write_all(outputs, batch, single=False, command=command)
        raise
    judged = Judged.by(Policy(fail_on=fail_on.severity), with_fingerprints(report))
    batch = Batch((judged.report,), summary=summary)
    if not quiet:
        print_report(format, batch, single=True, command=command)
    write_all(outputs, batch, single=True, command=command)
    decision = decide([judged])
    print_err(f"exit {decision.code:d}: {decision.reason}\n")
    raise typer.Exit(decision.code)


def _report(
    article: Path | Document,
    sources: Sequence[Path],
    library: Path | None,
    narrowing: Narrowing | None,
    *,
    speaker: str | None,
    style: str,
    complete: bool,
    model: str | None,
    cache: bool,
    reported: bool,
    judge: str | None,
) -> Report:
    from checker.cli.given_files import refuse_if_swapped
    from checker.cli.source_remarks import print_remarks
    from checker.embedding.folders import kept_files
    from checker.errors import InputError
    from checker.running.checking import Checker
    from checker.running.reading_documents import article_of
    from checker.running.reading_sources import read_sources

    written = article_of(article)
    try:
        record = read_sources(sources, speaker=speaker, kept=kept_files() if cache else None)
    except InputError:
        refuse_if_swapped(written, sources)
        raise
    checker = Checker(style=style, model=model, cache=cache, complete=complete, reported=reported, judge=judge)
    known = checker.kept_report(written, record) if library is None else None
    if known is None:
        refuse_if_swapped(written, sources)
    print_remarks(record)
    if known is not None:
        return known
    if library is None:
        return checker.check(written, record)
    from checker.running.checking_by_library import check_by_library

    return check_by_library(checker, written, library, sources=record, narrowing=narrowing, model=model)
