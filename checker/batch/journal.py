"""The journal of a batch: an outcome a frame, appended as it is had, so that a run can be stopped at any moment.

A frame is a mark, the lengths and the checksum of its two parts, the article's id and key as JSON, and the outcome as
compressed JSON. Frames after the first that is not whole are what an interrupted writer left, and are cut off.
"""

from __future__ import annotations

import json
import os
import struct
import time
import zlib
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import IO, Final, Self

from checker.batch.items import Outcome
from checker.errors import OptionError
from checker.value_classes import dataclass

NAME: Final = "journal"
_MARK: Final = b"QCJ1"
_HEAD: Final = struct.Struct("<4sIII")  # mark, bytes of the name, bytes of the outcome, CRC-32 of both
_SYNC_EVERY: Final = 1.0  # seconds; what a power cut may cost, while a killed process costs nothing


@dataclass(frozen=True, slots=True)
class Kept:
    """Where an outcome lies in the journal, and what it followed from."""

    offset: int
    key: str


class Journal:
    """The outcomes of a batch so far; one process at a time may hold it.

    Args:
        folder: where it is kept; made if it is missing.

    Raises:
        OptionError: if another process holds it.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / NAME
        self._file: IO[bytes] = self.path.open("a+b")
        try:
            _lock(self._file, folder)
        except OptionError:
            self._file.close()
            raise
        self.kept: dict[str, Kept] = {}
        self._end = self._scan()
        self._file.truncate(self._end)
        self._synced = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def __len__(self) -> int:
        return len(self.kept)

    def close(self) -> None:
        """Put everything on the disk and let go of the journal."""
        if not self._file.closed:
            self._sync()
            self._file.close()

    def add(self, outcome: Outcome) -> None:
        """Append an outcome; it replaces an earlier one of the same article."""
        name = json.dumps([outcome.id, outcome.key], ensure_ascii=False).encode("utf-8", "surrogatepass")
        content = zlib.compress(json.dumps(asdict(outcome), ensure_ascii=True).encode(), 1)
        head = _HEAD.pack(_MARK, len(name), len(content), zlib.crc32(content, zlib.crc32(name)))
        self._file.write(head + name + content)
        self._file.flush()
        self.kept[outcome.id] = Kept(self._end, outcome.key)
        self._end += len(head) + len(name) + len(content)
        if time.monotonic() - self._synced > _SYNC_EVERY:
            self._sync()

    def outcome(self, id_: str) -> Outcome | None:
        """Return the last outcome of an article, None if there is none."""
        kept = self.kept.get(id_)
        if kept is None:
            return None
        _, content = self._frame(kept.offset) or (b"", b"")
        return Outcome(**json.loads(zlib.decompress(content)))

    def _scan(self) -> int:
        """Note every whole frame and return where they end."""
        offset = 0
        while (frame := self._frame(offset)) is not None:
            name, content = frame
            id_, key = json.loads(name.decode("utf-8", "surrogatepass"))
            self.kept[id_] = Kept(offset, key)
            offset += _HEAD.size + len(name) + len(content)
        return offset

    def _frame(self, offset: int) -> tuple[bytes, bytes] | None:
        self._file.seek(offset)
        head = self._file.read(_HEAD.size)
        if len(head) < _HEAD.size:
            return None
        mark, names, contents, checksum = _HEAD.unpack(head)
        if mark != _MARK:
            return None
        name, content = self._file.read(names), self._file.read(contents)
        whole = len(name) == names and len(content) == contents
        return (name, content) if whole and zlib.crc32(content, zlib.crc32(name)) == checksum else None

    def _sync(self) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())
        self._synced = time.monotonic()


def outcomes(journal: Journal, ids: Iterator[str]) -> Iterator[Outcome]:
    """Yield the outcomes of the articles, in their order; those that have none are left out."""
    for id_ in ids:
        outcome = journal.outcome(id_)
        if outcome is not None:
            yield outcome


def _lock(file: IO[bytes], folder: Path) -> None:
    try:
        import fcntl
    except ImportError:  # no such locks on this system: whoever starts two runs in one folder is not stopped
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise OptionError(
            f"another run is at work in {folder.parent}",
            why="two would write the same tables",
            fix="wait for it, stop it, or give --out another folder",
        ) from None
