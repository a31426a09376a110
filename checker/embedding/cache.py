"""Keeps vectors between runs, by content and model; never stops a check.

One file holds the vectors of one call's texts: its name is the sha256 of the model and the texts, its content a
checksum and then the numbers. Files appear whole by renaming, so processes need no locks. Whatever is wrong with
a file, it counts as absent.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.embedding.encoder import Encoder, EncoderAround
from checker.embedding.manifest import digest_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST_BYTES = 1 << 30
"""Bytes the cache may take, about 2,000 hour-long transcripts; past it the files longest unused go."""

_CHECKSUM_BYTES = 32
_FORMAT = "vectors-1"


class CacheWarning(UserWarning):
    """Vectors could not be kept; the check went on without."""


class CachedEncoder(EncoderAround):
    """An encoder that remembers what another one computed.

    Args:
        encoder: computes what is not remembered.
        folder: where vectors are kept; made when first needed.
        runtime: what besides the model's files may move a vector's last digits, such as a library's version.
    """

    def __init__(self, encoder: Encoder, folder: Path, *, runtime: str = "") -> None:
        super().__init__(encoder)
        self._folder = folder
        self._runtime = runtime
        self._warned = False

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the vectors of ``texts``, shape (n, dimension), in the order given."""
        if not texts:
            return self._encoder.encode(texts)
        path = self._path(texts)
        kept = self._read(path, len(texts))
        if kept is not None:
            return kept
        vectors = self._encoder.encode(texts)
        self._write(path, vectors)
        return vectors

    def _path(self, texts: Sequence[str]) -> Path:
        key = digest_of([_FORMAT, self._encoder.digest, self._runtime, *texts])
        return self._folder / key[:2] / key

    def _read(self, path: Path, count: int) -> NDArray[np.float32] | None:
        import numpy as np

        try:
            content = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        checksum, numbers = content[:_CHECKSUM_BYTES], content[_CHECKSUM_BYTES:]
        if len(numbers) != 4 * count * self.dimension or hashlib.sha256(numbers).digest() != checksum:
            return None
        return np.frombuffer(numbers, dtype="<f4").reshape(count, self.dimension).astype(np.float32)

    def _write(self, path: Path, vectors: NDArray[np.float32]) -> None:
        numbers = vectors.astype("<f4").tobytes()
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".")
            try:
                with os.fdopen(handle, "wb") as stream:
                    stream.write(hashlib.sha256(numbers).digest())
                    stream.write(numbers)
                Path(temporary).replace(path)
            except BaseException:
                with contextlib.suppress(OSError):
                    Path(temporary).unlink()
                raise
            _keep_below(self._folder, MOST_BYTES)
        except OSError as error:
            self._warn(error)

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
