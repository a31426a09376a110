"""The nearest texts are found exactly while there are few, and nearly always once an index is trained."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from checker.library import trained
from checker.library.library_faults import LibraryWarning
from checker.library.nearest import Nearest
from checker.library.segments import Segments, write_segment

DIMENSION = 48
Vectors = NDArray[np.float32]


def unit(count: int, seed: int) -> Vectors:
    """Vectors that lie about centres, as those of sentences do."""
    draw = np.random.default_rng(seed)
    centres = np.random.default_rng(0).standard_normal((40, DIMENSION))
    rows = centres[draw.integers(0, 40, count)] + 0.7 * draw.standard_normal((count, DIMENSION))
    vectors: Vectors = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    return vectors


def segments_in(folder: Path, *blocks: Vectors) -> Segments:
    first, written = 1, []
    for block in blocks:
        written.append(write_segment(folder, [block], first=first))
        first = written[-1].end
    return Segments(folder, written, DIMENSION)


def plainly(vectors: Vectors, queries: Vectors, limit: int) -> list[list[int]]:
    return [(np.argsort(-(vectors @ query), kind="stable")[:limit] + 1).tolist() for query in queries]


def ids(found: list[list[tuple[int, float]]]) -> list[list[int]]:
    return [[number for number, _ in some] for some in found]


def recall(found: list[list[int]], true: list[list[int]]) -> float:
    return float(np.mean([len(set(a) & set(b)) / len(b) for a, b in zip(found, true, strict=True)]))


def test_exact_search_over_several_files_is_plain_comparison(tmp_path: Path) -> None:
    vectors, queries = unit(700, 1), unit(20, 2)
    nearest = Nearest(segments_in(tmp_path, vectors[:300], vectors[300:310], vectors[310:]), None, tmp_path)
    assert ids(nearest.search(queries, limit=10)) == plainly(vectors, queries, 10)


def test_fewer_vectors_than_wanted_are_all_there_is(tmp_path: Path) -> None:
    nearest = Nearest(segments_in(tmp_path, unit(3, 1)), None, tmp_path)
    assert [sorted(some) for some in ids(nearest.search(unit(2, 2), limit=10))] == [[1, 2, 3], [1, 2, 3]]
    assert Nearest(Segments(tmp_path, [], DIMENSION), None, tmp_path).search(unit(1, 1), limit=5) == [[]]


@pytest.mark.parametrize("train", [False, True])
def test_only_the_texts_allowed_are_found(tmp_path: Path, train: bool) -> None:
    vectors, queries = unit(4000, 1), unit(10, 2)
    segments = segments_in(tmp_path, vectors)
    made = trained.make(segments, tmp_path, before=None, end=4001) if train else None
    among = np.arange(2, 4001, 7, dtype=np.int64)
    found = ids(Nearest(segments, made, tmp_path).search(queries, limit=5, among=among))
    true = [[int(among[at - 1]) for at in row] for row in plainly(vectors[among - 1], queries, 5)]
    assert all(number in set(among.tolist()) for some in found for number in some)
    assert recall(found, true) >= 0.95


@pytest.mark.slow
def test_a_trained_index_finds_nearly_all_and_tells_its_recall(tmp_path: Path) -> None:
    vectors, queries = unit(6000, 1), unit(200, 2)
    segments = segments_in(tmp_path, vectors)
    made = trained.make(segments, tmp_path, before=None, end=6001)
    nearest = Nearest(segments, made, tmp_path)
    found = nearest.search(queries, limit=10)
    assert recall(ids(found), plainly(vectors, queries, 10)) >= 0.99
    assert made.recall >= 0.99
    assert f"{made.recall:.3f}" in nearest.described()
    # Survivors are rescored with the vectors themselves.
    for query, some in zip(queries, found, strict=True):
        assert [cosine for _, cosine in some] == pytest.approx([float(vectors[at - 1] @ query) for at, _ in some])


def test_texts_added_after_the_index_was_made_are_found_too(tmp_path: Path) -> None:
    vectors, queries = unit(6000, 1), unit(100, 2)
    made = trained.make(segments_in(tmp_path, vectors[:5500]), tmp_path, before=None, end=5501)
    segments = segments_in(tmp_path, vectors)
    found = ids(Nearest(segments, made, tmp_path).search(queries, limit=10))
    assert recall(found, plainly(vectors, queries, 10)) >= 0.99


@pytest.mark.slow
def test_an_index_is_extended_without_being_trained_again_until_it_has_doubled(tmp_path: Path) -> None:
    vectors = unit(13000, 1)
    small = trained.make(segments_in(tmp_path, vectors[:5000]), tmp_path, before=None, end=5001)
    larger = trained.make(segments_in(tmp_path, vectors[:6000]), tmp_path, before=small, end=6001)
    assert (larger.trained_on, larger.covered) == (5000, 6001)
    doubled = trained.make(segments_in(tmp_path, vectors), tmp_path, before=larger, end=13001)
    assert doubled.trained_on == 13000


def test_a_damaged_index_is_told_and_everything_is_compared_instead(tmp_path: Path) -> None:
    vectors, queries = unit(3000, 1), unit(20, 2)
    segments = segments_in(tmp_path, vectors)
    made = trained.make(segments, tmp_path, before=None, end=3001)
    (tmp_path / made.name).write_bytes(b"cut")
    with pytest.warns(LibraryWarning, match="missing or damaged"):
        found = Nearest(segments, made, tmp_path).search(queries, limit=10)
    assert ids(found) == plainly(vectors, queries, 10)


@pytest.mark.parametrize(
    ("texts", "tail", "due"),
    [
        (trained.LARGEST_EXACT, None, False),
        (trained.LARGEST_EXACT + 1, None, True),
        (trained.LARGEST_EXACT + 1, trained.LARGEST_TAIL, False),
        (trained.LARGEST_EXACT + 1, trained.LARGEST_TAIL + 1, True),
    ],
)
def test_when_an_index_is_made(texts: int, tail: int | None, due: bool) -> None:
    before = trained.Trained("", texts - tail, texts, 0, "", "", 8, 1.0) if tail is not None else None
    assert trained.is_due(texts, texts, before) is due
