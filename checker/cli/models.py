"""``checker models``: prepare the embedding model once, and see that it is what it should be."""

from __future__ import annotations

import typer

from checker.cli.options import DebugOption

# Eight-bit weights move a vector a little: over 275 sentences the cosine with the exact model's vector was .991 in
# the mean and .954 at least. A sentence below this says that the export is another model's or is damaged.
LEAST_COSINE = 0.9

app = typer.Typer(help="Prepare and verify the embedding model.", rich_markup_mode=None)


@app.command("prepare")
def prepare(debug: DebugOption = False) -> None:  # noqa: ARG001  (main reads it)
    """Export the model for fast checks; the first check does it by itself. Nothing is downloaded."""
    from checker.cli.progress import progress_bar
    from checker.cli.streams import print_out
    from checker.embedding import prepare as prepare_model

    with progress_bar() as progress:
        folder = prepare_model(progress=progress)
    print_out(f"The model is ready in {folder}\n")


@app.command("verify")
def verify(debug: DebugOption = False) -> None:  # noqa: ARG001  (main reads it)
    """Compare the fast engine with sentence-transformers on real sentences and print how far they agree."""
    from checker.cli.progress import progress_bar
    from checker.cli.streams import print_out
    from checker.embedding import verify as compare_engines
    from checker.errors import ModelError

    with progress_bar() as progress:
        agreement = compare_engines(progress=progress)
    print_out(
        f"{agreement.sentences} sentences: cosine between the two engines {agreement.mean:.4f} in the mean, "
        f"{agreement.least:.4f} at least\n"
        f"least for: {agreement.least_sentence}\n"
    )
    if agreement.least < LEAST_COSINE:
        raise ModelError(
            "the prepared model disagrees with the model it was made from",
            why=f"a cosine of {agreement.least:.4f} is below {LEAST_COSINE}",
            fix="delete the prepared model's folder and run checker models prepare",
        )
