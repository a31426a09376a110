"""What a report comes to, counted once for every format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.model import CheckedQuotation, CheckedStatement, Finding, Report, Severity, Wording
from checker.value_classes import dataclass


@dataclass(frozen=True, slots=True)
class Summary:
    """Quotations by wording, and findings by severity; waived findings are counted only as waived."""

    quotes: int
    verbatim: int
    cleaned: int
    altered: int
    paraphrase: int
    unsupported: int
    unjudged: int
    errors: int
    warnings: int
    notes: int
    waived: int


def summarise(report: Report) -> Summary:
    """The figures of a report."""
    wordings = Counter(checked.wording for checked in report.quotes)
    standing = Counter(finding.severity for _, finding in all_findings(report) if finding.waiver is None)
    return Summary(
        quotes=len(report.quotes),
        verbatim=wordings[Wording.VERBATIM],
        cleaned=wordings[Wording.CLEANED],
        altered=wordings[Wording.ALTERED],
        paraphrase=wordings[Wording.PARAPHRASE],
        unsupported=wordings[Wording.UNSUPPORTED],
        unjudged=sum(checked.unjudged is not None for checked in report.quotes),
        errors=standing[Severity.ERROR],
        warnings=standing[Severity.WARNING],
        notes=standing[Severity.NOTE],
        waived=sum(finding.waiver is not None for _, finding in all_findings(report)),
    )


def all_findings(report: Report) -> Iterator[tuple[CheckedQuotation | None, Finding]]:
    """Every finding with its quotation, in the article's order; those that belong to none come last.

    Of reported statements only alerts are among them: their notes are no more than places to look at.
    """
    for checked in report.quotes:
        for finding in checked.findings:
            yield checked, finding
    for _, finding in statement_findings(report, alerts=True):
        yield None, finding
    for finding in report.general:
        yield None, finding


def statement_findings(report: Report, *, alerts: bool) -> Iterator[tuple[CheckedStatement, Finding]]:
    """Findings about reported statements: those a careful editor must look at, or else the notes."""
    for checked in report.statements:
        for finding in checked.findings:
            if (finding.severity is not Severity.NOTE) is alerts:
                yield checked, finding


def counted(number: int, noun: str) -> str:
    """The number with its noun, "1 error", "3 errors"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
