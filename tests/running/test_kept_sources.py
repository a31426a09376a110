"""What was read of a record is kept between runs; it changes no report, whatever becomes of the files."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from checker.embedding.folders import HOME_VARIABLE, kept_files
from checker.keeping import KeptFiles
from checker.model import Aside, Person, Sentence, Source, Turn
from checker.output import json
from checker.running.checking import Checker
from checker.running.reading_documents import article_of
from checker.running.reading_sources import read_sources

FIXTURES = Path(__file__).parents[2] / "fixtures"
ARTICLE = FIXTURES / "demo.article.txt"
RECORD = FIXTURES / "kerry-lavrov-2016-03-24.transcript.txt"
LABELLED = """MS. ALDER: We will open the bridge (applause) in nine hundred days, Mr. Birch.

MR. BIRCH: (Via interpreter) I said five million dollars and fifty cents [inaudible] on the 25th of July.

QUESTION: Who pays for it?
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    return tmp_path


def report(*, cache: bool = True) -> str:
    kept = kept_files() if cache else None
    return json.render(Checker(cache=cache).check(article_of(ARTICLE), read_sources([RECORD], kept=kept)))


def files_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


@pytest.mark.slow
def test_the_report_is_the_same_with_nothing_kept_everything_kept_and_everything_damaged(home: Path) -> None:
    without = report(cache=False)
    assert not files_in(home)
    assert report() == without
    kept = files_in(home)
    assert report() == without
    assert files_in(home) == kept
    for number, path in enumerate(kept):
        content = path.read_bytes()
        path.write_bytes((b"", content[:40], content[:-1] + b"x", b"\0" * len(content))[number % 4])
    assert report() == without
    for path in kept:
        path.unlink()
    assert report() == without


def test_a_record_comes_back_as_it_was_read(tmp_path: Path) -> None:
    (tmp_path / "record.txt").write_text(LABELLED, encoding="utf-8")
    kept = KeptFiles(tmp_path / "kept")
    (first,) = read_sources([tmp_path / "record.txt"], kept=kept)
    assert files_in(tmp_path / "kept")
    (again,) = read_sources([tmp_path / "record.txt"], kept=kept)
    assert again == first
    assert (again.styles, again.remarks) == (first.styles, first.remarks)
    assert [turn.interpreted for turn in again.turns] == [False, True, False]


def test_everything_that_a_record_is_made_of_is_kept() -> None:
    # A field that is added to one of these must be kept as well, and read back.
    known = {
        Source: {"id", "document", "speakers", "turns", "sentences", "styles", "remarks"},
        Turn: {
            "index",
            "span",
            "label",
            "label_span",
            "speaker",
            "role",
            "interpreted",
            "asides",
            "doubt",
        },
        Sentence: {"index", "turn", "span"},
        Aside: {"span", "kind"},
        Person: {"name", "aliases", "roles"},
    }
    for kind, names in known.items():
        assert {field.name for field in fields(kind)} == names


def test_another_speaker_named_by_the_user_is_another_record(tmp_path: Path) -> None:
    (tmp_path / "record.txt").write_text("We will open the bridge in nine hundred days.\n" * 3, encoding="utf-8")
    kept = KeptFiles(tmp_path / "kept")
    heard = [
        read_sources([tmp_path / "record.txt"], speaker=name, kept=kept)[0].speakers[0].name
        for name in ("Ann Alder", "Ben Birch", "Ann Alder")
    ]
    assert heard == ["Ann Alder", "Ben Birch", "Ann Alder"]


def test_a_kept_file_of_another_shape_counts_as_absent(tmp_path: Path) -> None:
    (tmp_path / "record.txt").write_text(LABELLED, encoding="utf-8")
    kept = KeptFiles(tmp_path / "kept")
    (first,) = read_sources([tmp_path / "record.txt"], kept=kept)
    for strange in (b"[]", b"null", b"{", b"[[1],[2],[3],[4],[5]]", b"\xff"):
        for path in files_in(tmp_path / "kept"):
            kept.write(path.name, strange)
        assert read_sources([tmp_path / "record.txt"], kept=kept) == (first,)


@pytest.mark.slow
def test_processes_may_keep_one_record_at_once(tmp_path: Path) -> None:
    command = [sys.executable, "-W", "error", "-m", "checker", "check", str(ARTICLE), "--source", str(RECORD)]
    environment = {HOME_VARIABLE: str(tmp_path), "PYTHONPATH": str(FIXTURES.parent)}
    running = [
        subprocess.Popen([*command, "--format", "json"], stdout=subprocess.PIPE, env=environment) for _ in range(3)
    ]
    answers = {process.communicate()[0] for process in running}
    assert {process.returncode for process in running} == {1}
    assert len(answers) == 1
