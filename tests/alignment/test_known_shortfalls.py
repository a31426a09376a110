"""What alignment is known to judge wrongly. A case that comes right fails here: move it to where it belongs."""

from __future__ import annotations

import pytest
from side_by_side import kinds

pytestmark = pytest.mark.xfail(reason="known shortfall", strict=True)


def test_unlikely_and_not_likely_are_one_certainty() -> None:
    assert kinds("The plan isn't likely to work", "The plan is unlikely to work") == ["other"]


def test_two_families_whose_names_differ_by_a_letter_are_two() -> None:
    assert kinds("We met Johnson again", "We met Johnston again") == ["name"]


def test_another_day_is_told_however_the_date_is_turned() -> None:
    assert "number" in kinds("We shall open it on July 25th", "We shall open it on the 26th of July")
