"""Builds a library of a million sentences and measures what it costs and what its search finds.

Run from the project's folder: ``python tests/benchmarks/library_scale.py TRANSCRIPTS [--sentences 1000000]
[--keep FOLDER]``; without TRANSCRIPTS the public ones of ``fixtures`` serve.

The sentences are real ones, repeated with changes: every copy of a transcript has one word in seven replaced by
another word of the transcripts, drawn as often as it occurs. They go through the ordinary adding. Encoding a million
takes a quarter of an hour and more on two cores; with ``--mixed`` their vectors are made of real ones instead, each the
vector of one sentence moved towards that of another (cosine .87 to the first). What is told as building is everything
but the encoding; the encoder's raw rate is told beside it.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from checker.documents import Purpose, read
from checker.embedding import Encoder, load_encoder
from checker.language.english import ENGLISH
from checker.library.adding import add
from checker.library.library_view import Library
from checker.library.library_writer import Writer
from checker.library.sentence_search import LIKELIEST, Finder
from checker.library.trained import exact
from checker.retrieval.stretches import lines_of
from checker.running.languages import LANGUAGES
from checker.sources import read_source

if TYPE_CHECKING:
    from numpy.typing import NDArray

T = TypeVar("T")
ROOT = Path(__file__).parents[2]
CHANGED = 1 / 7
MOVED = 0.6
ASKED = 200
NEIGHBOURS = 10


class TimedEncoder:
    """Adds up the seconds that encoding takes."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.name, self.digest, self.dimension = encoder.name, encoder.digest, encoder.dimension
        self.seconds = 0.0

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        begun = time.perf_counter()
        vectors = self._encoder.encode(texts)
        self.seconds += time.perf_counter() - begun
        return vectors


class MixedEncoder:
    """Gives every text two real vectors mixed, chosen by the text."""

    def __init__(self, encoder: Encoder, real: NDArray[np.float32]) -> None:
        self._real = real
        self.name, self.digest, self.dimension = encoder.name, encoder.digest, encoder.dimension

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        drawn = [int.from_bytes(hashlib.blake2b(text.encode(), digest_size=12).digest(), "little") for text in texts]
        one = np.array([number % len(self._real) for number in drawn], dtype=np.int64)
        other = np.array([(number >> 48) % len(self._real) for number in drawn], dtype=np.int64)
        vectors = self._real[one] + MOVED * self._real[other]
        mixed: NDArray[np.float32] = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return mixed


class KnownQueries:
    """Knows the vectors of the questions, so that what is timed is the search."""

    def __init__(self, digest: str, vectors: dict[str, NDArray[np.float32]]) -> None:
        self.name, self.digest = "known", digest
        self.dimension = len(next(iter(vectors.values())))
        self._vectors = vectors

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.array([self._vectors[text] for text in texts])


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "transcripts", type=Path, nargs="*", default=sorted((ROOT / "fixtures").glob("*.transcript.txt"))
    )
    parser.add_argument("--sentences", type=int, default=1_000_000)
    parser.add_argument("--mixed", action="store_true", help="mix real vectors instead of encoding every sentence")
    parser.add_argument("--keep", type=Path, help="build here and leave it, or measure what was left here")
    parser.add_argument("--words", action="store_true", help="only compare the search by words with bm25s")
    parser.add_argument("--search", action="store_true", help="only search, in this process")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        folder = chosen.keep or Path(temporary) / "library"
        if not (folder / "library.sqlite").exists():
            build(folder, chosen.transcripts, chosen.sentences, mixed=chosen.mixed)
        if chosen.words:
            with Library(folder) as library:
                beside_bm25s(library, quotations_of(library))
        elif chosen.search:
            search(folder)
        else:  # in a process of its own, so that the memory is the search's alone
            subprocess.run([sys.executable, "-W", "ignore", __file__, "--keep", str(folder), "--search"], check=True)


def build(folder: Path, transcripts: Sequence[Path], wanted: int, *, mixed: bool) -> None:
    texts = [path.read_text(encoding="utf-8") for path in transcripts]
    base = [
        line.spoken
        for path in transcripts
        for line in lines_of(
            read_source(read(path, purpose=Purpose.SOURCE, language=ENGLISH), id=path.stem, language=ENGLISH)
        )
    ]
    encoder = load_encoder(cache=False)
    encoder.encode(base[:8])
    begun = time.perf_counter()
    some = encoder.encode(base[: 40 * ASKED])
    rate = len(some) / (time.perf_counter() - begun)
    tell("the encoder's raw rate, sentences a second", f"{rate:.0f}")
    timed_encoder = TimedEncoder(MixedEncoder(encoder, some) if mixed else encoder)
    vocabulary = [word for text in texts for word in re.findall(r"\b[a-z]+\b", text)]
    draw = random.Random(1)  # noqa: S311
    begun, sentences = time.perf_counter(), 0
    with tempfile.TemporaryDirectory() as written, Writer(folder, create=True) as writer:
        files = []
        for copy in range(max(1, round(wanted / len(base) * 1.1))):
            if sentences >= wanted:
                break
            for number, text in enumerate(texts):
                files.append(Path(written) / f"copy-{copy:03}-{number:03}.txt")
                files[-1].write_text(changed(text, vocabulary, draw) if copy else text, encoding="utf-8")
            sentences += len(base)
        making = time.perf_counter() - begun
        begun = time.perf_counter()
        outcomes = list(add(writer, files, timed_encoder, languages=LANGUAGES))
        seconds = time.perf_counter() - begun - timed_encoder.seconds
    size = sum(path.stat().st_size for path in folder.rglob("*"))
    tell("documents", len(outcomes))
    tell("seconds to write the changed copies, not counted", f"{making:.0f}")
    tell("seconds to build: reading, store, words, vectors, index", f"{seconds:.0f}")
    tell("seconds of making vectors" + (", mixed" if mixed else ", encoding"), f"{timed_encoder.seconds:.0f}")
    tell("MB on the disk", f"{size / 1e6:.0f}")
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.stat().st_size > 1e8:
            tell(f"   of which {path.suffix or path.name}", f"{path.stat().st_size / 1e6:.0f}")
    tell("MB of memory at the peak of building", f"{peak():.0f}")


def search(folder: Path) -> None:
    begun = time.perf_counter()
    library = Library(folder)
    tell("seconds to open", f"{time.perf_counter() - begun:.3f}")
    tell("sentences", library.ask("SELECT count(*) FROM sentences")[0][0])
    tell("vectors", len(library.vectors))
    tell("search", library.nearest.described())
    questions = quotations_of(library)
    begun = time.perf_counter()
    vectors = load_encoder(cache=False).encode(questions)
    tell("seconds to encode a question, with loading the model", f"{(time.perf_counter() - begun) / ASKED:.4f}")
    known = KnownQueries(library.facts["model_digest"], dict(zip(questions, vectors, strict=True)))
    library.nearest.search(vectors[:1], limit=NEIGHBOURS)
    found = timed(
        "by meaning, ten nearest",
        [partial(library.nearest.search, vector[None], limit=NEIGHBOURS) for vector in vectors],
    )
    finder = Finder(library, known)
    timed("by words", [partial(finder.lexicon.search, question, limit=int(LIKELIEST)) for question in questions])
    whole = timed(
        "whole search of a quotation, encoding apart", [partial(finder.find, [question]) for question in questions]
    )
    tell("MB of memory at the peak, mapped files included", f"{peak():.0f}")
    own = [line for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines() if "RssAnon" in line]
    tell("MB of memory of its own", f"{int(own[0].split()[1]) / 1e3:.0f}")
    true, _ = exact(vectors, library.vectors.blocks(), NEIGHBOURS)
    recall = [
        len({number for number, _ in one[0]} & set(row.tolist())) / NEIGHBOURS
        for one, row in zip(found, true, strict=True)
    ]
    tell(f"recall at {NEIGHBOURS} against exact search, mean of {ASKED}", f"{statistics.mean(recall):.4f}")
    tell("questions with a neighbour missed", sum(share < 1 for share in recall))
    tell("quotations for which something was found", sum(bool(finds[0]) for finds in whole))


def beside_bm25s(library: Library, questions: Sequence[str]) -> None:
    """The kept search by words beside bm25s, which is no dependency: the same sentences, the same questions."""
    import bm25s  # type: ignore[import-untyped, unused-ignore]

    rows = library.ask("SELECT id, words FROM sentences WHERE text IS NOT NULL ORDER BY id")
    ids = np.array([number for number, _ in rows])
    origins = [origins_of(question, rows) for question in questions]
    search = Finder(library, KnownQueries("", {"": np.zeros(1, dtype=np.float32)})).lexicon.search
    measure_words(
        "SQLite FTS5, runs and rare words", [partial(search, q, limit=int(LIKELIEST)) for q in questions], origins
    )
    begun = time.perf_counter()
    index = bm25s.BM25()
    index.index([words.split() for _, words in rows], show_progress=False)
    tell("bm25s: seconds to build, all at once", f"{time.perf_counter() - begun:.1f}")
    with tempfile.TemporaryDirectory() as folder:
        index.save(folder)
        tell("bm25s: MB on the disk", f"{sum(path.stat().st_size for path in Path(folder).rglob('*')) / 1e6:.0f}")
        index = bm25s.BM25.load(folder, mmap=True)

        def by_bm25s(question: str) -> list[int]:
            found, _ = index.retrieve([question.split()], k=int(LIKELIEST), show_progress=False)
            return [int(ids[at]) for at in found[0]]

        measure_words("bm25s, all words", [partial(by_bm25s, question) for question in questions], origins)
    ((size,),) = library.ask("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'sentence_words%'")
    tell("SQLite FTS5: MB on the disk", f"{size / 1e6:.0f}")


def origins_of(question: str, rows: Sequence[tuple[int, str]]) -> set[int]:
    """The sentences that hold all words of the question in its order, found by reading every one."""
    first = question.split()
    return {number for number, words in rows if words.startswith(first[0] + " ") and in_order(first, words.split())}


def in_order(wanted: Sequence[str], words: Sequence[str]) -> bool:
    left = iter(words)
    return all(word in left for word in wanted)


def measure_words(about: str, calls: Sequence[Callable[[], list[int]]], origins: Sequence[set[int]]) -> None:
    seconds, first, within = [], 0, 0
    for call, wanted in zip(calls, origins, strict=True):
        begun = time.perf_counter()
        found = call()
        seconds.append(1000 * (time.perf_counter() - begun))
        first += bool(set(found[:1]) & wanted)
        within += bool(set(found) & wanted)
    tell(f"{about}: ms a question, p50, p95", f"{statistics.median(seconds):.1f}, {np.percentile(seconds, 95):.1f}")
    tell(f"{about}: the sentence itself first, among {LIKELIEST:.0f}, of {len(calls)}", f"{first}, {within}")


def quotations_of(library: Library) -> list[str]:
    """Sentences of eight words and more, every tenth word left out, as an article may quote them."""
    ((most,),) = library.ask("SELECT max(id) FROM sentences")
    draw = random.Random(2)  # noqa: S311
    questions: dict[str, None] = {}
    while len(questions) < ASKED:
        rows = library.ask("SELECT words FROM sentences WHERE id = ?", (draw.randrange(1, most),))
        words = rows[0][0].split() if rows else []
        if 8 <= len(words) <= 40:
            questions[" ".join(word for at, word in enumerate(words) if (at + 5) % 10)] = None
    return list(questions)


def changed(text: str, vocabulary: Sequence[str], draw: random.Random) -> str:
    """The text with one lower-case word in seven replaced; labels and names stay."""
    return re.sub(
        r"\b[a-z]+\b", lambda word: draw.choice(vocabulary) if draw.random() < CHANGED else word.group(), text
    )


def timed(about: str, calls: Sequence[Callable[[], T]]) -> list[T]:
    answers, seconds = [], []
    for call in calls:
        begun = time.perf_counter()
        answers.append(call())
        seconds.append(1000 * (time.perf_counter() - begun))
    tell(f"ms a quotation {about}: p50, p95", f"{statistics.median(seconds):.1f}, {np.percentile(seconds, 95):.1f}")
    return answers


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def tell(about: str, figure: object) -> None:
    sys.stdout.write(f"{about}: {figure}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
