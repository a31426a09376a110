"""Runs a batch on a Ray cluster, or on one that is started on this machine for it: Ray Data hands the articles out.

Articles travel to the workers with their bytes, and sources lie in the object store, so that no worker needs this
machine's files; a library must be in a folder that all can read.
"""

from __future__ import annotations

import logging
import pickle
import socket
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from checker.batch.items import Outcome, Task
from checker.batch.work import Plan, Worker, without_verdict
from checker.errors import CheckerError
from checker.gate.processes import PROCESS_ENDED

if TYPE_CHECKING:
    import pyarrow

WINDOW: Final = 1024
"""Batches handed to Ray Data at a time; as many as lie in the object store at once."""

TRIES_AGAIN: Final = 2
"""How often a batch is tried again after a worker ended with it, before its articles are tried one by one."""


PATIENCE: Final = 10.0
"""Seconds that a cluster has to answer."""


def run_ray(
    plan: Plan, batches: Iterator[Sequence[Task]], *, jobs: int, address: str | None
) -> Iterator[list[Outcome]]:
    """Yield the outcomes of the articles, batch by batch, in whatever order they are done.

    A worker that ends is replaced and its batch tried again; an article that ends worker after worker is left without
    a verdict.

    Args:
        plan: what holds for the whole batch.
        batches: the articles, in portions for one worker.
        jobs: workers; one CPU of the cluster each.
        address: the cluster's address; without one a cluster of this machine is started, and stopped at the end.

    Raises:
        CheckerError: if Ray is not installed, or no cluster answers.
        ModelError: if the model is missing or damaged.
    """
    _require_ray()
    with _cluster(jobs, address):
        sources = _Sources()
        while window := [list(tasks) for tasks in islice(batches, WINDOW)]:
            yield from _retried(plan, window, sources, jobs)


def _retried(plan: Plan, window: list[list[Task]], sources: _Sources, jobs: int) -> Iterator[list[Outcome]]:
    left = {task.item.id: task for tasks in window for task in tasks}
    for portions in (window, None):
        for outcomes in _passed(plan, portions or [[task] for task in left.values()], sources, jobs):
            for outcome in outcomes:
                left.pop(outcome.id, None)
            yield outcomes
        if not left:
            return
    yield [without_verdict(task.item, "", PROCESS_ENDED) for task in left.values()]


def _passed(plan: Plan, portions: list[list[Task]], sources: _Sources, jobs: int) -> Iterator[list[Outcome]]:
    """Yield the outcomes of one pass over the portions; those that ended their workers are missing."""
    import ray.data

    rows = [{"tasks": pickle.dumps(tasks)} for tasks in portions]
    dataset = ray.data.from_items(rows, override_num_blocks=len(rows)).map_batches(
        _RayWorker,
        fn_constructor_args=(plan, sources.held_for(task for tasks in portions for task in tasks)),
        batch_size=1,
        batch_format="pyarrow",
        compute=ray.data.ActorPoolStrategy(size=min(jobs, len(rows))),
        num_cpus=1,
        max_restarts=-1,
        max_task_retries=TRIES_AGAIN,
    )
    for row in dataset.iter_rows():
        answer = pickle.loads(row["answer"])  # noqa: S301  (our own worker wrote it)
        if isinstance(answer, CheckerError):
            raise answer
        yield answer


class _RayWorker:
    """Checks articles on a worker of the cluster; Ray Data makes one for each process."""

    def __init__(self, plan: Plan, sources: Mapping[str, Any]) -> None:
        self._sources = sources
        self._worker = Worker(plan, self._fetch)

    def __call__(self, batch: pyarrow.Table) -> pyarrow.Table:
        import pyarrow

        answers = [pickle.dumps(self._answer(tasks)) for tasks in batch["tasks"].to_pylist()]
        return pyarrow.table({"answer": pyarrow.array(answers, pyarrow.large_binary())})

    def _answer(self, tasks: bytes) -> list[Outcome] | CheckerError:
        try:
            return self._worker.outcomes(pickle.loads(tasks))  # noqa: S301  (whoever started the batch wrote it)
        except CheckerError as error:
            return error  # raised where the batch was started: Ray would take it for a fault of the worker

    def _fetch(self, path: str) -> bytes:
        import ray

        if path not in self._sources:
            raise FileNotFoundError(2, "No such file or directory", path)
        content: bytes = ray.get(self._sources[path])
        return content


class _Sources:
    """Sources' contents in the object store, each put there once."""

    def __init__(self) -> None:
        self._held: dict[str, Any] = {}

    def held_for(self, tasks: Iterable[Task]) -> Mapping[str, Any]:
        """Return the references to the sources of these articles; one that cannot be read has none."""
        import ray

        wanted = {path for task in tasks for path in task.settings.sources}
        for path in sorted(wanted - self._held.keys()):
            try:
                with open(path, "rb") as file:  # noqa: PTH123  (a path as the settings spell it)
                    self._held[path] = ray.put(file.read())
            except OSError:
                continue
        return {path: self._held[path] for path in wanted if path in self._held}


@contextmanager
def _cluster(jobs: int, address: str | None) -> Iterator[None]:
    import ray
    import ray.data

    try:
        if address is not None:
            _require_answer(address)
            ray.init(address=address, log_to_driver=False, logging_level="ERROR")
        else:
            ray.init(num_cpus=jobs + 1, include_dashboard=False, log_to_driver=False, logging_level="ERROR")
    except (OSError, RuntimeError, ValueError) as error:
        raise CheckerError(
            f"no Ray cluster answers at {address}" if address else "Ray cannot start a cluster on this machine",
            why=" ".join(str(error).split()),
            fix="give --address HOST:PORT of a running cluster" if address else "try --engine local",
        ) from error
    context = ray.data.DataContext.get_current()
    context.max_errored_blocks = -1  # articles whose workers ended are tried again one by one, here
    context.enable_progress_bars = False
    for name in ("ray", "ray.data"):
        logging.getLogger(name).setLevel(logging.ERROR)
    try:
        yield
    finally:
        ray.shutdown()


def _require_answer(address: str) -> None:
    """Check that something answers at HOST:PORT; Ray itself waits for minutes before it says so.

    Raises:
        OSError: if nothing does.
    """
    host, colon, port = address.rpartition("://")[2].rpartition(":")
    if colon and port.isdecimal():
        socket.create_connection((host, int(port)), timeout=PATIENCE).close()


def _require_ray() -> None:
    if find_spec("ray") is None:
        raise CheckerError(
            "--engine ray cannot be used",
            why="it needs the package ray, which is not installed",
            fix="install the extra: python -m pip install 'quote-checker[ray]'",
        )
