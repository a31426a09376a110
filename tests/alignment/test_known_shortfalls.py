"""What alignment is known to judge wrongly. A case that comes right fails here: move it to where it belongs."""

from __future__ import annotations

import pytest
from side_by_side import kinds

pytestmark = pytest.mark.xfail(reason="known shortfall", strict=True)


def test_unlikely_equals_not_likely() -> None:
    assert kinds("The plan isn't likely to work", "The plan is unlikely to work") == ["other"]


def test_two_family_names_a_letter_apart_are_different() -> None:
    assert kinds("We met Johnson again", "We met Johnston again") == ["name"]


def test_a_different_day_is_reported_in_any_date_format() -> None:
    assert "number" in kinds("We shall open it on July 25th", "We shall open it on the 26th of July")
