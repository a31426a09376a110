"""Help is complete, in groups by task, without the types of Python, and with commands that can be typed."""

from __future__ import annotations

import re
import shlex
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from checker.cli.help_pages import TASKS
from checker.cli.init import STARTERS
from checker.cli.main import BEGIN, COMMANDS, app
from checker.config.config_file import faults_of

Run = Callable[..., Any]


def _commands(command: Any, name: str = "") -> Iterator[list[str]]:
    yield name.split()
    for called, below in getattr(command, "commands", {}).items():
        yield from _commands(below, f"{name} {called}")


ALL = list(_commands(typer.main.get_command(app)))


def test_without_a_command_the_help_is_shown(run: Run) -> None:
    told = run()
    assert told.code == 0
    assert told.out == run("--help").out
    assert "Check an article:" in told.out


def test_every_command_stands_under_a_task() -> None:
    grouped = [name for names in TASKS.values() for name in names]
    assert sorted(grouped) == sorted(getattr(typer.main.get_command(app), "commands"))  # noqa: B009


@pytest.mark.parametrize("width", ["60", "80", "120"])
@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_help_has_no_type_of_python_and_cuts_nothing(
    run: Run, words: list[str], width: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    told = run(*words, "--help")
    assert told.code == 0
    assert not re.search(r"<(?:str|path|int|bool|list)|\[Path|TEXT|INTEGER|\{[A-Z]+", told.out)
    assert not re.search(r"[a-z]\.\.\.$", told.out, re.MULTILINE)


EXAMPLES = [line for _, _, examples in COMMANDS for line in examples.splitlines() if line.strip()]


@pytest.mark.parametrize("example", [line.strip() for line in [*EXAMPLES, *BEGIN.splitlines()]])
def test_every_example_is_understood(example: str) -> None:
    words = shlex.split(example.split(" < ")[0].split(" > ")[0])
    assert words.pop(0) == "checker"
    command: Any = typer.main.get_command(app)
    if words[-1] == "--help":
        words.pop()
    found = command.commands[words[0]]
    if len(words) > 1:
        found.make_context(words[0], words[1:], resilient_parsing=False)


def test_what_init_writes_is_in_order_and_nothing_is_overwritten(run: Run, newsroom: Path) -> None:
    (newsroom / "desk").mkdir()
    (newsroom / "desk" / "checker.toml").write_text("# ours\n", encoding="utf-8")
    assert run("init", "desk").code == 0
    assert (newsroom / "desk" / "checker.toml").read_text(encoding="utf-8") == "# ours\n"
    told = run("init", "fresh")
    assert told.code == 0
    for place in STARTERS.values():
        assert (newsroom / "fresh" / place).read_text(encoding="utf-8").startswith("# ")
    written = (newsroom / "fresh" / "checker.toml").read_text(encoding="utf-8")
    offered = re.sub(r"^# (?=[a-z\[][\w-]*(?: =|\[))|^# (?=\[)", "", written, flags=re.MULTILINE)
    for text in (written, offered.replace("sources = []\n", "", 1)):
        assert faults_of(tomllib.loads(text), place="checker.toml", lines={}) == []
