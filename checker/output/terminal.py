"""The report as a person reads it in a terminal: the verdict first, then a card for each faulty quotation.

Changed words stand between marks, ``[-printed-]`` to be struck and ``{+said+}`` to be put there, as in the HTML report,
so that nothing is told by colour alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from checker.catalogue.record_rules import UNSUPPORTED
from checker.catalogue.registry import known_rule
from checker.documents.place_labels import locate
from checker.model import CheckedQuotation, Finding, Passage, Report, Severity, Source, Verdict
from checker.output.another_speaker import exact_by_another
from checker.output.batch import Batch, Unreadable
from checker.output.console import printed
from checker.output.positions import Lines
from checker.output.statements_terminal import statement_section
from checker.output.suggestions import speaker_in_words
from checker.output.summary import all_findings, counted, summarise
from checker.output.tally import (
    DO_NOT_SPEAK,
    SPEAK,
    Tally,
    credited_speaks,
    lead_in_words,
    only_absent,
    tally,
    tally_in_words,
    why_nothing_was_checked,
)
from checker.output.wordmarks import Run, printable, published_runs, said_runs

SEVERITY_STYLE = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold blue"}
BASELINE = "baseline"
"""How the reason of a waiver begins that `checker baseline` wrote."""

ABSENT_MEANING = (
    "That is no proof of invention: the words may come from a record that was not supplied. Add that record as a "
    "source, or find out where the words come from."
)


def render(batch: Batch, *, width: int = 100, colour: bool = False) -> str:
    """The batch as text of at most ``width`` columns, with ANSI colours only if ``colour``."""
    several = len(batch.reports) + len(batch.unreadable) > 1
    parts = [
        _short(report) if batch.summary or (several and _nothing_to_show(report)) else _report(report, batch.shown)
        for report in batch.reports
    ]
    parts += [_unreadable(unreadable) for unreadable in batch.unreadable]
    return printed(*parts, width=width, colour=colour)


def _nothing_to_show(report: Report) -> bool:
    return report.verdict is Verdict.PASS and not any(True for _ in all_findings(report))


def _short(report: Report) -> RenderableType:
    return Group(_verdict_lines(report), Text())


def _report(report: Report, shown: Severity) -> RenderableType:
    sources = {source.id: source for source in report.sources}
    article_lines = Lines.of(report.article.text)
    parts: list[RenderableType] = [_verdict_lines(report)]
    for checked in sorted(report.quotes, key=_loudness, reverse=True):
        visible = [finding for finding in checked.findings if finding.severity.rank >= shown.rank and not _old(finding)]
        if visible and not only_absent(checked):
            parts.append(_card(checked, visible, report, sources, article_lines))
    parts.extend(_unjudged_section([c for c in report.quotes if c.unjudged is not None], article_lines))
    parts.extend(_absent_section(report, shown, article_lines))
    parts.extend(statement_section(report, shown))
    parts.extend(_general_section([f for f in report.general if f.severity.rank >= shown.rank]))
    parts.extend(_closing(report))
    return Group(*parts)


def _old(finding: Finding) -> bool:
    """Whether the finding was there when the gate was set up: it is counted and not shown."""
    return finding.waiver is not None and finding.waiver.reason.startswith(BASELINE)


def _loudness(checked: CheckedQuotation) -> int:
    """The rank of the loudest finding that stands; the article's order holds among equals."""
    return max((finding.severity.rank for finding in checked.findings if finding.waiver is None), default=-1)


# ---------------------------------------------------------------- the verdict


def _verdict_lines(report: Report) -> RenderableType:
    counted_ = tally(report)
    word = {Verdict.PASS: "PASS", Verdict.FAIL: "FAIL", Verdict.NOTHING_TO_CHECK: "NOTHING TO CHECK"}[report.verdict]
    line = Text()
    line.append(f" {word} ", style=_verdict_style(report, counted_) + " reverse")
    if report.verdict is Verdict.NOTHING_TO_CHECK:
        line.append(f"  {why_nothing_was_checked(report)}", style="bold")
    else:
        line.append(f"  {lead_in_words(report, counted_)}: {tally_in_words(counted_)}", style="bold")
    return Group(line, Text(printable(report.article.document.path), style="dim"))


def _verdict_style(report: Report, counted_: Tally) -> str:
    if report.verdict is Verdict.FAIL:
        return "bold red"
    doubtful = counted_.check or counted_.statements_to_check or counted_.fix or counted_.mostly_absent
    return "bold yellow" if doubtful or report.verdict is Verdict.NOTHING_TO_CHECK else "bold green"


# ---------------------------------------------------------------- cards


def _card(
    checked: CheckedQuotation,
    findings: Sequence[Finding],
    report: Report,
    sources: dict[str, Source],
    article_lines: Lines,
) -> RenderableType:
    parts: list[RenderableType] = [Text(), Rule(style="dim", characters="─")]
    parts.extend(_findings(findings))
    article_path = printable(report.article.document.path)
    grid = _grid()
    grid.add_row(_label("as published"), _marked(published_runs(checked, report.article.text), "[-", "-]", "red"))
    source = sources[checked.passage.source] if checked.passage else None
    if source is not None:
        grid.add_row(_label("as said"), _marked(said_runs(checked, source.text), "{+", "+}", "green"))
    grid.add_row(_label("credited to"), _credited(checked))
    grid.add_row(_label("article"), Text(f"{article_path}:{_article_line(checked, article_lines)}"))
    if checked.passage is not None and source is not None:
        grid.add_row(_label("spoken by"), _spoken_by(checked))
        grid.add_row(_label("source"), Text(_source_place(checked.passage, source)))
    exact = exact_by_another(checked)
    if exact is not None:
        who = printable(speaker_in_words(exact))
        place = _source_place(exact, sources[exact.source])
        grid.add_row(_label("but"), Text(f"{who} says exactly these words, {place}"))
    parts.append(Padding(grid, (0, 0, 0, 2)))
    return Group(*parts)


def _findings(findings: Sequence[Finding]) -> Iterable[RenderableType]:
    """Each finding with its sentence, and what to do about it once for those of one rule."""
    for index, finding in enumerate(findings):
        yield _heading(finding)
        yield Padding(Text(printable(finding.message)), (0, 0, 0, 2))
        last = all(other.code != finding.code for other in findings[index + 1 :])
        record = known_rule(finding.code)
        if record is not None and last and finding.waiver is None:
            yield Padding(Text(f"fix: {record.fix}", style="italic"), (0, 0, 0, 2))


def _heading(finding: Finding) -> Text:
    heading = Text()
    heading.append(finding.severity.value.upper(), style=SEVERITY_STYLE[finding.severity])
    heading.append(f"  {finding.code} {finding.rule}", style="bold")
    if finding.fingerprint:
        heading.append(f"  {finding.fingerprint}", style="dim")
    if finding.waiver is not None:
        by = f" by {finding.waiver.by}" if finding.waiver.by else ""
        heading.append(f"  waived{by}: {printable(finding.waiver.reason)}", style="italic")
    return heading


def _marked(runs: Iterable[Run], opening: str, closing: str, colour: str) -> Text:
    text = Text()
    for run in runs:
        if run.changed:
            text.append(f"{opening}{printable(run.text)}{closing}", style=f"bold {colour}")
        else:
            text.append(printable(run.text))
    return text


def _credited(checked: CheckedQuotation) -> Text:
    attribution = checked.quotation.attribution
    if attribution is None:
        return Text("nobody by name")
    if attribution.speaker is None:
        return Text(f"unclear: {printable(attribution.reason)}")
    name = printable(attribution.speaker.name)
    mention = printable(attribution.mention)
    return Text(name if mention.casefold() == name.casefold() else f"{name} (“{mention}”)")


def _spoken_by(checked: CheckedQuotation) -> Text:
    passage = checked.passage
    if passage is None:
        return Text()
    return Text(printable(speaker_in_words(passage)) + (", through an interpreter" if passage.interpreted else ""))


def _source_place(passage: Passage, source: Source) -> str:
    place = locate(source.document, passage.spans[0].start)
    parts = [f"{printable(source.document.path)}:{place.line}"]
    for word, label in (("page", place.page), ("at", place.time), ("printed line", place.printed_line)):
        if label is not None:
            parts.append(f"{word} {label}")
    return ", ".join(parts)


def _article_line(checked: CheckedQuotation, lines: Lines) -> int:
    return lines.position(checked.quotation.spans[0].start).line


def _grid() -> Table:
    grid = Table.grid(padding=(0, 1, 0, 0), expand=False)
    grid.add_column(no_wrap=True, min_width=13)
    grid.add_column(overflow="fold")
    return grid


def _label(words: str) -> Text:
    return Text(words, style="dim")


# ---------------------------------------------------------------- the rest


def _absent_section(report: Report, shown: Severity, lines: Lines) -> Iterable[RenderableType]:
    absent = [checked for checked in report.quotes if only_absent(checked)]
    visible = [checked for checked in absent if any(one.severity.rank >= shown.rank for one in checked.findings)]
    if not visible:
        return
    number = counted(len(visible), "quotation")
    error = any(one.severity is Severity.ERROR for checked in visible for one in checked.findings)
    loud = "ERROR  " if error else ""  # the sources were declared complete
    yield from _section(f"{loud}{UNSUPPORTED.code} {UNSUPPORTED.name}: {number} not in the sources", ABSENT_MEANING)
    for speaks, title in ((True, SPEAK), (False, DO_NOT_SPEAK)):
        rows = [checked for checked in visible if credited_speaks(checked, report) is speaks]
        if rows:
            yield Padding(Text(f"{title} ({len(rows)})", style="bold"), (0, 0, 0, 2))
            yield _quotation_rows(rows, lines, None)


def _unjudged_section(unjudged: Sequence[CheckedQuotation], lines: Lines) -> Iterable[RenderableType]:
    if not unjudged:
        return
    yield from _section(f"{counted(len(unjudged), 'quotation')} could not be judged", "")
    yield _quotation_rows(unjudged, lines, "because")


def _quotation_rows(quotations: Sequence[CheckedQuotation], lines: Lines, because: str | None) -> RenderableType:
    grid = _grid()
    for checked in quotations:
        line = _article_line(checked, lines)
        words = Text(f"“{printable(checked.quotation.text)}”")
        attribution = checked.quotation.attribution
        if attribution is not None and attribution.speaker is not None:
            words.append(f"  {printable(attribution.speaker.name)}", style="dim")
        if because:
            words.append(f"  {because} {printable(checked.unjudged or '')}")
        fingerprints = dict.fromkeys(
            finding.fingerprint for finding in checked.findings if finding.code == UNSUPPORTED.code
        )
        words.append("".join(f"  {fingerprint}" for fingerprint in fingerprints if fingerprint), style="dim")
        grid.add_row(_label(f"line {line}"), words)
    return Padding(grid, (0, 0, 0, 2))


def _general_section(findings: Sequence[Finding]) -> Iterable[RenderableType]:
    if not findings:
        return
    yield Text()
    yield Rule(style="dim", characters="─")
    yield from _findings(findings)


def _section(title: str, meaning: str) -> Iterable[RenderableType]:
    yield Text()
    yield Rule(style="dim", characters="─")
    yield Text(title, style="bold")
    if meaning:
        yield Padding(Text(meaning), (0, 0, 0, 2))


def _closing(report: Report) -> Iterable[RenderableType]:
    summary = summarise(report)
    yield Text()
    yield Rule(style="dim", characters="─")
    wordings = [
        f"{number} {name}"
        for name, number in (
            ("verbatim", summary.verbatim),
            ("cleaned", summary.cleaned),
            ("altered", summary.altered),
            ("paraphrase", summary.paraphrase),
            ("unsupported", summary.unsupported),
            ("unjudged", summary.unjudged),
        )
        if number
    ]
    line = counted(summary.quotes, "quotation") + (": " + ", ".join(wordings) if wordings else "")
    old = sum(_old(finding) for _, finding in all_findings(report))
    if summary.waived > old:
        line += f"; {counted(summary.waived - old, 'finding')} waived"
    if old:
        line += f"; {counted(old, 'finding')} of the baseline not shown"
    yield Text(line)
    grid = _grid()
    why = {choice.source: choice.why for choice in report.choices}
    for source in report.sources:
        found = sum(checked.passage is not None and checked.passage.source == source.id for checked in report.quotes)
        told = f"{printable(source.document.path)}: {counted(len(source.turns), 'turn')}"
        told += f", {counted(len(source.speakers), 'speaker')}; {counted(found, 'quotation')} found in it"
        grid.add_row(_label("source"), Text(told))
        if source.id in why:
            grid.add_row(_label("why"), Text(f"{printable(source.id)}, from the library: {printable(why[source.id])}"))
    for remark in report.remarks:
        grid.add_row(_label("library"), Text(printable(remark)))
    if report.sources or report.remarks:
        yield grid
    codes = [finding.code for _, finding in all_findings(report) if not _old(finding)]
    if codes:
        yield Text(f"“checker explain {codes[0]}” explains a rule", style="dim")
    yield Text()


def _unreadable(unreadable: Unreadable) -> RenderableType:
    line = Text()
    line.append(" NO VERDICT ", style="bold magenta reverse")
    line.append(f"  {printable(unreadable.what)}", style="bold")
    why, fix = printable(unreadable.why), printable(unreadable.fix)
    return Group(line, Text(printable(unreadable.path), style="dim"), Text(f"  why: {why}"), Text(f"  fix: {fix}"))
