"""The part of the accuracy measurement that needs nothing but the project: its own transcripts, and their floors."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from scoring.floors import breaches, read_floors
from scoring.measures import SetResult
from scoring.planted_faults import measure_fixtures

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def measured() -> SetResult:
    with ThreadPoolExecutor(1) as pool:
        return measure_fixtures(pool)


def test_planted_faults_are_told_for_the_right_reason_as_often_as_was_pinned(measured: SetResult) -> None:
    floors = read_floors()

    assert measured.name in floors
    assert breaches([measured], floors) == []


def test_nobody_rightly_credited_is_accused_and_no_quotation_is_lost(measured: SetResult) -> None:
    figures = {measure.name: measure.value for measure in measured.measures}

    assert figures["misattributions_of_the_rightly_credited"] == 0
    assert figures["quotations_not_found"] == 0
