"""What is nearest in meaning is the same with and without an index."""

from __future__ import annotations

import numpy as np
import pytest

from checker.retrieval import vectors as module
from checker.retrieval.stretches import windows
from checker.retrieval.vectors import Vectors

LINES = 200


def unit_vectors(count: int, seed: int) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    drawn = np.random.default_rng(seed).standard_normal((count, 384), dtype=np.float32)
    return np.asarray(drawn / np.linalg.norm(drawn, axis=1, keepdims=True), dtype=np.float32)


def made(monkeypatch: pytest.MonkeyPatch, *, indexed: bool) -> Vectors:
    monkeypatch.setattr(module, "MOST_WITHOUT_INDEX", 0 if indexed else LINES * 3)
    stretches = list(windows([line // 7 for line in range(LINES)]))
    return Vectors(unit_vectors(LINES, 1), [5 + line % 9 for line in range(LINES)], stretches)


@pytest.mark.parametrize("among", [None, np.arange(40, 300, 3), np.array([7, 8])])
def test_the_nearest_windows_are_the_same_with_and_without_an_index(
    monkeypatch: pytest.MonkeyPatch, among: np.ndarray[tuple[int], np.dtype[np.int64]] | None
) -> None:
    plain, indexed = made(monkeypatch, indexed=False), made(monkeypatch, indexed=True)
    for query in unit_vectors(20, 2):
        found = plain.nearest(query, limit=50, among=among)
        assert found == indexed.nearest(query, limit=50, among=among)
        assert len(found) == (50 if among is None or len(among) > 50 else len(among))


def test_among_no_windows_none_is_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    for indexed in (False, True):
        vectors = made(monkeypatch, indexed=indexed)
        assert vectors.nearest(unit_vectors(1, 3)[0], limit=5, among=np.array([], dtype=np.int64)) == []
