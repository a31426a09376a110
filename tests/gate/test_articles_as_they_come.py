"""A run over many articles writes each as soon as it is judged, and can be gone on with."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

TRANSCRIPT = (
    "Remarks\n\nMINISTER ALDER: We will build six new bridges by the spring. Nobody will lose a mooring by it.\n"
)
ARTICLES = 12


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CHECKER_HOME", str(tmp_path / "home"))
    (tmp_path / "articles").mkdir()
    (tmp_path / "transcript.txt").write_text(TRANSCRIPT, encoding="utf-8")
    for number in range(ARTICLES):
        _write(tmp_path, number, "six" if number % 2 else "nine")
    return tmp_path


def _write(folder: Path, number: int, bridges: str) -> None:
    text = f"Report {number}. “We will build {bridges} new bridges by the spring,” Minister Alder said.\n"
    (folder / "articles" / f"{number:02}.txt").write_text(text, encoding="utf-8")


def _gate(*more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "checker", "gate", "articles", "--source", "transcript.txt", *more]
    return subprocess.run(command, capture_output=True, text=True)


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _verdicts(lines: Sequence[dict[str, Any]]) -> dict[str, str]:
    return {line["article"]["path"]: line["verdict"] for line in lines}


@pytest.mark.usefixtures("folder")
def test_lines_are_written_before_the_last_article_is_judged() -> None:
    command = [sys.executable, "-m", "checker", "gate", "articles", "-s", "transcript.txt", "--format", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as run:
        assert run.stdout is not None
        first = json.loads(run.stdout.readline())
        assert first["article"]["path"] == "articles/00.txt"
        still_at_work = run.poll() is None
        rest = run.stdout.readlines()
    assert still_at_work
    assert len(rest) == ARTICLES - 1


@pytest.mark.usefixtures("folder")
def test_several_processes_write_the_same() -> None:
    one, two = _gate("--format", "jsonl"), _gate("--format", "jsonl", "--jobs", "2")
    assert one.returncode == two.returncode == 1
    assert one.stdout == two.stdout
    assert one.stderr.splitlines()[-1] == two.stderr.splitlines()[-1]


def test_a_run_goes_on_where_an_earlier_one_was_stopped(folder: Path) -> None:
    whole = _gate("--output", "jsonl:whole.jsonl", "--format", "concise")
    lines = (folder / "whole.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / "part.jsonl").write_text("".join(lines[:5]) + lines[5][:200], encoding="utf-8")
    resumed = _gate("--output", "jsonl:part.jsonl", "--format", "concise", "--resume")
    assert resumed.stderr.splitlines()[-2] == f"{ARTICLES - 5} judged now, 5 kept from before"
    assert resumed.stderr.splitlines()[-1] == whole.stderr.splitlines()[-1]
    assert resumed.returncode == whole.returncode == 1
    assert (folder / "part.jsonl").read_text(encoding="utf-8") == "".join(lines)


def test_a_run_gone_on_with_judges_what_changed(folder: Path) -> None:
    _gate("--output", "jsonl:out.jsonl")
    _write(folder, 0, "six")
    (folder / "articles" / "01.txt").unlink()
    again = _gate("--output", "jsonl:out.jsonl", "--resume")
    assert again.stderr.splitlines()[-2] == f"1 judged now, {ARTICLES - 2} kept from before"
    verdicts = _verdicts(_lines(folder / "out.jsonl"))
    assert len(verdicts) == ARTICLES - 1
    assert verdicts["articles/00.txt"] == "pass"
    (folder / "transcript.txt").write_text(TRANSCRIPT.replace("six", "nine"), encoding="utf-8")
    assert _gate("--output", "jsonl:out.jsonl", "--resume").stderr.splitlines()[-2].startswith(f"{ARTICLES - 1} judged")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("outputs", [(), ("--output", "html:pages"), ("-o", "jsonl:a.jsonl", "-o", "sarif:b.sarif")])
def test_a_run_that_left_no_lines_cannot_be_gone_on_with(outputs: Sequence[str]) -> None:
    refused = _gate("--resume", *outputs)
    assert refused.returncode == 2
    assert "jsonl:PATH" in refused.stderr


def test_the_index_has_totals_and_what_was_confirmed(folder: Path) -> None:
    (folder / "articles" / "03.txt").write_bytes(b"")
    assert _gate("--output", "html:pages", "--format", "csv").returncode == 2
    page = (folder / "pages" / "index.html").read_text(encoding="utf-8")
    assert (
        "12 articles; 6 fail; 1 without a verdict; 11 quotations, 5 confirmed by the record (45 %); 6 errors;" in page
    )
    assert len(re.findall(r"<tr><td>(?:pass|fail|no verdict)</td>", page)) == ARTICLES
    assert len(list((folder / "pages").glob("*.txt.html"))) == ARTICLES - 1


@pytest.mark.usefixtures("folder")
def test_csv_has_a_row_a_quotation() -> None:
    printed = _gate("--format", "csv").stdout.splitlines()
    assert printed[0].startswith("article,verdict,id,")
    assert len(printed) == 1 + ARTICLES
