"""The quotations of an article and their speakers, as a table for a terminal."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text

from checker.model import Attribution, Report
from checker.output.console import printed
from checker.output.positions import Lines
from checker.output.summary import counted
from checker.output.wordmarks import printable

# Three columns of names and reasons beside the words; narrower, the words come out one to a line.
NARROWEST = 60


def render(report: Report, *, width: int = 100, colour: bool = False) -> str:
    """A row a quotation: its line, its kind, its words, and who is said to have spoken them and why."""
    lines = Lines.of(report.article.text)
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("line", justify="right", no_wrap=True)
    table.add_column("kind", no_wrap=True)
    table.add_column("words", ratio=3, overflow="fold")
    table.add_column("spoken by", ratio=2, overflow="fold")
    for checked in report.quotes:
        quotation = checked.quotation
        line = lines.position(quotation.spans[0].start).line
        words = Text(f"“{printable(quotation.text)}”")
        table.add_row(str(line), quotation.kind.value, words, _speaker(quotation.attribution))
    total = Text(counted(len(report.quotes), "quotation"), style="bold")
    return printed(*([table] if report.quotes else []), total, width=max(NARROWEST, width), colour=colour)


def _speaker(attribution: Attribution | None) -> Text:
    if attribution is None:
        return Text("nobody named", style="dim")
    if attribution.speaker is None:
        return Text(f"unclear: {printable(attribution.reason)}", style="dim")
    told = Text(printable(attribution.speaker.name), style="bold")
    told.append(f"  {attribution.confidence:.0%}: {printable(attribution.reason)}", style="dim")
    return told
