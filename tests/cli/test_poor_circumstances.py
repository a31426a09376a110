"""No home, a plain locale, few file handles, nobody to print to, a kill while writing: the exit code stays right."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of Unix")]

FAULTY = "“We will build nine new bridges by the spring,” Minister Alder said.\n"
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    (tmp_path / "record.txt").write_text(
        "MINISTER ALDER: We will build six new bridges by the spring.\n", encoding="utf-8"
    )
    (tmp_path / "a.txt").write_text(FAULTY, encoding="utf-8")
    return tmp_path


def _gate(newsroom: Path, shell: str, **environment: str | None) -> subprocess.CompletedProcess[str]:
    """Run the gate from a shell, with ``$GATE`` in its place."""
    kept = {name: value for name, value in {**os.environ, **environment}.items() if value is not None}
    gate = f'"{sys.executable}" -m checker gate a.txt --source record.txt --output json:out.json'
    return subprocess.run(
        ["sh", "-c", shell.replace("$GATE", gate)], cwd=newsroom, env=kept, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    "environment",
    [
        {"HOME": None, "XDG_CACHE_HOME": None, "XDG_CONFIG_HOME": None},
        {"HOME": "/nonexistent", "XDG_CACHE_HOME": None, "XDG_CONFIG_HOME": None},
        {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"TMPDIR": "/nonexistent"},
        {"TERM": "dumb", "COLUMNS": "1"},
    ],
    ids=["no home", "a home that is not there", "a plain locale", "no folder for temporary files", "one column"],
)
def test_the_verdict_does_not_depend_on_home_locale_or_terminal(
    newsroom: Path, environment: dict[str, str | None]
) -> None:
    done = _gate(newsroom, "$GATE", **environment)
    assert done.returncode == 1, done.stderr
    assert done.stderr.splitlines()[-1].startswith("exit 1:")
    assert "changed-number" in (newsroom / "out.json").read_text(encoding="utf-8")


def test_few_file_handles_are_enough(newsroom: Path) -> None:
    done = _gate(newsroom, "ulimit -n 48 && $GATE")
    assert done.returncode == 1, done.stderr


@pytest.mark.parametrize("shell", ["$GATE >&-", "$GATE 2>&-", "$GATE | head -c 1 >/dev/null; $GATE"])
def test_nobody_to_print_to_changes_no_exit_code(newsroom: Path, shell: str) -> None:
    assert _gate(newsroom, shell).returncode in {1, 2}
    assert "changed-number" in (newsroom / "out.json").read_text(encoding="utf-8")


def test_a_kill_at_any_moment_leaves_the_old_report_or_the_whole_new_one(newsroom: Path) -> None:
    command = [sys.executable, "-m", "checker", "gate", "a.txt", "--source", "record.txt", "--output", "json:out.json"]
    (newsroom / "out.json").write_text("the old report", encoding="utf-8")
    for moment in (0.2, 0.6, 1.0, 1.4, 1.8, 2.2):
        process = subprocess.Popen(command, cwd=newsroom, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(moment)
        process.send_signal(signal.SIGTERM)
        assert process.wait() != 0
        kept = (newsroom / "out.json").read_text(encoding="utf-8")
        assert kept == "the old report" or kept.rstrip().endswith("}")
    assert not [path for path in newsroom.iterdir() if path.name.endswith(".part")]


def test_what_is_kept_for_the_next_run_is_for_its_user_alone(newsroom: Path, tmp_path: Path) -> None:
    home = tmp_path / "kept"
    assert _gate(newsroom, "umask 000 && $GATE", CHECKER_HOME=str(home)).returncode == 1
    files = [path for path in home.rglob("*") if path.is_file()]
    assert files
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert {stat.S_IMODE(path.parent.stat().st_mode) for path in files} == {0o700}


def test_a_clock_that_was_put_back_hides_no_change_of_the_record(newsroom: Path, tmp_path: Path) -> None:
    home = str(tmp_path / "kept")
    assert _gate(newsroom, "$GATE", CHECKER_HOME=home).returncode == 1
    for path in (tmp_path / "kept").rglob("*"):
        os.utime(path, (4e9, 4e9))  # what is kept seems to be from the future
    record = newsroom / "record.txt"
    record.write_text("MINISTER ALDER: We will build nine new bridges by the spring.\n", encoding="utf-8")
    os.utime(record, (3e8, 3e8))
    assert _gate(newsroom, "$GATE", CHECKER_HOME=home).returncode == 0


def test_two_gates_that_write_the_same_report_leave_a_whole_one(newsroom: Path) -> None:
    done = _gate(newsroom, "$GATE & first=$!; $GATE; second=$?; wait $first; test $? = $second && exit $second")
    assert done.returncode == 1, done.stderr
    json.loads((newsroom / "out.json").read_text(encoding="utf-8"))
    assert not [path for path in newsroom.iterdir() if path.name.endswith(".part")]
