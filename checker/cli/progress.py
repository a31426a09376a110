"""A progress bar on standard error, for the one step that takes long: preparing the model."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress_bar() -> Iterator[Callable[[str, float], None]]:
    """Give a function that shows a step and the share done; it is silent unless standard error is a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda step, share: None  # noqa: ARG005
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=1.0, visible=False)

        def show(step: str, share: float) -> None:
            bar.update(task, description=step, completed=share, visible=True)

        yield show
