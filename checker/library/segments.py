"""Files of vectors: each written once, in one step, and mapped into memory to be read.

A segment is rows of little-endian float32, nothing else; which texts they belong to, how many they are and their
checksum is in the store. A file that the store does not name is what an interrupted writer left behind.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import zlib
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING

import numpy as np

from checker.value_classes import dataclass

if TYPE_CHECKING:
    from numpy.typing import NDArray

SEGMENT = ".f32"
TRAINED = ".faiss"
_BYTES = 4


@dataclass(frozen=True, slots=True)
class Segment:
    """A file of vectors for the texts with ids from ``first`` on, one row a text."""

    name: str
    first: int
    rows: int
    sha256: str

    @property
    def end(self) -> int:
        """The id after the last text's."""
        return self.first + self.rows


class Segments:
    """All vectors of a library, read from the files as they are needed.

    Args:
        folder: where the files are.
        segments: the files, in order of their texts' ids.
        dimension: numbers in a vector.
    """

    def __init__(self, folder: Path, segments: Sequence[Segment], dimension: int) -> None:
        self.dimension = dimension
        self.segments: list[Segment] = []
        self.missing: list[Segment] = []
        self._rows: list[NDArray[np.float32]] = []
        for segment in sorted(segments, key=lambda each: each.first):
            rows = _mapped(folder / segment.name, segment.rows, dimension)
            if rows is None:
                self.missing.append(segment)
            else:
                self.segments.append(segment)
                self._rows.append(rows)
        self._firsts = np.array([segment.first for segment in self.segments], dtype=np.int64)
        self._ends = np.array([segment.end for segment in self.segments], dtype=np.int64)

    def __len__(self) -> int:
        return sum(segment.rows for segment in self.segments)

    def has(self, ids: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Return which of the texts have a row in a file that exists."""
        if not self.segments:
            return np.zeros(len(ids), dtype=bool)
        at = np.searchsorted(self._firsts, ids, side="right") - 1
        inside: NDArray[np.bool_] = (at >= 0) & (ids < self._ends[np.maximum(at, 0)])
        return inside

    def rows(self, ids: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the vectors of texts that :meth:`has` found, shape (ids, dimension), copied."""
        vectors = np.empty((len(ids), self.dimension), dtype=np.float32)
        at = np.searchsorted(self._firsts, ids, side="right") - 1
        for number in np.unique(at):
            chosen = at == number
            vectors[chosen] = self._rows[number][ids[chosen] - self._firsts[number]]
        return vectors

    def blocks(self, *, start: int = 0) -> Iterator[tuple[int, NDArray[np.float32]]]:
        """Yield the vectors from text ``start`` on, file by file, each with its first text's id; not copied."""
        for segment, rows in zip(self.segments, self._rows, strict=True):
            skipped = max(0, start - segment.first)
            if skipped < segment.rows:
                yield segment.first + skipped, rows[skipped:]


def checksums(vectors: NDArray[np.float32]) -> list[int]:
    """Return the CRC-32 of each row as it is written."""
    rows = np.ascontiguousarray(vectors, dtype="<f4")
    return [zlib.crc32(row.tobytes()) for row in rows]


def write_segment(folder: Path, blocks: Sequence[NDArray[np.float32]], *, first: int) -> Segment:
    """Write a new file with ``blocks`` one after another; it is on the disk, whole, when this returns."""
    digest = hashlib.sha256()

    def write(file: IO[bytes]) -> None:
        for block in blocks:
            content = np.ascontiguousarray(block, dtype="<f4").tobytes()
            digest.update(content)
            file.write(content)

    name = write_whole(folder, SEGMENT, write)
    return Segment(name, first, sum(len(block) for block in blocks), digest.hexdigest())


def write_whole(folder: Path, ending: str, write: Callable[[IO[bytes]], None]) -> str:
    """Return the name of a new file with what ``write`` puts into it: on the disk whole, or not at all."""
    name = secrets.token_hex(8) + ending
    unfinished = folder / f".{name}"
    try:
        with unfinished.open("xb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        unfinished.rename(folder / name)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    _sync_folder(folder)
    return name


def sweep(folder: Path, keep: Collection[str]) -> list[str]:
    """Remove files that the store does not name; return their names."""
    swept = [path for path in folder.iterdir() if path.suffix in {SEGMENT, TRAINED} and path.name not in keep]
    for path in swept:
        path.unlink(missing_ok=True)
    return [path.name for path in swept]


def sha256_of(path: Path) -> str | None:
    """Return the file's sha256, None if it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _mapped(path: Path, rows: int, dimension: int) -> NDArray[np.float32] | None:
    try:
        if path.stat().st_size != rows * dimension * _BYTES:
            return None
        return np.memmap(path, dtype="<f4", mode="r", shape=(rows, dimension))
    except (OSError, ValueError):
        return None


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":  # elsewhere a folder cannot be opened, and renaming is durable by itself
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
