"""The sentences of a library that share words with a text: runs of words first, then rare words.

SQLite's FTS5 keeps the words: it grows with every addition, inside the same transaction as the documents. bm25s answers
in 6 ms instead of some 45 at 1.2 million sentences and has the sentence asked for among forty as often (200 of 200
questions each), but is built anew, all of it in memory and in half a minute, whenever a document is added.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from checker.library.library_view import Library
from checker.retrieval.query import keys_of

RAREST = 8
"""Words asked for of any text; the rarest tell most, and each more costs a list to be read."""

MOST_POSTINGS = 60_000
"""Sentences that the words asked for may stand in together: bounds the time of a query. The rarest word is asked for
whatever it costs. At 1.2 million sentences, 199 of 200 questions had their sentence among forty, in 31 ms; with 20,000
it was 185, in 12 ms. Rerun tests/benchmarks/library_scale.py when changed."""

RUN = 5
"""Words of a run looked for as a whole. Runs of five are shared by chance in few sentences."""

MOST_RUNS = 4
"""Runs looked for of one text, those with the rarest words; a text that is quoted holds them all."""


class Lexicon:
    """How rare words are in a library, and where they stand."""

    def __init__(self, library: Library) -> None:
        self._library = library
        ((sentences,),) = library.ask("SELECT coalesce(max(id), 0) FROM sentences")
        self._sentences = max(1, int(sentences))
        self._counts: dict[str, int] = {}

    def learn(self, texts: Sequence[str]) -> None:
        """Looks up at once how rare the words of all these texts are."""
        wanted = {key for text in texts for key in keys_of(text)} - self._counts.keys()
        rows = self._library.ask_many(
            "SELECT word, sentences FROM vocabulary WHERE word IN (SELECT value FROM json_each(?))", sorted(wanted)
        )
        self._counts.update(dict.fromkeys(wanted, 0))
        self._counts.update(rows)

    def count(self, key: str) -> int:
        """In how many sentences a word of a learnt text stands."""
        return self._counts.get(key, 0)

    def weight(self, key: str) -> float:
        """How much a word of a learnt text tells, in (0, 1]: 1 for a word that nobody says.

        BM25's idf over sentences, ln(1 + (N - n + .5) / (n + .5)), as a share of the most it can be, so that figures
        made of it mean the same in a library of ten sentences and of a million.
        """
        return self._idf(self.count(key)) / self._idf(0)

    def _idf(self, count: int) -> float:
        return math.log1p((self._sentences - count + 0.5) / (count + 0.5))

    def search(self, text: str, *, limit: int, documents: Sequence[int] | None = None) -> list[int]:
        """The ids of sentences that hold most of the rare words of ``text``, those with whole runs of it first."""
        keys = keys_of(text)
        self.learn([text])
        asked = [query for query in (self._runs(keys), self._rare(keys)) if query]
        found: dict[int, None] = {}
        for query in asked:
            found.update(dict.fromkeys(self._ask(query, limit, documents)))
        return list(found)

    def _runs(self, keys: Sequence[str]) -> str:
        if not all(self.count(key) for key in keys[:RUN]) and len(keys) <= RUN:
            return ""
        runs = [keys[start : start + RUN] for start in range(max(1, len(keys) - RUN + 1))]
        possible = [run for run in runs if run and all(self.count(key) for key in run)]
        # A run costs as much as its rarest word; apart from one another they stand for the whole text.
        by_rarity = sorted(dict.fromkeys(possible), key=lambda run: min(self.count(key) for key in run))
        return " OR ".join(_phrase(run) for run in by_rarity[:MOST_RUNS])

    def _rare(self, keys: Sequence[str]) -> str:
        chosen: list[str] = []
        total = 0
        for key in sorted({key for key in keys if self.count(key)}, key=lambda key: (self.count(key), key)):
            total += self.count(key)
            if chosen and (total > MOST_POSTINGS or len(chosen) == RAREST):
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
