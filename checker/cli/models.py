"""``checker models``: prepare the embedding model once, and see that it is what it should be."""

from __future__ import annotations

import typer

from checker.cli.options import DebugOption, ModelOption

app = typer.Typer(help="Prepare and verify the embedding model.", rich_markup_mode=None)


@app.command("prepare")
def prepare(model: ModelOption = None, debug: DebugOption = False) -> None:
    """Export the model for fast checks; the first check does it by itself. Nothing is downloaded."""
    raise NotImplementedError


@app.command("verify")
def verify(model: ModelOption = None, debug: DebugOption = False) -> None:
    """Compare both engines on real sentences and print how far they agree."""
    raise NotImplementedError
