"""Looking after a library: is everything as it was written, and making it again from the store."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from checker.embedding.encoder import Encoder
from checker.language import Language
from checker.language.recognition import may_be_in
from checker.library import library_faults as faults
from checker.library import store_schema as schema
from checker.library.library_view import Library
from checker.library.library_writer import Details, Encoded, Entry, Writer, encode
from checker.library.records import load_document
from checker.library.remembering import RememberingEncoder
from checker.library.segments import sha256_of, sweep
from checker.library.settling import settle
from checker.sources import read_source
from checker.value_classes import dataclass

# Texts whose vectors go into one file when all is made again.
_SEGMENT_TEXTS = 65_536


@dataclass(frozen=True, slots=True)
class Health:
    """What a library holds, how it is searched, and what is wrong with it, a sentence each."""

    documents: int
    sentences: int
    texts: int
    search: str
    faults: tuple[str, ...]


def verify(folder: Path) -> Health:
    """Read every byte of a library and compare it with what the store says.

    Raises:
        LibraryError: if the store itself cannot be read.
    """
    with Library(folder) as library:
        ((documents, sentences),) = library.ask("SELECT count(*), coalesce(sum(sentences), 0) FROM documents")
        ((texts,),) = library.ask("SELECT count(*) FROM texts")
        found = [*_faults_of_store(library), *_faults_of_vectors(library), *_faults_of_index(library)]
        return Health(documents, sentences, texts, library.nearest.described(), tuple(found))


def rebuild(
    folder: Path,
    encoder: Encoder,
    *,
    languages: Sequence[Language],
    counted: Callable[[int], None] | None = None,
    encoded: Encoded | None = None,
) -> Health:
    """Make turns, sentences, words and vectors again from the kept documents; readers see the old state until the end.

    Documents are read with the present program. A sound vector made by the same model is taken over; only what is
    missing, damaged or new is encoded.

    Args:
        folder: the library's folder.
        encoder: makes the vectors from now on.
        languages: the languages that a document may be in; one that is in none is read as if in the first.
        counted: called at the start with how many sentences there are.
        encoded: called with how many sentences were just encoded.

    Raises:
        LibraryError: if another process writes, or the store cannot be read.
    """
    with Writer(folder) as writer:
        with Library(folder) as before:
            if counted is not None:
                ((sentences,),) = before.ask("SELECT coalesce(sum(sentences), 0) FROM documents")
                counted(sentences)
            with writer.transaction() as connection:
                _empty(connection)
                writer.bind(encoder)
                _fill(writer, before, _reusing(before, encoder), languages, encoded)
        sweep(writer.vectors_folder, writer.named_files())
        settle(writer)
    return verify(folder)


def _reusing(before: Library, encoder: Encoder) -> Encoder:
    if before.facts.get("model_digest") == encoder.digest:
        return RememberingEncoder(encoder, before, damaged_too=True)
    return encoder


def _empty(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO sentence_words (sentence_words) VALUES ('delete-all')")
    for table in ("sentences", "documents", "vocabulary", "texts", "segments", "trained"):
        connection.execute(f"DELETE FROM {table}")  # noqa: S608  (the names stand above)


def _fill(
    writer: Writer, before: Library, encoder: Encoder, languages: Sequence[Language], encoded: Encoded | None
) -> None:
    entries: list[Entry] = []
    texts: dict[str, None] = {}
    for (key,) in before.ask("SELECT key FROM documents ORDER BY key"):
        entry = _entry(before, key, languages)
        entries.append(entry)
        texts.update(dict.fromkeys(line.spoken for line in entry.lines))
        if len(texts) >= _SEGMENT_TEXTS:
            _insert(writer, entries, texts, encoder, encoded)
            entries, texts = [], {}
    _insert(writer, entries, texts, encoder, encoded)


def _insert(
    writer: Writer, entries: list[Entry], texts: dict[str, None], encoder: Encoder, encoded: Encoded | None
) -> None:
    new = writer.new_texts(texts)
    writer.insert(entries, new, encode(new, encoder, encoded))


def _entry(before: Library, key: int, languages: Sequence[Language]) -> Entry:
    ((called, origin, licence, speaker, added),) = before.ask(
        "SELECT id, origin, licence, given_speaker, added FROM documents WHERE key = ?", (key,)
    )
    with faults.told(before.folder):
        document = load_document(before.connection, key)
    language = next((language for language in languages if may_be_in(document.text, language)), languages[0])
    return Entry.of(
        read_source(document, id=called, speaker=speaker, language=language), Details(origin, licence, speaker, added)
    )


def _faults_of_store(library: Library) -> list[str]:
    answers = [answer for (answer,) in library.ask("PRAGMA quick_check(3)") if answer != "ok"]
    missing = library.ask(
        "SELECT count(*) FROM sentences WHERE text IS NOT NULL AND text NOT IN (SELECT id FROM texts)"
    )[0][0]
    found = [f"library.sqlite is damaged: {answer}" for answer in answers]
    if missing:
        found.append(f"{missing} sentences have lost what belongs to their vectors")
    return found


def _faults_of_vectors(library: Library) -> list[str]:
    folder = library.folder / schema.VECTORS
    found = [f"{segment.name} is missing or cut short" for segment in library.vectors.missing]
    found += [
        f"{segment.name} is not as it was written"
        for segment in library.vectors.segments
        if sha256_of(folder / segment.name) != segment.sha256
    ]
    if not found and (unsound := _unsound_rows(library)):
        found.append(f"{unsound} vectors are not as they were written")
    return found


def _unsound_rows(library: Library) -> int:
    checksums = dict(library.ask("SELECT id, checksum FROM texts"))
    unsound = len(checksums)
    for first, block in library.vectors.blocks():
        for row, vector in enumerate(block):
            kept = checksums.get(first + row)
            if kept is not None:
                unsound -= zlib.crc32(np.ascontiguousarray(vector, dtype="<f4").tobytes()) == kept
    return unsound


def _faults_of_index(library: Library) -> list[str]:
    trained = library.trained
    if trained is None or sha256_of(library.folder / schema.VECTORS / trained.name) == trained.sha256:
        return []
    return [f"the trained index {trained.name} is missing or not as it was written"]
