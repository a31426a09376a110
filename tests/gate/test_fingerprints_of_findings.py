"""A fingerprint survives edits elsewhere and dies when the quotation changes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.gate.fingerprints import HEX_DIGITS, fingerprint, normalised, with_fingerprints
from checker.model import Person, Report

BASE = ("Q203", "We will build five new bridges by the spring.", "Minister Alder", "harbour.txt")


def _marks(report: Report) -> list[str]:
    return [finding.fingerprint for checked in report.quotes for finding in checked.findings]


@pytest.mark.parametrize(
    "words",
    [
        "we will build five new bridges by the spring",
        "“We will build five new bridges by the spring”",
        "We will build  five\u00a0new\nbridges — by the spring!",
    ],
)
def test_case_punctuation_and_white_space_do_not_count(words: str) -> None:
    assert fingerprint("Q203", words, *BASE[2:]) == fingerprint(*BASE)


@pytest.mark.parametrize(
    "changed",
    [
        ("Q202", *BASE[1:]),
        (BASE[0], "We will build four new bridges by the spring.", *BASE[2:]),
        (*BASE[:2], "Ms. Birch", BASE[3]),
        (*BASE[:3], "other.txt"),
    ],
    ids=["rule", "quotation", "person", "source"],
)
def test_rule_quotation_person_and_source_count(changed: tuple[str, str, str, str]) -> None:
    assert fingerprint(*changed) != fingerprint(*BASE)


def test_every_finding_of_a_report_gets_one(harbour_report: Report) -> None:
    marks = _marks(with_fingerprints(harbour_report))
    assert len(set(marks)) == len(marks) == 3
    assert {len(mark) for mark in marks} == {HEX_DIGITS}


def test_moving_the_source_or_the_article_changes_nothing(harbour_report: Report) -> None:
    source = harbour_report.sources[0]
    moved = replace(source, document=replace(source.document, path="archive/2030/harbour.txt"))
    article = replace(harbour_report.article, document=replace(harbour_report.article.document, path="other.txt"))
    there = replace(harbour_report, sources=(moved,), article=article)
    assert _marks(with_fingerprints(there)) == _marks(with_fingerprints(harbour_report))


def test_crediting_somebody_else_changes_it(harbour_report: Report) -> None:
    first = harbour_report.quotes[0]
    attribution = first.quotation.attribution
    assert attribution is not None
    other = replace(first.quotation, attribution=replace(attribution, speaker=Person("Ms. Birch")))
    credited = replace(harbour_report, quotes=(replace(first, quotation=other), *harbour_report.quotes[1:]))
    before, after = _marks(with_fingerprints(harbour_report)), _marks(with_fingerprints(credited))
    assert before[0] != after[0]
    assert before[1:] == after[1:]


@given(st.text())
def test_normalising_twice_is_normalising_once(words: str) -> None:
    assert normalised(normalised(words)) == normalised(words)
