"""Sources as rows of the store, and back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import Any

from checker.model import (
    Aside,
    AsideKind,
    Block,
    BlockKind,
    Document,
    LabelledRun,
    Person,
    Place,
    PlaceKind,
    Sentence,
    Source,
    Span,
    Turn,
    TurnRole,
)


def insert_document(connection: sqlite3.Connection, source: Source, columns: dict[str, Any]) -> int:
    """Write a source's document, speakers and turns, not its sentences; return the document's key.

    Args:
        connection: in a transaction.
        source: the source.
        columns: what the store keeps besides the source itself, by column.
    """
    document = source.document
    row = {
        "id": source.id,
        "sha256": document.sha256,
        "path": document.path,
        "format": document.format,
        "title": document.title,
        "date": document.date,
        "text": document.text,
        "blocks": _dumped([[*_ends(block.span), block.kind.value] for block in document.blocks]),
        "places": _dumped([[place.offset, place.kind.value, place.label] for place in document.places]),
        "runs": _dumped([[*_ends(run.span), run.label] for run in document.runs]),
        "turns": len(source.turns),
        "sentences": len(source.sentences),
        **columns,
    }
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    key = connection.execute(f"INSERT INTO documents ({names}) VALUES ({marks})", tuple(row.values())).lastrowid  # noqa: S608  (column names are ours)
    assert key is not None  # noqa: S101  (an INSERT that did not fail has a row)
    connection.executemany(
        "INSERT INTO speakers VALUES (?, ?, ?, ?, ?)",
        (
            (key, number, person.name, _dumped(person.aliases), _dumped(person.roles))
            for number, person in enumerate(source.speakers)
        ),
    )
    numbers = {person: number for number, person in enumerate(source.speakers)}
    connection.executemany(
        "INSERT INTO turns VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (_turn_row(key, turn, numbers) for turn in source.turns),
    )
    return key


def load_source(connection: sqlite3.Connection, key: int) -> Source:
    """Return the source as it was when it was added, but for the doubts that its words raise about their labels."""
    row = _one(connection, "SELECT * FROM documents WHERE key = ?", key)
    speakers = load_speakers(connection, key)
    turns = connection.execute("SELECT * FROM turns WHERE document = ? ORDER BY number", (key,))
    sentences = connection.execute(
        "SELECT number, turn, first, last FROM sentences WHERE document = ? ORDER BY id", (key,)
    )
    document = _document(row)
    return Source(
        id=row["id"],
        document=document,
        speakers=speakers,
        turns=tuple(_turn(turn, speakers) for turn in _named(turns)),
        sentences=tuple(Sentence(number, turn, Span(first, last)) for number, turn, first, last in sentences),
    )


def load_document(connection: sqlite3.Connection, key: int) -> Document:
    """Return the document as it was read."""
    return _document(_one(connection, "SELECT * FROM documents WHERE key = ?", key))


def load_speakers(connection: sqlite3.Connection, key: int) -> tuple[Person, ...]:
    """Return the people who speak in a document."""
    rows = connection.execute("SELECT name, aliases, roles FROM speakers WHERE document = ? ORDER BY number", (key,))
    return tuple(Person(name, tuple(json.loads(aliases)), tuple(json.loads(roles))) for name, aliases, roles in rows)


def _document(row: dict[str, Any]) -> Document:
    return Document(
        path=row["path"],
        format=row["format"],
        text=row["text"],
        sha256=row["sha256"],
        title=row["title"],
        date=row["date"],
        blocks=tuple(Block(Span(first, last), BlockKind(kind)) for first, last, kind in json.loads(row["blocks"])),
        places=tuple(Place(offset, PlaceKind(kind), label) for offset, kind, label in json.loads(row["places"])),
        runs=tuple(LabelledRun(label, Span(first, last)) for first, last, label in json.loads(row["runs"])),
    )


def _turn_row(key: int, turn: Turn, numbers: dict[Person, int]) -> tuple[Any, ...]:
    label = turn.label_span
    return (
        key,
        turn.index,
        *_ends(turn.span),
        turn.label,
        *(_ends(label) if label is not None else (None, None)),
        numbers[turn.speaker] if turn.speaker is not None else None,
        turn.role.value,
        turn.interpreted,
        _dumped([[*_ends(aside.span), aside.kind.value] for aside in turn.asides]),
    )


def _turn(row: dict[str, Any], speakers: Sequence[Person]) -> Turn:
    labelled = row["label_first"] is not None
    return Turn(
        index=row["number"],
        span=Span(row["first"], row["last"]),
        label=row["label"],
        label_span=Span(row["label_first"], row["label_last"]) if labelled else None,
        speaker=speakers[row["speaker"]] if row["speaker"] is not None else None,
        role=TurnRole(row["role"]),
        interpreted=bool(row["interpreted"]),
        asides=tuple(Aside(Span(first, last), AsideKind(kind)) for first, last, kind in json.loads(row["asides"])),
    )


def _one(connection: sqlite3.Connection, query: str, key: int) -> dict[str, Any]:
    return _named(connection.execute(query, (key,)))[0]


def _named(cursor: sqlite3.Cursor) -> list[dict[str, Any]]:
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
