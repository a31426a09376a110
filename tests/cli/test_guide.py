"""The guide for a CMS says nothing that the command line would refuse."""

from __future__ import annotations

import ast
import re
import shlex
import tomllib
from pathlib import Path

import pytest
import typer

from checker.cli.main import app
from checker.config.config_file import faults_of
from checker.gate.exits import ExitCode

GUIDE = Path(__file__).parents[2] / "docs" / "cms.md"
TEXT = GUIDE.read_text(encoding="utf-8")


def _fenced(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", TEXT, re.DOTALL)


def _commands() -> list[str]:
    whole = [line for block in _fenced("sh") for line in block.replace("\\\n", " ").splitlines()]
    inline = [code for code in re.findall(r"`([^`\n]+)`", TEXT) if code.startswith("checker ")]
    return [command for command in [*whole, *inline] if command.startswith("checker ")]


@pytest.mark.parametrize("command", _commands())
def test_every_command_of_the_guide_is_understood(command: str) -> None:
    root = typer.main.get_command(app)
    words = shlex.split(command)[1:]
    context = root.make_context("checker", words, resilient_parsing=False)
    name, found, rest = root.resolve_command(context, [*context._protected_args, *context.args])  # type: ignore[attr-defined]
    while hasattr(found, "commands"):
        context = found.make_context(name, rest, parent=context)
        name, found, rest = found.resolve_command(context, [*context._protected_args, *context.args])
    found.make_context(name, rest, parent=context)


def test_the_configuration_of_the_guide_has_no_fault() -> None:
    (config,) = _fenced("toml")
    assert faults_of(tomllib.loads(config), place="guide", lines={}) == []


def test_the_guide_tells_every_exit_code() -> None:
    told = {int(code) for code in re.findall(r"^\| (\d+) \|", TEXT, re.MULTILINE)}
    assert told == {int(code) for code in ExitCode}


def test_the_python_of_the_guide_compiles() -> None:
    for block in _fenced("python"):
        ast.parse(block)
