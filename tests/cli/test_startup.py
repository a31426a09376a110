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
    "checker.value_classes",
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
def test_a_check_of_text_imports_no_other_reader_and_nothing_that_only_settings_need(tmp_path: Path) -> None:
    packages = {name.partition(".")[0] for name in _imported_by_second_check(tmp_path, changed=True)}
    assert "numpy" in packages
    assert not packages & {"docx", "jinja2", "lxml", "pydantic", "rich", "tomlkit", "trafilatura", "webvtt"}
    assert not packages & {"onnxruntime", "tokenizers"}, "every vector and the record itself is kept from the first"
    assert "faiss" not in packages, "so short a record is looked through without an index"


@pytest.mark.slow
def test_a_check_of_text_imports_no_module_of_a_library_and_none_that_reads_records_again(tmp_path: Path) -> None:
    packages = {".".join(name.split(".")[:2]) for name in _imported_by_second_check(tmp_path, changed=True)}
    assert "checker.matching" in packages
    assert not packages & {"checker.comparison", "checker.library", "checker.sources"}


@pytest.mark.slow
def test_a_check_of_what_was_checked_before_imports_nothing_that_judges(tmp_path: Path) -> None:
    imported = _imported_by_second_check(tmp_path, changed=False)
    assert "checker.running.kept_judgements" in imported
    assert "numpy" not in imported
    judging = {"alignment", "matching", "retrieval", "rules", "sources", "statements"}
    assert not {name.split(".")[1] for name in imported if name.startswith("checker.")} & judging


def _imported_by_second_check(folder: Path, *, changed: bool) -> set[str]:
    """Return what a check imports whose record was read before; its article was too, or gets a sentence more."""
    article = folder / "article.txt"
    article.write_bytes((FIXTURES / "demo.article.txt").read_bytes())
    check = ["check", str(article), "--source", str(FIXTURES / "kerry-lavrov-2016-03-24.transcript.txt")]
    _imported(*check, "--format", "json", home=folder, code=1)
    if changed:
        article.write_text(f"{article.read_text(encoding='utf-8')}\nThe hall was full.\n", encoding="utf-8")
    return _imported(*check, "--format", "json", home=folder, code=1)


def _imported(*arguments: str, home: Path | None = None, code: int = 0) -> set[str]:
    environment = {**os.environ, **({"CHECKER_HOME": str(home)} if home else {})}
    command = [sys.executable, "-c", IMPORTED_BY_HELP, *arguments]
    ended = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert ended.returncode == code, ended.stderr
    return set(ended.stdout.rpartition("IMPORTED ")[2].split())
