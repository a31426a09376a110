"""The report as JSON, schema 1: the shape that other tools rely on. Fields are added, never renamed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, fields
from typing import Any

from checker.documents.place_labels import locate
from checker.model import (
    Article,
    Attribution,
    CheckedQuotation,
    CheckedStatement,
    Document,
    Edit,
    Finding,
    Passage,
    QuotationKind,
    Report,
    Signature,
    Source,
    Span,
    Waiver,
)
from checker.output.batch import Batch
from checker.output.summary import Summary, summarise

SCHEMA = 1

# Scores come out of floating-point sums whose last digits differ between processors; four are all that is meant.
DECIMALS = 4

# Formats whose text a reader of the JSON gets by decoding the file; all others carry it in ``article.text``.
PLAIN_FORMATS = frozenset({"text", "markdown"})

Record = dict[str, Any]


def render(report: Report) -> str:
    """The report as one JSON document, ending in a line feed; the same report gives the same bytes."""
    return json.dumps(record(report), ensure_ascii=False, indent=2) + "\n"


def render_batch(batch: Batch) -> str:
    """Several articles' reports as one JSON document, with those that could not be read beside them."""
    records = [record(report) for report in batch.reports]
    summaries = [asdict(summarise(report)) for report in batch.reports]
    document = {
        "schema": SCHEMA,
        "reports": records,
        "unreadable": [asdict(unreadable) for unreadable in batch.unreadable],
        "summary": {
            "articles": len(records),
            **{field.name: sum(summary[field.name] for summary in summaries) for field in fields(Summary)},
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def record(report: Report) -> Record:
    """The report as plain dictionaries and lists, in the order of schema 1."""
    sources = {source.id: source for source in report.sources}
    why = {choice.source: choice.why for choice in report.choices}
    library = {"remarks": list(report.remarks)} if report.choices or report.remarks else None
    return {
        "schema": SCHEMA,
        "tool": _tool(report.signature),
        "article": _article(report.article),
        "sources": [_source(source, why.get(source.id)) for source in report.sources],
        "quotes": [
            *(_quote(checked, report.article.text, sources) for checked in report.quotes),
            *(_statement(checked, sources) for checked in report.statements),
        ],
        "findings": [_finding(finding) for finding in report.general],
        "summary": asdict(summarise(report)),
        "verdict": report.verdict.value,
        **({"library": library} if library else {}),
    }


def _tool(signature: Signature) -> Record:
    figures = asdict(signature)
    return {"name": figures.pop("tool"), "version": figures.pop("version"), "signature": figures}


def _article(article: Article) -> Record:
    document = article.document
    described: Record = {
        "path": document.path,
        "title": article.title,
        "sha256": document.sha256,
        "format": document.format,
    }
    if document.format not in PLAIN_FORMATS:
        described["text"] = document.text
    return described


def _source(source: Source, why: str | None) -> Record:
    """The source; ``why`` it was used is told of those that were taken from a library."""
    return {
        "id": source.id,
        "path": source.document.path,
        "title": source.document.title,
        "date": source.document.date,
        "sha256": source.document.sha256,
        "format": source.document.format,
        "speakers": [person.name for person in source.speakers],
        "turns": len(source.turns),
        "sentences": len(source.sentences),
        **({"why": why} if why is not None else {}),
    }


def _quote(checked: CheckedQuotation, article_text: str, sources: dict[str, Source]) -> Record:
    quotation, passage = checked.quotation, checked.passage
    source_text = sources[passage.source].text if passage else ""
    attribution = quotation.attribution
    named = attribution is not None and attribution.speaker is not None
    return {
        "id": quotation.id,
        "kind": quotation.kind.value,
        "scope": quotation.scope.value,
        "text": quotation.text,
        "spans": _spans(quotation.spans),
        "speaker": _speaker(attribution) if attribution and named else None,
        "unclear_speaker": _speaker(attribution) if attribution and not named else None,
        "wording": checked.wording.value if checked.wording else None,
        "confidence": _rounded(checked.confidence),
        "match": _match(passage, sources[passage.source].document) if passage else None,
        "diff": [_edit(edit, article_text, source_text) for edit in checked.edits],
        "findings": [_finding(finding) for finding in checked.findings],
        "runners_up": [_runner_up(runner_up) for runner_up in checked.runners_up],
        "unjudged": checked.unjudged,
    }


def _statement(checked: CheckedStatement, sources: dict[str, Source]) -> Record:
    """A reported statement, as a quote of kind "indirect"."""
    statement, passage = checked.statement, checked.passage
    return {
        "id": statement.id,
        "kind": QuotationKind.INDIRECT.value,
        "form": statement.form.value,
        "scope": statement.scope.value,
        "text": statement.text,
        "spans": _spans(statement.spans),
        "speaker": _statement_speaker(checked) if checked.speakers else None,
        "unclear_speaker": None if checked.speakers else _statement_speaker(checked),
        "speakers": [person.name for person in checked.speakers],
        "credited": statement.credited.value,
        "negated": statement.negated,
        "elsewhere": statement.elsewhere,
        "quotations": list(statement.quotations),
        "wording": None,
        "support": checked.support.value,
        "why": checked.why,
        "confidence": _rounded(statement.confidence),
        "match": _match(passage, sources[passage.source].document) if passage else None,
        "diff": [],
        "findings": [_finding(finding) for finding in checked.findings],
        "runners_up": [_runner_up(runner_up) for runner_up in checked.runners_up],
        "others": [_runner_up(other) for other in checked.others],
        "unjudged": None,
    }


def _statement_speaker(checked: CheckedStatement) -> Record:
    statement = checked.statement
    return {
        "name": checked.speakers[0].name if checked.speakers else None,
        "mention": statement.mention,
        "mention_span": _span(statement.mention_span),
        "cue": statement.cue,
        "cue_span": _span(statement.cue_span),
        "confidence": _rounded(statement.confidence),
        "reason": statement.reason,
    }


def _speaker(attribution: Attribution) -> Record:
    return {
        "name": attribution.speaker.name if attribution.speaker else None,
        "mention": attribution.mention,
        "mention_span": _span(attribution.mention_span),
        "cue": attribution.cue,
        "cue_span": _span(attribution.cue_span),
        "confidence": _rounded(attribution.confidence),
        "reason": attribution.reason,
    }


def _match(passage: Passage, document: Document) -> Record:
    place = locate(document, passage.spans[0].start)
    return {
        "source": passage.source,
        "speaker": passage.speaker.name if passage.speaker else None,
        "label": passage.label,
        "role": passage.role.value,
        "interpreted": passage.interpreted,
        "text": passage.text,
        "turn": passage.turns[0] if passage.turns else None,
        "turns": list(passage.turns),
        "line": place.line,
        "page": place.page,
        "time": place.time,
        "printed_line": place.printed_line,
        "spans": _spans(passage.spans),
        "score": _rounded(passage.score),
    }


def _edit(edit: Edit, article_text: str, source_text: str) -> Record:
    return {
        "op": edit.op.value,
        "article": edit.article.of(article_text) if edit.article is not None else None,
        "source": edit.source.of(source_text) if edit.source is not None else None,
        "class": edit.kind.value,
        "article_span": _span(edit.article),
        "source_span": _span(edit.source),
    }


def _finding(finding: Finding) -> Record:
    return {
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "article_spans": _spans(finding.article_spans),
        "source_spans": _spans(finding.source_spans),
        "source": finding.source,
        "fingerprint": finding.fingerprint or None,
        "waived": _waiver(finding.waiver),
    }


def _waiver(waiver: Waiver | None) -> Record | None:
    return asdict(waiver) if waiver else None


def _runner_up(passage: Passage) -> Record:
    return {
        "source": passage.source,
        "speaker": passage.speaker.name if passage.speaker else None,
        "label": passage.label,
        "text": passage.text,
        "spans": _spans(passage.spans),
        "score": _rounded(passage.score),
    }


def _spans(spans: Iterable[Span]) -> list[dict[str, int]]:
    return [{"start": span.start, "end": span.end} for span in spans]


def _span(span: Span | None) -> dict[str, int] | None:
    return {"start": span.start, "end": span.end} if span is not None else None


def _rounded(figure: float) -> float:
    return round(float(figure), DECIMALS)
