"""The vectors of lines and windows, and the FAISS index over them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from checker.retrieval.stretches import Stretch

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Vectors:
    """Finds the stretches nearest in meaning, and tells how near any stretch is.

    A stretch of several lines has no vector of its own from the encoder: it has the mean of its lines' vectors,
    weighted by their words, at unit length. That is what mean pooling makes of them, save for what the words of
    one line tell the model about another's; it costs a fifth of encoding every window, and finds as much.

    Args:
        lines: unit vectors, one a line.
        lengths: words in each line.
        windows: the stretches that can be found.
    """

    def __init__(self, lines: NDArray[np.float32], lengths: Sequence[int], windows: Sequence[Stretch]) -> None:
        import faiss

        self._windows = windows
        self._weighted = lines * np.asarray(lengths, dtype=np.float32)[:, None]
        self._index = faiss.IndexFlatIP(lines.shape[1])
        self._of_windows = self._of(windows)
        self._index.add(self._of_windows)

    def nearest(
        self, query: NDArray[np.float32], *, limit: int, among: NDArray[np.int64] | None = None
    ) -> list[Stretch]:
        """The ``limit`` windows nearest to a unit vector, the nearest first.

        Args:
            query: shape (dimension,).
            limit: most windows wanted.
            among: numbers of the windows to look at; by default all.
        """
        import faiss

        count = min(limit, len(self._windows) if among is None else len(among))
        if count == 0:
            return []
        chosen = None
        if among is not None:
            chosen = faiss.SearchParameters(sel=faiss.IDSelectorBatch(among))  # type: ignore[call-arg]
        _, found = self._index.search(query[None, :], count, params=chosen)
        return [self._windows[number] for number in found[0] if number >= 0]

    def cosines(self, query: NDArray[np.float32], stretches: Sequence[Stretch]) -> NDArray[np.float64]:
        """The cosine of each stretch to a unit vector; the same figure whatever else is asked for."""
        products = self._of(stretches).astype(np.float64) * query.astype(np.float64)
        cosines: NDArray[np.float64] = products.sum(axis=1)
        return cosines

    def cosines_of_windows(self, queries: NDArray[np.float32]) -> NDArray[np.float32]:
        """The cosine of every window to each of some unit vectors, shape (queries, windows)."""
        cosines: NDArray[np.float32] = queries @ self._of_windows.T
        return cosines

    def _of(self, stretches: Sequence[Stretch]) -> NDArray[np.float32]:
        first = np.array([stretch.first for stretch in stretches], dtype=np.int64)
        length = np.array([stretch.last - stretch.first + 1 for stretch in stretches], dtype=np.int64)
        sums = np.zeros((len(stretches), self._weighted.shape[1]), dtype=np.float32)
        for offset in range(length.max(initial=0)):
            reaching = length > offset
            sums[reaching] += self._weighted[first[reaching] + offset]
        norms = np.sqrt((sums * sums).sum(axis=1, keepdims=True))
        unit: NDArray[np.float32] = sums / np.maximum(norms, np.float32(1e-12))
        return unit
