"""A library as a reader sees it: one state of it, whatever a writer does meanwhile."""

from __future__ import annotations

import json
from collections.abc import Sequence
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from checker.library import library_faults as faults
from checker.library import store_schema as schema
from checker.library.records import load_source, load_speakers
from checker.library.segments import Segment, Segments
from checker.library.trained import Trained
from checker.model import Person, Source
from checker.value_classes import dataclass

if TYPE_CHECKING:
    from checker.library.nearest import Nearest

# How often a reader looks again when a writer replaces files just as it opens them.
_LOOKS = 5


@dataclass(frozen=True, slots=True)
class Kept:
    """A document of a library as lists show it; ``key`` is its number inside the library."""

    key: int
    id: str
    title: str | None
    date: str | None
    speakers: tuple[str, ...]
    origin: str
    licence: str | None
    sha256: str
    format: str
    added: str
    turns: int
    sentences: int


class Library:
    """A state of a library, read-only; a context manager.

    Args:
        folder: the library's folder.

    Raises:
        LibraryError: if there is no library, or its store is lost, damaged or of another version.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for _ in range(_LOOKS):
            self.connection = schema.open_to_read(folder)
            try:
                with faults.told(folder):
                    self.facts = dict(self.connection.execute("SELECT name, value FROM facts"))
                    self.vectors = self._segments()
            except BaseException:
                self.connection.close()
                raise
            if not self.vectors.missing:
                break
            # Either a writer has just replaced the file, and the next state names another, or it is damaged.
            self.connection.close()
        else:
            self.connection = schema.open_to_read(folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the library; its state is no longer held."""
        self.connection.close()

    @property
    def dimension(self) -> int:
        """Numbers in a vector; 0 before anything was added."""
        return int(self.facts.get("dimension", 0))

    @cached_property
    def nearest(self) -> Nearest:
        """The search by meaning."""
        from checker.library.nearest import Nearest

        return Nearest(self.vectors, self.trained, self.folder / schema.VECTORS)

    @cached_property
    def trained(self) -> Trained | None:
        """What the store says of the trained index, if there is one."""
        row = self.ask("SELECT name, covered, trained_on, size, sha256, description, probes, recall FROM trained")
        return Trained(*row[0]) if row else None

    def documents(self) -> tuple[Kept, ...]:
        """Return all documents, in order of date, then id; undated ones last."""
        rows = self.ask(
            "SELECT key, id, title, date, origin, licence, sha256, format, added, turns, sentences FROM documents"
            " ORDER BY date IS NULL, date, id"
        )
        speakers: dict[int, list[str]] = {}
        for key, name in self.ask("SELECT document, name FROM speakers ORDER BY document, number"):
            speakers.setdefault(key, []).append(name)
        return tuple(
            Kept(
                key=key,
                id=called,
                title=title,
                date=date,
                speakers=tuple(speakers.get(key, ())),
                origin=origin,
                licence=licence,
                sha256=sha256,
                format=form,
                added=added,
                turns=turns,
                sentences=sentences,
            )
            for key, called, title, date, origin, licence, sha256, form, added, turns, sentences in rows
        )

    def document(self, name: str) -> Kept:
        """Return the document with this id, or the only one whose id begins with it.

        Raises:
            LibraryError: if there is none, or more than one.
        """
        documents = self.documents()
        fitting = [each for each in documents if each.id == name] or [
            each for each in documents if each.id.startswith(name)
        ]
        if len(fitting) != 1:
            near = get_close_matches(name, [each.id for each in fitting or documents], n=1, cutoff=0.4)
            raise faults.unknown_source(self.folder, name, near[0] if near else None)
        return fitting[0]

    def source(self, key: int) -> Source:
        """Return a document with its turns, speakers and sentences."""
        with faults.told(self.folder):
            return load_source(self.connection, key)

    def speakers(self, key: int) -> tuple[Person, ...]:
        """Return the people who speak in a document."""
        with faults.told(self.folder):
            return load_speakers(self.connection, key)

    def ask(self, query: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return the rows that answer a query.

        Raises:
            LibraryError: if the store cannot answer.
        """
        with faults.told(self.folder):
            return self.connection.execute(query, values).fetchall()

    def ask_many(self, query: str, values: Sequence[Any], *, more: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return the rows for any number of values, which the query takes as ``SELECT value FROM json_each(?)``."""
        return self.ask(query, (json.dumps(list(values)), *more))

    def _segments(self) -> Segments:
        rows: list[tuple[str, int, int, str]] = self.connection.execute(
            "SELECT name, first, rows, sha256 FROM segments ORDER BY first"
        ).fetchall()
        return Segments(self.folder / schema.VECTORS, [Segment(*row) for row in rows], self.dimension)
