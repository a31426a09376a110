"""The standard model, and sentences that were really spoken."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from checker.embedding import Encoder, load_encoder
from checker.embedding.prepared_model import shipped_model

TRANSCRIPT = Path(__file__).parents[2] / "fixtures" / "kerry-gusman-2016-03-23.transcript.txt"


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    return load_encoder(cache=False)


@pytest.fixture(scope="session")
def sentences() -> list[str]:
    lines = [line.strip() for line in TRANSCRIPT.read_text(encoding="utf-8").splitlines()]
    return [part for line in lines for part in re.split(r"(?<=[.?!]) ", line) if part]


@pytest.fixture
def model_folder(tmp_path: Path) -> Path:
    """A copy of the standard model in a folder of its own."""
    shutil.copytree(shipped_model().folder, tmp_path / "model")
    return tmp_path / "model"
