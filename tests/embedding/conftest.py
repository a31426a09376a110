"""The prepared standard model, and sentences that were really spoken."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from checker.embedding import Encoder, load_encoder, prepare

TRANSCRIPT = Path(__file__).parents[2] / "fixtures" / "kerry-gusman-2016-03-23.transcript.txt"


@pytest.fixture(scope="session")
def prepared() -> Path:
    return prepare()


@pytest.fixture(scope="session")
def encoder(prepared: Path) -> Encoder:
    assert prepared.is_dir()
    return load_encoder(cache=False)


@pytest.fixture(scope="session")
def sentences() -> list[str]:
    lines = [line.strip() for line in TRANSCRIPT.read_text(encoding="utf-8").splitlines()]
    return [part for line in lines for part in re.split(r"(?<=[.?!]) ", line) if part]


@pytest.fixture
def home(tmp_path: Path, prepared: Path) -> Path:
    """A home of its own, the prepared model in it."""
    shutil.copytree(prepared, tmp_path / "home" / "models" / prepared.name)
    return tmp_path / "home"
