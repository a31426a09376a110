"""Findings with their places in files, as formats that know nothing of quotations need them."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import CheckedQuotation, Finding, Report, Source, Span
from checker.output.batch import Batch
from checker.output.positions import Lines, Position
from checker.output.wordmarks import printable
from checker.value_classes import dataclass


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a file: where it begins and ends by line and column, and by code points."""

    path: str
    span: Span
    start: Position
    end: Position
    text: str


@dataclass(frozen=True, slots=True)
class Remark:
    """One finding and where it is, in the article and in the source."""

    finding: Finding
    checked: CheckedQuotation | None
    article: Region
    source: Region | None

    @property
    def words(self) -> str:
        """The quotation on one line, or nothing if the finding belongs to none."""
        return printable(self.checked.quotation.text).strip() if self.checked else ""

    @property
    def speaker(self) -> str:
        """The person that the record has saying the words, or nothing."""
        passage = self.checked.passage if self.checked else None
        if passage is None:
            return ""
        return passage.speaker.name if passage.speaker else passage.label

    def sentence(self) -> str:
        """The finding's message with the record's own words behind it."""
        if self.source is None:
            return self.finding.message
        place = f"{self.source.path}:{self.source.start.line}"
        speaker = f" {self.speaker}:" if self.speaker else ""
        return f"{self.finding.message} Record ({place}):{speaker} “{printable(self.source.text).strip()}”"


def remarks_of(batch: Batch, *, shown: bool) -> Iterator[Remark]:
    """Every finding of a batch; with ``shown`` only those loud enough to be shown to people."""
    for report in batch.reports:
        for remark in remarks(report):
            if not shown or remark.finding.severity.rank >= batch.shown.rank:
                yield remark


def remarks(report: Report) -> Iterator[Remark]:
    """Every finding of a report in the article's order; those of no quotation come last, at the article's beginning."""
    article_lines = Lines.of(report.article.text)
    source_lines = {source.id: Lines.of(source.text) for source in report.sources}
    sources = {source.id: source for source in report.sources}
    path = report.article.document.path
    for checked in report.quotes:
        for finding in checked.findings:
            spans = finding.article_spans or checked.quotation.spans
            place = _region(path, report.article.text, _hull(spans), article_lines)
            yield Remark(finding, checked, place, _source_region(finding, checked, sources, source_lines))
    for stated in report.statements:
        for finding in stated.findings:
            spans = finding.article_spans or stated.statement.spans
            place = _region(path, report.article.text, _hull(spans), article_lines)
            yield Remark(finding, None, place, _statement_source(finding, sources, source_lines))
    for finding in report.general:
        yield Remark(finding, None, _region(path, report.article.text, Span(0, 0), article_lines), None)


def _source_region(
    finding: Finding, checked: CheckedQuotation, sources: dict[str, Source], lines: dict[str, Lines]
) -> Region | None:
    passage = checked.passage
    called = finding.source or (passage.source if passage else None)
    if called is None or called not in sources:
        return None
    spans = passage.spans if passage is not None and passage.source == called else finding.source_spans
    if not spans:
        return None
    source = sources[called]
    return _region(source.document.path, source.text, _hull(spans), lines[called])


def _statement_source(finding: Finding, sources: dict[str, Source], lines: dict[str, Lines]) -> Region | None:
    if finding.source is None or finding.source not in sources or not finding.source_spans:
        return None
    source = sources[finding.source]
    return _region(source.document.path, source.text, _hull(finding.source_spans), lines[finding.source])


def _hull(spans: tuple[Span, ...]) -> Span:
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _region(path: str, text: str, span: Span, lines: Lines) -> Region:
    return Region(path, span, lines.position(span.start), lines.position(span.end), span.of(text))
