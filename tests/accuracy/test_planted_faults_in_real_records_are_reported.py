"""Faults planted in transcripts of real pairs are reported as before, where the corpus is at hand."""

from __future__ import annotations

import pytest
from scoring.corpus import find_corpus
from scoring.floors import breaches, read_floors
from scoring.planted_faults import measure_records
from scoring.workers import worker_pool

CORPUS = find_corpus()
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(CORPUS.missing("pairs")), reason="the corpus of real pairs is not here"),
]


def test_planted_faults_are_reported_for_the_right_reason_as_often_as_was_pinned() -> None:
    with worker_pool() as pool:
        measured = measure_records(pool, CORPUS)

    floors = read_floors()
    assert measured.name in floors
    assert breaches([measured], floors) == []
