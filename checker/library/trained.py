"""The trained index: an inverted file over compressed vectors, made when a library has outgrown exact search.

Each vector is kept as 8 bits a number, in the list of the nearest of some centres; a search looks into the lists of
the centres nearest to the query. What it finds is rescored with the exact vectors, so the compression only decides
who is rescored. How many lists are looked into is set by measuring, on the library's own vectors, when it is made.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, cast

import numpy as np

from checker.library.segments import TRAINED, Segments, write_whole
from checker.thresholds import Threshold
from checker.value_classes import dataclass

if TYPE_CHECKING:
    import faiss
    from numpy.typing import NDArray

LARGEST_EXACT: Final = Threshold(
    100_000,
    unit="texts",
    reason="up to here every vector is compared and nothing is missed",
    how_set="17 ms a query on two cores; rerun tests/benchmarks/library_scale.py",
)
LARGEST_TAIL: Final = Threshold(
    20_000,
    unit="texts added since the index was made",
    reason="they are compared one by one; with more the index is extended",
    how_set="set by hand; rerun tests/benchmarks/library_scale.py",
)
GROWTH_BEFORE_TRAINING: Final = Threshold(
    2.0,
    unit="times the size it was trained on",
    reason="an index that has grown further is trained again, for its centres are no longer where the texts are",
    how_set="set by hand",
)
RESCORED: Final = Threshold(
    8,
    unit="candidates rescored with exact vectors, for each one wanted",
    reason="the index orders by shortened vectors",
    how_set="4 lost a thousandth of recall at 10, 16 won nothing; rerun tests/benchmarks/library_scale.py",
)
WANTED_RECALL: Final = Threshold(
    0.995,
    unit="share of the ten nearest that must be found when the index is made",
    reason=".99 is promised of quotations",
    how_set="over 800,000 texts in 1,024 lists made questions found .981, .9925 and .9975 with 128, 256 and 384 lists "
    "looked into, real quotations .979, .9925 and .999; rerun tests/benchmarks/library_scale.py",
)
_MORE_PROBES = 1.5  # times as many lists are tried next
_TRAINING_TEXTS = 64  # for each list
_ASKED = 400  # questions whose neighbours are looked for when recall is measured
_MIXED = 3  # texts that a question is the mean of
_NEIGHBOURS = 10
_BATCH = 65_536


@dataclass(frozen=True, slots=True)
class Trained:
    """What the store says of a trained index.

    ``covered`` is the id after the last text in it, ``trained_on`` how many texts there were when its centres were
    chosen, ``size`` that of the file in bytes, ``probes`` how many lists are looked into, ``recall`` the share of the
    ten nearest texts that was found when it was made.
    """

    name: str
    covered: int
    trained_on: int
    size: int
    sha256: str
    description: str
    probes: int
    recall: float


def is_due(texts: int, end: int, trained: Trained | None) -> bool:
    """Return whether an index must be made or extended for so many texts, the last id being before ``end``."""
    if texts <= LARGEST_EXACT:
        return False
    return trained is None or end - trained.covered > LARGEST_TAIL


def make(vectors: Segments, folder: Path, *, before: Trained | None, end: int) -> Trained:
    """Make an index over all vectors in a file of its own, with the centres of the one before while it can."""
    import faiss

    index = _grown(folder, before, len(vectors))
    covered = before.covered if index is not None and before is not None else 0
    trained_on = before.trained_on if index is not None and before is not None else len(vectors)
    if index is None:
        index = _with_centres(vectors)
    for first, block in vectors.blocks(start=covered):
        for start in range(0, len(block), _BATCH):
            some = np.ascontiguousarray(block[start : start + _BATCH])
            index.add_with_ids(some, np.arange(first + start, first + start + len(some), dtype=np.int64))
    probes, recall = _measured(index, vectors)
    digest, size = hashlib.sha256(), 0

    def write(file: IO[bytes]) -> None:
        def piece(content: bytes) -> None:
            nonlocal size
            digest.update(content)
            size += len(content)
            file.write(content)

        faiss.write_index(index, faiss.PyCallbackIOWriter(piece))  # type: ignore[attr-defined]

    name = write_whole(folder, TRAINED, write)
    return Trained(
        name=name,
        covered=end,
        trained_on=trained_on,
        size=size,
        sha256=digest.hexdigest(),
        description=f"IVF{index.nlist},SQ8",
        probes=probes,
        recall=recall,
    )


def open_trained(folder: Path, trained: Trained) -> faiss.IndexIVF | None:
    """Return the index, mapped into memory; None if its file is missing or damaged."""
    import faiss

    path = folder / trained.name
    try:
        if path.stat().st_size != trained.size:
            return None
        return cast("faiss.IndexIVF", faiss.read_index(str(path), faiss.IO_FLAG_MMAP))
    except (OSError, RuntimeError):
        return None


def found_in(
    index: faiss.IndexIVF, queries: NDArray[np.float32], limit: int, probes: int, chosen: faiss.IDSelector | None = None
) -> NDArray[np.int64]:
    """Return the ids of the nearest texts by compressed vectors, shape (queries, limit), -1 where there are fewer."""
    import faiss

    parameters = faiss.SearchParametersIVF(nprobe=probes, sel=chosen)  # type: ignore[call-arg]
    found: NDArray[np.int64] = index.search(queries, limit, params=parameters)[1]
    return found


def _grown(folder: Path, before: Trained | None, texts: int) -> faiss.IndexIVF | None:
    import faiss

    if before is None or texts > GROWTH_BEFORE_TRAINING * before.trained_on:
        return None
    try:
        if (folder / before.name).stat().st_size != before.size:
            return None
        return cast("faiss.IndexIVF", faiss.read_index(str(folder / before.name)))
    except (OSError, RuntimeError):
        return None


def _with_centres(vectors: Segments) -> faiss.IndexIVF:
    import faiss

    lists = 2 ** round(math.log2(math.sqrt(len(vectors))))
    quantizer = faiss.IndexFlatIP(vectors.dimension)
    index = faiss.IndexIVFScalarQuantizer(
        quantizer, vectors.dimension, lists, faiss.ScalarQuantizer.QT_8bit, faiss.METRIC_INNER_PRODUCT
    )
    index.train(_sample(vectors, _TRAINING_TEXTS * lists))
    return index


def _sample(vectors: Segments, wanted: int) -> NDArray[np.float32]:
    """Return so many vectors from everywhere; the same ones for the same library."""
    ids = np.concatenate([np.arange(first, first + len(block)) for first, block in vectors.blocks()])
    if wanted < len(ids):
        ids = np.sort(np.random.default_rng(0).choice(ids, wanted, replace=False))
    return vectors.rows(ids)


def _questions(vectors: Segments) -> NDArray[np.float32]:
    """Return questions as far from every text as quotations are from the library's sentences.

    A text is no fit question for itself: with texts as questions eight lists found .998, and .81 of quotations'
    neighbours. The mean of three has its nearest and tenth text at cosines .68 and .52; real quotations, .73 and .51.
    """
    drawn = _sample(vectors, _MIXED * _ASKED)
    means = np.random.default_rng(1).permutation(drawn)[: len(drawn) // _MIXED * _MIXED]
    means = means.reshape(_MIXED, -1, vectors.dimension).sum(axis=0)
    unit: NDArray[np.float32] = means / np.linalg.norm(means, axis=1, keepdims=True)
    return unit


def _measured(index: faiss.IndexIVF, vectors: Segments) -> tuple[int, float]:
    """Return the fewest lists that must be searched for the wanted recall, and the recall this gives."""
    asked = _questions(vectors)
    true, _ = exact(asked, vectors.blocks(), _NEIGHBOURS)
    recall, probes = 0.0, 5
    while recall < WANTED_RECALL and probes < index.nlist:
        probes = min(index.nlist, round(probes * _MORE_PROBES))
        rough = found_in(index, asked, _NEIGHBOURS * int(RESCORED), probes)
        found, _ = rescored(asked, rough, vectors, _NEIGHBOURS)
        recall = float(np.mean([np.isin(a, b).mean() for a, b in zip(true, found, strict=True)]))
    return probes, round(recall, 4)


def exact(
    queries: NDArray[np.float32], blocks: Iterable[tuple[int, NDArray[np.float32]]], limit: int
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Return the ids and the cosines of the nearest texts in the blocks, each shape (queries, limit), nearest first.

    Where there are fewer, the id is -1.
    """
    import faiss

    ids = np.full((len(queries), limit), -1, dtype=np.int64)
    cosines = np.full((len(queries), limit), -2.0, dtype=np.float32)
    for first, block in blocks:
        for start in range(0, len(block), _BATCH):
            some = block[start : start + _BATCH]
            near, at = faiss.knn(queries, some, min(limit, len(some)), metric=faiss.METRIC_INNER_PRODUCT)
            ids, cosines = _nearest_of(
                np.concatenate([ids, at + first + start], axis=1), np.concatenate([cosines, near], axis=1), limit
            )
    return ids, cosines


def rescored(
    queries: NDArray[np.float32], rough: NDArray[np.int64], vectors: Segments, limit: int
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Return the nearest of the texts found roughly, by their exact vectors; shapes as in :func:`exact`."""
    cosines = np.full(rough.shape, -2.0, dtype=np.float32)
    for row, query in enumerate(queries):
        there = (rough[row] >= 0) & vectors.has(rough[row])
        cosines[row, there] = vectors.rows(rough[row, there]) @ query
    return _nearest_of(np.where(cosines > -2.0, rough, -1), cosines, limit)


def _nearest_of(
    ids: NDArray[np.int64], cosines: NDArray[np.float32], limit: int
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    # By id where cosines agree, so that neither files nor threads decide.
    order = np.lexsort((ids, -cosines), axis=1)[:, :limit]
    return np.take_along_axis(ids, order, axis=1), np.take_along_axis(cosines, order, axis=1)
