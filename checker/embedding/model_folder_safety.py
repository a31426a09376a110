"""Refuses a model's folder whose loading could run code that the folder names or brings.

The libraries that load models import classes by the names in a folder's files and can unpickle its weights. Here a
folder is read as data before any of them sees it: weights are safetensors, and every class is one of a short list.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from checker.errors import ModelError

_PACKAGE: Final = "sentence_transformers"
_MODULES: Final = frozenset(
    {"Transformer", "Pooling", "Normalize", "Dense", "Dropout", "LayerNorm", "StaticEmbedding", "CrossEncoder"}
)
"""The parts that a model may be put together from: none of them imports what a file names."""

_ACTIVATIONS: Final = "torch.nn.modules."

# What can hold code or a pickle, and what is read instead of safetensors where both are there.
_REFUSED_ENDINGS: Final = frozenset(
    {
        ".py",
        ".pyc",
        ".pyd",
        ".so",
        ".dll",
        ".dylib",
        ".bin",
        ".pt",
        ".pth",
        ".pkl",
        ".pickle",
        ".ckpt",
        ".h5",
        ".joblib",
    }
)

_CLASS_KEYS: Final = frozenset({"auto_map", "custom_pipelines", "trust_remote_code"})
"""Keys of a configuration that name code of the folder's own."""

_MOST_BYTES: Final = 64 << 20  # of a file of settings; a tokenizer's has some megabytes


def refuse_code(folder: Path) -> None:
    """Return only if no file of a model's folder holds code, names any, or keeps weights as a pickle.

    Raises:
        ModelError: for the first file that does.
    """
    for path in sorted(folder.rglob("*")):
        if path.is_dir():
            continue
        for reason in _reasons_against(path):
            raise ModelError(
                f"The model in {folder} is not loaded.",
                why=f"{path.relative_to(folder).as_posix()} {reason}; whoever wrote the folder could run code here.",
                fix="Name a folder with weights as safetensors and no code of its own, or leave the option out.",
            )


def _reasons_against(path: Path) -> Iterator[str]:
    if path.suffix.casefold() in _REFUSED_ENDINGS:
        yield "holds code, or weights in a form that can hold code"
    elif path.suffix.casefold() == ".json":
        yield from _of_settings(path)


def _of_settings(path: Path) -> Iterator[str]:
    try:
        if path.stat().st_size > _MOST_BYTES:
            yield "is too large for a file of settings"
            return
        settings: Any = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        yield "cannot be read as JSON"
        return
    if path.name == "tokenizer.json":
        return  # read by a library that knows no classes
    for key, value in _pairs(settings):
        if key in _CLASS_KEYS and value:
            yield f"names code of the folder's own ({key})"
        elif key.startswith("activation_f") and _is_foreign(value):
            yield f"names a class that is none of torch's own ({value})"
        elif key == "type" and path.name == "modules.json" and not _is_known_module(value):
            yield f"names a module that is not on the list of those that run no code ({value})"
        elif key == "types" and path.name == "router_config.json":
            yield "names modules of its own"


def _is_foreign(value: object) -> bool:
    return isinstance(value, str) and "." in value and not value.startswith(_ACTIVATIONS)


def _is_known_module(value: object) -> bool:
    if not isinstance(value, str):
        return False
    package, _, name = value.rpartition(".")
    return name in _MODULES and package.split(".")[0] == _PACKAGE


def _pairs(value: object) -> Iterator[tuple[str, object]]:
    """Every key with its value, however deep."""
    left = [value]
    while left:
        one = left.pop()
        if isinstance(one, dict):
            yield from one.items()
            left += one.values()
        elif isinstance(one, list):
            left += one
