"""How much of an article is confirmed, counted so that every quotation is in one place and the figures add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from checker.catalogue.record import Concern
from checker.catalogue.registry import known_rule
from checker.language.shipped import language_called
from checker.model import CheckedQuotation, CheckedStatement, Finding, Report, Severity, Verdict, Wording
from checker.people.identity import Likeness, same_person
from checker.value_classes import dataclass


class Outcome(StrEnum):
    """What an editor does with a quotation; each quotation has one."""

    FIX = "fix"
    CHECK = "check"
    CONFIRMED = "confirmed"
    NEAR = "near"  # found, in other words or with a doubt about who spoke, and nothing louder than a note
    ACCEPTED = "accepted"  # somebody has accepted what was wrong
    ABSENT = "absent"
    UNJUDGED = "unjudged"


@dataclass(frozen=True, slots=True)
class Tally:
    """The quotations of a report by outcome; they sum up to ``quotations``. ``statements`` to fix come on top."""

    quotations: int
    fix: int
    check: int
    confirmed: int
    near: int
    accepted: int
    absent: int
    unjudged: int
    statements_to_fix: int
    statements_to_check: int

    @property
    def mostly_absent(self) -> bool:
        """Whether most quotations were not found, so that a pass says little."""
        return 2 * (self.absent + self.unjudged) > self.quotations


def tally(report: Report) -> Tally:
    """The outcomes of a report's quotations, counted."""
    outcomes = Counter(outcome(checked) for checked in report.quotes)
    loudest = Counter(_loudest(_standing(stated)) for stated in report.statements)
    return Tally(
        quotations=len(report.quotes),
        fix=outcomes[Outcome.FIX],
        check=outcomes[Outcome.CHECK],
        confirmed=outcomes[Outcome.CONFIRMED],
        near=outcomes[Outcome.NEAR],
        accepted=outcomes[Outcome.ACCEPTED],
        absent=outcomes[Outcome.ABSENT],
        unjudged=outcomes[Outcome.UNJUDGED],
        statements_to_fix=loudest[Severity.ERROR],
        statements_to_check=loudest[Severity.WARNING],
    )


def outcome(checked: CheckedQuotation) -> Outcome:
    """The one thing that a quotation comes to."""
    if checked.wording is None:
        return Outcome.UNJUDGED
    standing = [finding for finding in _standing(checked) if not _reports_absence(finding)]
    loudest = _loudest(standing)
    if loudest is Severity.ERROR:
        return Outcome.FIX
    if loudest is Severity.WARNING:
        return Outcome.CHECK
    if checked.wording is Wording.UNSUPPORTED:
        return Outcome.ABSENT
    if checked.wording in (Wording.VERBATIM, Wording.CLEANED) and not any(_doubts_speaker(one) for one in standing):
        return Outcome.CONFIRMED
    waived = [finding for finding in checked.findings if finding.waiver is not None]
    return Outcome.ACCEPTED if _loudest(waived) not in (None, Severity.NOTE) else Outcome.NEAR


def only_absent(checked: CheckedQuotation) -> bool:
    """Whether all that is to be said of a quotation is that no source has it."""
    return (
        checked.wording is Wording.UNSUPPORTED
        and bool(checked.findings)
        and all(_reports_absence(finding) and finding.waiver is None for finding in checked.findings)
    )


SPEAK = "Credited to people who speak in the sources"
DO_NOT_SPEAK = "Credited to others, or to nobody by name"


def credited_speaks(checked: CheckedQuotation, report: Report) -> bool:
    """Whether the person credited is among those who speak in the sources."""
    attribution = checked.quotation.attribution
    if attribution is None or attribution.speaker is None:
        return False
    language = language_called(report.language)
    heard = (person for source in report.sources for person in source.speakers)
    return any(same_person(attribution.speaker, person, language) is Likeness.SAME for person in heard)


def tally_in_words(counted: Tally) -> str:
    """How much is confirmed, without a stop: ``13 of 52 confirmed, 38 not in the sources; 1 must be fixed``."""
    if counted.confirmed == counted.quotations:
        found = [
            f"all {counted.quotations:,} confirmed" if counted.quotations > 1 else "the one quotation is confirmed"
        ]
    else:
        found = [f"{counted.confirmed:,} of {counted.quotations:,} confirmed"]
    found += [f"{counted.near:,} found with a note"] if counted.near else []
    found += [f"{counted.absent:,} not in the sources"] if counted.absent else []
    found += [f"{counted.accepted:,} accepted by a waiver"] if counted.accepted else []
    todo = [f"{counted.unjudged:,} could not be judged"] if counted.unjudged else []
    todo += [f"{counted.fix:,} must be fixed"] if counted.fix else []
    todo += [f"{counted.check:,} to check"] if counted.check else []
    stated = counted.statements_to_fix + counted.statements_to_check
    if stated:
        todo.append(f"{stated:,} reported {'statement' if stated == 1 else 'statements'} to check")
    return "; ".join(part for part in (", ".join(found), ", ".join(todo)) if part)


def why_nothing_was_checked(report: Report) -> str:
    """Return why a report has neither passed nor failed: no quotation, or none that a source has."""
    return "no quotation of it is in the sources" if report.quotes else "no quotation was found in the article"


def lead_in_words(report: Report, counted: Tally) -> str:
    """The verdict in two or three words that promise no more than was found."""
    if report.verdict is Verdict.NOTHING_TO_CHECK:
        return "Nothing was checked"
    if report.verdict is Verdict.FAIL:
        return "Do not publish"
    if counted.fix or counted.statements_to_fix:
        return "Passed with errors"
    if counted.check or counted.statements_to_check:
        return "Check before publishing"
    if not counted.confirmed and not counted.near:
        return "Nothing confirmed"
    return "Mostly unconfirmed" if counted.mostly_absent else "Nothing to fix"


def _standing(checked: CheckedQuotation | CheckedStatement) -> list[Finding]:
    return [finding for finding in checked.findings if finding.waiver is None]


def _loudest(findings: Iterable[Finding]) -> Severity | None:
    return max((finding.severity for finding in findings), key=lambda severity: severity.rank, default=None)


def _reports_absence(finding: Finding) -> bool:
    record = known_rule(finding.code)
    return record is not None and record.reports_absence


def _doubts_speaker(finding: Finding) -> bool:
    record = known_rule(finding.code)
    return record is not None and record.concerns is Concern.SPEAKER
