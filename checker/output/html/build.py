"""From a report to what the page says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.model import Report
from checker.output.html.article import article_blocks
from checker.output.html.card import finding_view, quotation_view
from checker.output.html.passage_places import Places
from checker.output.html.record_use import record_use
from checker.output.html.report_view import AbsentGroup, PageView, QuotationView, Tone
from checker.output.html.rule_notes import RuleBook
from checker.output.html.statement_ledger import statement_views
from checker.output.html.transcript import source_view
from checker.output.html.verdict import counts, verdict_in_words
from checker.output.positions import Lines, without_folders
from checker.output.tally import DO_NOT_SPEAK, SPEAK

LOUDNESS = (Tone.ERROR, Tone.WARNING, Tone.UNJUDGED, Tone.NOTE, Tone.WAIVED, Tone.CLEAN)


def page_view(report: Report, *, command: str | None, day: date | None = None) -> PageView:
    """Everything the page shows, decided and in order."""
    places, rules = Places(report.sources), RuleBook()
    why = {choice.source: choice.why for choice in report.choices}
    lines = Lines.of(report.article.text)
    quotations = tuple(
        quotation_view(
            checked,
            number=number,
            line=lines.position(checked.quotation.spans[0].start).line,
            report=report,
            places=places,
            rules=rules,
        )
        for number, checked in enumerate(report.quotes, 1)
    )
    flagged = tuple(sorted((view for view in quotations if view.has_card), key=lambda view: LOUDNESS.index(view.tone)))
    general = tuple(
        finding_view(finding, anchor=f"general-{number}", rules=rules)
        for number, finding in enumerate(report.general, 1)
    )
    document = report.article.document
    absent = _absent(quotations)
    used, left_out = record_use(report, places)
    statements = statement_views(report, places=places, rules=rules)
    return PageView(
        title=report.article.title or document.title or without_folders(document.path),
        path=without_folders(document.path),
        article_sha256=document.sha256,
        verdict=verdict_in_words(report),
        counts=counts(quotations, general, statements),
        first_view="findings" if flagged or general or absent else "quotations",
        flagged=flagged,
        quotations=quotations,
        absent=absent,
        left_out=left_out,
        general=general,
        blocks=article_blocks(report.article, report.quotes, quotations),
        sources=tuple(
            source_view(
                source, report.quotes, quotations, places=places, use=used[source.id], why=why.get(source.id, "")
            )
            for source in report.sources
        ),
        rules=rules.fired(),
        signature=_signature(report),
        command=command or "",
        checked=f"{day.day} {day:%B %Y}" if day is not None else "",
        statements=statements,
        tones=LOUDNESS,
    )


def _absent(quotations: Sequence[QuotationView]) -> tuple[AbsentGroup, ...]:
    """The quotations that no source has: first those that the sources might have been expected to have."""
    alone = [view for view in quotations if view.only_absent]
    groups = (
        AbsentGroup(SPEAK, tuple(view for view in alone if view.speaks)),
        AbsentGroup(DO_NOT_SPEAK, tuple(view for view in alone if not view.speaks)),
    )
    return tuple(group for group in groups if group.quotations)


def _signature(report: Report) -> tuple[tuple[str, str], ...]:
    signature = report.signature
    return (
        ("tool", f"{signature.tool} {signature.version}"),
        ("house style", signature.style),
        ("model", signature.model),
        ("model digest", signature.model_digest),
        ("thresholds", signature.thresholds_digest),
        ("rules", signature.rules_digest),
        ("article sha256", report.article.document.sha256),
    )
