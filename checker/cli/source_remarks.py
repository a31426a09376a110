"""What the reading of the sources has to say, on standard error."""

from __future__ import annotations

from collections.abc import Sequence

from checker.cli.streams import print_err
from checker.model import Source
from checker.output.wordmarks import printable


def print_remarks(sources: Sequence[Source]) -> None:
    """Print what a user should know of how each source was read."""
    for source in sources:
        for remark in source.remarks:
            print_err(f"{printable(source.document.path)}: {printable(remark)}\n")
