"""The sentences of a library that share words with a text: runs of words first, then rare words.

SQLite's FTS5 keeps the words: it grows with every addition, inside the same transaction as the documents. bm25s has the
sentence asked for among forty as often (200 of 200 questions each), but is built again, all of it in memory and in half
a minute at 1.2 million sentences, whenever a document is added.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import partial, reduce
from typing import TYPE_CHECKING, Final

import numpy as np

from checker.library.library_view import Library
from checker.retrieval.query import keys_of
from checker.thresholds import Threshold

if TYPE_CHECKING:
    from numpy.typing import NDArray

RAREST: Final = Threshold(
    8,
    unit="words",
    reason="the rarest words of a text tell most, and each more costs a list to be read",
    how_set="set by hand; rerun tests/benchmarks/library_scale.py",
)
MOST_POSTINGS: Final = Threshold(
    60_000,
    unit="sentences that the words looked up are in",
    reason="bounds the time of a query; the rarest word is looked up whatever it costs",
    how_set="at 1.2 million sentences 199 of 200 questions had theirs among forty, in 31 ms, "
    "with 20,000 it was 185, in 12; rerun tests/benchmarks/library_scale.py",
)
RUN: Final = Threshold(
    5,
    unit="words in a row",
    reason="few sentences share a run of five by chance",
    how_set="set by hand; rerun tests/benchmarks/library_scale.py",
)
MOST_RUNS: Final = Threshold(
    4,
    unit="runs",
    reason="a text that is quoted holds them all, so the rarest are enough",
    how_set="set by hand; rerun tests/benchmarks/library_scale.py",
)

MOST_READ: Final = Threshold(
    1_500,
    unit="sentences",
    reason="the text of so few is read sooner than the lists of the common words of a run",
    how_set="at 1.25 million sentences a question cost 16.6 ms, with 400 it was 19.9, with 5,000 as much; "
    "rerun tests/benchmarks/library_words.py",
)
_ROUNDING: Final = Threshold(
    9,
    unit="decimals",
    reason="so much of a sum of weights counts; the rest is the order in which they were added",
    how_set="by reasoning",
)

_Weighed = tuple["NDArray[np.int64]", float]
"""The ids of sentences, in order, and what having them weighs."""


class Lexicon:
    """How rare words are in a library, and where they stand."""

    def __init__(self, library: Library) -> None:
        self._library = library
        ((sentences,),) = library.ask("SELECT coalesce(max(id), 0) FROM sentences")
        self._sentences = max(1, int(sentences))
        self._counts: dict[str, int] = {}
        self._of_documents: tuple[Sequence[int], NDArray[np.int64], NDArray[np.int64]] | None = None

    def learn(self, texts: Sequence[str]) -> None:
        """Look up at once how rare the words of all these texts are."""
        wanted = {key for text in texts for key in keys_of(text)} - self._counts.keys()
        rows = self._library.ask_many(
            "SELECT word, sentences FROM vocabulary WHERE word IN (SELECT value FROM json_each(?))", sorted(wanted)
        )
        self._counts.update(dict.fromkeys(wanted, 0))
        self._counts.update(rows)

    def count(self, key: str) -> int:
        """Return the number of sentences that have a word of a learnt text."""
        return self._counts.get(key, 0)

    def weight(self, key: str) -> float:
        """Return how distinctive a word of a learnt text is, in (0, 1]: 1 for a word that nobody says.

        BM25's idf over sentences, ln(1 + (N - n + .5) / (n + .5)), as a share of the most it can be, so that figures
        made of it mean the same in a library of ten sentences and of a million.
        """
        return self._idf(self.count(key)) / self._idf(0)

    def _idf(self, count: int) -> float:
        return math.log1p((self._sentences - count + 0.5) / (count + 0.5))

    def search(self, text: str, *, limit: int, documents: Sequence[int] | None = None) -> list[int]:
        """Return the ids of sentences with most of the rare words of ``text``, those with whole runs of it first."""
        keys = keys_of(text)
        self.learn([text])
        lists = {key: self._sentences_with([key], documents) for key in self._rare(keys)}
        with_runs = self._with_runs(keys, lists, documents)
        return list(dict.fromkeys([*self._best(with_runs, limit), *self._best(self._by_weight(lists), limit)]))

    def _runs(self, keys: Sequence[str]) -> list[tuple[str, ...]]:
        length = int(RUN)
        runs = [tuple(keys[start : start + length]) for start in range(max(1, len(keys) - length + 1))]
        possible = [run for run in runs if run and all(self.count(key) for key in run)]
        # A run costs as much as its rarest word; apart from one another they stand for the whole text.
        by_rarity = sorted(dict.fromkeys(possible), key=lambda run: min(self.count(key) for key in run))
        return by_rarity[: int(MOST_RUNS)]

    def _with_runs(
        self, keys: Sequence[str], lists: Mapping[str, NDArray[np.int64]], documents: Sequence[int] | None
    ) -> list[_Weighed]:
        """Return the sentences with each of the rarest runs.

        FTS5 reads the sentences of all words of a run, common ones too, and reads them twice to rank what it finds. So
        a run with rare words is looked for in the text of the sentences that have these, and nothing is ranked there:
        half and less of the time.
        """
        weighed = []
        for run in self._runs(keys):
            rare = [lists[key] for key in dict.fromkeys(run) if key in lists]
            among = reduce(partial(np.intersect1d, assume_unique=True), rare) if rare else None
            if among is None or len(among) > MOST_READ:
                found = self._sentences_with(run, documents)
            else:
                found = self._that_say(run, among)
            weighed.append((found, sum(map(self.weight, run))))
        return weighed

    def _that_say(self, run: Sequence[str], among: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return those of some sentences that have the run in their text."""
        rows = self._library.ask_many(
            "SELECT id FROM sentences WHERE id IN (SELECT value FROM json_each(?1))"
            " AND instr(' ' || words || ' ', ?2) ORDER BY id",
            among.tolist(),
            more=(f" {' '.join(run)} ",),
        )
        return np.array(rows, dtype=np.int64).reshape(-1)

    def _by_weight(self, lists: Mapping[str, NDArray[np.int64]]) -> list[_Weighed]:
        return [(ids, self.weight(key)) for key, ids in lists.items()]

    @staticmethod
    def _best(weighed: Sequence[_Weighed], limit: int) -> list[int]:
        """Return the sentences whose weights come to most, equal ones in order.

        FTS5's own ranking, which counts repetitions and lengths too, costs five times as much and finds the sentence
        asked for as often (200 of 200 among forty, 164 first).
        """
        if not weighed:
            return []
        ids = np.concatenate([found for found, _ in weighed])
        weights = np.concatenate([np.full(len(found), weight) for found, weight in weighed])
        if not len(ids):
            return []
        order = np.argsort(ids, kind="stable")  # fast, for it joins lists that are in order already
        ids = ids[order]
        starts = np.flatnonzero(np.r_[True, ids[1:] != ids[:-1]])
        ids, sums = ids[starts], np.add.reduceat(weights[order], starts).round(int(_ROUNDING))
        if len(sums) > limit:  # sorting the few that can be among the best takes less than sorting all
            likely = sums >= np.partition(sums, -limit)[-limit]
            ids, sums = ids[likely], sums[likely]
        best: list[int] = ids[np.lexsort((ids, -sums))[:limit]].tolist()
        return best

    def _sentences_with(self, run: Sequence[str], documents: Sequence[int] | None) -> NDArray[np.int64]:
        """Return the ids of the sentences that have words in a row, in order, of all documents or of some."""
        ((ids,),) = self._library.ask(
            "SELECT group_concat(rowid) FROM sentence_words WHERE sentence_words MATCH ?", (_phrase(run),)
        )
        found = np.fromstring(ids, dtype=np.int64, sep=",") if ids else np.zeros(0, dtype=np.int64)
        if documents is None or not len(found):
            return found
        first, last = self._borders(documents)
        document = np.searchsorted(first, found, side="right") - 1
        return found[(document >= 0) & (found <= last[np.maximum(document, 0)])] if len(first) else found[:0]

    def _borders(self, documents: Sequence[int]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return the first and last sentences of documents, in order; a document's sentences have consecutive ids."""
        if self._of_documents is None or self._of_documents[0] is not documents:
            rows = self._library.ask_many(
                "SELECT min(id), max(id) FROM sentences WHERE document IN (SELECT value FROM json_each(?))"
                " GROUP BY document ORDER BY 1",
                documents,
            )
            borders = np.array(rows, dtype=np.int64).reshape(-1, 2)
            self._of_documents = documents, borders[:, 0], borders[:, 1]
        return self._of_documents[1], self._of_documents[2]

    def _rare(self, keys: Sequence[str]) -> list[str]:
        chosen: list[str] = []
        total = 0
        for key in sorted({key for key in keys if self.count(key)}, key=lambda key: (self.count(key), key)):
            total += self.count(key)
            if chosen and (total > MOST_POSTINGS or len(chosen) >= RAREST):
                break
            chosen.append(key)
        return chosen


def _phrase(keys: Sequence[str]) -> str:
    return '"' + " ".join(key.replace('"', '""') for key in keys) + '"'
