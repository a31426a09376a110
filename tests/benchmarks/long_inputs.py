"""Measures how time and memory grow with the length of the record and the article, each size in a process of its own.

Run from the project's folder: ``python tests/benchmarks/long_inputs.py [--sizes 1 10 100] [--only NAME]``. At size 100
the record has 600,000 words and the article 20,000. Both are made of the public transcript in ``fixtures``: every copy
has one word in seven replaced by another of its words. Encoding is left out, as it is linear in the number of
sentences and far the longest part the first time; a vector is drawn from its text's digest instead.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ROOT = Path(__file__).parents[2]
RECORD = ROOT / "fixtures" / "kerry-lavrov-2016-03-24.transcript.txt"
WORDS_OF_RECORD, WORDS_OF_ARTICLE = 6_000, 200
"""At size 1."""

DIMENSION = 384


class DrawnVectors:
    """An encoder that costs nothing: equal texts have equal vectors, others stand at right angles, more or less."""

    name, digest, dimension = "drawn", "drawn", DIMENSION

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        import numpy as np

        vectors = np.zeros((len(texts), DIMENSION), dtype=np.float32)
        for row, text in enumerate(texts):
            seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "little")
            vectors[row] = np.random.default_rng(seed).standard_normal(DIMENSION, dtype=np.float32)
        norms = np.sqrt((vectors * vectors).sum(axis=1, keepdims=True))
        unit: NDArray[np.float32] = vectors / np.maximum(norms, np.float32(1e-12))
        return unit


def paragraphs() -> list[str]:
    """Return the paragraphs of the transcript in which somebody speaks, with their labels."""
    return [line for line in RECORD.read_text(encoding="utf-8").splitlines() if len(line.split()) > 3][4:]


def changed(text: str, words: Sequence[str], draw: random.Random) -> str:
    """Return the text with one word in seven replaced; labels in capitals stay."""
    return re.sub(r"\b[a-z]{3,}\b", lambda word: draw.choice(words) if draw.random() < 1 / 7 else word[0], text)


def record_of(size: int) -> str:
    """Return a record of ``size`` times its words."""
    draw, lines, count = random.Random(14), paragraphs(), 0  # noqa: S311
    words = re.findall(r"\b[a-z]{3,}\b", "\n".join(lines))
    made: list[str] = []
    while count < size * WORDS_OF_RECORD:
        for line in lines:
            made.append(changed(line, words, draw) if made[len(lines) :] else line)
            count += len(line.split())
    return "\n\n".join(made)


def article_of_size(size: int) -> str:
    """Return an article of ``size`` times its words: one quotation in four sentences, its speakers in turn."""
    draw, count = random.Random(41), 0  # noqa: S311
    said = [s for line in paragraphs() for s in re.findall(r"[A-Z][^.?!:]{40,160}(?=\.)", line)]
    names = ("Secretary Kerry", "Foreign Minister Lavrov")
    made = ["The two ministers met in Moscow on Thursday.\n"]
    while count < size * WORDS_OF_ARTICLE:
        one = f"“{draw.choice(said)},” {draw.choice(names)} said. {draw.choice(said)}. {draw.choice(said)}.\n"
        made.append(one)
        count += len(one.split())
    return "\n".join(made)


def both(size: int) -> tuple[str, str]:
    return article_of_size(size), record_of(size)


def long_record(size: int) -> tuple[str, str]:
    return article_of_size(1), record_of(size)


def long_article(size: int) -> tuple[str, str]:
    return article_of_size(size), record_of(1)


def one_word(size: int) -> tuple[str, str]:
    """One word, 500 times the size, in the record and in a quotation."""
    again = "the " * (500 * size)  # a word of English, or the text would be refused as no English
    article = f"They met on Thursday.\n\n“{again.strip()},” Ann Alder said of it.\n"
    return article, f"ALDER: I will say it.\n\nBIRCH: You will not.\n\nALDER: {again.strip()}.\n\nBIRCH: No.\n"


def equal_sentences(size: int) -> tuple[str, str]:
    """One sentence, 100 times the size, in the record, and quoted as often as the size."""
    sentence = "We will open the bridge in nine hundred days."
    quoted = "\n\n".join(f"“{sentence}” Ann Alder said." for _ in range(size))
    return quoted, "\n\n".join(f"{('ALDER', 'BIRCH')[at % 2]}: {sentence}" for at in range(100 * size))


INPUTS: dict[str, Callable[[int], tuple[str, str]]] = {
    "long record and long article": both,
    "long record": long_record,
    "long article": long_article,
    "one word again and again": one_word,
    "equal sentences": equal_sentences,
}


def measure(name: str, size: int) -> None:
    """Check one input in this process, and print what it took as JSON."""
    from checker.running.checking import Checker
    from checker.running.reading_documents import article_of
    from checker.running.reading_sources import read_sources

    written, spoken = INPUTS[name](size)
    folder = Path(tempfile.mkdtemp())
    (folder / "article.txt").write_text(written, encoding="utf-8")
    (folder / "record.txt").write_text(spoken, encoding="utf-8")
    article = article_of(folder / "article.txt")
    checker = Checker(cache=False)
    checker.encoder = DrawnVectors()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.process_time()
    sources = read_sources([folder / "record.txt"])
    read = time.process_time() - begun
    report = checker.check(article, sources)
    seconds = time.process_time() - begun
    megabytes = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    quotations = len(report.quotes)
    shutil.rmtree(folder)
    sys.stdout.write(json.dumps([seconds, read, megabytes, quotations, len(written.split()), len(spoken.split())]))


def rows(names: Sequence[str], sizes: Sequence[int], limit: float) -> Iterator[str]:
    """Yield a line of a table for every input and size, with how much more it took than a tenth of the size did."""
    yield "| input | words of record | of article | quotations | processor s | beside the last | MB more | beside |"
    yield "|---|---|---|---|---|---|---|---|"
    for name in names:
        last: tuple[float, float] | None = None
        for size in sizes:
            command = [sys.executable, __file__, "--measure", name, "--sizes", str(size)]
            try:
                ended = subprocess.run(command, capture_output=True, text=True, timeout=limit, check=True)
            except subprocess.TimeoutExpired:
                yield f"| {name} | size {size} | | | over {limit:.0f} | | | |"
                break
            seconds, _, megabytes, quotations, written, spoken = json.loads(ended.stdout)
            beside = (f"{seconds / last[0]:.1f}", f"{megabytes / max(1.0, last[1]):.1f}") if last else ("", "")
            yield (
                f"| {name} | {spoken:,} | {written:,} | {quotations:,} | {seconds:.2f} | {beside[0]} "
                f"| {megabytes:.0f} | {beside[1]} |"
            )
            last = seconds, megabytes


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1, 10, 100])
    parser.add_argument("--only", nargs="+", default=list(INPUTS), help="names of inputs")
    parser.add_argument("--limit", type=float, default=1800, help="seconds after which an input is given up")
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    if chosen.measure:
        measure(chosen.measure, chosen.sizes[0])
        return
    for row in rows(chosen.only, chosen.sizes, chosen.limit):
        sys.stdout.write(row + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
