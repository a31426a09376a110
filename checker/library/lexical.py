"""The sentences of a library that share words with a text: runs of words first, then rare words.

SQLite's FTS5 keeps the words: it grows with every addition, inside the same transaction as the documents. bm25s has the
sentence asked for among forty as often (200 of 200 questions each), but is built again, all of it in memory and in half
a minute at 1.2 million sentences, whenever a document is added.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
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

_ROUNDING: Final = Threshold(
    9,
    unit="decimals",
    reason="so much of a sum of weights counts; the rest is the order in which they were added",
    how_set="by reasoning",
)


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
        runs = self._runs(keys)
        in_runs = self._ask(runs, limit, documents) if runs else []
        return list(dict.fromkeys([*in_runs, *self._with_rare(keys, limit, documents)]))

    def _runs(self, keys: Sequence[str]) -> str:
        length = int(RUN)
        if not all(self.count(key) for key in keys[:length]) and len(keys) <= length:
            return ""
        runs = [keys[start : start + length] for start in range(max(1, len(keys) - length + 1))]
        possible = [run for run in runs if run and all(self.count(key) for key in run)]
        # A run costs as much as its rarest word; apart from one another they stand for the whole text.
        by_rarity = sorted(dict.fromkeys(possible), key=lambda run: min(self.count(key) for key in run))
        return " OR ".join(_phrase(run) for run in by_rarity[: int(MOST_RUNS)])

    def _with_rare(self, keys: Sequence[str], limit: int, documents: Sequence[int] | None) -> list[int]:
        """Return the sentences with the most of the rare words, each by its weight.

        The words' sentences are had from FTS5 and added up here: its own ranking, which counts repetitions and lengths
        too, costs five times as much and finds the sentence asked for as often (200 of 200 among forty, 164 first).
        """
        rare = self._rare(keys)
        lists = [self._sentences_with(key, documents) for key in rare]
        weights = [np.full(len(ids), self.weight(key)) for key, ids in zip(rare, lists, strict=True)]
        if not any(map(len, lists)):
            return []
        ids, at = np.unique(np.concatenate(lists), return_inverse=True)
        sums = np.bincount(at, np.concatenate(weights)).round(int(_ROUNDING))
        found: list[int] = ids[np.lexsort((ids, -sums))[:limit]].tolist()
        return found

    def _sentences_with(self, key: str, documents: Sequence[int] | None) -> NDArray[np.int64]:
        """Return the ids of the sentences that have a word, in order, of all documents or of some."""
        ((ids,),) = self._library.ask(
            "SELECT group_concat(rowid) FROM sentence_words WHERE sentence_words MATCH ?", (_phrase([key]),)
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

    def _ask(self, query: str, limit: int, documents: Sequence[int] | None) -> list[int]:
        if documents is None:
            rows = self._library.ask(
                "SELECT rowid FROM sentence_words WHERE sentence_words MATCH ? ORDER BY rank, rowid LIMIT ?",
                (query, limit),
            )
        else:
            rows = self._library.ask_many(
                "SELECT sentences.id FROM sentence_words JOIN sentences ON sentences.id = sentence_words.rowid"
                " WHERE sentences.document IN (SELECT value FROM json_each(?1)) AND sentence_words MATCH ?2"
                " ORDER BY rank, sentences.id LIMIT ?3",
                documents,
                more=(query, limit),
            )
        return [number for (number,) in rows]


def _phrase(keys: Sequence[str]) -> str:
    return '"' + " ".join(key.replace('"', '""') for key in keys) + '"'
