"""A catch counts only when the right rule says it, and a control only when nothing loud is said."""

from __future__ import annotations

from typing import Any

import pytest
from planted.cases import Case, Form, Kind
from scoring.planted_faults import Verdict, judge


def _case(kind: Kind) -> Case:
    return Case(
        id="a-00",
        kind=kind,
        form=Form.CUE_AFTER,
        credited="John Kerry",
        spoken_by="John Kerry",
        spans=((10, 40),),
        quoted=("x" * 30,),
        source=((100, 130),),
    )


def _quote(*findings: tuple[str, str], start: int = 10, end: int = 40, kind: str = "direct") -> dict[str, Any]:
    return {
        "kind": kind,
        "text": "x" * (end - start),
        "spans": [{"start": start, "end": end}],
        "speaker": {"name": "Kerry", "confidence": 0.9},
        "wording": "verbatim",
        "confidence": 0.8,
        "match": {"text": "y", "spans": [{"start": 100, "end": 130}]},
        "findings": [{"rule": rule, "severity": severity} for rule, severity in findings],
    }


@pytest.mark.parametrize(
    ("kind", "findings", "verdict"),
    [
        (Kind.MODAL, [("changed-modality", "warning")], Verdict.RIGHT),
        (Kind.MODAL, [("changed-modality", "note")], Verdict.RIGHT),
        (Kind.MODAL, [("altered-wording", "warning")], Verdict.WRONG_REASON),
        (Kind.MODAL, [("altered-wording", "note")], Verdict.MISSED),
        (Kind.MODAL, [], Verdict.MISSED),
        (Kind.MODAL, [("changed-modality", "warning"), ("misattribution", "error")], Verdict.ACCUSED),
        (Kind.WRONG_SPEAKER, [("misattribution", "error")], Verdict.RIGHT),
        (Kind.WRONG_SPEAKER, [("unsupported", "warning")], Verdict.ACCUSED),
        (Kind.INVENTION, [("unsupported", "warning")], Verdict.RIGHT),
        (Kind.TRUNCATION_BEFORE_BUT, [("truncation", "note")], Verdict.RIGHT),
        (Kind.EXACT, [], Verdict.SILENT),
        (Kind.EXACT, [("truncation", "note")], Verdict.SILENT),
        (Kind.EXACT, [("altered-wording", "warning")], Verdict.ALARM),
    ],
)
def test_a_verdict_follows_the_rules_that_spoke(kind: Kind, findings: list[tuple[str, str]], verdict: Verdict) -> None:
    assert judge(_case(kind), [_quote(*findings)]).verdict is verdict


def test_a_quotation_that_is_not_found_is_neither_caught_nor_silent() -> None:
    elsewhere = [_quote(start=200, end=230), _quote(kind="indirect")]

    assert judge(_case(Kind.EXACT), elsewhere).verdict is Verdict.UNFOUND
    assert judge(_case(Kind.MODAL), elsewhere).verdict is Verdict.UNFOUND


def test_parts_of_one_quotation_reported_apart_are_judged_together() -> None:
    apart = [_quote(start=10, end=22), _quote(("changed-modality", "warning"), start=24, end=40)]

    assert judge(_case(Kind.MODAL), apart).verdict is Verdict.RIGHT


def test_a_rating_of_the_speaker_compares_surnames() -> None:
    assert judge(_case(Kind.EXACT), [_quote()]).attribution == (0.9, True)


def test_a_rating_of_the_passage_asks_for_the_place_as_well_as_the_verdict() -> None:
    elsewhere = _quote() | {"match": {"text": "y", "spans": [{"start": 500, "end": 530}]}}

    assert judge(_case(Kind.EXACT), [_quote()]).passage == (0.8, True)
    assert judge(_case(Kind.EXACT), [elsewhere]).passage == (0.8, False)
