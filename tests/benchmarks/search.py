"""Measures how often the search puts the right place first, or among five, on aligned pairs of transcript and article.

Run: ``python tests/benchmarks/search.py PAIRS``. Every folder in PAIRS holds ``transcript.txt`` and ``quotes.jsonl``, a
line of which has a ``quote``, the ``score`` (0 to 100) and ``n_tokens`` of its alignment, and ``segments`` with
``t_start`` and ``t_end``.

A fragment may be said in several places: any place that holds its words counts.
"""

from __future__ import annotations

import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.documents import read
from checker.embedding import load_encoder
from checker.language.english import ENGLISH
from checker.model import Candidate, Span
from checker.retrieval import Index, Query
from checker.sources import read_source
from checker.words import words

FAITHFUL = 90  # alignment score from which a quotation counts as the transcript's words
CHANGED = 65  # and from which as the transcript's, but changed
FRAGMENTS = (2, 3, 4)  # words


@dataclass(frozen=True, slots=True)
class Sought:
    kind: str
    text: str
    places: tuple[Span, ...]


def main(pairs: Path) -> None:
    encoder = load_encoder()
    chance = random.Random(1)  # noqa: S311  (which fragments are cut is no secret)
    tally: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for folder in sorted(path.parent for path in pairs.glob("*/quotes.jsonl")):
        queries = list(queries_of(folder, chance))
        index = Index.build(
            [read_source(read(folder / "transcript.txt", language=ENGLISH), id=folder.name, language=ENGLISH)], encoder
        )
        found = index.search([Query(query.text) for query in queries], limit=5)
        for query, candidates in zip(queries, found, strict=True):
            right = [is_right(candidate, query) for candidate in candidates]
            tally[query.kind].append((right[:1] == [True], any(right)))
    for kind, hits in sorted(tally.items()):
        first, among = (sum(column) / len(hits) for column in zip(*hits, strict=True))
        sys.stdout.write(f"{kind:14} {len(hits):5} queries   first {first:.3f}   among five {among:.3f}\n")


def queries_of(folder: Path, chance: random.Random) -> Iterator[Sought]:
    for line in (folder / "quotes.jsonl").read_text(encoding="utf-8").splitlines():
        quote = json.loads(line)
        places = tuple(Span(s["t_start"], s["t_end"]) for s in quote["segments"] if s.get("t_start") is not None)
        if not places or quote["n_tokens"] < 5 or quote["score"] < CHANGED:
            continue
        if quote["score"] < FAITHFUL:
            yield Sought("changed", quote["quote"], places)
            continue
        yield Sought("direct" if len(places) == 1 else "splice", quote["quote"], places)
        if len(places) == 1:
            yield from fragments_of(quote["quote"], places, chance)


def fragments_of(text: str, places: tuple[Span, ...], chance: random.Random) -> Iterator[Sought]:
    quoted = words(text)
    for length in FRAGMENTS:
        if len(quoted) >= length + 2:
            at = chance.randrange(len(quoted) - length)
            cut = text[quoted[at].span.start : quoted[at + length - 1].span.end]
            yield Sought(f"{length} words", cut, places)


def is_right(candidate: Candidate, query: Sought) -> bool:
    """Whether the candidate shares half of itself or of a right place with it, or holds the query's very words."""
    if candidate.exact:
        return True
    return any(2 * shared(candidate.span, place) >= min(len(candidate.span), len(place)) for place in query.places)


def shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
