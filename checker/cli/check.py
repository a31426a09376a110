"""``checker check``: one article against its sources."""

from __future__ import annotations

import shlex
import sys

import typer

from checker.cli.options import (
    ArticleArgument,
    CacheOption,
    CompleteOption,
    DebugOption,
    FailOn,
    FailOnOption,
    FormatOption,
    LibraryOption,
    ModelOption,
    OutputOption,
    SourceDateOption,
    SourceIdOption,
    SourceOption,
    SpeakerOption,
    Style,
    StyleOption,
)
from checker.output.formats import Format


def check(
    article: ArticleArgument,
    source: SourceOption = [],  # noqa: B006  (Typer copies it)
    library: LibraryOption = None,
    speaker: SpeakerOption = None,
    date: SourceDateOption = None,
    source_id: SourceIdOption = [],  # noqa: B006
    style: StyleOption = Style.STANDARD,
    fail_on: FailOnOption = FailOn.ERROR,
    format: FormatOption = Format.TEXT,  # noqa: A002
    output: OutputOption = [],  # noqa: B006
    sources_complete: CompleteOption = False,
    model: ModelOption = None,
    cache: CacheOption = True,
    debug: DebugOption = False,  # noqa: ARG001  (main reads it)
) -> None:
    """Check every quotation in ARTICLE against what the sources say, and who said it.

    Exit codes: 0 pass; 1 findings at or above --fail-on; 2 no trustworthy verdict; 3 no quotation to check.
    """
    from checker.cli.library_filter import asked_of_library
    from checker.cli.outputs import parse_outputs, print_report, write_all
    from checker.cli.progress import progress_bar
    from checker.cli.streams import print_err
    from checker.gate.decision import Judged, Policy, decide
    from checker.gate.fingerprints import with_fingerprints
    from checker.output.batch import Batch

    outputs = parse_outputs(output)
    narrowing = asked_of_library(library, sources=source, ids=source_id, speaker=speaker, date=date)
    from checker.running import checking as pipeline

    with progress_bar() as progress:
        if library is None:
            report = pipeline.check(
                article,
                sources=source,
                style=style.value,
                speaker=speaker,
                model=model,
                cache=cache,
                complete=sources_complete,
                progress=progress,
            )
        else:
            from checker.articles.page.body import read_article
            from checker.documents import read
            from checker.running.checking_by_library import check_by_library

            checker = pipeline.Checker(
                style=style.value, model=model, cache=cache, complete=sources_complete, progress=progress
            )
            report = check_by_library(
                checker,
                read_article(read(article)),
                library,
                sources=pipeline.read_sources(source, speaker=speaker),
                narrowing=narrowing,
                model=model,
            )
    judged = Judged.by(Policy(fail_on=fail_on.severity), with_fingerprints(report))
    batch = Batch((judged.report,))
    command = shlex.join(["checker", *sys.argv[1:]])
    print_report(format, batch, single=True, command=command)
    write_all(outputs, batch, single=True, command=command)
    decision = decide([judged])
    print_err(f"exit {decision.code:d}: {decision.reason}\n")
    raise typer.Exit(decision.code)
