"""A comparison as a person reads it in a terminal: the conflicts first, then every utterance collated.

Words that differ in a way that matters stand between ``[`` and ``]``, so that nothing depends on colour alone.
"""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from checker.comparison.compared import Comparison
from checker.output.collation.collation_view import (
    ArticleView,
    CollationView,
    PlaceView,
    Run,
    UtteranceView,
    Weight,
    collation_view,
)
from checker.output.console import printed
from checker.output.terminal import SEVERITY_STYLE
from checker.output.wordmarks import printable


def render(comparison: Comparison, *, width: int = 100, colour: bool = False) -> str:
    """The comparison as text of at most ``width`` columns, with ANSI colours only if ``colour``."""
    view = collation_view(comparison)
    parts: list[RenderableType] = [_lead(view), Text(), _matrix(view)]
    parts += [_utterance(utterance) for utterance in view.utterances]
    return printed(*parts, width=width, colour=colour)


def _lead(view: CollationView) -> RenderableType:
    style = SEVERITY_STYLE[view.severity] if view.severity else "bold green"
    return Text.assemble((view.lead, style), f" {view.rest}" if view.rest.startswith("in ") else f": {view.rest}")


def _matrix(view: CollationView) -> RenderableType:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("")
    table.add_column("article", overflow="fold")
    for article in view.articles:
        table.add_column(article.siglum, justify="right", no_wrap=True)
    if view.has_record:
        table.add_column("record", justify="right", no_wrap=True)
    for article in view.articles:
        table.add_row(article.siglum, _named(article), *(cell.figure if cell else "·" for cell in article.cells))
    note = "share of the quotations both have that are worded alike" + (
        "; under “record”, share of those found there that are word for word or only tidied" if view.has_record else ""
    )
    return Group(table, Text(note, style="dim"))


def _named(article: ArticleView) -> Text:
    return Text.assemble(printable(article.name), (f"  {article.figures}", "dim"))


def _utterance(utterance: UtteranceView) -> RenderableType:
    parts: list[RenderableType] = [Text(), Rule(style="dim", characters="─")]
    parts.append(Text(f"{utterance.number}. {printable(utterance.heading)}", style="bold"))
    for conflict in utterance.conflicts:
        line = Text()
        line.append(conflict.severity.value.upper(), style=SEVERITY_STYLE[conflict.severity])
        line.append(f"  {conflict.code} {conflict.name}  ", style="bold")
        line.append(printable(conflict.message))
        parts.append(Padding(line, (0, 0, 0, 2)))
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(Text("", style="dim"), Text(printable(utterance.base_label), style="dim"))
    grid.add_row("", _words(utterance.base))
    for row in utterance.rows:
        about = f"{printable(row.name)}:{row.line}, credited to {printable(row.credited)}; {row.relation}"
        grid.add_row(Text(row.siglum, style="bold"), Text(about, style="dim"))
        grid.add_row("", _words(row.runs))
    parts.append(Padding(grid, (0, 0, 0, 2)))
    parts += [Padding(_place(place), (0, 0, 0, 4)) for place in utterance.places]
    return Group(*parts)


def _words(runs: tuple[Run, ...]) -> Text:
    text = Text()
    for run in runs:
        words = printable(run.text)
        if run.weight is Weight.HEAVY and (words or run.lacks):
            text.append(f"[{words}]" if words else "[–]", style="bold yellow")
        else:
            text.append(words)
        if run.places:
            text.append("".join(f"({number})" for number in run.places), style="dim")
    return text


def _place(place: PlaceView) -> Text:
    line = Text(f"({place.number}) ", style="dim")
    line.append(f"“{printable(place.lemma)}”" if place.lemma else "(nothing)")
    for reading in place.readings:
        words = f"“{printable(reading.words)}”" if reading.words else "(nothing)"
        line.append(f"; {reading.sigla} has ", style="dim")
        line.append(words, style="bold" if reading.weight is Weight.HEAVY else "")
        line.append(f" ({reading.kind})", style="dim")
    if place.agreeing:
        line.append(f"; the same in {place.agreeing}", style="dim")
    return line
