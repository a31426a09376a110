"""Reported statements in a terminal: what to look at in full, and a line for each of the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from checker.documents.place_labels import locate
from checker.model import CheckedStatement, Finding, Report, Severity, Source, Support
from checker.output.positions import Lines
from checker.output.summary import counted
from checker.output.wordmarks import printable

STYLE = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold blue"}
_WIDEST = 88  # characters of a statement on its line


def statement_section(report: Report, shown: Severity) -> Iterator[RenderableType]:
    """Yield the findings about reported statements, and the ledger below them."""
    if not report.statements:
        return
    lines = Lines.of(report.article.text)
    sources = {source.id: source for source in report.sources}
    for checked in report.statements:
        findings = [found for found in checked.findings if found.severity.rank >= shown.rank]
        if findings:
            yield from _card(checked, findings, lines, sources)
    elsewhere = sum(checked.support is Support.ELSEWHERE for checked in report.statements)
    told = counted(len(report.statements), "reported statement")
    yield Text()
    yield Rule(style="dim", characters="─")
    yield Text(
        f"{told} without quotation marks, {elsewhere} from another occasion; the nearest passages in the record:",
        style="dim",
    )
    yield Padding(_ledger(report, lines, sources), (0, 0, 0, 2))


def _card(
    checked: CheckedStatement, findings: Sequence[Finding], lines: Lines, sources: dict[str, Source]
) -> Iterator[RenderableType]:
    yield Text()
    yield Rule(style="dim", characters="─")
    for found in findings:
        heading = Text(found.severity.value.upper(), style=STYLE[found.severity])
        heading.append(f"  {found.code} {found.rule}", style="bold")
        if found.fingerprint:
            heading.append(f"  {found.fingerprint}", style="dim")
        yield heading
        yield Padding(Text(printable(found.message)), (0, 0, 0, 2))
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True, min_width=13)
    grid.add_column(overflow="fold")
    grid.add_row(Text("as reported", style="dim"), Text(printable(checked.statement.text)))
    grid.add_row(Text("credited to", style="dim"), Text(_who(checked)))
    grid.add_row(Text("article", style="dim"), Text(f"line {_line(checked, lines)}"))
    found = findings[0]
    if found.source in sources and found.source_spans:
        source = sources[found.source]
        said = " … ".join(" ".join(span.of(source.text).split()) for span in found.source_spans)
        place = locate(source.document, found.source_spans[0].start)
        grid.add_row(Text("as said", style="dim"), Text(printable(said)))
        grid.add_row(Text("source", style="dim"), Text(f"{printable(source.document.path)}:{place.line}"))
    yield Padding(grid, (0, 0, 0, 2))


def _ledger(report: Report, lines: Lines, sources: dict[str, Source]) -> RenderableType:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(no_wrap=True, overflow="ellipsis")
    grid.add_column(no_wrap=True)
    for checked in report.statements:
        text = printable(checked.statement.text)
        words = text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"
        said = Text(words)
        said.append(f"  {_who(checked)}", style="dim")
        grid.add_row(
            Text(f"line {_line(checked, lines)}", style="dim"), said, Text(_where(checked, sources), style="dim")
        )
    return grid


def _who(checked: CheckedStatement) -> str:
    names = " and ".join(person.name for person in checked.speakers)
    return printable(names or checked.statement.mention or "nobody named")


def _line(checked: CheckedStatement, lines: Lines) -> int:
    return lines.position(checked.statement.spans[0].start).line


def _where(checked: CheckedStatement, sources: dict[str, Source]) -> str:
    if checked.support is Support.ELSEWHERE:
        return "another occasion"
    passage = checked.passage
    if passage is None or passage.source not in sources:
        return ""
    return f"record line {locate(sources[passage.source].document, passage.spans[-1].start).line} "
