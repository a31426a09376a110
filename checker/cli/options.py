"""The options that several commands share, and the words they accept."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from checker.cli.given_files import refuse_addresses
from checker.cli.help_pages import JUDGEMENT, RECORD, REPORT, RUNNING
from checker.output.formats import Format

if TYPE_CHECKING:
    from checker.model import Severity


class ListFormat(StrEnum):
    """How a list is printed."""

    TABLE = "table"
    JSON = "json"


class Style(StrEnum):
    """The house styles by name."""

    STRICT = "strict"
    STANDARD = "standard"
    LENIENT = "lenient"


class FailOn(StrEnum):
    """The quietest finding that makes the check fail."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"

    @property
    def severity(self) -> Severity | None:
        """The severity meant, None for never."""
        from checker.model import Severity

        return None if self is FailOn.NEVER else Severity(self.value)


class Show(StrEnum):
    """The quietest finding that reports for people show."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def severity(self) -> Severity:
        """The severity meant."""
        from checker.model import Severity

        return Severity(self.value)


class UnsupportedWord(StrEnum):
    """What a quotation that no source has does to the verdict."""

    FAIL = "fail"
    WARN = "warn"
    IGNORE = "ignore"


ArticleArgument = Annotated[
    Path,
    typer.Argument(
        metavar="ARTICLE",
        show_default=False,
        help="The article: a file (text, Markdown, HTML, Word, PDF), or - for standard input.",
        callback=refuse_addresses,
    ),
]
SourceOption = Annotated[
    list[Path],
    typer.Option(
        "--source",
        "-s",
        metavar="SOURCE",
        rich_help_panel=RECORD,
        callback=refuse_addresses,
        help="What was said: a transcript or other record; a file, folder or glob. Repeatable.",
    ),
]
SpeakerOption = Annotated[
    list[str],
    typer.Option(
        "--speaker",
        metavar="NAME",
        rich_help_panel=RECORD,
        help="Who speaks in a source that has no speaker labels, or LABEL=NAME for one of its labels (repeatable);"
        " of a library, only sources where NAME speaks.",
    ),
]
LibraryOption = Annotated[
    Path | None,
    typer.Option(
        "--library", metavar="DIR", rich_help_panel=RECORD, help="A library of sources: the right ones are found in it."
    ),
]
SourceDateOption = Annotated[
    str | None,
    typer.Option(
        "--date",
        metavar="DATE",
        rich_help_panel=RECORD,
        help="Only the library's sources of a day, month, year or FIRST..LAST (2016-03).",
    ),
]
SourceIdOption = Annotated[
    list[str],
    typer.Option(
        "--source-id", metavar="ID", rich_help_panel=RECORD, help="Use this source of the library. Repeat for several."
    ),
]
ModelOption = Annotated[
    str | None,
    typer.Option(
        "--model", metavar="NAME", rich_help_panel=RUNNING, help="A sentence-transformers model by name or folder."
    ),
]
CacheOption = Annotated[
    bool,
    typer.Option(
        "--cache/--no-cache",
        rich_help_panel=RUNNING,
        help="Keep what was read and judged for the next check, or leave no trace.",
    ),
]
TimeoutOption = Annotated[
    float | None,
    typer.Option(
        "--timeout",
        min=0.001,
        max=604_800,
        metavar="SECONDS",
        rich_help_panel=RUNNING,
        help="The longest that one article may take; one that takes longer could not be judged (exit 2).",
    ),
]
StyleOption = Annotated[
    Style, typer.Option("--style", rich_help_panel=JUDGEMENT, help="The house style that sets severities.")
]
FailOnOption = Annotated[
    FailOn, typer.Option("--fail-on", rich_help_panel=JUDGEMENT, help="Exit 1 on findings of this severity or louder.")
]
FormatOption = Annotated[Format, typer.Option("--format", "-f", rich_help_panel=REPORT, help="What is printed.")]
OutputOption = Annotated[
    list[str],
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        rich_help_panel=REPORT,
        help="Also write a report to FILE, in the format of its ending (.html, .json, .md, .sarif, .csv), or write"
        " FORMAT:FILE. Repeatable.",
    ),
]
CompleteOption = Annotated[
    bool,
    typer.Option(
        "--sources-complete",
        rich_help_panel=JUDGEMENT,
        help="The sources hold all that was said: an unsupported quotation is an error.",
    ),
]
ReportedOption = Annotated[
    bool,
    typer.Option(
        "--reported/--no-reported",
        rich_help_panel=JUDGEMENT,
        help="Show reported statements with their passages, or leave them out.",
    ),
]
JudgeOption = Annotated[
    str | None,
    typer.Option(
        "--judge",
        metavar="FOLDER",
        rich_help_panel=JUDGEMENT,
        help="An entailment model that says which reported statements the record supports.",
    ),
]
ReportedSetting = Annotated[
    bool | None,
    typer.Option(
        "--reported/--no-reported",
        rich_help_panel=JUDGEMENT,
        help="Show reported statements with their passages, or leave them out.",
    ),
]
DebugOption = Annotated[
    bool, typer.Option("--debug", rich_help_panel=RUNNING, help="Show Python's traceback when something fails.")
]
ConfigOption = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        rich_help_panel=RUNNING,
        help="The configuration, instead of the nearest checker.toml.",
    ),
]
TrustOption = Annotated[
    bool,
    typer.Option(
        "--trust-config",
        rich_help_panel=RUNNING,
        help="Let the configuration name a model, and files that do not lie below it.",
    ),
]

# What the configuration file may say too: None means that the command line says nothing.
ArticlesArgument = Annotated[
    list[Path],
    typer.Argument(
        metavar="ARTICLE...",
        show_default=False,
        callback=refuse_addresses,
        help="Articles, folders of them, or - for standard input.",
    ),
]
SourcesSetting = Annotated[
    list[str],
    typer.Option(
        "--source",
        "-s",
        metavar="SOURCE",
        rich_help_panel=RECORD,
        callback=refuse_addresses,
        help="What was said: a transcript or other record; a file, folder or glob. Repeatable.",
    ),
]
StyleSetting = Annotated[
    Style | None, typer.Option("--style", rich_help_panel=JUDGEMENT, help="The house style that sets severities.")
]
FailOnSetting = Annotated[
    FailOn | None,
    typer.Option("--fail-on", rich_help_panel=JUDGEMENT, help="Exit 1 on findings of this severity or louder."),
]
MaxWarningsSetting = Annotated[
    int | None,
    typer.Option(
        "--max-warnings", min=0, metavar="N", rich_help_panel=JUDGEMENT, help="Exit 1 on more warnings than this."
    ),
]
UnsupportedSetting = Annotated[
    UnsupportedWord | None,
    typer.Option(
        "--unsupported", rich_help_panel=JUDGEMENT, help="What a quotation that no source has does to the verdict."
    ),
]
CompleteSetting = Annotated[
    bool | None,
    typer.Option(
        "--sources-complete/--sources-incomplete",
        rich_help_panel=JUDGEMENT,
        help="Whether the sources hold all that was said.",
    ),
]
EmptySetting = Annotated[
    bool | None,
    typer.Option(
        "--allow-empty/--no-allow-empty",
        rich_help_panel=JUDGEMENT,
        help="Whether a run without a single quotation passes.",
    ),
]
ShowSetting = Annotated[
    Show | None, typer.Option("--show", rich_help_panel=REPORT, help="The quietest findings shown; no verdict changes.")
]
CacheSetting = Annotated[
    bool | None,
    typer.Option(
        "--cache/--no-cache", rich_help_panel=RUNNING, help="Keep what was read and judged, or leave no trace."
    ),
]
AgainstOption = Annotated[
    str | None,
    typer.Option(
        "--against",
        metavar="OLD",
        rich_help_panel=JUDGEMENT,
        help="Judge only what is new or changed since OLD: an older version of the article, or a Git revision (HEAD).",
    ),
]
StdinOption = Annotated[
    str | None,
    typer.Option(
        "--stdin-filename",
        metavar="PATH",
        rich_help_panel=RUNNING,
        help="What the article on standard input is called.",
    ),
]
QuietOption = Annotated[
    bool,
    typer.Option("--quiet", "-q", rich_help_panel=REPORT, help="Print no report, only how it ended (the exit code)."),
]
SummaryOption = Annotated[
    bool, typer.Option("--summary", rich_help_panel=REPORT, help="Print the verdict alone, two lines an article.")
]
WatchOption = Annotated[
    bool, typer.Option("--watch", rich_help_panel=RUNNING, help="Check again when an article or a source changes.")
]
GateJobsOption = Annotated[
    int,
    typer.Option(
        "--jobs", "-j", min=1, metavar="N", rich_help_panel=RUNNING, help="Processes that judge articles side by side."
    ),
]
ResumeOption = Annotated[
    bool,
    typer.Option(
        "--resume",
        rich_help_panel=RUNNING,
        help="Go on with --output jsonl:PATH: articles there that are unchanged are kept.",
    ),
]


def given_speaker(speaker: Sequence[str]) -> str | None:
    """Return what --speaker says as sources are given it: an entry a line."""
    return "\n".join(speaker) or None


def settings_given(
    *,
    source: Sequence[str],
    library: Path | None,
    source_id: Sequence[str],
    date: str | None,
    style: Style | None,
    fail_on: FailOn | None,
    unsupported: UnsupportedWord | None,
    speaker: Sequence[str],
    **others: object,
) -> dict[str, Any]:
    """Return the settings that the command line gives, by their names; those that it does not give are left out."""
    given: dict[str, Any] = {
        **others,
        "sources": tuple(source) or None,
        "library": str(library) if library else None,
        "source_ids": tuple(source_id) or None,
        "source_date": date,
        "style": style.value if style else None,
        "unsupported": unsupported.value if unsupported else None,
        "speaker": given_speaker(speaker),
    }
    settings = {name: value for name, value in given.items() if value is not None}
    return settings if fail_on is None else {**settings, "fail_on": fail_on.severity}  # "never" is a severity of None
