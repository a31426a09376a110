"""The hook run by the real pre-commit on a real repository: fails, passes after a waiver, fails after an edit."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
SCRIPTS = Path(sys.executable).parent

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed"),
    pytest.mark.skipif(not (SCRIPTS / "pre-commit").exists(), reason="pre-commit is not installed"),
]

TRANSCRIPT = (
    "Remarks\n\nMINISTER ALDER: We will build six new bridges by the spring. Nobody will lose a mooring by it.\n"
)
ARTICLE = "Minister Alder spoke in the harbour. “We will build nine new bridges by the spring,” Alder said.\n"
CONFIG = """
repos:
  - repo: {hooks}
    rev: {revision}
    hooks:
      - id: quote-checker-installed
        files: ^articles/
"""


class Repository:
    """A git repository, and the outcome of committing to it."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder = folder
        self.environment = {
            "PATH": f"{SCRIPTS}{os.pathsep}{os.environ['PATH']}",
            "HOME": os.environ.get("HOME", str(home)),
            "PRE_COMMIT_HOME": str(home / "pre-commit"),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
            "GIT_AUTHOR_NAME": "Desk",
            "GIT_AUTHOR_EMAIL": "desk@example.org",
            "GIT_COMMITTER_NAME": "Desk",
            "GIT_COMMITTER_EMAIL": "desk@example.org",
            **{name: value for name, value in os.environ.items() if name in {"CHECKER_HOME", "PYTHONPATH"}},
        }
        folder.mkdir(parents=True)
        self.must("git", "init", "--quiet")

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, cwd=self.folder, env=self.environment, capture_output=True, text=True, check=False
        )

    def must(self, *command: str) -> str:
        ended = self.run(*command)
        assert ended.returncode == 0, ended.stdout + ended.stderr
        return ended.stdout.strip()

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def commit(self) -> subprocess.CompletedProcess[str]:
        self.must("git", "add", "--all")
        return self.run("git", "commit", "--message", "story")


def test_the_hook_stops_a_faulty_article_until_it_is_waived_and_again_when_it_is_edited(tmp_path: Path) -> None:
    hooks = Repository(tmp_path / "hooks", tmp_path)
    hooks.write(".pre-commit-hooks.yaml", (PROJECT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert hooks.commit().returncode == 0
    revision = hooks.must("git", "rev-parse", "HEAD")

    newsroom = Repository(tmp_path / "newsroom", tmp_path)
    newsroom.write(".pre-commit-config.yaml", CONFIG.format(hooks=hooks.folder, revision=revision))
    newsroom.write("checker.toml", 'sources = ["transcripts/*.txt"]\n')
    newsroom.write("transcripts/harbour.txt", TRANSCRIPT)
    newsroom.must("pre-commit", "install")
    newsroom.write("articles/story.md", ARTICLE)

    faulty = newsroom.commit()
    assert faulty.returncode == 1, faulty.stderr
    assert "Q203 changed-number" in faulty.stdout + faulty.stderr

    (fingerprint,) = re.findall(r"changed-number  ([0-9a-f]{12})", faulty.stdout + faulty.stderr)
    newsroom.must("checker", "waive", fingerprint, "--reason", "the minister corrected himself", "--by", "Desk")
    waived = newsroom.commit()
    assert waived.returncode == 0, waived.stdout + waived.stderr

    newsroom.write("articles/story.md", "A first line was added.\n\n" + ARTICLE)
    elsewhere = newsroom.commit()
    assert elsewhere.returncode == 0, elsewhere.stdout + elsewhere.stderr

    newsroom.write("articles/story.md", ARTICLE.replace("nine", "eleven"))
    edited = newsroom.commit()
    assert edited.returncode == 1, edited.stdout + edited.stderr
    assert "Q901 unused-waiver" in edited.stdout + edited.stderr


def test_every_hook_runs_a_command_there_is() -> None:
    text = (PROJECT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    assert set(re.findall(r"entry: (.*)", text)) == {"checker gate"}
