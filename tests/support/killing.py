"""Commands of the checker that are killed at a drawn moment, and what may never come of it."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from archive_runs import descendants, journal_size, kept, write_manifest

from checker.library.library_view import Library
from checker.library.upkeep import verify

SAID = "MINISTER ALDER: We will build {} new bridges by the spring.\n"
FAULTY = "“We will build nine new bridges by the spring,” Minister Alder said.\n"
COMMANDS = ("check", "gate", "library add", "library remove", "library rebuild", "batch")
ARTICLES = 40
_OLD = "the old report"


@dataclass
class Kills:
    """Kills commands in a folder one after another; ``faults`` is what was lost or left half-written.

    Args:
        folder: an empty folder.
        draw: draws the moments.
    """

    folder: Path
    draw: random.Random
    killed: Counter[str] = field(default_factory=Counter)
    ended: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    longest: dict[str, float] = field(default_factory=dict)
    added: set[str] = field(default_factory=set)
    removed: set[str] = field(default_factory=set)
    records: int = 0
    outcomes: set[str] = field(default_factory=set)
    batches: int = 1

    def __post_init__(self) -> None:
        (self.folder / "record.txt").write_text(SAID.format("six"), encoding="utf-8")
        (self.folder / "a.txt").write_text(FAULTY, encoding="utf-8")
        for name in ("harbour.txt", "council.txt"):
            (self.folder / name).write_text(SAID.format("six"), encoding="utf-8")
        write_manifest(self.folder, articles=ARTICLES)

    def once(self, command: str) -> None:
        """Kill one run of a command and look at what it left; a run that ended before its moment is no kill."""
        arguments = self._arguments(command)
        if command != "batch" and command not in self.longest:  # each batch goes on with the one before
            begun = time.monotonic()
            self._run(arguments, after=None)
            self.longest[command] = time.monotonic() - begun
            arguments = self._arguments(command)
        begun = time.monotonic()
        done, out = self._run(arguments, after=self._moment(command))
        if done:  # the machine may have less to do than it had
            self.longest[command] = min(self.longest.get(command, 60.0), time.monotonic() - begun)
        (self.ended if done else self.killed)[command] += 1
        self.faults += [f"{command}, kill {self.killed[command]}: {fault}" for fault in self._look(command, out)]

    def _moment(self, command: str) -> float:
        if command == "batch":
            return self.draw.uniform(0, 1.5)  # after its first outcome
        return self.draw.uniform(0.25, 1.0) * self.longest[command]

    def _arguments(self, command: str) -> list[str]:
        record = ["--source", "record.txt", "--output", "json:out.json", "--output", "html:out.html"]
        desk = ["--library", "desk"]
        if command in {"check", "gate"}:
            for name in ("out.json", "out.html"):
                (self.folder / name).write_text(_OLD, encoding="utf-8")
            return [command, "a.txt", *record]
        if command == "library add":
            names = []
            for _ in range(5):
                self.records += 1
                names.append(f"record-{self.records:04}.txt")
                (self.folder / names[-1]).write_text(SAID.format(f"{self.records} more"), encoding="utf-8")
            return ["library", "add", *names, *desk]
        if command == "library remove":
            return ["library", "remove", *sorted(self.added - self.removed)[:2], *desk]
        if command == "library rebuild":
            return ["library", "rebuild", *desk]
        if len(self.outcomes) == ARTICLES:
            self.batches, self.outcomes = self.batches + 1, set()
        return ["batch", "many.jsonl", "--out", self._out, "--engine", "local", "--jobs", "1"]

    @property
    def _out(self) -> str:
        return f"out-{self.batches}"

    def _run(self, arguments: list[str], *, after: float | None) -> tuple[bool, str]:
        """Run, or run and kill with all it started; return whether it ended by itself, and what it printed."""
        process = subprocess.Popen(
            [sys.executable, "-m", "checker", *arguments],
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        )
        size = journal_size(self.folder, self._out)
        while arguments[0] == "batch" and process.poll() is None and journal_size(self.folder, self._out) == size:
            time.sleep(0.02)
        try:
            out, _ = process.communicate(timeout=after)
        except subprocess.TimeoutExpired:
            children = descendants(process.pid)
            process.kill()
            out, _ = process.communicate()
            for child in children:
                try:
                    os.kill(child, signal.SIGKILL)
                except ProcessLookupError:
                    continue
            return False, out
        self._count(out)
        return True, out

    def _count(self, out: str) -> None:
        self.added |= set(re.findall(r"^added ([\w-]+)\b.*\n", out, re.MULTILINE))
        self.removed |= set(re.findall(r"^removed ([\w-]+)\b.*\n", out, re.MULTILINE))

    def _look(self, command: str, out: str) -> list[str]:
        self._count(out)
        if command in {"check", "gate"}:
            return self.faults_in_reports()
        return self._batch() if command == "batch" else self._library()

    def faults_in_reports(self) -> list[str]:
        """Return what is half-written of the report and the page of ``check`` or ``gate``."""
        faults = []
        report, page = ((self.folder / name).read_text(encoding="utf-8") for name in ("out.json", "out.html"))
        if report != _OLD:
            try:
                json.loads(report)
            except ValueError:
                faults.append("the report is half-written")
        if page != _OLD and not page.rstrip().endswith("</html>"):
            faults.append("the page is half-written")
        return faults

    def _library(self) -> list[str]:
        if not (self.folder / "desk").exists():
            return [f"{len(self.added)} records are gone with the library"] if self.added else []
        with Library(self.folder / "desk") as library:
            there = {document.id for document in library.documents()}
        faults = list(verify(self.folder / "desk").faults)
        # A removal may be done and not yet reported.
        asked = set(sorted(self.added - self.removed)[:2])
        lost, back = self.added - self.removed - there - asked, self.removed & there
        self.removed |= self.added - there
        return [
            *faults,
            *([f"lost {sorted(lost)}"] if lost else []),
            *([f"came back {sorted(back)}"] if back else []),
        ]

    def _batch(self) -> list[str]:
        now = kept(self.folder, self._out) if (self.folder / self._out / ".batch").exists() else set()
        lost, self.outcomes = self.outcomes - now, now
        return [f"the outcomes of {len(lost)} articles are lost"] if lost else []
