"""``checker init``: the files that a newsroom begins with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.options import DebugOption

STARTERS = {
    "checker.toml": "checker.toml",
    "github.yml": "checker.ci/github.yml",
    "gitlab.yml": "checker.ci/gitlab.yml",
    "pre-commit.yaml": "checker.ci/pre-commit.yaml",
}
"""Each file that comes with the checker, and where it is written."""


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="Where to write them; by default the current folder.")
    ] = Path(),
    debug: DebugOption = False,  # noqa: ARG001  (main reads it)
) -> None:
    """Write a checker.toml to fill in, and examples for GitHub, GitLab and pre-commit.

    Files that are already there are left unchanged.

    Exit codes: 0 done; 2 a file could not be written.
    """
    from importlib.resources import files

    from checker.cli.streams import print_out
    from checker.errors import CheckerError

    starters = files("checker.cli") / "starters"
    for name, place in STARTERS.items():
        path = folder / place
        if path.exists():
            print_out(f"{path}: already there, left unchanged\n")
            continue
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text((starters / name).read_text(encoding="utf-8"), encoding="utf-8", newline="\n")
        except OSError as error:
            raise CheckerError(
                f"{path} could not be written",
                why=error.strerror or str(error),
                fix="name a folder that you may write to",
            ) from None
        print_out(f"{path}: written\n")
    print_out(f"Next: name your transcripts in {folder / 'checker.toml'}, then run checker gate ARTICLE\n")
