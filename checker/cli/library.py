"""``checker library``: a kept library of sources."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.help_pages import HelpfulCommand, HelpfulGroup
from checker.cli.options import DebugOption, ListFormat, ModelOption, given_speaker

if TYPE_CHECKING:
    from checker.embedding import Encoder

app = typer.Typer(
    cls=HelpfulGroup,
    help="Keep sources in one place, where each check finds the right ones.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


FolderOption = Annotated[
    Path,
    typer.Option(
        "--library", metavar="DIR", envvar="CHECKER_LIBRARY", help="The library's folder.", show_default=False
    ),
]
ListFormatOption = Annotated[ListFormat, typer.Option("--format", "-f", help="What is printed.")]
IdArgument = Annotated[str, typer.Argument(metavar="ID", help="A source's id, or the beginning of one.")]


@app.command("add", cls=HelpfulCommand)
def add(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Transcripts, or folders of them.")],
    library: FolderOption,
    title: Annotated[
        str | None, typer.Option("--title", metavar="WORDS", help="The title, instead of the document's own.")
    ] = None,
    date: Annotated[
        str | None,
        typer.Option("--date", metavar="YYYY-MM-DD", help="When it was said; by default, the document's own date."),
    ] = None,
    origin: Annotated[
        str | None, typer.Option("--origin", metavar="WHERE", help="Where it comes from; by default, its path.")
    ] = None,
    licence: Annotated[
        str | None, typer.Option("--licence", metavar="WORDS", help="On what terms it may be used.")
    ] = None,
    speaker: Annotated[
        list[str],
        typer.Option("--speaker", metavar="NAME", help="Who speaks where there are no labels, or LABEL=NAME for one."),
    ] = [],  # noqa: B006
    model: ModelOption = None,
    debug: DebugOption = False,  # noqa: ARG001  (main reads it)
) -> None:
    """Add documents; what is in the library already is not added twice, and only new text is encoded.

    Exit codes: 0 all are in the library now; 2 some could not be read.
    """
    from checker.cli.library_progress import library_progress
    from checker.cli.library_texts import outcome_line, period_of_day
    from checker.cli.streams import print_err, print_out
    from checker.library.adding import Added, Given, Known, Refused
    from checker.library.adding import add as add_all
    from checker.library.library_writer import Writer
    from checker.running.languages import LANGUAGES

    given = Given(title, period_of_day(date), origin, licence, given_speaker(speaker))
    counts = {Added: 0, Known: 0, Refused: 0}
    with library_progress() as watcher, Writer(library, create=True) as writer:
        for outcome in add_all(writer, files, _encoder(model), languages=LANGUAGES, given=given, watcher=watcher):
            counts[type(outcome)] += 1
            (print_err if isinstance(outcome, Refused) else print_out)(outcome_line(outcome) + "\n")
        rate = watcher.told()
    summary = f"{counts[Added]} added, {counts[Known]} there already, {counts[Refused]} could not be read{rate}"
    code = 2 if counts[Refused] else 0
    print_err(f"exit {code}: {summary}\n")
    raise typer.Exit(code)


@app.command("list", cls=HelpfulCommand)
def list_all(
    library: FolderOption,
    format: ListFormatOption = ListFormat.TABLE,  # noqa: A002
    debug: DebugOption = False,  # noqa: ARG001
) -> None:
    """List the documents of a library."""
    from checker.cli.library_texts import documents_json, documents_table
    from checker.cli.streams import print_out
    from checker.library.library_view import Library

    with Library(library) as opened:
        documents = opened.documents()
        search = opened.nearest.described()
    print_out(documents_json(documents) if format is ListFormat.JSON else documents_table(documents, search))


@app.command("show", cls=HelpfulCommand)
def show(
    source: IdArgument,
    library: FolderOption,
    format: ListFormatOption = ListFormat.TABLE,  # noqa: A002
    debug: DebugOption = False,  # noqa: ARG001
) -> None:
    """Show a document's details and its turns."""
    from checker.cli.library_texts import document_json, document_text
    from checker.cli.streams import print_out
    from checker.library.library_view import Library

    with Library(library) as opened:
        kept = opened.document(source)
        whole = opened.source(kept.key)
    print_out(document_json(kept, whole) if format is ListFormat.JSON else document_text(kept, whole))


@app.command("search", cls=HelpfulCommand)
def search(
    words: Annotated[str, typer.Argument(metavar="WORDS", help="What to look for, by words and by meaning.")],
    library: FolderOption,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="The most passages to show.")] = 10,
    model: ModelOption = None,
    format: ListFormatOption = ListFormat.TABLE,  # noqa: A002
    debug: DebugOption = False,  # noqa: ARG001
) -> None:
    """Search a library by words and by meaning.

    Exit codes: 0 something was found; 3 nothing was found.
    """
    from checker.cli.library_texts import places_json, places_text
    from checker.cli.streams import print_err, print_out
    from checker.library.library_folders import place_of
    from checker.library.library_view import Library
    from checker.library.remembering import RememberingEncoder
    from checker.library.sentence_search import Finder

    with Library(library) as opened:
        finds = Finder(opened, RememberingEncoder(_encoder(model), opened)).find([words])[0][:limit]
        places = [place_of(opened, find) for find in finds]
    if format is ListFormat.JSON:
        print_out(places_json(places))
    elif places:
        print_out(places_text(places))
    if not places:
        print_err("exit 3: nothing was found\n")
        raise typer.Exit(3)


@app.command("remove", cls=HelpfulCommand)
def remove(
    sources: Annotated[list[str], typer.Argument(metavar="ID...", help="Ids of documents.")],
    library: FolderOption,
    debug: DebugOption = False,  # noqa: ARG001
) -> None:
    """Remove documents with all their words; `rebuild` gives back the space of their vectors."""
    from checker.cli.streams import print_out
    from checker.library.library_view import Library
    from checker.library.library_writer import Writer

    with Writer(library) as writer:
        with Library(library) as opened:
            kept = list(dict.fromkeys(opened.document(source) for source in sources))
        writer.remove([each.key for each in kept])
    for each in kept:
        print_out(f"removed {each.id}\n")


@app.command("verify", cls=HelpfulCommand)
def verify(library: FolderOption, debug: DebugOption = False) -> None:  # noqa: ARG001
    """Read every byte of a library and report what is damaged.

    Exit codes: 0 nothing is damaged; 2 something is damaged.
    """
    from checker.cli.library_texts import health_text
    from checker.cli.streams import print_err, print_out
    from checker.library.library_faults import rebuild_command
    from checker.library.upkeep import verify as verified

    health = verified(library)
    print_out(health_text(health))
    if health.faults:
        print_err(f"exit 2: damaged; the vectors can be made again from the store: {rebuild_command(library)}\n")
        raise typer.Exit(2)
    print_err("exit 0: everything is as it was written\n")


@app.command("rebuild", cls=HelpfulCommand)
def rebuild(library: FolderOption, model: ModelOption = None, debug: DebugOption = False) -> None:  # noqa: ARG001
    """Rebuild turns, sentences, words and vectors from the kept documents."""
    from checker.cli.library_progress import library_progress
    from checker.cli.library_texts import health_text
    from checker.cli.streams import print_out
    from checker.library.upkeep import rebuild as rebuilt
    from checker.running.languages import LANGUAGES

    with library_progress() as watcher:
        health = rebuilt(
            library, _encoder(model), languages=LANGUAGES, counted=watcher.encoding, encoded=watcher.encoded
        )
    print_out(health_text(health))


def _encoder(model: str | None) -> Encoder:
    from checker.embedding import load_encoder

    # The library is its own store of vectors.
    return load_encoder(model, cache=False)
