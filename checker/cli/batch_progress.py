"""How a batch goes on: a bar with rate and time left where somebody is watching, else a line now and then."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from checker.cli.streams import print_err

if TYPE_CHECKING:
    from checker.batch.items import Outcome

LINE_EVERY: Final = 30.0
"""Seconds between two lines where nobody watches a bar."""


class ArchiveWatcher:
    """Counts what is done and shows it, in a bar if there is one."""

    def __init__(self, bar: Any = None) -> None:  # noqa: ANN401  (rich's Progress, imported only for a terminal)
        self._bar = bar
        self._task = bar.add_task("listing articles", total=None, told="") if bar is not None else None
        self._begun = self._told_at = time.monotonic()
        self._total = self._kept = self._done = 0
        self._counts: Counter[str] = Counter()

    def begun(self, articles: int) -> None:
        """Note how many articles there are; the time begins."""
        self._total = articles
        self._begun = self._told_at = time.monotonic()
        self._show("checking")

    def kept(self, outcomes: int) -> None:
        """Note that so many articles were done by an earlier run."""
        self._kept += outcomes
        self._show("checking")

    def done(self, outcomes: Sequence[Outcome]) -> None:
        """Note what has just been done."""
        self._done += len(outcomes)
        for outcome in outcomes:
            article = outcome.rows["articles"][0]
            self._counts.update({article["verdict"]: 1, "quotes": article["quotes"], "errors": article["errors"]})
        self._show("checking")

    def gathering(self) -> None:
        """Note that all articles are done and the tables are being made."""
        self._show("writing tables")

    def _show(self, step: str) -> None:
        if self._bar is not None:
            completed = self._kept + self._done
            self._bar.update(self._task, description=step, total=self._total, completed=completed, told=self._told())
        elif time.monotonic() - self._told_at >= LINE_EVERY:
            self._told_at = time.monotonic()
            print_err(f"{self._kept + self._done:,} of {self._total:,} articles{self._told()}\n")

    def _told(self) -> str:
        seconds = time.monotonic() - self._begun
        if not self._done or not seconds:
            return ""
        rate = self._done / seconds
        left = timedelta(seconds=round((self._total - self._kept - self._done) / rate))
        counts = self._counts
        return (
            f"; {rate:.1f} a second, {left} left; {counts['quotes']:,} quotations, {counts['errors']:,} errors,"
            f" {counts['fail']:,} articles fail, {counts['no-verdict']:,} without a verdict"
        )


@contextmanager
def archive_progress() -> Iterator[ArchiveWatcher]:
    """Give a watcher to report progress to; it shows a bar on a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield ArchiveWatcher()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=20),
        MofNCompleteColumn(),
        TextColumn("{task.fields[told]}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield ArchiveWatcher(bar)
