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
    ModelOption,
    OutputOption,
    SourceOption,
    SpeakerOption,
    Style,
    StyleOption,
)
from checker.output.formats import Format


def check(
    article: ArticleArgument,
    source: SourceOption,
    speaker: SpeakerOption = None,
    style: StyleOption = Style.STANDARD,
    fail_on: FailOnOption = FailOn.ERROR,
    format: FormatOption = Format.TEXT,  # noqa: A002
    output: OutputOption = [],  # noqa: B006  (Typer copies it)
    sources_complete: CompleteOption = False,
    model: ModelOption = None,
    cache: CacheOption = True,
    debug: DebugOption = False,  # noqa: ARG001  (main reads it)
) -> None:
    """Check every quotation in ARTICLE against what the sources say, and who said it.

    Exit codes: 0 pass; 1 findings at or above --fail-on; 2 no trustworthy verdict; 3 no quotation to check.
    """
    from checker.cli.outputs import parse_outputs, print_report, write_all
    from checker.cli.progress import progress_bar
    from checker.cli.streams import print_err
    from checker.gate.decision import Judged, Policy, decide
    from checker.gate.fingerprints import with_fingerprints
    from checker.output.batch import Batch

    outputs = parse_outputs(output)
    from checker import pipeline

    with progress_bar() as progress:
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
    judged = Judged.by(Policy(fail_on=fail_on.severity), with_fingerprints(report))
    batch = Batch((judged.report,))
    command = shlex.join(["checker", *sys.argv[1:]])
    print_report(format, batch, single=True, command=command)
    write_all(outputs, batch, single=True, command=command)
    decision = decide([judged])
    print_err(f"exit {decision.code:d}: {decision.reason}\n")
    raise typer.Exit(decision.code)
