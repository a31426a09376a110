"""A model is used only when it is, to the byte, the one it says it is; otherwise the reader is told what to do."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checker.embedding import load_encoder
from checker.embedding.exporting import export_standard
from checker.embedding.manifest import KnownModel, known_models, standard_model, verify_files, weights_folder
from checker.embedding.prepared_model import shipped_model
from checker.errors import ModelError

README = Path(__file__).parents[2] / "models" / "README.md"
# Other versions of the exporter may move a weight by a rounding; two exports of one model stay above this.
LEAST_COSINE_OF_EXPORTS = 0.999
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
    for fact in (
        model.name,
        model.origin,
        model.licence,
        model.distribution,
        *model.files,
        *model.files.values(),
        model.shipped_as,
        *model.shipped_files.values(),
    ):
        assert fact in page


def test_the_models_page_states_no_digest_that_is_not_pinned() -> None:
    pinned = {sha256 for known in known_models() for sha256 in (*known.files.values(), *known.shipped_files.values())}
    assert set(re.findall(r"\b[0-9a-f]{64}\b", README.read_text(encoding="utf-8"))) == pinned


def test_the_shipped_model_is_the_one_the_manifest_pins_and_its_record_describes() -> None:
    shipped = shipped_model()
    shipped.verify()
    record = json.loads((shipped.folder / "prepared.json").read_text(encoding="utf-8"))
    assert record["files"] == shipped.files
    assert record["name"] == shipped.name
    assert record["made_from"] == standard_model().files
    assert "Apache License" in (shipped.folder / "LICENSE").read_text(encoding="utf-8")


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
    assert "quote-checker[models]" in refusal.value.fix


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
def test_a_damaged_model_is_refused_when_it_is_loaded(model_folder: Path, name: str) -> None:
    flip_a_byte(model_folder / name)
    with pytest.raises(ModelError) as refusal:
        load_encoder(str(model_folder), cache=False).encode(["Thank you."])
    assert name in refusal.value.why
    assert "checker models export" in refusal.value.fix


@pytest.mark.slow
@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "prepared.json"])
def test_a_model_with_a_file_missing_is_refused(model_folder: Path, name: str) -> None:
    (model_folder / name).unlink()
    with pytest.raises(ModelError):
        load_encoder(str(model_folder), cache=False).encode(["Thank you."])


def test_a_cut_off_record_is_refused(model_folder: Path) -> None:
    record = model_folder / "prepared.json"
    record.write_text(record.read_text(encoding="utf-8")[:40], encoding="utf-8")
    with pytest.raises(ModelError, match="damaged"):
        load_encoder(str(model_folder), cache=False)


def test_a_prepared_model_can_be_named_by_its_folder(model_folder: Path) -> None:
    assert load_encoder(str(model_folder), cache=False).digest == load_encoder(cache=False).digest


def test_the_digest_is_checked_on_the_bytes_that_are_loaded_and_only_then(model_folder: Path) -> None:
    encoder = load_encoder(str(model_folder), cache=False)
    flip_a_byte(model_folder / "model.onnx")
    with pytest.raises(ModelError):
        encoder.encode(["Thank you."])


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


@pytest.mark.slow
def test_a_folder_with_something_else_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ModelError) as refusal:
        load_encoder(str(tmp_path))
    assert refusal.value.why


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "model").write_text("a file is in the way", encoding="utf-8")
    with pytest.raises(ModelError) as refusal:
        export_standard(tmp_path / "model")
    assert str(tmp_path / "model") in refusal.value.what


def test_a_folder_with_other_files_is_not_written_to(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ModelError, match="not written"):
        export_standard(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_the_shipped_model_names_no_folder_of_the_machine_that_made_it() -> None:
    folder = shipped_model().folder
    content = (folder / "model.onnx").read_bytes() + (folder / "prepared.json").read_bytes()
    assert str(Path(sys.prefix)).encode() not in content
    assert str(Path(__file__).parents[2]).encode() not in content
    assert b'File "' not in content


@pytest.mark.slow
@pytest.mark.slow
def test_exporting_again_gives_the_shipped_model(tmp_path: Path) -> None:
    steps: list[tuple[str, float]] = []
    made = export_standard(tmp_path / "model", progress=lambda step, share: steps.append((step, share)))
    record = json.loads((made / "prepared.json").read_text(encoding="utf-8"))
    shipped = json.loads((shipped_model().folder / "prepared.json").read_text(encoding="utf-8"))
    if record["made_with"] == shipped["made_with"]:
        assert record == shipped, "the same versions give the same bytes"
    texts = ["Thank you.", "We opened the bridge in October, and it holds."]
    exported, standard = (load_encoder(name, cache=False).encode(texts) for name in (str(made), None))
    assert ((exported * standard).sum(axis=1) > LEAST_COSINE_OF_EXPORTS).all()
    shares = [share for _, share in steps]
    assert shares == sorted(shares)
    assert [path.name for path in made.parent.iterdir()] == ["model"], "nothing unfinished is left"
