"""Whatever happens to a library, it is whole or says what is wrong and what to run."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from checker.embedding import Encoder
from checker.errors import LibraryError
from checker.library import store_schema as schema
from checker.library.adding import Added, Outcome, add
from checker.library.library_faults import LibraryWarning
from checker.library.library_view import Library
from checker.library.library_writer import Writer
from checker.library.upkeep import rebuild, verify
from checker.model import Article, Wording
from checker.running.checking import Checker
from checker.running.checking_by_library import check_by_library
from checker.running.languages import LANGUAGES

ROOT = Path(__file__).parents[2]
QUOTING = "“I counted forty lorries before breakfast,” Ms. Birch said.\n"

AddTo = Callable[[Path, Sequence[Path]], list[Outcome]]
MakeArticle = Callable[..., Article]


def vector_file(library: Path) -> Path:
    (path,) = (library / schema.VECTORS).glob("*.f32")
    return path


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def altered(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(bytes(255 - byte for byte in content))


@pytest.mark.slow
@pytest.mark.parametrize("damage", [cut_short, altered, Path.unlink])
def test_damaged_vectors_are_reported_and_made_again(
    library: Path, encoder: Encoder, damage: Callable[[Path], None]
) -> None:
    damage(vector_file(library))
    assert len(verify(library).faults) == 1
    assert not rebuild(library, encoder, languages=LANGUAGES).faults


@pytest.mark.slow
@pytest.mark.parametrize("damage", [cut_short, altered, Path.unlink])
def test_a_check_tells_of_damaged_vectors_and_goes_on_with_new_ones(
    library: Path, article: MakeArticle, damage: Callable[[Path], None]
) -> None:
    damage(vector_file(library))
    with pytest.warns(LibraryWarning, match="made again"):
        report = check_by_library(Checker(cache=False), article(QUOTING), library)
    assert [quote.wording for quote in report.quotes] == [Wording.VERBATIM]
    assert not verify(library).faults


@pytest.mark.slow
def test_a_lost_store_is_told_plainly(library: Path) -> None:
    (library / schema.STORE).unlink()
    for attempt in (lambda: Library(library), lambda: Writer(library), lambda: Writer(library, create=True)):
        with pytest.raises(LibraryError, match="is missing: there is no library") as told:
            attempt()
        assert "backup" in told.value.fix


def test_a_store_that_is_no_database_is_told(library: Path) -> None:
    (library / schema.STORE).write_bytes(b"no database at all" * 1000)
    with pytest.raises(LibraryError, match="damaged"):
        Library(library)


def test_a_database_of_another_program_is_told(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / schema.STORE) as other:
        other.execute("CREATE TABLE birds (name TEXT)")
    other.close()
    with pytest.raises(LibraryError, match="damaged") as told:
        Library(tmp_path)
    assert "another program" in told.value.why


@pytest.mark.parametrize(("version", "fix"), [(schema.VERSION + 1, "Update"), (schema.VERSION - 1, "library rebuild")])
def test_another_version_says_what_to_run(library: Path, version: int, fix: str) -> None:
    store = sqlite3.connect(library / schema.STORE)
    store.execute(f"PRAGMA user_version = {version}")
    store.close()
    with pytest.raises(LibraryError) as told:
        Library(library)
    assert fix in told.value.fix


def test_every_older_version_can_be_brought_up_to_date() -> None:
    assert set(schema.MIGRATIONS) == set(range(1, schema.VERSION))


def test_no_library_is_told_with_how_to_begin_one(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="There is no library") as told:
        Library(tmp_path / "none")
    assert "library add" in told.value.fix


def test_no_library_is_begun_among_other_files(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear all", encoding="utf-8")
    with pytest.raises(LibraryError, match="holds other files"):
        Writer(tmp_path, create=True)


@pytest.mark.slow
def test_another_model_is_told(library: Path, encoder: Encoder, made: Path) -> None:
    class Other:
        name, digest, dimension = "other", "0" * 64, encoder.dimension
        encode = encoder.encode

    with Writer(library) as writer, pytest.raises(LibraryError, match="another model") as told:
        list(add(writer, [made / "harbour.txt"], Other(), languages=LANGUAGES))
    assert "library rebuild" in told.value.fix
    assert not rebuild(library, Other(), languages=LANGUAGES).faults
    with Writer(library) as writer:
        assert len(list(add(writer, [made / "harbour.txt"], Other(), languages=LANGUAGES))) == 1


def test_one_process_writes_at_a_time(library: Path) -> None:
    with Writer(library), pytest.raises(LibraryError, match="being written by another process"):
        Writer(library)
    with Writer(library):
        pass


def test_readers_see_one_state_while_a_writer_adds(library: Path, tmp_path: Path, encoder: Encoder) -> None:
    new = tmp_path / "ferry.txt"
    new.write_text("MS. BIRCH: The ferry sailed at nine and came back at ten.\n", encoding="utf-8")
    with Library(library) as one, Library(library) as two, Writer(library) as writer:
        before = one.documents()
        assert [type(outcome) for outcome in add(writer, [new], encoder, languages=LANGUAGES)] == [Added]
        assert one.documents() == two.documents() == before
        with Library(library) as later:
            assert len(later.documents()) == len(before) + 1
        rebuilt_key = before[0].key
        assert one.source(rebuilt_key).id == before[0].id


def test_readers_go_on_while_everything_is_made_again(library: Path, encoder: Encoder) -> None:
    with Library(library) as opened:
        some = np.array([opened.vectors.segments[0].first], dtype=np.int64)
        before = opened.vectors.rows(some)
        rebuild(library, encoder, languages=LANGUAGES)
        assert np.array_equal(opened.vectors.rows(some), before)


def test_what_an_interrupted_writer_left_behind_is_swept(library: Path) -> None:
    left = [library / schema.VECTORS / name for name in ("0123456789abcdef.f32", ".fedcba.f32", "0.faiss")]
    for path in left:
        path.write_bytes(b"half a file")
    with Writer(library):
        pass
    assert not any(path.exists() for path in left)
    assert not verify(library).faults


def test_an_interrupted_rebuilding_leaves_the_old_state(library: Path, encoder: Encoder) -> None:
    class Failing:
        name, digest, dimension = "other", "0" * 64, encoder.dimension

        def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
            raise KeyboardInterrupt(f"while {len(texts)} texts were encoded")

    with Library(library) as opened:
        before = opened.documents()
    with pytest.raises(KeyboardInterrupt):
        rebuild(library, Failing(), languages=LANGUAGES)
    with Library(library) as opened:
        assert opened.documents() == before
    assert not verify(library).faults


@pytest.mark.slow
def test_nothing_reported_is_lost_when_the_adding_is_killed() -> None:
    script = ROOT / "tests" / "benchmarks" / "library_kills.py"
    ended = subprocess.run(
        [sys.executable, "-W", "ignore", str(script), "--times", "3", "--seed", "7"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert ended.stdout.startswith("3 kills")
