"""What the findings come to: whether an article may be published, and what the process says when it ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import astuple, replace
from enum import StrEnum

from checker.catalogue.record_rules import UNSUPPORTED
from checker.gate.exits import ExitCode
from checker.model import CheckedQuotation, Finding, Report, Severity, Verdict
from checker.output.summary import all_findings, counted
from checker.value_classes import dataclass

UNSUPPORTED_CODE = UNSUPPORTED.code


class Unsupported(StrEnum):
    """What a quotation that no source has does to the verdict."""

    FAIL = "fail"
    WARN = "warn"
    IGNORE = "ignore"


@dataclass(frozen=True, slots=True)
class Policy:
    """What makes an article fail.

    ``fail_on`` is the quietest severity that fails, None for never. ``unsupported`` None judges unsupported
    quotations by their severity like any other finding; otherwise they are judged apart and count as no warning.
    ``may_find_none`` lets an article pass of which the record has not one quotation: it may be the wrong record.
    """

    fail_on: Severity | None = Severity.ERROR
    unsupported: Unsupported | None = None
    may_find_none: bool = True


@dataclass(frozen=True, slots=True)
class Judged:
    """A report whose verdict is its policy's."""

    report: Report
    policy: Policy

    @classmethod
    def by(cls, policy: Policy, report: Report) -> Judged:
        """The report judged by a policy."""
        return cls(replace(report, verdict=verdict(report, policy)), policy)


@dataclass(frozen=True, slots=True)
class Decision:
    """How the process ends, and a sentence saying why."""

    code: ExitCode
    reason: str


def verdict(report: Report, policy: Policy) -> Verdict:
    """The verdict on one article; quotations that could not be judged never pass."""
    if any(failing(report, policy)) or _unjudged(report):
        return Verdict.FAIL
    return Verdict.PASS if report.quotes and not finds_none(report, policy) else Verdict.NOTHING_TO_CHECK


def finds_none(report: Report, policy: Policy) -> bool:
    """Whether the record has not one of the article's quotations, and nobody said that this may be."""
    return not policy.may_find_none and bool(report.quotes) and all(map(_stands_unsupported, report.quotes))


def _stands_unsupported(checked: CheckedQuotation) -> bool:
    return any(finding.code == UNSUPPORTED_CODE and finding.waiver is None for finding in checked.findings)


def failing(report: Report, policy: Policy) -> Iterator[Finding]:
    """The findings that make the article fail; waived ones never do."""
    for _, finding in all_findings(report):
        if finding.waiver is None and _fails(finding, policy):
            yield finding


@dataclass(frozen=True, slots=True)
class Tally:
    """What decides how a run ends, counted over its articles; tallies add up."""

    articles: int = 0
    unreadable: int = 0
    quotations: int = 0
    unjudged: int = 0
    faults: int = 0
    warnings: int = 0
    unfound: int = 0

    @classmethod
    def of(cls, judged: Judged) -> Tally:
        """The tally of one article that has a verdict."""
        return cls(
            articles=1,
            quotations=len(judged.report.quotes),
            unjudged=_unjudged(judged.report),
            faults=sum(1 for _ in failing(judged.report, judged.policy)),
            warnings=sum(1 for _ in _warnings(judged)),
            unfound=int(finds_none(judged.report, judged.policy)),
        )

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(mine + theirs for mine, theirs in zip(astuple(self), astuple(other), strict=True)))


def decide(
    judged: Sequence[Judged], *, unreadable: int = 0, max_warnings: int | None = None, allow_empty: bool = False
) -> Decision:
    """How a run ends. A missing verdict beats a failed one: a pipeline must not take the rest for the whole.

    Args:
        judged: the articles that have a verdict.
        unreadable: the number of articles that have none.
        max_warnings: the most warnings that the run may hold and pass; None for any number.
        allow_empty: whether a run without a single quotation passes.
    """
    tally = sum(map(Tally.of, judged), Tally(unreadable=unreadable))
    return decide_by(tally, max_warnings=max_warnings, allow_empty=allow_empty)


def decide_by(tally: Tally, *, max_warnings: int | None = None, allow_empty: bool = False) -> Decision:
    """How a run ends that comes to this tally; see :func:`decide`."""
    quotations, unjudged, faults = tally.quotations, tally.unjudged, tally.faults
    unreadable, warnings = tally.unreadable, tally.warnings
    checked = f"{counted(quotations, 'quotation')} in {counted(tally.articles, 'article')} checked"
    told = f"{counted(faults, 'finding')} that {'fails' if faults == 1 else 'fail'}" if faults else "nothing that fails"
    if unreadable:
        return Decision(ExitCode.NO_VERDICT, f"{counted(unreadable, 'article')} without a verdict; {checked}, {told}")
    if unjudged:
        return Decision(ExitCode.NO_VERDICT, f"{counted(unjudged, 'quotation')} could not be judged; {checked}, {told}")
    if faults:
        return Decision(ExitCode.FAIL, f"{checked}, {told}")
    if tally.unfound:
        none = f"{counted(tally.unfound, 'article')} of which the record has no quotation at all"
        return Decision(
            ExitCode.NO_VERDICT,
            f"{none} (is it the right record? --unsupported says what that means); {checked}, {told}",
        )
    if max_warnings is not None and warnings > max_warnings:
        return Decision(
            ExitCode.FAIL, f"{checked}, {counted(warnings, 'warning')}, more than the {max_warnings} allowed"
        )
    if not quotations and not allow_empty:
        return Decision(ExitCode.NOTHING_TO_CHECK, "no quotation was found, so nothing was checked")
    return Decision(ExitCode.PASS, f"{checked}, {told}")


def _fails(finding: Finding, policy: Policy) -> bool:
    if finding.code == UNSUPPORTED_CODE and policy.unsupported is not None:
        return policy.unsupported is Unsupported.FAIL
    return policy.fail_on is not None and finding.severity.rank >= policy.fail_on.rank


def _warnings(judged: Judged) -> Iterator[Finding]:
    for _, finding in all_findings(judged.report):
        apart = finding.code == UNSUPPORTED_CODE and judged.policy.unsupported is not None
        if finding.severity is Severity.WARNING and finding.waiver is None and not apart:
            yield finding


def _unjudged(report: Report) -> int:
    return sum(checked.unjudged is not None for checked in report.quotes)
