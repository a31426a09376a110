"""From a model's name to an encoder that is ready to use."""

from __future__ import annotations

from pathlib import Path

from checker.embedding.cache import CachedEncoder
from checker.embedding.encoder import Encoder
from checker.embedding.folders import kept_files
from checker.embedding.prepared_model import RECORD, PreparedModel, open_prepared, shipped_model
from checker.installed import version_of


def load_encoder(
    model: str | None = None,
    *,
    cache: bool = True,
    home: Path | None = None,
    device: str | None = None,
    threads: int | None = None,
) -> Encoder:
    """Return an encoder for ``model``; the standard one, which ships with the checker, when no model is named.

    Args:
        model: a sentence-transformers model (name or folder), or the folder of a prepared model.
        cache: keep vectors for the next run; without, nothing of the texts is left on the disk.
        home: keeps the cache here instead of in ``$CHECKER_HOME`` or the user's folders.
        device: "cpu", "cuda", "mps"; by default the best there is. The standard model runs on the CPU alone.
        threads: texts encoded at a time by the standard model; by default one for each core.

    Raises:
        ModelError: if the model is not on this machine, is damaged, or has another digest than recorded.
    """
    encoder, runtime = _prepared(shipped_model(), threads) if model is None else _named(model, device, threads)
    return CachedEncoder(encoder, kept_files(home), runtime=runtime) if cache else encoder


def _prepared(model: PreparedModel, threads: int | None) -> tuple[Encoder, str]:
    from checker.embedding.onnx_engine import OnnxEncoder

    return OnnxEncoder(model, threads=threads), _versions("onnxruntime", "tokenizers")


def _named(model: str, device: str | None, threads: int | None) -> tuple[Encoder, str]:
    from checker.embedding.exporting import require_extra
    from checker.embedding.sentence_transformers_engine import SentenceTransformersEncoder, is_known, model_folder

    if not is_known(model) and (Path(model).expanduser() / RECORD).is_file():
        return _prepared(open_prepared(Path(model).expanduser()), threads)
    require_extra("another model")
    encoder = SentenceTransformersEncoder(model_folder(model), name=Path(model).name or model, device=device)
    return encoder, _versions("sentence-transformers", "transformers", "torch") + f" {encoder.device}"


def _versions(*distributions: str) -> str:
    return " ".join(f"{name}={version_of(name)}" for name in distributions)
