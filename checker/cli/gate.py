"""``checker gate``: what a newsroom runs before every publication."""

from __future__ import annotations

from pathlib import Path

import typer

from checker.cli.options import (
    AgainstOption,
    ArticlesArgument,
    CacheSetting,
    CompleteSetting,
    ConfigOption,
    DebugOption,
    EmptySetting,
    FailOnSetting,
    FormatOption,
    GateJobsOption,
    JudgeOption,
    LibraryOption,
    MaxWarningsSetting,
    ModelOption,
    OutputOption,
    QuietOption,
    ReportedSetting,
    ResumeOption,
    ShowSetting,
    SourceDateOption,
    SourceIdOption,
    SourcesSetting,
    SpeakerOption,
    StdinOption,
    StyleSetting,
    SummaryOption,
    TimeoutOption,
    TrustOption,
    UnsupportedSetting,
    WatchOption,
    settings_given,
)
from checker.output.formats import Format


def gate(
    article: ArticlesArgument,
    source: SourcesSetting = [],  # noqa: B006  (Typer copies it)
    library: LibraryOption = None,
    date: SourceDateOption = None,
    source_id: SourceIdOption = [],  # noqa: B006
    config: ConfigOption = None,
    trust_config: TrustOption = False,
    style: StyleSetting = None,
    fail_on: FailOnSetting = None,
    max_warnings: MaxWarningsSetting = None,
    unsupported: UnsupportedSetting = None,
    sources_complete: CompleteSetting = None,
    allow_empty: EmptySetting = None,
    against: AgainstOption = None,
    show: ShowSetting = None,
    format: FormatOption = Format.TEXT,  # noqa: A002
    output: OutputOption = [],  # noqa: B006
    quiet: QuietOption = False,
    summary: SummaryOption = False,
    stdin_filename: StdinOption = None,
    speaker: SpeakerOption = [],  # noqa: B006
    model: ModelOption = None,
    cache: CacheSetting = None,
    reported: ReportedSetting = None,
    judge: JudgeOption = None,
    timeout: TimeoutOption = None,
    jobs: GateJobsOption = 1,
    resume: ResumeOption = False,
    watch: WatchOption = False,
    debug: DebugOption = False,  # noqa: ARG001  (main reads it)
) -> None:
    """Decide whether articles may be published, by the newsroom's settings.

    The settings come from checker.toml, the environment, and the options here, which win.

    Exit codes: 0 pass; 1 the gate fails; 2 no trustworthy verdict; 3 nothing to check; 130 interrupted.
    """
    from checker.cli import watching
    from checker.cli.gate_session import Session, open_session
    from checker.errors import OptionError

    command_line = settings_given(
        source=source,
        library=library,
        source_id=source_id,
        date=date,
        style=style,
        fail_on=fail_on,
        unsupported=unsupported,
        speaker=speaker,
        max_warnings=max_warnings,
        sources_complete=sources_complete,
        allow_empty=allow_empty,
        show=show.severity if show else None,
        output=tuple(output) or None,
        model=model,
        cache=cache,
        reported=reported,
        judge=judge,
        timeout=timeout,
    )

    def session(before: Session | None = None) -> Session:
        return open_session(
            named=article,
            config=config,
            trusted=trust_config,
            command_line=command_line,
            stdin_filename=stdin_filename,
            against=against,
            jobs=jobs,
            resume=resume,
            before=before,
            quiet=quiet,
            summary=summary,
        )

    if watch:
        if Path("-") in article:
            raise OptionError(
                "--watch cannot watch standard input", why="it is read once", fix="give the article as a file"
            )
        watching.watch(session, format)
    raise typer.Exit(session().run_once(format))
