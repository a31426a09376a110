"""``checker --help`` answers at once, and without the libraries that only a check needs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

FIXTURES = Path(__file__).parents[2] / "fixtures"
HEAVY = {
    "faiss",
    "jinja2",
    "lxml",
    "numpy",
    "nupunkt",
    "pydantic",
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
HELP = [["--help"], ["check", "--help"], ["quotes", "--help"], ["models", "--help"], ["--version"]]
# What decides nothing and reads nothing: all of the checker that the help of a command needs.
NEEDED_FOR_HELP = {
    "checker.cli",
    "checker.errors",
    "checker.gate",
    "checker.gate.exits",
    "checker.installed",
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
    if arguments == ["--version"]:  # it names the model
        own = {name for name in own if name.partition(".embedding")[0] != "checker" and name != "checker.keeping"}
    assert own
    assert {name for name in own if not name.startswith("checker.cli.")} <= NEEDED_FOR_HELP


@pytest.mark.slow
def test_a_check_of_text_imports_no_other_reader_and_nothing_that_only_settings_need(
    tmp_path: Path,
) -> None:
    article = ["check", str(FIXTURES / "demo.article.txt"), "--format", "json"]
    source = ["--source", str(FIXTURES / "kerry-lavrov-2016-03-24.transcript.txt")]
    _imported(*article, *source, home=tmp_path, code=1)
    packages = {name.partition(".")[0] for name in _imported(*article, *source, home=tmp_path, code=1)}
    assert not packages & {"docx", "jinja2", "lxml", "pydantic", "rich", "tomlkit", "trafilatura", "webvtt"}
    assert not packages & {"onnxruntime", "tokenizers"}, "every vector and the record itself is kept from the first"


@pytest.mark.slow
def test_a_check_of_text_imports_no_module_of_a_library_and_none_that_reads_records_again(tmp_path: Path) -> None:
    check = ["check", str(FIXTURES / "demo.article.txt")]
    source = ["--source", str(FIXTURES / "kerry-lavrov-2016-03-24.transcript.txt")]
    _imported(*check, *source, home=tmp_path, code=1)
    packages = {".".join(name.split(".")[:2]) for name in _imported(*check, *source, home=tmp_path, code=1)}
    assert "checker.matching" in packages
    assert not packages & {"checker.comparison", "checker.library", "checker.sources"}


def _imported(*arguments: str, home: Path | None = None, code: int = 0) -> set[str]:
    environment = {**os.environ, **({"CHECKER_HOME": str(home)} if home else {})}
    command = [sys.executable, "-c", IMPORTED_BY_HELP, *arguments]
    ended = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert ended.returncode == code, ended.stderr
    return set(ended.stdout.rpartition("IMPORTED ")[2].split())
