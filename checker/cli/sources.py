"""``checker sources FILE``: how a record was read, before anything is checked against it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.listing_outputs import ListingOutput, refuse_other_endings, write_listings
from checker.cli.options import DebugOption, SpeakerOption, given_speaker


class SourcesFormat(StrEnum):
    """How the reading is printed."""

    TEXT = "text"
    JSON = "json"


def sources(
    files: Annotated[list[Path], typer.Argument(metavar="FILE", show_default=False, help="The records to read.")],
    speaker: SpeakerOption = [],  # noqa: B006  (Typer copies it)
    format: Annotated[SourcesFormat, typer.Option("--format", "-f", help="What is printed.")] = SourcesFormat.TEXT,  # noqa: A002
    output: ListingOutput = [],  # noqa: B006
    debug: DebugOption = False,  # noqa: ARG001  (main reads it)
) -> None:
    """Show how each FILE is read as a record: speakers, turns, style of its labels, doubts, what is left out.

    Exit codes: 0 all were read; 2 one cannot be read.
    """
    from checker.cli.source_listing import as_json, as_table
    from checker.cli.streams import print_out
    from checker.running.reading_sources import read_sources

    refuse_other_endings(output)
    record = read_sources(files, speaker=given_speaker(speaker))
    print_out(as_json(record) if format is SourcesFormat.JSON else as_table(record))
    write_listings(output, as_text=lambda: as_table(record), as_json=lambda: as_json(record))
