"""The SQLite file: its tables, its version, and opening it to read or to write."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from pathlib import Path

from checker.library import library_faults as faults

VERSION = 1
STORE = "library.sqlite"
VECTORS = "vectors"
LOCK = "writer.lock"

# "QCLB": tells a library's file from any other of SQLite's.
APPLICATION = 0x51434C42

# Statements that take a store from the version named to the next; a version without them is rebuilt.
MIGRATIONS: Mapping[int, tuple[str, ...]] = {}

# Milliseconds that a reader or writer waits for another's moment of exclusive use, as at a checkpoint.
PATIENCE = 10_000

TABLES = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE documents (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL,
    format TEXT NOT NULL,
    title TEXT,
    date TEXT,
    origin TEXT NOT NULL,
    licence TEXT,
    given_speaker TEXT,
    added TEXT NOT NULL,
    text TEXT NOT NULL,
    blocks TEXT NOT NULL,
    places TEXT NOT NULL,
    runs TEXT NOT NULL,
    turns INTEGER NOT NULL,
    sentences INTEGER NOT NULL
);

CREATE TABLE speakers (
    document INTEGER NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL,
    roles TEXT NOT NULL,
    PRIMARY KEY (document, number)
) WITHOUT ROWID;

CREATE TABLE turns (
    document INTEGER NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    label TEXT NOT NULL,
    label_first INTEGER,
    label_last INTEGER,
    speaker INTEGER,
    role TEXT NOT NULL,
    interpreted INTEGER NOT NULL,
    asides TEXT NOT NULL,
    PRIMARY KEY (document, number)
) WITHOUT ROWID;

-- A row of a vector file, by the digest of the text that was encoded; "checksum" is the row's CRC-32.
CREATE TABLE texts (id INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, checksum INTEGER NOT NULL);

-- A document's sentences have consecutive ids. "words" are the words as compared; one without any has no text.
CREATE TABLE sentences (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    text INTEGER REFERENCES texts (id),
    words TEXT NOT NULL
);
CREATE INDEX sentences_of_document ON sentences (document);
CREATE INDEX sentences_of_text ON sentences (text);

CREATE VIRTUAL TABLE sentence_words USING fts5 (
    words, content='sentences', content_rowid='id',
    tokenize="unicode61 remove_diacritics 0 tokenchars '$€£¥%.,:''*'"
);

-- How many sentences have a word.
CREATE TABLE vocabulary (word TEXT PRIMARY KEY, sentences INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE segments (name TEXT PRIMARY KEY, first INTEGER NOT NULL, rows INTEGER NOT NULL, sha256 TEXT NOT NULL);

-- The trained index, if there is one; it covers the texts below "covered".
CREATE TABLE trained (
    name TEXT PRIMARY KEY,
    covered INTEGER NOT NULL,
    trained_on INTEGER NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    description TEXT NOT NULL,
    probes INTEGER NOT NULL,
    recall REAL NOT NULL
);
"""


def is_library(folder: Path) -> bool:
    """Return whether the folder holds a store."""
    return (folder / STORE).is_file()


def found(folder: Path) -> Path:
    """Return the folder if there is a library in it.

    Raises:
        LibraryError: if there is none, or its store is lost.
    """
    if is_library(folder):
        return folder
    if (folder / VECTORS).is_dir():
        raise faults.lost_store(folder)
    raise faults.no_library(folder)


def begin(folder: Path) -> None:
    """Make the folder of a new library; the store appears in it whole or not at all.

    Raises:
        LibraryError: if the folder holds other things, or a library that lost its store.
    """
    if is_library(folder):
        return
    if (folder / VECTORS).is_dir() and any((folder / VECTORS).iterdir()):
        raise faults.lost_store(folder)
    if folder.exists() and any(entry.name not in {LOCK, VECTORS} for entry in folder.iterdir()):
        raise faults.not_empty(folder)
    (folder / VECTORS).mkdir(parents=True, exist_ok=True)


def open_to_write(folder: Path) -> sqlite3.Connection:
    """Open the store, made if it does not exist yet. Transactions are begun and ended by the caller.

    Raises:
        LibraryError: if the store is damaged or of another version.
    """
    with faults.told(folder):
        connection = _connect(folder / STORE, "rwc")
        connection.execute("PRAGMA journal_mode = WAL")
        # A reported addition is on the disk, whatever happens to the machine.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("BEGIN IMMEDIATE")
        if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0:
            for statement in _statements(TABLES):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
        _migrate(connection, folder)
        connection.execute("COMMIT")
    return connection


def open_to_read(folder: Path) -> sqlite3.Connection:
    """Open the store as it is now: a snapshot that no writer changes, until the connection is closed.

    Raises:
        LibraryError: if there is no store, or it is damaged or of another version.
    """
    found(folder)
    with faults.told(folder):
        try:
            connection = _snapshot(folder, "rw")
        except sqlite3.OperationalError:
            # A folder that may only be read has no writer either, so the file cannot change under the reader.
            connection = _snapshot(folder, "ro&immutable=1")
    try:
        _of_this_version(connection, folder)
    except BaseException:
        connection.close()
        raise
    return connection


def _snapshot(folder: Path, mode: str) -> sqlite3.Connection:
    connection = _connect(folder / STORE, mode)
    try:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    address = f"{path.resolve().as_uri()}?mode={mode}"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    connection.execute(f"PRAGMA busy_timeout = {PATIENCE}")
    return connection


def _statements(script: str) -> list[str]:
    return [statement for statement in script.split(";\n") if statement.strip()]


def _migrate(connection: sqlite3.Connection, folder: Path) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    while version in MIGRATIONS:
        for statement in MIGRATIONS[version]:
            connection.execute(statement)
        version += 1
        connection.execute(f"PRAGMA user_version = {version}")
    _of_this_version(connection, folder)


def _of_this_version(connection: sqlite3.Connection, folder: Path) -> None:
    with faults.told(folder):
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if not tables:  # a writer was stopped before it had made the first one
        raise faults.no_library(folder)
    if application != APPLICATION:
        raise faults.damaged_store(folder, "this is a database of another program")
    if version > VERSION:
        raise faults.newer_version(folder, version, VERSION)
    if version < VERSION:
        raise faults.older_version(folder, version, VERSION)
