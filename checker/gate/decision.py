"""What the findings come to: whether an article may be published, and what the process says when it ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum

from checker.model import Finding, Report, Severity, Verdict
from checker.output.batch import Batch
from checker.output.summary import all_findings

UNSUPPORTED_CODE = "Q401"


class ExitCode(IntEnum):
    """The exit codes that scripts and pipelines may rely on."""

    PASS = 0
    FAIL = 1
    NO_VERDICT = 2
    NOTHING_TO_CHECK = 3
    INTERRUPTED = 130


class Unsupported(StrEnum):
    """What a quotation that no source has does to the verdict."""

    FAIL = "fail"
    WARN = "warn"
    IGNORE = "ignore"


@dataclass(frozen=True, slots=True)
class Policy:
    """What makes an article fail.

    ``fail_on`` is the quietest severity that fails, None for never. ``max_warnings`` is the number of warnings that
    one run may hold, None for any. ``unsupported`` None judges unsupported quotations by their severity like any
    other finding. ``allow_empty`` lets a run without a single quotation pass.
    """

    fail_on: Severity | None = Severity.ERROR
    max_warnings: int | None = None
    unsupported: Unsupported | None = None
    allow_empty: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """How the process ends, and a sentence saying why."""

    code: ExitCode
    reason: str


def with_verdict(report: Report, policy: Policy) -> Report:
    """The report with the verdict that the policy gives it."""
    return replace(report, verdict=verdict(report, policy))


def verdict(report: Report, policy: Policy) -> Verdict:
    """The verdict on one article; quotations that could not be judged never pass."""
    if any(failing(report, policy)) or any(checked.unjudged is not None for checked in report.quotes):
        return Verdict.FAIL
    return Verdict.PASS if report.quotes else Verdict.NOTHING_TO_CHECK


def failing(report: Report, policy: Policy) -> Iterator[Finding]:
    """The findings that make the article fail; waived ones never do."""
    for _, finding in all_findings(report):
        if finding.waiver is None and _fails(finding, policy):
            yield finding


def decide(batch: Batch, policy: Policy) -> Decision:
    """How a run ends. No verdict beats a failed one: a pipeline must not take the rest for the whole."""
    reports = batch.reports
    unjudged = sum(checked.unjudged is not None for report in reports for checked in report.quotes)
    faults = [finding for report in reports for finding in failing(report, policy)]
    warnings = sum(_is_warning(finding, policy) for report in reports for _, finding in all_findings(report))
    quotations = sum(len(report.quotes) for report in reports)
    judged = f"{_counted(quotations, 'quotation')} in {_counted(len(reports), 'article')} checked"
    if batch.unreadable:
        broken = _counted(len(batch.unreadable), "article")
        return Decision(ExitCode.NO_VERDICT, f"{broken} could not be read; {judged}, {_told(faults)}")
    if unjudged:
        return Decision(ExitCode.NO_VERDICT, f"{_counted(unjudged, 'quotation')} could not be judged; {_told(faults)}")
    if faults:
        return Decision(ExitCode.FAIL, f"{_told(faults)}; {judged}")
    if policy.max_warnings is not None and warnings > policy.max_warnings:
        return Decision(ExitCode.FAIL, f"{_counted(warnings, 'warning')}, more than the {policy.max_warnings} allowed")
    if not quotations and not policy.allow_empty:
        return Decision(ExitCode.NOTHING_TO_CHECK, "no quotation was found, so nothing was checked")
    return Decision(ExitCode.PASS, f"{judged}, no finding that fails")


def _fails(finding: Finding, policy: Policy) -> bool:
    if finding.code == UNSUPPORTED_CODE and policy.unsupported is not None:
        return policy.unsupported is Unsupported.FAIL
    return policy.fail_on is not None and finding.severity.rank >= policy.fail_on.rank


def _is_warning(finding: Finding, policy: Policy) -> bool:
    if finding.code == UNSUPPORTED_CODE and policy.unsupported is Unsupported.IGNORE:
        return False
    return finding.severity is Severity.WARNING and finding.waiver is None


def _told(faults: Iterable[Finding]) -> str:
    number = len(list(faults))
    return (
        f"{_counted(number, 'finding')} that {'fails' if number == 1 else 'fail'}"
        if number
        else "no finding that fails"
    )


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
