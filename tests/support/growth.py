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


def exponent(work: Callable[[int], object], short: int, long: int, *, good: float, tries: int = 12) -> float:
    """Return the power of the size that the cost grows with: 1 in proportion, 2 for the square.

    The long size is compared with as many runs of the short one as make up its length, half before it and half after,
    so that both meet the machine in the same state. The least of several tries counts, for other work on the machine
    can make one dearer and not the other; no more is tried once the power is ``good``.
    """
    least = inf
    half = max(1, round(long / short / 2))
    for _ in range(tries):
        before = sum(seconds(work, short) for _ in range(half))
        cost = seconds(work, long)
        mean = (before + sum(seconds(work, short) for _ in range(half))) / (2 * half)
        if inf in {cost, mean}:
            return inf
        least = min(least, log(max(cost, 1e-6) / max(mean, 1e-6)) / log(long / short))
        if least <= good:
            break
    return least
