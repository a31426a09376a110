"""The vectors of lines and windows, and what is nearest among them; FAISS looks where there are many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from checker.retrieval.stretches import Stretch
from checker.thresholds import Threshold

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST_WITHOUT_INDEX = Threshold(
    20_000,
    unit="windows",
    reason="So many are looked through by one product of matrices no slower than by a flat FAISS index.",
    how_set=(
        "Measured: the 50 nearest of 20,000 take 5 ms of the processor, 17 with the index, which takes 22 ms to build "
        "and 54 to import; the nearest are the same."
    ),
)


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
        self._windows = windows
        self._weighted = lines * np.asarray(lengths, dtype=np.float32)[:, None]
        self._of_windows = self._of(windows)
        self._index: Any = _indexed(self._of_windows) if len(windows) > MOST_WITHOUT_INDEX else None

    def nearest(
        self, query: NDArray[np.float32], *, limit: int, among: NDArray[np.int64] | None = None
    ) -> list[Stretch]:
        """The ``limit`` windows nearest to a unit vector, the nearest first.

        Args:
            query: shape (dimension,).
            limit: most windows wanted.
            among: numbers of the windows to look at; by default all.
        """
        count = min(limit, len(self._windows) if among is None else len(among))
        if count == 0:
            return []
        found = (
            self._looked_through(query, count, among) if self._index is None else self._searched(query, count, among)
        )
        return [self._windows[number] for number in found]

    def _looked_through(
        self, query: NDArray[np.float32], count: int, among: NDArray[np.int64] | None
    ) -> NDArray[np.int64]:
        numbers = np.arange(len(self._windows)) if among is None else among
        cosines = self._of_windows @ query
        nearest: NDArray[np.int64] = numbers[np.argsort(-cosines[numbers], kind="stable")[:count]]
        return nearest

    def _searched(self, query: NDArray[np.float32], count: int, among: NDArray[np.int64] | None) -> NDArray[np.int64]:
        import faiss

        chosen = None
        if among is not None:
            chosen = faiss.SearchParameters(sel=faiss.IDSelectorBatch(among))  # type: ignore[call-arg]
        _, found = self._index.search(query[None, :], count, params=chosen)
        nearest: NDArray[np.int64] = found[0][found[0] >= 0]
        return nearest

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


def _indexed(vectors: NDArray[np.float32]) -> Any:  # noqa: ANN401  (FAISS has no types)
    import faiss

    index = faiss.IndexFlatIP(vectors.shape[1])
    index.add(vectors)
    return index
