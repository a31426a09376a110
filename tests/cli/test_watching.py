"""``--watch`` judges again after every change of an article, a source or the configuration, until interrupted."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ARTICLE = "Minister Alder spoke in the harbour. “We will build six new bridges by the spring,” Alder said.\n"

# The machine may be busy: how long to wait for an answer, not how long it takes.
PATIENCE = 60.0


class Watcher:
    """A watching gate, and what it has told so far."""

    def __init__(self, folder: Path) -> None:
        self.told = folder / "told"
        with self.told.open("w", encoding="utf-8") as stream:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "checker", "gate", "articles", "--watch", "--format", "concise"],
                cwd=folder,
                stdout=subprocess.DEVNULL,
                stderr=stream,
                env={**os.environ, "PYTHONUNBUFFERED": "1"},
                # Tests run in the background of a shell inherit that interrupts are ignored.
                preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
            )

    def outcomes(self) -> list[str]:
        return re.findall(r"^(exit \d|error: .*)", self.told.read_text(encoding="utf-8"), re.MULTILINE)

    def wait_for(self, outcomes: list[str]) -> None:
        deadline = time.monotonic() + PATIENCE
        while self.outcomes() != outcomes and time.monotonic() < deadline:
            time.sleep(0.05)
        assert self.outcomes() == outcomes, self.told.read_text(encoding="utf-8")


@pytest.fixture
def watcher(newsroom: Path) -> Iterator[Watcher]:
    (newsroom / "articles" / "a.txt").write_text(ARTICLE, encoding="utf-8")
    watching = Watcher(newsroom)
    yield watching
    if watching.process.poll() is None:
        watching.process.kill()
    watching.process.wait()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no interrupt signal to send")
def test_every_change_is_judged_until_interrupted(watcher: Watcher, newsroom: Path) -> None:
    outcomes = ["exit 0"]
    watcher.wait_for(outcomes)

    (newsroom / "articles" / "a.txt").write_text(ARTICLE.replace("six", "nine"), encoding="utf-8")
    watcher.wait_for(outcomes := [*outcomes, "exit 1"])

    transcript = newsroom / "transcripts" / "harbour.txt"
    transcript.write_text(transcript.read_text(encoding="utf-8").replace("six", "nine"), encoding="utf-8")
    watcher.wait_for(outcomes := [*outcomes, "exit 0"])

    (newsroom / "articles" / "b.txt").write_text(ARTICLE, encoding="utf-8")
    watcher.wait_for(outcomes := [*outcomes, "exit 1"])

    config = newsroom / "checker.toml"
    before = config.read_text(encoding="utf-8")
    config.write_text(before + "stile = 1\n", encoding="utf-8")
    watcher.wait_for(outcomes := [*outcomes, "error: a fault in checker.toml"])
    config.write_text(before + 'fail-on = "never"\n', encoding="utf-8")
    watcher.wait_for([*outcomes, "exit 0"])

    watcher.process.send_signal(signal.SIGINT)
    assert watcher.process.wait(timeout=PATIENCE) == 130
