"""What could be printed instead: only the record's words and the article's, and nothing where nobody knows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from html_reports import kerry_lavrov_report

from checker.model import Waiver
from checker.output.suggestions import Suggestion, suggest

KERRY_SAID = "John Kerry said."
REPORT = kerry_lavrov_report()


def suggested(number: int) -> Suggestion:
    return suggest(REPORT.quotes[number - 1], article=REPORT.article.text, source=REPORT.sources[0])


@pytest.mark.parametrize(
    ("number", "wording"),
    [
        (2, "“very serious and constructive conversations”"),
        (3, f"“The cessation of hostilities has largely held – not entirely – and we both know that,” {KERRY_SAID}"),
        (4, "“Now, these improvements are welcome but they are not sufficient,” John Kerry said."),
        (8, "“one month is not enough for any of us.” … “We have a long way to go,” John Kerry said."),
    ],
)
def test_the_wording_puts_right_what_counts_and_keeps_the_rest(number: int, wording: str) -> None:
    assert suggested(number).wording == wording


def test_a_wrong_speaker_is_put_right_and_the_interpreter_told() -> None:
    suggestion = suggested(1)
    assert suggestion.wording.endswith("the Syrian crisis,” Sergey Lavrov said through an interpreter.")
    assert suggestion.correction.startswith(
        "Correction: An earlier version of this article credited to John Kerry, and misquoted, words that Sergey "
        "Lavrov spoke through an interpreter."
    )


@pytest.mark.xfail(reason="the rules about reported speech have no record yet")
def test_reported_speech_is_corrected_with_the_records_own_words() -> None:
    suggestion = suggested(13)
    assert "black hole where the militants and the arms were spreading" in suggestion.wording
    assert "for arms and militants" not in suggestion.wording + suggestion.correction


def test_a_correction_quotes_both_sides() -> None:
    assert suggested(4).correction == (
        "Correction: An earlier version of this article misquoted what John Kerry said. It printed: “Now, these "
        "improvements are welcome but they are sufficient.” The record reads: “Now, these improvements are welcome but "
        "they are not sufficient.”"
    )


@pytest.mark.parametrize("number", [6, 9, 14])
def test_a_faithful_quotation_needs_no_suggestion(number: int) -> None:
    assert suggested(number) == Suggestion()


@pytest.mark.parametrize("number", [11, 12])
def test_nothing_is_suggested_where_nobody_knows_what_was_said(number: int) -> None:
    assert suggested(number) == Suggestion()


def test_a_waived_finding_asks_for_nothing() -> None:
    quotation = REPORT.quotes[3]
    waived = tuple(replace(finding, waiver=Waiver("f", "agreed")) for finding in quotation.findings)
    assert (
        suggest(replace(quotation, findings=waived), article=REPORT.article.text, source=REPORT.sources[0])
        == Suggestion()
    )
