"""Runs a batch on this machine's cores, a process each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from checker.batch.items import Outcome, Task
from checker.batch.work import Plan, Worker, without_verdict
from checker.gate.processes import PROCESS_ENDED, run_in_processes


def run_local(plan: Plan, portions: Iterator[Sequence[Task]], *, jobs: int) -> Iterator[list[Outcome]]:
    """Yield the outcomes of the articles, portion by portion, in whatever order they are done.

    An article that takes two processes with it is left without a verdict.

    Args:
        plan: what holds for the whole batch.
        portions: the articles, in portions for one process; taken as processes become free.
        jobs: processes.

    Raises:
        ModelError: if the model is missing or damaged.
    """
    make = partial(_worker, plan)
    return run_in_processes(make, portions, jobs=jobs, threads=plan.threads, lost=_lost)


def _worker(plan: Plan) -> Callable[[Sequence[Task]], list[Outcome]]:
    return Worker(plan).outcomes


def _lost(task: Task) -> Outcome:
    return without_verdict(task.item, "", PROCESS_ENDED)
