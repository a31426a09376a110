"""No text makes a regular expression slow: eight times the text takes about eight times as long, never the square."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pytest
from patterns_in_use import Used, every_pattern
from pumped_texts import Pump, pumps

SHORT, LONG = 4096, 32768
MOST = 28
"""The most that eight times the text may cost; in proportion it is 8, squared 64."""
TOO_QUICK = 0.1
"""Seconds: what takes less on the long text is not timed more closely."""
HANGS = 60

BOUNDED = {
    "articles/page/page_chrome.py": "lines longer than LONGEST_CHROME are never tried",
    "matching/reading_aloud.py": "tried on the last REACH characters before a passage",
    "running/judging_source.py": "read the checker's own code, for its digest",
}
"""Files whose patterns may be quadratic, for what they are tried on is short."""


class _HangsError(Exception):
    pass


@contextmanager
def _interrupted() -> Iterator[None]:
    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise _HangsError

    before = signal.signal(signal.SIGVTALRM, interrupt)
    signal.setitimer(signal.ITIMER_VIRTUAL, HANGS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _seconds(used: Used, text: str) -> float:
    start = time.process_time()
    used.try_on(text)
    return time.process_time() - start


def growth(used: Used, pump: Pump) -> float:
    """Return how many times longer eight times the text takes; the least of several tries, and 0 if it is too quick."""
    try:
        with _interrupted():
            _seconds(used, pump.text(64))
            _seconds(used, pump.text(512))
            if _seconds(used, pump.text(LONG)) < TOO_QUICK:
                return 0
            ratios = []
            for _ in range(4):
                short = max(min(_seconds(used, pump.text(SHORT)) for _ in range(4)), 1e-4)
                ratios.append(_seconds(used, pump.text(LONG)) / short)
                if ratios[-1] <= MOST:
                    return ratios[-1]
            return min(ratios)
    except _HangsError:
        return float("inf")


def _worst(used: Used) -> tuple[float, Pump | None]:
    tried = ((growth(used, pump), pump) for pump in pumps(used.pattern))
    return max(tried, key=lambda one: one[0], default=(0, None))


@pytest.fixture(scope="module")
def patterns() -> list[Used]:
    return every_pattern()


@pytest.mark.slow
@pytest.mark.skipif(not os.environ.get("FUZZ"), reason="takes many minutes: `make fuzz` runs it")
def test_every_pattern_grows_with_its_text_and_no_faster(patterns: list[Used]) -> None:
    assert len(patterns) > 200
    slow = [
        f"{used.place}: {worst:.0f} times, on {pump}: {used.pattern.pattern[:80]!r}"
        for used in patterns
        if used.place.split(":")[0] not in BOUNDED
        for worst, pump in [_worst(used)]
        if worst > MOST
    ]
    assert slow == []
