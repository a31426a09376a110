"""Runs a batch on this machine's cores: a process each, of which none can take the others with it."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import connection, get_context, parent_process
from threading import Thread
from typing import TYPE_CHECKING, Final

from checker.batch.items import Outcome, Task
from checker.batch.work import DIED, Plan, without_verdict

if TYPE_CHECKING:
    from checker.batch.work import Worker

MOST_DEATHS: Final = 2
"""Processes that an article may take with it before it is left without a verdict."""

# Set before numpy and faiss are loaded: with a process a core, more threads only stand in one another's way.
_THREADS: Final = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")

_worker: Worker | None = None


@dataclass(frozen=True, slots=True)
class _Assignment:
    """Articles for one process, and how many processes have ended while they had them."""

    tasks: Sequence[Task]
    deaths: int = 0


def run_local(plan: Plan, batches: Iterator[Sequence[Task]], *, jobs: int) -> Iterator[list[Outcome]]:
    """Yield the outcomes of the articles, batch by batch, in whatever order they are done.

    A process that ends without a word is replaced and its articles are tried again, one by one; an article that takes
    two processes with it is left without a verdict.

    Args:
        plan: what holds for the whole batch.
        batches: the articles, in portions for one process; taken as processes become free.
        jobs: processes.

    Raises:
        ModelError: if the model is missing or damaged.
    """
    again: deque[_Assignment] = deque()
    seats = [_Seat(plan) for _ in range(jobs)]
    at_work: dict[Future[list[Outcome]], tuple[_Seat, _Assignment]] = {}
    try:
        while True:
            for seat in [seat for seat in seats if seat not in {busy for busy, _ in at_work.values()}]:
                assignment = again.popleft() if again else _next(batches)
                if assignment is not None:
                    at_work[seat.start(assignment.tasks)] = (seat, assignment)
            if not at_work:
                return
            done, _ = wait(at_work, return_when=FIRST_COMPLETED)
            for future in done:
                seat, assignment = at_work.pop(future)
                try:
                    yield future.result()
                except BrokenProcessPool:
                    seat.replace()
                    lost, retried = _after_death(assignment)
                    again.extend(retried)
                    if lost:
                        yield lost
    finally:
        for seat in seats:
            seat.close()


def _next(batches: Iterator[Sequence[Task]]) -> _Assignment | None:
    tasks = next(batches, None)
    return _Assignment(tasks) if tasks else None


def _after_death(assignment: _Assignment) -> tuple[list[Outcome], list[_Assignment]]:
    """Return what is lost after a process ended with these articles, and what is to be tried again."""
    if len(assignment.tasks) == 1 and assignment.deaths + 1 >= MOST_DEATHS:
        return [without_verdict(task.item, "", DIED) for task in assignment.tasks], []
    deaths = assignment.deaths + 1 if len(assignment.tasks) == 1 else 0
    return [], [_Assignment([task], deaths) for task in assignment.tasks]


class _Seat:
    """A place for one process, which is started again when it has ended."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._pool = self._new_pool()

    def start(self, tasks: Sequence[Task]) -> Future[list[Outcome]]:
        try:
            return self._pool.submit(_work, tasks)
        except BrokenProcessPool:  # it ended between two batches
            self.replace()
            return self._pool.submit(_work, tasks)

    def replace(self) -> None:
        self._pool.shutdown(wait=False)
        self._pool = self._new_pool()

    def close(self) -> None:
        for process in list((self._pool._processes or {}).values()):
            process.terminate()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _new_pool(self) -> ProcessPoolExecutor:
        # Not forked: threads of the model's runtime would be copied in the middle of their work.
        return ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_begin, initargs=(self._plan,))


def _begin(plan: Plan) -> None:
    """Make this process a worker: it keeps quiet when interrupted, and ends when whoever started it has ended."""
    global _worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if plan.threads is not None:
        os.environ.update(dict.fromkeys(_THREADS, str(plan.threads)))
    Thread(target=_end_with_parent, daemon=True).start()
    from checker.batch.work import Worker

    _worker = Worker(plan)


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _work(tasks: Sequence[Task]) -> list[Outcome]:
    if _worker is None:
        raise RuntimeError("this process was not made a worker")
    return _worker.outcomes(tasks)
