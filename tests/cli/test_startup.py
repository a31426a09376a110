"""``checker --help`` answers at once, and without the libraries that only a check needs."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {
    "faiss",
    "jinja2",
    "lxml",
    "numpy",
    "nupunkt",
    "onnxruntime",
    "rapidfuzz",
    "rich",
    "sentence_transformers",
    "tokenizers",
    "tomlkit",
    "torch",
    "trafilatura",
    "transformers",
}
IMPORTED_BY_HELP = """
import sys
from checker.cli.main import main
code = main(sys.argv[1:])
print("\\nIMPORTED", *sys.modules)
sys.exit(code)
"""
# Typer itself converts values with pydantic, so only the help that converts none does without it.
HELP = [["--help"], ["check", "--help"], ["quotes", "--help"], ["models", "--help"], ["--version"]]
# What decides nothing and reads nothing: all of the checker that the help of a command needs.
NEEDED_FOR_HELP = {
    "checker.cli",
    "checker.errors",
    "checker.gate",
    "checker.gate.exits",
    "checker.output",
    "checker.output.collation",
    "checker.output.collation.collation_formats",
    "checker.output.file_writing",
    "checker.output.formats",
}


@pytest.mark.parametrize("arguments", HELP, ids=" ".join)
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    imported = _imported(*arguments)
    assert "checker" in {name.partition(".")[0] for name in imported}
    assert not {name.partition(".")[0] for name in imported} & HEAVY


@pytest.mark.parametrize("arguments", HELP, ids=" ".join)
def test_help_imports_nothing_that_reads_or_judges(arguments: list[str]) -> None:
    own = {name for name in _imported(*arguments) if name.startswith("checker.")}
    assert own
    assert {name for name in own if not name.startswith("checker.cli.")} <= NEEDED_FOR_HELP


def test_the_first_help_needs_no_pydantic() -> None:
    assert "pydantic" not in _imported("--help")


def _imported(*arguments: str) -> set[str]:
    ended = subprocess.run([sys.executable, "-c", IMPORTED_BY_HELP, *arguments], capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    return set(ended.stdout.rpartition("IMPORTED ")[2].split())
