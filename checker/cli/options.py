"""The options that several commands share, and the words they accept."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

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
    Path, typer.Argument(metavar="ARTICLE", show_default=False, help="The article to check: text, Markdown or HTML.")
]
SourceOption = Annotated[
    list[Path],
    typer.Option("--source", "-s", metavar="SOURCE", help="A transcript of what was said. Repeat for several."),
]
SpeakerOption = Annotated[
    list[str],
    typer.Option(
        "--speaker",
        metavar="NAME",
        help="Who speaks in a source that has no speaker labels, or LABEL=NAME for one of its labels (repeatable);"
        " of a library, only sources where NAME speaks.",
    ),
]
LibraryOption = Annotated[
    Path | None,
    typer.Option("--library", metavar="DIR", help="A library of sources: the right ones are found in it."),
]
SourceDateOption = Annotated[
    str | None,
    typer.Option(
        "--date", metavar="DATE", help="Only the library's sources of a day, month, year or FIRST..LAST (2016-03)."
    ),
]
SourceIdOption = Annotated[
    list[str],
    typer.Option("--source-id", metavar="ID", help="Use this source of the library. Repeat for several."),
]
ModelOption = Annotated[
    str | None,
    typer.Option("--model", metavar="NAME", help="A sentence-transformers model by name or folder."),
]
CacheOption = Annotated[
    bool, typer.Option("--cache/--no-cache", help="Keep sentence vectors for the next check, or leave no trace.")
]
StyleOption = Annotated[Style, typer.Option("--style", help="The house style that sets severities.")]
FailOnOption = Annotated[FailOn, typer.Option("--fail-on", help="Exit 1 on findings of this severity or louder.")]
FormatOption = Annotated[Format, typer.Option("--format", "-f", help="What is printed.")]
OutputOption = Annotated[
    list[str],
    typer.Option("--output", "-o", metavar="FORMAT:PATH", help="Also write a report to a file. Repeatable."),
]
CompleteOption = Annotated[
    bool,
    typer.Option(
        "--sources-complete", help="The sources hold all that was said: an unsupported quotation is an error."
    ),
]
ReportedOption = Annotated[
    bool,
    typer.Option("--reported/--no-reported", help="Show reported statements with their passages, or leave them out."),
]
JudgeOption = Annotated[
    str | None,
    typer.Option(
        "--judge", metavar="FOLDER", help="An entailment model that says which reported statements are borne out."
    ),
]
ReportedSetting = Annotated[
    bool | None,
    typer.Option("--reported/--no-reported", help="Show reported statements with their passages, or leave them out."),
]
DebugOption = Annotated[bool, typer.Option("--debug", help="Show Python's traceback when something fails.")]
ConfigOption = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="The configuration, instead of the nearest checker.toml."),
]
TrustOption = Annotated[
    bool,
    typer.Option("--trust-config", help="Let the configuration name a model, and files that do not lie below it."),
]

# What the configuration file may say too: None means that the command line says nothing.
ArticlesArgument = Annotated[
    list[Path],
    typer.Argument(
        metavar="ARTICLE...", show_default=False, help="Articles, folders of them, or - for standard input."
    ),
]
SourcesSetting = Annotated[
    list[str],
    typer.Option("--source", "-s", metavar="SOURCE", help="A transcript: a file, folder or glob. Repeatable."),
]
StyleSetting = Annotated[Style | None, typer.Option("--style", help="The house style that sets severities.")]
FailOnSetting = Annotated[
    FailOn | None, typer.Option("--fail-on", help="Exit 1 on findings of this severity or louder.")
]
MaxWarningsSetting = Annotated[
    int | None, typer.Option("--max-warnings", min=0, metavar="N", help="Exit 1 on more warnings than this.")
]
UnsupportedSetting = Annotated[
    UnsupportedWord | None,
    typer.Option("--unsupported", help="What a quotation that no source has does to the verdict."),
]
CompleteSetting = Annotated[
    bool | None,
    typer.Option("--sources-complete/--sources-incomplete", help="Whether the sources hold all that was said."),
]
EmptySetting = Annotated[
    bool | None,
    typer.Option("--allow-empty/--no-allow-empty", help="Whether a run without a single quotation passes."),
]
ShowSetting = Annotated[Show | None, typer.Option("--show", help="The quietest findings shown; no verdict changes.")]
CacheSetting = Annotated[
    bool | None, typer.Option("--cache/--no-cache", help="Keep sentence vectors, or leave no trace.")
]
AgainstOption = Annotated[
    Path | None,
    typer.Option("--against", metavar="OLD_ARTICLE", help="Judge only quotations that are new or changed since."),
]
StdinOption = Annotated[
    str | None,
    typer.Option("--stdin-filename", metavar="PATH", help="What the article on standard input is called."),
]
GateJobsOption = Annotated[
    int, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes that judge articles side by side.")
]
ResumeOption = Annotated[
    bool,
    typer.Option("--resume", help="Go on with --output jsonl:PATH: articles there that are unchanged are kept."),
]
WatchOption = Annotated[bool, typer.Option("--watch", help="Check again when an article or a source changes.")]


def given_speaker(speaker: Sequence[str]) -> str | None:
    """Return what --speaker says as sources are given it: an entry a line."""
    return "\n".join(speaker) or None
