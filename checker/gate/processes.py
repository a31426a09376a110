"""Work on this machine's cores: a process each, of which none can take the others with it."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection, get_context, parent_process
from threading import Thread
from typing import Any, Final, Generic, TypeVar

from checker.errors import CheckerError
from checker.value_classes import dataclass

T = TypeVar("T")
R = TypeVar("R")
Work = Callable[[Sequence[T]], list[R]]

MOST_DEATHS: Final = 2
"""Processes that one thing may take with it before it is lost."""

PROCESS_ENDED: Final = CheckerError(
    "the process that checked this article ended without a word, twice",
    why="the article may be too large for this machine's memory, or a library crashed on it",
    fix="run `checker check` on it alone; a later run tries again",
)

# Set before numpy and faiss are loaded: with a process a core, more threads only stand in one another's way.
_THREADS: Final = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")

_work: Callable[[Any], list[Any]] | None = None


@dataclass(frozen=True, slots=True)
class _Assignment(Generic[T]):
    """Things for one process, and how many processes have ended while they had them."""

    things: Sequence[T]
    deaths: int = 0


def run_in_processes(
    make: Callable[[], Work[T, R]],
    portions: Iterator[Sequence[T]],
    *,
    jobs: int,
    threads: int | None,
    lost: Callable[[T], R],
) -> Iterator[list[R]]:
    """Yield what comes of the things, portion by portion, in whatever order they are done.

    A process that ends without a word is replaced and its things are tried again, one by one; a thing that takes two
    processes with it is lost.

    Args:
        make: makes, in each process, what does the work.
        portions: the things, in portions for one process; taken as processes become free.
        jobs: processes.
        threads: what numerical libraries may use in each; None leaves it to them.
        lost: what comes of a thing that is lost.

    Raises:
        Exception: what the work raises.
    """
    again: deque[_Assignment[T]] = deque()
    seats = [_Seat(make, threads) for _ in range(jobs)]
    at_work: dict[Future[list[R]], tuple[_Seat[T, R], _Assignment[T]]] = {}
    try:
        while True:
            for seat in [seat for seat in seats if seat not in {busy for busy, _ in at_work.values()}]:
                assignment = again.popleft() if again else _next(portions)
                if assignment is not None:
                    at_work[seat.start(assignment.things)] = (seat, assignment)
            if not at_work:
                return
            done, _ = wait(at_work, return_when=FIRST_COMPLETED)
            for future in done:
                seat, assignment = at_work.pop(future)
                try:
                    yield future.result()
                except BrokenProcessPool:
                    seat.replace()
                    if len(assignment.things) == 1 and assignment.deaths + 1 >= MOST_DEATHS:
                        yield [lost(thing) for thing in assignment.things]
                    else:
                        again.extend(_apart(assignment))
    finally:
        for seat in seats:
            seat.close()


def _next(portions: Iterator[Sequence[T]]) -> _Assignment[T] | None:
    things = next(portions, None)
    return _Assignment(things) if things else None


def _apart(assignment: _Assignment[T]) -> list[_Assignment[T]]:
    """Return what a process ended with, each thing by itself; only for one that was by itself is it the thing's."""
    deaths = assignment.deaths + 1 if len(assignment.things) == 1 else 0
    return [_Assignment([thing], deaths) for thing in assignment.things]


class _Seat(Generic[T, R]):
    """A place for one process, which is started again when it has ended."""

    def __init__(self, make: Callable[[], Work[T, R]], threads: int | None) -> None:
        self._make = make
        self._threads = threads
        self._pool = self._new_pool()

    def start(self, things: Sequence[T]) -> Future[list[R]]:
        try:
            return self._pool.submit(_do, things)
        except BrokenProcessPool:  # it ended between two portions
            self.replace()
            return self._pool.submit(_do, things)

    def replace(self) -> None:
        self._pool.shutdown(wait=False)
        self._pool = self._new_pool()

    def close(self) -> None:
        for process in list((self._pool._processes or {}).values()):
            process.terminate()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _new_pool(self) -> ProcessPoolExecutor:
        # Not forked: threads of the model's runtime would be copied in the middle of their work.
        return ProcessPoolExecutor(
            1, mp_context=get_context("spawn"), initializer=_begin, initargs=(self._make, self._threads)
        )


def _begin(make: Callable[[], Work[T, R]], threads: int | None) -> None:
    """Make this process a worker: it keeps quiet when interrupted, and ends when whoever started it has ended."""
    global _work
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if threads is not None:
        os.environ.update(dict.fromkeys(_THREADS, str(threads)))
    Thread(target=_end_with_parent, daemon=True).start()
    _work = make()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _do(things: Sequence[T]) -> list[Any]:
    if _work is None:
        raise RuntimeError("this process was not made a worker")
    return _work(things)
