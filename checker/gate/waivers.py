"""Waivers: findings that somebody decided to accept, with a reason.

A waived finding stays in every report, marked. A waiver that matches nothing or is past its date is told.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from checker.catalogue.record import Rule
from checker.catalogue.waiver_rules import EXPIRED, UNUSED
from checker.config.styles import STANDARD, HouseStyle
from checker.gate.fingerprints import fingerprint
from checker.model import CheckedQuotation, CheckedStatement, Finding, Report, Waiver
from checker.output.summary import all_findings
from checker.value_classes import dataclass


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
    whole_run: bool = True,
) -> tuple[Report, ...]:
    """The reports with waived findings marked, and with a note for each waiver that is unused or expired.

    Args:
        reports: with fingerprints.
        entries: the waivers.
        today: the day that decides which waivers are past their date.
        folder: the folder of the waivers' file, which their articles are relative to.
        style: how loudly unused and expired waivers are told, if at all.
        whole_run: whether these are all the reports of a run; waivers that name no article are told only then.
    """
    as_they_come = waived_as_they_come(
        enumerate(reports), entries, today=today, folder=folder, style=style, whole_run=whole_run
    )
    return tuple(report for _, report in sorted(as_they_come, key=lambda pair: pair[0]))


def waived_as_they_come(
    reports: Iterable[tuple[int, Report]],
    entries: Sequence[WaiverEntry],
    *,
    today: date,
    folder: Path,
    style: HouseStyle = STANDARD,
    whole_run: bool = True,
    found_before: Iterable[str] = (),
) -> Iterator[tuple[int, Report]]:
    """Each report as soon as it is known what is told of waivers in it; see :func:`apply_waivers`.

    Only a report that may have to tell of an unused waiver waits until all have been seen.

    Args:
        reports: each with its number; the first is told of waivers that name no article.
        entries: the waivers.
        today: as for :func:`apply_waivers`.
        folder: as for :func:`apply_waivers`.
        style: as for :func:`apply_waivers`.
        whole_run: as for :func:`apply_waivers`.
        found_before: fingerprints of findings in reports of an earlier run that this one goes on with.
    """
    valid = {entry.waiver.fingerprint: entry.waiver for entry in entries if not entry.expired(today)}
    homeless = [entry for entry in entries if whole_run or entry.article is not None]
    found = set(found_before)
    waiting: list[tuple[int, Report, list[WaiverEntry]]] = []
    for number, report in reports:
        found |= {finding.fingerprint for _, finding in all_findings(report)}
        path = Path(report.article.document.path).resolve()
        at_home = [entry for entry in homeless if entry.article is None or (folder / entry.article).resolve() == path]
        homeless = [entry for entry in homeless if entry not in at_home]
        if any(not entry.expired(today) and entry.waiver.fingerprint not in found for entry in at_home):
            waiting.append((number, _waived(report, valid), at_home))
        else:
            yield number, _with_fates(_waived(report, valid), at_home, today, found, style)
    for number, report, at_home in waiting:
        yield number, _with_fates(report, at_home, today, found, style)


def _with_fates(
    report: Report, entries: Sequence[WaiverEntry], today: date, found: Collection[str], style: HouseStyle
) -> Report:
    """The report with a note for each of its waivers that is past its date or matches nothing."""
    for entry in entries:
        if entry.expired(today):
            report = _with_note(report, _expired_note(entry), style)
        elif entry.waiver.fingerprint not in found:
            report = _with_note(report, _unused_note(entry), style)
    return report


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
