"""Files are named in one way everywhere: folders, globs, standard input, and outputs by their ending."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.cli.outputs import ENDINGS, command_line, parse_outputs
from checker.output.formats import Format

Run = Callable[..., Any]
Write = Callable[[str, str], Path]
FAITHFUL = "“We will build six new bridges by the spring,” Minister Alder said.\n"
FAULTY = FAITHFUL.replace("six", "nine")


@pytest.mark.parametrize("source", ["transcripts", "transcripts/*.txt", "transcripts/harbour.txt"])
def test_a_source_is_a_file_a_folder_or_a_glob(run: Run, write: Write, source: str) -> None:
    assert run("check", write("a.txt", FAULTY), "--source", source).code == 1


@pytest.mark.parametrize("source", ["empty", "transcripts/*.vtt"])
def test_a_source_that_names_no_file_is_refused(run: Run, write: Write, newsroom: Path, source: str) -> None:
    (newsroom / "empty").mkdir()
    told = run("check", write("a.txt", FAULTY), "--source", source)
    assert told.code == 2
    assert "names no file" in told.err


@pytest.mark.usefixtures("newsroom")
def test_the_article_may_come_on_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FAULTY.encode())))
    told = run("check", "-", "--source", "transcripts", "--stdin-filename", "draft.txt", "-f", "concise")
    assert told.code == 1
    assert told.out.startswith("draft.txt:1:")


@pytest.mark.usefixtures("newsroom")
def test_a_folder_of_articles_is_sent_to_the_gate(run: Run) -> None:
    told = run("check", "articles", "--source", "transcripts")
    assert told.code == 2
    assert "checker gate articles" in told.err


@pytest.mark.parametrize(("ending", "format_"), ENDINGS.items())
def test_an_output_is_understood_by_its_ending(ending: str, format_: Format) -> None:
    (output,) = parse_outputs([f"reports/out{ending}"])
    assert (output.format, output.path) == (format_, Path(f"reports/out{ending}"))


def test_a_named_format_beats_the_ending_and_a_drive_is_no_format() -> None:
    named, drive = parse_outputs(["json:report.html", "C:report.html"])
    assert (named.format, named.path) == (Format.JSON, Path("report.html"))
    assert (drive.format, drive.path) == (Format.HTML, Path("C:report.html"))


def test_the_page_shows_the_command_without_the_folders_of_this_machine(
    run: Run, write: Write, newsroom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = write("a.txt", FAULTY)
    words = ["check", str(newsroom / article), "-s", str(newsroom / "transcripts"), "-o", f"html:{newsroom}/page.html"]
    monkeypatch.setattr(sys, "argv", ["checker", *words])
    assert command_line() == "checker check articles/a.txt -s transcripts -o html:page.html"
    assert run(*words).code == 1
    page = (newsroom / "page.html").read_text(encoding="utf-8")
    assert str(newsroom) not in page
    assert "Quotation check of" in page


def test_quiet_prints_nothing_but_how_it_ended(run: Run, write: Write) -> None:
    told = run("check", write("a.txt", FAULTY), "--source", "transcripts", "--quiet")
    assert told.out == ""
    assert told.last_line.startswith("exit 1: ")


def test_a_revision_of_git_is_an_older_version(run: Run, write: Write, newsroom: Path) -> None:
    article = write("a.txt", FAULTY)
    someone = {
        "GIT_AUTHOR_NAME": "A",
        "GIT_AUTHOR_EMAIL": "a@b",
        "GIT_COMMITTER_NAME": "A",
        "GIT_COMMITTER_EMAIL": "a@b",
    }
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"]):
        subprocess.run(["git", *words], cwd=newsroom, check=True, env={**os.environ, **someone})
    assert run("gate", article).code == 1
    assert run("gate", article, "--against", "HEAD").code == 0
    told = run("gate", article, "--against", "no-such-revision")
    assert told.code == 2
    assert "neither a file nor a Git revision" in told.err


def test_waiving_again_keeps_what_was_there(run: Run, newsroom: Path) -> None:
    assert run("waive", "0123456789ab", "--reason", "tape", "--by", "Desk", "--until", "2099-01-01").code == 0
    assert run("waive", "0123456789ab", "--reason", "tape, 14:05").code == 0
    kept = (newsroom / "checker.waivers.toml").read_text(encoding="utf-8")
    for words in ('by = "Desk"', "2099-01-01", "tape, 14:05"):
        assert words in kept


@pytest.mark.parametrize("format_", ["text", "concise", "json", "sarif", "csv", "junit", "markdown", "gitlab"])
@pytest.mark.parametrize("command", ["check", "gate"])
def test_no_report_names_the_folder_that_the_command_runs_in(
    run: Run, write: Write, newsroom: Path, command: str, format_: str
) -> None:
    article, sources = write("a.txt", FAULTY).resolve(), newsroom.resolve() / "transcripts"
    told = run(command, str(article), "--source", str(sources), "--format", format_)
    assert told.code == 1
    assert str(newsroom.resolve()) not in told.out


@pytest.mark.parametrize("command", [("quotes",), ("coverage", "--source", "transcripts")])
@pytest.mark.usefixtures("newsroom")
def test_every_command_for_one_article_reads_it_from_standard_input(
    run: Run, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FAITHFUL.encode())))
    told = run(command[0], "-", *command[1:])
    assert told.code == 0
    assert "Alder" in told.out
