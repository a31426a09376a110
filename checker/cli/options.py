"""The options that several commands share, and the words they accept."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from checker.model import Severity
from checker.output.formats import Format


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
        return None if self is FailOn.NEVER else Severity(self.value)


ArticleArgument = Annotated[
    Path, typer.Argument(metavar="ARTICLE", show_default=False, help="The article to check: text, Markdown or HTML.")
]
SourceOption = Annotated[
    list[Path],
    typer.Option("--source", "-s", metavar="SOURCE", help="A transcript of what was said. Repeat for several."),
]
SpeakerOption = Annotated[
    str | None,
    typer.Option("--speaker", metavar="NAME", help="Who speaks in a source that has no speaker labels."),
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
DebugOption = Annotated[bool, typer.Option("--debug", help="Show Python's traceback when something fails.")]
