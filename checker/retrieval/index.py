"""The search: candidates by meaning and by words, fused into one order.

The order is exact containment first, then cosine plus coverage. On 270 queries over one transcript that put the right
sentence first for 96 % and among five for 99 %, against 76 and 90 for vectors alone, 89 and 94 for BM25 and 82 and 94
for reciprocal rank fusion, which loses paraphrases. Rerun ``tests/benchmarks/search.py`` when anything here changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from checker.embedding.encoder import Encoder
from checker.model import Candidate, Source, Span
from checker.retrieval.concordance import Concordance, Coverage
from checker.retrieval.query import Query, keys_of, pieces_of
from checker.retrieval.stretches import LONGEST_WINDOW, Line, Stretch, lines_of, windows
from checker.retrieval.vectors import Vectors
from checker.thresholds import Threshold

if TYPE_CHECKING:
    from numpy.typing import NDArray

POOL = Threshold(
    50,
    unit="windows",
    reason="Windows taken for rescoring from the vectors, and again from the words.",
    how_set="Ample on 4,098 development queries: 20 to 200 give the same figures; rerun tests/benchmarks/search.py.",
)
MOST_RUNS = Threshold(
    200,
    unit="places",
    reason="Places of exact containment looked at; only a word or two in common use has more.",
    how_set="By reasoning.",
)
EXACT_BONUS = Threshold(
    2.0,
    unit="score",
    reason="Lifts what contains the words in order above everything else.",
    how_set="Cosine and coverage reach 2 together.",
)
_WIDEST_GAP = Threshold(
    2,
    unit="lines",
    reason="Lines between two finds that are one passage when a long query is searched for piece by piece.",
    how_set="By hand; rerun tests/benchmarks/search.py.",
)
_ROUNDING = Threshold(
    6,
    unit="decimals",
    reason="So much of a score counts in the order of candidates; the rest is the processor's.",
    how_set="By reasoning.",
)
_COARSE = Threshold(
    4,
    unit="decimals",
    reason="So much of a cosine out of a product of matrices is the same however many are multiplied at once.",
    how_set="By reasoning.",
)


class _Scored(NamedTuple):
    """A stretch and what speaks for it; thousands are made and a few become candidates."""

    stretch: Stretch
    cosine: float
    coverage: float
    exact: bool

    @property
    def score(self) -> float:
        return round(self.cosine + self.coverage + EXACT_BONUS * float(self.exact), int(_ROUNDING))


class Index:
    """The sentences of some sources, ready to be searched by meaning and by words."""

    def __init__(self, lines: Sequence[Line], vectors: NDArray[np.float32], encoder: Encoder) -> None:
        """Make an index over ``lines``, in whatever order, with their unit ``vectors``, shape (lines, dimension)."""
        order = sorted(range(len(lines)), key=lambda at: (lines[at].source, lines[at].turn, lines[at].sentence))
        self._lines = [lines[at] for at in order]
        self._encoder = encoder
        self._turn_of_line = _numbered_turns(self._lines)
        self._windows = list(windows(self._turn_of_line.tolist()))
        self._window_first = np.array([window.first for window in self._windows], dtype=np.int64)
        self._window_length = np.array([window.last - window.first + 1 for window in self._windows], dtype=np.int64)
        self._concordance = Concordance(self._lines, self._turn_of_line)
        self._vectors = Vectors(vectors[order], [len(line.keys) for line in self._lines], self._windows)

    @classmethod
    def build(cls, sources: Sequence[Source], encoder: Encoder) -> Index:
        """An index over all sentences of ``sources``; their order does not matter.

        Raises:
            ValueError: if two sources have one id.
        """
        if len({source.id for source in sources}) < len(sources):
            raise ValueError("two sources have the same id")
        lines = [list(lines_of(source)) for source in sources]
        # One call a source, so that a cache keeps each source's vectors for itself.
        vectors = [encoder.encode([line.spoken for line in of_source]) for of_source in lines]
        none = np.zeros((0, encoder.dimension), dtype=np.float32)
        return cls([line for of_source in lines for line in of_source], np.concatenate([none, *vectors]), encoder)

    @property
    def lines(self) -> Sequence[Line]:
        """Every sentence that can be found, in order of place."""
        return self._lines

    @property
    def windows(self) -> Sequence[Stretch]:
        """Every stretch that can be found."""
        return self._windows

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors of texts, shape (texts, dimension), made in one go."""
        return self._encoder.encode(list(texts))

    def cosines(self, vectors: NDArray[np.float32]) -> NDArray[np.float64]:
        """The cosine of every window to each of some unit vectors, shape (vectors, windows)."""
        cosines: NDArray[np.float64] = self._vectors.cosines_of_windows(vectors).astype(np.float64)
        return np.asarray(cosines.round(int(_COARSE)), dtype=np.float64)

    def coverages(self, text: str) -> NDArray[np.float64]:
        """For every window the share of the words of ``text`` that it holds, in the order of :attr:`windows`."""
        return self._window_shares(self._concordance.coverage(keys_of(text)))

    def search(self, queries: Sequence[Query], *, limit: int = 8) -> tuple[tuple[Candidate, ...], ...]:
        """For each query its likeliest stretches, best first, at most ``limit``.

        A stretch that overlaps a better one is given only if it holds more of the query's words. The order depends
        on the sources' content and ids and on the query alone.
        """
        pieces = [_pieces_to_look_for(query.text) for query in queries]
        texts = list(dict.fromkeys([*(query.text for query in queries), *(p for some in pieces for p in some)]))
        vector_of = dict(zip(texts, self._encoder.encode(texts), strict=True))
        return tuple(
            self._search_one(query, [(piece, vector_of[piece]) for piece in some], vector_of[query.text], limit)
            for query, some in zip(queries, pieces, strict=True)
        )

    def _search_one(
        self,
        query: Query,
        pieces: Sequence[tuple[str, NDArray[np.float32]]],
        vector: NDArray[np.float32],
        limit: int,
    ) -> tuple[Candidate, ...]:
        allowed = self._allowed_windows(query)
        keys = keys_of(query.text)
        runs = self._runs(keys, query)
        coverage = self._concordance.coverage(keys)
        pool = {*runs, *self._pool(coverage, vector, allowed)}
        pool.update(self._passages(pieces, query, allowed))
        # What holds all the words and more besides says nothing that the shortest such stretch does not.
        pool = {stretch for stretch in pool if stretch in runs or not any(map(stretch.contains, runs))}
        return self._best(pool, runs, coverage, vector, limit)

    def _best(
        self,
        pool: set[Stretch],
        runs: set[Stretch],
        coverage: Coverage,
        vector: NDArray[np.float32],
        limit: int,
    ) -> tuple[Candidate, ...]:
        stretches = sorted(pool)
        scored = [
            _Scored(stretch, float(cosine), coverage.of(stretch), stretch in runs)
            for stretch, cosine in zip(stretches, self._vectors.cosines(vector, stretches), strict=True)
        ]
        chosen: list[_Scored] = []
        for one in sorted(scored, key=lambda one: (-one.score, one.stretch)):
            if len(chosen) == limit:
                break
            if not any(one.stretch.overlaps(better.stretch) and one.coverage <= better.coverage for better in chosen):
                chosen.append(one)
        return tuple(map(self._candidate, chosen))

    def _pool(
        self, coverage: Coverage, vector: NDArray[np.float32], allowed: NDArray[np.int64] | None
    ) -> Iterator[Stretch]:
        yield from self._vectors.nearest(vector, limit=int(POOL), among=allowed)
        shares = self._window_shares(coverage)
        numbers = np.arange(len(self._windows)) if allowed is None else allowed
        best = numbers[np.argsort(-shares[numbers], kind="stable")[: int(POOL)]]
        yield from (self._windows[number] for number in best if shares[number] > 0)

    def _window_shares(self, coverage: Coverage) -> NDArray[np.float64]:
        shares = np.zeros(len(self._windows))
        for length in range(1, int(LONGEST_WINDOW) + 1):
            chosen = self._window_length == length
            shares[chosen] = coverage.of_windows(length)[self._window_first[chosen]]
        return np.round(shares, int(_ROUNDING))

    def _passages(
        self,
        pieces: Sequence[tuple[str, NDArray[np.float32]]],
        query: Query,
        allowed: NDArray[np.int64] | None,
    ) -> Iterator[Stretch]:
        """Where the pieces of a long query are found, and the passages that several of them make together."""
        found: set[Stretch] = set()
        for text, vector in pieces:
            keys = keys_of(text)
            coverage, runs = self._concordance.coverage(keys), self._runs(keys, query)
            pool = sorted({*runs, *self._pool(coverage, vector, allowed)})
            scores = self._vectors.cosines(vector, pool) + [coverage.of(stretch) for stretch in pool]
            found.update(
                pool[at] for at in np.argsort(-np.round(scores, int(_ROUNDING)), kind="stable")[: int(LONGEST_WINDOW)]
            )
        yield from found
        yield from self._joined(sorted(found), longest=2 * len(pieces))

    def _joined(self, stretches: Sequence[Stretch], *, longest: int) -> Iterator[Stretch]:
        for begin, stretch in enumerate(stretches):
            last = stretch.last
            for following in stretches[begin + 1 :]:
                near = following.first - last <= _WIDEST_GAP + 1 and following.last - stretch.first < longest
                if not near or self._turn_of_line[following.last] != self._turn_of_line[stretch.first]:
                    break
                last = max(last, following.last)
                yield Stretch(stretch.first, last)

    def _runs(self, keys: Sequence[str], query: Query) -> set[Stretch]:
        allowed = (run for run in self._concordance.runs(keys) if self._is_allowed(run, query))
        return set(islice(allowed, int(MOST_RUNS)))

    def _is_allowed(self, stretch: Stretch, query: Query) -> bool:
        line = self._lines[stretch.first]
        return query.turns is None or (line.source, line.turn) in query.turns

    def _allowed_windows(self, query: Query) -> NDArray[np.int64] | None:
        if query.turns is None:
            return None
        allowed = np.array([(line.source, line.turn) in query.turns for line in self._lines], dtype=bool)
        return np.flatnonzero(allowed[self._window_first])

    def _candidate(self, one: _Scored) -> Candidate:
        first, last = self._lines[one.stretch.first], self._lines[one.stretch.last]
        return Candidate(
            source=first.source,
            turn=first.turn,
            first_sentence=first.sentence,
            last_sentence=last.sentence,
            span=Span(first.span.start, last.span.end),
            cosine=one.cosine,
            coverage=one.coverage,
            exact=one.exact,
            score=one.score,
        )


def _pieces_to_look_for(text: str) -> tuple[str, ...]:
    """The sentences of a text too long for any window, each to be looked for by itself."""
    pieces = pieces_of(text)
    return pieces if len(pieces) > LONGEST_WINDOW else ()


def _numbered_turns(lines: Sequence[Line]) -> NDArray[np.int64]:
    """For each line the number of its turn, counted over all sources."""
    changes = [(a.source, a.turn) != (b.source, b.turn) for a, b in pairwise(lines)]
    return np.cumsum([0, *changes])[: len(lines)].astype(np.int64)
