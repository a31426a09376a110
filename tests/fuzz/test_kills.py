"""A kill loses nothing that was reported and leaves nothing half-written; ``kill.py`` kills hundreds of times."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest
from killing import COMMANDS, Kills

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")]


def test_each_command_killed_once_loses_nothing(tmp_path: Path) -> None:
    kills = Kills(tmp_path, random.Random(3))  # noqa: S311  (moments, no secrets)
    for command in COMMANDS:
        kills.once(command)
    assert kills.killed
    assert kills.faults == []


def test_a_half_written_report_is_noticed(tmp_path: Path) -> None:
    kills = Kills(tmp_path, random.Random(3))  # noqa: S311
    (tmp_path / "out.json").write_text('{"schema": 1', encoding="utf-8")
    (tmp_path / "out.html").write_text("<html><body>", encoding="utf-8")
    assert kills.faults_in_reports() == ["the report is half-written", "the page is half-written"]
