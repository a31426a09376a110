"""Stop work on one document that takes longer than somebody is willing to wait."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

from checker.errors import InputError, OptionError
from checker.thresholds import Threshold

_AGAIN: Final = Threshold(
    1.0,
    unit="seconds",
    reason="the alarm rings again so often: one that rings inside a callback of Python's own is lost",
    how_set="by hand",
)


class _OutOfTimeError(BaseException):
    """Rings through every handler of mere exceptions, so that no reader takes it for a damaged document."""


@contextmanager
def at_most(seconds: float | None, name: str) -> Iterator[None]:
    """Let the block take so many seconds of the clock; None for any number.

    Args:
        seconds: the limit.
        name: what the work is on, for the error.

    Raises:
        InputError: if the block is not done by then; it says that the document could not be judged.
        OptionError: if this platform or thread has no alarm: a limit is never passed over in silence.
    """
    if seconds is None:
        yield
        return
    _refuse_without_alarm()
    done = False

    def ring(_number: int, _frame: FrameType | None) -> None:
        if not done:
            raise _OutOfTimeError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds, float(_AGAIN))
    try:
        yield
    except _OutOfTimeError:
        raise InputError(
            f"{name}: it could not be judged within {seconds:g} s",
            why="--timeout allows no longer, and the check of it was not done",
            fix="allow more time, or find out with `checker check` what in it or in its sources takes so long",
        ) from None
    finally:
        done = True
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _refuse_without_alarm() -> None:
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        raise OptionError(
            "--timeout cannot be kept here",
            why="work is stopped by an alarm, which this platform or a thread beside the main one does not have",
            fix="leave --timeout out and let what starts the checker limit its time",
        )
