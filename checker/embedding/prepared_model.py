"""Opens a prepared model: the one that ships with the checker, or a folder made by ``checker models export``.

A prepared model is a folder of its own: ``model.onnx``, ``tokenizer.json`` and ``prepared.json``, which states what it
was made from and the sha256 of both. The digests are checked on the bytes that are loaded, when the first text is
encoded: a check whose vectors are all cached reads no model.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib import resources
from pathlib import Path

from checker.embedding.manifest import digest_of, standard_model
from checker.errors import ModelError
from checker.value_classes import dataclass

RECORD = "prepared.json"
GRAPH = "model.onnx"
TOKENIZER = "tokenizer.json"
FILES = (GRAPH, TOKENIZER)
_IN_THE_PACKAGE = "standard_model"  # where a wheel has the folder that a checkout has in models/
_REINSTALL = "Reinstall the checker: python -m pip install --force-reinstall --no-deps quote-checker"
_EXPORT = "Make it again: checker models export FOLDER"


@dataclass(frozen=True, slots=True)
class PreparedModel:
    """A prepared model as its record describes it; ``fix`` says what to do if its files are damaged."""

    folder: Path
    name: str
    dimension: int
    files: Mapping[str, str]
    fix: str

    @property
    def digest(self) -> str:
        """One sha256 over the model's name and files."""
        return digest_of([self.name, *(f"{path} {sha256}" for path, sha256 in sorted(self.files.items()))])

    def read(self, name: str) -> bytes:
        """Return the bytes of the file ``name``, checked against the record.

        Raises:
            ModelError: if it is missing, unreadable or has another digest than recorded.
        """
        try:
            content = (self.folder / name).read_bytes()
        except OSError as error:
            raise ModelError(
                f"The model in {self.folder} is damaged.",
                why=f"{name} cannot be read: {error.strerror or error}.",
                fix=self.fix,
            ) from error
        found = hashlib.sha256(content).hexdigest()
        if found != self.files[name]:
            raise ModelError(
                f"The model in {self.folder} is damaged or not the one it says it is.",
                why=f"{name} has sha256 {found}, but should have {self.files[name]}.",
                fix=self.fix,
            )
        return content

    def verify(self) -> None:
        """Return only if every file is as recorded.

        Raises:
            ModelError: if one is not.
        """
        for name in self.files:
            self.read(name)


def shipped_model() -> PreparedModel:
    """Return the standard model in the form that ships with the checker, its digests pinned in the manifest.

    Raises:
        ModelError: if the installation lacks it.
    """
    model = standard_model()
    for folder in _shipped_places(model.shipped_as):
        if folder.is_dir():
            return PreparedModel(folder, model.shipped_as, model.dimension, model.shipped_files, fix=_REINSTALL)
    raise ModelError(
        "The standard model is not on this machine.",
        why="It ships with the checker, but this installation lacks its files.",
        fix=_REINSTALL,
    )


def open_prepared(folder: Path) -> PreparedModel:
    """Return the prepared model in ``folder``, as its own record describes it.

    Raises:
        ModelError: if the record is missing or damaged.
    """
    try:
        record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        files = {name: str(record["files"][name]) for name in FILES}
        return PreparedModel(folder, str(record["name"]), int(record["dimension"]), files, fix=_EXPORT)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(
            f"The model in {folder} is damaged.", why=f"Its record {RECORD} cannot be read ({error}).", fix=_EXPORT
        ) from error


def _shipped_places(name: str) -> tuple[Path, ...]:
    package = Path(str(resources.files("checker.embedding")))
    return (package / _IN_THE_PACKAGE, package.parents[1] / "models" / name)
