"""Keeps vectors between runs, by content and model: one file holds the vectors of one call's texts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.embedding.encoder import Encoder, EncoderAround
from checker.embedding.manifest import digest_of
from checker.keeping import KeptFiles

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_FORMAT = "vectors-1"


class CachedEncoder(EncoderAround):
    """An encoder that remembers what another one computed.

    Args:
        encoder: computes what is not remembered.
        kept: where vectors are kept.
        runtime: what besides the model's files may move a vector's last digits, such as a library's version.
    """

    def __init__(self, encoder: Encoder, kept: KeptFiles, *, runtime: str = "") -> None:
        super().__init__(encoder)
        self._kept = kept
        self.runtime = runtime

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the vectors of ``texts``, shape (n, dimension), in the order given."""
        if not texts:
            return self._encoder.encode(texts)
        key = digest_of([_FORMAT, self._encoder.digest, self.runtime, *texts])
        vectors = self._read(key, len(texts))
        if vectors is None:
            vectors = self._encoder.encode(texts)
            self._kept.write(key, vectors.astype("<f4").tobytes())
        return vectors

    def _read(self, key: str, count: int) -> NDArray[np.float32] | None:
        import numpy as np

        numbers = self._kept.read(key)
        if numbers is None or len(numbers) != 4 * count * self.dimension:
            return None
        return np.frombuffer(numbers, dtype="<f4").reshape(count, self.dimension).astype(np.float32)
