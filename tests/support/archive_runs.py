"""Runs of a batch that are watched and disturbed: their processes, and what they leave behind."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from checker.batch.journal import NAME, Journal
from checker.output.columns import TABLES

# The machine may be busy: how long to wait for something, not how long it takes.
PATIENCE = 300.0


def write_manifest(folder: Path, *, articles: int) -> None:
    """Write a manifest of articles about bridges, every third of them with a wrong figure, on two records."""
    with (folder / "many.jsonl").open("w", encoding="utf-8") as file:
        for number in range(articles):
            bridges = "nine" if number % 3 == 0 else "six"
            text = (
                f"Report {number} of the harbour\n\n“We will build {bridges} new bridges by the spring,” Minister Alder"
                f" said. Ms. Birch called the plan “very serious and constructive” at meeting {number}.\n"
            )
            sources = ["harbour.txt"] if number % 2 else ["harbour.txt", "council.txt"]
            row = {"id": f"r{number}", "text": text, "outlet": f"Paper {number % 4}", "sources": sources}
            file.write(json.dumps(row) + "\n")


@contextmanager
def started(folder: Path, out: str, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """Give a run over the manifest in a process of its own; it and all it started are gone afterwards."""
    command = [sys.executable, "-m", "checker", "batch", "many.jsonl", "--out", out, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with (folder / f"{out}.log").open("ab") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, env=environment)
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()


def descendants(pid: int) -> list[int]:
    """Return the processes that a process started, and those that these did."""
    listed = subprocess.run(["ps", "-e", "-o", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    children: dict[int, list[int]] = {}
    for line in listed.splitlines():
        child, parent = map(int, line.split())
        children.setdefault(parent, []).append(child)
    found, waiting = [], [pid]
    while waiting:
        of_one = children.get(waiting.pop(), [])
        found += of_one
        waiting += of_one
    return found


def called(pid: int) -> str:
    """Return a process's command line, nothing if it is gone."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


def wait_until(true: Callable[[], bool], what: str) -> None:
    """Wait until something is so; fail if it never is."""
    deadline = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < deadline, f"in vain waited until {what}"
        time.sleep(0.02)


def journal_size(folder: Path, out: str) -> int:
    """Return how many bytes the run's journal has."""
    path = folder / out / ".batch" / NAME
    return path.stat().st_size if path.exists() else 0


def kill(pids: Sequence[int]) -> None:
    """Kill processes, as a machine that runs out of memory does."""
    for pid in pids:
        os.kill(pid, signal.SIGKILL)


def ended(process: subprocess.Popen[bytes]) -> int:
    """Return the exit code of a run that is left alone."""
    return process.wait(PATIENCE)


def digests(folder: Path, out: str) -> dict[str, str]:
    """Return the digests of the tables."""
    return {
        table.name: hashlib.sha256((folder / out / f"{table.name}.parquet").read_bytes()).hexdigest()
        for table in TABLES
    }


def kept(folder: Path, out: str) -> set[str]:
    """Return the articles whose outcome a run left in its journal."""
    with Journal(folder / out / ".batch") as journal:
        return set(journal.kept)
