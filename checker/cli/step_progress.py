"""Bars on standard error for work that takes more than a moment: what is done, n of m, and the time left."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from checker.progress import watched_by

FEWEST = 2  # things to do that are worth a bar


@contextmanager
def step_progress() -> Iterator[None]:
    """Show a bar for each step of what runs inside; nothing unless standard error is a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("left"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, TaskID] = {}

        def show(step: str, done: int, of: int) -> None:
            if of < FEWEST:
                return
            if step not in tasks or done == 0:
                if step in tasks:
                    bars.remove_task(tasks[step])
                tasks[step] = bars.add_task(step, total=of)
            bars.update(tasks[step], completed=done, total=of)

        with watched_by(show):
            yield
