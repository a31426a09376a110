"""A command that cannot do its work says what, why and what to do, in three lines, and exits 2."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from checker.cli.main import main

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def fails(capsys: Captured) -> Callable[..., str]:
    """Runs a command that must exit 2 with three lines on standard error, and returns them."""

    def run(*arguments: str | Path) -> str:
        code = main([str(argument) for argument in arguments])
        told = capsys.readouterr()
        assert code == 2
        assert told.out == ""
        lines = told.err.splitlines()
        assert len(lines) == 3, told.err
        assert lines[0].startswith("error: ")
        assert lines[1].startswith("  why: ")
        assert lines[2].startswith("  fix: ")
        return told.err

    return run


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["check"], "ARTICLE"),
        (["check", "a.txt"], "--source"),
        (["chekc"], "chekc"),
        (["check", "a.txt", "--source", "b.txt", "--style", "loose"], "loose"),
        (["check", "a.txt", "--source", "b.txt", "--fail-on", "warnings"], "warnings"),
        (["check", "a.txt", "--source", "b.txt", "--format", "pdf"], "pdf"),
        (["check", "a.txt", "--source", "b.txt", "--sorce", "c.txt"], "--sorce"),
        (["check", "a.txt", "--source", "b.txt", "--output", "report.docx"], "FORMAT:FILE"),
        (["check", "a.txt", "t.txt"], "did you mean --source t.txt?"),
        (["check", "https://news.example/a.html", "--source", "b.txt"], "save the page"),
        (["check", "a.txt", "--source", "HTTP://news.example/t.html"], "nothing is fetched"),
        (["waive", "0123456789ab", "--reason", "tape", "--until", "2020-01-01"], "past"),
        (["check", "a.txt", "--source", "b.txt", "--output", "docx:report.docx"], "docx"),
        (["check", "a.txt", "--source", "b.txt", "-o", "json:r", "-o", "html:r"], "r"),
        (["quotes"], "ARTICLE"),
        (["explain"], "RULE"),
        (["explain", "Q999"], "Q999"),
        (["rules", "--style", "loose"], "loose"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_command_line_that_means_nothing(fails: Callable[..., str], arguments: list[str], named: str) -> None:
    assert named in fails(*arguments)


def test_an_article_given_as_its_own_source(fails: Callable[..., str], tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Alder said: “We will build six bridges.”\n", encoding="utf-8")
    (tmp_path / "again.txt").symlink_to(article)
    assert "both as the article and as a source" in fails("check", article, "--source", tmp_path / "again.txt")


def test_an_article_and_a_source_that_are_swapped(fails: Callable[..., str], tmp_path: Path) -> None:
    article, source = tmp_path / "article.txt", tmp_path / "talk.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    source.write_text(TALK, encoding="utf-8")
    assert "seem to be swapped" in fails("check", source, "--source", article)
    assert main(["check", str(article), "--source", str(source)]) == 0


ARTICLE = (
    "“We will build six new bridges by the spring,” Minister Alder said on Monday. “Nobody will lose a mooring "
    "because of the works,” she added. Ms. Birch was pleased: “I find the plan very serious and constructive.”\n"
)
TALK = (
    "MINISTER ALDER: We will build six new bridges by the spring.\n\nMS. BIRCH: And the moorings?\n\n"
    "MINISTER ALDER: Nobody will lose a mooring because of the works.\n\n"
    "MS. BIRCH: I find the plan very serious and constructive.\n"
)


def test_an_article_that_is_not_there(fails: Callable[..., str], tmp_path: Path) -> None:
    source = tmp_path / "source.txt"
    source.write_text("MINISTER ALDER: We will build six bridges.\n", encoding="utf-8")
    assert "missing.txt" in fails("check", tmp_path / "missing.txt", "--source", source)


def test_a_source_that_is_not_there(fails: Callable[..., str], tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Alder said: “We will build six bridges.”\n", encoding="utf-8")
    assert "missing.txt" in fails("check", article, "--source", tmp_path / "missing.txt")


@pytest.mark.parametrize(
    "content", [b"", b"  \n\n \t", b"\x00\x01\x02\xff\xfe\x00" * 50], ids=["empty", "blank", "binary"]
)
def test_an_article_that_holds_no_text(fails: Callable[..., str], tmp_path: Path, content: bytes) -> None:
    article = tmp_path / "article.txt"
    article.write_bytes(content)
    assert "article.txt" in fails("quotes", article)


def test_a_folder_in_place_of_an_article(fails: Callable[..., str], tmp_path: Path) -> None:
    assert str(tmp_path) in fails("quotes", tmp_path)


def test_an_unknown_extension(fails: Callable[..., str], tmp_path: Path) -> None:
    article = tmp_path / "article.xyz"
    article.write_text("words", encoding="utf-8")
    assert "xyz" in fails("quotes", article)


def test_a_fault_of_the_checker_itself_is_no_verdict_and_shows_its_traceback_only_on_demand(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken(_article: object) -> None:
        raise RuntimeError("the scanner lost its place")

    monkeypatch.setattr("checker.running.checking.quotations", broken)
    assert main(["quotes", str(tmp_path / "a.txt")]) == 2
    told = capsys.readouterr().err
    assert "the scanner lost its place" in told
    assert "Traceback" not in told
    assert main(["quotes", str(tmp_path / "a.txt"), "--debug"]) == 2
    assert "Traceback" in capsys.readouterr().err


def test_an_interrupted_check_says_so(capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def interrupted(_article: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("checker.running.checking.quotations", interrupted)
    assert main(["quotes", str(tmp_path / "a.txt")]) == 130
    assert "interrupted" in capsys.readouterr().err
