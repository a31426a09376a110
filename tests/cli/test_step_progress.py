"""Long work says what is done, how much of it, and how long it will take; only to somebody who watches a terminal."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.progress import note, noted, watched_by

FAULTY = "“We will build nine new bridges by the spring,” Alder said. “We would like to see it,” Birch said.\n"
Steps = list[tuple[str, int, int]]


def test_every_item_is_told_of_before_and_the_last_behind() -> None:
    steps: Steps = []
    with watched_by(lambda *step: steps.append(step)):
        assert list(noted("articles", ["a", "b"], 2)) == ["a", "b"]
    assert steps == [("articles", 0, 2), ("articles", 1, 2), ("articles", 2, 2)]


def test_where_nobody_watches_nothing_happens() -> None:
    steps: Steps = []
    with watched_by(lambda *step: steps.append(step)):
        pass
    note("articles", 1, 2)
    assert steps == []


def test_a_run_of_the_gate_tells_of_sentences_quotations_and_articles(newsroom: Path, run: Callable[..., Any]) -> None:
    for name in "ab":
        (newsroom / "articles" / f"{name}.txt").write_text(FAULTY, encoding="utf-8")
    steps: Steps = []
    with watched_by(lambda *step: steps.append(step)):
        run("gate", "articles", "--no-cache")
    told = {step for step, _, of in steps if of > 1}
    assert told == {"reading sentences", "checking quotations", "articles"}


@pytest.mark.slow
def test_on_a_terminal_a_bar_is_shown_and_in_a_pipe_none(newsroom: Path) -> None:
    (newsroom / "a.txt").write_text(FAULTY, encoding="utf-8")
    command = [sys.executable, "-m", "checker", "check", "a.txt", "--source", "transcripts", "--no-cache"]
    ours, theirs = pty.openpty()
    shown = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=theirs, env={**os.environ, "TERM": "xterm"})
    os.close(theirs)
    assert shown.returncode == 1
    text = os.read(ours, 100_000).decode("utf-8", "replace")
    assert re.search(r"checking quotations", text)
    assert re.search(r"\d+/\d+", text)
    piped = subprocess.run(command, capture_output=True, text=True, check=False)
    assert piped.stderr.count("\n") == 1
