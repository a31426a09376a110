"""Every option of every command is exercised, and the README promises no other option, command or exit code."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from checker.cli.main import app

README = Path(__file__).parents[2] / "README.md"

FAITHFUL = "“We will build six new bridges by the spring,” Minister Alder said.\n"
FAULTY = FAITHFUL.replace("six", "nine")
UNKNOWN = "“My grandmother kept seven geese behind the old brewery,” Minister Alder said.\n"
FILES = {
    "faithful.txt": FAITHFUL,
    "faulty.txt": FAULTY,
    "unknown.txt": UNKNOWN,
    "silent.txt": "The harbour was quiet.\n",
    "empty.txt": "",
    "bare.toml": "",
    "other.toml": 'sources = ["transcripts/harbour.txt"]\nfail-on = "never"\n',
    "trusted.toml": 'sources = ["transcripts/harbour.txt"]\nwaivers = ".waivers.toml"\nfail-on = "never"\n',
    "statement.txt": "We will build six new bridges by the spring.\n",
}
SOURCE = ("--source", "transcripts/harbour.txt")
BOTH = ("faithful.txt", "faulty.txt")
LIBRARY = ("--library", "desk")  # made of the same transcript
BARE_DESK = ("--config", "bare.toml", *LIBRARY)
BATCH = ("--out", "b")

# Command and option -> what to run, the exit code, and words that standard output or standard error must hold.
EXERCISES: dict[tuple[str, str], tuple[tuple[str, ...], int, str]] = {
    ("", "--version"): (("--version",), 0, "checker "),
    ("", "--help"): (("--help",), 0, "gate"),
    ("", "-h"): (("-h",), 0, "gate"),
    ("check", "--source"): (("check", "faulty.txt", *SOURCE), 1, "Q203"),
    ("check", "-s"): (("check", "faulty.txt", "-s", SOURCE[1]), 1, "Q203"),
    ("check", "--speaker"): (("check", "faithful.txt", "-s", "statement.txt", "--speaker", "Alder"), 0, "PASS"),
    ("check", "--style"): (("check", "faithful.txt", *SOURCE, "--style", "strict", "--format", "json"), 0, '"strict"'),
    ("check", "--fail-on"): (("check", "faulty.txt", *SOURCE, "--fail-on", "never"), 0, "Q203"),
    ("check", "--format"): (("check", "faulty.txt", *SOURCE, "--format", "json"), 1, '"schema": 1'),
    ("check", "-f"): (("check", "faulty.txt", *SOURCE, "-f", "concise"), 1, "faulty.txt:1:"),
    ("check", "--output"): (("check", "faulty.txt", *SOURCE, "--output", "html:page.html"), 1, "Q203"),
    ("check", "-o"): (("check", "faulty.txt", *SOURCE, "-o", "sarif:out.sarif"), 1, "Q203"),
    ("check", "--quiet"): (("check", "faulty.txt", *SOURCE, "--quiet"), 1, "exit 1"),
    ("check", "-q"): (("check", "faulty.txt", *SOURCE, "-q", "-o", "page.html"), 1, "exit 1"),
    ("check", "--summary"): (("check", "faulty.txt", *SOURCE, "--summary"), 1, "1 must be fixed"),
    ("check", "--stdin-filename"): (("check", "faulty.txt", *SOURCE, "--stdin-filename", "x"), 2, "nothing to name"),
    ("check", "--sources-complete"): (("check", "unknown.txt", *SOURCE, "--sources-complete"), 1, "ERROR  Q401"),
    ("check", "--model"): (("check", "faithful.txt", *SOURCE, "--model", "no-such-model"), 2, "no-such-model"),
    ("check", "--cache"): (("check", "faithful.txt", *SOURCE, "--cache"), 0, "PASS"),
    ("check", "--no-cache"): (("check", "faithful.txt", *SOURCE, "--no-cache"), 0, "PASS"),
    ("check", "--debug"): (("check", "empty.txt", *SOURCE, "--debug"), 2, "Traceback"),
    ("check", "--library"): (("check", "faulty.txt", *LIBRARY), 1, "from the library"),
    ("check", "--date"): (("check", "faithful.txt", *LIBRARY, "--date", "1999"), 0, "outside what was asked for"),
    ("check", "--source-id"): (("check", "faulty.txt", *LIBRARY, "--source-id", "harb"), 1, "named by its id"),
    ("check", "--reported"): (("check", "faithful.txt", *SOURCE, "--reported"), 0, "PASS"),
    ("check", "--no-reported"): (("check", "faithful.txt", *SOURCE, "--no-reported"), 0, "PASS"),
    ("check", "--judge"): (("check", "faithful.txt", *SOURCE, "--judge", "nowhere"), 2, "no judge"),
    ("check", "--timeout"): (("check", "faithful.txt", *SOURCE, "--timeout", "0.001"), 2, "could not be judged within"),
    ("coverage", "--source"): (("coverage", "faithful.txt", *SOURCE), 0, "printed"),
    ("coverage", "-s"): (("coverage", "faithful.txt", "-s", SOURCE[1]), 0, "passed over"),
    ("coverage", "--speaker"): (("coverage", "faithful.txt", "-s", "statement.txt", "--speaker", "Alder"), 0, "Alder"),
    ("coverage", "--format"): (("coverage", "faithful.txt", *SOURCE, "--format", "json"), 0, '"left_out"'),
    ("coverage", "-f"): (("coverage", "faithful.txt", *SOURCE, "-f", "json"), 0, '"speakers"'),
    ("coverage", "--model"): (("coverage", "faithful.txt", *SOURCE, "--model", "no-such-model"), 2, "no-such-model"),
    ("coverage", "--cache"): (("coverage", "faithful.txt", *SOURCE, "--cache"), 0, "printed"),
    ("coverage", "--no-cache"): (("coverage", "faithful.txt", *SOURCE, "--no-cache"), 0, "printed"),
    ("coverage", "--debug"): (("coverage", "empty.txt", *SOURCE, "--debug"), 2, "Traceback"),
    ("gate", "--reported"): (("gate", "faulty.txt", "--reported"), 1, "Q203"),
    ("gate", "--no-reported"): (("gate", "faulty.txt", "--no-reported"), 1, "Q203"),
    ("gate", "--judge"): (("gate", "faulty.txt", "--judge", "nowhere"), 2, "no judge"),
    ("compare", "--source"): (("compare", *BOTH, *SOURCE), 0, "Q601"),
    ("compare", "-s"): (("compare", *BOTH, "-s", SOURCE[1]), 0, "Q601"),
    ("compare", "--library"): (("compare", *BOTH, *LIBRARY), 0, "Q601"),
    ("compare", "--speaker"): (("compare", *BOTH, "-s", "statement.txt", "--speaker", "Alder"), 0, "Q601"),
    ("compare", "--style"): (("compare", *BOTH, "--style", "strict", "--format", "json"), 0, '"strict"'),
    ("compare", "--fail-on"): (("compare", *BOTH, "--fail-on", "warning"), 1, "Q601"),
    ("compare", "--format"): (("compare", *BOTH, "--format", "json"), 0, '"Q601"'),
    ("compare", "-f"): (("compare", *BOTH, "-f", "html"), 0, "<!doctype html>"),
    ("compare", "--output"): (("compare", *BOTH, "--output", "html:collation.html"), 0, "Q601"),
    ("compare", "-o"): (("compare", *BOTH, "-o", "json:collation.json"), 0, "Q601"),
    ("compare", "--model"): (("compare", *BOTH, "--model", "no-such-model"), 2, "no-such-model"),
    ("compare", "--cache"): (("compare", *BOTH, "--cache"), 0, "Q601"),
    ("compare", "--no-cache"): (("compare", *BOTH, "--no-cache"), 0, "Q601"),
    ("compare", "--debug"): (("compare", "faulty.txt", "none.txt", "--debug"), 2, "Traceback"),
    ("quotes", "--format"): (("quotes", "faulty.txt", "--format", "json"), 0, '"schema": 1'),
    ("quotes", "-f"): (("quotes", "faulty.txt", "-f", "table"), 0, "nine new bridges"),
    ("quotes", "--explain"): (("quotes", "faulty.txt", "--explain"), 0, "found by clause_beside"),
    ("quotes", "--debug"): (("quotes", "empty.txt", "--debug"), 2, "Traceback"),
    ("sources", "--speaker"): (("sources", "statement.txt", "--speaker", "Ann Alder"), 0, "Ann Alder"),
    ("sources", "--format"): (("sources", SOURCE[1], "--format", "json"), 0, '"styles"'),
    ("sources", "-f"): (("sources", SOURCE[1], "-f", "text"), 0, "turns"),
    ("sources", "--debug"): (("sources", "empty.txt", "--debug"), 2, "Traceback"),
    ("rules", "--style"): (("rules", "--style", "lenient"), 0, "lenient"),
    ("rules", "--format"): (("rules", "--format", "json"), 0, '"code": "Q101"'),
    ("rules", "-f"): (("rules", "-f", "table"), 0, "Q101"),
    ("schema", "--debug"): (("schema", "--debug"), 0, "json-schema"),
    ("models export", "--debug"): (("models", "export", "README.md", "--debug"), 2, "not"),
    ("models verify", "--debug"): (("models", "verify", "--debug"), 0, "cosine"),
    ("gate", "--source"): (("gate", "faulty.txt", *SOURCE), 1, "Q203"),
    ("gate", "-s"): (("gate", "faulty.txt", "-s", "transcripts"), 1, "Q203"),
    ("gate", "--config"): (("gate", "faulty.txt", "--config", "other.toml"), 0, "Q203"),
    ("gate", "--trust-config"): (("gate", "faulty.txt", "--config", "trusted.toml", "--trust-config"), 0, "Q203"),
    ("gate", "--style"): (("gate", "faithful.txt", "--style", "strict", "-f", "json"), 0, '"strict"'),
    ("gate", "--fail-on"): (("gate", "faulty.txt", "--fail-on", "never"), 0, "Q203"),
    ("gate", "--max-warnings"): (("gate", "faithful.txt", "--max-warnings", "0"), 0, "PASS"),
    ("gate", "--unsupported"): (("gate", "unknown.txt", "--unsupported", "fail"), 1, "Q401"),
    ("gate", "--sources-complete"): (("gate", "unknown.txt", "--sources-complete"), 1, "Q401"),
    ("gate", "--sources-incomplete"): (("gate", "unknown.txt", "--sources-incomplete"), 2, "Q401"),
    ("gate", "--allow-empty"): (("gate", "silent.txt", "--allow-empty"), 0, "exit 0"),
    ("gate", "--no-allow-empty"): (("gate", "silent.txt", "--no-allow-empty"), 3, "exit 3"),
    ("gate", "--against"): (("gate", "faulty.txt", "--against", "faithful.txt"), 1, "Q203"),
    ("gate", "--show"): (("gate", "faulty.txt", "--show", "error"), 1, "Q203"),
    ("gate", "--format"): (("gate", "faulty.txt", "--format", "github"), 1, "::error "),
    ("gate", "-f"): (("gate", "faulty.txt", "-f", "concise"), 1, "faulty.txt:1:"),
    ("gate", "--output"): (("gate", "faulty.txt", "--output", "junit:junit.xml"), 1, "Q203"),
    ("gate", "-o"): (("gate", "faulty.txt", "-o", "gitlab:quality.json"), 1, "Q203"),
    ("gate", "--quiet"): (("gate", "faulty.txt", "--quiet"), 1, "exit 1"),
    ("gate", "-q"): (("gate", "faulty.txt", "-q"), 1, "exit 1"),
    ("gate", "--summary"): (("gate", "faulty.txt", "--summary"), 1, "1 must be fixed"),
    ("gate", "--stdin-filename"): (("gate", "faulty.txt", "--stdin-filename", "x.txt"), 2, "standard input"),
    ("gate", "--speaker"): (("gate", "faithful.txt", "-s", "statement.txt", "--speaker", "Alder"), 0, "PASS"),
    ("gate", "--model"): (("gate", "faithful.txt", "--model", "no-such-model"), 2, "no-such-model"),
    ("gate", "--cache"): (("gate", "faithful.txt", "--cache"), 0, "PASS"),
    ("gate", "--no-cache"): (("gate", "faithful.txt", "--no-cache"), 0, "PASS"),
    ("gate", "--watch"): (("gate", "-", "--watch"), 2, "--watch cannot watch standard input"),
    ("gate", "--jobs"): (("gate", "faulty.txt", "--jobs", "2"), 1, "Q203"),
    ("gate", "-j"): (("gate", "faulty.txt", "-j", "1"), 1, "Q203"),
    ("gate", "--resume"): (("gate", "faulty.txt", "-o", "jsonl:a.jsonl", "--resume"), 1, "0 kept from before"),
    ("gate", "--timeout"): (("gate", "faithful.txt", "--timeout", "0.001"), 2, "could not be judged within 0.001 s"),
    ("gate", "--debug"): (("gate", "none.txt", "--debug"), 2, "Traceback"),
    ("gate", "--library"): (("gate", "faulty.txt", "--config", "bare.toml", *LIBRARY), 1, "from the library"),
    ("gate", "--date"): (("gate", "faithful.txt", "--config", "bare.toml", *LIBRARY, "--date", "1999"), 2, "outside"),
    ("gate", "--source-id"): (("gate", "faulty.txt", *LIBRARY, "--source-id", "harbour"), 1, "Q203"),
    ("batch", "--out"): (("batch", "faulty.txt", *BATCH), 1, "1 checked, 0 kept from before; see b/summary.html"),
    ("batch", "--source"): (("batch", "faulty.txt", *SOURCE, *BATCH), 1, "1 article fails"),
    ("batch", "-s"): (("batch", "faulty.txt", "-s", "transcripts", *BATCH), 1, "1 article fails"),
    ("batch", "--library"): (("batch", "faulty.txt", "--config", "bare.toml", *LIBRARY, *BATCH), 1, "1 article fails"),
    ("batch", "--date"): (("batch", "faulty.txt", *BARE_DESK, "--date", "1999", *BATCH), 0, "nothing that fails"),
    ("batch", "--source-id"): (("batch", "faulty.txt", *BARE_DESK, "--source-id", "harbour", *BATCH), 1, "fails"),
    ("batch", "--engine"): (("batch", "faulty.txt", *BATCH, "--engine", "local"), 1, "1 article fails"),
    ("batch", "--jobs"): (("batch", "faulty.txt", "faithful.txt", *BATCH, "--jobs", "2"), 1, "2 checked"),
    ("batch", "-j"): (("batch", "faulty.txt", *BATCH, "-j", "1"), 1, "1 checked"),
    ("batch", "--address"): (("batch", "faulty.txt", *BATCH, "--address", "host:1"), 2, "names a Ray cluster"),
    ("batch", "--pages"): (("batch", "faulty.txt", *BATCH, "--pages", "all"), 1, "1 checked"),
    ("batch", "--csv"): (("batch", "faulty.txt", *BATCH, "--csv"), 1, "1 checked"),
    ("batch", "--config"): (("batch", "faulty.txt", *BATCH, "--config", "other.toml"), 0, "nothing that fails"),
    ("batch", "--style"): (("batch", "faulty.txt", *BATCH, "--style", "strict"), 1, "1 article fails"),
    ("batch", "--fail-on"): (("batch", "faulty.txt", *BATCH, "--fail-on", "never"), 0, "nothing that fails"),
    ("batch", "--unsupported"): (("batch", "unknown.txt", *BATCH, "--unsupported", "fail"), 1, "1 article fails"),
    ("batch", "--sources-complete"): (("batch", "unknown.txt", *BATCH, "--sources-complete"), 1, "1 article fails"),
    ("batch", "--sources-incomplete"): (("batch", "unknown.txt", *BATCH, "--sources-incomplete"), 0, "nothing that"),
    ("batch", "--allow-empty"): (("batch", "silent.txt", *BATCH, "--allow-empty"), 0, "exit 0"),
    ("batch", "--no-allow-empty"): (("batch", "silent.txt", *BATCH, "--no-allow-empty"), 3, "exit 3"),
    ("batch", "--speaker"): (
        ("batch", "faithful.txt", "-s", "statement.txt", "--speaker", "Alder", *BATCH),
        0,
        "exit 0",
    ),
    ("batch", "--model"): (("batch", "faulty.txt", *BATCH, "--model", "no-such-model"), 2, "no-such-model"),
    ("batch", "--cache"): (("batch", "faithful.txt", *BATCH, "--cache"), 0, "exit 0"),
    ("batch", "--no-cache"): (("batch", "faithful.txt", *BATCH, "--no-cache"), 0, "exit 0"),
    ("batch", "--reported"): (("batch", "faithful.txt", *BATCH, "--reported"), 0, "exit 0"),
    ("batch", "--no-reported"): (("batch", "faithful.txt", *BATCH, "--no-reported"), 0, "exit 0"),
    ("batch", "--judge"): (("batch", "faithful.txt", *BATCH, "--judge", "nowhere"), 2, "no judge"),
    ("batch", "--debug"): (("batch", "none.csv", *BATCH, "--debug"), 2, "Traceback"),
    ("library add", "--library"): (("library", "add", "statement.txt", "--library", "new"), 0, "added statement"),
    ("library add", "--title"): (("library", "add", "statement.txt", *LIBRARY, "--title", "Dredging"), 0, "(Dredging)"),
    ("library add", "--date"): (("library", "add", "statement.txt", *LIBRARY, "--date", "tomorrow"), 2, "no day"),
    ("library add", "--origin"): (("library", "add", "statement.txt", *LIBRARY, "--origin", "desk"), 0, "added"),
    ("library add", "--licence"): (("library", "add", "statement.txt", *LIBRARY, "--licence", "CC0"), 0, "added"),
    ("library add", "--speaker"): (("library", "add", "statement.txt", *LIBRARY, "--speaker", "Alder"), 0, "added"),
    ("library add", "--model"): (("library", "add", "statement.txt", *LIBRARY, "--model", "no-such"), 2, "no-such"),
    ("library add", "--debug"): (("library", "add", "statement.txt", "--library", "articles", "--debug"), 0, "added"),
    ("library list", "--library"): (("library", "list", *LIBRARY), 0, "1 documents"),
    ("library list", "--format"): (("library", "list", *LIBRARY, "--format", "json"), 0, '"id": "harbour"'),
    ("library list", "-f"): (("library", "list", *LIBRARY, "-f", "table"), 0, "harbour"),
    ("library list", "--debug"): (("library", "list", "--library", "articles", "--debug"), 2, "Traceback"),
    ("library show", "--library"): (("library", "show", "harbour", *LIBRARY), 0, "MINISTER ALDER: Good morning."),
    ("library show", "--format"): (("library", "show", "harbour", *LIBRARY, "--format", "json"), 0, '"turn_list"'),
    ("library show", "-f"): (("library", "show", "harbour", *LIBRARY, "-f", "table"), 0, "licence"),
    ("library show", "--debug"): (("library", "show", "harbor", *LIBRARY, "--debug"), 2, "Did you mean harbour?"),
    ("library search", "--library"): (("library", "search", "new bridges", *LIBRARY), 0, "six new bridges"),
    ("library search", "--limit"): (("library", "search", "bridges", *LIBRARY, "--limit", "1"), 0, "bridges"),
    ("library search", "-n"): (("library", "search", "bridges", *LIBRARY, "-n", "1"), 0, "bridges"),
    ("library search", "--model"): (("library", "search", "bridges", *LIBRARY, "--model", "no-such"), 2, "no-such"),
    ("library search", "--format"): (("library", "search", "bridges", *LIBRARY, "--format", "json"), 0, '"speaker"'),
    ("library search", "-f"): (("library", "search", "bridges", *LIBRARY, "-f", "table"), 0, "Alder"),
    ("library search", "--debug"): (("library", "search", "x", "--library", "none", "--debug"), 2, "Traceback"),
    ("library remove", "--library"): (("library", "remove", "harbour", *LIBRARY), 0, "removed harbour"),
    ("library remove", "--debug"): (("library", "remove", "none", *LIBRARY, "--debug"), 2, "Traceback"),
    ("library verify", "--library"): (("library", "verify", *LIBRARY), 0, "as it was written"),
    ("library verify", "--debug"): (("library", "verify", "--library", "none", "--debug"), 2, "Traceback"),
    ("library rebuild", "--library"): (("library", "rebuild", *LIBRARY), 0, "1 documents"),
    ("library rebuild", "--model"): (("library", "rebuild", *LIBRARY, "--model", "no-such"), 2, "no-such"),
    ("library rebuild", "--debug"): (("library", "rebuild", "--library", "none", "--debug"), 2, "Traceback"),
    ("waive", "--reason"): (("waive", "0123456789ab", "--reason", "tape"), 0, "waived"),
    ("waive", "--by"): (("waive", "0123456789ab", "--reason", "tape", "--by", "Desk"), 0, "waived"),
    ("waive", "--until"): (("waive", "0123456789ab", "--reason", "tape", "--until", "2030-01-01"), 0, "waived"),
    ("waive", "--article"): (("waive", "0123456789ab", "--reason", "tape", "--article", "faulty.txt"), 0, "waived"),
    ("waive", "--config"): (("waive", "0123456789ab", "--reason", "tape", "--config", "other.toml"), 0, "waived"),
    ("waive", "--trust-config"): (
        ("waive", "0123456789ab", "--reason", "tape", "--config", "trusted.toml", "--trust-config"),
        0,
        ".waivers.toml",
    ),
    ("waive", "--debug"): (("waive", "xyz", "--reason", "tape", "--debug"), 2, "Traceback"),
    ("baseline", "--source"): (("baseline", "faulty.txt", *SOURCE), 0, "1 waived"),
    ("baseline", "-s"): (("baseline", "faulty.txt", "-s", "transcripts"), 0, "1 waived"),
    ("baseline", "--config"): (("baseline", "faulty.txt", "--config", "other.toml"), 0, "1 waived"),
    ("baseline", "--trust-config"): (
        ("baseline", "faulty.txt", "--config", "trusted.toml", "--trust-config"),
        0,
        ".waivers.toml",
    ),
    ("baseline", "--reason"): (("baseline", "faulty.txt", "--reason", "archive"), 0, "1 waived"),
    ("baseline", "--by"): (("baseline", "faulty.txt", "--by", "Desk"), 0, "1 waived"),
    ("baseline", "--speaker"): (("baseline", "silent.txt", "--speaker", "Alder"), 3, "no quotation"),
    ("baseline", "--debug"): (("baseline", "none.txt", "--debug"), 2, "Traceback"),
    ("config show", "--config"): (("config", "show", "--config", "other.toml"), 0, "other.toml:2"),
    ("config show", "--trust-config"): (
        ("config", "show", "--config", "trusted.toml", "--trust-config"),
        0,
        ".waivers.toml",
    ),
    ("config show", "--debug"): (("config", "show", "--config", "none.toml", "--debug"), 2, "Traceback"),
    ("init", "--debug"): (("init", "starting", "--debug"), 0, "checker.toml: written"),
    ("doctor", "--config"): (("doctor", "--config", "other.toml"), 0, "other.toml"),
    ("doctor", "--trust-config"): (("doctor", "--config", "trusted.toml", "--trust-config"), 0, "trusted.toml"),
    ("doctor", "--debug"): (("doctor", "--debug"), 0, "in order"),
}

# These act on the reader's shell; the completion they install is tested by itself.
ON_THE_SHELL = {"--install-completion", "--show-completion"}


def _options(command: Any, name: str = "") -> Iterator[tuple[str, str]]:
    for parameter in command.params:
        for option in (*parameter.opts, *parameter.secondary_opts):
            if option.startswith("-"):
                yield name, option
    for called, below in getattr(command, "commands", {}).items():
        yield from _options(below, f"{name} {called}".strip())


def _all_options() -> set[tuple[str, str]]:
    found = set(_options(typer.main.get_command(app))) | {("", "--help"), ("", "-h")}
    return {(command, option) for command, option in found if option not in ON_THE_SHELL}


@pytest.fixture
def files(newsroom: Path, desk: Path) -> None:
    shutil.copytree(desk, newsroom / "desk")
    for name, text in FILES.items():
        (newsroom / name).write_text(text, encoding="utf-8")


def test_every_option_has_an_exercise_and_every_exercise_an_option() -> None:
    assert set(EXERCISES) == _all_options()


SLOW = {"batch", "models export", "models verify"}


@pytest.mark.parametrize(
    "exercise",
    [
        pytest.param(item, id=" ".join(item[0]).strip(), marks=[pytest.mark.slow] if item[0][0] in SLOW else [])
        for item in EXERCISES.items()
    ],
)
@pytest.mark.usefixtures("files")
def test_the_option_does_what_it_says(
    run: Callable[..., Any], exercise: tuple[tuple[str, str], tuple[tuple[str, ...], int, str]]
) -> None:
    _, (arguments, code, words) = exercise
    told = run(*arguments)
    assert told.code == code, told.err
    assert words in told.out + told.err


# ---------------------------------------------------------------- the README

needs_readme = pytest.mark.skipif(not README.exists(), reason="README.md is not there")


def _readme() -> str:
    return README.read_text(encoding="utf-8")


@needs_readme
def test_every_option_of_the_readme_is_exercised() -> None:
    told = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", _readme())) - ON_THE_SHELL
    of_others = {"--quiet", "--editable", "--upgrade"}  # pip's
    assert told - of_others <= {option for _, option in EXERCISES}


@needs_readme
def test_every_command_of_the_readme_is_there() -> None:
    commands = set(getattr(typer.main.get_command(app), "commands"))  # noqa: B009
    told = set(re.findall(r"(?:^|`|/)checker ([a-z]+)", _readme(), re.MULTILINE))
    assert told <= commands


@needs_readme
def test_every_exit_code_of_the_readme_is_exercised() -> None:
    told = {int(code) for code in re.findall(r"^\| *`?(\d{1,3})`? *\|", _readme(), re.MULTILINE)}
    exercised = {code for _, code, _ in EXERCISES.values()} | {130}  # interruption has its own test
    assert told <= exercised
