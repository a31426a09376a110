"""``checker baseline``: accept what an archive holds today, so that only new findings fail."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.options import (
    ArticlesArgument,
    ConfigOption,
    DebugOption,
    SourcesSetting,
    SpeakerOption,
    TrustOption,
    given_speaker,
)


def baseline(
    article: ArticlesArgument,
    source: SourcesSetting = [],  # noqa: B006  (Typer copies it)
    config: ConfigOption = None,
    trust_config: TrustOption = False,
    reason: Annotated[str | None, typer.Option("--reason", metavar="WORDS", help="What the waivers say.")] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who decided.")] = None,
    speaker: SpeakerOption = [],  # noqa: B006
    debug: DebugOption = False,  # noqa: ARG001  (main reads it)
) -> None:
    """Waive every finding that the articles have today; findings that come later still fail.

    Exit codes: 0 all findings are waived; 2 an article could not be judged; 3 there is no quotation.
    """
    from checker.cli.gate_session import open_session
    from checker.cli.step_progress import step_progress
    from checker.cli.streams import complain, print_err, print_out
    from checker.errors import CheckerError
    from checker.gate.baseline import REASON, baseline_entries
    from checker.gate.exits import ExitCode
    from checker.gate.waiver_file import add_waivers

    command_line = {"sources": tuple(source) or None, "speaker": given_speaker(speaker)}
    session = open_session(
        named=article,
        config=config,
        trusted=trust_config,
        command_line={name: value for name, value in command_line.items() if value},
    )
    with step_progress():
        run = session.gate.run(session.articles)
    path = Path(session.resolved.settings.waivers)
    entries = baseline_entries(run.batch.reports, folder=path.resolve().parent, reason=reason or REASON, by=by)
    added = add_waivers(path, entries)
    print_out(f"{path}: {added} waived\n")
    for one in run.batch.unreadable:
        complain(CheckerError(one.what, why=one.why, fix=one.fix))
    if run.batch.unreadable:
        print_err(f"exit 2: {len(run.batch.unreadable)} of {len(session.articles)} articles have no verdict\n")
        raise typer.Exit(ExitCode.NO_VERDICT)
    if not any(report.quotes for report in run.batch.reports):
        print_err("exit 3: no quotation was found\n")
        raise typer.Exit(ExitCode.NOTHING_TO_CHECK)
    print_err(f"exit 0: every finding of {len(run.batch.reports)} articles is waived\n")
