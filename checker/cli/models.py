"""``checker models``: see that the embedding model is what it should be, or export it again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.help_pages import HelpfulCommand, HelpfulGroup
from checker.cli.options import DebugOption

# Eight-bit weights move a vector a little: over 275 sentences the cosine with the exact model's vector was .991 in
# the mean and .954 at least. A sentence below this says that the export is another model's or is damaged.
LEAST_COSINE = 0.9

app = typer.Typer(cls=HelpfulGroup, help="Verify the embedding model, or export it again.", rich_markup_mode=None)


@app.command("export", cls=HelpfulCommand)
def export(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A new or empty folder for the exported model.")],
    debug: DebugOption = False,  # noqa: ARG001  (main reads it)
) -> None:
    """Export the standard model again from its weights. Needs quote-checker[models]; no check does."""
    from checker.cli.progress import progress_bar
    from checker.cli.streams import print_out
    from checker.embedding.exporting import export_standard

    with progress_bar() as progress:
        export_standard(folder, progress=progress)
    print_out(f"The model is in {folder}\n")


@app.command("verify", cls=HelpfulCommand)
def verify(debug: DebugOption = False) -> None:  # noqa: ARG001  (main reads it)
    """Compare the shipped model with sentence-transformers on real sentences. Needs quote-checker[models]."""
    from checker.cli.streams import print_out
    from checker.embedding.engine_agreement import verify as compare_engines
    from checker.errors import ModelError

    agreement = compare_engines()
    print_out(
        f"{agreement.sentences} sentences: cosine between the two engines {agreement.mean:.4f} in the mean, "
        f"{agreement.least:.4f} at least\n"
        f"least for: {agreement.least_sentence}\n"
    )
    if agreement.least < LEAST_COSINE:
        raise ModelError(
            "the shipped model disagrees with the model it was made from",
            why=f"a cosine of {agreement.least:.4f} is below {LEAST_COSINE}",
            fix="reinstall the checker: python -m pip install --force-reinstall --no-deps quote-checker",
        )
