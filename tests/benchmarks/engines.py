"""Measures a whole check in a fresh process with both engines, in one run, and prints what they cost beside each other.

Run from the project's folder: ``python tests/benchmarks/engines.py [ARTICLE SOURCE]``. Machines differ and are busy,
so the engines take turns and the least time of each counts; trust the ratios.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from checker.embedding.folders import HOME_VARIABLE

ROOT = Path(__file__).parents[2]
ARTICLE = ROOT / "fixtures" / "demo.article.txt"
SOURCE = ROOT / "fixtures" / "kerry-lavrov-2016-03-24.transcript.txt"
EXACT = "all-MiniLM-L6-v2"  # the same weights, through sentence-transformers
ENGINES = {"shipped int8": "", "sentence-transformers": EXACT}

STAGES = """
import json, sys, time
started = time.perf_counter()
stages = {}
def stage(name):
    global started
    stages[name] = time.perf_counter() - started
    started = time.perf_counter()
article, source, model = sys.argv[1:]
from checker.articles.page.body import read_article
from checker.running.checking import Checker
from checker.running.reading_sources import read_sources
from checker.documents import read
stage("import the program")
article, sources = read_article(read(article)), read_sources([source])
stage("read article and source")
checker = Checker(model=model or None, cache=False)
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

RATE = """
import json, re, sys, time
from pathlib import Path
from checker.embedding import load_encoder
lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
sentences = [s for line in lines for s in re.split(r"(?<=[.?!]) ", line.strip()) if len(s.split()) > 3]
encoder = load_encoder(sys.argv[2] or None, cache=False)
encoder.encode(sentences[:4])
rates = []
for _ in range(3):
    begun = time.perf_counter()
    encoder.encode(sentences)
    rates.append(len(sentences) / (time.perf_counter() - begun))
print(json.dumps(max(rates)))
"""


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
    parser.add_argument("--rounds", type=int, default=3, help="checks with each engine; the least time counts")
    chosen = parser.parse_args(arguments)
    whole_checks(chosen.article, chosen.source, chosen.rounds)
    stages(chosen.article, chosen.source)
    rates(chosen.source)


def whole_checks(article: Path, source: Path, rounds: int) -> None:
    checks: dict[str, Callable[[], Cost]] = {
        f"{name}, nothing cached": partial(cost_of_check, article, source, model) for name, model in ENGINES.items()
    }
    with tempfile.TemporaryDirectory() as home:
        cost_of_check(article, source, "", home=home)
        checks["shipped int8, vectors cached"] = partial(cost_of_check, article, source, "", home=home)
        costs: dict[str, list[Cost]] = {name: [] for name in checks}
        for _ in range(rounds):
            for name, check in checks.items():
                costs[name].append(check())
    least = {name: min(some, key=lambda cost: cost.seconds) for name, some in costs.items()}
    beside = least["sentence-transformers, nothing cached"]
    say(f"A whole check in a fresh process (least of {rounds})", "wall s", "cpu s", "peak MB", "wall ratio", "MB ratio")
    for name, cost in least.items():
        ratios = cost.seconds / beside.seconds, cost.megabytes / beside.megabytes
        say(
            name,
            f"{cost.seconds:.2f}",
            f"{cost.processor:.2f}",
            f"{cost.megabytes:.0f}",
            *(f"{ratio:.3f}" for ratio in ratios),
        )


def cost_of_check(article: Path, source: Path, model: str, *, home: str | None = None) -> Cost:
    command = [sys.executable, "-m", "checker", "check", str(article), "--source", str(source), "--format", "json"]
    command += ["--model", model] if model else []
    command += [] if home else ["--no-cache"]
    environment = {**os.environ, **({HOME_VARIABLE: home} if home else {})}
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, cwd=ROOT)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:
        sys.exit(f"the check itself failed: {' '.join(command)}")
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10  # macOS counts bytes, others kilobytes
    return Cost(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / unit)


def stages(article: Path, source: Path) -> None:
    for name, model in ENGINES.items():
        seconds: dict[str, float] = answer_of(STAGES, str(article), str(source), model)
        say(f"\nWhere the time goes: {name}", "s", "share")
        for stage, taken in seconds.items():
            say(stage, f"{taken:.3f}", f"{taken / sum(seconds.values()):.2f}")


def rates(source: Path) -> None:
    found = {name: answer_of(RATE, str(source), model) for name, model in ENGINES.items()}
    say("\nEncoding, started and warm", "sentences/s", "ratio")
    for name, rate in found.items():
        say(name, f"{rate:.0f}", f"{rate / found['sentence-transformers']:.2f}")


def answer_of(code: str, *arguments: str) -> Any:
    ended = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code, *arguments], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return json.loads(ended.stdout.splitlines()[-1])


def say(first: str, *others: str) -> None:
    sys.stdout.write(first.ljust(58) + "".join(other.rjust(13) for other in others) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
