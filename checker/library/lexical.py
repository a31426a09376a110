"""The sentences of a library that share words with a text: runs of words first, then rare words.

SQLite's FTS5 keeps the words: it grows with every addition, inside the same transaction as the documents. bm25s answers
in 6 ms instead of some 45 at 1.2 million sentences and has the sentence asked for among forty as often (200 of 200
questions each), but is built again, all of it in memory and in half a minute, whenever a document is added.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from checker.library.library_view import Library
from checker.retrieval.query import keys_of
from checker.thresholds import Threshold

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


class Lexicon:
    """How rare words are in a library, and where they stand."""

    def __init__(self, library: Library) -> None:
        self._library = library
        ((sentences,),) = library.ask("SELECT coalesce(max(id), 0) FROM sentences")
        self._sentences = max(1, int(sentences))
        self._counts: dict[str, int] = {}

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
        asked = [query for query in (self._runs(keys), self._rare(keys)) if query]
        found: dict[int, None] = {}
        for query in asked:
            found.update(dict.fromkeys(self._ask(query, limit, documents)))
        return list(found)

    def _runs(self, keys: Sequence[str]) -> str:
        length = int(RUN)
        if not all(self.count(key) for key in keys[:length]) and len(keys) <= length:
            return ""
        runs = [keys[start : start + length] for start in range(max(1, len(keys) - length + 1))]
        possible = [run for run in runs if run and all(self.count(key) for key in run)]
        # A run costs as much as its rarest word; apart from one another they stand for the whole text.
        by_rarity = sorted(dict.fromkeys(possible), key=lambda run: min(self.count(key) for key in run))
        return " OR ".join(_phrase(run) for run in by_rarity[: int(MOST_RUNS)])

    def _rare(self, keys: Sequence[str]) -> str:
        chosen: list[str] = []
        total = 0
        for key in sorted({key for key in keys if self.count(key)}, key=lambda key: (self.count(key), key)):
            total += self.count(key)
            if chosen and (total > MOST_POSTINGS or len(chosen) >= RAREST):
                break
            chosen.append(key)
        return " OR ".join(_phrase([key]) for key in chosen)

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
