"""From a report to what the page says."""

from __future__ import annotations

from checker.model import Report
from checker.output.html.article import article_blocks
from checker.output.html.card import finding_view, quotation_view
from checker.output.html.passage_places import Places
from checker.output.html.report_view import PageView, Tone
from checker.output.html.rule_notes import RuleBook
from checker.output.html.statements import statement_views
from checker.output.html.transcript import source_view
from checker.output.html.verdict import counts, verdict_in_words

LOUDNESS = (Tone.ERROR, Tone.WARNING, Tone.NOTE, Tone.UNJUDGED, Tone.WAIVED, Tone.CLEAN)


def page_view(report: Report, *, command: str | None) -> PageView:
    """Everything the page shows, decided and in order."""
    places, rules = Places(report.sources), RuleBook()
    why = {choice.source: choice.why for choice in report.choices}
    quotations = tuple(
        quotation_view(checked, number=number, report=report, places=places, rules=rules)
        for number, checked in enumerate(report.quotes, 1)
    )
    flagged = tuple(sorted((view for view in quotations if view.has_card), key=lambda view: LOUDNESS.index(view.tone)))
    general = tuple(
        finding_view(finding, anchor=f"general-{number}", rules=rules)
        for number, finding in enumerate(report.general, 1)
    )
    document = report.article.document
    statements = statement_views(report, places=places, rules=rules)
    return PageView(
        title=report.article.title or document.title or document.path,
        path=document.path,
        article_sha256=document.sha256,
        verdict=verdict_in_words(report),
        counts=counts(report, quotations),
        first_view="findings" if flagged or general else "quotations",
        flagged=flagged,
        quotations=quotations,
        uncovered=tuple(view for view in quotations if view.wording == "unsupported"),
        general=general,
        blocks=article_blocks(report.article, report.quotes, quotations),
        sources=tuple(
            source_view(source, report.quotes, quotations, places=places, why=why.get(source.id, ""))
            for source in report.sources
        ),
        rules=rules.fired(),
        signature=_signature(report),
        command=command or "",
        statements=statements,
    )


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
