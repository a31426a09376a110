"""Keeps small files between runs, each under a key that says what it was made from; never stops a check.

A file's name is its key, its content a checksum and then what is kept. Files appear whole by renaming, so processes
need no locks. Whatever is wrong with a file, it counts as absent.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import warnings
from pathlib import Path

MOST_BYTES = 1 << 30
"""Bytes one folder may take, about 1,500 hour-long transcripts; past it the files longest unused go."""

_CHECKSUM_BYTES = 32


class CacheWarning(UserWarning):
    """Something could not be kept; the check went on without."""


class KeptFiles:
    """Files in one folder, by key.

    Args:
        folder: where they are; made when first needed.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._warned = False

    def read(self, key: str) -> bytes | None:
        """Return what is kept under the key; None where there is nothing, or it is damaged."""
        path = self._path(key)
        try:
            content = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        checksum, kept = content[:_CHECKSUM_BYTES], content[_CHECKSUM_BYTES:]
        return kept if hashlib.sha256(kept).digest() == checksum else None

    def write(self, key: str, content: bytes) -> None:
        """Keep the content under the key; a folder that cannot be written is told of once."""
        path = self._path(key)
        try:
            for folder in (self._folder, path.parent):  # the mode of a folder made on the way is the user's usual one
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".")
            try:
                with os.fdopen(handle, "wb") as stream:
                    stream.write(hashlib.sha256(content).digest())
                    stream.write(content)
                Path(temporary).replace(path)
            except BaseException:
                with contextlib.suppress(OSError):
                    Path(temporary).unlink()
                raise
            _keep_below(self._folder, MOST_BYTES)
        except OSError as error:
            self._warn(error)

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / key

    def _warn(self, error: OSError) -> None:
        if not self._warned:
            self._warned = True
            warnings.warn(
                f"Vectors are not cached, so the next check will be slower: {self._folder}: {error.strerror or error}.",
                CacheWarning,
                stacklevel=4,
            )


def _keep_below(folder: Path, most_bytes: int) -> None:
    kept = []
    for path in folder.glob("??/*"):
        with contextlib.suppress(OSError):  # another process may have removed it
            status = path.stat()
            kept.append((status.st_mtime, status.st_size, path))
    total = sum(size for _, size, _ in kept)
    for _, size, path in sorted(kept):
        if total <= most_bytes:
            return
        with contextlib.suppress(OSError):
            path.unlink()
        total -= size
