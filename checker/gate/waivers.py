"""Waivers: findings that somebody decided to accept, with a reason.

A waived finding stays in every report, marked. A waiver that matches nothing or is past its date is told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from checker.catalogue.record import Rule
from checker.catalogue.waiver_rules import EXPIRED, UNUSED
from checker.config.styles import STANDARD, HouseStyle
from checker.gate.fingerprints import fingerprint
from checker.model import CheckedQuotation, CheckedStatement, Finding, Report, Waiver
from checker.output.summary import all_findings


@dataclass(frozen=True, slots=True)
class WaiverEntry:
    """A waiver as the file holds it.

    ``article``, relative to the file's folder, is where the finding stood; an unused waiver is told only when that
    article is checked. ``rule`` and ``words`` are for people who read the file.
    """

    waiver: Waiver
    until: date | None = None
    rule: str | None = None
    article: str | None = None
    words: str | None = None
    place: str = ""

    def expired(self, today: date) -> bool:
        """Whether its last day is behind us."""
        return self.until is not None and self.until < today


def apply_waivers(
    reports: Sequence[Report],
    entries: Sequence[WaiverEntry],
    *,
    today: date,
    folder: Path,
    style: HouseStyle = STANDARD,
) -> tuple[Report, ...]:
    """The reports with waived findings marked, and with a note for each waiver that is unused or expired.

    Args:
        reports: with fingerprints.
        entries: the waivers.
        today: the day that decides which waivers are past their date.
        folder: the folder of the waivers' file, which their articles are relative to.
        style: how loudly unused and expired waivers are told, if at all.
    """
    valid = {entry.waiver.fingerprint: entry.waiver for entry in entries if not entry.expired(today)}
    found = {finding.fingerprint for report in reports for _, finding in all_findings(report)}
    waived = [_waived(report, valid) for report in reports]
    articles = [Path(report.article.document.path).resolve() for report in reports]
    for entry in entries:
        home = _home(entry, articles, folder)
        if home is None:
            continue
        if entry.expired(today):
            waived[home] = _with_note(waived[home], _expired_note(entry), style)
        elif entry.waiver.fingerprint not in found:
            waived[home] = _with_note(waived[home], _unused_note(entry), style)
    return tuple(waived)


def _home(entry: WaiverEntry, articles: Sequence[Path], folder: Path) -> int | None:
    """The report that a waiver's fate is told in: its article's, or the first if it names none."""
    if not articles:
        return None
    if entry.article is None:
        return 0
    path = (folder / entry.article).resolve()
    return articles.index(path) if path in articles else None


def _waived(report: Report, valid: Mapping[str, Waiver]) -> Report:
    return replace(
        report,
        quotes=tuple(_waived_quotation(checked, valid) for checked in report.quotes),
        statements=tuple(_waived_statement(checked, valid) for checked in report.statements),
        general=tuple(_waived_finding(finding, valid) for finding in report.general),
    )


def _waived_quotation(checked: CheckedQuotation, valid: Mapping[str, Waiver]) -> CheckedQuotation:
    return replace(checked, findings=tuple(_waived_finding(finding, valid) for finding in checked.findings))


def _waived_statement(checked: CheckedStatement, valid: Mapping[str, Waiver]) -> CheckedStatement:
    return replace(checked, findings=tuple(_waived_finding(finding, valid) for finding in checked.findings))


def _waived_finding(finding: Finding, valid: Mapping[str, Waiver]) -> Finding:
    waiver = valid.get(finding.fingerprint) if finding.fingerprint else None
    return finding if waiver is None else replace(finding, waiver=waiver)


def _with_note(report: Report, note: Finding, style: HouseStyle) -> Report:
    severity = style.severity(note.code, note.severity)
    return replace(report, general=(*report.general, replace(note, severity=severity))) if severity else report


def _unused_note(entry: WaiverEntry) -> Finding:
    message = f"The waiver {entry.waiver.fingerprint} ({entry.place}) matches no finding; delete it."
    return _note(UNUSED, message, entry)


def _expired_note(entry: WaiverEntry) -> Finding:
    message = (
        f"The waiver {entry.waiver.fingerprint} ({entry.place}) ran out after {entry.waiver.until}; "
        "look at the finding again, then renew or delete it."
    )
    return _note(EXPIRED, message, entry)


def _note(rule: Rule, message: str, entry: WaiverEntry) -> Finding:
    mark = fingerprint(rule.code, entry.waiver.fingerprint, "", "")
    return Finding(rule.code, rule.name, rule.severity, message, fingerprint=mark)
