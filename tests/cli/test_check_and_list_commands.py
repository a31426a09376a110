"""``check``, ``quotes``, ``explain``, ``rules`` and ``models`` from the command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.catalogue.registry import EVERY_RULE
from checker.output.formats import Format

FAULTY = "Minister Alder spoke in the harbour. “We will build nine new bridges by the spring,” Alder said.\n"
SOURCE = "transcripts/harbour.txt"

Run = Callable[..., Any]
Write = Callable[[str, str], Path]


def _checker(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "checker", *arguments],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


# ---------------------------------------------------------------- check


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (FAULTY, [], 1),
        (FAULTY, ["--fail-on", "never"], 0),
        (FAULTY.replace("nine", "six"), ["--fail-on", "note"], 0),
        ("The harbour was quiet.\n", [], 3),
        ("“My grandmother kept seven geese,” Minister Alder said.\n", [], 0),
        ("“My grandmother kept seven geese,” Minister Alder said.\n", ["--fail-on", "warning"], 1),
        ("“My grandmother kept seven geese,” Minister Alder said.\n", ["--sources-complete"], 1),
    ],
)
def test_the_exit_code_follows_findings_and_threshold(
    run: Run, write: Write, text: str, options: list[str], code: int
) -> None:
    told = run("check", write("a.txt", text), "--source", SOURCE, *options)
    assert told.code == code
    assert told.last_line.startswith(f"exit {code}: ")


def test_one_article_s_json_is_its_report_alone(run: Run, write: Write) -> None:
    parsed = json.loads(run("check", write("a.txt", FAULTY), "--source", SOURCE, "--format", "json").out)
    assert (parsed["schema"], parsed["verdict"], parsed["article"]["path"]) == (1, "fail", "articles/a.txt")
    assert parsed["quotes"][0]["findings"][0]["fingerprint"]


@pytest.mark.parametrize("chosen", list(Format))
def test_every_format_is_printed_and_written_with_one_exit_code(
    run: Run, write: Write, newsroom: Path, chosen: Format
) -> None:
    article = write("a.txt", FAULTY)
    told = run("check", article, "--source", SOURCE, "--format", chosen, "--output", f"{chosen}:out/report")
    assert told.code == 1
    assert told.out.endswith("\n")
    assert (newsroom / "out" / "report").read_text(encoding="utf-8").endswith("\n")


@pytest.mark.slow
def test_the_same_check_gives_the_same_bytes_in_every_process(write: Write, newsroom: Path) -> None:
    arguments = ["check", str(write("a.txt", FAULTY)), "--source", SOURCE, "--format", "json"]
    first = _checker(*arguments, cwd=newsroom, PYTHONHASHSEED="1")
    second = _checker(*arguments, cwd=newsroom, PYTHONHASHSEED="2")
    assert first.returncode == 1
    assert first.stdout == second.stdout


@pytest.mark.slow
def test_a_reader_that_goes_away_does_not_change_the_verdict(write: Write, newsroom: Path) -> None:
    article = write("a.txt", FAULTY)
    with subprocess.Popen(
        [sys.executable, "-m", "checker", "check", str(article), "--source", SOURCE, "--format", "json"],
        cwd=newsroom,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()
    assert process.returncode == 1, told
    assert "Traceback" not in told
    assert told.splitlines()[-1].startswith("exit 1: ")


@pytest.mark.slow
def test_a_locale_without_curly_marks_does_not_stop_a_check(write: Write, newsroom: Path) -> None:
    article = str(write("a.txt", FAULTY))
    told = _checker(
        "check", article, "--source", SOURCE, cwd=newsroom, PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C"
    )
    assert told.returncode == 1, told.stderr


@pytest.mark.parametrize(("variable", "coloured"), [("NO_COLOR", False), ("FORCE_COLOR", True)])
def test_colours_are_the_readers_choice(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch, variable: str, coloured: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv(variable, "1")
    told = run("check", write("a.txt", FAULTY), "--source", SOURCE)
    assert ("\x1b[" in told.out) is coloured


@pytest.mark.slow
def test_what_is_printed_into_a_pipe_has_no_colours(write: Write, newsroom: Path) -> None:
    environment = dict.fromkeys(("NO_COLOR", "FORCE_COLOR"), "")
    told = _checker("check", str(write("a.txt", FAULTY)), "--source", SOURCE, cwd=newsroom, **environment)
    assert "\x1b" not in told.stdout


def test_a_speaker_can_be_named_for_a_source_without_labels(run: Run, write: Write, newsroom: Path) -> None:
    (newsroom / "statement.txt").write_text("We will build six new bridges by the spring.\n", encoding="utf-8")
    article = write("a.txt", "“We will build six new bridges by the spring,” Minister Alder said.\n")
    told = run("check", article, "--source", "statement.txt", "--speaker", "Minister Alder", "--format", "json")
    (quote,) = json.loads(told.out)["quotes"]
    assert (told.code, quote["wording"], quote["findings"]) == (0, "verbatim", [])
    assert "Alder" in quote["match"]["speaker"]


# ---------------------------------------------------------------- quotes


def test_quotations_are_listed_without_any_source(run: Run, write: Write) -> None:
    article = write("a.txt", FAULTY)
    table, parsed = run("quotes", article), json.loads(run("quotes", article, "--format", "json").out)
    assert table.code == 0
    assert "“We will build nine new bridges" in table.out
    assert "Alder" in table.out
    (quote,) = parsed["quotes"]
    assert (quote["match"], quote["wording"], parsed["sources"]) == (None, None, [])
    assert "Alder" in quote["speaker"]["name"]


def test_an_article_without_quotations_is_nothing_to_list(run: Run, write: Write) -> None:
    assert run("quotes", write("a.txt", "The harbour was quiet.\n")).code == 3


# ---------------------------------------------------------------- rules


@pytest.mark.parametrize("rule", EVERY_RULE, ids=lambda rule: rule.code)
def test_every_rule_is_explained_by_code_and_by_name(run: Run, rule: Any) -> None:
    by_code, by_name = run("explain", rule.code), run("explain", rule.name)
    assert by_code.code == 0
    assert by_code.out == by_name.out
    told = " ".join(by_code.out.split())
    for part in (rule.code, rule.name, rule.what, rule.why, rule.fix):
        assert " ".join(part.split()) in told


def test_all_rules_are_listed_with_their_severity_in_a_style(run: Run) -> None:
    table = run("rules", "--style", "strict").out
    listed = json.loads(run("rules", "--style", "lenient", "--format", "json").out)
    assert all(rule.code in table and rule.name in table for rule in EVERY_RULE)
    assert {rule["code"]: rule["severity"] for rule in listed}["Q303"] == "off"


# ---------------------------------------------------------------- models, completion


@pytest.mark.slow
@pytest.mark.slow
def test_the_model_is_exported_and_verified(run: Run, tmp_path: Path) -> None:
    exported, verified = run("models", "export", str(tmp_path / "model")), run("models", "verify")
    assert (exported.code, verified.code) == (0, 0)
    assert (tmp_path / "model" / "model.onnx").is_file()
    assert "cosine between the two engines" in verified.out


@pytest.mark.parametrize(
    ("words", "position", "completed"), [("checker ga", "1", "gate"), ("checker check --sty", "2", "--style")]
)
def test_shells_complete_commands_and_options(tmp_path: Path, words: str, position: str, completed: str) -> None:
    code = "import sys; from checker.cli.main import main; sys.exit(main([]))"
    ended = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "_CHECKER_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": position},
        capture_output=True,
        text=True,
        check=False,
    )
    assert completed in ended.stdout.split()
