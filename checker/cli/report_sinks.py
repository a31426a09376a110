"""Where a run's reports go as they come: lines and pages at once, everything else when all are there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import IO, Any, Final, Protocol

from checker.cli.outputs import Output, print_report, unwritable, write_all
from checker.cli.streams import print_out
from checker.errors import CheckerError
from checker.gate.decision import Judged
from checker.model import Severity
from checker.output.batch import Batch, Unreadable
from checker.output.file_writing import UNENCODABLE, write_text
from checker.output.formats import Format

LINE_FORMATS: Final = frozenset({Format.JSONL, Format.CSV})
"""Formats whose articles are written one by one, each as soon as it is judged."""

Result = Judged | Unreadable


class Sink(Protocol):
    """Takes what comes of each article, and ends when all have come."""

    def take(self, number: int, result: Result, gate: Mapping[str, Any]) -> None:
        """Take an article, by its number in the run; ``gate`` is what a run needs that goes on with this one."""

    def finish(self) -> None:
        """Write what had to wait."""


def sinks_for(
    format: Format | None,  # noqa: A002
    outputs: Sequence[Output],
    *,
    several: bool,
    shown: Severity,
    command: str,
    going_on: bool,
    summary: bool = False,
) -> list[Sink]:
    """Return where the reports go.

    Args:
        format: what is printed; None for nothing.
        outputs: what is written.
        several: whether more than one article is judged, so that pages have an index.
        shown: the quietest severity that formats for people show.
        command: the command line.
        going_on: whether lines are added to files that are there.
        summary: whether formats for people show the verdicts alone.
    """
    sinks: list[Sink] = [_Lines(format, print_out)] if format is not None and format in LINE_FORMATS else []
    lines = [output for output in outputs if output.format in LINE_FORMATS]
    sinks += [_Guarded(output.path, partial(_File, output, going_on=going_on)) for output in lines]
    pages = [output for output in outputs if output.format is Format.HTML and several]
    sinks += [_Guarded(output.path, partial(_Pages, output.path, command)) for output in pages]
    rest = [output for output in outputs if output not in (*lines, *pages)]
    printed = format if format not in LINE_FORMATS else None
    if rest or printed is not None:
        sinks.append(_Whole(printed, rest, shown, command, summary))
    return sinks


class _Lines:
    """Articles as lines, each written at once."""

    def __init__(self, format: Format, write: Callable[[str], object], *, head: bool = True) -> None:  # noqa: A002
        from checker.output import csv, jsonl

        self._write = write
        self._csv = csv if format is Format.CSV else None
        self._jsonl = jsonl
        if self._csv is not None and head:
            write(self._csv.head())

    def take(self, number: int, result: Result, gate: Mapping[str, Any]) -> None:  # noqa: ARG002
        if isinstance(result, Unreadable):
            self._write((self._csv or self._jsonl).render_unreadable(result))
        elif self._csv is not None:
            self._write(self._csv.render_article(result.report))
        else:
            self._write(self._jsonl.render_article(result.report, gate))

    def finish(self) -> None:
        pass


class _File:
    """Lines in a file, on the disk as soon as they are had."""

    def __init__(self, output: Output, *, going_on: bool) -> None:
        output.path.parent.mkdir(parents=True, exist_ok=True)
        mode = "a" if going_on else "w"
        self._file: IO[str] = output.path.open(mode, encoding="utf-8", errors=UNENCODABLE, newline="\n")
        self._lines = _Lines(output.format, self._write, head=not going_on)

    def take(self, number: int, result: Result, gate: Mapping[str, Any]) -> None:
        self._lines.take(number, result, gate)

    def finish(self) -> None:
        self._file.close()

    def _write(self, text: str) -> None:
        self._file.write(text)
        self._file.flush()


class _Guarded:
    """A sink that cannot be written to leaves the others theirs; it is reported when they have finished."""

    def __init__(self, path: Path, make: Callable[[], Sink]) -> None:
        self._path = path
        self._make = make
        self._sink: Sink | None = None
        self._failed: CheckerError | None = None

    def take(self, number: int, result: Result, gate: Mapping[str, Any]) -> None:
        self._try(lambda sink: sink.take(number, result, gate))

    def finish(self) -> None:
        self._try(lambda sink: sink.finish())
        if self._failed is not None:
            raise self._failed

    def _try(self, use: Callable[[Sink], object]) -> None:
        if self._failed is not None:
            return
        try:
            self._sink = self._sink or self._make()
            use(self._sink)
        except OSError as error:
            self._failed = unwritable(self._path, error)


class _Pages:
    """A page for each article in a folder, written at once, and an index of them at the end."""

    def __init__(self, path: Path, command: str) -> None:
        from checker.output.html_index import Index

        self._path = path
        self._folder = path.with_suffix("") if path.suffix.lower() in {".html", ".htm"} else path
        self._command = command
        self._index = Index()

    def take(self, number: int, result: Result, gate: Mapping[str, Any]) -> None:  # noqa: ARG002
        from checker.output import html

        if isinstance(result, Unreadable):
            self._index.add_unreadable(result, number)
            return
        name = self._index.add(result.report, number)
        write_text(self._folder / name, html.render(result.report, command=self._command, day=date.today()))

    def finish(self) -> None:
        write_text(self._folder / "index.html", self._index.render())
        if self._folder != self._path:
            write_text(self._path, self._index.render(folder=self._folder.name))


class _Whole:
    """Formats that hold all articles in one document: nothing is written before the last has come."""

    def __init__(
        self,
        printed: Format | None,
        outputs: Sequence[Output],
        shown: Severity,
        command: str,
        summary: bool,
    ) -> None:
        self._summary = summary
        self._printed = printed
        self._outputs = outputs
        self._shown = shown
        self._command = command
        self._came: dict[int, Result] = {}

    def take(self, number: int, result: Result, gate: Mapping[str, Any]) -> None:  # noqa: ARG002
        self._came[number] = result

    def finish(self) -> None:
        results = [self._came[number] for number in sorted(self._came)]
        reports = tuple(result.report for result in results if isinstance(result, Judged))
        unreadable = tuple(result for result in results if isinstance(result, Unreadable))
        batch = Batch(reports, unreadable, shown=self._shown)
        if self._printed is not None:
            print_report(self._printed, replace(batch, summary=self._summary), single=False, command=self._command)
        write_all(self._outputs, batch, single=False, command=self._command)
