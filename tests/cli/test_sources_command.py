"""``checker sources`` shows how a record was read: speakers, turns, style, doubts, and what was left out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.cli.main import main

RECORD = (
    "Minutes of the harbour board\n\nANN ALDER: Thank you, Mr. Birch. I was there.\n\nBIRCH: Thank you, Mr. Birch.\n\n"
    "ANN ALDER: Well.\n\nSPEAKER 1: And so was I.\n\nBIRCH: Good.\n"
)


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "record.txt"
    path.write_text(RECORD, encoding="utf-8")
    return path


def test_the_table_lists_voices_styles_doubts_and_what_is_left_out(
    record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sources", str(record)]) == 0
    printed = capsys.readouterr().out
    assert "5 turns, 2 people named" in printed
    assert "labels: colon (5 labels, 3 voices)" in printed
    assert "left out (5 words): Minutes of the harbour board" in printed
    assert "doubt: turn 2, BIRCH: the words thank or address “Mr. Birch”" in printed
    assert "1 voice has no name" in printed


def test_the_json_lists_every_turn(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sources", str(record), "--format", "json", "--speaker", "SPEAKER 1=Tom Cedar"]) == 0
    (source,) = json.loads(capsys.readouterr().out)["sources"]
    assert [turn["speaker"] for turn in source["turns"]] == ["Ann Alder", "Birch", "Ann Alder", "Tom Cedar", "Birch"]
    assert [bool(turn["doubt"]) for turn in source["turns"]] == [False, True, False, False, False]
    assert source["remarks"] == []


def test_a_file_that_cannot_be_read_ends_with_2(tmp_path: Path) -> None:
    assert main(["sources", str(tmp_path / "nothing.txt")]) == 2
