"""A model's folder is data: nothing in it, and nothing beside the checker, is imported or unpickled."""

from __future__ import annotations

import json
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.embedding import load_encoder
from checker.embedding.manifest import standard_model, weights_folder
from checker.embedding.model_folder_safety import refuse_code
from checker.embedding.sentence_transformers_engine import is_known, model_folder
from checker.errors import ModelError
from checker.statements.cross_encoder import load_judge


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The settings of a real sentence-transformers folder, with a file that would leave a trace if it were run."""
    copy = tmp_path / "own"
    shutil.copytree(weights_folder(standard_model()), copy, ignore=shutil.ignore_patterns("model.safetensors"))
    (copy / "model.safetensors").write_bytes(b"")
    return copy


def _module(type_: str) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (folder / "modules.json").write_text(json.dumps([{"idx": 0, "name": "0", "path": "", "type": type_}]))

    return write


def _settings(name: str, **values: object) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (folder / name).write_text(json.dumps(values))

    return write


def _text(name: str, text: str) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (folder / name).write_text(text)

    return write


class _Trace:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return Path.touch, (self.path,)  # type: ignore[return-value]


def _pickled(name: str) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (folder / name).write_bytes(pickle.dumps(_Trace(folder / "trace")))

    return write


HOSTILE: dict[str, Callable[[Path], None]] = {
    "a module of the folder's own": _module("modeling_own.Own"),
    "a module of another package": _module("os.system"),
    "a module that imports what its file names": _module("sentence_transformers.models.WordEmbeddings"),
    "a router": _module("sentence_transformers.models.Router"),
    "a package whose name begins alike": _module("sentence_transformers_own.models.Transformer"),
    "a map of the configuration to code": _settings("config.json", auto_map={"AutoModel": "modeling_own.Own"}),
    "the same, deeper": _settings("config.json", text_config={"auto_map": {"AutoModel": "modeling_own.Own"}}),
    "the same, for the tokenizer": _settings("tokenizer_config.json", auto_map={"AutoTokenizer": ["own.Own", None]}),
    "trust asked for": _settings("sentence_bert_config.json", model_args={"trust_remote_code": True}),
    "an activation by name": _settings("1_Pooling/config.json", activation_function="own.Activation"),
    "weights as a pickle": _pickled("pytorch_model.bin"),
    "weights as a pickle of another name": _pickled("2_Dense.pt"),
    "a Python file": _text("modeling_own.py", "open('trace', 'w')"),
    "settings that are not JSON": _text("config.json", "{"),
}


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_a_folder_that_brings_or_names_code_is_refused_before_it_is_loaded(
    folder: Path, hostile: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    hostile(folder)
    (folder.parent / "own.py").write_text("open('trace', 'w')")
    monkeypatch.chdir(folder.parent)
    for load in (load_encoder, load_judge):
        with pytest.raises(ModelError, match="is not loaded") as refusal:
            load(str(folder))
        assert "could run code" in refusal.value.why
    assert not list(folder.parent.rglob("trace"))


def test_the_real_folder_is_not_refused() -> None:
    refuse_code(weights_folder(standard_model()))


def test_a_known_name_is_that_model_though_a_folder_here_has_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / standard_model().name).mkdir()
    monkeypatch.chdir(tmp_path)
    assert is_known(standard_model().name)
    assert model_folder(standard_model().name) == weights_folder(standard_model())


@pytest.mark.slow
def test_modules_that_lie_in_the_working_folder_are_not_imported(tmp_path: Path) -> None:
    """The command as it is installed, run in a folder that has a module of every name that a check imports."""
    trace = f"open({str(tmp_path / 'trace')!r}, 'a').write(__name__)\n"
    for name in (
        "torch",
        "onnxruntime",
        "numpy",
        "faiss",
        "tokenizers",
        "regex",
        "json",
        "trafilatura",
        "lxml",
        "typer",
    ):
        (tmp_path / f"{name}.py").write_text(trace)
    for name in ("sitecustomize", "usercustomize"):
        (tmp_path / f"{name}.py").write_text(trace)
    (tmp_path / "record.txt").write_text("MINISTER ALDER: We will build six new bridges by the spring.\n")
    (tmp_path / "article.txt").write_text("“We will build six new bridges by the spring,” Minister Alder said.\n")
    command = Path(sys.executable).with_name("checker")
    done = subprocess.run(
        [str(command), "check", "article.txt", "--source", "record.txt", "--no-cache"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "trace").exists()
