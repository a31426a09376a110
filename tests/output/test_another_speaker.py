"""Where somebody else says a quotation's very words, reports show them beside those of the person credited."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.model import CheckedQuotation, Person, Report
from checker.output import html, terminal
from checker.output.another_speaker import exact_by_another
from checker.output.batch import Batch

PUBLISHED = "We will build five new bridges by the spring."


def beside(report: Report, words: str, speaker: str = "Bob Birch") -> CheckedQuotation:
    """The first quotation, a figure of which was changed, with a second passage that has other words."""
    checked = report.quotes[0]
    assert checked.passage is not None
    other = replace(checked.passage, speaker=Person(speaker), label=speaker.upper(), text=words)
    return replace(checked, runners_up=(other,))


@pytest.mark.parametrize("words", [PUBLISHED, "we will build five new bridges, by the spring"])
def test_somebody_else_with_the_very_words_is_named_with_the_place(harbour_report: Report, words: str) -> None:
    report = replace(harbour_report, quotes=(beside(harbour_report, words),))
    text = terminal.render(Batch((report,)), width=100, colour=False)
    assert "Bob Birch says exactly these words, harbour.txt:1" in " ".join(text.split())
    assert "<b>Bob Birch</b> says exactly these words" in html.render(report)


def test_other_words_of_somebody_else_are_not_called_exact(harbour_report: Report) -> None:
    assert exact_by_another(beside(harbour_report, PUBLISHED.replace("five", "eight"))) is None


def test_a_second_place_of_the_same_speaker_is_nobody_else(harbour_report: Report) -> None:
    checked = beside(harbour_report, PUBLISHED)
    assert checked.passage is not None
    again = replace(checked.passage, text=PUBLISHED)
    assert exact_by_another(replace(checked, runners_up=(again,))) is None


def test_where_the_person_credited_has_the_words_nobody_else_is_named(harbour_report: Report) -> None:
    checked = beside(harbour_report, PUBLISHED)
    assert checked.passage is not None
    assert exact_by_another(replace(checked, passage=replace(checked.passage, text=PUBLISHED))) is None
