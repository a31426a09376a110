"""Runs a batch with one process, two and Ray, and kills it at random moments; the tables must come out the same.

Run from the project's folder: ``python tests/benchmarks/batch_engines.py MANIFEST OUT [--kills 20] [--only STEP ...]``.
Every figure is printed as it is had. Runs by the wall mean something on an idle machine only, the processor's seconds
of all processes (a Ray cluster's daemons apart) on any. Exits 1 if a table differs or an outcome was lost.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "support"))

from archive_runs import called, descendants, digests, journal_size, kept, kill, started, wait_until  # noqa: E402

LOCAL = ("--engine", "local", "--jobs", "2")
RAY = ("--engine", "ray", "--jobs", "2")
FAULT = "DIFFERS"


class Runs:
    """Runs of one manifest, each compared with the first."""

    def __init__(self, folder: Path, manifest: Path, kills: int, longest: float) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "many.jsonl").write_bytes(manifest.read_bytes())
        self._folder = folder
        self._kills = kills
        self._longest = longest
        self.faults = 0

    def one(self) -> None:
        self._undisturbed("one", "--jobs", "1")

    def again(self) -> None:
        self._undisturbed("one", "--jobs", "1")
        tell("what the second run said", (self._folder / "one.log").read_text().strip().splitlines()[-1])

    def two(self) -> None:
        self._undisturbed("two", *LOCAL)

    def ray(self) -> None:
        self._undisturbed("ray", *RAY)

    def worker(self) -> None:
        self._worker_killed("two-killed", "spawn_main", LOCAL)

    def ray_worker(self) -> None:
        self._worker_killed("ray-killed", "_RayWorker", RAY)

    def kills(self) -> None:
        """Kill whole runs at random moments, each going on where the one before it was killed; let the last one end."""
        draw = random.Random(17)  # noqa: S311
        before: set[str] = set()
        amid = 0
        for _ in range(self._kills):
            with started(self._folder, "kills", *LOCAL) as run:
                time.sleep(draw.uniform(1, self._longest))
                workers = descendants(run.pid)
                amid += run.poll() is None
                run.kill()
                run.wait()
            wait_until(partial(_gone, workers), "the workers have ended")
            now = kept(self._folder, "kills") if journal_size(self._folder, "kills") else set()
            self._hold("outcomes lost by a kill", not before - now)
            before = now
        tell("kills, of which before the run had ended; outcomes kept after the last", f"{amid}, {len(before)}")
        self._undisturbed("kills", *LOCAL)

    def _worker_killed(self, out: str, word: str, engine: Sequence[str]) -> None:
        with started(self._folder, out, *engine) as run:
            wait_until(lambda: journal_size(self._folder, out) > 0, "the first articles are done")
            workers = [pid for pid in descendants(run.pid) if word in called(pid)]
            kill(workers[:1])
            code = run.wait()
        tell(f"{out}: workers, exit code", f"{len(workers)}, {code}")
        self._compare(out)

    def _undisturbed(self, out: str, *engine: str) -> None:
        begun, used = time.monotonic(), processor()
        with started(self._folder, out, *engine) as run:
            code = run.wait()
        wall, used = time.monotonic() - begun, processor() - used
        tell(f"{out}: seconds by the wall, of the processor, exit code", f"{wall:.1f}, {used:.1f}, {code}")
        self._compare(out)

    def _compare(self, out: str) -> None:
        same = digests(self._folder, out) == digests(self._folder, "one")
        self._hold(f"{out}: the bytes of all tables", same)

    def _hold(self, about: str, true: bool) -> None:
        self.faults += not true
        if not true or "bytes" in about:
            tell(about, "the same" if true else FAULT)


def _gone(workers: Sequence[int]) -> bool:
    return not any("spawn_main" in called(pid) for pid in workers)


def processor() -> float:
    """Return the processor's seconds of all processes that were started and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def tell(about: str, figure: object) -> None:
    sys.stdout.write(f"{about}: {figure}\n")
    sys.stdout.flush()


def main(arguments: Sequence[str]) -> int:
    steps = ("one", "again", "two", "ray", "worker", "ray_worker", "kills")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("manifest", type=Path, help="a manifest of articles (.jsonl) with whole paths")
    parser.add_argument("out", type=Path, help="a folder for all runs")
    parser.add_argument("--kills", type=int, default=20, help="whole runs that are killed")
    parser.add_argument("--longest", type=float, default=12, help="seconds after which a run is killed at the latest")
    parser.add_argument("--only", nargs="+", choices=steps, default=steps, help="these steps; the first needs 'one'")
    chosen = parser.parse_args(arguments)
    runs = Runs(chosen.out, chosen.manifest, chosen.kills, chosen.longest)
    tell("articles", sum(1 for _ in chosen.manifest.open(encoding="utf-8")))
    for step in chosen.only:
        doing: Callable[[], None] = getattr(runs, step)
        doing()
    return 1 if runs.faults else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
