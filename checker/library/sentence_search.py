"""What a library has for a text: the sentences like it by words and by meaning, and how like they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from checker.embedding.encoder import Encoder
from checker.library import library_faults as faults
from checker.library.lexical import Lexicon
from checker.library.library_view import Library
from checker.retrieval.query import keys_of
from checker.thresholds import Threshold
from checker.value_classes import dataclass

if TYPE_CHECKING:
    from numpy.typing import NDArray

LIKELIEST: Final = Threshold(
    40,
    unit="sentences",
    reason="looked at for a text, from the vectors and again from the words",
    how_set="set by hand; rerun tests/benchmarks/library_pairs.py",
)
SHORTEST_RUN: Final = Threshold(
    3,
    unit="words in a row",
    reason="any two speeches share pairs of words",
    how_set="set by hand; rerun tests/benchmarks/library_pairs.py",
)
SAME_TEXT: Final = Threshold(
    20,
    unit="sentences",
    reason="one text, such as “Thank you.”, is in many documents; more of them tell nothing",
    how_set="set by hand",
)


@dataclass(frozen=True, slots=True)
class Find:
    """A sentence that is like a text.

    ``cosine`` is that of the sentence alone. The others look at the sentences before and after it, too: ``coverage``
    is the share of the text's words that it has, ``run`` the share that it has in runs of words, both
    weighted by how rare the words are, in [0, 1].
    """

    document: int
    sentence: int
    turn: int
    cosine: float
    coverage: float
    run: float

    @property
    def score(self) -> float:
        """The figure that orders finds; it means nothing else."""
        return round(self.cosine + self.coverage + self.run, 6)


@dataclass(frozen=True, slots=True)
class _Row:
    document: int
    turn: int
    text: int | None
    words: str


class Finder:
    """Looks texts up in a library.

    Args:
        library: the library.
        encoder: the encoder that made the library's vectors.
        documents: keys of the only documents to look at; by default all.

    Raises:
        VectorsError: if vectors are missing.
    """

    def __init__(self, library: Library, encoder: Encoder, *, documents: Sequence[int] | None = None) -> None:
        if library.vectors.missing:
            raise faults.damaged_vectors(library.folder, library.vectors.missing[0].name)
        self._library = library
        self._encoder = encoder
        self._documents = documents
        self.lexicon = Lexicon(library)

    def find(self, texts: Sequence[str]) -> list[list[Find]]:
        """Return for each text the sentences most like it, best first."""
        if not texts:
            return []
        self.lexicon.learn(texts)
        vectors = self._encoder.encode(texts)
        by_meaning = self._by_meaning(vectors)
        by_words = [self.lexicon.search(text, limit=int(LIKELIEST), documents=self._documents) for text in texts]
        ids = [sorted({*meant, *said}) for meant, said in zip(by_meaning, by_words, strict=True)]
        rows = self._rows({near for some in ids for at in some for near in (at - 1, at, at + 1)})
        return [
            self._measured(text, vector, some, rows) for text, vector, some in zip(texts, vectors, ids, strict=True)
        ]

    def _by_meaning(self, vectors: NDArray[np.float32]) -> list[list[int]]:
        near = self._library.nearest.search(vectors, limit=int(LIKELIEST), among=self._texts_allowed())
        texts = sorted({number for some in near for number, _ in some})
        allowed = set(self._documents) if self._documents is not None else None
        rows = self._library.ask_many(
            "SELECT text, id, document FROM sentences WHERE text IN (SELECT value FROM json_each(?)) ORDER BY id",
            texts,
        )
        sentences: dict[int, list[int]] = {}
        for text, sentence, document in rows:
            if allowed is None or document in allowed:
                sentences.setdefault(text, []).append(sentence)
        return [[at for number, _ in some for at in sentences.get(number, [])[: int(SAME_TEXT)]] for some in near]

    def _texts_allowed(self) -> NDArray[np.int64] | None:
        if self._documents is None:
            return None
        rows = self._library.ask_many(
            "SELECT DISTINCT text FROM sentences WHERE text IS NOT NULL"
            " AND document IN (SELECT value FROM json_each(?))",
            self._documents,
        )
        return np.array([number for (number,) in rows], dtype=np.int64)

    def _rows(self, ids: set[int]) -> dict[int, _Row]:
        rows = self._library.ask_many(
            "SELECT id, document, turn, text, words FROM sentences WHERE id IN (SELECT value FROM json_each(?))",
            sorted(ids),
        )
        return {number: _Row(*row) for number, *row in rows}

    def _measured(
        self, text: str, vector: NDArray[np.float32], ids: Sequence[int], rows: dict[int, _Row]
    ) -> list[Find]:
        keys = keys_of(text)
        ids = [at for at in ids if at in rows and rows[at].text is not None]
        cosines = self._cosines(vector, [rows[at].text or 0 for at in ids])
        finds = []
        for at, cosine in zip(ids, cosines, strict=True):
            row = rows[at]
            near = [rows[other] for other in (at - 1, at, at + 1) if other in rows]
            said = [
                word
                for other in near
                if (other.document, other.turn) == (row.document, row.turn)
                for word in other.words.split()
            ]
            coverage, run = self._shares(keys, said)
            finds.append(Find(row.document, at, row.turn, cosine, coverage, run))
        return sorted(finds, key=lambda find: (-find.score, find.sentence))

    def _cosines(self, vector: NDArray[np.float32], texts: Sequence[int]) -> list[float]:
        ids = np.array(texts, dtype=np.int64)
        if not self._library.vectors.has(ids).all():
            raise faults.damaged_vectors(self._library.folder, "vectors of some sentences are not there")
        products = self._library.vectors.rows(ids).astype(np.float64) * vector.astype(np.float64)
        cosines: list[float] = np.round(products.sum(axis=1), 6).tolist()
        return cosines

    def _shares(self, keys: Sequence[str], said: Sequence[str]) -> tuple[float, float]:
        """Return the share of ``keys`` that is said at all, and in runs, weighted by how rare the words are."""
        weights = [self.lexicon.weight(key) for key in keys]
        total = sum(weights)
        if not total:
            return 0.0, 0.0
        there = set(said)
        in_runs = _in_runs(keys, said)
        covered = sum(weight for key, weight in zip(keys, weights, strict=True) if key in there)
        running = sum(weight for at, weight in enumerate(weights) if at in in_runs)
        return round(covered / total, 6), round(running / total, 6)


def _in_runs(keys: Sequence[str], said: Sequence[str]) -> set[int]:
    """Return the places in ``keys`` in a run of words that ``said`` has too; a short text is one run."""
    length = min(int(SHORTEST_RUN), len(keys))
    runs = {tuple(said[start : start + length]) for start in range(len(said) - length + 1)}
    return {
        start + offset
        for start in range(len(keys) - length + 1)
        if tuple(keys[start : start + length]) in runs
        for offset in range(length)
    }
