"""How adding to a library goes on: a bar with a rate where somebody is watching, and a rate at the end."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


class RateWatcher:
    """Counts texts and the time their encoding takes; shows it in a bar if there is one."""

    def __init__(self, bar: Any = None) -> None:  # noqa: ANN401  (rich's Progress, imported only for a terminal)
        self._bar = bar
        self._task = bar.add_task("reading", total=None, rate="") if bar is not None else None
        self._begun = time.perf_counter()
        self._total = 0
        self._done = 0

    def reading(self, path: Path, done: int, of: int) -> None:
        """Note that a file is being read."""
        self._show(f"file {done + 1} of {of}: {path.name[:40]}")

    def encoding(self, texts: int) -> None:
        """Note that so many more texts are to be encoded."""
        self._total += texts
        self._show(None)

    def encoded(self, texts: int) -> None:
        """Note that so many of them have just been encoded."""
        self._done += texts
        self._show(None)

    def told(self) -> str:
        """Return how many texts were encoded and how fast, to end a line with."""
        if not self._done:
            return "; nothing had to be encoded"
        return f"; {self._done:,} new sentences, {self._rate():,.0f} a second"

    def _rate(self) -> float:
        return self._done / max(1e-9, time.perf_counter() - self._begun)

    def _show(self, description: str | None) -> None:
        if self._bar is None:
            return
        more = {"description": description} if description is not None else {}
        rate = f"{self._rate():,.0f} sentences/s" if self._done else ""
        self._bar.update(self._task, total=self._total or None, completed=self._done, rate=rate, **more)


@contextmanager
def library_progress() -> Iterator[RateWatcher]:
    """Give a watcher to report progress to; it shows a bar on a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield RateWatcher()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}", markup=False),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield RateWatcher(bar)
