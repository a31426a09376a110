"""An encoder that takes from a library what the library has."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from checker.embedding.encoder import Encoder, EncoderAround
from checker.library import library_faults as faults
from checker.library.library_view import Library
from checker.library.library_writer import digest_of

if TYPE_CHECKING:
    from numpy.typing import NDArray


class RememberingEncoder(EncoderAround):
    """The vectors that ``encoder`` would give, those of a library's texts without computing them.

    Args:
        encoder: the encoder that made the library's vectors; it computes what the library does not have.
        library: the library.
        damaged_too: whether a damaged vector is computed again instead of reported.

    Raises:
        LibraryError: if the library's vectors were made by another model.
    """

    def __init__(self, encoder: Encoder, library: Library, *, damaged_too: bool = False) -> None:
        kept = library.facts.get("model_digest", encoder.digest)
        if kept != encoder.digest:
            raise faults.other_model(library.folder, library.facts.get("model", "another"), encoder.name)
        super().__init__(encoder)
        self._library = library
        self._damaged_too = damaged_too

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the vectors of ``texts``, shape (n, dimension), in the order given.

        Raises:
            VectorsError: if a vector of the library is not as it was written.
        """
        kept = self._kept(list(dict.fromkeys(texts)))
        new = [text for text in dict.fromkeys(texts) if text not in kept]
        kept.update(zip(new, self._encoder.encode(new), strict=True))
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, text in enumerate(texts):
            vectors[row] = kept[text]
        return vectors

    def _kept(self, texts: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        rows = [
            (text, *found[0])
            for text in texts
            if (found := self._library.ask("SELECT id, checksum FROM texts WHERE digest = ?", (digest_of(text),)))
        ]
        ids = np.array([number for _, number, _ in rows], dtype=np.int64)
        there = self._library.vectors.has(ids)
        vectors = self._library.vectors.rows(ids[there])
        sound = iter(vectors)
        kept = {}
        for (text, _, checksum), present in zip(rows, there.tolist(), strict=True):
            vector = next(sound) if present else None
            if vector is not None and zlib.crc32(np.ascontiguousarray(vector, dtype="<f4").tobytes()) == checksum:
                kept[text] = vector
            elif not self._damaged_too:
                raise faults.damaged_vectors(self._library.folder, "a vector is not as it was written")
        return kept
