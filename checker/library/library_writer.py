"""Writing to a library: one process at a time, and every change whole or not at all."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from checker.embedding.encoder import Encoder
from checker.library import library_faults as faults
from checker.library import store_schema as schema
from checker.library.records import insert_document
from checker.library.segments import Segment, checksums, sweep, write_segment
from checker.model import Source
from checker.retrieval.stretches import Line, lines_of
from checker.value_classes import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

# Texts encoded between two signs of life, a second or so of work.
ENCODED_AT_ONCE = 256

# Told how many texts have just been encoded.
Encoded = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Details:
    """What is known of a document besides its content.

    ``origin`` is where it came from, a path or an address; ``added`` an ISO 8601 moment, now if not given.
    """

    origin: str
    licence: str | None = None
    given_speaker: str | None = None
    added: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A source about to be kept, and its sentences that can be found."""

    source: Source
    details: Details
    lines: tuple[Line, ...]

    @classmethod
    def of(cls, source: Source, details: Details) -> Self:
        """Return the entry for a source."""
        return cls(source, details, tuple(lines_of(source)))


class Writer:
    """A library opened to be changed; a context manager that holds the one lock for writers.

    Opening sweeps away files that an interrupted writer left behind.

    Args:
        folder: the library's folder.
        create: begin a library if there is none.

    Raises:
        LibraryError: if another process writes, or the store is missing, damaged or of another version.
    """

    def __init__(self, folder: Path, *, create: bool = False) -> None:
        self.folder = folder
        if create:
            schema.begin(folder)
        schema.found(folder) if not create else None
        self._lock = _locked(folder)
        try:
            self.connection = schema.open_to_write(folder)
        except BaseException:
            self._lock.close()
            raise
        (self.vectors_folder).mkdir(exist_ok=True)
        sweep(self.vectors_folder, self.named_files())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Release the lock for the next writer."""
        self.connection.close()
        self._lock.close()

    @property
    def vectors_folder(self) -> Path:
        """Where the files of vectors are."""
        return self.folder / schema.VECTORS

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Make changes that all hold or none; the files they replace are removed with them.

        Raises:
            LibraryError: if the store cannot be written.
        """
        with faults.told(self.folder):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self.connection.execute("ROLLBACK")
                raise

    def named_files(self) -> set[str]:
        """Return the files of vectors that the store names."""
        with faults.told(self.folder):
            rows = self.connection.execute("SELECT name FROM segments UNION SELECT name FROM trained")
            return {name for (name,) in rows}

    def fact(self, name: str) -> str | None:
        """Return what the store says of itself under a name."""
        row = self.connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def set_fact(self, name: str, value: str) -> None:
        """Record what the store says of itself under a name."""
        self.connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))

    def use_model(self, encoder: Encoder) -> None:
        """Bind a new library to the model; an existing one must have been made with it.

        Raises:
            LibraryError: if the library's vectors were made by another.
        """
        digest = self.fact("model_digest")
        if digest is None:
            with self.transaction():
                self.bind(encoder)
        elif digest != encoder.digest:
            raise faults.other_model(self.folder, self.fact("model") or "another", encoder.name)

    def bind(self, encoder: Encoder) -> None:
        """Record, inside a transaction, which model makes the vectors."""
        self.set_fact("model", encoder.name)
        self.set_fact("model_digest", encoder.digest)
        self.set_fact("dimension", str(encoder.dimension))

    def known(self, sha256: str) -> str | None:
        """Return the id of the document with this content, if it is kept."""
        row = self.connection.execute("SELECT id FROM documents WHERE sha256 = ?", (sha256,)).fetchone()
        return row[0] if row else None

    def free_id(self, wanted: str, sha256: str, *, taken: Iterable[str] = ()) -> str:
        """Return ``wanted``, followed by part of the content's digest when another document has that id."""
        used = self.connection.execute("SELECT 1 FROM documents WHERE id = ?", (wanted,)).fetchone()
        return f"{wanted}-{sha256[:8]}" if used or wanted in taken else wanted

    def new_texts(self, texts: Iterable[str]) -> list[str]:
        """Return the texts that have no vector yet, each once."""
        known = self.connection.execute
        return [
            text
            for text in dict.fromkeys(texts)
            if known("SELECT 1 FROM texts WHERE digest = ?", (digest_of(text),)).fetchone() is None
        ]

    def keep(self, entries: Sequence[Entry], encoder: Encoder, *, encoded: Encoded | None = None) -> None:
        """Add the entries in one transaction: when this returns, all of them are kept, whatever happens next."""
        texts = self.new_texts(line.spoken for entry in entries for line in entry.lines)
        vectors = encode(texts, encoder, encoded)
        with self.transaction():
            self.insert(entries, texts, vectors)

    def insert(self, entries: Sequence[Entry], texts: Sequence[str], vectors: NDArray[np.float32]) -> None:
        """Write, inside a transaction, the entries and the vectors of texts that had none."""
        if texts:
            self.insert_vectors([digest_of(text) for text in texts], vectors)
        vocabulary: Counter[str] = Counter()
        for entry in entries:
            key = insert_document(self.connection, entry.source, _columns(entry.details))
            vocabulary.update(self._insert_sentences(key, entry))
        self.connection.executemany(
            "INSERT INTO vocabulary VALUES (?, ?) ON CONFLICT DO UPDATE SET sentences = sentences + excluded.sentences",
            vocabulary.items(),
        )

    def insert_vectors(self, digests: Sequence[bytes], vectors: NDArray[np.float32]) -> Segment:
        """Write, inside a transaction, new texts and the file with their vectors."""
        (first,) = self.connection.execute("SELECT coalesce(max(first + rows), 1) FROM segments").fetchone()
        segment = write_segment(self.vectors_folder, [vectors], first=first)
        self.name_segment(segment)
        self.connection.executemany(
            "INSERT INTO texts VALUES (?, ?, ?)",
            zip(range(first, segment.end), digests, checksums(vectors), strict=True),
        )
        return segment

    def name_segment(self, segment: Segment) -> None:
        """Enter a file of vectors into the store."""
        row = (segment.name, segment.first, segment.rows, segment.sha256)
        self.connection.execute("INSERT INTO segments VALUES (?, ?, ?, ?)", row)

    def remove(self, keys: Sequence[int]) -> None:
        """Remove documents with all their words; their vectors stay, without texts, until the library is rebuilt."""
        with self.transaction() as connection:
            for key in keys:
                rows = connection.execute("SELECT id, words FROM sentences WHERE document = ?", (key,)).fetchall()
                connection.executemany(
                    "INSERT INTO sentence_words (sentence_words, rowid, words) VALUES ('delete', ?, ?)",
                    [row for row in rows if row[1]],
                )
                vocabulary = Counter(word for _, words in rows for word in set(words.split(" ")) if word)
                connection.executemany(
                    "UPDATE vocabulary SET sentences = sentences - ? WHERE word = ?",
                    [(count, word) for word, count in vocabulary.items()],
                )
                connection.execute("DELETE FROM documents WHERE key = ?", (key,))
            connection.execute("DELETE FROM vocabulary WHERE sentences <= 0")
            connection.execute("DELETE FROM texts WHERE id NOT IN (SELECT text FROM sentences WHERE text IS NOT NULL)")
            # What was deleted is overwritten in the index of words, too.
            connection.execute("INSERT INTO sentence_words (sentence_words) VALUES ('optimize')")

    def _insert_sentences(self, key: int, entry: Entry) -> Counter[str]:
        lines = {line.sentence: line for line in entry.lines}
        (first,) = self.connection.execute("SELECT coalesce(max(id), 0) + 1 FROM sentences").fetchone()
        find = self.connection.execute
        rows: list[tuple[Any, ...]] = []
        vocabulary: Counter[str] = Counter()
        for at, sentence in enumerate(entry.source.sentences):
            line = lines.get(sentence.index)
            text, words = None, ""
            if line is not None:
                (text,) = find("SELECT id FROM texts WHERE digest = ?", (digest_of(line.spoken),)).fetchone()
                words = " ".join(line.keys)
                vocabulary.update(set(line.keys))
            place = (sentence.index, sentence.turn, sentence.span.start, sentence.span.end)
            rows.append((first + at, key, *place, text, words))
        self.connection.executemany("INSERT INTO sentences VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
        self.connection.executemany(
            "INSERT INTO sentence_words (rowid, words) VALUES (?, ?)", ((row[0], row[-1]) for row in rows if row[-1])
        )
        return vocabulary


def digest_of(text: str) -> bytes:
    """Return what identifies a text: 16 bytes of BLAKE2b."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def encode(texts: Sequence[str], encoder: Encoder, encoded: Encoded | None = None) -> NDArray[np.float32]:
    """Return the vectors of ``texts``, encoded some at a time so that progress can be shown."""
    import numpy as np

    parts = [np.zeros((0, encoder.dimension), dtype=np.float32)]
    for start in range(0, len(texts), ENCODED_AT_ONCE):
        some = texts[start : start + ENCODED_AT_ONCE]
        parts.append(encoder.encode(some))
        if encoded is not None:
            encoded(len(some))
    return np.concatenate(parts)


def renamed(entry: Entry, called: str) -> Entry:
    """Return the entry under another id."""
    return replace(entry, source=replace(entry.source, id=called))


def _columns(details: Details) -> dict[str, Any]:
    return {
        "origin": details.origin,
        "licence": details.licence,
        "given_speaker": details.given_speaker,
        "added": details.added or datetime.now(UTC).isoformat(timespec="seconds"),
    }


def _locked(folder: Path) -> sqlite3.Connection:
    """Return the writer's lock: an exclusive hold on an empty database, which ends with the process in any case."""
    with faults.told(folder):
        lock = sqlite3.connect(folder / schema.LOCK, timeout=0, isolation_level=None, check_same_thread=False)
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except BaseException:
            lock.close()
            raise
    return lock
