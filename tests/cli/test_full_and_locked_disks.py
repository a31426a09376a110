"""A disk that is full or locked is told; it changes no verdict by accident, and a cache is never needed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = "“We will build six new bridges by the spring,” Minister Alder said.\n"
FULL = Path("/dev/full")

pytestmark = pytest.mark.slow  # each test starts the command, or several

needs_a_full_device = pytest.mark.skipif(not FULL.exists(), reason="there is no device that is always full")


def _check(
    *arguments: str, cwd: Path, stdout: int | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    (cwd / "a.txt").write_text(ARTICLE, encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "checker", "check", "a.txt", "--source", "transcripts/harbour.txt", *arguments],
        cwd=cwd,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE if stdout is None else stdout,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )


def test_a_cache_that_cannot_be_written_is_told_and_gone_without(newsroom: Path) -> None:
    (newsroom / "taken").write_text("", encoding="utf-8")
    told = _check(cwd=newsroom, XDG_CACHE_HOME=str(newsroom / "taken"))
    assert told.returncode == 0, told.stderr
    assert "warning: Vectors are not cached" in told.stderr


def test_a_check_without_cache_leaves_no_trace(newsroom: Path) -> None:
    told = _check("--no-cache", cwd=newsroom, XDG_CACHE_HOME=str(newsroom / "cache"))
    assert told.returncode == 0, told.stderr
    assert not (newsroom / "cache").exists()
    assert "warning" not in told.stderr


def test_a_damaged_model_folder_is_told(newsroom: Path) -> None:
    (newsroom / "model").mkdir()
    (newsroom / "model" / "prepared.json").write_text("{}", encoding="utf-8")
    told = _check("--model", "model", cwd=newsroom)
    assert told.returncode == 2
    assert "model" in told.stderr.splitlines()[0]
    assert "Traceback" not in told.stderr


@needs_a_full_device
def test_a_report_on_a_full_disk_is_told(newsroom: Path) -> None:
    told = _check("--output", f"json:{FULL}", cwd=newsroom)
    assert told.returncode == 2
    assert "could not be written" in told.stderr
    assert "No space left" in told.stderr


@needs_a_full_device
def test_standard_output_on_a_full_disk_is_no_pass(newsroom: Path) -> None:
    with FULL.open("w", encoding="utf-8") as full:
        told = _check(cwd=newsroom, stdout=full.fileno())
    assert told.returncode == 2
    assert len(told.stderr.splitlines()) == 3
    assert "No space left" in told.stderr
