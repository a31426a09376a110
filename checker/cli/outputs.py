"""Where reports go: standard output, and the files that ``--output`` names."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from checker.cli.streams import print_out
from checker.errors import CheckerError, OptionError
from checker.output.batch import Batch
from checker.output.file_writing import write_text
from checker.output.formats import Format, render
from checker.value_classes import dataclass


@dataclass(frozen=True, slots=True)
class Output:
    """A report to be written: its format and its file."""

    format: Format
    path: Path


def parse_outputs(values: Sequence[str]) -> list[Output]:
    """Return the outputs that the values name, as ``reports/page.html`` or ``html:reports/page``.

    Raises:
        OptionError: for a value that names no format, or two that name one file.
    """
    outputs = [_parse_output(value) for value in values]
    paths = [output.path for output in outputs]
    for path in paths:
        if paths.count(path) > 1:
            raise OptionError(
                f"two outputs go to {path}", why="the second would overwrite the first", fix="give each its own path"
            )
    return outputs


ENDINGS: Mapping[str, Format] = {
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".json": Format.JSON,
    ".jsonl": Format.JSONL,
    ".csv": Format.CSV,
    ".md": Format.MARKDOWN,
    ".sarif": Format.SARIF,
    ".xml": Format.JUNIT,
    ".txt": Format.TEXT,
}
"""The format that a file's ending asks for."""


def _parse_output(value: str) -> Output:
    name, colon, path = value.partition(":")
    if colon and path and name in set(Format):
        return Output(Format(name), Path(path))
    # One letter before a colon is a Windows drive.
    by_ending = ENDINGS.get(Path(value).suffix.lower()) if not colon or len(name) == 1 else None
    if by_ending is not None:
        return Output(by_ending, Path(value))
    raise OptionError(
        f"--output {value!r} does not say in which format to write",
        why=f"it is read as a file ending in {', '.join(ENDINGS)}, or as FORMAT:FILE",
        fix=f"write, say, report.html or json:report.out; the formats are {', '.join(Format)}",
    )


def write_all(outputs: Sequence[Output], batch: Batch, *, single: bool, command: str | None = None) -> None:
    """Write every output; one that cannot be written is reported only after the others were.

    Raises:
        CheckerError: for the first that could not be written.
    """
    failures = []
    for output in outputs:
        try:
            if output.format is Format.HTML and not single:
                _write_pages(output.path, batch, command)
            else:
                write_text(output.path, render(output.format, batch, single=single, command=command, day=date.today()))
        except OSError as error:
            failures.append(unwritable(output.path, error))
    if failures:
        raise failures[0]


def _write_pages(path: Path, batch: Batch, command: str | None) -> None:
    """Write one article's page in a file, several articles' pages in a folder with an index."""
    from checker.output import html, html_index

    if path.suffix.lower() in {".html", ".htm"} and len(batch.reports) == 1 and not batch.unreadable:
        write_text(path, html.render(batch.reports[0], command=command, day=date.today()))
        return
    folder = path.with_suffix("") if path.suffix.lower() in {".html", ".htm"} else path
    names = html_index.page_names(batch)
    for name, report in zip(names, batch.reports, strict=True):
        write_text(folder / name, html.render(report, command=command, day=date.today()))
    write_text(folder / "index.html", html_index.render(batch))
    if folder != path:
        write_text(path, html_index.render(batch, folder=folder.name))


def print_report(format: Format, batch: Batch, *, single: bool, command: str | None = None) -> None:  # noqa: A002
    """Print the batch; text takes the terminal's width and colours if there is one to print to."""
    if format is Format.TEXT:
        width, colour = terminal()
        from checker.output import terminal as report

        print_out(report.render(batch, width=width, colour=colour))
        return
    print_out(render(format, batch, single=single, command=command, day=date.today()))
    if format is Format.GITHUB:
        _add_step_summary(batch)


def _add_step_summary(batch: Batch) -> None:
    """Add the report as Markdown to the page of the workflow's step, where there is one."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if path:
        with Path(path).open("a", encoding="utf-8", newline="\n") as file:
            file.write(render(Format.MARKDOWN, batch, single=False))


def terminal() -> tuple[int, bool]:
    """Return the columns to fill and whether colours are wanted (NO_COLOR and FORCE_COLOR are heeded)."""
    import shutil

    width = shutil.get_terminal_size((100, 24)).columns
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return width, False
    return width, bool(os.environ.get("FORCE_COLOR")) or (sys.stdout is not None and sys.stdout.isatty())


def unwritable(path: Path, error: OSError) -> CheckerError:
    """Return the error that says that a report could not be written."""
    return CheckerError(
        f"the report {path} could not be written",
        why=error.strerror or str(error),
        fix="free some space or name a path that can be written",
    )


def command_line() -> str:
    """Return the command that is running, to be shown and repeated; no path in it names a folder outside this one."""
    return shlex.join(["checker", *(_near(word) for word in sys.argv[1:])])


def _near(word: str) -> str:
    before, mark, path = word.rpartition("=" if word.startswith("--") else ":")
    if not Path(path).is_absolute():
        return word
    here = Path.cwd()
    near = Path(path).relative_to(here).as_posix() if Path(path).is_relative_to(here) else Path(path).name
    return f"{before}{mark}{near}"
