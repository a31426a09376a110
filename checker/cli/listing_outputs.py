"""Where a listing goes: standard output, and the files that ``--output`` names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from checker.errors import OptionError

ListingOutput = Annotated[
    list[Path],
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Also write the listing to FILE: as JSON if it ends in .json, as text if in .txt. Repeatable.",
    ),
]
COLUMNS_OF_A_FILE = 100
COLUMNS_OF_A_FILE = 100
JSON_ENDING, TEXT_ENDING = ".json", ".txt"


def refuse_other_endings(paths: Sequence[Path]) -> None:
    """Raise an error for a file whose ending does not say how to write a listing."""
    for path in paths:
        if path.suffix.lower() not in (JSON_ENDING, TEXT_ENDING):
            raise OptionError(
                f"--output {path} does not say in which format to write a listing",
                why=f"a listing is written as JSON ({JSON_ENDING}) or as text ({TEXT_ENDING})",
                fix=f"write, say, {path.stem or 'listing'}{JSON_ENDING}",
            )


def write_listings(paths: Sequence[Path], *, as_text: Callable[[], str], as_json: Callable[[], str]) -> None:
    """Write a listing to every file, in the format of its ending.

    Raises:
        CheckerError: if a file cannot be written.
    """
    from checker.cli.outputs import unwritable
    from checker.output.file_writing import write_text

    for path in paths:
        try:
            write_text(path, as_json() if path.suffix.lower() == JSON_ENDING else as_text())
        except OSError as error:
            raise unwritable(path, error) from None
