"""How far long work has come: the steps say so, and whoever watches is told; where nobody does, nothing happens."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final, TypeVar

Watcher = Callable[[str, int, int], None]
"""Is called with what is being done, how much of it is done, and how much there is."""

Item = TypeVar("Item")

_WATCHER: Final[ContextVar[Watcher | None]] = ContextVar("watcher", default=None)


@contextmanager
def watched_by(watcher: Watcher) -> Iterator[None]:
    """Tell ``watcher`` of all steps until the block is left."""
    before = _WATCHER.set(watcher)
    try:
        yield
    finally:
        _WATCHER.reset(before)


def note(step: str, done: int, of: int) -> None:
    """Say how far a step has come."""
    watcher = _WATCHER.get()
    if watcher is not None:
        watcher(step, done, of)


def noted(step: str, items: Iterable[Item], of: int) -> Iterator[Item]:
    """Yield the items, ``of`` in number, and say before each how many are done, and at the end that all are."""
    note(step, 0, of)
    for done, item in enumerate(items, start=1):
        yield item
        note(step, done, of)
