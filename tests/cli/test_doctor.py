"""``checker doctor`` calls bad only what a check cannot do without."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
WITHOUT = """
import sys
from importlib.machinery import PathFinder
find, missing = PathFinder.find_spec, sys.argv.pop(1).split(",")
def find_spec(name, path=None, target=None):
    return None if name.partition(".")[0] in missing else find(name, path, target)
PathFinder.find_spec = find_spec
from checker.cli.main import main
sys.exit(main(["doctor"]))
"""


def doctor(home: Path, *, without: str = "nothing") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "CHECKER_HOME": str(home), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", WITHOUT, without]
    return subprocess.run(command, cwd=home.parent, env=environment, capture_output=True, text=True)


def marks_of(ended: subprocess.CompletedProcess[str]) -> dict[str, str]:
    return {about: mark for mark, about in re.findall(r"^(ok|note|BAD) +([^:]+):", ended.stdout, re.MULTILINE)}


def test_everything_that_a_check_needs_is_in_order_here(tmp_path: Path) -> None:
    ended = doctor(tmp_path / "home")
    assert ended.returncode == 0, ended.stdout
    marks = marks_of(ended)
    assert {marks[about] for about in ("python", "numpy", "faiss-cpu", "model", "cache", "configuration")} == {"ok"}


def test_what_only_some_checks_need_is_noted_with_what_for(tmp_path: Path) -> None:
    ended = doctor(tmp_path / "home", without="docx,faiss,pdfplumber,sentence_transformers,torch,trafilatura")
    assert ended.returncode == 0, ended.stdout
    marks = marks_of(ended)
    assert {about for about, mark in marks.items() if mark == "note"} == {
        "faiss-cpu",
        "pdfplumber",
        "python-docx",
        "sentence-transformers",
        "torch",
        "trafilatura",
    }
    assert "note python-docx: is not installed; only Word files need it" in ended.stdout


def test_a_library_that_every_check_imports_is_bad_when_missing(tmp_path: Path) -> None:
    ended = doctor(tmp_path / "home", without="tokenizers")
    assert ended.returncode == 2
    assert {about for about, mark in marks_of(ended).items() if mark == "BAD"} == {"tokenizers"}
    assert "exit 2: not in order: tokenizers" in ended.stderr


def test_a_cache_that_cannot_be_written_is_noted_as_a_check_does_without(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("a file stands here", encoding="utf-8")
    ended = doctor(home)
    assert ended.returncode == 0, ended.stdout
    assert marks_of(ended)["cache"] == "note"
