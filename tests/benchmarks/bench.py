"""Measures a check beside what it is made of and beside other ways, in one run, and writes reports/bench.md.

Run from the project's folder: ``python tests/benchmarks/bench.py [ARTICLE SOURCE] [--rounds 5]``, with
``--krokai PATH`` and ``--quotecheck PATH`` where those are installed, in an environment of their own. All take turns;
the page gives the median of the rounds. Trust the ratios: machines differ and are busy.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from costs import ROOT, Cost, cost_of, median

from checker.errors import ModelError

ARTICLE = ROOT / "fixtures" / "demo.article.txt"
SOURCE = ROOT / "fixtures" / "kerry-lavrov-2016-03-24.transcript.txt"
EXACT = "all-MiniLM-L6-v2"  # the same weights, through sentence-transformers
IMPORTS = "import numpy, faiss, onnxruntime, tokenizers"
ENCODE = """
import re, sys
from pathlib import Path
from checker.embedding import load_encoder
text = Path(sys.argv[1]).read_text(encoding="utf-8")
load_encoder(cache=False).encode([one for one in re.split(r"(?<=[.?!])\\s+", text) if len(one.split()) > 1])
"""
THIRTY_LINES = '''
"""Every quotation of an article with the sentence of the record nearest in meaning, and its cosine."""
import re
import sys
from pathlib import Path

import faiss
from sentence_transformers import SentenceTransformer

FOLDER, ARTICLE, RECORD = sys.argv[1:]


def sentences(text):
    return [one.strip() for one in re.split(r"(?<=[.?!])\\s+", text) if len(one.split()) > 1]


def quotations(text):
    return [one for one in re.findall(r"[“\\"]([^”\\"]+)[”\\"]", text) if len(one.split()) > 2]


model = SentenceTransformer(FOLDER)
said = sentences(Path(RECORD).read_text(encoding="utf-8"))
quoted = quotations(Path(ARTICLE).read_text(encoding="utf-8"))
vectors = model.encode(said, normalize_embeddings=True)
index = faiss.IndexFlatIP(vectors.shape[1])
index.add(vectors)
cosines, places = index.search(model.encode(quoted, normalize_embeddings=True), 1)
for quotation, cosine, place in zip(quoted, cosines[:, 0], places[:, 0]):
    print(f"{cosine:.2f} {'found' if cosine >= 0.8 else 'not found'}: {quotation} <- {said[place]}")
'''
AGAIN = "a check of the same article again, all kept"
FEATURES = ("avx2", "avx512f", "avx_vnni", "avx512_vnni", "amx_int8", "asimddp")


STAGES = """
import json, sys, time
begun = time.perf_counter()
stages = {}
def stage(name):
    global begun
    stages[name] = time.perf_counter() - begun
    begun = time.perf_counter()
article, source, model = sys.argv[1:]
from checker.running import checking, judging_article, preparing
from checker.running.reading_documents import article_of
from checker.running.reading_sources import read_sources
stage("import the program")
article, sources = article_of(article), read_sources([source])
stage("read article and record")
checker = checking.Checker(model=model or None, cache=False)
checker.encoder.encode(["A text."])
stage("load the model")
engine, encoding = checker.encoder, [0.0, 0]
class Timed:
    name, digest, dimension = engine.name, engine.digest, engine.dimension
    def encode(self, texts):
        begun = time.perf_counter()
        vectors = engine.encode(texts)
        encoding[0] += time.perf_counter() - begun
        encoding[1] += len(texts)
        return vectors
checker.encoder = Timed()
checker.check(article, sources)
stage("find, align and judge")
stages["find, align and judge"] -= encoding[0]
stages[f"encode {encoding[1]} texts"] = encoding[0]
print(json.dumps(stages))
"""


@dataclass(frozen=True, slots=True)
class Run:
    """A command that is measured, where it runs, and what is done before each time."""

    command: Sequence[str]
    folder: Path = ROOT
    lengthened: Path | None = None
    """An article that gets a sentence more before each run."""

    costs: list[Cost] = field(default_factory=list)

    def measure(self, home: str) -> None:
        """Run it once."""
        if self.lengthened is not None:
            with self.lengthened.open("a", encoding="utf-8") as file:
                file.write("\nThe hall was full.\n")
        self.costs.append(cost_of(self.command, home=home, folder=self.folder))


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("article", type=Path, nargs="?", default=ARTICLE)
    parser.add_argument("source", type=Path, nargs="?", default=SOURCE)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--krokai", type=Path, help="krokai's command, if it is installed somewhere")
    parser.add_argument("--quotecheck", type=Path, help="quotecheck's command, if it is installed somewhere")
    parser.add_argument("--light", action="store_true", help="leave out what needs sentence-transformers")
    chosen = parser.parse_args(arguments)
    article, source = chosen.article.resolve(), chosen.source.resolve()
    with tempfile.TemporaryDirectory() as folder:
        runs = _checks(article, source, Path(folder))
        if not chosen.light:
            runs |= _on_sentence_transformers(article, source)
        if chosen.krokai is not None:
            runs["krokai (string search)"] = _krokai(chosen.krokai.resolve(), article, source, Path(folder) / "krokai")
        if chosen.quotecheck is not None:
            command = [str(chosen.quotecheck.resolve()), str(source), "--batch", str(article), "--json"]
            runs["quotecheck (string search)"] = Run(command)
        cost_of(runs[AGAIN].command, home=folder)  # fills what is kept
        for _ in range(chosen.rounds):
            for run in runs.values():
                run.measure(folder)
    engines = {"the shipped model": ""} | ({} if chosen.light else {"sentence-transformers": EXACT})
    stages = {name: _stages(article, source, model) for name, model in engines.items()}
    page = _page({name: median(run.costs) for name, run in runs.items()}, stages, chosen.rounds)
    (ROOT / "reports" / "bench.md").write_text(page, encoding="utf-8")
    sys.stdout.write(page)


def _checks(article: Path, source: Path, folder: Path) -> dict[str, Run]:
    check = [sys.executable, "-m", "checker", "check", "--source", str(source), "--format", "json"]
    draft = folder / f"draft{article.suffix}"
    shutil.copyfile(article, draft)
    return {
        f'python -c "{IMPORTS}"': Run([sys.executable, "-c", IMPORTS]),
        AGAIN: Run([*check, str(article)]),
        "a check of the article with a sentence more, all else kept": Run([*check, str(draft)], lengthened=draft),
        "a check, nothing kept": Run([*check, str(article), "--no-cache"]),
        "encoding the record's sentences alone": Run([sys.executable, "-c", ENCODE, str(source)]),
    }


def _on_sentence_transformers(article: Path, source: Path) -> dict[str, Run]:
    check = [sys.executable, "-m", "checker", "check", str(article), "--source", str(source), "--format", "json"]
    lines = [sys.executable, "-W", "ignore", "-c", THIRTY_LINES]
    return {
        "the same check on sentence-transformers": Run([*check, "--no-cache", "--model", EXACT]),
        "30 lines of sentence-transformers and faiss": Run([*lines, _weights(), str(article), str(source)]),
    }


def _krokai(command: Path, article: Path, source: Path, folder: Path) -> Run:
    """Return a check by krokai, in a folder laid out as it wants."""
    folder.mkdir()
    subprocess.run([command, "init"], cwd=folder, check=True, capture_output=True)
    shutil.copyfile(source, folder / "law" / "record.txt")
    shutil.copyfile(article, folder / "case" / "article.md")
    return Run([str(command), "check"], folder=folder)


def _stages(article: Path, source: Path, model: str) -> dict[str, float]:
    """Return the seconds of each stage of a check in one process, the median of three."""
    command = [sys.executable, "-W", "ignore", "-c", STAGES, str(article), str(source), model]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"}
    taken: list[dict[str, float]] = []
    for _ in range(3):
        ended = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, env=environment)
        taken.append(json.loads(ended.stdout.splitlines()[-1]))
    return {stage: statistics.median(one[stage] for one in taken) for stage in taken[0]}


def _weights() -> str:
    from checker.embedding.manifest import standard_model, weights_folder

    try:
        return str(weights_folder(standard_model()))
    except ModelError as error:
        sys.exit(f"{error.what} {error.fix} Or leave out what needs it: --light")


def _page(costs: Mapping[str, Cost], stages: Mapping[str, Mapping[str, float]], rounds: int) -> str:
    unit = next(iter(costs.values()))
    rows = [
        f"| {name} | {cost.seconds:.2f} | {cost.seconds / unit.seconds:.2f} | {cost.processor:.2f} "
        f"| {cost.processor / unit.processor:.2f} | {cost.megabytes:.0f} |"
        for name, cost in costs.items()
    ]
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    return "\n".join(
        [
            "# What a check costs",
            "",
            f"Made by `make bench`: medians of {rounds}, each in a process of its own, taking turns in one run.",
            "Ratios are to the first line, the imports that no check on these libraries can do without.",
            "",
            f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores; load {load};",
            f"{_features()}.",
            "",
            "| what | wall s | ratio | processor s | ratio | peak MB |",
            "|---|---|---|---|---|---|",
            *rows,
            "",
            *_goals(costs),
            *_stage_tables(stages),
        ]
    )


def _goals(costs: Mapping[str, Cost]) -> Iterator[str]:
    """Yield the ratios that the goals are about."""
    imports, *_ = costs.values()
    cold, encoding = costs["a check, nothing kept"], costs["encoding the record's sentences alone"]
    yield "| ratio | wall | processor |"
    yield "|---|---|---|"
    alone = Cost(encoding.seconds + imports.seconds, encoding.processor + imports.processor, 0)
    yield _ratio("nothing kept / encoding alone and the imports", cold, alone)
    beside = costs.get("the same check on sentence-transformers")
    if beside is not None:
        yield _ratio("nothing kept / the same on sentence-transformers", cold, beside)
    yield ""


def _ratio(what: str, one: Cost, other: Cost) -> str:
    return f"| {what} | {one.seconds / other.seconds:.3f} | {one.processor / other.processor:.3f} |"


def _stage_tables(stages: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    for engine, seconds in stages.items():
        yield f"Stages of a check with nothing kept, {engine}, in one process:"
        yield ""
        yield "| stage | s | share |"
        yield "|---|---|---|"
        total = sum(seconds.values())
        yield from (f"| {stage} | {taken:.3f} | {taken / total:.2f} |" for stage, taken in seconds.items())
        yield ""


def _features() -> str:
    try:
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return "processor features unknown"
    known = set(text.split())
    there = [name for name in FEATURES if name in known]
    vnni = any("vnni" in name or name in {"amx_int8", "asimddp"} for name in there)
    return (
        f"processor features {', '.join(there) or 'none of note'}: {'with' if vnni else 'without'} 8-bit dot products"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
