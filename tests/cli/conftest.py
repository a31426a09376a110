"""A small newsroom: two transcripts, articles on them, and a configuration."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from checker.cli.main import main
from checker.embedding import load_encoder
from checker.library.adding import add
from checker.library.library_writer import Writer
from checker.running.languages import LANGUAGES

TRANSCRIPT = """Remarks at the Harbour

MINISTER ALDER: Good morning. We will build six new bridges by the spring. The council has set the money aside, and \
nobody will lose a mooring because of the works. I have asked the harbour master for a report, and I will publish it.

MS. BIRCH: I find the plan very serious and constructive. The fishing fleet was heard at every meeting, and I thank \
the minister for that. We would like to see the dredging begin in March.
"""


@dataclass(frozen=True)
class Told:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str

    @property
    def last_line(self) -> str:
        return self.err.splitlines()[-1]


Run = Callable[..., Told]


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a transcript, a configuration and an empty folder of articles; it is the working directory."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "transcripts").mkdir()
    (tmp_path / "transcripts" / "harbour.txt").write_text(TRANSCRIPT, encoding="utf-8")
    (tmp_path / "checker.toml").write_text('sources = ["transcripts/*.txt"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library that holds the newsroom's transcript; made once, to be copied."""
    folder = tmp_path_factory.mktemp("desk")
    transcript = folder / "harbour.txt"
    transcript.write_text(TRANSCRIPT, encoding="utf-8")
    with Writer(folder / "library", create=True) as writer:
        assert len(list(add(writer, [transcript], load_encoder(cache=False), languages=LANGUAGES))) == 1
    return folder / "library"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command line in this process."""

    def command(*arguments: str | Path) -> Told:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        told = capsys.readouterr()
        return Told(code, told.out, told.err)

    return command


@pytest.fixture
def write(newsroom: Path) -> Callable[[str, str], Path]:
    """Writes an article of the newsroom and returns its path below the working directory."""

    def article(name: str, text: str) -> Path:
        path = newsroom / "articles" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path.relative_to(newsroom)

    return article
