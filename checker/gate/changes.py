"""What is new since an older version of an article: only that is judged, though in its full context."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from checker.gate.fingerprints import credited, normalised
from checker.model import CheckedQuotation, Quotation, Report, Waiver


def unchanged_waived(report: Report, old: Report) -> Report:
    """The report with the findings of quotations that the old version had already marked as waived.

    A quotation is the same when its words and the person credited are; a second copy of old words is new.
    """
    left = Counter(_identity(checked.quotation) for checked in old.quotes)
    waiver = Waiver(fingerprint="", reason=f"unchanged since {old.article.document.path}")
    quotes = []
    for checked in report.quotes:
        identity = _identity(checked.quotation)
        unchanged = left[identity] > 0
        left[identity] -= unchanged
        quotes.append(_all_waived(checked, waiver) if unchanged else checked)
    return replace(report, quotes=tuple(quotes))


def _identity(quotation: Quotation) -> tuple[str, str]:
    return normalised(quotation.text), normalised(credited(quotation))


def _all_waived(checked: CheckedQuotation, waiver: Waiver) -> CheckedQuotation:
    return replace(
        checked,
        findings=tuple(
            replace(finding, waiver=replace(waiver, fingerprint=finding.fingerprint)) for finding in checked.findings
        ),
    )
