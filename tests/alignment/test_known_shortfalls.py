"""What alignment is known to judge wrongly. A case that comes right fails here: move it to where it belongs."""

from __future__ import annotations

import pytest
from side_by_side import kinds

pytestmark = pytest.mark.xfail(reason="known shortfall", strict=True)


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("In May we have no plan to close it", "In May we don't have any plan to close it"),
        ("I believe the bridge isn't safe", "I don't believe the bridge is safe"),
    ],
)
def test_a_negation_that_only_moved_within_the_sentence_keeps_its_polarity(printed: str, said: str) -> None:
    assert "polarity" not in kinds(printed, said)


def test_unlikely_and_not_likely_are_one_certainty() -> None:
    assert kinds("The plan isn't likely to work", "The plan is unlikely to work") == ["other"]


def test_two_families_whose_names_differ_by_a_letter_are_two() -> None:
    assert kinds("We met Johnson again", "We met Johnston again") == ["name"]


def test_a_year_is_the_same_in_spoken_words() -> None:
    assert "number" not in kinds("We built it in 1999 or so", "We built it in nineteen ninety-nine or so")


def test_another_day_is_told_however_the_date_is_turned() -> None:
    assert "number" in kinds("We shall open it on July 25th", "We shall open it on the 26th of July")


def test_a_bound_on_a_figure_is_told_as_a_number() -> None:
    assert "number" in kinds("At least five towns paid", "At most five towns paid")
