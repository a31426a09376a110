"""The verdict at the top tells an editor what to do and why."""

from __future__ import annotations

from dataclasses import replace

import pytest
from html_reports import kerry_lavrov_report

from checker.catalogue.registry import RULES
from checker.model import CheckedQuotation, Finding, Report, Severity, Verdict, Waiver, Wording
from checker.output.html.build import page_view
from checker.output.html.report_view import Tone
from checker.output.html.verdict import verdict_in_words
from checker.output.tally import tally


def with_findings(*findings: tuple[str, str, Severity], verdict: Verdict) -> Report:
    """A report of one quotation a finding."""
    base = kerry_lavrov_report()
    faithful = base.quotes[5]
    quotes = tuple(
        replace(faithful, findings=(Finding(code, rule, severity, "message"),)) for code, rule, severity in findings
    )
    return replace(base, quotes=quotes, verdict=verdict)


def words(report: Report) -> str:
    verdict = verdict_in_words(report)
    return f"{verdict.lead}: {verdict.rest} {verdict.note}".strip()


ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
WRONG_PERSON, NUMBER = ("Q101", "misattribution", ERROR), ("Q203", "changed-number", ERROR)


@pytest.mark.parametrize(
    ("findings", "verdict", "expected"),
    [
        (
            [WRONG_PERSON],
            Verdict.FAIL,
            "Do not publish: 0 of 1 confirmed; 1 must be fixed. 1 quotation is credited to the wrong person.",
        ),
        (
            [WRONG_PERSON, NUMBER, NUMBER],
            Verdict.FAIL,
            (
                "Do not publish: 0 of 3 confirmed; 3 must be fixed. "
                "2 quotations have a changed number and 1 is credited to the wrong person."
            ),
        ),
        (
            [("Q202", "altered-wording", WARNING)],
            Verdict.FAIL,
            "Do not publish: 0 of 1 confirmed; 1 to check. 1 quotation has altered wording.",
        ),
        (
            [("Q999", "new-rule", ERROR)],
            Verdict.FAIL,
            "Do not publish: 0 of 1 confirmed; 1 must be fixed. 1 quotation has the finding “new rule”.",
        ),
        (
            [WRONG_PERSON],
            Verdict.PASS,
            "Passed with errors: 0 of 1 confirmed; 1 must be fixed. 1 quotation is credited to the wrong person.",
        ),
        (
            [("Q301", "unmarked-omission", WARNING)],
            Verdict.PASS,
            "Check before publishing: 0 of 1 confirmed; 1 to check. 1 quotation leaves out words unmarked.",
        ),
        ([("Q102", "unattributed", NOTE)], Verdict.PASS, "Nothing to fix: the one quotation is confirmed."),
        ([("Q101", "misattribution", NOTE)], Verdict.PASS, "Nothing to fix: 0 of 1 confirmed, 1 found with a note."),
        ([], Verdict.NOTHING_TO_CHECK, "Nothing was checked: No quotation was found in the article."),
    ],
)
def test_the_verdict_reads_as_a_sentence(
    findings: list[tuple[str, str, Severity]], verdict: Verdict, expected: str
) -> None:
    assert words(with_findings(*findings, verdict=verdict)) == expected


def test_what_was_not_found_or_not_judged_is_never_called_confirmed() -> None:
    base = kerry_lavrov_report()
    unjudged = CheckedQuotation(base.quotes[5].quotation, None, 0.0, unjudged="too short")
    absent = replace(unjudged, wording=Wording.UNSUPPORTED, unjudged=None)
    assert words(replace(base, quotes=(base.quotes[5], unjudged, absent), verdict=Verdict.PASS)) == (
        "Mostly unconfirmed: 1 of 3 confirmed, 1 not in the sources; 1 could not be judged."
    )


def test_where_most_was_not_found_no_verdict_is_green_and_where_nothing_was_it_says_so() -> None:
    base = kerry_lavrov_report()
    absent = replace(base.quotes[5], wording=Wording.UNSUPPORTED, passage=None)
    for faithful, lead, tone in (
        (0, "Nothing confirmed", Tone.UNJUDGED),
        (1, "Mostly unconfirmed", Tone.UNJUDGED),
        (3, "Nothing to fix", Tone.CLEAN),
    ):
        quotes = (base.quotes[5],) * faithful + (absent,) * 2
        verdict = verdict_in_words(replace(base, quotes=quotes, verdict=Verdict.PASS))
        assert (verdict.lead, verdict.tone) == (lead, tone)
        assert verdict.rest.startswith(f"{faithful} of {faithful + 2} confirmed, 2 not in the sources")


def test_every_quotation_is_counted_once() -> None:
    counted = tally(kerry_lavrov_report())
    parts = (counted.fix, counted.check, counted.confirmed, counted.near, counted.accepted, counted.absent)
    assert sum(parts) + counted.unjudged == counted.quotations == 15


def test_waived_findings_leave_the_verdict_and_stay_in_the_counts() -> None:
    report = with_findings(WRONG_PERSON, verdict=Verdict.PASS)
    waived = replace(report.quotes[0].findings[0], waiver=Waiver("f", "agreed"))
    report = replace(report, quotes=(replace(report.quotes[0], findings=(waived,)),))
    assert verdict_in_words(report).tone is Tone.CLEAN
    page = page_view(report, command=None)
    assert {count.key: count.figure for count in page.counts if count.group == "severity"} == {
        "error": 0,
        "warning": 0,
        "note": 0,
        "waived": 1,
    }
    assert page.flagged[0].findings[0].waived_because == "agreed"


def test_every_rule_that_can_fail_an_article_has_its_own_words() -> None:
    assert all(rule.verdict is not None for rule in RULES if rule.severity is not NOTE)
