"""The texts of a library that are nearest in meaning: exactly while it is small, then by a trained index."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from checker.library.library_faults import LibraryWarning
from checker.library.segments import Segments
from checker.library.trained import RESCORED, Trained, exact, found_in, open_trained, rescored

if TYPE_CHECKING:
    import faiss
    from numpy.typing import NDArray


class Nearest:
    """Searches vectors by meaning; texts are named by their ids.

    Args:
        vectors: all vectors.
        trained: the trained index that the store names, if any.
        folder: where its file is.
    """

    def __init__(self, vectors: Segments, trained: Trained | None, folder: Path) -> None:
        self._vectors = vectors
        self._trained = trained
        self._folder = folder

    def search(
        self, queries: NDArray[np.float32], *, limit: int, among: NDArray[np.int64] | None = None
    ) -> list[list[tuple[int, float]]]:
        """Return for each query the ids and cosines of the nearest texts, the nearest first.

        Args:
            queries: unit vectors, shape (queries, dimension).
            limit: most texts wanted.
            among: ids of the only texts to look at; by default all.
        """
        queries = np.ascontiguousarray(queries, dtype=np.float32)
        if not len(self._vectors) or not len(queries):
            return [[] for _ in queries]
        ids, cosines = self._search(queries, limit, among)
        return [
            [(int(at), float(cosine)) for at, cosine in zip(*row, strict=True) if at >= 0]
            for row in zip(ids, cosines, strict=True)
        ]

    def described(self) -> str:
        """Return how the search is done, in words for people."""
        if self._trained is None:
            return "exact search over all vectors"
        return (
            f"trained index {self._trained.description}, {self._trained.probes} lists looked into, exact rescoring; "
            f"recall at 10 of {self._trained.recall:.3f} against exact search, measured when it was made"
        )

    def _search(
        self, queries: NDArray[np.float32], limit: int, among: NDArray[np.int64] | None
    ) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        if among is not None and (self._index is None or len(among) <= limit * int(RESCORED)):
            return self._search_only(queries, limit, among)
        if self._index is None or self._trained is None:
            return exact(queries, self._vectors.blocks(), limit)
        rough = found_in(self._index, queries, limit * int(RESCORED), self._trained.probes, _selector(among))
        ids, cosines = rescored(queries, rough, self._vectors, limit)
        tail = self._vectors.blocks(start=self._trained.covered)
        late = among[among >= self._trained.covered] if among is not None else None
        more = exact(queries, tail, limit) if late is None else self._search_only(queries, limit, late)
        order = np.argsort(-np.concatenate([cosines, more[1]], axis=1), axis=1, kind="stable")[:, :limit]
        return (
            np.take_along_axis(np.concatenate([ids, more[0]], axis=1), order, axis=1),
            np.take_along_axis(np.concatenate([cosines, more[1]], axis=1), order, axis=1),
        )

    def _search_only(
        self, queries: NDArray[np.float32], limit: int, among: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        there = np.sort(among[self._vectors.has(among)])
        rows = self._vectors.rows(there)
        at, cosines = exact(queries, [(0, rows)] if len(rows) else [], limit)
        return np.where(at >= 0, there[np.maximum(at, 0)] if len(there) else -1, -1), cosines

    @cached_property
    def _index(self) -> faiss.IndexIVF | None:
        if self._trained is None:
            return None
        index = open_trained(self._folder, self._trained)
        if index is None:
            warnings.warn(
                f"The trained index {self._trained.name} is missing or damaged; every vector is compared instead, "
                "which finds the same and takes longer. It is made again when documents are next added, or by "
                "checker library rebuild.",
                LibraryWarning,
                stacklevel=2,
            )
        return index


def _selector(among: Sequence[int] | NDArray[np.int64] | None) -> faiss.IDSelector | None:
    if among is None:
        return None
    import faiss

    return faiss.IDSelectorBatch(np.asarray(among, dtype=np.int64))
