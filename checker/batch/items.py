"""What a batch checks: an article as the manifest has it, as work to be done, and as work that is done."""

from __future__ import annotations

from dataclasses import field
from typing import Any

from checker.config.settings import Settings
from checker.value_classes import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """Why an article cannot be checked as the manifest names it."""

    what: str
    why: str
    fix: str


@dataclass(frozen=True, slots=True)
class Item:
    """An article as it was named: by its path, or by its text.

    ``sources``, ``source_ids``, ``speaker`` and ``source_date`` replace the run's own for this article; empty leaves
    them as they are. ``place`` says where it was named, for messages; with a ``fault`` it is a
    row without a verdict.
    """

    id: str
    path: str
    text: str | None = None
    outlet: str | None = None
    date: str | None = None
    url: str | None = None
    title: str | None = None
    sources: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()
    speaker: str | None = None
    source_date: str | None = None
    place: str = ""
    fault: Fault | None = None

    @property
    def facts(self) -> dict[str, str | None]:
        """Cells of the article's row that the manifest decides, whatever the article says."""
        facts = {"outlet": self.outlet, "url": self.url}
        return {**facts, "date": self.date} if self.date is not None else facts


@dataclass(frozen=True, slots=True)
class Task:
    """An article to be checked, with its bytes; ``key`` is the digest of all that its rows follow from."""

    item: Item
    data: bytes
    key: str
    settings: Settings


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an article: its rows by table, and its page if it has one.

    Without a ``key`` the outcome is not to be relied on: the next run tries again.
    """

    id: str
    key: str
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    page: str | None = None
