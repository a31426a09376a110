"""``checker compare``: what it prints, what it writes and how it ends."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SAID = "We will build six new bridges by the spring. The council has set the money aside"
FIRST = f"The minister spoke at the harbour.\n\n“{SAID},” Minister Alder said.\n"
SHORTER = "“We will build six new bridges by the spring,” Minister Alder said on Monday.\n"
OTHER_FIGURE = FIRST.replace("six", "five")
OTHER_SPEAKER = FIRST.replace("Minister Alder said", "Ms. Birch said")

Files = Callable[..., list[Path]]


@pytest.fixture
def files(newsroom: Path) -> Files:
    """Writes articles and returns their paths."""

    def write(*texts: str) -> list[Path]:
        paths = [newsroom / "articles" / f"outlet-{number}.txt" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, encoding="utf-8")
        return paths

    return write


@pytest.mark.parametrize(
    ("second", "more", "code"),
    [
        (SHORTER, (), 0),
        (OTHER_FIGURE, (), 0),
        (OTHER_FIGURE, ("--fail-on", "warning"), 1),
        (OTHER_SPEAKER, (), 1),
        (OTHER_SPEAKER, ("--fail-on", "never"), 0),
        ("Nobody was quoted today.\n", (), 3),
    ],
)
def test_the_exit_code_is_about_conflicts(
    files: Files, run: Callable[..., Any], second: str, more: tuple[str], code: int
) -> None:
    told = run("compare", *files(FIRST, second), "--no-cache", *more)
    assert told.code == code
    assert told.err.splitlines()[-1].startswith(f"exit {code}: ")


def test_with_a_source_the_record_is_told(files: Files, run: Callable[..., Any]) -> None:
    told = run("compare", *files(FIRST, OTHER_FIGURE), "--source", "transcripts/harbour.txt", "--no-cache")
    assert "The record has “build six new”." in " ".join(told.out.split())


def test_json_and_a_page_are_written(files: Files, run: Callable[..., Any], newsroom: Path) -> None:
    told = run("compare", *files(FIRST, OTHER_FIGURE), "-f", "json", "-o", "html:out/table.html", "--no-cache")
    report = json.loads(told.out)
    assert report["summary"]["conflicting_wording"] == 1
    assert [article["name"] for article in report["articles"]] == ["outlet-0", "outlet-1"]
    page = (newsroom / "out" / "table.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")


@pytest.mark.parametrize(
    "arguments",
    [
        ("only-one.txt",),
        ("a.txt", "a.txt"),
        ("a.txt", "missing.txt"),
        ("a.txt", "b.txt", "-o", "sarif:x.sarif"),
        ("a.txt", "b.txt", "-o", "html:x.html", "-o", "json:x.html"),
        ("a.txt", "b.txt", "--library", "no-such-library"),
    ],
)
def test_what_cannot_be_compared_is_told_in_three_lines(
    run: Callable[..., Any], newsroom: Path, arguments: tuple[str, ...]
) -> None:
    for name in ("a.txt", "b.txt", "only-one.txt"):
        (newsroom / name).write_text(FIRST, encoding="utf-8")
    told = run("compare", *arguments, "--no-cache")
    assert told.code == 2
    lines = told.err.splitlines()
    assert [line.split(":")[0].strip() for line in lines] == ["error", "why", "fix"]


def test_sources_may_come_from_a_library(files: Files, run: Callable[..., Any]) -> None:
    assert run("library", "add", "transcripts/harbour.txt", "--library", "shelf").code == 0
    told = run("compare", *files(FIRST, OTHER_FIGURE), "--library", "shelf", "-f", "json")
    report = json.loads(told.out)
    assert [utterance["base"]["kind"] for utterance in report["utterances"]] == ["record"]
