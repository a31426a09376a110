"""The report as Markdown, for pull requests, tickets and the summary of a pipeline's step."""

from __future__ import annotations

import re

from checker.model import CheckedQuotation, Report, Severity, Verdict
from checker.output.batch import Batch
from checker.output.remarks import Remark, remarks
from checker.output.summary import counted, summarise
from checker.output.wordmarks import Run, printable, published_runs, said_runs

VERDICTS = {Verdict.PASS: "Pass", Verdict.FAIL: "Fail", Verdict.NOTHING_TO_CHECK: "Nothing to check"}

# Our text never begins a line, so the marks of lists and headings mean nothing in it.
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&])")


def render(batch: Batch) -> str:
    """A section an article, a heading a quotation with findings, and both sides with the changed words in bold."""
    sections = [_section(report, batch.shown) for report in batch.reports]
    sections += [
        f"## No verdict: {escaped(one.path)}\n\n{escaped(one.what)}\n\n{escaped(one.why)}\n\n{escaped(one.fix)}\n"
        for one in batch.unreadable
    ]
    return "\n".join(sections)


def escaped(text: str) -> str:
    """Text that Markdown and the HTML it allows take for nothing but text."""
    return _SPECIAL.sub(r"\\\1", printable(text))


def _section(report: Report, shown: Severity) -> str:
    summary = summarise(report)
    title = f"## {VERDICTS[report.verdict]}: {escaped(report.article.document.path)}\n"
    figures = ", ".join(
        counted(number, noun)
        for number, noun in ((summary.errors, "error"), (summary.warnings, "warning"), (summary.notes, "note"))
    )
    waived = f", {summary.waived} waived" if summary.waived else ""
    parts = [title, f"{counted(summary.quotes, 'quotation')}: {figures}{waived}.\n"]
    found: dict[str, list[Remark]] = {}
    general = []
    for remark in remarks(report):
        if remark.finding.severity.rank < shown.rank:
            continue
        if remark.checked is None:
            general.append(remark)
        else:
            found.setdefault(remark.checked.quotation.id, []).append(remark)
    parts += [
        _quotation(checked, found[checked.quotation.id], report)
        for checked in report.quotes
        if checked.quotation.id in found
    ]
    parts += [
        f"- “{escaped(checked.quotation.text)}” could not be judged: {escaped(checked.unjudged)}\n"
        for checked in report.quotes
        if checked.unjudged is not None
    ]
    if general:
        parts.append("".join(_finding(remark) for remark in general))
    return "\n".join(parts)


def _quotation(checked: CheckedQuotation, found: list[Remark], report: Report) -> str:
    sources = {source.id: source for source in report.sources}
    first = found[0]
    place = f"{first.article.path}:{first.article.start.line}"
    lines = [f"### {escaped(place)}\n", "".join(_finding(remark) for remark in found)]
    lines.append(f"> Published: {_marked(published_runs(checked, report.article.text))}\n")
    if checked.passage is not None and first.source is not None:
        said = _marked(said_runs(checked, sources[checked.passage.source].text))
        where = f"{first.source.path}:{first.source.start.line}"
        lines.append(f"> Said by {escaped(first.speaker)} ({escaped(where)}): {said}\n")
    return "\n".join(lines)


def _finding(remark: Remark) -> str:
    finding = remark.finding
    waived = f" *Waived: {escaped(finding.waiver.reason)}*" if finding.waiver else ""
    mark = f" `{finding.fingerprint}`" if finding.fingerprint else ""
    return f"- **{finding.severity.value} {finding.code} {finding.rule}** {escaped(finding.message)}{waived}{mark}\n"


def _marked(runs: list[Run]) -> str:
    return "".join(_bold(run.text) if run.changed else escaped(run.text) for run in runs)


def _bold(text: str) -> str:
    words = printable(text)
    inner = words.strip()
    if not inner:
        return words
    # Blanks go outside the marks: Markdown takes ** before a blank for two stars.
    lead, tail = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return f"{lead}**{escaped(inner)}**{tail}"
