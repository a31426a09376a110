"""Measures the search by words alone at a million synthetic sentences; nothing is encoded.

Run from the project's folder: ``python tests/benchmarks/library_words.py TRANSCRIPTS --keep FOLDER [--sentences N]``.
The sentences are those of the transcripts over and over, in every copy but the first one word in seven replaced by
another of their words, drawn as often as it occurs. They are put straight into a library's tables of words, which is
all that the search by words reads; documents, turns and vectors there are none.
"""

from __future__ import annotations

import argparse
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from checker.library import store_schema as schema
from checker.library.lexical import Lexicon
from checker.library.library_view import Library
from checker.library.sentence_search import LIKELIEST
from checker.retrieval.query import keys_of

CHANGED = 1 / 7
ASKED = 200
TOGETHER = 20_000
_END = re.compile(r"(?<=[.!?])\s+|\n+")


class Words(Library):
    """The library's words alone; nothing else is opened."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.connection = schema.open_to_read(folder)


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("transcripts", type=Path, nargs="*", help="records whose words are used")
    parser.add_argument("--sentences", type=int, default=1_250_000)
    parser.add_argument("--keep", type=Path, required=True, help="build here, or measure what was built here")
    chosen = parser.parse_args(arguments)
    if not schema.is_library(chosen.keep):
        build(chosen.keep, chosen.transcripts, chosen.sentences)
    measure(chosen.keep)


def build(folder: Path, transcripts: Sequence[Path], wanted: int) -> None:
    begun = time.process_time()
    texts = dict.fromkeys(path.read_text(encoding="utf-8") for path in transcripts)
    base = [keys for text in texts for part in _END.split(text) if len(keys := keys_of(part)) > 2]
    tell("sentences of the records; seconds of the processor to read them", f"{len(base)}, {used(begun)}")
    folder.mkdir(parents=True, exist_ok=True)
    connection = schema.open_to_write(folder)
    connection.execute("PRAGMA foreign_keys = OFF")
    begun = time.process_time()
    vocabulary: Counter[str] = Counter()
    number = 0
    for rows in copies(base, wanted):
        connection.execute("BEGIN")
        connection.executemany(
            "INSERT INTO sentences VALUES (?, 1, 0, 0, 0, 0, NULL, ?)", enumerate(rows, start=number + 1)
        )
        connection.executemany("INSERT INTO sentence_words (rowid, words) VALUES (?, ?)", enumerate(rows, number + 1))
        connection.execute("COMMIT")
        number += len(rows)
        vocabulary.update(word for row in rows for word in set(row.split(" ")))
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO vocabulary VALUES (?, ?)", vocabulary.items())
    connection.execute("COMMIT")
    connection.close()
    tell("seconds of the processor to build", used(begun))
    tell("MB on the disk", f"{(folder / schema.STORE).stat().st_size / 1e6:.0f}")


def copies(base: Sequence[Sequence[str]], wanted: int) -> Iterator[list[str]]:
    """Give the sentences, some thousands together, until there are as many as wanted."""
    draw = np.random.default_rng(1)
    flat = np.array([word for sentence in base for word in sentence], dtype=object)
    ends = np.cumsum([len(sentence) for sentence in base])
    made, first = 0, True
    while made < wanted:
        words = flat
        if not first:
            words = np.where(draw.random(len(flat)) < CHANGED, flat[draw.integers(len(flat), size=len(flat))], flat)
        first = False
        rows = [" ".join(sentence) for sentence in np.split(words, ends[:-1])][: wanted - made]
        made += len(rows)
        yield from (rows[start : start + TOGETHER] for start in range(0, len(rows), TOGETHER))


def measure(folder: Path) -> None:
    library = Words(folder)
    lexicon = Lexicon(library)
    ((most,),) = library.ask("SELECT max(id) FROM sentences")
    tell("sentences", most)
    questions = questions_of(library, most)
    lexicon.search(questions[0][1], limit=int(LIKELIEST))
    walls, costs, first, within = [], [], 0, 0
    for wanted, question in questions:
        begun, cost = time.perf_counter(), time.process_time()
        found = lexicon.search(question, limit=int(LIKELIEST))
        costs.append(1000 * (time.process_time() - cost))
        walls.append(1000 * (time.perf_counter() - begun))
        first += found[:1] == [wanted]
        within += wanted in found
    for about, values in (("of the processor", costs), ("by the wall", walls)):
        figures = f"{statistics.mean(values):.1f}, {statistics.median(values):.1f}, {np.percentile(values, 95):.1f}"
        tell(f"ms a question {about}: mean, p50, p95", figures)
    tell(f"the sentence itself first, among {LIKELIEST:.0f}, of {len(questions)}", f"{first}, {within}")


def questions_of(library: Words, most: int) -> list[tuple[int, str]]:
    """Return sentences of 8 to 40 words with their numbers, every tenth word left out, as an article may quote them."""
    draw = np.random.default_rng(2)
    found: list[tuple[int, str]] = []
    while len(found) < ASKED:
        at = int(draw.integers(1, most + 1))
        ((text,),) = library.ask("SELECT words FROM sentences WHERE id = ?", (at,))
        words = text.split()
        if 8 <= len(words) <= 40:
            found.append((at, " ".join(word for place, word in enumerate(words) if (place + 5) % 10)))
    return found


def used(begun: float) -> str:
    return f"{time.process_time() - begun:.1f}"


def tell(about: str, figure: object) -> None:
    sys.stdout.write(f"{about}: {figure}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
