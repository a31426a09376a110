"""Measures a check beside what it is made of and beside other ways, in one run, and writes reports/bench.md.

Run from the project's folder: ``python tests/benchmarks/bench.py [ARTICLE SOURCE] [--rounds 5] [--quotecheck PATH]``.
All take turns; what is told is the median of the rounds. Trust the ratios: machines differ and are busy.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.embedding.folders import HOME_VARIABLE
from checker.errors import ModelError

ROOT = Path(__file__).parents[2]
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
FEATURES = ("avx2", "avx512f", "avx_vnni", "avx512_vnni", "amx_int8", "asimddp")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took: seconds of wall time and of the processor, and MB of memory at its peak."""

    seconds: float
    processor: float
    megabytes: float


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("article", type=Path, nargs="?", default=ARTICLE)
    parser.add_argument("source", type=Path, nargs="?", default=SOURCE)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--quotecheck", type=Path, help="quotecheck's command, if it is installed somewhere")
    parser.add_argument("--light", action="store_true", help="leave out what needs sentence-transformers")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as home:
        commands = _commands(chosen.article, chosen.source, quotecheck=chosen.quotecheck, light=chosen.light)
        costs: dict[str, list[Cost]] = {name: [] for name in commands}
        cost_of(commands["a check, all kept from before"], home)  # fills what is kept
        for _ in range(chosen.rounds):
            for name, command in commands.items():
                costs[name].append(cost_of(command, home))
    page = _page({name: _median(some) for name, some in costs.items()}, chosen.rounds)
    (ROOT / "reports" / "bench.md").write_text(page, encoding="utf-8")
    sys.stdout.write(page)


def _commands(article: Path, source: Path, *, quotecheck: Path | None, light: bool) -> dict[str, list[str]]:
    check = [sys.executable, "-m", "checker", "check", str(article), "--source", str(source), "--format", "json"]
    commands = {
        f'python -c "{IMPORTS}"': [sys.executable, "-c", IMPORTS],
        "a check, all kept from before": check,
        "a check, nothing kept": [*check, "--no-cache"],
        "encoding the record's sentences alone": [sys.executable, "-c", ENCODE, str(source)],
    }
    if not light:
        commands["the same check on sentence-transformers"] = [*check, "--no-cache", "--model", EXACT]
        commands["30 lines of sentence-transformers and faiss"] = [
            *(sys.executable, "-W", "ignore", "-c", THIRTY_LINES),
            *(_weights(), str(article), str(source)),
        ]
    if quotecheck is not None:
        commands["quotecheck (string search)"] = [str(quotecheck), str(source), "--batch", str(article), "--json"]
    return commands


def _weights() -> str:
    from checker.embedding.manifest import standard_model, weights_folder

    try:
        return str(weights_folder(standard_model()))
    except ModelError as error:
        sys.exit(f"{error.what} {error.fix} Or leave out what needs it: --light")


def cost_of(command: Sequence[str], home: str) -> Cost:
    environment = {**os.environ, HOME_VARIABLE: home, "HF_HUB_OFFLINE": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, cwd=ROOT)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:
        sys.exit(f"exit {process.returncode}: {command}")
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10  # macOS counts bytes, others kilobytes
    return Cost(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / unit)


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(
        statistics.median(cost.seconds for cost in costs),
        statistics.median(cost.processor for cost in costs),
        statistics.median(cost.megabytes for cost in costs),
    )


def _page(costs: Mapping[str, Cost], rounds: int) -> str:
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
        ]
    )


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
