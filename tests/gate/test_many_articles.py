"""Two hundred articles, one of them broken: 199 are judged, and there is no verdict."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.cli.main import main

TRANSCRIPT = (
    "Remarks\n\nMINISTER ALDER: We will build six new bridges by the spring. Nobody will lose a mooring by it.\n"
)
ARTICLES = 200
BROKEN = 117


@pytest.mark.slow
def test_one_broken_article_leaves_all_others_their_verdicts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "transcript.txt").write_text(TRANSCRIPT, encoding="utf-8")
    for number in range(ARTICLES):
        bridges = "six" if number % 2 else "nine"
        text = f"Report {number}. “We will build {bridges} new bridges by the spring,” Minister Alder said.\n"
        (tmp_path / "articles" / f"{number:03}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "articles" / f"{BROKEN:03}.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)))
    code = main(["gate", "articles", "--source", "transcript.txt", "--format", "json"])
    told = capsys.readouterr()
    parsed = json.loads(told.out)
    verdicts = [report["verdict"] for report in parsed["reports"]]
    assert code == 2
    assert (len(verdicts), verdicts.count("fail"), verdicts.count("pass")) == (199, 100, 99)
    assert [one["path"] for one in parsed["unreadable"]] == [f"articles/{BROKEN}.txt"]
    assert told.err.splitlines()[-1].startswith("exit 2: 1 article without a verdict; 199 quotations in 199 articles")
