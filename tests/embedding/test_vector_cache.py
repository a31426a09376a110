"""Vectors are kept between runs, by content and model; the cache never changes a result nor stops a check."""

from __future__ import annotations

import os
import subprocess
import sys
import warnings
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from checker import keeping
from checker.embedding import Encoder, load_encoder
from checker.embedding.cache import CachedEncoder
from checker.keeping import CacheWarning, KeptFiles

TEXTS = ["We agreed to meet again.", "No.", ""]


class Counting:
    """The real encoder, counting what it is asked."""

    def __init__(self, encoder: Encoder, *, digest: str | None = None) -> None:
        self._encoder = encoder
        self.name, self.dimension = encoder.name, encoder.dimension
        self.digest = digest or encoder.digest
        self.texts = 0

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.texts += len(texts)
        return self._encoder.encode(texts)


@pytest.fixture
def counting(encoder: Encoder) -> Counting:
    return Counting(encoder)


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_was_encoded_once_is_not_encoded_again(counting: Counting, tmp_path: Path) -> None:
    first = CachedEncoder(counting, KeptFiles(tmp_path)).encode(TEXTS)
    again = CachedEncoder(counting, KeptFiles(tmp_path)).encode(TEXTS)
    assert counting.texts == len(TEXTS)
    assert again.tobytes() == first.tobytes() == counting.encode(TEXTS).tobytes()


def test_kept_vectors_can_be_changed_without_changing_what_is_kept(counting: Counting, tmp_path: Path) -> None:
    first = CachedEncoder(counting, KeptFiles(tmp_path)).encode(TEXTS)
    CachedEncoder(counting, KeptFiles(tmp_path)).encode(TEXTS)[:] = 0
    assert np.array_equal(CachedEncoder(counting, KeptFiles(tmp_path)).encode(TEXTS), first)


@pytest.mark.parametrize("texts", [TEXTS[:2], TEXTS[::-1], ["We agreed to meet", " again.No.", ""]])
def test_other_texts_have_other_vectors(counting: Counting, tmp_path: Path, texts: list[str]) -> None:
    CachedEncoder(counting, KeptFiles(tmp_path)).encode(TEXTS)
    assert np.array_equal(CachedEncoder(counting, KeptFiles(tmp_path)).encode(texts), counting.encode(texts))


def test_another_model_has_other_vectors(encoder: Encoder, counting: Counting, tmp_path: Path) -> None:
    other = Counting(encoder, digest="another")
    CachedEncoder(counting, KeptFiles(tmp_path)).encode(TEXTS)
    CachedEncoder(other, KeptFiles(tmp_path)).encode(TEXTS)
    assert other.texts == len(TEXTS)


@pytest.mark.parametrize("damage", [b"", b"x", b"\0" * (32 + 4 * 384 * len(TEXTS))], ids=["empty", "cut off", "zeros"])
def test_a_damaged_entry_counts_as_absent_and_is_mended(counting: Counting, tmp_path: Path, damage: bytes) -> None:
    first = CachedEncoder(counting, KeptFiles(tmp_path)).encode(TEXTS)
    (entry,) = files_in(tmp_path)
    entry.write_bytes(damage)
    assert np.array_equal(CachedEncoder(counting, KeptFiles(tmp_path)).encode(TEXTS), first)
    CachedEncoder(counting, KeptFiles(tmp_path)).encode(TEXTS)
    assert counting.texts == 2 * len(TEXTS)


def test_one_wrong_bit_counts_as_damage(counting: Counting, tmp_path: Path) -> None:
    first = CachedEncoder(counting, KeptFiles(tmp_path)).encode(TEXTS)
    (entry,) = files_in(tmp_path)
    content = bytearray(entry.read_bytes())
    content[-1] ^= 1
    entry.write_bytes(content)
    assert np.array_equal(CachedEncoder(counting, KeptFiles(tmp_path)).encode(TEXTS), first)


def test_a_cache_that_cannot_be_written_is_told_once_and_done_without(counting: Counting, tmp_path: Path) -> None:
    (tmp_path / "vectors").write_text("a file stands here", encoding="utf-8")
    cached = CachedEncoder(counting, KeptFiles(tmp_path / "vectors"))
    with pytest.warns(CacheWarning, match="slower"):
        vectors = cached.encode(TEXTS)
    assert np.array_equal(vectors, counting.encode(TEXTS))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        cached.encode(TEXTS[:1])


@pytest.mark.skipif(sys.platform == "win32", reason="limits on the size of a file are POSIX's")
@pytest.mark.slow
def test_a_full_disk_is_told_and_leaves_nothing_half_written(encoder: Encoder, tmp_path: Path) -> None:
    code = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from checker.embedding import load_encoder\n"
        "from checker.embedding.cache import CachedEncoder\n"
        "from checker.keeping import KeptFiles\n"
        "encoder = CachedEncoder(load_encoder(cache=False), KeptFiles(Path(sys.argv[1])))\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))\n"
        "print(encoder.encode(['No.']).shape)\n"
    )
    ended = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True)
    assert ended.stdout.strip() == str((1, encoder.dimension)), ended.stderr
    assert "CacheWarning" in ended.stderr
    assert files_in(tmp_path) == []


def test_without_cache_no_trace_is_left(tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    load_encoder(home=tmp_path, cache=False).encode(TEXTS)
    assert sorted(tmp_path.rglob("*")) == before
    load_encoder(home=tmp_path, cache=True).encode(TEXTS)
    assert sorted(tmp_path.rglob("*")) != before


@pytest.mark.slow
def test_processes_may_share_a_cache(tmp_path: Path) -> None:
    code = (
        "import sys, hashlib\n"
        "from pathlib import Path\n"
        "from checker.embedding import load_encoder\n"
        "encoder = load_encoder(home=Path(sys.argv[1]))\n"
        "texts = [f'Number {n}.' for n in range(40)]\n"
        "print(hashlib.sha256(encoder.encode(texts).tobytes()).hexdigest())\n"
    )
    command = [sys.executable, "-W", "error", "-c", code, str(tmp_path)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    answers = {process.communicate()[0] for process in running}
    assert all(process.returncode == 0 for process in running)
    assert len(answers) == 1
    assert len(files_in(tmp_path / "vectors")) == 1


def test_the_cache_stays_below_its_size_and_loses_the_longest_unused_first(
    counting: Counting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = 32 + 4 * counting.dimension
    monkeypatch.setattr(keeping, "MOST_BYTES", 3 * entry)
    cached = CachedEncoder(counting, KeptFiles(tmp_path))
    for age, text in enumerate(["oldest", "older", "old"]):
        before = set(files_in(tmp_path))
        cached.encode([text])
        (made,) = set(files_in(tmp_path)) - before
        times = 1_000_000_000 + age
        os.utime(made, (times, times))
    cached.encode(["oldest"])  # now the one used last
    cached.encode(["new"])
    assert len(files_in(tmp_path)) == 3
    encoded = counting.texts
    cached.encode(["oldest"])
    assert counting.texts == encoded
    cached.encode(["older"])
    assert counting.texts == encoded + 1


def test_a_cache_that_works_says_nothing(counting: Counting, tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        CachedEncoder(counting, KeptFiles(tmp_path / "new" / "folder")).encode(TEXTS)
