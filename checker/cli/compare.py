"""``checker compare``: articles held against each other."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.options import (
    CacheOption,
    DebugOption,
    FailOn,
    FailOnOption,
    LibraryOption,
    ModelOption,
    OutputOption,
    SourceDateOption,
    SourceIdOption,
    SourceOption,
    SpeakerOption,
    Style,
    StyleOption,
    given_speaker,
)
from checker.errors import CheckerError, OptionError
from checker.output.collation.collation_formats import CollationFormat

if TYPE_CHECKING:
    from checker.comparison.compared import Comparison
    from checker.gate.decision import Decision


def compare(
    article: Annotated[
        list[Path],
        typer.Argument(metavar="ARTICLE...", show_default=False, help="The articles to compare, two or more."),
    ],
    source: SourceOption = [],  # noqa: B006  (Typer copies it)
    library: LibraryOption = None,
    date: SourceDateOption = None,
    source_id: SourceIdOption = [],  # noqa: B006
    speaker: SpeakerOption = [],  # noqa: B006
    style: StyleOption = Style.STANDARD,
    fail_on: FailOnOption = FailOn.ERROR,
    format: Annotated[CollationFormat, typer.Option("--format", "-f", help="What is printed.")] = CollationFormat.TEXT,  # noqa: A002
    output: OutputOption = [],  # noqa: B006
    model: ModelOption = None,
    cache: CacheOption = True,
    debug: DebugOption = False,  # noqa: ARG001  (main reads it)
) -> None:
    """Compare what several articles print of the same words, and whom they credit.

    Sources are not needed; with them, each stands beside the record's words. What an article gets wrong
    against the record is for `checker check` to say: the exit code here is about conflicts between articles.

    Exit codes: 0 no conflict; 1 conflicts at or above --fail-on; 2 no trustworthy verdict; 3 no two articles with a
    quotation.
    """
    from checker.cli.given_files import near, sources_given
    from checker.cli.library_filter import narrowing_given
    from checker.cli.outputs import terminal
    from checker.cli.step_progress import step_progress
    from checker.cli.streams import print_err, print_out
    from checker.output.collation.collation_rendering import render
    from checker.running.comparing import compare as compare_articles

    outputs = _parse_outputs(output)
    narrowing = narrowing_given(library, ids=source_id, speaker=given_speaker(speaker), date=date)
    with step_progress():
        comparison = compare_articles(
            [near(path) for path in article],
            sources=sources_given(source),
            library=library,
            narrowing=narrowing,
            style=style.value,
            speaker=given_speaker(speaker),
            model=model,
            cache=cache,
        )
    width, colour = terminal()
    print_out(render(format, comparison, width=width, colour=colour))
    _write_all(outputs, comparison)
    decision = _decide(comparison, fail_on)
    print_err(f"exit {decision.code:d}: {decision.reason}\n")
    raise typer.Exit(decision.code)


def _decide(comparison: Comparison, fail_on: FailOn) -> Decision:
    from checker.gate.decision import Decision
    from checker.gate.exits import ExitCode
    from checker.output.summary import counted

    quoting = {witness.article for witness in comparison.witnesses}
    unjudged = sum(quote.unjudged is not None for report in comparison.reports for quote in report.quotes)
    least = fail_on.severity
    failing = sum(least is not None and one.severity.rank >= least.rank for one in comparison.conflicts)
    counts = (
        f"{counted(len(comparison.conflicts), 'conflict')} in {counted(len(comparison.utterances), 'shared quotation')}"
    )
    if unjudged:
        return Decision(ExitCode.NO_VERDICT, f"{counted(unjudged, 'quotation')} could not be judged; {counts}")
    if failing:
        return Decision(ExitCode.FAIL, counts)
    if len(quoting) < 2:
        return Decision(ExitCode.NOTHING_TO_CHECK, "fewer than two of the articles quote anybody")
    return Decision(ExitCode.PASS, counts)


def _parse_outputs(values: Sequence[str]) -> list[tuple[CollationFormat, Path]]:
    outputs = [_parse_output(value) for value in values]
    paths = [path for _, path in outputs]
    for path in paths:
        if paths.count(path) > 1:
            raise OptionError(
                f"two outputs go to {path}", why="the second would overwrite the first", fix="give each its own path"
            )
    return outputs


def _parse_output(value: str) -> tuple[CollationFormat, Path]:
    from checker.cli.outputs import ENDINGS

    name, colon, path = value.partition(":")
    if name in set(CollationFormat) and path:
        return CollationFormat(name), Path(path)
    by_ending = ENDINGS.get(Path(value).suffix.lower()) if not colon or len(name) == 1 else None
    if by_ending is not None and by_ending.value in set(CollationFormat):
        return CollationFormat(by_ending.value), Path(value)
    raise OptionError(
        f"--output {value!r} does not say in which format to write a comparison",
        why=f"it is read as a file by its ending, or as FORMAT:FILE; the formats are {', '.join(CollationFormat)}",
        fix="write, say, comparison.html",
    )


def _write_all(outputs: Sequence[tuple[CollationFormat, Path]], comparison: Comparison) -> None:
    from checker.output.collation.collation_rendering import render
    from checker.output.file_writing import write_text

    for format, path in outputs:  # noqa: A001
        try:
            write_text(path, render(format, comparison))
        except OSError as error:
            raise CheckerError(
                f"the comparison {path} could not be written",
                why=error.strerror or str(error),
                fix="free some space or name a path that can be written",
            ) from None
