"""The terminal report: verdict first, a card for each faulty quotation, nothing told by colour alone."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from checker.gate.fingerprints import with_fingerprints
from checker.model import Finding, Report, Severity, Span, Verdict, Waiver, Wording
from checker.output import quotation_table as quotations
from checker.output import terminal
from checker.output.batch import Batch, Unreadable
from checker.output.wordmarks import printable

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def _rendered(report: Report, *, width: int = 100, colour: bool = False, shown: Severity = Severity.NOTE) -> str:
    return terminal.render(Batch((report,), shown=shown), width=width, colour=colour)


def test_the_verdict_comes_first_with_what_was_found(harbour_report: Report) -> None:
    first = _rendered(harbour_report).splitlines()[0]
    assert (
        first.split()
        == "FAIL Do not publish: 0 of 3 confirmed, 1 not in the sources; 1 must be fixed, 1 to check".split()
    )


def test_changed_words_stand_between_marks_on_both_sides(harbour_report: Report) -> None:
    text = _rendered(harbour_report)
    assert "as published  We will build [-five-] new bridges by the spring." in text
    assert "as said       We will build {+six+} new bridges by the spring." in text


def test_a_card_tells_rule_speaker_source_and_line(harbour_report: Report) -> None:
    text = _rendered(harbour_report)
    for told in ("Q203 changed-number", "Minister Alder", "harbour.txt:1", "harbour.article.txt:3", "harbour.txt:3"):
        assert told in text


def test_what_unsupported_means_is_said(harbour_report: Report) -> None:
    assert "That is no proof of invention" in _rendered(harbour_report)
    assert "The tide waits for nobody" in _rendered(harbour_report)


def test_a_paraphrase_is_not_marked_word_by_word(harbour_report: Report) -> None:
    paraphrase = replace(harbour_report.quotes[0], wording=Wording.PARAPHRASE)
    text = _rendered(replace(harbour_report, quotes=(paraphrase,)))
    assert "We will build five new bridges" in text
    assert "{+" not in text


def test_what_to_do_stands_under_each_finding(harbour_report: Report) -> None:
    lines = [line.strip() for line in _rendered(harbour_report).splitlines()]
    number = next(index for index, line in enumerate(lines) if "Q203 changed-number" in line)
    assert any(line.startswith("fix: ") for line in lines[number + 1 : number + 4])


def test_quotations_that_no_source_has_stand_apart_by_whether_their_speaker_is_heard(harbour_report: Report) -> None:
    assert "Credited to others, or to nobody by name (1)" in _rendered(harbour_report)


def test_findings_of_a_baseline_are_counted_and_not_shown(harbour_report: Report) -> None:
    first = harbour_report.quotes[0]
    old = tuple(replace(finding, waiver=Waiver("f", "baseline: already there")) for finding in first.findings)
    text = _rendered(replace(harbour_report, quotes=(replace(first, findings=old), *harbour_report.quotes[1:])))
    assert "Q203" not in text
    assert f"{len(old)} finding of the baseline not shown" in " ".join(text.split())


def test_a_summary_is_two_lines_an_article(harbour_report: Report) -> None:
    text = terminal.render(Batch((harbour_report, harbour_report), summary=True))
    assert len(text.split("\n\n")) == 3
    assert text.count("FAIL") == 2
    assert "Q203" not in text


def test_a_pass_is_green_only_where_most_was_found(harbour_report: Report) -> None:
    faithful = replace(harbour_report.quotes[0], findings=(), wording=Wording.VERBATIM)
    absent = harbour_report.quotes[2]
    green, yellow = "\x1b[1;7;32m", "\x1b[1;7;33m"
    for quotes, colour in (((faithful, faithful, absent), green), ((faithful, absent, absent), yellow)):
        passed = replace(harbour_report, quotes=quotes, verdict=Verdict.PASS)
        assert _rendered(passed, colour=True).startswith(colour)


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 200])
def test_no_line_is_wider_than_the_terminal(harbour_report: Report, width: int) -> None:
    assert max(map(len, _rendered(harbour_report, width=width).splitlines())) <= width


def test_colours_change_no_word(harbour_report: Report) -> None:
    coloured = _rendered(harbour_report, colour=True)
    assert ANSI.search(coloured)
    assert [line.rstrip() for line in ANSI.sub("", coloured).splitlines()] == _rendered(harbour_report).splitlines()
    assert not ANSI.search(_rendered(harbour_report))


def test_every_finding_is_told_however_many_there_are(harbour_report: Report) -> None:
    general = Finding("Q901", "unused-waiver", Severity.NOTE, "The waiver 0123 matches nothing.")
    report = replace(harbour_report, general=(general,))
    text = _rendered(report)
    for checked in report.quotes:
        for finding in checked.findings:
            assert finding.code in text
    assert "Q901 unused-waiver" in text


def test_a_quotation_that_could_not_be_judged_is_listed_with_its_reason(harbour_report: Report) -> None:
    unjudged = replace(harbour_report.quotes[0], wording=None, findings=(), unjudged="it is too long to align")
    text = " ".join(_rendered(replace(harbour_report, quotes=(unjudged,))).split())
    assert "1 quotation could not be judged" in text
    assert "because it is too long to align" in text


def test_a_waived_finding_is_shown_as_waived(harbour_report: Report) -> None:
    first = harbour_report.quotes[0]
    waived = replace(first.findings[0], waiver=Waiver("abc", "the tape has five", "Desk"))
    text = _rendered(replace(harbour_report, quotes=(replace(first, findings=(waived,)),)))
    assert "waived by Desk: the tape has five" in text


def test_quieter_findings_can_be_left_out_of_sight(harbour_report: Report) -> None:
    text = _rendered(harbour_report, shown=Severity.ERROR)
    assert "Q203" in text
    assert "Q301" not in text


def test_a_pass_in_which_nothing_was_confirmed_says_so(harbour_report: Report) -> None:
    report = replace(harbour_report, quotes=harbour_report.quotes[2:], verdict=Verdict.PASS)
    assert "Nothing confirmed: 0 of 1 confirmed, 1 not in the sources" in _rendered(report).splitlines()[0]


def test_an_article_that_could_not_be_read_is_told_with_why_and_what_to_do() -> None:
    broken = Unreadable("broken.txt", "broken.txt is empty", "it holds no words", "write some")
    text = terminal.render(Batch((), (broken,)))
    assert text.split() == "NO VERDICT broken.txt is empty broken.txt why: it holds no words fix: write some".split()


def test_an_articles_words_cannot_steer_the_terminal(harbour_report: Report) -> None:
    article = harbour_report.article
    first = harbour_report.quotes[0]
    text = "“\x1b[31mred\x07\u202eevil”"
    hostile = replace(article, document=replace(article.document, text=text))
    quotation = replace(first.quotation, text=text[1:-1], spans=(Span(1, len(text) - 1),))
    checked = replace(first, quotation=quotation, passage=None, edits=(), wording=Wording.ALTERED)
    rendered = _rendered(replace(harbour_report, article=hostile, quotes=(checked,)))
    assert "red" in rendered
    assert not {"\x1b", "\x07", "\u202e"} & set(rendered)


def test_printable_text_stays_on_one_line() -> None:
    assert printable("a\u00a0 b\n\nc\td") == "a b c d"


def test_the_table_of_quotations_tells_line_kind_words_and_speaker(harbour_report: Report) -> None:
    text = quotations.render(with_fingerprints(harbour_report), width=120)
    assert "“very constructive”" in text
    assert "Ms. Birch" in text
    assert "unclear: nobody is named" in text
    assert text.endswith("3 quotations\n")
