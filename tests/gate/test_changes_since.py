"""Against an older version only new and changed quotations fail; the others stay in the report, marked."""

from __future__ import annotations

from dataclasses import replace

from checker.gate.changes import unchanged_waived
from checker.model import Person, Report


def _standing(report: Report) -> list[str]:
    return [finding.code for checked in report.quotes for finding in checked.findings if finding.waiver is None]


def test_nothing_new_means_nothing_stands(harbour_report: Report) -> None:
    compared = unchanged_waived(harbour_report, harbour_report)
    assert _standing(compared) == []
    assert len(compared.quotes) == len(harbour_report.quotes)


def test_a_new_quotation_stands(harbour_report: Report) -> None:
    old = replace(harbour_report, quotes=harbour_report.quotes[1:])
    assert _standing(unchanged_waived(harbour_report, old)) == ["Q203"]


def test_a_changed_quotation_stands(harbour_report: Report) -> None:
    first = harbour_report.quotes[0]
    before = replace(first.quotation, text="We will build six new bridges by the spring.")
    old = replace(harbour_report, quotes=(replace(first, quotation=before), *harbour_report.quotes[1:]))
    assert _standing(unchanged_waived(harbour_report, old)) == ["Q203"]


def test_a_quotation_credited_to_somebody_else_stands(harbour_report: Report) -> None:
    first = harbour_report.quotes[0]
    attribution = first.quotation.attribution
    assert attribution is not None
    before = replace(first.quotation, attribution=replace(attribution, speaker=Person("Ms. Birch")))
    old = replace(harbour_report, quotes=(replace(first, quotation=before), *harbour_report.quotes[1:]))
    assert _standing(unchanged_waived(harbour_report, old)) == ["Q203"]


def test_a_second_copy_of_old_words_is_new(harbour_report: Report) -> None:
    twice = replace(harbour_report, quotes=(harbour_report.quotes[0], *harbour_report.quotes))
    assert _standing(unchanged_waived(twice, harbour_report)) == ["Q203"]


def test_the_order_of_the_quotations_does_not_matter(harbour_report: Report) -> None:
    turned = replace(harbour_report, quotes=harbour_report.quotes[::-1])
    assert _standing(unchanged_waived(turned, harbour_report)) == []
