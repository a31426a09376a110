"""No text makes a regular expression slow: four times the text takes about four times as long, never the square."""

from __future__ import annotations

import os
import re
from itertools import pairwise

import pytest
from growth import exponent, seconds
from patterns_in_use import Used, every_pattern
from pumped_texts import Pump, pumps

pytestmark = pytest.mark.slow
ON_REQUEST = pytest.mark.skipif(not os.environ.get("FUZZ"), reason="minutes, and by the clock: `make fuzz` runs it")

MOST = 1.2
"""The power of its length that a text may cost; the square would be 2."""
RAMP = (64, 512, 4096)
QUICK = 4096 * 2e-7
"""Seconds for 4,096 characters in which no square of them fits: that has eight million steps and more."""
SHORT, LONG = 8192, 32768

BOUNDED = {
    "articles/page/page_chrome.py": "lines longer than LONGEST_CHROME are never tried",
    "matching/reading_aloud.py": "tried on the last REACH characters before a passage",
    "running/judging_source.py": "read the checker's own code, for its digest",
}
"""Files whose patterns may be quadratic, for what they are tried on is short."""


def growth(used: Used, pump: Pump) -> float:
    """Return the power that a pattern's cost grows with on one kind of text; 0 if it is too quick for a square."""

    def work(length: int) -> None:
        used.try_on(pump.text(length))

    spent = [seconds(work, length) for length in RAMP]
    if any(cost > 1 for cost in spent):  # four times more would end the test's patience
        return max(2.0, *(_ratio(one, other) for one, other in pairwise(spent)))
    return 0 if spent[-1] < QUICK else exponent(work, SHORT, LONG, good=MOST)


def _ratio(one: float, other: float) -> float:
    return other / max(one, 1e-6)


def _worst(used: Used) -> tuple[float, Pump | None]:
    worst: tuple[float, Pump | None] = (0, None)
    for pump in pumps(used.pattern):
        worst = max(worst, (growth(used, pump), pump), key=lambda one: one[0])
        if worst[0] > MOST:
            break
    return worst


@pytest.fixture(scope="module")
def patterns() -> list[Used]:
    return every_pattern()


@ON_REQUEST
def test_every_pattern_grows_with_its_text_and_no_faster(patterns: list[Used]) -> None:
    assert len(patterns) > 200
    tried = {used: _worst(used) for used in patterns if used.place.split(":")[0] not in BOUNDED}
    slow = [
        f"{used.place}: exponent {worst:.2f}, on {pump}: {used.pattern.pattern[:80]!r}"
        for used, (worst, pump) in tried.items()
        if worst > MOST
    ]
    assert slow == []


def test_a_pattern_that_grows_with_the_square_is_found() -> None:
    square = Used(re.compile(r"\w+\Z"), "here:1", frozenset({"search"}))
    assert _worst(square)[0] > MOST
