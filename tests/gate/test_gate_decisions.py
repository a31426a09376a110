"""What fails, what passes, and that nothing passes by accident."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.gate.decision import Judged, Policy, Unsupported, decide
from checker.gate.exits import ExitCode
from checker.model import Report, Severity, Verdict, Waiver

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


def _only(report: Report, *numbers: int) -> Report:
    return replace(report, quotes=tuple(report.quotes[number] for number in numbers))


def _code(report: Report, policy: Policy | None = None, **run: int | bool | None) -> ExitCode:
    return decide([Judged.by(policy or Policy(), report)], **run).code  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("quotes", "fail_on", "code"),
    [
        ((0, 1, 2), ERROR, ExitCode.FAIL),
        ((0, 1, 2), None, ExitCode.PASS),
        ((1, 2), ERROR, ExitCode.PASS),
        ((1,), WARNING, ExitCode.FAIL),
        ((1,), NOTE, ExitCode.FAIL),
        ((), ERROR, ExitCode.NOTHING_TO_CHECK),
        ((), None, ExitCode.NOTHING_TO_CHECK),
    ],
)
def test_findings_fail_at_or_above_the_threshold(
    harbour_report: Report, quotes: tuple[int, ...], fail_on: Severity | None, code: ExitCode
) -> None:
    assert _code(_only(harbour_report, *quotes), Policy(fail_on=fail_on)) is code


@pytest.mark.parametrize(
    ("unsupported", "fail_on", "code"),
    [
        (None, ERROR, ExitCode.PASS),
        (None, WARNING, ExitCode.FAIL),
        (Unsupported.WARN, WARNING, ExitCode.PASS),
        (Unsupported.IGNORE, NOTE, ExitCode.PASS),
        (Unsupported.FAIL, ERROR, ExitCode.FAIL),
        (Unsupported.FAIL, None, ExitCode.FAIL),
    ],
)
def test_unsupported_quotations_are_judged_apart(
    harbour_report: Report, unsupported: Unsupported | None, fail_on: Severity | None, code: ExitCode
) -> None:
    policy = Policy(fail_on=fail_on, unsupported=unsupported)
    assert _code(_only(harbour_report, 2), policy) is code


@pytest.mark.parametrize(("most", "code"), [(0, ExitCode.FAIL), (1, ExitCode.PASS), (None, ExitCode.PASS)])
def test_more_warnings_than_allowed_fail(harbour_report: Report, most: int | None, code: ExitCode) -> None:
    policy = Policy(unsupported=Unsupported.WARN)
    assert _code(_only(harbour_report, 1, 2), policy, max_warnings=most) is code


def test_a_waived_finding_neither_fails_nor_counts_as_a_warning(harbour_report: Report) -> None:
    waiver = Waiver("0" * 12, "checked on tape")
    quotes = tuple(
        replace(checked, findings=tuple(replace(finding, waiver=waiver) for finding in checked.findings))
        for checked in harbour_report.quotes
    )
    assert _code(replace(harbour_report, quotes=quotes), Policy(fail_on=NOTE), max_warnings=0) is ExitCode.PASS


def test_an_article_without_a_verdict_beats_every_other_outcome(harbour_report: Report) -> None:
    assert _code(harbour_report, unreadable=1) is ExitCode.NO_VERDICT
    assert _code(_only(harbour_report, 1), unreadable=1) is ExitCode.NO_VERDICT
    assert decide([], unreadable=1).code is ExitCode.NO_VERDICT


def test_a_quotation_that_could_not_be_judged_is_no_pass(harbour_report: Report) -> None:
    unjudged = replace(harbour_report.quotes[1], wording=None, findings=(), unjudged="it ran out of memory")
    report = replace(harbour_report, quotes=(unjudged,))
    assert _code(report) is ExitCode.NO_VERDICT
    assert Judged.by(Policy(), report).report.verdict is Verdict.FAIL


def test_a_run_without_quotations_passes_only_where_that_is_allowed(harbour_report: Report) -> None:
    assert _code(_only(harbour_report), allow_empty=True) is ExitCode.PASS
    assert _code(_only(harbour_report)) is ExitCode.NOTHING_TO_CHECK
    assert decide([]).code is ExitCode.NOTHING_TO_CHECK


def test_one_article_with_quotations_is_something_checked(harbour_report: Report) -> None:
    judged = [Judged.by(Policy(), _only(harbour_report)), Judged.by(Policy(), _only(harbour_report, 1))]
    assert decide(judged).code is ExitCode.PASS
    assert [one.report.verdict for one in judged] == [Verdict.NOTHING_TO_CHECK, Verdict.PASS]


def test_the_decision_says_why(harbour_report: Report) -> None:
    assert (
        decide([Judged.by(Policy(), harbour_report)]).reason
        == "3 quotations in 1 article checked, 1 finding that fails"
    )
