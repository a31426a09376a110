"""A small archive, before and after it was checked."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from small_archive import BATCH, Ran, make_archive, run_checker


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keeps vectors from test to test, and away from the user's own."""
    monkeypatch.setenv("CHECKER_HOME", str(tmp_path_factory.getbasetemp() / "batch-home"))


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the archive; it is the working directory."""
    make_archive(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def checked_archive(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ran]:
    """An archive that was checked once, to be copied."""
    folder = tmp_path_factory.mktemp("checked")
    make_archive(folder)
    return folder, run_checker(folder, *BATCH)


@pytest.fixture
def done(archive: Path, checked_archive: tuple[Path, Ran]) -> Ran:
    """The archive was checked; this is how that ended."""
    folder, ran = checked_archive
    shutil.copytree(folder / "out", archive / "out")
    return ran


@pytest.fixture
def run(archive: Path) -> Callable[..., Ran]:
    """Runs the command line in the archive, in a process of its own."""
    return partial(run_checker, archive)
