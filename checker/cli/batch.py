"""``checker batch``: a whole archive at once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.help_pages import REPORT, RUNNING
from checker.cli.options import (
    CacheSetting,
    CompleteSetting,
    ConfigOption,
    DebugOption,
    EmptySetting,
    FailOnSetting,
    JudgeOption,
    LibraryOption,
    ModelOption,
    ReportedSetting,
    SourceDateOption,
    SourceIdOption,
    SourcesSetting,
    SpeakerOption,
    StyleSetting,
    UnsupportedSetting,
    settings_given,
)


class EngineWord(StrEnum):
    """Where the work is done."""

    LOCAL = "local"
    RAY = "ray"


class PagesWord(StrEnum):
    """Which articles get a page of their own."""

    FAILING = "failing"
    ALL = "all"
    NONE = "none"


ManifestArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="ARTICLES...",
        show_default=False,
        help="Articles, folders, globs, a manifest (.csv, .jsonl or .parquet with the columns path or text, id, outlet,"
        " date, url, title, sources, speaker), or - for lines of standard input.",
    ),
]
OutOption = Annotated[
    Path,
    typer.Option(
        "--out",
        metavar="DIR",
        rich_help_panel=REPORT,
        help="Where tables and pages are written; a second run continues there.",
    ),
]
EngineOption = Annotated[
    EngineWord, typer.Option("--engine", rich_help_panel=RUNNING, help="This machine's cores, or a Ray cluster.")
]
JobsOption = Annotated[
    int | None,
    typer.Option(
        "--jobs", "-j", min=1, metavar="N", rich_help_panel=RUNNING, help="Processes; by default one for each core."
    ),
]
AddressOption = Annotated[
    str | None,
    typer.Option(
        "--address",
        metavar="HOST:PORT",
        rich_help_panel=RUNNING,
        help="A running Ray cluster; without it one is started here.",
    ),
]
PagesOption = Annotated[
    PagesWord, typer.Option("--pages", rich_help_panel=REPORT, help="Which articles get an HTML page.")
]
CsvOption = Annotated[bool, typer.Option("--csv", rich_help_panel=REPORT, help="Write every table as CSV, too.")]


def batch(
    articles: ManifestArgument,
    out: OutOption,
    source: SourcesSetting = [],  # noqa: B006  (Typer copies it)
    library: LibraryOption = None,
    date: SourceDateOption = None,
    source_id: SourceIdOption = [],  # noqa: B006
    engine: EngineOption = EngineWord.LOCAL,
    jobs: JobsOption = None,
    address: AddressOption = None,
    pages: PagesOption = PagesWord.FAILING,
    csv: CsvOption = False,
    config: ConfigOption = None,
    style: StyleSetting = None,
    fail_on: FailOnSetting = None,
    unsupported: UnsupportedSetting = None,
    sources_complete: CompleteSetting = None,
    allow_empty: EmptySetting = None,
    speaker: SpeakerOption = [],  # noqa: B006
    model: ModelOption = None,
    cache: CacheSetting = None,
    reported: ReportedSetting = None,
    judge: JudgeOption = None,
    debug: DebugOption = False,  # noqa: ARG001  (main reads it)
) -> None:
    """Check an archive: tables as Parquet, a page for each article that fails, and a summary.

    A run that was stopped continues where it left off; a second run checks only what is new or changed.
    Exit codes: 0 all pass; 1 an article fails; 2 one has no verdict; 3 nothing to check; 130 interrupted.
    """
    from checker.cli.batch_session import run_archive

    command_line = settings_given(
        source=source,
        library=library,
        source_id=source_id,
        date=date,
        style=style,
        fail_on=fail_on,
        unsupported=unsupported,
        speaker=speaker,
        sources_complete=sources_complete,
        allow_empty=allow_empty,
        model=model,
        cache=cache,
        reported=reported,
        judge=judge,
    )
    code = run_archive(
        articles,
        out,
        config=config,
        command_line=command_line,
        engine=engine.value,
        jobs=jobs,
        address=address,
        pages=pages.value,
        csv=csv,
    )
    raise typer.Exit(code)
