"""Whatever runs a batch and whatever is killed in the middle, the tables are the same to the byte."""

from __future__ import annotations

import random
import subprocess
import time
from importlib.util import find_spec
from pathlib import Path

import pytest
from archive_runs import (
    called,
    descendants,
    digests,
    ended,
    journal_size,
    kept,
    kill,
    started,
    wait_until,
    write_manifest,
)

pytest.importorskip("pyarrow", reason="tables need pyarrow, which is not installed")
pytestmark = [pytest.mark.slow, pytest.mark.skipif(not Path("/proc").is_dir(), reason="processes are found in /proc")]
needs_ray = pytest.mark.skipif(find_spec("ray") is None, reason="ray is not installed")

ARTICLES = 40
LOCAL = ("--engine", "local", "--jobs", "2")
RAY = ("--engine", "ray", "--jobs", "2")
KILLS = 4  # of a whole run, at random moments


@pytest.fixture
def many(archive: Path) -> Path:
    write_manifest(archive, articles=ARTICLES)
    return archive


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The tables of a run in one process that nothing disturbed."""
    from small_archive import make_archive

    folder = tmp_path_factory.mktemp("undisturbed")
    make_archive(folder)
    write_manifest(folder, articles=ARTICLES)
    with started(folder, "out", "--jobs", "1") as run:
        assert ended(run) == 1, (folder / "out.log").read_text()
    return digests(folder, "out")


def _wait_for_more(folder: Path, run: subprocess.Popen[bytes], size: int) -> None:
    wait_until(lambda: journal_size(folder, "out") > size or run.poll() is not None, "the run goes on")


def _wait_for_ends(workers: list[int]) -> None:
    wait_until(lambda: not any("spawn_main" in called(pid) for pid in workers), "the workers have ended")


def _workers(run: subprocess.Popen[bytes], word: str) -> list[int]:
    return [pid for pid in descendants(run.pid) if word in called(pid)]


def test_two_processes_give_the_same_bytes(many: Path, undisturbed: dict[str, str]) -> None:
    with started(many, "out", *LOCAL) as run:
        assert ended(run) == 1
    assert digests(many, "out") == undisturbed


@needs_ray
def test_a_ray_cluster_gives_the_same_bytes(many: Path, undisturbed: dict[str, str]) -> None:
    with started(many, "out", *RAY) as run:
        assert ended(run) == 1, (many / "out.log").read_text()
    assert digests(many, "out") == undisturbed


def test_a_killed_process_loses_nothing(many: Path, undisturbed: dict[str, str]) -> None:
    with started(many, "out", *LOCAL) as run:
        wait_until(lambda: journal_size(many, "out") > 0, "the first articles are done")
        workers = _workers(run, "spawn_main")
        assert len(workers) == 2
        kill(workers[:1])
        assert ended(run) == 1
    assert digests(many, "out") == undisturbed


@needs_ray
def test_a_killed_worker_of_a_ray_cluster_loses_nothing(many: Path, undisturbed: dict[str, str]) -> None:
    with started(many, "out", *RAY) as run:
        wait_until(lambda: journal_size(many, "out") > 0, "the first articles are done")
        workers = _workers(run, "_RayWorker")
        assert workers
        kill(workers[:1])
        assert ended(run) == 1, (many / "out.log").read_text()
    assert digests(many, "out") == undisturbed


def test_a_run_killed_again_and_again_loses_nothing(many: Path, undisturbed: dict[str, str]) -> None:
    moments = random.Random(17)  # noqa: S311  (moments, no secrets)
    before: set[str] = set()
    for _ in range(KILLS):
        size = journal_size(many, "out")
        with started(many, "out", *LOCAL) as run:
            _wait_for_more(many, run, size)
            time.sleep(moments.random())
            workers = descendants(run.pid)
            run.kill()
            run.wait()
        _wait_for_ends(workers)
        now = kept(many, "out")
        assert before <= now
        before = now
    with started(many, "out", *LOCAL) as run:
        assert ended(run) == 1
    assert digests(many, "out") == undisturbed


def test_an_article_that_takes_every_process_with_it_is_a_row_with_the_reason(archive: Path) -> None:
    from pyarrow import parquet

    write_manifest(archive, articles=1)
    with started(archive, "out", "--jobs", "1") as run:
        killed: set[int] = set()
        while run.poll() is None:
            for pid in set(_workers(run, "spawn_main")) - killed:
                killed.add(pid)
                kill([pid])
            time.sleep(0.01)
        assert run.returncode == 2
    (row,) = parquet.read_table(archive / "out" / "articles.parquet").to_pylist()
    assert (row["article_id"], row["verdict"]) == ("r0", "no-verdict")
    assert "stopped unexpectedly" in row["what"]
    with started(archive, "out", "--jobs", "1") as run:  # left alone, it has a verdict
        assert ended(run) == 1


@needs_ray
def test_a_cluster_of_two_nodes_is_used_by_its_address(many: Path, undisturbed: dict[str, str]) -> None:
    from ray.cluster_utils import Cluster

    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 2, "include_dashboard": False})
    try:
        cluster.add_node(num_cpus=2)
        with started(many, "out", *RAY, "--address", cluster.address) as run:
            assert ended(run) == 1, (many / "out.log").read_text()
    finally:
        cluster.shutdown()
    assert digests(many, "out") == undisturbed


@needs_ray
def test_an_address_where_no_cluster_answers_is_refused(archive: Path) -> None:
    write_manifest(archive, articles=1)
    with started(archive, "out", *RAY, "--address", "127.0.0.1:1") as run:
        assert ended(run) == 2
    assert "no Ray cluster answers" in (archive / "out.log").read_text()
