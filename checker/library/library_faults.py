"""What can be wrong with a library, in words that say what to run."""

from __future__ import annotations

import shlex
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from checker.errors import LibraryError


class LibraryWarning(UserWarning):
    """Something about a library that costs time but changes no verdict."""


class VectorsError(LibraryError):
    """Vectors are missing or altered; the store has all that is needed to make them again."""


def rebuild_command(folder: Path) -> str:
    """Return the command that makes everything again from the store."""
    return f"checker library rebuild --library {shlex.quote(str(folder))}"


def no_library(folder: Path) -> LibraryError:
    """Return the error for a folder without a library."""
    return LibraryError(
        f"There is no library in {folder}.",
        why="The folder is not there or holds nothing of a library.",
        fix=f"Check the path, or begin one: checker library add FILES --library {shlex.quote(str(folder))}",
    )


def not_empty(folder: Path) -> LibraryError:
    """Return the error for a new library in a folder of other things."""
    return LibraryError(
        f"{folder} holds other files, so no library is begun there.",
        why="A library has its folder to itself.",
        fix="Name a folder that is empty or not there yet.",
    )


def lost_store(folder: Path) -> LibraryError:
    """Return the error for vectors whose SQLite file is gone."""
    return LibraryError(
        f"The store of the library in {folder} is missing: there is no library.sqlite.",
        why="Its documents were kept there; the vectors that are left hold no words and cannot bring them back.",
        fix="Put library.sqlite back from a backup, or add the documents again to a new folder.",
    )


def damaged_store(folder: Path, reason: str) -> LibraryError:
    """Return the error for an SQLite file that cannot be read as one."""
    return LibraryError(
        f"The store of the library in {folder} is damaged.",
        why=f"SQLite says: {reason}.",
        fix="Put library.sqlite back from a backup, or add the documents again to a new folder.",
    )


def damaged_vectors(folder: Path, which: str) -> VectorsError:
    """Return the error for vectors that do not agree with the store."""
    return VectorsError(
        f"Vectors of the library in {folder} are damaged: {which}.",
        why="A file is missing, cut short or altered. The documents themselves are whole.",
        fix=f"Make them again from the store: {rebuild_command(folder)}",
    )


def other_model(folder: Path, kept: str, present: str) -> LibraryError:
    """Return the error for vectors that another model made."""
    return LibraryError(
        f"The vectors of the library in {folder} were made by another model.",
        why=f"They were made by {kept}; the checker now uses {present}, and the two do not compare.",
        fix=f"Name that model with --model, or make the vectors again: {rebuild_command(folder)}",
    )


def newer_version(folder: Path, found: int, known: int) -> LibraryError:
    """Return the error for a library that a later checker made."""
    return LibraryError(
        f"The library in {folder} was made by a newer checker.",
        why=f"It has version {found}; this checker reads versions up to {known}.",
        fix="Update the checker, for example: python -m pip install --upgrade quote-checker",
    )


def older_version(folder: Path, found: int, known: int) -> LibraryError:
    """Return the error for a library of an earlier checker that has not been brought up to date."""
    return LibraryError(
        f"The library in {folder} was made by an older checker.",
        why=f"It has version {found}; this checker reads version {known}.",
        fix=f"Bring it up to date: {rebuild_command(folder)}",
    )


def being_written(folder: Path) -> LibraryError:
    """Return the error for a library that another process writes to."""
    return LibraryError(
        f"The library in {folder} is being written by another process.",
        why="One process writes at a time; others can read meanwhile.",
        fix="Wait until it has finished and run the same command again.",
    )


def unknown_source(folder: Path, name: str, near: str | None) -> LibraryError:
    """Return the error for an id that no source of the library has."""
    return LibraryError(
        f"The library in {folder} has no source called {name}.",
        why="No id, and no single beginning of one, is so spelled.",
        fix=f"Did you mean {near}?" if near else f"See checker library list --library {shlex.quote(str(folder))}",
    )


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """Turn what SQLite raises into an error that a reader can act on.

    Raises:
        LibraryError: for every error of SQLite.
    """
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "") or ""
        if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            raise being_written(folder) from error
        if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or not name:
            raise damaged_store(folder, str(error)) from error
        raise LibraryError(
            f"The library in {folder} cannot be used.",
            why=f"SQLite says: {error}.",
            fix="Check that the folder may be read and written, and that its disk has space left.",
        ) from error
