"""How fast the cost of something grows with its size, in time of the processor."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import inf, log
from types import FrameType

HANGS = 20
"""Seconds of the processor after which a size is given up."""


class _HangsError(BaseException):
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


def seconds(work: Callable[[int], object], size: int) -> float:
    """Return what a size costs; infinite if it does not end.

    The time is the thread's: while an alarm is set, the process's goes on by ticks.
    """
    try:
        with _interrupted():
            start = time.thread_time()
            work(size)
            return time.thread_time() - start
    except _HangsError:
        return inf


def exponent(work: Callable[[int], object], short: int, long: int, *, good: float, tries: int = 20) -> float:
    """Return the power of the size that the cost grows with: 1 in proportion, 2 for the square.

    A machine with other work to do makes a size dearer, not cheaper, so the least cost of each size counts, and no
    more is tried once the power is ``good``.
    """
    least_short = least_long = inf
    for _ in range(tries):
        least_short = min(least_short, seconds(work, short))
        least_long = min(least_long, seconds(work, long))
        if inf in {least_short, least_long}:
            return inf
        found = log(max(least_long, 1e-6) / max(least_short, 1e-6)) / log(long / short)
        if found <= good:
            break
    return found
