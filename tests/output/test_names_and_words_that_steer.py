"""Names that are no text and words that turn their neighbours reach no format as they are."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from checker.cli.main import main
from checker.output.formats import Format

RECORD = "MINISTER ALDER: Good morning. We will build six new bridges by the spring.\n"
FAULTY = "“We will build nine \u202enew\u202c bridges by the spring,” Minister Alder said.\n"


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("record.txt").write_text(RECORD, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("format_", list(Format))
def test_a_file_name_that_is_no_text_is_reported_in_every_format(
    newsroom: Path,
    format_: Format,
    capsys: pytest.CaptureFixture[str],
) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (newsroom / name).write_text(FAULTY, encoding="utf-8")
    assert main(["gate", name, "--source", "record.txt", "--output", f"{format_.value}:out"]) == 1
    told = capsys.readouterr().err
    assert "the checker itself failed" not in told
    assert Path("out").exists()


@pytest.mark.parametrize("format_", ["github", "gitlab", "concise", "text"])
def test_what_turns_the_direction_of_words_does_not_reach_a_log(
    newsroom: Path,  # noqa: ARG001
    format_: str,
) -> None:
    Path("a.txt").write_text(FAULTY, encoding="utf-8")
    assert main(["gate", "a.txt", "--source", "record.txt", "--output", f"{format_}:out.txt"]) == 1
    told = Path("out.txt").read_text(encoding="utf-8")
    if format_ == "gitlab":
        told = " ".join(issue["description"] for issue in json.loads(told))
    assert "Q203" in told or "changed-number" in told
    assert not set(told) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
