"""``checker schema``: the shapes that other tools may rely on."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from checker.cli.options import DebugOption


class Shape(StrEnum):
    """What has a published shape."""

    REPORT = "report"
    TABLES = "tables"


def schema(
    shape: Annotated[
        Shape,
        typer.Argument(
            metavar="[report|tables]", help="The JSON report (a JSON Schema), or the tables of checker batch (a list)."
        ),
    ] = Shape.REPORT,
    debug: DebugOption = False,  # noqa: ARG001  (main reads it)
) -> None:
    """Print the published schema of the JSON report, or of the tables."""
    from checker.cli.streams import print_out
    from checker.output.schema import report_schema, tables_schema

    print_out(report_schema() if shape is Shape.REPORT else tables_schema())
